"""What is due and whom the coach meets next, as a calendar that others may look into."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from coachtui.dates.cadence import days_by, rule_of
from coachtui.exports.words import Voice
from coachtui.i18n import Language
from coachtui.kinds.between import MeetingKind
from coachtui.text import clean, initials
from coachtui.views import ActionView, CoacheeView, Coming, FollowUpRow

if TYPE_CHECKING:
    from icalendar import Event

REMINDER: Final = timedelta(hours=-16)
"""Before the midnight at which a day begins: at eight in the morning of the day before."""


@dataclass(frozen=True, slots=True)
class Appointment:
    """A day to think of somebody."""

    key: str
    """Stays the same, so that a second import moves what the first one entered."""
    day: date
    title: str
    note: str = ""
    rule: str = ""
    """How it comes again, if it does."""
    called_off: bool = False


def appointments(
    followups: Iterable[FollowUpRow],
    coming: Coming,
    lang: Language,
    *,
    in_full: bool = False,
) -> Iterator[Appointment]:
    """Yield what has a day; names and words only *in_full*, else initials alone."""
    voice = Voice(lang)
    _ = voice.say
    for row in followups:
        action, who = row.action, _who(row.coachee, in_full=in_full)
        note = _plan(action, voice) if in_full else ""
        if action.due:
            title = _("Follow-up ({name})").format(name=who)
            yield Appointment(action.id, action.due, _named(title, action, in_full=in_full), note)
        if action.check_in:
            title = _("Ask how it goes ({name})").format(name=who)
            title = _named(title, action, in_full=in_full)
            yield Appointment(f"{action.id}-check-in", action.check_in, title, note)
    yield from _sessions(coming, voice, in_full=in_full)
    for club in coming.clubs:
        title = _("Meeting of the coaches")
        said = f"{title}: {club.text}" if in_full and club.text else title
        yield Appointment(club.id, club.day, said)


def _sessions(coming: Coming, voice: Voice, *, in_full: bool) -> Iterator[Appointment]:
    """Yield the sessions that are planned, the days agreed, and how it goes on by a rhythm."""
    _ = voice.say

    def session(
        key: str, coachee: CoacheeView, day: date, rule: str = "", *, called_off: bool = False
    ) -> Appointment:
        title = _("Coaching session ({name})").format(name=_who(coachee, in_full=in_full))
        return Appointment(key, day, title, rule=rule, called_off=called_off)

    for meeting in coming.meetings:
        planned = meeting.session if meeting.kind is MeetingKind.PLANNED else None
        key = planned.id if planned else f"{meeting.coachee.id}-next"
        yield session(key, meeting.coachee, meeting.day)
    for coachee, day in coming.overtaken:
        yield session(f"{coachee.id}-next", coachee, day, called_off=True)
    for rhythm in coming.rhythms:
        cadence, since, until = rhythm.cadence, rhythm.since, rhythm.until
        first = next(days_by(cadence, since, already=rhythm.already), None)
        if first and (until is None or first <= until):
            rule = rule_of(cadence, since) + (f";UNTIL={until:%Y%m%d}" if until else "")
            yield session(f"{rhythm.coachee.id}-rhythm", rhythm.coachee, first, rule)


def calendar(entries: Iterable[Appointment], lang: Language, now: datetime) -> str:
    """Write appointments as iCalendar: whole days, private, with a reminder the day before."""
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", f"-//coachtui//{lang}")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    for entry in entries:
        made.add_component(_event(entry, now))
    text: str = made.to_ical().decode()
    return text


def _event(entry: Appointment, now: datetime) -> "Event":
    from icalendar import Alarm, Event, vRecur

    event = Event()
    event.add("uid", f"{entry.key}@coachtui")
    event.add("dtstamp", now)
    event.add("sequence", int(now.timestamp()) // 60)  # the later file is the one that counts
    event.add("dtstart", entry.day)
    event.add("summary", clean(entry.title))
    if entry.rule:
        event.add("rrule", vRecur.from_ical(entry.rule))
    if entry.note:
        event.add("description", clean(entry.note))
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    if entry.called_off:
        event.add("status", "CANCELLED")
        return event
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", clean(entry.title))
    alarm.add("trigger", REMINDER)
    event.add_component(alarm)
    return event


def _who(coachee: CoacheeView, *, in_full: bool) -> str:
    return coachee.called if in_full else initials(coachee.name)


def _named(title: str, action: ActionView, *, in_full: bool) -> str:
    return f"{title}: {action.text}" if in_full else title


def _plan(action: ActionView, voice: Voice) -> str:
    _ = voice.say
    support = ": ".join(filter(None, (action.who, action.support)))
    said = (action.if_then, support and _("support: {support}").format(support=support))
    return "\n".join(filter(None, said))
