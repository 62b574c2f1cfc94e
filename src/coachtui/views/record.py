"""A whole session as one read model, and the steps that change it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from coachtui.kinds import Benefit
from coachtui.views.measures import SurveyView
from coachtui.views.parts import (
    ActionView,
    AskedView,
    EntryView,
    FeedbackView,
    GoalView,
    InsightView,
    RatingView,
    ReviewView,
    SessionView,
    SettledView,
    ShiftView,
)
from coachtui.views.people import CoacheeView

Record = (
    SessionView
    | EntryView
    | GoalView
    | RatingView
    | InsightView
    | FeedbackView
    | ShiftView
    | SettledView
    | ActionView
    | ReviewView
    | AskedView
)
"""Everything a step of a live session can change."""


@dataclass(frozen=True, slots=True)
class Put:
    """One record before and after a step; none where it did not, or no longer does, exist."""

    before: Record | None
    after: Record | None


@dataclass(frozen=True, slots=True)
class Step:
    """One thing the coach did: stored in one transaction, undone as one."""

    puts: tuple[Put, ...]

    @property
    def inverse(self) -> "Step":
        """The step that takes this one back."""
        return Step(tuple(Put(put.after, put.before) for put in reversed(self.puts)))


@dataclass(frozen=True, slots=True)
class TimeSpent:
    """How long each stage has run, and when that was last known."""

    seconds: Mapping[str, float]
    started: Mapping[str, datetime]
    seen_at: datetime
    paused: bool = False


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """Everything about one session; holds coach-only text and stays with the coach."""

    session: SessionView
    coachee: CoacheeView
    entries: tuple[EntryView, ...] = ()
    goals: tuple[GoalView, ...] = ()
    insights: tuple[InsightView, ...] = ()
    feedback: tuple[FeedbackView, ...] = ()
    ratings: tuple[RatingView, ...] = ()
    """Levels of goals that were said in this session."""
    shifts: tuple[ShiftView, ...] = ()
    settled: tuple[SettledView, ...] = ()
    actions: tuple[ActionView, ...] = ()
    """Agreed in this session."""
    carried: tuple[ActionView, ...] = ()
    """Pending when it began, with what has become of them since."""
    kept_back: frozenset[str] = frozenset()
    """Carried actions whose line the coach has taken out of the coachee's copy."""
    reviews: tuple[ReviewView, ...] = ()
    asked: tuple[AskedView, ...] = ()
    survey: SurveyView | None = None
    """What the coachee said of this session."""
    asked_before: frozenset[str] = frozenset()
    """Keys of questions asked in the last three sessions with this person."""
    brings: frozenset[Benefit] = frozenset()
    """What the open goals from earlier sessions are to bring about beside themselves."""
    last_takeaway: str = ""
    last_try_next: str = ""
    """What the coach wanted to try this time."""
    parked: tuple[str, ...] = ()
    """Topics put aside in the last session with this person."""
    partner: str = ""
    """Who coaches, where the two have changed roles."""
    earlier_sessions: int = 0
    draft: str = ""
    """All that was not finished, the line first."""
    seconds: Mapping[str, float] = field(default_factory=dict)
    stages_started: Mapping[str, datetime] = field(default_factory=dict)
    seen_at: datetime | None = None
    paused: bool = False

    @property
    def goal(self) -> GoalView | None:
        """The goal that is worked on: the last one that is no step of a bigger one."""
        return next((goal for goal in reversed(self.goals) if goal.parent_id is None), None)
