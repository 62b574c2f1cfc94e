"""What coach and coachee have agreed on, and the consent to keep notes."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

from coachtui.kinds.between import AgreementState, Basis, ConsentGiven, SponsorSees
from coachtui.models.base import Deletable, Record, words


class AgreementBase(SQLModel):
    """What the two say of their agreement; validated where it enters."""

    purpose: str = ""
    schedule: str = ""
    topics: str = ""
    confidentiality: str = ""
    sponsor_sees: SponsorSees = Field(default=SponsorSees.DATES, sa_type=words(SponsorSees))
    sessions_agreed: int | None = Field(default=None, ge=1)
    starts: date | None = None
    ends: date | None = None
    basis: Basis = Field(default=Basis.CONSENT, sa_type=words(Basis))
    consent_text: str = ""
    consent_version: int = Field(default=0, ge=0)
    consent_given: ConsentGiven | None = Field(default=None, sa_type=words(ConsentGiven))
    consent_on: date | None = None


class Agreement(Record, AgreementBase, Deletable, table=True):
    """One agreement with one person; the newest is the one that holds."""

    __tablename__ = "agreement"
    __table_args__ = (CheckConstraint("sessions_agreed > 0", name="sessions_agreed"),)

    id: str = Field(primary_key=True)
    coachee_id: str = Field(foreign_key="coachee.id", index=True)
    state: AgreementState = Field(default=AgreementState.ACTIVE, sa_type=words(AgreementState))
    state_since: date | None = None
    created_at: datetime
