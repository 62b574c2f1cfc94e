"""Reads amounts such as "3–4 letters" or "at least 80 %", to see which of them overlap."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from coachtui.goals.english import ENGLISH
from coachtui.goals.indonesian import INDONESIAN
from coachtui.text import fold

Bound = tuple[float, int]
"""A number and which side of it begins or ends there: -1 just below it, 0 itself, 1 just above."""


@dataclass(frozen=True, slots=True)
class Amount:
    """What a number, or two with a dash between them, may be."""

    low: Bound
    high: Bound
    unit: str
    """What is counted, folded and without a plural."""


_COUNTS: Final = {**ENGLISH.counts, **INDONESIAN.counts}
_LOWEST: Final[Bound] = (-math.inf, 0)
_HIGHEST: Final[Bound] = (math.inf, 0)

_NUMBER: Final = rf"(?:\d+(?:[.,:]\d+)*|(?:{'|'.join(sorted(_COUNTS, key=len, reverse=True))})\b)"
_TRAIL: Final = r"\+|or (?:more|above)|atau lebih|ke atas"
_AMOUNT: Final = re.compile(
    r"(?<![\w.,:])(?:(?:"
    r"(?P<most>at most|maximum|(?:no|not) more than|up to|maksimal|paling (?:banyak|lama)"
    r"|tidak lebih dari|≤|<=)"
    r"|(?P<least>at least|minimum|no (?:fewer|less) than|minimal|paling (?:sedikit|tidak)"
    r"|(?:se)?sedikitnya|setidaknya|tidak kurang dari|≥|>=)"
    r"|(?P<over>more than|over|above|lebih dari|di atas|>)"
    r"|(?P<under>(?:fewer|less) than|under|below|kurang dari|di bawah|<)"
    r"|(?P<between>between|antara))\s*)?"
    rf"(?P<first>{_NUMBER})"
    r"(?:\s*%?\s*(?:[-–—]|(?<!\w)(?:to|or|sampai(?: dengan)?|hingga|s\.?d\.?|atau)(?!\w)"
    rf"|(?(between)\b(?:and|dan)\b|(?!)))\s*(?P<second>{_NUMBER}))?"
    rf"(?:\s*(?!(?:{_TRAIL}))(?P<unit>%|[^\W\d_]+))?(?P<trail>\s*(?:{_TRAIL}))?",
    re.IGNORECASE,
)
_ADDED: Final = re.compile(
    r"(?:\s+\w+){0,2}(?:\s*[,;&+]|\s+(?:and|dan|serta|plus))\s*", re.IGNORECASE
)
_PERIOD: Final = re.compile(
    r"day|week|month|year|hour|minute|time|hari|minggu|pekan|bulan|tahun|jam|menit|kali"
)


def amounts_in(text: str) -> tuple[Amount, ...]:
    """Return the amounts of a text in the order in which they stand."""
    return tuple(_amount(match) for match in _AMOUNT.finditer(text))


def overlap(some: Sequence[Amount], others: Sequence[Amount]) -> bool:
    """Say whether a result could be in both; where a text has several amounts nobody can tell."""
    if len(some) != 1 or len(others) != 1 or some[0].unit != others[0].unit:
        return False
    return some[0].low <= others[0].high and others[0].low <= some[0].high


def adds_up_two(text: str) -> bool:
    """Say whether a text counts two things: "3 letters and 2 visits"."""
    for one, other in pairwise(_AMOUNT.finditer(text)):
        units = {_unit(one), _unit(other)}
        counted = len(units) == 2 and not any(_PERIOD.fullmatch(unit) or not unit for unit in units)
        if counted and _ADDED.fullmatch(text, one.end(), other.start()):
            return True
    return False


def _amount(match: re.Match[str]) -> Amount:
    first = _value(match["first"])
    second = _value(match["second"]) if match["second"] else first
    low: Bound = (min(first, second), 0)
    high: Bound = (max(first, second), 0)
    if match["over"]:
        low, high = (first, 1), _HIGHEST
    elif match["under"]:
        low, high = _LOWEST, (first, -1)
    elif match["least"] or match["trail"]:
        high = _HIGHEST
    elif match["most"]:
        low = _LOWEST
    return Amount(low, high, _unit(match))


def _unit(match: re.Match[str]) -> str:
    """Return what is counted; one of it and several of it are the same."""
    unit = fold(match["unit"] or "").removesuffix("s")
    return "%" if unit in ("persen", "percent") else unit


def _value(number: str) -> float:
    """Return what a number is worth, with decimals and thousands written either way."""
    if (count := _COUNTS.get(" ".join(number.lower().split()))) is not None:
        return float(count)
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", number):
        return float(re.sub(r"[.,]", "", number))
    whole, *rest = re.split(r"[.,:]", number)
    return float(f"{whole}.{''.join(rest) or 0}")
