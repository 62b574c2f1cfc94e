"""Takes out of a text what tells whom it is about: names, units, numbers, addresses."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from coachtui.kinds import Masking
from coachtui.text import fold

GONE: Final = "…"
"""Stands where a word was."""

_CAPITAL: Final = r"[^\W\d_a-z]"
_TITLE: Final = r"(?:pak|bapak|bu|ibu|mas|mbak|kak|bang|kang|teh|mr|mrs|ms|dr)"
_TITLES: Final = re.compile(_TITLE, re.IGNORECASE)
_CALLED: Final = re.compile(rf"(?i:\b{_TITLE})\.?\s+{_CAPITAL}\w*(?:\s+(?={_CAPITAL})\w+)*")
_GAPS: Final = re.compile(rf"{GONE}(?:[\s,]+{GONE})+")

_OFFICE: Final = (
    r"(?:Dinas|Badan|Bidang|Seksi|Subbagian|Bagian|Kantor|Kementerian|Kabupaten|Kota|Provinsi"
    r"|Kecamatan|Kelurahan|Desa|Puskesmas|RSUD|Direktorat|Biro|Balai|Pusat|Inspektorat|UPTD?"
    r"|Sekretariat|SMAN?|SMPN?|SDN?|Ministry|Department|Division|Office|Section|Agency|Unit)"
)
_GENERIC: Final = re.compile(rf"{_OFFICE}|dan|dari|the|and|of|for|daerah", re.IGNORECASE)
"""Words of a unit's name that many units have."""

_MAIL: Final = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)*")
_LINK: Final = re.compile(r"(?:https?://|www\.)\S+")
_LONG_NUMBER: Final = re.compile(r"\+?\d(?:[\s().\-/]{0,2}\d){6,}")
"""A NIP, a telephone number, a date in figures."""
_UNIT: Final = re.compile(rf"\b{_OFFICE}(?:\s+(?:(?:dan|of|the|for|and)\s+)*{_CAPITAL}\w*)+")

_NUMBER: Final = re.compile(r"\d+(?:[.,:/-]\d+)*")
_NAMELIKE: Final = re.compile(rf"(?<=[\w,;:)”\"']\s)(?!I\b){_CAPITAL}[\w'’-]*")
"""A word with a capital inside a sentence."""
_CALENDAR: Final = re.compile(
    r"(?i:senin|selasa|rabu|kamis|jumat|sabtu|minggu|januari|februari|maret|april|mei|juni|juli"
    r"|agustus|september|oktober|november|desember|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday|january|february|march|may|june|july|august|october|december|anda)"
)
"""Words that have a capital and are nobody's name."""
_LETTERS: Final = re.compile(r"\b[A-Z]{2,}[\w-]*")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the people around a session."""

    names: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    positions: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()
    """Who helps or stands behind, by name or by what they are."""


class Mask:
    """Masks texts, always in the same way."""

    def __init__(self, known: Known, level: Masking, words: Iterable[str] = ()) -> None:
        """Mask what is known, at a level, and these words of the coach's choice as well."""
        chosen = sorted(filter(None, (word.strip() for word in words)), key=len, reverse=True)
        whole = filter(None, (*known.units, *known.positions))
        self._steps: list[Callable[[str], str]] = [
            *(_without(re.compile(re.escape(word), re.IGNORECASE)) for word in chosen),
            *map(_without, (_MAIL, _LINK, _LONG_NUMBER)),
            *(_without(_whole(one)) for one in sorted(whole, key=len, reverse=True)),
            _without(_UNIT),
            lambda text: without_names(text, known.names),
            *map(_without, _exactly(_telling((*known.units, *known.functions)))),
        ]
        if level is Masking.FULL:
            self._steps += map(_without, (_LETTERS, _NAMELIKE, _NUMBER))

    def __call__(self, text: str) -> str:
        """Return a text with a sign where something was taken out."""
        for step in self._steps:
            text = step(text)
        return _GAPS.sub(GONE, text)


def without_names(text: str, names: Iterable[str]) -> str:
    """Return a text without these names, and without anybody who is called Pak or Bu."""
    text = _CALLED.sub(GONE, text)
    written = {word for name in names for word in re.findall(r"\w+", name) if len(word) > 1}
    words = {word for word in written | set(map(fold, written)) if not _TITLES.fullmatch(word)}
    known = sorted(words, key=len, reverse=True)
    if known:
        either = "|".join(map(re.escape, known))
        text = re.sub(rf"\b(?:{either})(?=nya\b|ku\b|mu\b|\b)", GONE, text, flags=re.IGNORECASE)
    return _GAPS.sub(GONE, text)


def likely_names(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the words that look like a name, as they have a capital inside a sentence."""
    found = {word for text in texts for word in _NAMELIKE.findall(text)}
    return tuple(
        sorted(
            word
            for word in found
            if len(word) > 2 and word[1:].islower() and not _CALENDAR.fullmatch(word)
        )
    )


def telling(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the words that may still tell whom it is about, for somebody to look at."""
    signs = (_NAMELIKE, _LETTERS, _NUMBER)
    found = (word for text in texts for sign in signs for word in sign.findall(text))
    return tuple(dict.fromkeys(found))


def _without(pattern: re.Pattern[str]) -> Callable[[str], str]:
    return lambda text: pattern.sub(GONE, text)


def _whole(unit: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(unit)}\b", re.IGNORECASE)


def _telling(texts: Iterable[str]) -> Iterator[str]:
    """Yield the words with a capital that few other units or functions have."""
    for text in texts:
        for word in re.findall(rf"\b{_CAPITAL}\w+", text):
            if not (_GENERIC.fullmatch(word) or _TITLES.fullmatch(word)):
                yield word


def _exactly(words: Iterable[str]) -> Iterator[re.Pattern[str]]:
    """Yield what finds words as they are written: in small letters they may mean anything."""
    if known := sorted(set(words), key=len, reverse=True):
        yield re.compile(rf"\b(?:{'|'.join(map(re.escape, known))})(?=nya\b|ku\b|mu\b|\b)")
