"""What somebody says to narrow a search: "Bu Rina, insight, since 1 Oct"."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final, TypeVar

from coachtui.dates.past import read_span
from coachtui.exports.words import Say, kind_words
from coachtui.goals.values import benefit_words, value_words
from coachtui.i18n import _
from coachtui.kinds import Benefit, Value
from coachtui.kinds.found import Findable, RecordKind
from coachtui.services.people import is_called
from coachtui.text import fold
from coachtui.views import CoacheeView, Sought

K = TypeVar("K", bound=StrEnum)

SHORTEST: Final = 3
"""From how many letters on the beginning of a word stands for it."""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What was understood, and the parts that were not."""

    sought: Sought
    people: tuple[CoacheeView, ...] = ()
    unknown: tuple[str, ...] = ()


def narrowed(text: str, everybody: tuple[CoacheeView, ...], today: date) -> Narrowed:
    """Read what a search is narrowed to, part by part between commas, whatever their order."""
    known = Narrowed(Sought())
    for part in filter(None, map(str.strip, text.split(","))):
        known = _with(known, part, everybody, today)
    return known


def kind_of(text: str) -> Findable | None:
    """Return the kind that a word stands for, in the language that is on or in English."""
    return _meant(text, found_words(), found_words(str))


def tag_of(text: str) -> Value | Benefit | None:
    """Return the core value or the benefit that a word stands for, in either of the two."""
    return _meant(text, tag_words(), tag_words(str))


def found_words(_: Say = _) -> Mapping[Findable, str]:
    """Return the word for each kind of what can be found."""
    records = {
        RecordKind.PERSON: _("person"),
        RecordKind.SESSION: _("session"),
        RecordKind.EVENT: _("seen"),
        RecordKind.SURVEY: _("survey"),
        RecordKind.AGREEMENT: _("agreement"),
    }
    return dict([*kind_words(_).items(), *records.items()])


def tag_words(_: Say = _) -> Mapping[Value | Benefit, str]:
    """Return the word for each tag."""
    return dict([*value_words(_).items(), *benefit_words(_).items()])


def _with(known: Narrowed, part: str, everybody: tuple[CoacheeView, ...], today: date) -> Narrowed:
    sought = known.sought
    if kind := kind_of(part):
        sought = replace(sought, kinds=sought.kinds | {kind})
    elif tag := tag_of(part):
        sought = replace(sought, tags=sought.tags | {tag})
    elif span := read_span(part, today):
        since, until = span
        sought = replace(sought, since=since or sought.since, until=until or sought.until)
    elif people := _people(part, everybody):
        ids = (sought.people or frozenset()) | {one.id for one in people}
        sought = replace(sought, people=ids)
        return replace(known, sought=sought, people=known.people + people)
    else:
        return replace(known, unknown=(*known.unknown, part))
    return replace(known, sought=sought)


def _people(part: str, everybody: tuple[CoacheeView, ...]) -> tuple[CoacheeView, ...]:
    return tuple(one for one in everybody if is_called(one, part))


def _meant(text: str, *languages: Mapping[K, str]) -> K | None:
    """Return what a word is the name or the only beginning of."""
    sought = fold(text)
    names = {key: {fold(key), *(fold(words[key]) for words in languages)} for key in languages[0]}
    exact = [key for key, known in names.items() if {sought, sought.removesuffix("s")} & known]
    begun = [
        key
        for key, known in names.items()
        if len(sought) >= SHORTEST and any(name.startswith(sought) for name in known)
    ]
    return next((keys[0] for keys in (exact, begun) if len(keys) == 1), None)
