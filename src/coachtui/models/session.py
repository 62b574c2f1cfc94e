"""Coaching sessions with what belongs to their course: time per stage and questions asked."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, text
from sqlmodel import Field, SQLModel

from coachtui.kinds import (
    LONGEST_MINUTES,
    OPEN,
    AgreedBy,
    MayUse,
    Occasion,
    Relation,
    SessionStatus,
)
from coachtui.kinds.between import Purpose
from coachtui.models.base import Deletable, Record, words


class SessionBase(SQLModel):
    """What is chosen before a session begins; validated where it enters."""

    model: str = Field(min_length=1, max_length=64)
    planned_minutes: int = Field(ge=1, le=LONGEST_MINUTES)
    topic: str = ""
    occasion: Occasion = Field(default=Occasion.MEETING, sa_type=words(Occasion))
    purpose: Purpose = Field(default=Purpose.NOT_APPRAISAL, sa_type=words(Purpose))
    project: str = ""
    paid: bool = False
    group_size: int = Field(default=1, ge=1)


class Session(Record, SessionBase, Deletable, table=True):
    """One coaching session."""

    __tablename__ = "coaching_session"
    __table_args__ = (
        CheckConstraint("planned_minutes > 0", name="planned_minutes"),
        CheckConstraint("told >= 0", name="told"),
        CheckConstraint("group_size > 0", name="group_size"),
        CheckConstraint("comfort BETWEEN 1 AND 5", name="comfort"),
        CheckConstraint("spoke BETWEEN 1 AND 3", name="spoke"),
        CheckConstraint("commitment BETWEEN 1 AND 10", name="commitment"),
        Index(None, "coachee_id", "day"),
        Index(None, "day"),
        Index(
            "ix_coaching_session_to_hold",
            "day",
            sqlite_where=text("status IN ('open', 'planned')"),
        ),
        Index(
            "ix_coaching_session_agreed",
            "next_date",
            sqlite_where=text("next_date IS NOT NULL"),
        ),
        Index("ix_coaching_session_deleted", "id", sqlite_where=text("deleted_at IS NOT NULL")),
    )

    id: str = Field(primary_key=True)
    coachee_id: str = Field(foreign_key="coachee.id")
    status: SessionStatus = Field(default=SessionStatus.OPEN, sa_type=words(SessionStatus))
    stage: str = OPEN
    relation: Relation = Field(default=Relation.PEER, sa_type=words(Relation))
    planned_for: date | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    takeaway: str = ""
    takeaway_skipped: bool = False
    commitment: int | None = Field(default=None, ge=1, le=10)
    accountable: str = ""
    next_date: date | None = None
    next_skipped: bool = False
    told: int = Field(default=0, ge=0)
    from_paper: bool = False
    edited_at: datetime | None = None
    comfort: int | None = Field(default=None, ge=1, le=5)
    spoke: int | None = Field(default=None, ge=1, le=3)
    may_use: MayUse | None = Field(default=None, sa_type=words(MayUse))
    heard: str = ""
    steered: str = ""
    own_part: str = ""
    try_next: str = ""
    paired_with: str | None = Field(default=None, foreign_key="coaching_session.id")
    swapped: bool = False
    day: date
    """The day at the coach's desk: of the plan until it begins, then of its beginning."""
    draft: str = ""
    last_seen_at: datetime | None = None
    paused: bool = False
    created_at: datetime


class AgendaShift(Record, Deletable, table=True):
    """A change of the aim of a session on the way."""

    __tablename__ = "agenda_shift"

    id: str = Field(primary_key=True)
    session_id: str = Field(foreign_key="coaching_session.id", index=True)
    position: int = 0
    old: str
    new: str
    agreed: AgreedBy = Field(sa_type=words(AgreedBy))
    at: datetime


class Settled(Record, Deletable, table=True):
    """One point that the two agreed on in a stage, in the wording of that moment."""

    __tablename__ = "settled"

    id: str = Field(primary_key=True)
    session_id: str = Field(foreign_key="coaching_session.id", index=True)
    position: int = 0
    key: str
    text: str
    stage: str
    at: datetime


class StageTime(Record, table=True):
    """How long one stage of one session has run."""

    __tablename__ = "stage_time"
    __table_args__ = (CheckConstraint("seconds >= 0", name="seconds"),)

    session_id: str = Field(foreign_key="coaching_session.id", primary_key=True)
    stage: str = Field(primary_key=True)
    seconds: float = Field(default=0.0, ge=0)
    started_at: datetime | None = None


class Asked(Record, Deletable, table=True):
    """One question of the bank that was asked, in the wording of that moment."""

    __tablename__ = "asked"

    id: str = Field(primary_key=True)
    session_id: str = Field(foreign_key="coaching_session.id", index=True)
    position: int = 0
    """Order of arrival; the clock may go back, this never does."""
    key: str
    text: str
    stage: str
    at: datetime
