"""A question of the coach's own, looked at while it is typed."""

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from coachtui.bank.advice import Level
from coachtui.bank.patterns import FORMS_OF_ADDRESS, patterns_of
from coachtui.bank.rules import Finding, finding, lint_question, prepared
from coachtui.bank.schema import SLOT, SLOTS, Bank, Question
from coachtui.bank.twins import same_words, word_bag
from coachtui.bank.words import other_language
from coachtui.kinds import LANGUAGES, QuestionKind, QuestionRole

SCALE: Final = re.compile(r"\b(scale|skala)\b|\b1\D{1,14}10\b")

WEIGHT: Final = tuple(Level)
"""Levels of findings, the heaviest first."""


TYPED: Final = (QuestionKind.ASK, QuestionKind.SCALE, QuestionKind.INVITE)
"""Kinds that follow from how a question is said."""


@dataclass(frozen=True, slots=True)
class Worded:
    """How a question is said in each language, and when in its stage it fits."""

    role: QuestionRole
    en: str = ""
    id: str = ""

    def in_language(self, lang: str) -> str:
        """Return the words of one language; empty where it has none."""
        return {"en": self.en, "id": self.id}[lang]

    @property
    def kind(self) -> QuestionKind:
        """How it asks."""
        return kind_of(self.en or self.id, "en" if self.en else "id")

    def differs_from(self, question: Question) -> dict[str, str]:
        """Return the fields of a question that would have to be written anew; empty to go."""
        kind = self.kind if question.kind in TYPED else question.kind
        said = {"role": self.role, "kind": kind, "en": self.en, "id": self.id}
        known = {"role": question.role, "kind": question.kind, "en": question.en, "id": question.id}
        return {name: str(words) for name, words in said.items() if words != known[name]}


class OwnQuestions:
    """Knows the questions of a bank and hears whether one more is a good one, and new."""

    def __init__(self, bank: Bank, but: str = "") -> None:
        """Compare with all questions of a bank *but* the one of this key."""
        self._bank = bank
        self._but = but

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
                if question.key != self._but
            ]
            for lang in LANGUAGES
        }
        return {lang: {one: word_bag(one) for one in all_ if one} for lang, all_ in texts.items()}


def is_worth_keeping(finding: Finding | None) -> bool:
    """Tell whether a question has no error and is new to the bank."""
    return finding is None or (finding.level is not Level.ERROR and finding.rule != "Q013")


def as_question(text: str) -> str:
    """Return a typed question as it is written in a bank: its sign stood for the question mark."""
    text = " ".join(text.split())
    spoken = prepared(text)
    asks_by_verb = any(patterns_of(lang).imperative.search(spoken) for lang in LANGUAGES)
    return text if not text or asks_by_verb or text.endswith((".", "?", "!")) else f"{text}?"


def known_slots(text: str) -> str:
    """Return the text with braces around nothing but what a session fills in."""
    return SLOT.sub(lambda slot: slot[0] if slot[1] in SLOTS else slot[1], text)


def for_everybody(text: str, lang: str) -> str:
    """Return a question as it is written in a bank: addressed to whoever it will be asked."""
    text = known_slots(text)
    if spoken_in(text, lang) == "id":
        text = re.sub(FORMS_OF_ADDRESS.pattern, "{sapaan}", text, flags=re.IGNORECASE)
    return as_question(text[:1].upper() + text[1:])


def spoken_in(text: str, lang: str) -> str:
    """Return the language of a question: the expected one, unless only another one fits."""
    other = other_language(lang)
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
