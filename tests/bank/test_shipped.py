"""The shipped bank: complete, in both languages, and as good as our own lint asks."""

import math
from pathlib import Path

import pytest

from coachtui.bank.lint import lint_bank
from coachtui.bank.load import LoadedBank, load_bank
from coachtui.bank.minutes import allocate
from coachtui.bank.schema import Bank
from coachtui.bank.tags import TAGS
from coachtui.kinds import LANGUAGES, QuestionKind, QuestionRole

STAGES = {
    "grow": ["goal", "reality", "options", "will"],
    "clear": ["contract", "listen", "explore", "action", "review"],
    "smart": ["specific", "measurable", "achievable", "relevant", "timebound"],
    "sbi": ["situation", "behaviour", "impact", "intent"],
    "oscar": ["outcome", "situation", "choices", "actions", "review"],
    "tirta": ["tujuan", "identifikasi", "rencana", "tanggung_jawab"],
}


@pytest.fixture(scope="module")
def shipped(prompts: Path) -> LoadedBank:
    return load_bank(prompts)


@pytest.fixture(scope="module")
def bank(shipped: LoadedBank) -> Bank:
    return shipped.bank


def test_its_models_and_stages(bank: Bank) -> None:
    assert {key: list(model.stages) for key, model in bank.models.items()} == STAGES


def test_the_topics_of_work_are_there(bank: Bank) -> None:
    wanted = {"report", "project", "problem", "service", "teamwork", "career", "time", "conflict"}
    assert wanted <= set(bank.topics)


def test_lint_has_nothing_to_say(shipped: LoadedBank) -> None:
    findings = lint_bank(shipped.bank, shipped.lines)
    assert [f"{one.line}: {one.rule} {one.key} {one.message}" for one in findings] == []


def test_every_stage_has_enough_to_ask(bank: Bank) -> None:
    for _model, stage in bank.all_stages():
        asked = [question for question in stage.questions if not question.is_stem]
        tags = {tag for question in asked for tag in question.tags}
        assert len(asked) >= 12, stage.key
        assert {"feeling", "thinking", "future", "else"} <= tags, stage.key
        assert stage.pinned is not None
        assert stage.pinned.role is QuestionRole.OPENING
        for lang in LANGUAGES:
            assert not stage.pinned.slots(lang) - {"sapaan"}, stage.key


def test_every_stage_has_words_to_answer_with(bank: Bank) -> None:
    for _model, stage in bank.all_stages():
        kinds = {question.kind for question in stage.questions}
        assert {QuestionKind.ACK, QuestionKind.REFLECT} <= kinds, stage.key
        mirrors = [q for q in stage.questions if q.kind is QuestionKind.REFLECT]
        for lang in LANGUAGES:
            assert any("quote" in mirror.slots(lang) for mirror in mirrors), stage.key


def test_everything_is_said_in_both_languages(bank: Bank) -> None:
    for model, stage in bank.all_stages():
        texts = [stage.name, stage.purpose, *stage.questions]
        texts += [model.name, model.summary] if model else []
        assert all(text.own_text(lang) for text in texts for lang in LANGUAGES)
        assert all(len(stage.purpose.text(lang)) <= 90 for lang in LANGUAGES)


def test_what_a_stage_collects_has_a_question(bank: Bank) -> None:
    for _model, stage in bank.all_stages():
        filled = {question.fills for question in stage.questions}
        other_ways = {"action", "feedback", "next_date", "observed", "takeaway"}
        assert set(stage.collects) - filled <= other_ways, stage.key


def test_short_sessions_begin_with_grow_and_long_ones_with_clear(bank: Bank) -> None:
    assert bank.suited(15)[0].key == bank.suited(30)[0].key == "grow"
    assert bank.suited(60)[0].key == bank.suited(45)[0].key == "clear"


@pytest.mark.parametrize(
    ("model", "weights"),
    [
        ("grow", [1, 1, 2, 3, 3, 3, 1]),
        ("clear", [1, 1, 2, 4, 5, 4, 2]),
        ("oscar", [1, 1, 2, 3, 4, 3, 1]),
    ],
)
def test_the_weights_of_the_known_models(bank: Bank, model: str, weights: list[int]) -> None:
    found = bank.weights_of(model)
    assert [weight / math.gcd(*found.values()) for weight in found.values()][
        : len(weights)
    ] == weights


def test_time_is_shared_out_for_every_model(bank: Bank) -> None:
    for key, model in bank.models.items():
        for minutes in model.suits:
            assert sum(allocate(minutes, bank.weights_of(key)).values()) == minutes


def test_every_tag_is_used(bank: Bank) -> None:
    used = {t for _m, stage in bank.all_stages() for q in stage.questions for t in q.tags}
    assert used == TAGS
