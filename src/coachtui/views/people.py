"""The people who are being coached, and what was agreed with them."""

from dataclasses import dataclass
from datetime import date, datetime

from coachtui.kinds import Relation
from coachtui.kinds.between import (
    AgreementState,
    Basis,
    Cadence,
    ConsentGiven,
    SponsorSees,
    Standing,
    Stay,
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
    contact: str = ""
    """A mail address or a telephone number."""
    in_log: bool = False
    """They agreed to stand in the coach's log of hours by name."""
    cadence: Cadence | None = None
    """How often the two mean to meet."""
    stay: Stay = Stay.HERE
    stay_since: date | None = None
    stay_reason: str = ""
    jp_yearly: int | None = None
    """How many lesson hours (JP) of coaching are meant to come together in a year."""
    jp_limit: bool = False
    """No more than these count; else it is what is aimed at."""
    archived_at: datetime | None = None
    """Since when the coaching is over, where it is."""

    @property
    def called(self) -> str:
        """The form of address, or the name where none was given."""
        return self.address or self.name


@dataclass(frozen=True, slots=True)
class AgreementView:
    """The frame of the coaching with one person, and the consent to keep notes."""

    id: str
    coachee_id: str
    created_at: datetime
    purpose: str = ""
    schedule: str = ""
    """When and how long they meet, in words."""
    topics: str = ""
    confidentiality: str = ""
    """What stays between the two, and where that ends."""
    sponsor_sees: SponsorSees = SponsorSees.DATES
    sessions_agreed: int | None = None
    starts: date | None = None
    ends: date | None = None
    basis: Basis = Basis.CONSENT
    consent_text: str = ""
    """The words that the person agreed to, as they stood then."""
    consent_version: int = 0
    """Which version of the coach's consent text that was; 0 where none was used."""
    consent_given: ConsentGiven | None = None
    consent_on: date | None = None
    state: AgreementState = AgreementState.ACTIVE
    state_since: date | None = None


@dataclass(frozen=True, slots=True)
class Agreed:
    """As much of the agreement with a person as says how it stands."""

    state: AgreementState = AgreementState.ACTIVE
    ends: date | None = None
    sessions_agreed: int | None = None
    held: int = 0
    """Sessions that have counted towards it."""

    def standing(self, today: date) -> Standing:
        """Return how it stands; the last day still belongs to it."""
        if self.state is not AgreementState.ACTIVE:
            return Standing(self.state)
        if self.ends is not None and self.ends < today:
            return Standing.ENDED
        if self.sessions_agreed is not None and self.held >= self.sessions_agreed:
            return Standing.USED_UP
        return Standing.ACTIVE


@dataclass(frozen=True, slots=True)
class KeptView:
    """A person whose records have been kept as long as the coach has set."""

    coachee: CoacheeView
    last_session: date | None
    over: date
    """The day on which their time was over."""


@dataclass(frozen=True, slots=True)
class Belongings:
    """How much is stored about a person, by the names of the tables."""

    coaching_session: int = 0
    action_item: int = 0
    agreement: int = 0
    other: int = 0


@dataclass(frozen=True, slots=True)
class Remains:
    """What stays of somebody who is erased: the hours, without a name."""

    sessions: int
    minutes: int
