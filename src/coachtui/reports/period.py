"""The stretch of days that a report is about: quarters of the year and their months."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A quarter of a year, 1 to 4: March ends the first one, April begins the second."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> "Quarter":
        """Return the quarter in which a day lies."""
        return cls(day.year, (day.month + 2) // 3)

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return date(self.year, 3 * self.number, 31 if self.number in (1, 4) else 30)

    @property
    def after(self) -> "Quarter":
        """The one that follows."""
        return Quarter(self.year + self.number // 4, self.number % 4 + 1)

    def __str__(self) -> str:
        return f"{self.year}-Q{self.number}"


@dataclass(frozen=True, slots=True)
class Period:
    """The days from the first to the last, both among them."""

    first: date
    last: date

    @property
    def quarters(self) -> tuple[Quarter, ...]:
        """The quarters it touches, in order."""
        found = [Quarter.of(self.first)]
        while found[-1].last < self.last:
            found.append(found[-1].after)
        return tuple(found)

    @property
    def months(self) -> tuple[date, ...]:
        """The first days of the months it touches, in order."""
        count = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1
        zero = self.first.year * 12 + self.first.month - 1
        return tuple(date(at // 12, at % 12 + 1, 1) for at in range(zero, zero + count))

    @property
    def whole(self) -> "Period":
        """The whole quarters it touches."""
        return Period(self.quarters[0].first, self.quarters[-1].last)

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


class Span(StrEnum):
    """The periods one looks at most, counted from today."""

    THIS_QUARTER = "this_quarter"
    LAST_QUARTER = "last_quarter"
    THIS_YEAR = "this_year"
    LAST_YEAR = "last_year"


def period_of(span: Span, today: date) -> Period:
    """Return which days a span means today."""
    match span:
        case Span.THIS_QUARTER:
            return Period(today, today).whole
        case Span.LAST_QUARTER:
            before = Quarter.of(today).first - timedelta(days=1)
            return Period(before, before).whole
        case Span.THIS_YEAR | Span.LAST_YEAR:
            year = today.year - (span is Span.LAST_YEAR)
            return Period(date(year, 1, 1), date(year, 12, 31))
