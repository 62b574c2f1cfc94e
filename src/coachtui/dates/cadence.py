"""How often two people meet: the days that follow from it, and the rule a calendar repeats by."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date, timedelta
from itertools import count
from typing import Final

from coachtui.dates.readings import later
from coachtui.kinds.between import Cadence

_STEP: Final[Mapping[Cadence, tuple[int, str]]] = {
    Cadence.WEEKLY: (1, "week"),
    Cadence.BIWEEKLY: (2, "week"),
    Cadence.MONTHLY: (1, "month"),
    Cadence.QUARTERLY: (3, "month"),
}

_SATURDAY: Final = 5

_LATEST: Final = 26
"""The last day of a month from which a Monday after a weekend lies in every month."""


def working_day(day: date) -> date:
    """Return the day itself, or the Monday after a weekend."""
    return day + timedelta(days=7 - day.weekday()) if day.weekday() >= _SATURDAY else day


def next_by(cadence: Cadence, day: date, times: int = 1) -> date:
    """Return when two people meet again so many times after a day, from Monday to Friday.

    The 31st is the last of a shorter month, and the 31st again where there is one. A weekend
    gives way to the Monday after it; from the 27th on to the Friday before, which is the same
    month and quarter.
    """
    number, unit = _STEP[cadence]
    if unit == "week":
        return later(working_day(day), number * times, unit).day
    found = later(day, number * times, unit).day
    if found.day <= _LATEST:
        return working_day(found)
    return found - timedelta(days=max(0, found.weekday() - _SATURDAY + 1))


def days_by(
    cadence: Cadence, start: date, *, already: bool = False, first: date = date.min
) -> Iterator[date]:
    """Yield all days after a start, to the end of the calendar, and the start if it is one.

    Those before *first* are left out, without being looked at one by one.
    """
    if already and start >= first:
        yield start
    number, unit = _STEP[cadence]
    longest = number * (7 if unit == "week" else 31)
    with suppress(ValueError, OverflowError):
        for times in count(max(1, (first - start).days // longest)):
            if (day := next_by(cadence, start, times)) >= first:
                yield day


def rule_of(cadence: Cadence, start: date) -> str:
    """Return all days after a start as a recurrence rule of iCalendar (RFC 5545)."""
    number, unit = _STEP[cadence]
    if unit == "week":
        return f"FREQ=WEEKLY;INTERVAL={number}"
    on = start.day
    days, which = (range(on, on + 3), 1) if on <= _LATEST else (range(_LATEST - 1, on + 1), -1)
    return (
        f"FREQ=MONTHLY;INTERVAL={number};BYDAY=MO,TU,WE,TH,FR"
        f";BYMONTHDAY={','.join(map(str, days))};BYSETPOS={which}"
    )
