"""What a goal is read by: the words of one language, sorted by what they do in a sentence."""

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one language, in small letters with straight apostrophes."""

    function: frozenset[str]
    """Words that name nothing of their own."""
    people: frozenset[str]
    """Who may be meant; they do not say what a goal is about."""
    verbs: frozenset[str]
    verb_form: re.Pattern[str]
    """How other verbs look, where a language shows it."""
    no_verbs: frozenset[str]
    """Words of that look which are none."""
    passive: re.Pattern[str]
    """How a verb looks that leaves open who does it."""
    vague_verbs: frozenset[str]
    """Verbs that nobody can see done."""
    vague: frozenset[str]
    """Words that sound like a goal and say too little."""
    degrees: frozenset[str]
    """Words that make more of those, and still too little."""
    relative_words: frozenset[str]
    """Words after which a verb only tells what a thing is like."""
    documents: frozenset[str]
    delivers: frozenset[str]
    """What is done to a document so that it is there."""
    counts: Mapping[str, int]
    labels: frozenset[str]
    """Words after which a number is a name: "room 3"."""
    joins: frozenset[str]
    helpers: frozenset[str]
    """Words that may stand between "and" and its verb."""
    same: frozenset[str]
    """Words after a second verb by which it still speaks of the first thing."""
    same_form: re.Pattern[str]
    """How a second verb looks that still speaks of the first thing."""
    own: frozenset[str]
    """Words for the coachee as the one who does it."""
    own_phrase: re.Pattern[str]
    measured: re.Pattern[str]
    """Frequency, repetition and proof: what can be checked without a number."""
    sizes: re.Pattern[str]
    """All and always."""
    means: re.Pattern[str]
    """A first step, or what helps."""
    purpose: re.Pattern[str]
    """Begins a clause that says what for."""
    benefit: re.Pattern[str]
    """Says for whom or what without beginning a clause."""
    links: re.Pattern[str]
    comparison: re.Pattern[str]
    """Compares with what was, and so means nothing to who does not know that."""
    examples: Mapping[str, str]
    """What one would write to turn a light on, by its letter."""

    def looks_like_verb(self, word: str) -> bool:
        """Say whether a word that stands in no list has the form of a verb."""
        return self.verb_form.fullmatch(word) is not None and word not in self.no_verbs

    def knows(self, word: str) -> bool:
        """Say whether a word belongs to this language, as far as it can be told."""
        lists = (self.function, self.people, self.verbs, self.vague_verbs, self.vague)
        named = (self.documents, self.no_verbs, self.counts)
        return any(word in known for known in (*lists, *named)) or self.looks_like_verb(word)


def words(*lists: str) -> frozenset[str]:
    """Return the words of a list that is written as a text."""
    return frozenset(word for text in lists for word in text.split())


def numbered(text: str) -> dict[str, int]:
    """Return the words of a list with their numbers, counted from one; | parts equals."""
    return {
        word.replace("_", " "): number
        for number, equals in enumerate(text.split(), 1)
        for word in equals.split("|")
    }


def any_of(*phrases: str) -> re.Pattern[str]:
    """Match any of these patterns as whole words, in any case; blanks may be wide."""
    joined = "|".join(phrases).replace(" ", r"\s+")
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)
