"""Goal attainment scaling: described levels of a goal, what is wrong with them, and the T score.

After Kiresuk and Sherman (1968), who take scales of one person to correlate by 0.3; the formula
is theirs and not that of the practical guide of 2009, which was printed with an error.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import Final

from coachtui.bank.advice import Level as Severity
from coachtui.errors import UsageError
from coachtui.goals.amounts import adds_up_two, amounts_in, overlap
from coachtui.goals.reading import read_words
from coachtui.i18n import _, language
from coachtui.text import fold

LEVELS: Final = (-2, -1, 0, 1, 2)
"""From much less to much more than expected; 0 is what is expected."""

ADVISED: Final = 2
"""Scales that a goal should have at least; three are better."""

CORRELATION: Final = 0.3
"""How far scales of one person are taken to move together."""


class Rule(StrEnum):
    """What can be wrong with the scales of a goal."""

    FEW = "few"
    NO_EXPECTED = "no_expected"
    NO_LESS = "no_less"
    NO_MORE = "no_more"
    EQUAL = "equal"
    OVERLAP = "overlap"
    TWO_THINGS = "two_things"
    COMPARES = "compares"
    WEIGHTS = "weights"


@dataclass(frozen=True, slots=True)
class Scale:
    """One thing to be reached, described level by level."""

    levels: Mapping[int, str]
    weight: float = 0.0
    """How much it counts beside the others; 0 where it was not weighed."""

    def __post_init__(self) -> None:
        """Refuse what is no scale."""
        for level in self.levels:
            _check_level(level)
        _check_weight(self.weight)

    @property
    def described(self) -> dict[int, str]:
        """The levels that say something, from the lowest up."""
        filled = {level: self.levels.get(level, "").strip() for level in LEVELS}
        return {level: text for level, text in filled.items() if text}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to reconsider, and what to do about it."""

    rule: Rule
    severity: Severity
    message: str
    proposal: str
    scale: int | None = None
    """Which scale, counted from 0; none where all of them are meant."""
    level: int | None = None


def t_score(scores: Sequence[tuple[int, float]]) -> float | None:
    """Return how far goals were reached from (level, weight) of each; 50 is just as expected.

    Nothing where there is no goal. Where no goal has a weight, all count the same.
    """
    if not scores:
        return None
    for level, weight in scores:
        _check_level(level)
        _check_weight(weight)
    heaviest = max(weight for _level, weight in scores)
    # Only the proportions count; the heaviest is made 1 so that no square runs over.
    weights = [weight / heaviest if heaviest else 1.0 for _level, weight in scores]
    gained = math.fsum(w * level for w, (level, _weight) in zip(weights, scores, strict=True))
    squares = math.fsum(w * w for w in weights)
    spread = (1 - CORRELATION) * squares + CORRELATION * math.fsum(weights) ** 2
    return 50 + 10 * gained / math.sqrt(spread)


def faults(scales: Sequence[Scale]) -> tuple[Fault, ...]:
    """Return what is wrong with the scales of a goal, in the order in which they stand."""
    found: list[Fault] = []
    if len(scales) < ADVISED:
        message = _("One scale shows one side of a goal.") if scales else _("There is no scale.")
        proposal = _("Describe two or three, each for another thing that will have changed.")
        found.append(Fault(Rule.FEW, Severity.INFO, message, proposal))
    for number, scale in enumerate(scales):
        found += _missing(number, scale)
        found += _alike(number, scale)
        found += _wording(number, scale)
    return (*found, *_unweighed(scales))


def level_word(level: int) -> str:
    """Return the name of a level."""
    return level_words(_)[level]


def level_words(_: Callable[[str], str]) -> Mapping[int, str]:
    """Return the name of each level in a language of one's choice."""
    return {
        -2: _("much less than expected"),
        -1: _("less than expected"),
        0: _("as expected"),
        1: _("more than expected"),
        2: _("much more than expected"),
    }


def signed(level: int) -> str:
    """Return a level as it is written on a scale: -2, -1, 0, +1, +2."""
    return f"{level:+d}" if level else "0"


def _check_level(level: int) -> None:
    if level not in LEVELS:
        raise UsageError(_("A level is one of -2, -1, 0, 1 and 2."))


def _check_weight(weight: float) -> None:
    if not (math.isfinite(weight) and weight >= 0):
        raise UsageError(_("A weight is a number that is not below 0."))


def _missing(number: int, scale: Scale) -> Iterator[Fault]:
    """Find the empty levels without which a scale measures nothing."""
    described = scale.described
    if 0 not in described:
        message = _("The level “as expected” is empty.")
        proposal = _("Write it first: what will be there if all goes as planned.")
        yield Fault(Rule.NO_EXPECTED, Severity.ERROR, message, proposal, number, 0)
    if not any(level < 0 for level in described):
        message = _("No level below “as expected” is described.")
        proposal = _("Write “less than expected”; often that is how things stand today.")
        yield Fault(Rule.NO_LESS, Severity.ERROR, message, proposal, number, -1)
    if not any(level > 0 for level in described):
        message = _("No level above “as expected” is described.")
        proposal = _("Write “more than expected”: a happy surprise that is still within reach.")
        yield Fault(Rule.NO_MORE, Severity.ERROR, message, proposal, number, 1)


def _alike(number: int, scale: Scale) -> Iterator[Fault]:
    """Find levels between which nobody could choose."""
    for (lower, one), (upper, other) in combinations(scale.described.items(), 2):
        names = {"lower": level_word(lower), "upper": level_word(upper)}
        if _same(one, other):
            message = _("“{lower}” and “{upper}” say the same.").format(**names)
            proposal = _("Write what sets them apart.")
            yield Fault(Rule.EQUAL, Severity.ERROR, message, proposal, number, upper)
        elif overlap(amounts_in(one), amounts_in(other)):
            message = _("“{lower}” and “{upper}” overlap: a result could be both.").format(**names)
            proposal = _("Write for each from where to where it goes, such as 3–4 and 5–6.")
            yield Fault(Rule.OVERLAP, Severity.ERROR, message, proposal, number, upper)


def _same(one: str, other: str) -> bool:
    return fold(one).rstrip(".!") == fold(other).rstrip(".!")


def _wording(number: int, scale: Scale) -> Iterator[Fault]:
    """Find levels that follow two things, and those that only compare."""
    for level, text in scale.described.items():
        reading = read_words(text, language())
        if reading.second or adds_up_two(text):
            message = _("“{text}” follows two things at once.").format(text=text)
            proposal = _("Keep one here, and give the other a scale of its own.")
            yield Fault(Rule.TWO_THINGS, Severity.WARNING, message, proposal, number, level)
        if compared := reading.vocabulary.comparison.search(text):
            message = _("“{words}” compares with what nobody will remember later.")
            proposal = _("Write the number, or what can be seen then.")
            yield Fault(
                Rule.COMPARES,
                Severity.WARNING,
                message.format(words=compared[0]),
                proposal,
                number,
                level,
            )


def _unweighed(scales: Sequence[Scale]) -> Iterator[Fault]:
    if not any(scale.weight for scale in scales):
        return
    for number, scale in enumerate(scales):
        if not scale.weight:
            message = _("Other scales have a weight, this one has none and would not count.")
            proposal = _("Give every scale a weight, or none.")
            yield Fault(Rule.WEIGHTS, Severity.WARNING, message, proposal, number)
