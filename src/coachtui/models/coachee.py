"""The people who are being coached."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel

from coachtui.kinds import MOST_JP_A_YEAR, Relation
from coachtui.kinds.between import Cadence, Stay
from coachtui.models.base import Deletable, Record, words

NAME_LENGTH = 200


class CoacheeBase(SQLModel):
    """What a coach tells about a person; validated where it enters."""

    name: str = Field(min_length=1, max_length=NAME_LENGTH)
    address: str = Field(default="", max_length=NAME_LENGTH)
    position: str = Field(default="", max_length=NAME_LENGTH)
    unit: str = Field(default="", max_length=NAME_LENGTH)
    relation: Relation = Field(default=Relation.PEER, sa_type=words(Relation))
    sponsor: str = Field(default="", max_length=NAME_LENGTH)
    contact: str = Field(default="", max_length=NAME_LENGTH)
    in_log: bool = False
    cadence: Cadence | None = Field(default=None, sa_type=words(Cadence))
    stay: Stay = Field(default=Stay.HERE, sa_type=words(Stay))
    stay_since: date | None = None
    stay_reason: str = Field(default="", max_length=NAME_LENGTH)
    jp_yearly: int | None = Field(default=None, ge=1, le=MOST_JP_A_YEAR)
    jp_limit: bool = False


class Coachee(Record, CoacheeBase, Deletable, table=True):
    """One person; their sessions and actions are hidden with them, never touched."""

    __tablename__ = "coachee"

    id: str = Field(primary_key=True)
    created_at: datetime
    archived_at: datetime | None = None
