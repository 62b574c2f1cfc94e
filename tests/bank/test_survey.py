"""The survey is whole in both languages; a mistake in one's own file is named with its line."""

from pathlib import Path

import pytest

from coachtui.bank.survey import Survey, load_survey, load_usual_survey
from coachtui.paths import shipped

OWN = """\
version: 1
items:
  pace:
    en: "The pace was right."
    id: "Temponya pas."
  own_words: {id: "Bahasanya mudah."}
"""


@pytest.fixture(scope="module")
def survey() -> Survey:
    """The shipped survey."""
    return load_survey(shipped("survey.yaml"))


def with_own(path: Path, text: str) -> Survey:
    """Read the survey with a file of one's own."""
    own = path / "survey.yaml"
    own.write_text(text, "utf-8")
    return load_survey(shipped("survey.yaml"), own)


def test_it_asks_three_and_four_things(survey: Survey) -> None:
    keys = {"confidence", "own_solution", "recommend"} | {
        "heard",
        "my_topic",
        "my_ideas",
        "next_step",
    }
    english, indonesian = survey.items("en"), survey.items("id")
    assert english.keys() == indonesian.keys() == keys
    assert not set(english.values()) & set(indonesian.values())
    assert "tested" in survey.shipped.note.en
    assert survey.shipped.title.text("id", "Bu Rina") == "Bagaimana sesi ini bagi Bu Rina?"


def test_own_sentences_come_after_ours(tmp_path: Path, survey: Survey) -> None:
    both = with_own(tmp_path, OWN)
    assert both.problems == ()
    assert list(both.items("en")) == [*survey.items("en"), "pace", "own_words"]
    assert both.item("own_words", "en") == "Bahasanya mudah."
    assert both.item("gone", "en") == "gone"


@pytest.mark.parametrize(
    ("old", "new", "line", "where", "says"),
    [
        ("  pace:", "  heard:", 3, "items.heard", "asked anyway"),
        ("    id: ", "    jv: ", 5, "items.pace.jv", "not known here"),
        ("  pace:", "  Pace:", 3, "items.Pace", "cannot be a key"),
        ("version: 1", "version: 2", 1, "version", "not possible"),
        ('"The pace was right."', '"' + "x" * 500 + '"', 4, "items.pace.en", "too long"),
        ("items:", "things:", 2, "things", "not known here"),
        ('{id: "Bahasanya mudah."}', "{}", 6, "items.own_words", "no text"),
    ],
)
def test_a_mistake_leaves_the_file_out_and_says_where(
    tmp_path: Path, old: str, new: str, line: int, where: str, says: str
) -> None:
    spoiled = with_own(tmp_path, OWN.replace(old, new, 1))
    assert spoiled.own == {}
    found = [(one.line, one.where) for one in spoiled.problems if says in one.message]
    assert (line, where) in found, [str(one) for one in spoiled.problems]


def test_too_many_are_too_many(tmp_path: Path) -> None:
    lines = "".join(f'  k{n}: {{en: "k"}}\n' for n in range(6))
    (problem,) = with_own(tmp_path, f"version: 1\nitems:\n{lines}").problems
    assert problem.line == 2


def test_a_file_among_the_settings_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COACHTUI_HOME", str(tmp_path))
    assert load_usual_survey().own == {}
    (tmp_path / "survey.yaml").write_text(OWN, "utf-8")
    assert set(load_usual_survey().own) == {"pace", "own_words"}
