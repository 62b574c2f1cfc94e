"""`doctor`: where things are and whether they are well, without a name in it."""

import json
import os
from pathlib import Path

import pytest
from asking import Ask

from coachtui import paths


def test_it_tells_of_the_file_and_of_nobody_in_it(ask: Ask, practice: Path) -> None:
    answer = ask("doctor")
    assert (answer.code, answer.err) == (0, "")
    facts = json.loads(ask("--lang", "id", "doctor", "--json").out)
    assert (facts["format"], facts["version"]) == ("coachtui.doctor", 1)
    assert facts["records"].endswith(practice.name)
    assert facts["copies"] == "0"
    assert "whole" in answer.out
    assert "you alone" in answer.out
    names = [
        one["coachee"]["name"] for one in json.loads(ask("person", "list", "--json").out)["people"]
    ]
    assert not any(part in answer.out for name in names for part in name.split())


def test_it_names_what_is_not_well(
    ask: Ask, practice: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.chmod(practice, 0o644)
    copy = practice.parent / "backups" / f"{practice.stem}-20260101-000000{practice.suffix}"
    copy.parent.mkdir(exist_ok=True)
    copy.write_bytes(b"")
    paths.own_prompts_file().parent.mkdir(parents=True, exist_ok=True)
    paths.own_prompts_file().write_text("version: 2\n")
    said = ask("doctor").out
    assert "others as well (0644): chmod 600" in said
    assert copy.name in said
    assert "mistakes: " in said
    practice.write_bytes(practice.read_bytes()[:8192] + b"x" * 4096)
    ill = ask("doctor")
    assert ill.code == 6
    assert "How they are" in ill.out
    monkeypatch.setenv("HOME", str(practice.parent))
    assert str(practice.parent) not in ask("doctor").out


def test_before_the_first_day_it_says_so(ask: Ask, tmp_path: Path) -> None:
    answer = ask("--data", str(tmp_path / "none.db"), "doctor")
    assert answer.code == 0
    assert "nothing is stored yet" in answer.out
