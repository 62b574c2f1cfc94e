"""How openly a session was led: its open and its closed questions, counted."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from coachtui.bank.rules import lint_question
from coachtui.bank.schema import Bank
from coachtui.kinds import LANGUAGES, EntryKind, QuestionKind
from coachtui.views import SessionRecord

OPENS_UP: Final = frozenset({QuestionKind.ASK, QuestionKind.SCALE, QuestionKind.INVITE})
"""Kinds that count; a mirror, a request for leave and an acknowledgement may be as they are."""

CLOSES: Final = frozenset({"Q001", "Q002"})
"""Rules that see a question to which yes or no is an answer, or which holds the answer already."""


@dataclass(frozen=True, slots=True)
class Openness:
    """Questions of a session by what they leave to the coachee."""

    open: int = 0
    closed: int = 0


def openness(record: SessionRecord, bank: Bank | None = None) -> Openness:
    """Count the questions that were asked and the coach's own; a bank tells mirrors from them."""
    closed = [is_closed(text) for text in _questions(record, bank)]
    return Openness(len(closed) - sum(closed), sum(closed))


def is_closed(text: str) -> bool:
    """Tell whether a question is closed or leads, in whichever language it was asked."""
    # The signs of one language mean nothing in the other, so both may look.
    findings = (one for lang in LANGUAGES for one in lint_question(text, lang=lang))
    return any(one.rule in CLOSES for one in findings)


def _questions(record: SessionRecord, bank: Bank | None) -> Iterator[str]:
    for asked in record.asked:
        question = bank.question(asked.key) if bank else None
        if question is None or question.kind in OPENS_UP:
            yield asked.text
    for entry in record.entries:
        if entry.kind is EntryKind.QUESTION:
            yield entry.text
