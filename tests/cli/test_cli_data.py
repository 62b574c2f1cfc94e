"""`data`: the whole practice out and in from the command line."""

import json
import stat
from pathlib import Path

import pytest
from asking import Ask

pytestmark = pytest.mark.usefixtures("practice")


def test_out_into_a_new_file_and_out_again(ask: Ask, tmp_path: Path) -> None:
    target, other = tmp_path / "practice.json", str(tmp_path / "new.db")
    answer = ask("data", "export", "-o", str(target))
    assert (answer.code, answer.out) == (0, "")
    assert "private" in answer.err
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert ask("data", "export", "-o", str(target)).code == 2
    answer = ask("data", "import", str(target), "--dry-run", "--data", other)
    assert "Nothing was stored" in answer.err
    assert not Path(other).exists()
    answer = ask("data", "import", str(target), "--data", other)
    assert (answer.code, answer.out) == (0, "")
    assert ask("data", "export", "--data", other).out == target.read_text("utf-8")
    assert "New: 0." in ask("data", "import", str(target), "--data", other).err


def test_a_difference_is_told_and_kept(ask: Ask, tmp_path: Path) -> None:
    document = json.loads(ask("data", "export").out)
    document["coachee"][0]["unit"] = "elsewhere"
    target = tmp_path / "practice.json"
    target.write_text(json.dumps(document))
    answer = ask("data", "import", str(target))
    assert "left as they are here: 1" in answer.err
    assert "Replaced: 1" in ask("data", "import", str(target), "--replace").err
    assert json.loads(ask("data", "export").out) == document


def test_a_file_that_does_not_fit_makes_no_records(ask: Ask, tmp_path: Path) -> None:
    target, other = tmp_path / "practice.json", tmp_path / "new.db"
    target.write_text("{}")
    answer = ask("data", "import", str(target), "--data", str(other))
    assert (answer.code, answer.out, answer.err.count("\n")) == (3, "", 1)
    assert not other.exists()
    assert ask("data", "import", str(tmp_path / "none.json")).code == 4
    assert ask("data", "import", str(tmp_path)).code == 8
    assert ask("data", "export", "--data", str(other)).code == 4


def test_the_schema_is_json(ask: Ask) -> None:
    assert json.loads(ask("data", "schema").out)["$schema"].startswith("https://json-schema.org")
