"""A goal as it is read: its words, sorted by what they do, without its days and hours."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from functools import cached_property
from typing import Final

from coachtui.goals.english import ENGLISH
from coachtui.goals.indonesian import INDONESIAN
from coachtui.goals.vocabulary import Vocabulary
from coachtui.goals.when import Times, times_in

_REACH: Final = 500
"""Characters of a goal that are read: more than a sentence has, and as much as a key press allows."""

_TOKEN: Final = re.compile(
    r"\d+(?:[.,:/–-]\d+)*(?![^\W_])|[^\W_]+(?:['’-][^\W_]+)*",
)
_NUMBER: Final = re.compile(r"\d[\d.,:/–-]*x?")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


class Sort(Enum):
    """What a word does in the sentence."""

    FUNCTION = auto()
    PEOPLE = auto()
    NUMBER = auto()
    VERB = auto()
    VAGUE_VERB = auto()
    VAGUE = auto()
    DOCUMENT = auto()
    CONTENT = auto()


NOUNS: Final = frozenset({Sort.PEOPLE, Sort.VAGUE, Sort.DOCUMENT, Sort.CONTENT})
NAMING: Final = frozenset({Sort.DOCUMENT, Sort.CONTENT})
DOING: Final = frozenset({Sort.VERB, Sort.VAGUE_VERB})


@dataclass(frozen=True, slots=True)
class Token:
    """One word of the goal and where it stands."""

    word: str
    start: int
    end: int
    sort: Sort


@dataclass(frozen=True)
class Reading:
    """A text with what was found in it."""

    text: str
    times: Times
    tokens: tuple[Token, ...]
    vocabulary: Vocabulary

    def all_of(self, *sorts: Sort) -> list[Token]:
        """Return the words of these sorts, in their order."""
        return [token for token in self.tokens if token.sort in sorts]

    def words(self, first: Token, last: Token | None = None) -> str:
        """Return the text from one word to another, as it was written."""
        start, end = sorted((first, last or first), key=lambda token: token.start)
        return self.text[start.start : end.end]

    def found(self, pattern: re.Pattern[str]) -> str:
        """Return what a pattern matches, as it was written, days and hours left out."""
        match = pattern.search(self.times.rest)
        return match[0] if match else ""

    @cached_property
    def second(self) -> Token | None:
        """The verb with which a second goal begins, if there is one."""
        tokens = self._before_purpose()
        for place, token in enumerate(tokens):
            if token.word in self.vocabulary.joins or self._after_semicolon(token):
                join = place if token.word not in self.vocabulary.joins else place + 1
                if found := self._second(tokens[:place], tokens[join:]):
                    return found
        return None

    def _before_purpose(self) -> Sequence[Token]:
        """Return the words of the goal itself, not those that say what it is for."""
        purpose = self.vocabulary.purpose.search(self.text)
        if purpose is None:
            return self.tokens
        first = purpose.start()
        if any(token.start < first for token in self.tokens):
            return [token for token in self.tokens if token.start < first]
        comma = self.text.find(",")
        return [token for token in self.tokens if token.start > comma >= 0]

    def _after_semicolon(self, token: Token) -> bool:
        return self.text[: token.start].rstrip().endswith(";")

    def _second(self, before: Sequence[Token], after: Sequence[Token]) -> Token | None:
        """Return the verb after a joining word where both sides say what is done to what."""
        while after and after[0].word in self.vocabulary.helpers:
            after = after[1:]
        if len(after) < 2 or after[0].sort not in DOING or not _says_what(before):
            return None
        if before[-1].sort in DOING or after[0].word.endswith("nya"):
            return None
        if after[1].word in self.vocabulary.same or not _says_what(after):
            return None
        return after[0]


def read_goal(text: str, lang: str, today: date) -> Reading:
    """Read a goal; the language is only asked where its words do not tell."""
    text = text[:_REACH]
    times = times_in(text, today)
    spoken = [(match, match[0].lower().replace("’", "'")) for match in _TOKEN.finditer(text)]
    vocabulary = _spoken([word for _match, word in spoken], lang)
    words = [
        (match, match[0].lower().replace("’", "'")) for match in _TOKEN.finditer(times.rest)
    ]
    return Reading(text, times, tuple(_sorted(words, vocabulary)), vocabulary)


def _spoken(words: Sequence[str], lang: str) -> Vocabulary:
    """Return the words of the language that is written, whichever the screen speaks."""
    english = sum(word in ENGLISH.function for word in words)
    indonesian = sum(word in INDONESIAN.function for word in words)
    if english == indonesian:
        return INDONESIAN if lang == "id" else ENGLISH
    return INDONESIAN if indonesian > english else ENGLISH


def _sorted(
    words: Sequence[tuple[re.Match[str], str]], vocabulary: Vocabulary
) -> Iterator[Token]:
    previous = ""
    for match, word in words:
        yield Token(word, match.start(), match.end(), _sort(word, previous, vocabulary))
        previous = word


def _sort(word: str, previous: str, vocabulary: Vocabulary) -> Sort:
    if _NUMBER.fullmatch(word) or word in vocabulary.counts:
        named = previous in vocabulary.labels or _YEAR.fullmatch(word)
        return Sort.FUNCTION if named else Sort.NUMBER
    for form in (word, _bare(word)):
        for sort, known in (
            (Sort.FUNCTION, vocabulary.function),
            (Sort.PEOPLE, vocabulary.people),
            (Sort.VAGUE_VERB, vocabulary.vague_verbs),
            (Sort.VAGUE, vocabulary.vague),
            (Sort.DOCUMENT, vocabulary.documents),
            (Sort.VERB, vocabulary.verbs),
        ):
            if form in known:
                return sort
    if vocabulary.verb_form.fullmatch(word) and word not in vocabulary.no_verbs:
        return Sort.VERB
    return Sort.CONTENT


def _bare(word: str) -> str:
    """Return a word without what only says whose it is, or that there are many."""
    half, dash, rest = word.partition("-")
    if dash and half == rest:
        return half
    return word.removesuffix("'s").removesuffix("nya")


def _says_what(tokens: Sequence[Token]) -> bool:
    does = any(token.sort in DOING for token in tokens)
    return does and any(token.sort in NOUNS for token in tokens)
