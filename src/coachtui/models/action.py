"""The steps coachees decide on, and what became of them."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, text
from sqlmodel import Field, SQLModel

from coachtui.kinds import ActionKind, ActionStatus, Doubt, Outcome
from coachtui.models.base import Deletable, Record, words


class ActionBase(SQLModel):
    """What is agreed about a step; validated where it enters."""

    text: str = Field(min_length=1)
    due: date | None = None
    no_date: bool = False
    if_then: str = ""
    who: str = ""
    support: str = ""
    confidence: int | None = Field(default=None, ge=1, le=10)
    kind: ActionKind = Field(default=ActionKind.STEP, sa_type=words(ActionKind))
    check_in: date | None = None
    doubt: Doubt | None = Field(default=None, sa_type=words(Doubt))


class ActionItem(Record, ActionBase, Deletable, table=True):
    """One step a coachee has decided on, in a session or outside one."""

    __tablename__ = "action_item"
    __table_args__ = (
        CheckConstraint("confidence BETWEEN 1 AND 10", name="confidence"),
        Index(None, "due"),
        Index("ix_action_item_pending", "due", sqlite_where=text("status IN ('open', 'partly')")),
        Index(
            "ix_action_item_to_ask",
            "check_in",
            sqlite_where=text("status IN ('open', 'partly') AND check_in IS NOT NULL"),
        ),
    )

    id: str = Field(primary_key=True)
    coachee_id: str = Field(foreign_key="coachee.id", index=True)
    session_id: str | None = Field(default=None, foreign_key="coaching_session.id", index=True)
    entry_id: str | None = Field(default=None, foreign_key="entry.id")
    position: int = 0
    goal_id: str | None = Field(default=None, foreign_key="goal.id", index=True)
    created: date | None = None
    status: ActionStatus = Field(default=ActionStatus.OPEN, sa_type=words(ActionStatus))
    evidence: str = ""
    reason: str = ""


class ActionReview(Record, Deletable, table=True):
    """One answer to "what became of it?", with how the action stood before."""

    __tablename__ = "action_review"

    id: str = Field(primary_key=True)
    action_id: str = Field(foreign_key="action_item.id", index=True)
    session_id: str | None = Field(default=None, foreign_key="coaching_session.id", index=True)
    position: int = 0
    outcome: Outcome = Field(sa_type=words(Outcome))
    at: datetime = Field(index=True)
    new_due: date | None = None
    reason: str = ""
    evidence: str = ""
    status_before: ActionStatus = Field(default=ActionStatus.OPEN, sa_type=words(ActionStatus))
    due_before: date | None = None
    no_date_before: bool = False
    check_in_before: date | None = None
    evidence_before: str = ""
    reason_before: str = ""
