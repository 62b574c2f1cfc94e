"""What a session hands over: the coachee's own copy, and the coach's full one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date, tzinfo
from typing import Final

from coachtui.kinds import ActionKind, ActionStatus, EntryKind, Value
from coachtui.views import (
    ActionView,
    EntryView,
    FeedbackView,
    GoalView,
    InsightView,
    SessionRecord,
)

TOLD_ELSEWHERE: Final = frozenset(
    {EntryKind.GOAL, EntryKind.ACTION, EntryKind.QUOTE, EntryKind.INSIGHT, EntryKind.FEEDBACK}
)
"""Kinds that have a place of their own in the summary."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What the coachee wants to reach, and how they will know."""

    statement: str
    measure: str = ""
    due: date | None = None
    steps: tuple[str, ...] = ()
    """The smaller goals it consists of."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A step the coachee will take."""

    text: str
    due: date | None = None
    if_then: str = ""
    who: str = ""
    support: str = ""
    carried: bool = False
    """It was agreed in an earlier session."""
    kind: ActionKind = ActionKind.STEP


@dataclass(frozen=True, slots=True)
class Heard:
    """Feedback the coachee got, whole: to praise something or to change it."""

    praise: bool
    situation: str
    behaviour: str
    impact: str = ""
    intent_question: str = ""
    affirmation: str = ""
    question: str = ""
    value: Value | None = None


@dataclass(frozen=True, slots=True)
class SharedLine:
    """Any other line the coach has shared."""

    kind: EntryKind
    text: str


@dataclass(frozen=True, slots=True)
class CoacheeSummary:
    """The session as the coachee may see it; it has no place for anything else."""

    called: str
    day: date | None
    minutes: int
    coach: str = ""
    takeaway: str = ""
    settled: tuple[str, ...] = ()
    """Points that the two agreed on before they went on."""
    quotes: tuple[str, ...] = ()
    aims: tuple[Aim, ...] = ()
    insights: tuple[str, ...] = ()
    told_on: tuple[str, ...] = ()
    """Insights of which it was agreed that others may hear them, without the name."""
    feedback: tuple[Heard, ...] = ()
    promises: tuple[Promise, ...] = ()
    done: tuple[str, ...] = ()
    lines: tuple[SharedLine, ...] = ()
    commitment: int | None = None
    accountable: str = ""
    """Who will hear how it went, and how."""
    next_date: date | None = None


@dataclass(frozen=True, slots=True)
class CoachCopy:
    """The whole session, private lines included; for the coach's eyes only."""

    record: SessionRecord
    day: date | None
    minutes: int
    coach: str = ""
    model: str = ""
    """Name of the model, in the language of the copy."""
    stages: Mapping[str, str] = field(default_factory=dict)
    """Names of the stages by key, in the language of the copy."""
    zone: tzinfo | None = None
    """Where its times are read; the machine's own where none is given."""
    open_questions: int = 0
    closed_questions: int = 0
    given: Mapping[str, int] = field(default_factory=dict)
    """Minutes that were meant for each stage."""


def coachee_summary(
    record: SessionRecord, *, coach: str = "", zone: tzinfo | None = None
) -> CoacheeSummary:
    """Take out of a session what the coachee may see, and nothing else.

    A line goes along only if it is shared, and so does what was made from it. *zone* is where
    the day of the session is read; the machine's own where none is given.
    """
    session = record.session
    shared = tuple(
        entry for entry in sorted(record.entries, key=lambda entry: entry.order) if entry.shared
    )
    ours = frozenset(entry.id for entry in shared)
    agreed, carried = given_actions(record)
    aims = _aims(record)
    if record.shifts and all(goal.statement != record.shifts[-1].new for goal in record.goals):
        aims += (Aim(record.shifts[-1].new),)
    return CoacheeSummary(
        called=record.coachee.called,
        day=session_day(record, zone),
        minutes=minutes_held(record),
        coach=record.partner or coach,
        takeaway=session.takeaway,
        settled=tuple(one.text for one in record.settled),
        quotes=_texts(shared, EntryKind.QUOTE),
        aims=aims,
        insights=_texts(shared, EntryKind.INSIGHT),
        told_on=tuple(one.text for one in record.insights if one.shareable and _may_go(one, ours)),
        feedback=tuple(map(_heard, given_feedback(record))),
        promises=_promises(agreed) + _promises(carried, carried=True),
        done=tuple(
            action.text for action in (*carried, *agreed) if action.status is ActionStatus.DONE
        ),
        lines=_other_lines(shared, aims),
        commitment=session.commitment,
        accountable=session.accountable,
        next_date=session.next_date,
    )


def coach_copy(
    record: SessionRecord,
    *,
    coach: str = "",
    model: str = "",
    stages: Mapping[str, str] | None = None,
    zone: tzinfo | None = None,
    open_questions: int = 0,
    closed_questions: int = 0,
    given: Mapping[str, int] | None = None,
) -> CoachCopy:
    """Return the full copy of a session, with the names its model and stages have."""
    day, minutes = session_day(record, zone), minutes_held(record)
    named = model or record.session.model
    return CoachCopy(
        record,
        day,
        minutes,
        coach,
        named,
        stages or {},
        zone,
        open_questions,
        closed_questions,
        given or {},
    )


def given_actions(
    record: SessionRecord,
) -> tuple[tuple[ActionView, ...], tuple[ActionView, ...]]:
    """Return the actions that may go along: those agreed here, and those carried over."""
    ours = frozenset(entry.id for entry in record.entries if entry.shared)
    agreed = tuple(action for action in record.actions if _may_go(action, ours))
    return agreed, tuple(one for one in record.carried if one.id not in record.kept_back)


def given_goals(record: SessionRecord) -> tuple[GoalView, ...]:
    """Return the goals that may go along; one without a line goes where its bigger goal goes."""
    ours = frozenset(entry.id for entry in record.entries if entry.shared)
    gone = {goal.id: goal for goal in record.goals if goal.entry_id in ours}
    by_nature = [goal for goal in record.goals if goal.entry_id is None]
    gone |= {goal.id: goal for goal in by_nature if goal.parent_id in {None, *gone}}
    return tuple(gone.values())


def given_feedback(record: SessionRecord) -> tuple[FeedbackView, ...]:
    """Return the feedback that may go along."""
    ours = frozenset(entry.id for entry in record.entries if entry.shared)
    return tuple(one for one in record.feedback if _may_go(one, ours))


def session_day(record: SessionRecord, zone: tzinfo | None = None) -> date | None:
    """Return the day a session was held on, or is planned for."""
    session = record.session
    if session.started_at is None:
        return session.planned_for
    return session.started_at.astimezone(zone).date()


def minutes_held(record: SessionRecord) -> int:
    """Return how long a session took, or was meant to where no clock ran."""
    seconds = sum(record.seconds.values())
    if record.session.from_paper or not seconds:
        return record.session.planned_minutes
    return round(seconds / 60)


def _aims(record: SessionRecord) -> tuple[Aim, ...]:
    """Return the goals that may go along, each with its steps."""
    gone = {goal.id: goal for goal in given_goals(record)}
    return tuple(
        Aim(
            goal.statement,
            _shared_measure(goal, record.entries),
            goal.due,
            tuple(step.statement for step in gone.values() if step.parent_id == goal.id),
        )
        for goal in gone.values()
        if goal.parent_id not in gone
    )


def _shared_measure(goal: GoalView, entries: Iterable[EntryView]) -> str:
    """Return a goal's measure without the lines of it that were unshared."""
    measures = [entry for entry in entries if entry.kind is EntryKind.MEASURE]
    if all(entry.shared for entry in measures):
        return goal.measure
    return "; ".join(
        entry.text for entry in measures if entry.shared and entry.text in goal.measure
    )


def _heard(given: FeedbackView) -> Heard:
    return Heard(**{field.name: getattr(given, field.name) for field in fields(Heard)})


def _may_go(
    made: GoalView | InsightView | ActionView | FeedbackView, shared: frozenset[str]
) -> bool:
    """Tell whether the line something was made from is shared; without a line it is by nature."""
    return made.entry_id is None or made.entry_id in shared


def _promises(actions: Iterable[ActionView], *, carried: bool = False) -> tuple[Promise, ...]:
    return tuple(
        Promise(
            action.text,
            action.due,
            action.if_then,
            action.who,
            action.support,
            carried,
            action.kind,
        )
        for action in actions
        if action.pending
    )


def _texts(entries: Iterable[EntryView], kind: EntryKind) -> tuple[str, ...]:
    return tuple(entry.text for entry in entries if entry.kind is kind)


def _other_lines(shared: Iterable[EntryView], aims: tuple[Aim, ...]) -> tuple[SharedLine, ...]:
    """Return the shared lines of all other kinds; a measure only where no aim tells it."""
    return tuple(
        SharedLine(entry.kind, entry.text)
        for entry in shared
        if entry.kind not in TOLD_ELSEWHERE
        and not (entry.kind is EntryKind.MEASURE and any(entry.text in aim.measure for aim in aims))
    )
