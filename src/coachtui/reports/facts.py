"""What the records say of a period, person by person: what every report is put together from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from coachtui.kinds import Benefit, Relation, Value
from coachtui.kinds.between import EventKind, EvidenceKind, MeasureKind, Source
from coachtui.measuring import PERCENT
from coachtui.reports.figures import Figures, Marks, Share
from coachtui.reports.period import Quarter


@dataclass(frozen=True, slots=True)
class Who:
    """A person as reports for the coach name them, and from when to when they are coached."""

    id: str
    name: str
    unit: str
    relation: Relation
    since: date
    until: date | None = None
    """The day on which they left, or the coaching ended; none while it goes on."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted of sessions, goals and plans, added up in three ways."""

    people: Mapping[str, Figures] = field(default_factory=dict)
    relations: Mapping[Relation, Figures] = field(default_factory=dict)
    """By what the coach was to them then."""
    months: Mapping[date, Figures] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answered:
    """What one person answered to one item of the survey in one month."""

    who: str
    item: str
    month: date
    marks: Marks


@dataclass(frozen=True, slots=True)
class Change:
    """The first and the last amount of one thing that was measured more than once."""

    who: str | None
    kind: MeasureKind
    name: str
    unit: str
    before: float
    after: float
    before_on: date
    after_on: date
    source: Source
    """Where the last amount comes from."""

    @property
    def difference(self) -> float:
        """By how much it rose; less than nothing where it fell."""
        return self.after - self.before

    @property
    def percent(self) -> int | None:
        """The difference in percent of what it was; none where it was nothing."""
        return round(100 * self.difference / abs(self.before)) if self.before else None

    @property
    def in_points(self) -> bool:
        """Whether the difference itself is told: of a percentage, a percent would mislead."""
        return self.unit == PERCENT


@dataclass(frozen=True, slots=True)
class Graded:
    """The marks that one person's work was given in one quarter, by what it is judged by."""

    who: str
    point: str
    quarter: Quarter
    total: float
    number: int


@dataclass(frozen=True, slots=True)
class Happened:
    """How often something happened to one person, or among the coaches, in one quarter."""

    who: str | None
    kind: EventKind
    quarter: Quarter
    number: int
    value: Value | None = None
    source: Source = Source.COACH


@dataclass(frozen=True, slots=True)
class Fed:
    """How often one person was given feedback on a value."""

    who: str
    value: Value
    praise: bool
    number: int


@dataclass(frozen=True, slots=True)
class Aimed:
    """How many goals of one person were to bring about a benefit, and how many did."""

    who: str
    benefit: Benefit
    named: int
    reached: int


@dataclass(frozen=True, slots=True)
class Proven:
    """How many goals one person reached by one kind of evidence; none by none."""

    who: str
    kind: EvidenceKind | None
    waived: bool
    number: int


@dataclass(frozen=True, slots=True)
class Cohort:
    """The people whose coaching began in one year, and how many are still where they were."""

    year: int
    people: int
    here: int

    @property
    def stayed(self) -> Share:
        """How many of them are still there."""
        return Share(self.here, self.people)


@dataclass(frozen=True, slots=True)
class Facts:
    """All that was counted, of everybody or of one unit."""

    people: Mapping[str, Who] = field(default_factory=dict)
    """Everybody of them who is not deleted, by id."""
    counted: Counted = Counted()
    answered: tuple[Answered, ...] = ()
    heard: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """How much each person felt heard, the oldest answer first."""
    unmeasured: tuple[tuple[str, date], ...] = ()
    """Whose sessions, and on which day, had no goal with a measure; the latest first."""
    changes: tuple[Change, ...] = ()
    graded: tuple[Graded, ...] = ()
    happened: tuple[Happened, ...] = ()
    fed: tuple[Fed, ...] = ()
    aimed: tuple[Aimed, ...] = ()
    proven: tuple[Proven, ...] = ()
    cohorts: tuple[Cohort, ...] = ()
