"""How often two people meet: the days that follow from it, and the rule a calendar repeats by."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
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

_SHORTEST_MONTH: Final = 28


def next_by(cadence: Cadence, day: date, times: int = 1) -> date:
    """Return when two people meet again so many times after a day.

    The 31st is the last of a shorter month, and the 31st again where there is one.
    """
    number, unit = _STEP[cadence]
    return later(day, number * times, unit).day


def days_by(cadence: Cadence, start: date) -> Iterator[date]:
    """Yield all days after a start, to the end of the calendar."""
    with suppress(ValueError, OverflowError):
        for times in count(1):
            yield next_by(cadence, start, times)


def rule_of(cadence: Cadence, start: date) -> str:
    """Return the same days as a recurrence rule of iCalendar (RFC 5545)."""
    number, unit = _STEP[cadence]
    rule = f"FREQ={'WEEKLY' if unit == 'week' else 'MONTHLY'};INTERVAL={number}"
    if unit == "week" or start.day <= _SHORTEST_MONTH:
        return rule
    days = ",".join(str(day) for day in range(_SHORTEST_MONTH, start.day + 1))
    return f"{rule};BYMONTHDAY={days};BYSETPOS=-1"
