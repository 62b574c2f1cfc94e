"""Counts that can be added up, and the shares and means that follow from them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Final, TypeVar

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


@dataclass(frozen=True, slots=True)
class Marks:
    """Answers from 1 to 5 to one item of a survey: how often each was given."""

    one: int = 0
    two: int = 0
    three: int = 0
    four: int = 0
    five: int = 0

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


Counts = TypeVar("Counts", Goals, Plans, Marks)


def added(figures: Iterable[Figures]) -> Figures:
    """Add figures up."""
    those = [*figures]
    return Figures(
        sum(one.sessions for one in those),
        sum(one.minutes for one in those),
        sum(one.unmeasured for one in those),
        _together(Goals, [one.goals for one in those]),
        _together(Plans, [one.plans for one in those]),
    )


def joined(marks: Iterable[Marks]) -> Marks:
    """Put answers together."""
    return _together(Marks, [*marks])


def _together(kind: type[Counts], those: Sequence[Counts]) -> Counts:
    """Add up field by field, which for many is much faster than one by one."""
    return kind(*(sum(map(attrgetter(field.name), those)) for field in fields(kind)))
