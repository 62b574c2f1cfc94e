"""Sentences that say nearly the same are found, without comparing each with each."""

from collections.abc import Set
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.bank import twins
from coachtui.bank.twins import ALIKE, near_twins


def test_wording_case_and_punctuation_make_no_difference() -> None:
    texts = {
        "one": "What would you like to change first?",
        "two": "And what would you like to change, first…",
        "three": "WHAT would you like to change first",
        "four": "What makes you smile?",
    }
    assert dict(near_twins(texts)) == {"two": "one", "three": "one"}


def test_short_questions_are_twins_only_when_equal() -> None:
    texts = {"a": "What else?", "b": "What now?", "c": "what else", "d": "You?", "e": "The…"}
    assert dict(near_twins(texts)) == {"c": "a"}


TEXTS = st.lists(st.lists(st.sampled_from("pqrstuvwxy"), max_size=9).map(" ".join), max_size=12)


@given(TEXTS)
def test_it_finds_what_comparing_all_would_find(texts: list[str]) -> None:
    numbered = {str(number): text for number, text in enumerate(texts)}
    slow = set()
    for one, other in combinations(numbered, 2):
        first, second = (frozenset(numbered[key].split()) for key in (one, other))
        if first and second and len(first & second) >= ALIKE * len(first | second):
            slow.add(other)
    assert {later for later, _earlier in near_twins(numbered)} == slow


def test_most_pairs_are_never_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0

    class Counting(frozenset[str]):
        def __and__(self, other: Set[object]) -> frozenset[str]:
            nonlocal compared
            compared += 1
            return super().__and__(other)

    monkeypatch.setattr(twins, "word_bag", lambda text: Counting(text.split()))
    texts = {str(n): f"what is it about case{n} that place{n} shows" for n in range(2000)}
    assert list(near_twins(texts)) == []
    assert compared < 2000 * 10
