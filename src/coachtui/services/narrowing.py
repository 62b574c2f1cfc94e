"""Which follow-ups are meant: a line such as "rina overdue grow", read word by word."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from coachtui.i18n import _
from coachtui.kinds.between import DueGroup
from coachtui.text import fold
from coachtui.views import KnownAction

DUE_PHRASES: Final[Mapping[DueGroup, tuple[str, ...]]] = {
    DueGroup.OVERDUE: (
        "overdue",
        "past due",
        "lewat",
        "lewat tenggat",
        "lewat tanggal",
        "terlambat",
    ),
    DueGroup.WEEK: ("this week", "due within a week", "minggu ini", "pekan ini", "7 hari"),
    DueGroup.LATER: ("later", "nanti"),
    DueGroup.NONE: ("no date", "without a date", "tanpa tanggal", "tanpa tenggat"),
}
"""How one asks for a group, in either language whichever is spoken."""

LONGEST: Final = 5
"""Words a phrase has at most."""

NAMED: Final = 2
"""People who are named at most."""

_TERM: Final = re.compile(r'["“”]([^"“”]*)["“”]?|(\S+)')


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a follow-up has to meet; nothing said means all."""

    words: tuple[str, ...] = ()
    """Folded; each is in the action, its project or the name of the person."""
    due: frozenset[DueGroup] = frozenset()
    models: frozenset[str] = frozenset()

    def among(self, rows: Iterable[KnownAction]) -> Sequence[KnownAction]:
        """Return the rows that are meant."""
        found = list(rows)
        if self.due:
            found = [row for row in found if row.group in self.due]
        if self.models:
            found = [row for row in found if row.model in self.models]
        for word in self.words:
            found = [row for row in found if word in row.said]
        return found


ALL: Final = Wanted()


def due_titles() -> Mapping[DueGroup, str]:
    """Return what each group is called."""
    return {
        DueGroup.OVERDUE: _("Overdue"),
        DueGroup.WEEK: _("Due within a week"),
        DueGroup.LATER: _("Later"),
        DueGroup.NONE: _("No date"),
    }


def read_wanted(line: str, models: Mapping[str, str]) -> Wanted:
    """Read a line: a group of dates, the name of a model, and words; in quotes all are words.

    *models* has what each model is called by its key.
    """
    phrases = _phrases()
    named = {fold(name): key for key, title in models.items() for name in (key, title)}
    words: list[str] = []
    due: set[DueGroup] = set()
    chosen: set[str] = set()
    terms = list(_terms(line))
    while terms:
        count, group = _leading_phrase(terms, phrases)
        term, quoted = terms[0]
        del terms[:count]
        if group is not None:
            due.add(group)
        elif not quoted and term in named:
            chosen.add(named[term])
        else:
            words += term.split()
    return Wanted(tuple(words), frozenset(due), frozenset(chosen))


def understood(wanted: Wanted, rows: Iterable[KnownAction], models: Mapping[str, str]) -> str:
    """Say what a line was taken for; nothing where it is just words."""
    titles = due_titles()
    said = [titles[group] for group in DueGroup if group in wanted.due]
    said += [models[key] for key in sorted(wanted.models)]
    people = _people_named(wanted.words, rows)
    return " · ".join([*said, *people[:NAMED], *(["…"] if people[NAMED:] else [])])


def _people_named(words: tuple[str, ...], rows: Iterable[KnownAction]) -> tuple[str, ...]:
    """Return how those are called whose names have one of the words at the start of a name."""
    people = {row.names: row.called for row in rows} if words else {}
    named = (called for names, called in people.items() if _begins(names, words))
    return tuple(islice(named, NAMED + 1))


def _begins(names: str, words: tuple[str, ...]) -> bool:
    return any(f" {word}" in f" {names}" for word in words)


def _phrases() -> Mapping[str, DueGroup]:
    return {
        fold(phrase): group
        for group, title in due_titles().items()
        for phrase in (title, *DUE_PHRASES[group])
    }


def _terms(line: str) -> Iterator[tuple[str, bool]]:
    """Yield the words of a line, folded, and whether they stood in quotes."""
    for quoted, plain in _TERM.findall(line):
        if term := fold(quoted or plain):
            yield term, not plain


def _leading_phrase(
    terms: list[tuple[str, bool]], phrases: Mapping[str, DueGroup]
) -> tuple[int, DueGroup | None]:
    """Return the longest phrase that terms begin with: of how many words, and what it means."""
    for count in range(min(LONGEST, len(terms)), 0, -1):
        if any(quoted for _term, quoted in terms[:count]):
            continue
        if group := phrases.get(" ".join(term for term, _quoted in terms[:count])):
            return count, group
    return 1, None
