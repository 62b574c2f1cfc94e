"""Finds when a goal is to be reached, wherever in its text that is said."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from coachtui.dates import DatePhrase, find_due


@dataclass(frozen=True, slots=True)
class Times:
    """What a text says about time, and the text with all of that blanked out."""

    deadlines: tuple[DatePhrase, ...]
    worded: str
    """A deadline without a day, such as "sebelum jam 12" or "by March"; nothing without one."""
    tried: str
    """What sounds like a deadline and cannot be read; nothing without one."""
    rhythm: str
    """How often, such as "setiap Senin"; nothing where it is not said."""
    rest: str
    """As long as the text, so that places in it stay the same."""


# Reading a phrase costs far more than looking at a word, so only runs of words that dates are made
# of are read, and only up to a word that can end one.
_WEEKDAY: Final = (
    r"mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?"
    r"|sun(?:day)?|sen(?:in)?|sel(?:asa)?|rab(?:u)?|kam(?:is)?|jum(?:['’]?at)?|sab(?:tu)?"
    r"|min(?:ggu)?|ahad"
)
_MONTH: Final = (
    r"jan(?:uar[iy])?|[fp]eb(?:ruar[iy])?|mar(?:et|ch)?|apr(?:il)?|me[iy]|may|jun[ie]?|jul[iy]?"
    r"|agu?s?t(?:us)?|agu|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|no[vp](?:ember)?"
    r"|de[sc](?:ember)?"
)
_UNIT: Final = (
    r"(?:se)?(?:hari|minggu|pekan|bulan|tahun)|bln|thn|(?:day|week|month|year)s?|weekend|quarter"
    r"|triwulan|tw|kuartal|semester"
)
_ENDING: Final = re.compile(
    rf"\S*\d\S*|{_WEEKDAY}|{_MONTH}|{_UNIT}|ini|nanti|depan|mendatang|lagi|now|today|tomorrow"
    r"|b?esok|lusa|i{1,3}|iv|satu|dua|tiga|empat|pertama|kedua|ketiga|keempat",
    re.IGNORECASE,
)
_INSIDE: Final = re.compile(
    r"sebelum|sblm|before|paling|lambat|telat|selambat(?:-lambat)?nya|by|no|later|than|sampai"
    r"|dengan|s\.d|hingga|until|till|pada|di|on|at|tanggal|tgl|the|of|dalam|waktu|in|within|ke"
    r"|from|this|next|coming|after|awal|akhir|start|beginning|end|first|second|third|fourth|an?"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|lima|enam|tujuh|delapan"
    r"|sembilan|sepuluh|sebelas|belas",
    re.IGNORECASE,
)
_MOST_READ: Final = 6
_MOST_WORDS: Final = 10

_NOT_AFTER: Final = frozenset(
    (
        *("rencana", "anggaran", "jadwal", "agenda", "program", "rapat", "apel", "pertemuan"),
        *("than", "daripada"),
    )
)
"""Words that own the period behind them: next year's budget is not due next year."""

_COUNTED: Final = frozenset(("hari", "days", "jam", "hours", "sekali", "once", "twice"))
_IN: Final = frozenset(("in", "within", "dalam"))
"""Words with which "in a week" says how often: "four days in a week"."""

_NOT_BEFORE: Final = frozenset(
    ("kerja", "sejak", "setelah", "sesudah", "after", "since", "of", "dari")
)
"""Words that make a length of time of "within two days"."""

_BARE: Final = re.compile(r"[^\W\d_]+['’]?[^\W\d_]*|\d{1,2}/\d{1,2}")
_BARE_DAYS: Final = frozenset(("besok", "esok", "lusa", "today", "tomorrow"))

_SPOKEN: Final = (
    r"(?:satu|dua(?:\s+belas)?|tiga|empat|lima|enam|tujuh|delapan|sembilan|se(?:puluh|belas))"
)
_HOUR: Final = r"\d{1,2}(?:[.:]\d{2})?"
_ZONE: Final = r"(?:\s*(?:[ap]m|o['’]clock|wib|wita|wit))"
_PART: Final = r"noon|midday|midnight|pagi|siang|sore|malam|morning|afternoon|evening|night"
_CLOCK: Final = (
    rf"(?:(?:(?:jam|pukul|pkl\.?|at)\s+{_HOUR}{_ZONE}?|{_HOUR}{_ZONE}|\d{{1,2}}:\d{{2}}"
    rf"|(?:jam|pukul)\s+{_SPOKEN}|{_PART})(?!\w))"
)
_TIME: Final = re.compile(rf"(?<!\w){_CLOCK}", re.IGNORECASE)
_CLOCK_FOLLOWS: Final = re.compile(rf",?\s+(?:at\s+|by\s+|before\s+)?{_CLOCK}", re.IGNORECASE)
_BY: Final = (
    r"(?<!\w)(?:by|before|until|till|no later than|sebelum|paling (?:lambat|telat)"
    r"|selambat(?:-lambat)?nya|sampai|hingga|maks(?:imal)?)"
)
_WORDED: Final = re.compile(
    rf"{_BY}\s+{_CLOCK}|(?:{_BY}|(?<!\w)(?:in|during|throughout|selama|sepanjang|pada|di))"
    rf"\s+(?:bulan\s+)?(?:{_MONTH})(?!\w)",
    re.IGNORECASE,
)
_TRIED: Final = re.compile(rf"{_BY}\s+\w+(?:\s+\w+){{0,2}}", re.IGNORECASE)
_RHYTHM: Final = re.compile(
    rf"(?<!\w)(?:every|each|setiap|tiap|saban|per)\s+(?:{_WEEKDAY}|{_UNIT}|{_PART})(?!\w)",
    re.IGNORECASE,
)


def times_in(text: str, today: date) -> Times:
    """Find every day, hour and rhythm that a text names."""
    deadlines = tuple(_deadlines(text, today))
    rest = _blanked(text, ((phrase.start, phrase.end) for phrase in deadlines))
    return Times(
        deadlines,
        worded=_found(_WORDED, rest),
        tried=_found(_TRIED, rest),
        rhythm=_found(_RHYTHM, text),
        rest=_blanked(rest, (match.span() for match in _TIME.finditer(rest))),
    )


def _found(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match[0] if match else ""


def _deadlines(text: str, today: date) -> Iterator[DatePhrase]:
    reads = 0
    for run in _runs(text):
        for length in range(len(run), 0, -1):
            if not _ENDING.fullmatch(_word(run[length - 1])) or _bare_number(run[:length]):
                continue
            reads += 1
            if reads > _MOST_READ:
                return
            if phrase := _read(text, run[max(0, length - _MOST_WORDS) : length], today):
                yield phrase
                break


def _bare_number(run: list[re.Match[str]]) -> bool:
    return len(run) == 1 and _word(run[0]).isdigit()


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield each stretch of words that dates are made of."""
    run: list[re.Match[str]] = []
    for word in re.finditer(r"\S+", text):
        plain = _word(word)
        if _ENDING.fullmatch(plain) or _INSIDE.fullmatch(plain):
            run.append(word)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _word(word: re.Match[str]) -> str:
    return word[0].strip(".,;!?()")


def _read(text: str, run: list[re.Match[str]], today: date) -> DatePhrase | None:
    """Read the date that ends a run of words, unless the words around it make it something else."""
    end = run[-1].start() + len(run[-1][0].rstrip(".,;!?)"))
    before = text[: run[0].start()].split()[-1:]
    start = text.rfind(before[0], 0, run[0].start()) if before else run[0].start()
    found = find_due(text[start:end], today)
    if found is None:
        return None
    phrase = DatePhrase(found.day, start + found.start, start + found.end, found.notice)
    return phrase if _meant(text, phrase) else None


def _meant(text: str, phrase: DatePhrase) -> bool:
    """Say whether a date phrase inside a sentence is the day by which something is reached."""
    words = text[phrase.start : phrase.end]
    previous = "".join(text[: phrase.start].lower().split()[-1:])
    following = "".join(re.findall(r"\w+", text[phrase.end :].lower())[:1])
    if previous in _NOT_AFTER or following in _NOT_BEFORE:
        return False
    if previous in _COUNTED and words.split()[0].lower() in _IN:
        return False
    # "The Monday meeting" and "3/4 of the files" are no dates; at the end, or before an hour, so
    # written days are.
    bare = _BARE.fullmatch(words) is not None and words.lower() not in _BARE_DAYS
    return not (bare and following) or bool(_CLOCK_FOLLOWS.match(text, phrase.end))


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
