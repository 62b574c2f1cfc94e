"""What two people agreed on in a talk about performance, to be pasted into e-Kinerja or filed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, tzinfo
from typing import Final

from coachtui.exports.page import Lines, Page, Table, filled
from coachtui.exports.summary import coachee_summary, given_actions, given_goals
from coachtui.exports.words import Voice, named, purpose_words, status_words
from coachtui.goals.values import link_words, value_words
from coachtui.i18n import Language
from coachtui.kinds import ActionKind, ActionStatus, GoalLink, MayUse, Value
from coachtui.kinds.between import Purpose
from coachtui.views import SessionRecord

OF_WORK: Final = frozenset({GoalLink.SKP, GoalLink.PROJECT})
"""What a goal can be a part of that others know of as well."""


@dataclass(frozen=True, slots=True)
class AgreedGoal:
    """What is to be reached, how it will be known, and what it is a part of at work."""

    statement: str
    measure: str = ""
    due: date | None = None
    link: GoalLink | None = None
    link_to: str = ""


@dataclass(frozen=True, slots=True)
class AgreedStep:
    """What will be done by when, and where it stands; what shows it stays with the coach."""

    text: str
    kind: ActionKind
    due: date | None
    status: ActionStatus


@dataclass(frozen=True, slots=True)
class SharedFeedback:
    """What was seen: to be kept up, or to be changed."""

    praise: bool
    situation: str
    behaviour: str
    impact: str = ""
    value: Value | None = None


@dataclass(frozen=True, slots=True)
class PerformanceNote:
    """A talk as both may document it; it has no place for what was said in it."""

    name: str
    coach: str
    day: date | None
    purpose: Purpose
    goals: tuple[AgreedGoal, ...] = ()
    steps: tuple[AgreedStep, ...] = ()
    feedback: tuple[SharedFeedback, ...] = ()
    next_date: date | None = None


def performance_note(
    record: SessionRecord, *, coach: str = "", zone: tzinfo | None = None
) -> PerformanceNote:
    """Take out of a session what was agreed, of which the coachee's own copy has every line.

    Feedback stays out where only goal and steps may be used.
    """
    summary, session = coachee_summary(record, coach=coach, zone=zone), record.session
    linked = {one.statement: one for one in given_goals(record) if one.link in OF_WORK}
    agreed, carried = given_actions(record)
    return PerformanceNote(
        record.coachee.name,
        summary.coach,
        summary.day,
        session.purpose,
        tuple(
            AgreedGoal(aim.statement, aim.measure, aim.due, goal.link, goal.link_to)
            if (goal := linked.get(aim.statement))
            else AgreedGoal(aim.statement, aim.measure, aim.due)
            for aim in summary.aims
        ),
        tuple(AgreedStep(one.text, one.kind, one.due, one.status) for one in (*carried, *agreed)),
        tuple(
            SharedFeedback(one.praise, one.situation, one.behaviour, one.impact, one.value)
            for one in summary.feedback
            if session.may_use is not MayUse.ACTIONS
        ),
        summary.next_date,
    )


def performance_page(note: PerformanceNote, lang: Language) -> Page:
    """Say it in short lines; the first one says what it is."""
    voice = Voice(lang)
    _ = voice.say
    coach = _("{name}, coach").format(name=note.coach) if note.coach else ""
    blocks = (
        Lines(_("Between"), tuple(filter(None, (note.name, coach))), numbered=True),
        Table(
            _("Agreed goal"),
            (_("Goal"), _("Measure"), _("Part of"), _("By when")),
            tuple(_goal(goal, voice) for goal in note.goals),
            numbered=True,
        ),
        Table(
            _("Agreed steps"),
            (_("Step"), _("By when"), _("State")),
            tuple(_step(step, voice) for step in note.steps),
            numbered=True,
        ),
        Lines(_("Feedback"), tuple(_feedback(note, voice)), numbered=True),
        Lines(_("Next talk"), (voice.day(note.next_date),) if note.next_date else ()),
    )
    facts = (voice.day(note.day), purpose_words(_)[note.purpose])
    title = _("Performance documentation: only what both agreed on")
    return Page(title, tuple(filter(None, facts)), filled(blocks))


def _goal(goal: AgreedGoal, voice: Voice) -> tuple[str, ...]:
    word = link_words(voice.say)[goal.link] if goal.link else ""
    part_of = ": ".join(filter(None, (word, goal.link_to)))
    return goal.statement, goal.measure, part_of, voice.day(goal.due)


def _step(step: AgreedStep, voice: Voice) -> tuple[str, ...]:
    _ = voice.say
    due = voice.day(step.due) if step.due else _("no fixed date")
    return named(step.text, step.kind, _), due, status_words(_)[step.status]


def _feedback(note: PerformanceNote, voice: Voice) -> Iterator[str]:
    _ = voice.say
    for one in note.feedback:
        value = f"({value_words(_)[one.value]})" if one.value else ""
        told = "; ".join(filter(None, (one.situation, one.behaviour, one.impact)))
        seen = " ".join(filter(None, (told, value)))
        yield (_("To keep up: {text}") if one.praise else _("To change: {text}")).format(text=seen)
