"""`data import` of tables and pages from the command line."""

from pathlib import Path

import pytest
from asking import Ask


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """A page of notes."""
    file = tmp_path / "notes.md"
    file.write_text("# Sari [b]x[/]\n- [ ] try it 4 Dec 2026\n", encoding="utf-8")
    return file


def test_looked_at_stored_and_taken_back(ask: Ask, notes: Path, tmp_path: Path) -> None:
    data = ("--data", str(tmp_path / "new.db"))
    answer = ask("data", "import", str(notes), "--dry-run", *data)
    assert answer.code == 0
    assert "Sari [b]x[/]" in answer.out
    assert "Nothing was stored" in answer.err
    assert not (tmp_path / "new.db").exists()
    assert ask("data", "import", str(notes), *data).code == 2
    assert ask("data", "undo-import", *data).code == 4
    assert ask("data", "import", str(notes), "--yes", *data).code == 0
    assert "try it" in ask("followups", *data).out
    again = ask("data", "import", str(notes), "--yes", *data)
    assert (again.out, "1 is here already" in again.err) == ("", True)
    assert ask("data", "undo-import", *data).code == 0
    assert "try it" not in ask("followups", *data).out


def test_asked_for_on_a_terminal(
    ask: Ask, notes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = ("--data", str(tmp_path / "new.db"))
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    for said, stored in (("\n", False), ("y\n", True)):
        monkeypatch.setattr("sys.stdin.readline", lambda said=said: said, raising=False)
        answer = ask("data", "import", str(notes), *data)
        assert (answer.code, "Stored." in answer.err) == (0, stored)


def test_what_has_no_end_is_not_read_to_it(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coachtui.cli.data_import.LARGEST", 3_000_000)
    (tmp_path / "zero.json").symlink_to("/dev/zero")
    answer = ask("data", "import", str(tmp_path / "zero.json"))
    assert answer.code == 3
    assert "larger than 3 MB" in answer.err


def test_a_mistake_is_told_with_its_line(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Name,Step,Due\nSari,x,someday\n", encoding="utf-8")
    answer = ask("data", "import", str(file), "--yes", "--data", str(tmp_path / "new.db"))
    assert (answer.code, answer.out, answer.err.count("\n")) == (3, "", 1)
    assert "line 2" in answer.err
    assert not (tmp_path / "new.db").exists()
    assert ask("data", "import", str(file), "--replace").code == 2
