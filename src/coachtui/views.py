"""Frozen read models: what services return and what screens, exports and the command line show."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from coachtui.kinds import (
    PENDING,
    ActionStatus,
    EntryKind,
    GoalStatus,
    Occasion,
    Outcome,
    Relation,
    SessionStatus,
)


@dataclass(frozen=True, slots=True)
class CoacheeView:
    """A person who is being coached."""

    id: str
    name: str
    address: str = ""
    """How the coach speaks to them, such as "Bu Rina"."""
    position: str = ""
    unit: str = ""
    relation: Relation = Relation.PEER
    sponsor: str = ""

    @property
    def called(self) -> str:
        """The form of address, or the name where none was given."""
        return self.address or self.name


@dataclass(frozen=True, slots=True)
class SessionView:
    """One coaching session: its frame, and what was agreed at its end."""

    id: str
    coachee_id: str
    model: str
    planned_minutes: int
    topic: str = ""
    status: SessionStatus = SessionStatus.OPEN
    stage: str = "open"
    relation: Relation = Relation.PEER
    occasion: Occasion = Occasion.MEETING
    planned_for: date | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    takeaway: str = ""
    """What the coachee takes along, in their own words."""
    takeaway_skipped: bool = False
    next_date: date | None = None
    next_skipped: bool = False
    """The coach closed without a next date on purpose."""
    told: int = 0
    """How often the coach gave an answer instead of asking."""
    from_paper: bool = False
    """Entered afterwards: no clock ran."""
    edited_at: datetime | None = None
    """When it was corrected after Finish."""


@dataclass(frozen=True, slots=True)
class EntryView:
    """One captured line."""

    id: str
    order: int
    """Position in the session; lines sort by it, never by time."""
    kind: EntryKind
    text: str
    """As typed, without the sign."""
    stage: str
    at: datetime
    question: str = ""
    """The question it answered, as it stood on the screen."""
    shared: bool = False


@dataclass(frozen=True, slots=True)
class GoalView:
    """What the coachee wants to reach, with its measure."""

    id: str
    entry_id: str | None
    statement: str
    measure: str = ""
    due: date | None = None
    status: GoalStatus = GoalStatus.OPEN


@dataclass(frozen=True, slots=True)
class InsightView:
    """Something the coachee saw for the first time."""

    id: str
    entry_id: str | None
    text: str


@dataclass(frozen=True, slots=True)
class ActionView:
    """A step the coachee has decided on."""

    id: str
    coachee_id: str
    text: str
    entry_id: str | None = None
    session_id: str | None = None
    """The session it was agreed in; none when it was added outside one."""
    created: date | None = None
    due: date | None = None
    no_date: bool = False
    """It has no date on purpose."""
    if_then: str = ""
    who: str = ""
    support: str = ""
    confidence: int | None = None
    status: ActionStatus = ActionStatus.OPEN
    reviews: int = 0
    """In how many sessions it has been looked at before."""
    evidence: str = ""
    reason: str = ""
    """Why it was dropped."""

    @property
    def pending(self) -> bool:
        """Whether it still asks for a follow-up."""
        return self.status in PENDING


@dataclass(frozen=True, slots=True)
class ReviewView:
    """What became of one action, said at one moment."""

    id: str
    action_id: str
    outcome: Outcome
    at: datetime
    session_id: str | None = None
    new_due: date | None = None
    reason: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class AskedView:
    """A question of the bank that was asked in a session."""

    id: str
    key: str
    text: str
    stage: str
    at: datetime


Record = SessionView | EntryView | GoalView | InsightView | ActionView | ReviewView | AskedView
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
    actions: tuple[ActionView, ...] = ()
    """Agreed in this session."""
    carried: tuple[ActionView, ...] = ()
    """Pending when it began, with what has become of them since."""
    kept_back: frozenset[str] = frozenset()
    """Carried actions whose line the coach has taken out of the coachee's copy."""
    reviews: tuple[ReviewView, ...] = ()
    asked: tuple[AskedView, ...] = ()
    asked_before: frozenset[str] = frozenset()
    """Keys of questions asked in the last three sessions with this person."""
    last_takeaway: str = ""
    earlier_sessions: int = 0
    draft: str = ""
    """The line that was not finished."""
    seconds: Mapping[str, float] = field(default_factory=dict)
    stages_started: Mapping[str, datetime] = field(default_factory=dict)
    seen_at: datetime | None = None
    paused: bool = False


@dataclass(frozen=True, slots=True)
class FollowUpRow:
    """A pending action with the person it belongs to."""

    action: ActionView
    coachee: CoacheeView
    overdue_days: int = 0
    """Days past the due date; 0 when not overdue, negative never."""


@dataclass(frozen=True, slots=True)
class CoacheeRow:
    """A person as a line of the people list."""

    coachee: CoacheeView
    sessions: int
    last_session: date | None
    pending: int
    overdue: int
    next_date: date | None


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
class CoacheePage:
    """One person with what the coach wants to know before the next session."""

    row: CoacheeRow
    pending: tuple[ActionView, ...]
    sessions: tuple[SessionRow, ...]
    goals: tuple[GoalView, ...]
    last_takeaway: str
    parked: tuple[str, ...]
    preset: tuple[str, int]
    """Model and minutes proposed for the next session."""


@dataclass(frozen=True, slots=True)
class TodayView:
    """What asks for the coach's attention now."""

    day: date
    open: tuple[SessionRow, ...]
    """Sessions left open, newest first."""
    planned: tuple[SessionRow, ...]
    """Sessions planned for today or before and not held."""
    overdue: tuple[FollowUpRow, ...]
    due: tuple[FollowUpRow, ...]
    """Due within a week."""
    unbooked: tuple[CoacheeRow, ...]
    """Nobody has a next date with them for two weeks."""
    people: tuple[CoacheeRow, ...]
    """Everybody, those seen or due soonest first."""
