"""Days and periods that lie behind, as one asks for them: last week, in October, since 1 Nov."""

import re
from contextlib import suppress
from datetime import date, timedelta
from functools import partial
from typing import Final

from coachtui.dates import DateError, parse_date
from coachtui.dates.grammar import Rules, is_counted, meant, read
from coachtui.dates.readings import later, whole
from coachtui.i18n import _

Span = tuple[date | None, date | None]
"""The first and the last day; one that is not there leaves that side open."""

_SINCE: Final = re.compile(r"(?:since|from|sejak|mulai|dari)\s+(.+)", re.IGNORECASE)
_UNTIL: Final = re.compile(
    r"(?:until|till|to|up to|sampai dengan|sampai|hingga|s\.d\.?)\s+(.+)", re.IGNORECASE
)
_BETWEEN: Final = re.compile(
    r"(?:(?:between|from|antara|dari)\s+)?(.+?)\s+(?:-|–|to|until|and|sampai|hingga|s\.d\.?|dan)"
    r"\s+(.+)",
    re.IGNORECASE,
)


def read_span(text: str, today: date) -> Span | None:
    """Read a text that is nothing but a day, a period or a span of them; nothing if it is none."""
    phrase = text.strip()
    if (found := _SINCE.fullmatch(phrase)) and (first := _period(found[1], today)):
        return first[0], None
    if (found := _UNTIL.fullmatch(phrase)) and (last := _period(found[1], today)):
        return None, last[1]
    if one := _period(phrase, today):
        return one
    if found := _BETWEEN.fullmatch(phrase):
        first, last = _period(found[1], today), _period(found[2], today)
        if first and last:
            return min(first[0], last[0]), max(first[1], last[1])
    return None


def parse_past(text: str, today: date) -> date:
    """Read a day that has come; one without a year is the last that has."""
    first, last = read_span(text, today) or (None, None)
    if first is None or first != last:
        return parse_date(text, today).day  # or say what to write instead
    if first > today:
        raise DateError(_("This day has not come yet."))
    return first


def _period(phrase: str, today: date) -> tuple[date, date] | None:
    with suppress(ValueError, OverflowError):
        if meaning := meant(_RULES, phrase):
            return meaning(today)
    day = _day(phrase, today)
    return (day, day) if day else None


def _day(phrase: str, today: date) -> date | None:
    """Read a date as the last day it can have meant: "Friday" is behind, "tomorrow" is not."""
    earlier = (today - timedelta(days=7), later(today, -1, "year").day)
    found: list[date] = []
    for start in (today, *(() if is_counted(phrase) else earlier)):
        with suppress(ValueError, OverflowError):
            if reading := read(phrase, start):
                found.append(reading.day)
    behind = [day for day in found if day <= today]
    return next(iter(behind or found), None)


def _ago(today: date, count: int, unit: str = "day") -> tuple[date, date]:
    day = later(today, -count, unit).day
    return day, day


def _lately(today: date, count: int, unit: str) -> tuple[date, date]:
    return later(today, -count, unit).day, today


def _before_this(today: date, unit: str) -> tuple[date, date]:
    return whole(later(today, -1, unit).day, unit)


def _month(today: date, month: int, year: int | None = None) -> tuple[date, date]:
    if year is None:
        year = today.year if month <= today.month else today.year - 1
    return whole(date(year, month, 1), "month")


def _year(_today: date, year: int) -> tuple[date, date]:
    return whole(date(year, 1, 1), "year")


_RULES: Final[Rules[tuple[date, date]]] = (
    (partial(_ago, count=1), ("yesterday", "kemarin")),
    (_ago, ("<count> <unit> ago", "<count> <unit> (?:yang )?lalu")),
    (_lately, ("(?:the )?(?:last|past) <count> <unit>", "<count> <unit> terakhir")),
    (_before_this, ("last <period>", "<period> (?:yang )?lalu")),
    (whole, ("this <period>", "<period> ini")),
    (_month, ("(?:bulan )?<month>(?:,? <year>)?", "<year>[-/]<mm>")),
    (_year, ("(?:tahun )?<year>",)),
)
