"""A feedback as it is being written, and what to watch in each of its fields."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import Final

from coachtui.bank.advice import Level
from coachtui.feedback.advice import Rule, advice
from coachtui.feedback.phrases import as_written, straight, unquoted
from coachtui.feedback.words import Wording, wording_of

READ: Final = 2_000
"""Characters of a field that are looked at: more than anybody says at once."""


class Field(StrEnum):
    """The fields of the form, in the order in which they are said."""

    SITUATION = "situation"
    BEHAVIOUR = "behaviour"
    IMPACT = "impact"
    INTENT_QUESTION = "intent_question"
    AFFIRMATION = "affirmation"
    QUESTION = "question"


_MISSING: Final = {
    Field.SITUATION: Rule.NO_SITUATION,
    Field.BEHAVIOUR: Rule.NO_BEHAVIOUR,
    Field.IMPACT: Rule.NO_IMPACT,
}
_REFUSED: Final = frozenset({Rule.NO_SITUATION, Rule.NO_BEHAVIOUR})

_ASKED_POORLY: Final = frozenset({"Q001", "Q002", "Q003", "Q004", "Q005", "Q009"})
"""Closed, leading, why, stacked, long, blaming: what shuts a talk that feedback should open."""

_NO_TURN: Final = re.compile(
    r"\b(?:not (?:only|just)|(?:bukan|tidak) (?:hanya|cuma|sekadar|sekedar|saja))\b"
)
"""Begins "not only ... but also", which takes nothing back."""


@dataclass(frozen=True, slots=True)
class Feedback:
    """One feedback: what happened when, what it led to, and the questions that open a talk."""

    situation: str = ""
    behaviour: str = ""
    impact: str = ""
    intent_question: str = ""
    affirmation: str = ""
    question: str = ""
    praise: bool = False
    """Whether it is to strengthen what was done, not to change it."""

    def text(self, field: Field) -> str:
        """Return what stands in a field."""
        return str(getattr(self, field.value))


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to reconsider in a field; only an error keeps the feedback from being kept."""

    field: Field
    level: Level
    message: str
    proposal: str
    rule: Rule


def check(feedback: Feedback, lang: str) -> tuple[Remark, ...]:
    """Return all remarks on a feedback written in a language, in the order of the fields."""
    return tuple(remark for field in Field for remark in check_field(feedback, field, lang))


def check_field(feedback: Feedback, field: Field, lang: str) -> tuple[Remark, ...]:
    """Return the remarks on one field, quickly enough to ask after each key."""
    text = feedback.text(field)[:READ]
    if field in (Field.INTENT_QUESTION, Field.QUESTION):
        return tuple(_question(text, field, lang))
    return tuple(
        _remark(field, rule, lang, word)
        for rule, word in _seen(feedback, field, straight(text), lang)
    )


def _seen(feedback: Feedback, field: Field, text: str, lang: str) -> Iterator[tuple[Rule, str]]:
    """Find the rules that a statement breaks, each with the word that shows it."""
    words = wording_of(lang)
    if not text:
        if field in _MISSING:
            yield _MISSING[field], ""
        return
    own = unquoted(text)
    if field is Field.AFFIRMATION:
        yield from _but(own, words, praise=True)
        return
    yield from _found(Rule.ABSOLUTE, words.absolute, own)
    yield from islice(_untold(own, words, seen=field is Field.BEHAVIOUR), 1)
    match field:
        case Field.SITUATION:
            yield from _moment(text, words)
            return
        case Field.BEHAVIOUR:
            yield from _found(Rule.HABIT, words.often, own)
        case Field.IMPACT if not words.effect.search(text.lower()):
            yield Rule.NO_EFFECT, ""
    yield from _but(own, words, praise=feedback.praise)


def _untold(text: str, words: Wording, *, seen: bool) -> Iterator[tuple[Rule, str]]:
    """Find what stands in the place of what was done; the plainest case comes first.

    They all are mended in the same way, and often in one word.
    """
    yield from _found(Rule.LABEL, words.label, text)
    yield from _motive(text, words)
    if seen:
        yield from _found(Rule.UNSEEN, words.unseen, text)
        yield from _found(Rule.GENERAL, words.general, text)


def _found(rule: Rule, pattern: re.Pattern[str], text: str) -> Iterator[tuple[Rule, str]]:
    if found := pattern.search(text.lower()):
        yield rule, as_written(text, found)


def _motive(text: str, words: Wording) -> Iterator[tuple[Rule, str]]:
    """Find the first guess at a motive that is nobody's report and not the writer's own."""
    lower = text.lower()
    for found in words.motive.finditer(lower):
        if not words.said.search(lower[: found.start()].rstrip()):
            yield Rule.MOTIVE, as_written(text, found)
            return


def _moment(text: str, words: Wording) -> Iterator[tuple[Rule, str]]:
    lower = text.lower()
    if habit := words.often.search(lower) or words.any_time.search(lower):
        yield Rule.HABIT, as_written(text, habit)
    elif not (words.time.search(lower) or words.place.search(lower)):
        yield Rule.NO_MOMENT, ""


def _but(text: str, words: Wording, *, praise: bool) -> Iterator[tuple[Rule, str]]:
    """Find the turn after a praise; in one that is to change something, only after kind words."""
    lower = text.lower()
    turn = words.but.search(lower)
    if turn is None or _NO_TURN.search(lower[: turn.start()]):
        return
    if praise or words.praise.search(lower[: turn.start()]):
        yield Rule.BUT, as_written(text, turn)


def _question(text: str, field: Field, lang: str) -> Iterator[Remark]:
    if not text.strip():
        return
    from coachtui.bank.lint import lint_question

    for finding in lint_question(text, lang=lang):
        if finding.rule in _ASKED_POORLY:
            yield Remark(field, Level.WARNING, finding.message, finding.proposal, Rule.QUESTION)


def _remark(field: Field, rule: Rule, lang: str, word: str) -> Remark:
    message, proposal = advice(rule, lang)
    level = Level.ERROR if rule in _REFUSED else Level.WARNING
    return Remark(field, level, message.format(word=word), proposal, rule)
