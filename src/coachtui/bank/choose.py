"""Chooses what to ask next: the same situation always brings the same questions."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Final

from coachtui.bank.schema import ELSE, SLOT, Bank, Model, Question, Stage
from coachtui.bank.words import folded, folded_words
from coachtui.kinds import QuestionKind, QuestionRole, Relation

SHORT_OF_TIME: Final = 3.0
"""Minutes below which a stage that is under way turns to its closing questions."""

ROLE_FITS: Final = 4.0
ROLE_NEAR: Final = 1.0
FILLS_A_GAP: Final = 3.0
SERVES_A_BENEFIT: Final = 3.0
TOPIC_FITS: Final = 2.0
NOT_RECENT: Final = 2.0
TIME_FITS: Final = 2.0
HAS_OWN_KEY: Final = -20.0
"""What "what else?" loses, since it has its own key: it only comes when nothing else is left."""

ROLES: Final = tuple(QuestionRole)


@dataclass(frozen=True, slots=True)
class Situation:
    """All that decides which questions come next."""

    stage: Stage
    lang: str
    elapsed_share: float = 0.0
    """How much of the stage's time is over, 0 to 1."""
    minutes_left: float = 60.0
    """What is left of the stage's time."""
    missing: frozenset[str] = frozenset()
    """What the stage wants to collect and has not seen yet."""
    brings: frozenset[str] = frozenset()
    """What the goals are to bring about beside themselves."""
    topic: str | None = None
    relation: Relation | None = None
    first_session: bool = False
    asked: frozenset[str] = frozenset()
    """Questions asked in this session."""
    recent: frozenset[str] = frozenset()
    """Questions asked in the last three sessions with this person."""
    slots: Mapping[str, str] = field(default_factory=dict)
    """What can be filled in; a slot that is missing or empty cannot."""
    skipped: frozenset[str] = frozenset()
    """Questions the coach has passed over for others."""
    bonus: Mapping[str, float] = field(default_factory=dict)
    """What the coach's own habits add to a question."""


def choose(situation: Situation, count: int = 3) -> tuple[Question, ...]:
    """Return the next questions, best first; those passed over come when no others are left."""
    unasked = [question for question in situation.stage.questions if _can_ask(question, situation)]
    ranked = sorted(unasked, key=lambda question: -score(question, situation))
    fresh = [question for question in ranked if question.key not in situation.skipped]
    fresh.sort(key=lambda question: not question.pinned)
    passed = [question for question in ranked if question.key in situation.skipped]
    return tuple((fresh + passed)[:count])


def pass_over(situation: Situation, shown: Collection[str]) -> frozenset[str]:
    """Return what counts as skipped when others are wanted; starts anew after the last ones."""
    skipped = situation.skipped | frozenset(shown)
    unasked = (question for question in situation.stage.questions if _can_ask(question, situation))
    left = any(question.key not in skipped for question in unasked)
    return skipped if left else frozenset(shown)


def score(question: Question, situation: Situation) -> float:
    """Return how well a question fits; equal ones keep the order of the file."""
    distance = abs(ROLES.index(question.role) - ROLES.index(role_now(situation)))
    points = (ROLE_FITS, ROLE_NEAR, 0.0)[distance]
    if question.fills in situation.missing:
        points += FILLS_A_GAP
    if not situation.brings.isdisjoint(question.tags):
        points += SERVES_A_BENEFIT
    if situation.topic in question.topics:
        points += TOPIC_FITS
    if question.key not in situation.recent:
        points += NOT_RECENT
    if question.minutes <= situation.minutes_left:
        points += TIME_FITS
    if ELSE in question.tags:
        points += HAS_OWN_KEY
    return points + situation.bonus.get(question.key, 0.0)


def stems(
    stage: Stage, kind: QuestionKind, slots: Mapping[str, str], lang: str = "en"
) -> tuple[Question, ...]:
    """Return the mirrors or acknowledgements of a stage, those in the coachee's words first."""
    found = [
        question
        for question in stage.questions
        if question.kind is kind and _can_fill(question, lang, slots)
    ]
    return tuple(sorted(found, key=lambda question: "quote" not in question.slots(lang)))


def what_else(
    stage: Stage, asked: Collection[str], lang: str = "en", slots: Mapping[str, str] | None = None
) -> Question | None:
    """Return the next way to ask what else there is, until all of the stage have been asked."""
    filled = {"sapaan": "-"} if slots is None else slots
    return next(
        (
            question
            for question in stage.questions
            if ELSE in question.tags
            and question.key not in asked
            and _can_fill(question, lang, filled)
        ),
        None,
    )


@dataclass(frozen=True, slots=True)
class Found:
    """A question that has the words looked for, and where it belongs."""

    model: Model | None
    """None for the stages that every model shares."""
    stage: Stage
    question: Question

    def place(self, lang: str) -> str:
        """Return the model and the stage in words."""
        return place_of(self.model, self.stage, lang)


def place_of(model: Model | None, stage: Stage, lang: str) -> str:
    """Return a stage in words, with the model it belongs to."""
    return " · ".join(part.title(lang) for part in (model, stage) if part)


def every(bank: Bank) -> tuple[Found, ...]:
    """Return all questions of a bank, stage by stage."""
    return tuple(
        Found(model, stage, question)
        for model, stage in bank.all_stages()
        for question in stage.questions
    )


def find(bank: Bank, words: str, lang: str) -> tuple[Found, ...]:
    """Return the questions that have all these words or parts of words, in either language."""
    wanted = folded_words(words)
    if not wanted:
        return ()
    found: list[tuple[bool, Found]] = []
    for one in every(bank):
        shown = folded(one.question.text(lang))
        either = f"{folded(one.question.en)} {folded(one.question.id)}"
        if all(word in either for word in wanted):
            unseen = not all(word in shown for word in wanted)
            found.append((unseen, one))
    return tuple(hit for _unseen, hit in sorted(found, key=lambda pair: pair[0]))


def fill(text: str, slots: Mapping[str, str]) -> str:
    """Return a question with its slots filled; what begins a sentence gets a capital letter."""

    def value(match: re.Match[str]) -> str:
        name = match[1]
        if name not in slots:
            return match[0]
        words = " ".join(slots[name].split())
        if name == "quote":
            return words
        if name != "sapaan":
            words = words.rstrip(".")
        return words[:1].upper() + words[1:] if _begins_sentence(match) else words

    return SLOT.sub(value, text)


def _begins_sentence(match: re.Match[str]) -> bool:
    before = match.string[: match.start()].rstrip()
    return not before or before.endswith((".", "?", "!"))


def _can_ask(question: Question, situation: Situation) -> bool:
    if question.is_stem or question.key in situation.asked:
        return False
    if question.first is not None and question.first is not situation.first_session:
        return False
    if question.relation and situation.relation not in question.relation:
        return False
    if question.topics and situation.topic not in question.topics:
        return False
    return _can_fill(question, situation.lang, situation.slots)


def _can_fill(question: Question, lang: str, slots: Mapping[str, str]) -> bool:
    return all(slots.get(name, "").strip() for name in question.slots(lang))


def role_now(situation: Situation) -> QuestionRole:
    """Return the role the stage's clock calls for; a short stage still begins with its opening."""
    if situation.elapsed_share < 1 / 3:
        return QuestionRole.OPENING
    if situation.elapsed_share >= 2 / 3 or situation.minutes_left < SHORT_OF_TIME:
        return QuestionRole.CLOSING
    return QuestionRole.DEEPENING
