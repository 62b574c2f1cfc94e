"""Tells what keeps a sentence from being a good coaching question."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from coachtui.bank.advice import Level, advice
from coachtui.bank.patterns import (
    ACRONYM,
    ALLOWED_ACRONYMS,
    LOOKS_AROUND,
    LOOKS_FORWARD,
    Patterns,
    patterns_of,
)
from coachtui.bank.schema import SLOT
from coachtui.kinds import QuestionKind, QuestionRole

LONG: Final = 15
TOO_LONG: Final = 25
SCALE_EXTRA: Final = 5
"""Words a scale may have more, since it says its ends."""

MAY_BE_CLOSED: Final = frozenset({QuestionKind.REFLECT, QuestionKind.PERMIT})
COACH_MAY_SPEAK: Final = frozenset({QuestionKind.REFLECT, QuestionKind.PERMIT, QuestionKind.ACK})
OPENS_UP: Final = frozenset({QuestionKind.ASK, QuestionKind.SCALE, QuestionKind.INVITE})

TELL_ME: Final = re.compile(r"\b(tell|show|walk|help|give) me\b")
"""An invitation, in which the coach is no more than the listener."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a lint rule has seen."""

    rule: str
    level: Level
    message: str
    proposal: str
    key: str = ""
    """The question or stage it concerns."""
    lang: str = ""
    line: int = 0
    file: str = ""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence made ready to be looked at."""

    raw: str
    text: str
    kind: QuestionKind
    lang: str
    role: QuestionRole | None
    stage: str | None
    tags: Collection[str]

    @property
    def patterns(self) -> Patterns:
        return patterns_of(self.lang)


def finding(rule: str, level: Level, lang: str, **details: object) -> Finding:
    """Return a finding with its message and proposal filled in."""
    message, proposal = advice(rule, lang)
    values = {"sapaan": "{sapaan}", "lang": lang, **details}
    return Finding(rule, level, message.format(**values), proposal.format(**values), lang=lang)


def lint_question(
    text: str,
    kind: QuestionKind = QuestionKind.ASK,
    lang: str = "en",
    *,
    role: QuestionRole | None = None,
    stage: str | None = None,
    tags: Collection[str] = (),
    acronyms: Collection[str] = ALLOWED_ACRONYMS,
) -> list[Finding]:
    """Return what is wrong with one sentence, in the order of the rules with Q002 before Q001."""
    if kind is QuestionKind.ACK:
        return []
    sentence = _Sentence(text, prepared(text), kind, lang, role, stage, tags)
    found = [*_form(sentence), *_length(sentence)]
    found += [*_fit(sentence), *_words(sentence, acronyms), *_ending(sentence)]
    if not found and kind is QuestionKind.ASK and not sentence.patterns.stem.search(sentence.text):
        found.append(finding("Q006", Level.WARNING, lang))
    return sorted(found, key=lambda one: _order(one.rule))


def prepared(text: str) -> str:
    """Return the text trimmed, in small letters, with no quotation marks but apostrophes."""
    straight = re.sub("[\u2018\u2019]", "'", text)
    return re.sub(r'["“”«»„]', "", straight).strip().strip("'").strip().lower()


def word_count(text: str) -> int:
    """Return how many words are said; a slot counts as one."""
    return sum(1 for word in SLOT.sub("slot", text).split() if re.search(r"\w", word))


def _order(rule: str) -> str:
    return {"Q001": "Q002", "Q002": "Q001"}.get(rule, rule)


def _form(sentence: _Sentence) -> Iterator[Finding]:
    """Closed, leading, why, stacked."""
    text, patterns, lang = sentence.text, sentence.patterns, sentence.lang
    if sentence.kind not in MAY_BE_CLOSED:
        if any(pattern.search(text) for pattern in patterns.leading):
            yield finding("Q002", Level.ERROR, lang)
        if any(pattern.search(text) for pattern in patterns.closed):
            yield finding("Q001", Level.ERROR, lang)
    if why := patterns.why.search(text):
        yield finding("Q003", Level.WARNING, lang, word=why[0])
    if text.count("?") > 1 or patterns.stacked.search(text):
        yield finding("Q004", Level.ERROR, lang)


def _length(sentence: _Sentence) -> Iterator[Finding]:
    extra = SCALE_EXTRA if sentence.kind is QuestionKind.SCALE else 0
    count = word_count(sentence.text)
    if count > LONG + extra:
        level = Level.ERROR if count > TOO_LONG + extra else Level.WARNING
        yield finding("Q005", level, sentence.lang, count=count, limit=LONG + extra)


def _fit(sentence: _Sentence) -> Iterator[Finding]:
    """Facts too early, and the wrong tense for the stage."""
    text, patterns, lang = sentence.text, sentence.patterns, sentence.lang
    early = sentence.role in (QuestionRole.OPENING, QuestionRole.DEEPENING)
    if early and sentence.kind is QuestionKind.ASK and patterns.facts.search(text):
        yield finding("Q007", Level.INFO, lang)
    if sentence.kind not in OPENS_UP:
        return
    forward = sentence.stage in LOOKS_FORWARD and not patterns.possible.search(text)
    only_later = patterns.later.search(text) and not patterns.now.search(text)
    if forward or (sentence.stage in LOOKS_AROUND and only_later):
        yield finding("Q010", Level.INFO, lang)


def _words(sentence: _Sentence, acronyms: Collection[str]) -> Iterator[Finding]:
    """Single words that weigh too much."""
    text, patterns, lang = sentence.text, sentence.patterns, sentence.lang
    if patterns.either_or.search(_without_number_pairs(text, lang)):
        yield finding("Q008", Level.WARNING, lang)
    if blame := patterns.blame.search(patterns.blameless.sub("", text)):
        yield finding("Q009", Level.WARNING, lang, word=blame[0])
    may_speak = "support" in sentence.tags or sentence.kind in COACH_MAY_SPEAK
    if not may_speak and (coach := patterns.coach.search(TELL_ME.sub("", text))):
        yield finding("Q011", Level.WARNING, lang, word=coach[0])
    for acronym in dict.fromkeys(ACRONYM.findall(SLOT.sub("", sentence.raw))):
        if acronym not in acronyms:
            yield finding("Q012", Level.WARNING, lang, word=acronym)
    if len(patterns.negative.findall(text)) > 1:
        yield finding("Q014", Level.WARNING, lang)


def _ending(sentence: _Sentence) -> Iterator[Finding]:
    if sentence.kind is QuestionKind.REFLECT or "?" in sentence.text:
        return
    if not sentence.patterns.imperative.search(sentence.text):
        yield finding("Q015", Level.ERROR, sentence.lang)


def _without_number_pairs(text: str, lang: str) -> str:
    """Take out "two or three", which is one quantity and no choice."""
    numbers = r"(\d+|one|two|three|four|five|satu|dua|tiga|empat|lima)"
    joiner = "atau" if lang == "id" else "or"
    return re.sub(rf"\b{numbers} {joiner} {numbers}\b", "", text)
