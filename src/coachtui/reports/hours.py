"""The hours of a coach: the log that ICF asks for, lesson hours (JP), and trainings."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Final

from coachtui.kinds.between import LearningKind
from coachtui.reports.period import Period

JP_MINUTES: Final = 45
"""How long a lesson hour (JP) is."""

RECENT_MONTHS: Final = 18
"""Within how many months some of the hours for a credential have to lie."""


@dataclass(frozen=True, slots=True)
class Credential:
    """What ICF asks for before it gives a credential."""

    name: str
    hours: int
    paid: int
    clients: int
    recent: int
    """Hours within the last 18 months."""


CREDENTIALS: Final = (Credential("ACC", 100, 75, 8, 25), Credential("PCC", 500, 450, 25, 50))


@dataclass(frozen=True, slots=True)
class LogLine:
    """One client in the log, alone or in groups; those who did not agree are in no line."""

    client: str
    contact: str
    group: int
    """How many the largest group had; 1 where they were coached alone."""
    first: date
    last: date | None
    """When the relation ended; none while it goes on."""
    paid: int
    """Minutes."""
    free: int
    """Minutes pro bono."""


@dataclass(frozen=True, slots=True)
class Sum:
    """Sessions and their minutes."""

    sessions: int = 0
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Yearly:
    """How many JP a year somebody aims at, or may count at most."""

    number: int
    is_limit: bool = False

    def passed(self, jp: float) -> bool:
        """Say whether there are more than count."""
        return self.is_limit and jp > self.number


@dataclass(frozen=True, slots=True)
class Person:
    """What was held with one person."""

    name: str
    done: Sum
    yearly: Yearly | None = None
    """None where nothing is aimed at, or where it is not about a whole year."""


@dataclass(frozen=True, slots=True)
class Learned:
    """One training, certificate or supervision."""

    kind: LearningKind
    title: str
    issuer: str
    day: date
    hours: float
    valid_until: date | None


@dataclass(frozen=True, slots=True)
class Hours:
    """The whole report; it names those who agreed to it and stays with the coach."""

    period: Period | None
    """None where it is about everything so far."""
    log: tuple[LogLine, ...]
    unnamed_clients: int
    """Clients who did not agree to stand in the log, and those whose records are gone."""
    unnamed: Sum
    paid: int
    """Minutes."""
    clients: int
    recent: int
    """Minutes within the last 18 months."""
    trained_since: date | None
    """When the first training took place; hours before it do not count for a credential."""
    untrained: int
    """Minutes before the first training."""
    months: tuple[tuple[date, Sum], ...]
    """Those in which there was a session, in order."""
    people: tuple[Person, ...]
    """By name, in the period that `jp_period` says."""
    jp_period: Period
    jp_rule: float | None
    """JP for each session; none where its minutes count."""
    learned: tuple[Learned, ...]
    weeks: tuple[tuple[date, int], ...]
    """Sessions in each of the last weeks, by their Monday."""

    @property
    def total(self) -> Sum:
        """All of it."""
        return together(done for _month, done in self.months)

    @property
    def years(self) -> tuple[tuple[int, Sum], ...]:
        """Year by year."""
        years = groupby(self.months, lambda pair: pair[0].year)
        return tuple((year, together(done for _month, done in those)) for year, those in years)

    @property
    def weeks_in_a_row(self) -> int:
        """How many weeks up to this one, or to the last, each had a session."""
        return in_a_row([number for _monday, number in self.weeks])

    def jp(self, done: Sum) -> float:
        """Return how many lesson hours that makes."""
        return jp(done, self.jp_rule)


def jp(done: Sum, rule: float | None) -> float:
    """Return lesson hours, so many for each session or by 45 minutes; it is indicative."""
    return done.sessions * rule if rule is not None else done.minutes / JP_MINUTES


def together(sums: Iterable[Sum]) -> Sum:
    """Add up."""
    found = [*sums]
    return Sum(sum(one.sessions for one in found), sum(one.minutes for one in found))


def in_a_row(weeks: Iterable[int]) -> int:
    """Count the weeks that each had a session, back from the last; this one may still get one."""
    numbers = list(weeks)
    if numbers and not numbers[-1]:
        numbers.pop()
    count = 0
    while count < len(numbers) and numbers[-1 - count]:
        count += 1
    return count


def mondays(today: date, count: int) -> tuple[date, ...]:
    """Return the first days of the last weeks, this one the last."""
    monday = today - timedelta(days=today.weekday())
    return tuple(monday - timedelta(weeks=back) for back in range(count - 1, -1, -1))


def months_back(day: date, months: int) -> date:
    """Return the same day so many months ago, or the last one that month had."""
    at = day.year * 12 + day.month - 1 - months
    first = date(at // 12, at % 12 + 1, 1)
    length = (date((at + 1) // 12, (at + 1) % 12 + 1, 1) - first).days
    return first.replace(day=min(day.day, length))
