"""What shows whether coaching works."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from coachtui.kinds import Value
from coachtui.kinds.between import EventKind, LearningKind, MeasureKind, Source


@dataclass(frozen=True, slots=True)
class SurveyView:
    """What a coachee said of one session or of the coaching so far."""

    id: str
    coachee_id: str
    day: date
    session_id: str | None = None
    comment: str = ""
    marks: Mapping[str, int] = field(default_factory=dict)
    """1 to 5, by the key of the item; what was not answered is not there."""


@dataclass(frozen=True, slots=True)
class MeasurementView:
    """One number at one time, about a person or, without one, about the organisation."""

    id: str
    kind: MeasureKind
    name: str
    amount: float
    day: date
    source: Source
    unit: str = ""
    note: str = ""
    coachee_id: str | None = None
    goal_id: str | None = None


@dataclass(frozen=True, slots=True)
class EventView:
    """Something that happened between sessions, to a person or among the coaches."""

    id: str
    kind: EventKind
    day: date
    source: Source
    text: str = ""
    value: Value | None = None
    coachee_id: str | None = None


@dataclass(frozen=True, slots=True)
class LearningView:
    """A training, a certificate or a supervision of the coach."""

    id: str
    kind: LearningKind
    title: str
    day: date
    issuer: str = ""
    hours: float = 0.0
    valid_until: date | None = None
    file: str = ""
    """Where the certificate lies."""


@dataclass(frozen=True, slots=True)
class Measured:
    """All that is measured of one person, or of the organisation and its coach; oldest first."""

    surveys: tuple[SurveyView, ...] = ()
    measurements: tuple[MeasurementView, ...] = ()
    events: tuple[EventView, ...] = ()
    learning: tuple[LearningView, ...] = ()
