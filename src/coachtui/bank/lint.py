"""Looks at a whole bank: each of its questions, the make-up of its stages, and repetitions."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from coachtui.bank.advice import Level
from coachtui.bank.patterns import ALLOWED_ACRONYMS, FORMS_OF_ADDRESS
from coachtui.bank.problems import Place
from coachtui.bank.rules import Finding, finding, lint_question
from coachtui.bank.schema import ELSE, SLOTS, Bank, Question, Stage
from coachtui.bank.tags import TAGS
from coachtui.bank.twins import near_twins
from coachtui.i18n import N_, _
from coachtui.kinds import LANGUAGES, QuestionKind, QuestionRole

LEAST: Final = {QuestionRole.OPENING: 3, QuestionRole.DEEPENING: 3, QuestionRole.CLOSING: 2}
"""Questions of each role that a stage needs."""

Lines = Mapping[tuple[str, str], Place]


def lint_bank(
    bank: Bank, lines: Lines | None = None, *, acronyms: Collection[str] = ALLOWED_ACRONYMS
) -> list[Finding]:
    """Return all findings of a bank, in the order of its stages; lines come from loading it."""
    places = lines or {}
    found: list[Finding] = []
    for model, stage in bank.all_stages():
        path = f"models.{model.key}.stages.{stage.key}" if model else f"stages.{stage.key}"
        found += (_at(one, path, places) for one in _stage(stage))
        for question in stage.questions:
            findings = [*_question(question, stage, acronyms), *_unknown(question, stage, bank)]
            found += (_at(one, question.key, places) for one in findings)
    found += (_at(one, one.key, places) for one in _repeated(bank))
    found += (_at(one, one.key, places) for one in _addressed(bank))
    return found


def _at(one: Finding, key: str, places: Lines) -> Finding:
    place = places.get((key, one.lang)) or places.get((key, "")) or Place("", 0)
    return replace(one, key=key, line=place.line, file=place.file)


def _stage(stage: Stage) -> Iterator[Finding]:
    asked = [question for question in stage.questions if question.kind is not QuestionKind.ACK]
    for role, least in LEAST.items():
        count = sum(question.role is role for question in asked)
        if count < least:
            yield finding("B001", Level.ERROR, "", role=role, count=count, least=least)
    pinned = sum(question.pinned for question in stage.questions)
    if pinned != 1:
        yield finding("B002", Level.ERROR, "", count=pinned)
    for tag in ("feeling", ELSE):
        if not any(tag in question.tags for question in asked):
            yield finding("B004", Level.WARNING, "", word=tag)
    for point in stage.settles.values():
        for lang in LANGUAGES:
            if not point.own_text(lang):
                yield finding("B003", Level.WARNING, lang)


def _question(question: Question, stage: Stage, acronyms: Collection[str]) -> Iterator[Finding]:
    for lang in LANGUAGES:
        text = question.own_text(lang)
        if text:
            yield from lint_question(
                text,
                question.kind,
                lang,
                role=question.role,
                stage=stage.key,
                tags=question.tags,
                acronyms=acronyms,
            )
        else:
            yield finding("B003", Level.WARNING, lang)


def _unknown(question: Question, stage: Stage, bank: Bank) -> Iterator[Finding]:
    slots = [slot for lang in LANGUAGES for slot in question.slots(lang)]
    yield from _not_in(N_("slot"), slots, SLOTS)
    yield from _not_in(N_("tag"), question.tags, TAGS)
    yield from _not_in(N_("topic"), question.topics, bank.topics)
    fills = [question.fills] if question.fills else []
    yield from _not_in(N_("kind of line for this stage"), fills, stage.collects)


def _not_in(part: str, words: Iterable[str], known: Collection[str]) -> Iterator[Finding]:
    for word in dict.fromkeys(words):
        if word not in known:
            listed = ", ".join(sorted(known)) or "-"
            yield finding("B005", Level.ERROR, "", word=word, part=_(part), known=listed)


def _repeated(bank: Bank) -> Iterator[Finding]:
    questions = [question for _model, stage in bank.all_stages() for question in stage.questions]
    for lang in LANGUAGES:
        texts = {question.key: question.own_text(lang) for question in questions}
        for key, other in near_twins({key: text for key, text in texts.items() if text}):
            yield replace(finding("Q013", Level.ERROR, lang, key=other), key=key)


def _addressed(bank: Bank) -> Iterator[Finding]:
    """Find fixed words of address in a bank that does not keep to one of them."""
    questions = [question for _model, stage in bank.all_stages() for question in stage.questions]
    used = {
        question.key: FORMS_OF_ADDRESS.findall(question.id.lower())
        for question in questions
        if question.id
    }
    forms = {word for words in used.values() for word in words}
    if any("sapaan" in question.slots("id") for question in questions):
        forms.add("sapaan")
    if len(forms) > 1:
        for key, words in used.items():
            if words:
                yield replace(finding("B006", Level.WARNING, "id", word=words[0]), key=key)


__all__ = ["Finding", "Level", "lint_bank", "lint_question"]
