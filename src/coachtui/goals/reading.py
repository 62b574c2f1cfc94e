"""A goal as it is read: its words, sorted by what they do, without its days and hours."""

import re
from collections.abc import Iterable, Iterator, Sequence
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
"""Characters of a goal that are read: more than a sentence has, few enough for each key press."""

_TOKEN: Final = re.compile(r"\d+(?:[.,:/–-]\d+)*(?![^\W_])|[^\W_]+(?:['’-][^\W_]+)*")
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

    def of(self, *sorts: Sort) -> list[Token]:
        """Return the words of the goal itself that are of these sorts."""
        return [token for token in self.core if token.sort in sorts]

    def words(self, first: Token, last: Token | None = None) -> str:
        """Return the text from one word to another, as it was written."""
        start, end = sorted((first, last or first), key=lambda token: token.start)
        return self.text[start.start : end.end]

    def found(self, pattern: re.Pattern[str]) -> str:
        """Return what a pattern matches, as it was written, days and hours left out."""
        match = pattern.search(self.times.rest)
        return match[0] if match else ""

    @cached_property
    def core(self) -> tuple[Token, ...]:
        """The words of the goal itself, without the clause that says what it is for."""
        return self._without(self.vocabulary.purpose)

    @cached_property
    def second(self) -> Token | None:
        """The verb with which a second goal begins, if there is one."""
        within = self._without(self.vocabulary.benefit)
        tokens = [token for token in self.core if token in within]
        for place, token in enumerate(tokens):
            if token.word in self.vocabulary.joins or self._after_semicolon(token):
                join = place if token.word not in self.vocabulary.joins else place + 1
                if found := self._second(tokens[:place], tokens[join:]):
                    return found
        return None

    def _without(self, clause: re.Pattern[str]) -> tuple[Token, ...]:
        """Return the words before a clause; after its comma where the text begins with it."""
        found = clause.search(self.text)
        if found is None:
            return self.tokens
        before = tuple(token for token in self.tokens if token.start < found.start())
        if before:
            return before
        comma = self.text.find(",", found.start())
        return tuple(token for token in self.tokens if token.start > comma >= 0)

    def _after_semicolon(self, token: Token) -> bool:
        return self.text[: token.start].rstrip().endswith(";")

    def _second(self, before: Sequence[Token], after: Sequence[Token]) -> Token | None:
        """Return the verb after a joining word where both sides say what is done to what."""
        while after and after[0].word in self.vocabulary.helpers:
            after = after[1:]
        if len(after) < 2 or after[0].sort not in DOING or not _says_what(before):
            return None
        if before[-1].sort in DOING or self.vocabulary.same_form.fullmatch(after[0].word):
            return None
        if after[1].word in self.vocabulary.same or not _says_what(after):
            return None
        return after[0]


def read_goal(text: str, lang: str, today: date) -> Reading:
    """Read a goal; the language is only asked where its words do not tell."""
    text = text[:_REACH]
    return _read(text, times_in(text, today), lang)


def read_words(text: str, lang: str) -> Reading:
    """Read a text for its words alone, with the days and hours in it as words too."""
    text = text[:_REACH]
    return _read(text, Times((), worded="", tried="", rhythm="", rest=text), lang)


def _read(text: str, times: Times, lang: str) -> Reading:
    vocabulary = _spoken([_plain(match) for match in _TOKEN.finditer(text)], lang)
    tokens = tuple(_sorted(_TOKEN.finditer(times.rest), vocabulary))
    return Reading(text, times, tokens, vocabulary)


def _plain(match: re.Match[str]) -> str:
    return match[0].lower().replace("’", "'")


def _spoken(words: Sequence[str], lang: str) -> Vocabulary:
    """Return the words of the language that is written, whichever the screen speaks."""
    english = sum(map(ENGLISH.knows, words))
    indonesian = sum(map(INDONESIAN.knows, words))
    if english == indonesian:
        return INDONESIAN if lang == "id" else ENGLISH
    return INDONESIAN if indonesian > english else ENGLISH


def _sorted(matches: Iterable[re.Match[str]], vocabulary: Vocabulary) -> Iterator[Token]:
    previous = ""
    for match in matches:
        word = _plain(match)
        yield Token(word, match.start(), match.end(), _sort(word, previous, vocabulary))
        previous = word


def _sort(word: str, previous: str, vocabulary: Vocabulary) -> Sort:
    if _NUMBER.fullmatch(word) or word in vocabulary.counts:
        named = previous in vocabulary.labels or _YEAR.fullmatch(word)
        return Sort.FUNCTION if named else Sort.NUMBER
    if word in vocabulary.documents and word in vocabulary.function:
        # The minutes of a meeting; "two minutes" are none.
        counted = _NUMBER.fullmatch(previous) or previous in vocabulary.counts
        return Sort.FUNCTION if counted else Sort.DOCUMENT
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
                # "I draft", "we report": the document is done by somebody, so it is a verb.
                does = sort is Sort.DOCUMENT and previous in vocabulary.own
                return Sort.VERB if does else sort
    return Sort.VERB if vocabulary.looks_like_verb(word) else Sort.CONTENT


def _bare(word: str) -> str:
    """Return a word without what only says whose it is, or that there are many."""
    half, dash, rest = word.partition("-")
    if dash and half == rest:
        return half
    return word.removesuffix("'s").removesuffix("nya")


def _says_what(tokens: Sequence[Token]) -> bool:
    does = any(token.sort in DOING for token in tokens)
    return does and any(token.sort in NOUNS for token in tokens)
