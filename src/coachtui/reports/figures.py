"""Counts that can be added up, and the shares and means that follow from them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

FEWEST: Final = 5
"""How many people a group has at least before its numbers may be seen by others."""


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, both counted."""

    part: int = 0
    whole: int = 0

    @property
    def percent(self) -> int | None:
        """The part in percent, a half rounded up; none of nothing."""
        return (200 * self.part + self.whole) // (2 * self.whole) if self.whole else None


@dataclass(frozen=True, slots=True)
class Goals:
    """The goals that were to be reached."""

    reached: int = 0
    dropped: int = 0
    open: int = 0
    """Neither reached nor given up although their day has passed."""
    undated: int = 0
    """Still being worked on without a day; these are in no share."""

    def __add__(self, other: "Goals") -> "Goals":
        return Goals(
            self.reached + other.reached,
            self.dropped + other.dropped,
            self.open + other.open,
            self.undated + other.undated,
        )

    @property
    def share(self) -> Share:
        """How many of those whose day has come were reached."""
        return Share(self.reached, self.reached + self.dropped + self.open)


@dataclass(frozen=True, slots=True)
class Plans:
    """The actions that were to be done."""

    in_time: int = 0
    later: int = 0
    """Done after it had been carried over once."""
    dropped: int = 0
    open: int = 0
    """Not done although their day has passed."""
    undated: int = 0
    """Still to be done without a day; these are in no share."""

    def __add__(self, other: "Plans") -> "Plans":
        return Plans(
            self.in_time + other.in_time,
            self.later + other.later,
            self.dropped + other.dropped,
            self.open + other.open,
            self.undated + other.undated,
        )

    @property
    def due(self) -> int:
        """All whose day has come."""
        return self.in_time + self.later + self.dropped + self.open

    @property
    def share(self) -> Share:
        """How many of those whose day has come were done in time."""
        return Share(self.in_time, self.due)


@dataclass(frozen=True, slots=True)
class Figures:
    """What can be counted of sessions and what was agreed in them."""

    sessions: int = 0
    minutes: int = 0
    unmeasured: int = 0
    """Sessions none of whose goals has a measure."""
    goals: Goals = Goals()
    plans: Plans = Plans()

    def __add__(self, other: "Figures") -> "Figures":
        return Figures(
            self.sessions + other.sessions,
            self.minutes + other.minutes,
            self.unmeasured + other.unmeasured,
            self.goals + other.goals,
            self.plans + other.plans,
        )


@dataclass(frozen=True, slots=True)
class Marks:
    """Answers from 1 to 5 to one item of a survey: how often each was given."""

    one: int = 0
    two: int = 0
    three: int = 0
    four: int = 0
    five: int = 0

    def __add__(self, other: "Marks") -> "Marks":
        return Marks(
            self.one + other.one,
            self.two + other.two,
            self.three + other.three,
            self.four + other.four,
            self.five + other.five,
        )

    @classmethod
    def of(cls, mark: int, count: int = 1) -> "Marks":
        """Return one answer, given so many times."""
        return cls(*(count if at == mark else 0 for at in range(1, 6)))

    @property
    def counts(self) -> tuple[int, ...]:
        """How often each was given, the lowest first."""
        return self.one, self.two, self.three, self.four, self.five

    @property
    def number(self) -> int:
        """How many answers there are."""
        return sum(self.counts)

    @property
    def mean(self) -> float | None:
        """Their mean; none of nothing."""
        total = sum(mark * count for mark, count in enumerate(self.counts, 1))
        return total / self.number if self.number else None


def added(figures: Iterable[Figures]) -> Figures:
    """Add figures up."""
    return sum(figures, Figures())


def joined(marks: Iterable[Marks]) -> Marks:
    """Put answers together."""
    return sum(marks, Marks())
