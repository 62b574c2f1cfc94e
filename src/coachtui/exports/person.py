"""Everything that is kept about one person, for that person."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo

from coachtui.exports.agreement import agreement_facts
from coachtui.exports.coach_page import action_table, beside_summary
from coachtui.exports.measure_words import event_words, point_words
from coachtui.exports.page import Block, Lines, Page, Part, Table, filled
from coachtui.exports.reports.words import item_words
from coachtui.exports.summary import CoachCopy, CoacheeSummary
from coachtui.exports.summary_page import summary_page
from coachtui.exports.trail import trail_words
from coachtui.exports.words import Voice, cadence_words, relation_words
from coachtui.i18n import Language
from coachtui.views import ActionView, AgreementView, CoacheeView, Measured


@dataclass(frozen=True, slots=True)
class SessionPart:
    """One session: what the coachee has got of it, and what the coach keeps beside it."""

    day: date | None
    shared: CoacheeSummary
    private: CoachCopy | None = None
    """Notes that the coach looks at before they are handed over; none where they were left out."""


@dataclass(frozen=True, slots=True)
class Trail:
    """What was done with the records."""

    at: datetime
    what: str


@dataclass(frozen=True, slots=True)
class PersonFile:
    """All that is kept about somebody."""

    coachee: CoacheeView
    day: date
    coach: str = ""
    agreements: tuple[AgreementView, ...] = ()
    """The newest first."""
    sessions: tuple[SessionPart, ...] = ()
    """The oldest first."""
    actions: tuple[ActionView, ...] = ()
    """Agreed outside a session."""
    measured: Measured = field(default_factory=Measured)
    trail: tuple[Trail, ...] = ()
    zone: tzinfo | None = None


def person_page(file: PersonFile, lang: Language) -> Page:
    """Say all of it: who they are, what was agreed, each session, and what was done with it."""
    voice = Voice(lang)
    _ = voice.say
    agreed = (
        Lines(_("Agreement"), tuple(f"{name}: {said}" for name, said in facts))
        for facts in (agreement_facts(one, file.coachee, lang) for one in file.agreements)
    )
    blocks: list[Block] = [
        *([Lines(_("Before it is handed over"), (_warning(voice),))] if _private(file) else []),
        Lines(_("The person"), tuple(_person(file.coachee, voice))),
        *agreed,
        action_table(_("Agreed outside a session"), file.actions, voice),
        *_measured(file.measured, voice),
        Table(_("What was done with the records"), (_("Day"), _("What")), _trail(file, voice)),
        *(block for part in file.sessions for block in _session(part, lang, voice)),
    ]
    coach = [_("Coach: {name}").format(name=file.coach)] if file.coach else []
    title = _("Everything kept about {name}").format(name=file.coachee.name)
    return Page(title, (voice.day(file.day), *coach), filled(blocks))


def _private(file: PersonFile) -> bool:
    return any(part.private for part in file.sessions)


def _warning(voice: Voice) -> str:
    _ = voice.say
    return _(
        "This file holds the coach's own notes. They stand under a heading of their own in each "
        "session: read them before you hand them over."
    )


def _person(coachee: CoacheeView, voice: Voice) -> Iterator[str]:
    _ = voice.say
    since = voice.day(coachee.archived_at.date()) if coachee.archived_at else ""
    most = _("{number} at most") if coachee.jp_limit else _("{number} at least")
    bound = most.format(number=coachee.jp_yearly) if coachee.jp_yearly else ""
    facts = (
        (_("Name"), coachee.name),
        (_("Called"), coachee.address),
        (_("Position"), coachee.position),
        (_("Unit"), coachee.unit),
        (_("The coach is"), relation_words(_)[coachee.relation]),
        (_("Sponsor"), coachee.sponsor),
        (_("Contact"), coachee.contact),
        (_("Meeting"), cadence_words(_)[coachee.cadence] if coachee.cadence else ""),
        (_("JP a year"), bound),
        (_("Coaching ended"), since),
        (_("Where they went"), coachee.stay_reason),
    )
    yield from (f"{name}: {said}" for name, said in facts if said)


def _measured(measured: Measured, voice: Voice) -> Iterator[Block]:
    _ = voice.say
    items, kinds = item_words(_), event_words(_)
    points = {str(point): said for point, said in point_words(_).items()}
    surveys = (
        (
            voice.day(one.day),
            "; ".join(f"{items.get(key, key)}: {mark}" for key, mark in one.marks.items()),
            one.comment,
        )
        for one in measured.surveys
    )
    numbers = (
        (
            voice.day(one.day),
            points.get(one.name, one.name),
            f"{voice.number(one.amount)} {one.unit}".strip(),
            one.note,
        )
        for one in measured.measurements
    )
    events = (
        (voice.day(one.day), ": ".join(filter(None, (kinds[one.kind], one.text))))
        for one in measured.events
    )
    yield Table(_("Surveys"), (_("Day"), _("Marks"), _("Comment")), tuple(surveys))
    yield Table(_("Measured"), (_("Day"), _("What"), _("Amount"), _("Note")), tuple(numbers))
    yield Table(_("Seen between sessions"), (_("Day"), _("What")), tuple(events))


def _trail(file: PersonFile, voice: Voice) -> tuple[tuple[str, str], ...]:
    return tuple(
        (voice.day(one.at.astimezone(file.zone).date()), trail_words(one.what, voice.say))
        for one in file.trail
    )


def _session(part: SessionPart, lang: Language, voice: Voice) -> Iterator[Block]:
    _ = voice.say
    day = voice.day(part.day) if part.day else _("no fixed date")
    yield Part(_("Session of {day}").format(day=day), overleaf=False)
    yield from summary_page(part.shared, lang).blocks
    if part.private:
        words = _("Only the coach has seen what follows.")
        yield Lines(_("The coach's own notes: review before handing over"), (words,))
        yield from beside_summary(part.private, voice)
