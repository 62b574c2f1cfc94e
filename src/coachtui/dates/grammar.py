"""The words of date phrases in both languages, and how they are put together."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cache, partial
from typing import Final, TypeVar

from coachtui.dates.readings import (
    DateNotice,
    Reading,
    calendar_day,
    day_before,
    day_of_month,
    edge_of_month,
    edge_of_part,
    edge_of_period,
    later,
    next_period,
    next_weekday,
    weekday_of_week,
    weekday_to_come,
)
from coachtui.kinds import LANGUAGES

Meaning = TypeVar("Meaning")

Rule = Callable[..., Meaning]
"""Gives the meaning of a phrase from today and the values of the words in it."""

Rules = tuple[tuple[Rule[Meaning], tuple[str, ...]], ...]
"""What phrases mean, each with the patterns of how it is said."""

# Patterns are for lower case and single spaces. <name> stands for a word or number of that sort
# and becomes the argument of that name; <mm> and <yy> are a month and a year as numbers.

_ON: Final = "(?:hari )?<weekday>"
_DATED: Final = "(?:(?:hari )?<weekday>,? )?"
_DATE: Final = "(?:tanggal |tgl )?"
_TH: Final = "(?:the )?<day>(?:st|nd|rd|th)"

_RULES: Final[Rules[Reading]] = (
    (partial(later, count=0), ("hari ini", "today", "(?:the )?end of (?:the )?day")),
    (partial(later, count=1), ("b?esok(?: hari)?", "tomorrow")),
    (partial(later, count=2), ("(?:besok )?lusa", "(?:the )?day after tomorrow")),
    (
        later,
        (
            "<count> <unit> (?:lagi|ke depan|mendatang|from now|from today)",
            "(?:dalam|dalam waktu|in|within) <count> <unit>(?: (?:lagi|ke depan))?",
            r"\+<count>(?: ?<unit>)?",
            r"\+<count><step>",
        ),
    ),
    (partial(edge_of_period, unit="weekend", edge="start"), ("akhir pekan(?: ini)?",)),
    (partial(edge_of_period, unit="weekend", edge="start"), ("(?:the |this )?weekend",)),
    (
        partial(edge_of_period, unit="weekend", edge="start", ahead=1),
        ("akhir pekan depan", "next weekend"),
    ),
    (edge_of_period, ("<period> ini", "this <period>")),
    (edge_of_period, ("<edge> <period>(?: ini)?", "(?:the )?<edge> of (?:the |this )?<period>")),
    (
        partial(edge_of_period, ahead=1),
        ("<edge> <period> depan", "(?:the )?<edge> of next <period>"),
    ),
    (next_period, ("<unit> (?:depan|mendatang)", "next <unit>")),
    (
        edge_of_part,
        (
            "<edge> <span> ?(?:ke-?)?<part>(?:(?: tahun)? <year>)?",
            "(?:the )?<edge> of (?:the )?<part> <span>(?: (?:of )?<year>)?",
        ),
    ),
    (partial(edge_of_part, unit="quarter"), ("(?:the )?<edge> (?:of )?q<part>(?: <year>)?",)),
    (edge_of_month, ("(?:the )?<edge> (?:of |bulan )?<month>(?:,? <year>)?",)),
    (weekday_to_come, (_ON,)),
    (
        partial(weekday_to_come, after=0),
        (f"{_ON} (?:ini|nanti)", "(?:this|coming|this coming) <weekday>"),
    ),
    (next_weekday, (f"{_ON} (?:depan|mendatang)", "next <weekday>")),
    (
        partial(weekday_of_week, ahead=0),
        (f"{_ON} (?:minggu|pekan) ini", "<weekday> this week"),
    ),
    (
        partial(weekday_of_week, ahead=1),
        (
            f"{_ON} (?:minggu|pekan) depan",
            f"(?:minggu|pekan) depan {_ON}",
            "<weekday> next week",
            "next week(?: on)? <weekday>",
        ),
    ),
    (day_of_month, (f"{_DATED}(?:tanggal|tgl) <day>", f"{_DATED}{_TH}")),
    (partial(day_of_month, ahead=0), (f"{_DATE}<day> bulan ini", f"{_TH} of this month")),
    (partial(day_of_month, ahead=1), (f"{_DATE}<day> bulan depan", f"{_TH} of next month")),
    (
        calendar_day,
        (
            f"{_DATED}<year>[-/]<mm>[-/]<day>",
            f"{_DATED}{_DATE}<day>/<mm>",
            f"{_DATED}{_DATE}<day>[-/.]<mm>[-/.]<yy>",
            f"{_DATED}{_DATE}<day> <month>(?:,? <year>)?",
            f"{_DATED}{_TH}(?: of)? <month>(?:,? <year>)?",
            f"{_DATED}<month> <day>(?:,? <year>)?",
            f"{_DATED}<month> {_TH}(?:,? <year>)?",
        ),
    ),
)

_COUNTED: Final = (later, next_period, next_weekday)

_LEAD: Final = re.compile(
    r"(?:(?P<before>sebelum|sblm|before) |(?:paling (?:lambat|telat)|selambat(?:-lambat)?nya"
    r"|by|no later than|sampai dengan|sampai|s\.d|hingga|until|till) )?(?:(?:pada|di|on|at) )?"
)

_NUMBERS: Final = {
    "day": "[0-9]{1,2}",
    "mm": "[0-9]{1,2}",
    "year": "[0-9]{4}",
    "yy": "[0-9]{4}|[0-9]{2}",
    "count": "[0-9]{1,3}",
    "part": "[1-4]",
}
_ARGUMENT: Final = {"mm": "month", "yy": "year", "period": "unit", "span": "unit", "step": "unit"}

_COUNTS: Final = (
    ("satu", "one", "a", "an"),
    ("dua", "two"),
    ("tiga", "three"),
    ("empat", "four"),
    ("lima", "five"),
    ("enam", "six"),
    ("tujuh", "seven"),
    ("delapan", "eight"),
    ("sembilan", "nine"),
    ("sepuluh", "ten"),
    ("sebelas", "eleven"),
    ("dua belas", "twelve"),
)
_PARTS: Final = (
    ("i", "satu", "pertama", "first"),
    ("ii", "dua", "kedua", "second"),
    ("iii", "tiga", "ketiga", "third"),
    ("iv", "empat", "keempat", "fourth"),
)
_UNITS: Final = {
    "day": ("hari", "day", "days"),
    "week": ("minggu", "pekan", "week", "weeks"),
    "month": ("bulan", "bln", "month", "months"),
    "year": ("tahun", "thn", "year", "years"),
}
_SPANS: Final = {
    "quarter": ("triwulan", "tw", "kuartal", "quarter"),
    "semester": ("semester",),
}
_EDGES: Final = {"start": ("awal", "start", "beginning"), "end": ("akhir", "end")}
_WEEKDAYS: Final = {"jum'at": 4, "ahad": 6, "tues": 1, "thurs": 3}
_MONTHS: Final = {
    "pebruari": 2,
    "peb": 2,
    "agt": 8,
    "agust": 8,
    "sept": 9,
    "nopember": 11,
    "nop": 11,
}

_NOT_DUE: Final = frozenset(
    (
        *("setiap", "tiap", "saban", "per", "kali", "mulai", "sejak", "dari", "setelah", "sesudah"),
        *("untuk", "tentang", "soal", "dan", "atau", "antara"),
        *("every", "each", "other", "last", "past", "times", "starting", "since", "from", "after"),
        *("for", "about", "of", "and", "or", "to", "between", "-"),
    )
)
"""Words before a date that make it something other than the day a thing is due."""


def read(phrase: str, today: date) -> Reading | None:
    """Read a date phrase; nothing when it is none, ValueError when there is no such day."""
    before, words = _without_lead(_plain(phrase))
    meaning = meant(_RULES, words)
    if meaning is None:
        return None
    reading = _before(meaning, today) if before else meaning(today)
    return replace(reading, notice=DateNotice.PAST) if reading.day < today else reading


def is_counted(phrase: str) -> bool:
    """Say whether a date phrase tells how far off a day is: from no other day than today."""
    _before, words = _without_lead(_plain(phrase))
    meaning = meant(_RULES, words)
    return meaning is not None and (meaning.func in _COUNTED or "ahead" in meaning.keywords)


def meant(rules: Rules[Meaning], phrase: str) -> partial[Meaning] | None:
    """Return what a phrase means by some rules, to be told from today; nothing when by none."""
    words = _plain(phrase)
    for pattern, rule in _grammar(rules):
        if found := pattern.fullmatch(words):
            return partial(rule, **dict(_values(found)))
    return None


def meant_as_date(phrase: str, previous: str) -> bool:
    """Say whether a phrase that ends a sentence, after that word, is the day something is due."""
    if previous in _NOT_DUE:
        return False
    if counts_weeks(phrase, previous):
        return False  # "selama dua minggu" lasts two weeks, it does not end on a Sunday
    # So are "sat", "min" and "sen" words of another kind, unless they are written as names.
    doubtful = len(phrase) <= 3 or phrase.lower() == "minggu"
    return not (doubtful and phrase.isalpha() and phrase.islower())


def counts_weeks(word: str, previous: str) -> bool:
    """Say whether "minggu" stands for weeks after that word, and not for Sunday."""
    return word.lower() == "minggu" and (previous.isdigit() or previous in _words()["count"])


def _plain(phrase: str) -> str:
    words = " ".join(phrase.lower().replace("\u2019", "'").split())
    words = re.sub(r"(?<=[a-z])\.(?= |$)", "", words)
    return re.sub(r"\bse(hari|minggu|pekan|bulan|tahun)\b", r"1 \1", words)


def _without_lead(words: str) -> tuple[bool, str]:
    lead = _LEAD.match(words)
    return (lead["before"] is not None, words[lead.end() :]) if lead else (False, words)


def _before(meaning: Callable[[date], Reading], today: date) -> Reading:
    """Read "before the 15th"; said on a 15th, it is the next one that is meant."""
    reading = day_before(meaning(today))
    return reading if reading.day >= today else day_before(meaning(today + timedelta(days=1)))


def _values(found: re.Match[str]) -> Iterator[tuple[str, int | str]]:
    for name, word in found.groupdict().items():
        if word is None:
            continue
        known = _words().get(name, {})
        century = 2000 if name == "yy" and len(word) == 2 else 0
        yield _ARGUMENT.get(name, name), known[word] if word in known else century + int(word)


@cache
def _grammar(rules: Rules[Meaning]) -> tuple[tuple[re.Pattern[str], Rule[Meaning]], ...]:
    return tuple(
        (re.compile(re.sub(r"<(\w+)>", _group, pattern)), rule)
        for rule, patterns in rules
        for pattern in patterns
    )


def _group(name: re.Match[str]) -> str:
    words = [re.escape(word) for word in _words().get(name[1], ())]
    numbers = [_NUMBERS[name[1]]] if name[1] in _NUMBERS else []
    return f"(?P<{name[1]}>{'|'.join(words + numbers)})"


@cache
def _words() -> Mapping[str, Mapping[str, int | str]]:
    from babel import Locale

    weekdays: dict[str, int | str] = {**_WEEKDAYS}
    months: dict[str, int | str] = {**_MONTHS}
    for locale in map(Locale, LANGUAGES):
        for width in ("wide", "abbreviated"):
            weekdays |= {name.lower(): n for n, name in locale.days["format"][width].items()}
            months |= {name.lower(): n for n, name in locale.months["format"][width].items()}
    units = _by_word(_UNITS.items())
    spans = _by_word(_SPANS.items())
    return {
        "weekday": weekdays,
        "month": months,
        "count": _by_word(enumerate(_COUNTS, 1)),
        "part": _by_word(enumerate(_PARTS, 1)),
        "unit": units,
        "span": spans,
        "period": {word: unit for word, unit in (units | spans).items() if unit != "day"},
        "step": {unit[0]: unit for unit in _UNITS},
        "edge": _by_word(_EDGES.items()),
    }


def _by_word(groups: Iterable[tuple[int | str, tuple[str, ...]]]) -> dict[str, int | str]:
    return {word: value for value, words in groups for word in words}
