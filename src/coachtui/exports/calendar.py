"""What is due and whom the coach meets next, as a calendar that others may look into."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from coachtui.dates.cadence import rule_of
from coachtui.exports.words import Voice
from coachtui.i18n import Language
from coachtui.kinds.between import Cadence
from coachtui.text import clean, initials
from coachtui.views import ActionView, CoacheeRow, CoacheeView, FollowUpRow

if TYPE_CHECKING:
    from icalendar import Event, vRecur

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
    cadence: Cadence | None = None
    """How often it comes again."""
    until: date | None = None


def appointments(
    followups: Iterable[FollowUpRow],
    people: Iterable[CoacheeRow],
    lang: Language,
    *,
    in_full: bool = False,
    until: date | None = None,
) -> Iterator[Appointment]:
    """Yield what has a day; names and words only *in_full*, else initials alone.

    Where two people mean to meet again and again, their session does so *until* then.
    """
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
    for person in people:
        if person.next_date:
            who = _who(person.coachee, in_full=in_full)
            title = _("Coaching session ({name})").format(name=who)
            key, cadence = f"{person.coachee.id}-next", person.coachee.cadence
            yield Appointment(key, person.next_date, title, "", cadence, until)


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
    from icalendar import Alarm, Event

    event = Event()
    event.add("uid", f"{entry.key}@coachtui")
    event.add("dtstamp", now)
    event.add("sequence", int(now.timestamp()) // 60)  # the later file is the one that counts
    event.add("dtstart", entry.day)
    event.add("summary", clean(entry.title))
    if entry.cadence:
        event.add("rrule", _rule(entry.cadence, entry))
    if entry.note:
        event.add("description", clean(entry.note))
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", clean(entry.title))
    alarm.add("trigger", REMINDER)
    event.add_component(alarm)
    return event


def _rule(cadence: Cadence, entry: Appointment) -> "vRecur":
    from icalendar import vRecur

    ends = f";UNTIL={entry.until:%Y%m%d}" if entry.until and entry.until >= entry.day else ""
    rule: vRecur = vRecur.from_ical(rule_of(cadence, entry.day) + ends)
    return rule


def _who(coachee: CoacheeView, *, in_full: bool) -> str:
    return coachee.called if in_full else initials(coachee.name)


def _named(title: str, action: ActionView, *, in_full: bool) -> str:
    return f"{title}: {action.text}" if in_full else title


def _plan(action: ActionView, voice: Voice) -> str:
    _ = voice.say
    support = ": ".join(filter(None, (action.who, action.support)))
    said = (action.if_then, support and _("support: {support}").format(support=support))
    return "\n".join(filter(None, said))
