"""The single records: people, sessions, and all that is captured and agreed in them."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from coachtui.kinds import (
    PENDING,
    STATUS_AFTER,
    ActionKind,
    ActionStatus,
    AgreedBy,
    Benefit,
    Doubt,
    EntryKind,
    GoalLink,
    GoalStatus,
    MayUse,
    Occasion,
    Outcome,
    Relation,
    SessionStatus,
    Value,
)
from coachtui.kinds.between import EvidenceKind, Purpose


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
    purpose: Purpose = Purpose.NOT_APPRAISAL
    project: str = ""
    """The project whose progress it is part of."""
    paid: bool = False
    group_size: int = 1
    """How many were coached together."""
    planned_for: date | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    takeaway: str = ""
    """What the coachee takes along, in their own words."""
    takeaway_skipped: bool = False
    commitment: int | None = None
    """How much the coachee means to do what was agreed, 1 to 10, as they put it."""
    accountable: str = ""
    """Who will hear from the coachee how it went, and how."""
    next_date: date | None = None
    next_skipped: bool = False
    """The coach closed without a next date on purpose."""
    told: int = 0
    """How often the coach gave an answer instead of asking."""
    from_paper: bool = False
    """Entered afterwards: no clock ran."""
    edited_at: datetime | None = None
    """When it was corrected after Finish."""
    comfort: int | None = None
    """How much at ease the coachee seemed, 1 to 5; for the coach alone."""
    spoke: int | None = None
    """Who spoke more: 1 the coachee, 2 both alike, 3 the coach; for the coach alone."""
    may_use: MayUse | None = None
    """What the coach may use in the appraisal, where the coach is the one who appraises."""
    heard: str = ""
    """The coach's own reflection: what had not been said before."""
    steered: str = ""
    """The coach's own reflection: where there was steering instead of asking."""
    own_part: str = ""
    """The coach's own reflection: what in the coach helped, and what got in the way."""
    try_next: str = ""
    """One thing the coach wants to try next time."""
    paired_with: str | None = None
    """The session after which the two changed roles to hold this one."""
    swapped: bool = False
    """The owner of these records is the one who is coached here."""


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
    decided_on: date | None = None
    """When it was reached or given up."""
    evidence: str = ""
    """What shows that it was reached: a few words, or where the file is."""
    evidence_kind: EvidenceKind | None = None
    evidence_waived: bool = False
    """It was taken as reached without evidence, on purpose."""
    reason: str = ""
    """Why it matters to the coachee."""
    support: str = ""
    """What makes it within reach."""
    link: GoalLink | None = None
    link_to: str = ""
    """Which item, output or target it is a part of, in words."""
    value: Value | None = None
    benefit: Benefit | None = None
    parent_id: str | None = None
    """The bigger goal it is a step of."""
    weight: float = 0.0
    """How much it counts beside the others; 0 where it was not weighed."""
    much_less: str = ""
    less: str = ""
    expected: str = ""
    more: str = ""
    much_more: str = ""

    @property
    def levels(self) -> dict[int, str]:
        """The five described levels, from much less (-2) to much more (2) than expected."""
        texts = (self.much_less, self.less, self.expected, self.more, self.much_more)
        return dict(enumerate(texts, -2))

    @property
    def is_scaled(self) -> bool:
        """Whether it is described at all what would be more and less than expected."""
        return any(self.levels.values())


@dataclass(frozen=True, slots=True)
class RatingView:
    """Which of its levels a goal had reached at one moment."""

    id: str
    goal_id: str
    level: int
    """From -2 to 2; 0 is what was expected."""
    at: datetime
    session_id: str | None = None


@dataclass(frozen=True, slots=True)
class InsightView:
    """Something the coachee saw for the first time."""

    id: str
    entry_id: str | None
    text: str
    shareable: bool = False
    """The coachee agreed that it may be told to others without their name."""


@dataclass(frozen=True, slots=True)
class FeedbackView:
    """Feedback that was given: what happened when, what it led to, and what was asked then."""

    id: str
    entry_id: str
    """Its line among the captured ones; that line says whether it is shared."""
    situation: str
    behaviour: str
    impact: str = ""
    intent_question: str = ""
    affirmation: str = ""
    question: str = ""
    praise: bool = False
    value: Value | None = None

    @property
    def line(self) -> str:
        """What was observed, in one line."""
        return " · ".join(filter(None, (self.situation, self.behaviour, self.impact)))


@dataclass(frozen=True, slots=True)
class ShiftView:
    """The aim of a session was changed on the way: from what, to what, and who wanted it."""

    id: str
    old: str
    new: str
    agreed: AgreedBy
    at: datetime


@dataclass(frozen=True, slots=True)
class SettledView:
    """A point that the two agreed on in a stage, in the wording of that moment."""

    id: str
    key: str
    text: str
    stage: str
    at: datetime


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
    evidence: str = ""
    reason: str = ""
    """Why it was dropped."""
    kind: ActionKind = ActionKind.STEP
    check_in: date | None = None
    """When the coach asks how it goes, before it is due."""
    doubt: Doubt | None = None
    goal_id: str | None = None
    """The goal it is a step of."""
    reviews: int = 0
    """In how many sessions it has been looked at before."""

    @property
    def pending(self) -> bool:
        """Whether it still asks for a follow-up."""
        return self.status in PENDING

    def after(self, review: "ReviewView") -> "ActionView":
        """Return the action as it stands once this was said of it."""
        return replace(
            self,
            status=STATUS_AFTER[review.outcome],
            due=review.new_due or self.due,
            no_date=self.no_date and review.new_due is None,
            reason=review.reason,
            evidence=review.evidence,
            check_in=None,
        )


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
