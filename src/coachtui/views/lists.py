"""Rows and pages: what lists and places show."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction
from typing import Generic, NamedTuple, TypeVar

from coachtui.kinds import Occasion
from coachtui.kinds.between import DueGroup
from coachtui.views.measures import EventView, Measured
from coachtui.views.parts import (
    ActionView,
    FeedbackView,
    GoalView,
    InsightView,
    RatingView,
    SessionView,
)
from coachtui.views.people import Agreed, AgreementView, CoacheeView

Row = TypeVar("Row")


class First(tuple[Row, ...], Generic[Row]):
    """The first of some rows, and how many more there are."""

    more: int

    @classmethod
    def of(cls, rows: Iterable[Row], count: int) -> "First[Row]":
        """Return rows that are the first of so many."""
        first = cls(rows)
        first.more = count - len(first)
        return first


@dataclass(frozen=True, slots=True)
class FollowUpRow:
    """A pending action with the person it belongs to."""

    action: ActionView
    coachee: CoacheeView
    overdue_days: int = 0
    """Days past the due date; 0 when not overdue, negative never."""
    to_ask: bool = False
    """The day to ask how it goes has come, and the due date has not."""
    group: DueGroup = DueGroup.NONE
    model: str = ""
    """The model of the session it was agreed in; empty outside one."""
    project: str = ""


@dataclass(frozen=True, slots=True)
class CoacheeRow:
    """A person as a line of the people list."""

    coachee: CoacheeView
    sessions: int
    last_session: date | None
    pending: int
    overdue: int
    next_date: date | None
    agreed: Agreed | None = None
    planned_to: date | None = None
    """The last day for which a session is planned."""


class KnownPerson(NamedTuple):
    """What a list of people knows of each of them before their row is read."""

    place: tuple[str, ...]
    """Rows stand in the order of it."""
    key: str
    said: str
    """The words they are found by, folded."""
    archived: bool


class KnownAction(NamedTuple):
    """What a list of actions knows of each of them before its row is read."""

    place: tuple[object, ...]
    """Rows stand in the order of it: those first that it is time to ask about, then by date."""
    key: str
    said: str
    """The words it is found by, folded."""
    group: DueGroup
    to_ask: bool
    model: str
    called: str
    """How the person is called whom it belongs to."""
    names: str
    """All their names, folded."""


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session as a line of a list."""

    session: SessionView
    coachee: CoacheeView
    day: date
    minutes: int
    """Minutes that were really spent, or planned when it has not begun."""
    seen_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class QuestionYield:
    """How often a question was asked, and the lines that answered it."""

    key: str
    asked: int
    insights: int = 0
    actions: int = 0
    goals: int = 0

    @property
    def brought(self) -> int:
        """All that it led to."""
        return self.insights + self.actions + self.goals


class Preset(NamedTuple):
    """What is proposed for the next session."""

    model: str
    minutes: int
    occasion: Occasion = Occasion.MEETING
    project: str = ""


@dataclass(frozen=True, slots=True)
class GoalTree:
    """A goal with the steps it was broken down into, and what was said of it so far."""

    goal: GoalView
    steps: "tuple[GoalTree, ...]" = ()
    """Smaller goals, which have no steps of their own but actions."""
    actions: tuple[ActionView, ...] = ()
    ratings: tuple[RatingView, ...] = ()
    """The oldest first."""
    done: Fraction = Fraction(0)
    """How much of it is done by its steps, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class PersonGoals:
    """The goals of one person, and how far they were reached together."""

    trees: tuple[GoalTree, ...] = ()
    t_score: float | None = None
    """50 is just as expected; none where no goal was rated."""


class Rated(NamedTuple):
    """A goal, and which of its levels it had reached."""

    goal: GoalView
    rating: RatingView


class Dated(NamedTuple):
    """Something that happened with a person: a goal on the day it was decided on."""

    day: date
    what: SessionRow | AgreementView | Rated | GoalView | EventView


@dataclass(frozen=True, slots=True)
class CoacheePage:
    """One person with what the coach wants to know before the next session."""

    row: CoacheeRow
    pending: tuple[ActionView, ...]
    sessions: tuple[SessionRow, ...]
    goals: PersonGoals
    last_takeaway: str
    parked: tuple[str, ...]
    feedback: tuple[FeedbackView, ...]
    """What they were given, the newest first."""
    preset: Preset
    last_try_next: str = ""
    """What the coach wanted to try next time."""
    agreement: AgreementView | None = None
    """What holds between the two."""
    measured: Measured = field(default_factory=Measured)
    insights: tuple[InsightView, ...] = ()
    """What they have seen for the first time, the newest first."""
    timeline: tuple[Dated, ...] = ()
    """All that has happened, the newest first."""


@dataclass(frozen=True, slots=True)
class TodayView:
    """What asks for the coach's attention now; the first rows of each group."""

    day: date
    open: First[SessionRow]
    """Sessions left open, newest first."""
    planned: First[SessionRow]
    """Sessions planned for today or before and not held."""
    to_ask: First[FollowUpRow]
    """Not due yet, but it is time to ask how it goes."""
    overdue: First[FollowUpRow]
    due: First[FollowUpRow]
    """Due within a week."""
    unbooked: First[CoacheeRow]
    """They would have met again by now, and nothing is booked."""
    clubs: First[EventView]
    """When the coaches meet within a week."""
    people: First[CoacheeRow]
    """Everybody, those seen or due soonest first."""
