"""What shows whether coaching works: surveys, numbers, what happened, what a coach learned."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

from coachtui.kinds import Value
from coachtui.kinds.between import EventKind, LearningKind, MeasureKind, Source
from coachtui.models.base import Deletable, Record, words


class Survey(Record, Deletable, table=True):
    """What a coachee said of one session or of the coaching so far."""

    __tablename__ = "survey"

    id: str = Field(primary_key=True)
    coachee_id: str = Field(foreign_key="coachee.id", index=True)
    session_id: str | None = Field(default=None, foreign_key="coaching_session.id", index=True)
    day: date = Field(index=True)
    comment: str = ""
    created_at: datetime


class SurveyMark(Record, table=True):
    """The answer to one item of a survey."""

    __tablename__ = "survey_mark"
    __table_args__ = (CheckConstraint("mark BETWEEN 1 AND 5", name="mark"),)

    survey_id: str = Field(foreign_key="survey.id", primary_key=True)
    item: str = Field(primary_key=True)
    mark: int = Field(ge=1, le=5)


class MeasurementBase(SQLModel):
    """What is told about a number; validated where it enters."""

    kind: MeasureKind = Field(sa_type=words(MeasureKind))
    name: str = Field(min_length=1)
    amount: float
    unit: str = ""
    day: date = Field(index=True)
    source: Source = Field(sa_type=words(Source))
    note: str = ""


class Measurement(Record, MeasurementBase, Deletable, table=True):
    """One number at one time, about a person or, without one, about the organisation."""

    __tablename__ = "measurement"

    id: str = Field(primary_key=True)
    coachee_id: str | None = Field(default=None, foreign_key="coachee.id", index=True)
    goal_id: str | None = Field(default=None, foreign_key="goal.id", index=True)
    created_at: datetime


class EventBase(SQLModel):
    """What is told about something that happened; validated where it enters."""

    kind: EventKind = Field(sa_type=words(EventKind))
    day: date = Field(index=True)
    source: Source = Field(sa_type=words(Source))
    text: str = ""
    value: Value | None = Field(default=None, sa_type=words(Value))


class Event(Record, EventBase, Deletable, table=True):
    """Something that happened between sessions, to a person or among the coaches."""

    __tablename__ = "event"

    id: str = Field(primary_key=True)
    coachee_id: str | None = Field(default=None, foreign_key="coachee.id", index=True)
    created_at: datetime


class LearningBase(SQLModel):
    """What is told about something the coach has learned; validated where it enters."""

    kind: LearningKind = Field(sa_type=words(LearningKind))
    title: str = Field(min_length=1)
    issuer: str = ""
    day: date
    hours: float = Field(default=0.0, ge=0)
    valid_until: date | None = None
    file: str = ""


class Learning(Record, LearningBase, Deletable, table=True):
    """A training, a certificate or a supervision of the coach."""

    __tablename__ = "learning"

    id: str = Field(primary_key=True)
    created_at: datetime
