"""What the kinds of date phrases mean, counted from today; knows the calendar but no words."""

from calendar import monthrange
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final


class DateNotice(StrEnum):
    """What the coach should look at before trusting a date."""

    AMBIGUOUS = "ambiguous"
    """People read it in two ways."""
    ROLLED_YEAR = "rolled_year"
    """No year was written, and the day lies in a later one."""
    PAST = "past"


@dataclass(frozen=True, slots=True)
class Reading:
    """The day a phrase means; a day that does not exist is a ValueError instead."""

    day: date
    notice: DateNotice | None = None
    other: date | None = None
    """The other day it may mean."""
    first: date | None = None
    """Where the period it names begins: "before next week" is before its Monday."""


_DAYS: Final = {"day": 1, "week": 7, "weekend": 7}
_MONTHS: Final = {"month": 1, "quarter": 3, "semester": 6, "year": 12}


def later(today: date, count: int, unit: str = "day") -> Reading:
    """Read "in two weeks"."""
    return Reading(_add(today, count, unit))


def next_period(today: date, unit: str) -> Reading:
    """Read "next month": the same day of it, or its last where it is shorter."""
    day = _add(today, 1, unit)
    return Reading(day, first=day if unit == "day" else _first(day, unit))


def edge_of_period(today: date, unit: str, edge: str = "end", ahead: int = 0) -> Reading:
    """Read "end of the month" of this period, or of the next where it is past."""
    day = _EDGE[edge](_add(today, ahead, unit), unit)
    if ahead == 0 and day < today:
        return edge_of_period(today, unit, edge, ahead=1)
    return Reading(day)


def edge_of_month(today: date, edge: str, month: int, year: int | None = None) -> Reading:
    """Read "end of June"."""
    return _in_year(today, year, lambda year: _EDGE[edge](date(year, month, 1), "month"))


def edge_of_part(today: date, unit: str, edge: str, part: int, year: int | None = None) -> Reading:
    """Read "end of Q2": a numbered part of a year."""
    month = part * _MONTHS[unit]
    return _in_year(today, year, lambda year: _EDGE[edge](date(year, month, 1), unit))


def weekday_to_come(today: date, weekday: int, after: int = 1) -> Reading:
    """Read "Friday": the first that is at least so many days away."""
    return Reading(today + timedelta(days=after + (weekday - today.weekday() - after) % 7))


def weekday_of_week(today: date, weekday: int, ahead: int) -> Reading:
    """Read "Monday next week"; weeks begin on Monday."""
    return Reading(_first(today, "week") + timedelta(days=ahead * 7 + weekday))


def next_weekday(today: date, weekday: int) -> Reading:
    """Read "next Friday" as the one of next week; the coming one is the other reading."""
    day = weekday_of_week(today, weekday, ahead=1).day
    coming = weekday_to_come(today, weekday).day
    return Reading(day) if day == coming else Reading(day, DateNotice.AMBIGUOUS, coming)


def day_of_month(
    today: date, day: int, weekday: int | None = None, ahead: int | None = None
) -> Reading:
    """Read "the 15th" of the month that was said, or of the first in which it is still to come."""
    for months in range(13) if ahead is None else (ahead,):
        with suppress(ValueError):
            found = _add(_first(today, "month"), months, "month").replace(day=day)
            if found >= today or ahead is not None:
                return _agreeing(Reading(found), weekday)
    raise ValueError(day)


def calendar_day(
    today: date, day: int, month: int, year: int | None = None, weekday: int | None = None
) -> Reading:
    """Read "Fri 27 Nov 2026"; a weekday that does not fit the rest is a mistake somewhere."""
    return _agreeing(_in_year(today, year, lambda year: date(year, month, day)), weekday)


def day_before(reading: Reading) -> Reading:
    """Read "before ..." of what was read."""
    day = (reading.first or reading.day) - timedelta(days=1)
    return Reading(day, reading.notice, reading.other and reading.other - timedelta(days=1))


def whole(day: date, unit: str) -> tuple[date, date]:
    """Return the first and the last day of the period that a day lies in."""
    first = day if unit == "day" else _first(day, unit)
    return first, _add(first, 1, unit) - timedelta(days=1)


def _add(day: date, count: int, unit: str) -> date:
    if unit in _DAYS:
        return day + timedelta(days=count * _DAYS[unit])
    year, month = divmod(day.year * 12 + day.month - 1 + count * _MONTHS[unit], 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _first(day: date, unit: str) -> date:
    match unit:
        case "week":
            return day - timedelta(days=day.weekday())
        case "weekend":
            return day + timedelta(days=5 - day.weekday())
    return date(day.year, day.month - (day.month - 1) % _MONTHS[unit], 1)


def _last(day: date, unit: str) -> date:
    """Return the last day of a period: of a week its Friday, for it is a week at work."""
    if unit == "week":
        return _first(day, unit) + timedelta(days=4)
    first = _add(_first(day, unit), _MONTHS[unit] - 1, "month")
    return first.replace(day=monthrange(first.year, first.month)[1])


_EDGE: Final[Mapping[str, Callable[[date, str], date]]] = {"start": _first, "end": _last}


def _in_year(today: date, year: int | None, day_of: Callable[[int], date]) -> Reading:
    """Take the year that was written, or else the first in which the day exists and is not past."""
    if year is not None:
        return Reading(day_of(year))
    for candidate in range(today.year, today.year + 9):  # leap days can be eight years apart
        with suppress(ValueError):
            if (day := day_of(candidate)) >= today:
                return Reading(day, DateNotice.ROLLED_YEAR if candidate > today.year else None)
    raise ValueError(today)


def _agreeing(reading: Reading, weekday: int | None) -> Reading:
    if weekday not in (None, reading.day.weekday()):
        raise ValueError(weekday)
    return reading
