"""The order of a session's stages, languages that fall back, and the exported schema."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from coachtui.bank.load import load_bank
from coachtui.bank.schema import Bank, Question, bank_schema
from coachtui.errors import NotFoundError


@pytest.fixture
def loaded(small: Path) -> Bank:
    return load_bank(small).bank


def test_every_model_is_wrapped(loaded: Bank) -> None:
    keys = [stage.key for stage in loaded.stages_of("grow")]
    assert keys == ["open", "last_time", "goal", "will", "close"]


def test_a_stage_that_closes_replaces_the_close(loaded: Bank) -> None:
    keys = [stage.key for stage in loaded.stages_of("clear")]
    assert keys == ["open", "last_time", "contract", "review"]


def test_weights_follow_the_stages_and_default_to_one(loaded: Bank) -> None:
    assert list(loaded.weights_of("grow").items()) == [
        ("open", 1),
        ("last_time", 1),
        ("goal", 2),
        ("will", 3),
        ("close", 1),
    ]


def test_the_end_of_a_session_is_protected(loaded: Bank) -> None:
    assert loaded.protected("grow") == {"will", "close"}
    assert loaded.protected("clear") == {"review"}


def test_an_unknown_model_names_the_known_ones(loaded: Bank) -> None:
    with pytest.raises(NotFoundError, match="grow, clear"):
        loaded.model("grw")


def test_models_that_suit_the_time_come_first(loaded: Bank) -> None:
    assert [model.key for model in loaded.suited(15)] == ["grow", "clear"]
    assert [model.key for model in loaded.suited(60)] == ["clear", "grow"]


def test_text_falls_back_to_the_other_language(question: Callable[..., Question]) -> None:
    only_english = question(text="What else?")
    assert only_english.text("id") == only_english.text("xx") == "What else?"
    assert only_english.own_text("id") == ""


def test_white_space_and_control_characters_do_not_get_in(
    question: Callable[..., Question],
) -> None:
    assert question(text="  What\n  \x1b[2Jelse? ").en == "What else?"


def test_a_question_is_found_by_its_key(loaded: Bank) -> None:
    found = loaded.question("goal.sign")
    assert found is not None
    assert found.fills == "measure"
    assert loaded.question("goal.nothing") is None


def test_the_schema_is_json_and_hides_what_the_file_does_not_say() -> None:
    schema = json.loads(json.dumps(bank_schema()))
    assert set(schema["properties"]) == {"version", "topics", "stages", "models"}
    assert "key" not in schema["$defs"]["Stage"]["properties"]
    assert "key" in schema["$defs"]["Question"]["required"]
    assert schema["$defs"]["Question"]["additionalProperties"] is False
