"""The captured lines of a session, and the goals, insights and feedback made from them."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from coachtui.kinds import Benefit, EntryKind, GoalLink, GoalStatus, Value
from coachtui.kinds.between import EvidenceKind
from coachtui.models.base import Deletable, Record, words


class Entry(Record, Deletable, table=True):
    """One captured line, byte for byte."""

    __tablename__ = "entry"

    id: str = Field(primary_key=True)
    session_id: str = Field(foreign_key="coaching_session.id", index=True)
    order: int = Field(sa_column_kwargs={"name": "position"})
    """Place in the session; "order" is a word of SQL, so the column has another name."""
    kind: EntryKind = Field(sa_type=words(EntryKind))
    text: str
    stage: str
    at: datetime
    question: str = ""
    shared: bool = False


class Goal(Record, Deletable, table=True):
    """What the coachee wants to reach."""

    __tablename__ = "goal"

    id: str = Field(primary_key=True)
    session_id: str = Field(foreign_key="coaching_session.id", index=True)
    entry_id: str | None = Field(default=None, foreign_key="entry.id")
    position: int = 0
    statement: str
    measure: str = ""
    due: date | None = Field(default=None, index=True)
    status: GoalStatus = Field(default=GoalStatus.OPEN, sa_type=words(GoalStatus))
    decided_on: date | None = Field(default=None, index=True)
    evidence: str = ""
    evidence_kind: EvidenceKind | None = Field(default=None, sa_type=words(EvidenceKind))
    evidence_waived: bool = False
    reason: str = ""
    support: str = ""
    link: GoalLink | None = Field(default=None, sa_type=words(GoalLink))
    link_to: str = ""
    value: Value | None = Field(default=None, sa_type=words(Value))
    benefit: Benefit | None = Field(default=None, sa_type=words(Benefit))
    parent_id: str | None = Field(default=None, foreign_key="goal.id")
    weight: float = 0.0
    much_less: str = ""
    less: str = ""
    expected: str = ""
    more: str = ""
    much_more: str = ""


class GoalRating(Record, Deletable, table=True):
    """Which of its levels a goal had reached at one moment."""

    __tablename__ = "goal_rating"
    __table_args__ = (CheckConstraint("level BETWEEN -2 AND 2", name="level"),)

    id: str = Field(primary_key=True)
    goal_id: str = Field(foreign_key="goal.id", index=True)
    session_id: str | None = Field(default=None, foreign_key="coaching_session.id", index=True)
    position: int = 0
    level: int = Field(ge=-2, le=2)
    at: datetime


class Insight(Record, Deletable, table=True):
    """Something the coachee saw for the first time."""

    __tablename__ = "insight"

    id: str = Field(primary_key=True)
    session_id: str = Field(foreign_key="coaching_session.id", index=True)
    entry_id: str | None = Field(default=None, foreign_key="entry.id")
    position: int = 0
    text: str
    shareable: bool = False


class Feedback(Record, Deletable, table=True):
    """Feedback that was given in a session."""

    __tablename__ = "feedback"

    id: str = Field(primary_key=True)
    session_id: str = Field(foreign_key="coaching_session.id", index=True)
    entry_id: str = Field(foreign_key="entry.id")
    position: int = 0
    situation: str
    behaviour: str
    impact: str = ""
    intent_question: str = ""
    affirmation: str = ""
    question: str = ""
    praise: bool = False
    value: Value | None = Field(default=None, sa_type=words(Value))
