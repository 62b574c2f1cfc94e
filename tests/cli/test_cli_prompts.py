"""`prompts`: the models there are, and what is wrong with somebody's own questions."""

import json
from pathlib import Path

import pytest
from asking import Ask

from coachtui import paths

TEAM = """\
version: 1
models:
  grow:
    stages:
      goal:
        questions:
          - key: goal.team
            role: opening
            en: "{en}"
            id: "Apa yang paling ingin {{sapaan}} capai tahun ini?"
"""


@pytest.fixture
def team(tmp_path: Path) -> Path:
    """A team's own file with one good question."""
    file = tmp_path / "team.yaml"
    file.write_text(TEAM.format(en="What would make this year a good one for you?"), "utf-8")
    return file


def test_the_models_are_listed(ask: Ask) -> None:
    answer = ask("prompts", "list")
    assert (answer.code, answer.err) == (0, "")
    assert [line.split()[0] for line in answer.out.splitlines()[1:]] == [
        model["key"] for model in json.loads(ask("prompts", "list", "--json").out)["models"]
    ]


def test_a_good_file_passes(ask: Ask, team: Path) -> None:
    answer = ask("prompts", "check", str(team))
    assert (answer.code, answer.out) == (0, "")
    assert "in order" in answer.err
    assert ask("prompts", "lint", str(team)).code == 0
    assert ask("prompts", "check", str(paths.shipped("prompts.yaml"))).code == 0


def test_mistakes_are_named_with_their_line(ask: Ask, team: Path) -> None:
    team.write_text(TEAM.format(en="What?").replace("opening", "begin"), "utf-8")
    answer = ask("prompts", "check", str(team))
    assert answer.code == 3
    assert f"{team}:8:" in answer.out
    document = json.loads(ask("prompts", "check", str(team), "--json").out)
    assert document["problems"][0]["line"] == 8
    answer = ask("prompts", "lint", str(team))
    assert (answer.code, answer.out) == (3, "")


def test_lint_looks_at_the_file_and_not_at_what_it_adds_to(ask: Ask, team: Path) -> None:
    team.write_text(TEAM.format(en="Do you not think you should have failed?"), "utf-8")
    answer = ask("prompts", "lint", str(team))
    assert answer.code == 3
    assert "Q001 goal.team" in answer.out
    assert "to look at." in answer.err
    problems = json.loads(ask("prompts", "lint", str(team), "--json").out)["problems"]
    assert {problem["file"] for problem in problems} == {str(team)}


def test_a_missing_file_is_not_found(ask: Ask, tmp_path: Path) -> None:
    for command in ("check", "lint"):
        answer = ask("prompts", command, str(tmp_path / "none.yaml"))
        assert (answer.code, answer.out) == (4, "")


def test_the_schema_is_json(ask: Ask) -> None:
    assert "properties" in json.loads(ask("prompts", "schema").out)


def test_what_questions_brought_is_listed(ask: Ask, practice: Path) -> None:
    answer = ask("prompts", "yield")
    assert (answer.code, answer.out) == (0, "")
    assert "No question was asked" in answer.err
    assert ask("demo", str(practice.with_name("demo.db")), "--no-open").code == 0
    data = ("--data", str(practice.with_name("demo.db")))
    lines = ask(*data, "prompts", "yield").out.splitlines()
    document = json.loads(ask(*data, "--lang", "id", "prompts", "yield", "--json").out)
    assert lines[0].split() == ["Asked", "Insights", "Actions", "Goals", "Your", "question"]
    assert (document["format"], document["version"]) == ("coachtui.yield", 1)
    assert len(document["questions"]) == len(lines) - 1 > 5
    assert any(question["insights"] for question in document["questions"])
    assert not any("{" in question["question"] for question in document["questions"])


def test_questions_are_found_by_word_model_and_owner(ask: Ask, team: Path) -> None:
    everything = json.loads(ask("prompts", "find", "--json").out)
    assert everything["format"] == "coachtui.questions"
    assert len(everything["questions"]) > 500
    lines = ask("prompts", "find", "--model", "tirta", "janji").out.splitlines()[1:]
    assert lines
    assert all(line.startswith("TIRTA · ") for line in lines)
    assert ask("--lang", "id", "prompts", "find", "smallest").out.count("\n") == 3
    assert ask("prompts", "find", "--mine").out == ""
    paths.own_prompts_file().parent.mkdir(parents=True, exist_ok=True)
    paths.own_prompts_file().write_text(team.read_text("utf-8"), "utf-8")
    (mine,) = json.loads(ask("prompts", "find", "--mine", "--json").out)["questions"]
    assert (mine["key"], mine["stage"], mine["mine"]) == ("goal.team", "goal", True)
    assert ask("prompts", "find", "--model", "nope").code == 4
    nothing = ask("prompts", "find", "zzz")
    assert (nothing.code, nothing.out, nothing.err) == (0, "", "No question fits.\n")
