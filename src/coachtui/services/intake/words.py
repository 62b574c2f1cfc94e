"""What cells may say, in every language: the program's words and those that offices use."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Final, TypeVar

from coachtui.exports.words import Say, outcome_words, relation_words, status_words
from coachtui.i18n import Language, translation
from coachtui.kinds import LANGUAGES, STATUS_AFTER, ActionStatus, Outcome, Relation
from coachtui.text import fold

W = TypeVar("W", bound=StrEnum)

_ALSO: Final[Mapping[Relation, str]] = {
    Relation.PEER: "rekan, rekan sejawat, rekan satu tim, kolega, sejawat, teman, teman kerja, "
    "teman sejawat, setingkat, co-worker, coworker, teammate",
    Relation.SUPERIOR: "atasan, atasannya, atasan langsung, pimpinan, pejabat penilai, bawahan, "
    "bawahan langsung, staf, anak buah, anggota tim, boss, manager, supervisor, subordinate, "
    "staff, direct report, report, team member",
    Relation.PROJECT_LEAD: "ketua proyek, pimpinan proyek, ketua tim kerja, koordinator, "
    "katim, team lead, team leader, project leader, coordinator",
    Relation.EXTERNAL: "luar, dari luar, eksternal, luar kantor, luar instansi, klien, outside, "
    "client",
}
"""Whether it names the coach or the coachee, above and below are the same pair."""


@cache
def words_of(
    vocabulary: type[W], words: Callable[[Say], Mapping[W, str]], spoken: Language
) -> Mapping[str, W]:
    """Return the members of a vocabulary by their words in every language, the spoken one first."""
    known: dict[str, W] = {}
    for lang in (spoken, *LANGUAGES):
        said = words(translation(lang).gettext)
        known |= {fold(word): member for member, word in said.items()}
    return known | {fold(member.value): member for member in vocabulary}


@cache
def states(spoken: Language) -> Mapping[str, ActionStatus]:
    """Return what became of an action, as it is said of the action or of a review."""
    reviews = words_of(Outcome, outcome_words, spoken)
    said = {word: STATUS_AFTER[outcome] for word, outcome in reviews.items()}
    return {**said, **words_of(ActionStatus, status_words, spoken)}


@cache
def relations(spoken: Language) -> Mapping[str, Relation]:
    """Return what the coach may be to somebody, as a list of people says it."""
    also = {word: member for member, words in _ALSO.items() for word in words.split(", ")}
    return {**words_of(Relation, relation_words, spoken), **also}


def in_every_language(names: Iterable[str]) -> Iterator[str]:
    """Return names in every language, and as they stand."""
    for name in names:
        yield name
        for lang in LANGUAGES:
            yield translation(lang).gettext(name)
