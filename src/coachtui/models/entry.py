"""The captured lines of a session, and the goals and insights made from them."""

from datetime import date, datetime

from sqlmodel import Field

from coachtui.kinds import EntryKind, GoalStatus
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
    due: date | None = None
    status: GoalStatus = Field(default=GoalStatus.OPEN, sa_type=words(GoalStatus))


class Insight(Record, Deletable, table=True):
    """Something the coachee saw for the first time."""

    __tablename__ = "insight"

    id: str = Field(primary_key=True)
    session_id: str = Field(foreign_key="coaching_session.id", index=True)
    entry_id: str | None = Field(default=None, foreign_key="entry.id")
    position: int = 0
    text: str
