"""Natural dates in Indonesian and English: the one place where text becomes a date and back."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from coachtui.dates.grammar import counts_weeks, meant_as_date, read
from coachtui.dates.readings import DateNotice, Reading
from coachtui.errors import UsageError
from coachtui.i18n import _

__all__ = [
    "DateError",
    "DateNotice",
    "DatePhrase",
    "find_due",
    "format_day",
    "format_long",
    "format_month",
    "parse_date",
    "why_no_due",
]


class DateError(UsageError, ValueError):
    """The text is not a date; the message says what to write instead."""


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """A date as somebody wrote it, and where in the text it stands."""

    day: date
    start: int
    """Where the phrase begins, with the "by" or "before" that leads it."""
    end: int
    notice: DateNotice | None = None
    other: date | None = None
    """The other way to read it, where people differ ("next Friday")."""


# No date phrase has more words or letters; what stands before is not looked at.
_WORDS: Final = 10
_REACH: Final = 120

_CLOCK: Final = re.compile(
    r"\s((?:(?:jam|pukul|at)\s+\S+(?:\s+(?:am|pm|wib|wita|wit))?)"
    r"|pagi|siang|sore|malam|morning|afternoon|evening|night)$",
    re.IGNORECASE,
)
_TRIED: Final = re.compile(
    r"\b(?:sebelum|before|by|no later than|paling (?:lambat|telat)|selambat(?:-lambat)?nya)"
    r"\s+((?:\S+\s+){0,2}\S+)$",
    re.IGNORECASE,
)
_VAGUE: Final = re.compile(
    r"\b(segera|secepatnya|nanti|kapan-kapan|soon|asap|later)$", re.IGNORECASE
)


def parse_date(text: str, today: date) -> DatePhrase:
    """Read a text that is nothing but a date."""
    phrase = text.strip()
    reading = _read(phrase, today) if len(phrase) <= _REACH else None
    if reading is None:
        raise DateError(_not_a_date(phrase, today))
    start = text.find(phrase)
    return DatePhrase(reading.day, start, start + len(phrase), reading.notice, reading.other)


def find_due(text: str, today: date) -> DatePhrase | None:
    """Find the date phrase that ends a text; a date word further in is just text."""
    with suppress(DateError):
        return _ending(text, today)
    return None


def why_no_due(text: str, today: date) -> str | None:
    """Say why a text that seems to end in a date gave none; nothing when it does not try."""
    try:
        if _ending(text, today) is not None:
            return None
    except DateError as error:
        return str(error)
    tail = text[: _end(text)][-_REACH:]
    clock = _CLOCK.search(tail)
    if clock and find_due(tail[: clock.start()], today) is not None:
        return _("The date comes last: write “{time}” before it.").format(time=clock[1])
    if tried := _TRIED.search(tail) or _VAGUE.search(tail):
        return _not_a_date(tried[1], today)
    return None


def format_day(day: date, lang: str, *, weekday: bool = True, year: bool = True) -> str:
    """Write a date briefly, as it is echoed and listed: Fri 27 Nov 2026, Jum 27 Nov 2026."""
    pattern = "d MMM yyyy" if year else "d MMM"
    return _written(day, f"EEE {pattern}" if weekday else pattern, lang)


def format_long(day: date, lang: str) -> str:
    """Write a date in full, as it stands in a summary: 4 December 2026, 4 Desember 2026."""
    return _written(day, "d MMMM yyyy", lang)


def format_month(day: date, lang: str, *, year: bool = False) -> str:
    """Write the month of a day briefly: Nov, or Nov 2026."""
    return _written(day, "LLL yyyy" if year else "LLL", lang)


@lru_cache
def _written(day: date, pattern: str, lang: str) -> str:
    """Write a date; a long list has few days, each of them many times."""
    from babel.dates import format_date

    return format_date(day, pattern, locale=lang)


def _ending(text: str, today: date) -> DatePhrase | None:
    """Read the longest date phrase that ends a text, trying from the left."""
    end = _end(text)
    offset = max(0, end - _REACH)
    previous = ""
    for word in list(re.finditer(r"\S+", text[offset:end]))[-_WORDS:]:
        start = offset + word.start()
        # "selama dua minggu 15/12" ends on the 15th, which need not be a Sunday.
        weeks = start + len(word[0]) < end and counts_weeks(word[0], previous)
        reading = None if weeks else _read(text[start:end], today)
        if reading is not None:
            if not meant_as_date(text[start:end], previous):
                return None
            return DatePhrase(reading.day, start, end, reading.notice, reading.other)
        previous = word[0].lower()
    return None


def _end(text: str) -> int:
    """Return where a text ends, closing punctuation left out."""
    return len(text.rstrip().rstrip(".,;!").rstrip())


def _read(phrase: str, today: date) -> Reading | None:
    try:
        return read(phrase, today)
    except (ValueError, OverflowError) as error:
        message = _("“{text}” is not in the calendar. Check weekday, day and month: {example}.")
        raise DateError(message.format(text=phrase, example=f"31/12/{today.year}")) from error


def _not_a_date(text: str, today: date) -> str:
    message = _("“{text}” is not a date. Write, for example, tomorrow, Friday, 15 Dec or {iso}.")
    return message.format(text=text[:_REACH], iso=today.isoformat())
