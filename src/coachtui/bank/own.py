"""A question of the coach's own, looked at while it is typed."""

import re
from dataclasses import replace
from functools import cached_property
from typing import Final

from coachtui.bank.advice import Level
from coachtui.bank.patterns import patterns_of
from coachtui.bank.rules import Finding, finding, lint_question, prepared
from coachtui.bank.schema import Bank
from coachtui.bank.twins import same_words, word_bag
from coachtui.kinds import LANGUAGES, QuestionKind, QuestionRole

SCALE: Final = re.compile(r"\b(scale|skala)\b|\b1\D{1,14}10\b")

WEIGHT: Final = tuple(Level)
"""Levels of findings, the heaviest first."""


class OwnQuestions:
    """Knows the questions of a bank and hears whether one more is a good one, and new."""

    def __init__(self, bank: Bank) -> None:
        self._bank = bank

    def finding(
        self, text: str, lang: str, *, role: QuestionRole | None = None, stage: str | None = None
    ) -> Finding | None:
        """Return what matters most about a question as it was typed; none where it is fine."""
        text = as_question(text)
        lang = spoken_in(text, lang)
        findings = lint_question(text, kind_of(text, lang), lang, role=role, stage=stage)
        if twin := self.twin(text, lang):
            # Asking what the bank has is no fault; it only need not be added.
            found = finding("Q013", Level.INFO, lang, key=f"“{twin}”")
            findings.append(replace(found, proposal=""))
        return min(findings, key=lambda one: WEIGHT.index(one.level), default=None)

    def twin(self, text: str, lang: str) -> str:
        """Return the question of the bank that says nearly the same; empty if none does."""
        bag = word_bag(as_question(text))
        texts = self._bags[lang].items()
        return next((known for known, words in texts if same_words(bag, words)), "")

    @cached_property
    def _bags(self) -> dict[str, dict[str, frozenset[str]]]:
        texts = {
            lang: [
                question.own_text(lang)
                for _model, stage in self._bank.all_stages()
                for question in stage.questions
            ]
            for lang in LANGUAGES
        }
        return {lang: {one: word_bag(one) for one in all_ if one} for lang, all_ in texts.items()}


def as_question(text: str) -> str:
    """Return a typed question as it is written in a bank: its sign stood for the question mark."""
    text = " ".join(text.split())
    spoken = prepared(text)
    asks_by_verb = any(patterns_of(lang).imperative.search(spoken) for lang in LANGUAGES)
    return text if not text or asks_by_verb or text.endswith((".", "?", "!")) else f"{text}?"


def spoken_in(text: str, lang: str) -> str:
    """Return the language of a question: the expected one, unless only another one fits."""
    other = next(one for one in LANGUAGES if one != lang)
    return other if _begins_in(text, other) and not _begins_in(text, lang) else lang


def kind_of(text: str, lang: str) -> QuestionKind:
    """Return how a question asks."""
    spoken = prepared(text)
    if SCALE.search(spoken):
        return QuestionKind.SCALE
    imperative = "?" not in text and patterns_of(lang).imperative.search(spoken)
    return QuestionKind.INVITE if imperative else QuestionKind.ASK


def _begins_in(text: str, lang: str) -> bool:
    spoken, known = prepared(text), patterns_of(lang)
    signs = (*known.closed, *known.leading, known.why, known.stem, known.imperative)
    return any(sign.search(spoken) for sign in signs)
