"""Finds sentences of a bank that say nearly the same."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from math import ceil
from typing import Final

from coachtui.bank.words import folded_words

ALIKE: Final = 0.8
"""Share of common words (of all words of both) from which two sentences count as the same."""

FILLERS: Final = frozenset({"a", "an", "the", "you", "your", "sapaan", "yang", "ini", "itu"})
"""Words that make no difference between two questions."""


def near_twins(texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield each later text with the first earlier one that is nearly the same, by key.

    Only texts that share one of their rarest words are compared: two sets of words as alike as
    that must share a word among the first few when both are sorted by rarity.
    """
    words = {key: word_bag(text) for key, text in texts.items()}
    frequency = Counter(word for bag in words.values() for word in bag)
    with_word: defaultdict[str, list[str]] = defaultdict(list)
    for key, bag in words.items():
        rarest = sorted(bag, key=lambda word: (frequency[word], word))
        prefix = rarest[: len(bag) - ceil(ALIKE * len(bag)) + 1]
        near = dict.fromkeys(other for word in prefix for other in with_word[word])
        for other in near:
            if same_words(bag, words[other]):
                yield key, other
                break
        for word in prefix:
            with_word[word].append(key)


def word_bag(text: str) -> frozenset[str]:
    """Return the words of a sentence that make a difference."""
    words = frozenset(folded_words(text))
    return (words - FILLERS) or words


def same_words(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two sentences say nearly the same by their words."""
    common = len(one & other)
    return bool(common) and common >= ALIKE * (len(one) + len(other) - common)
