"""`export learning`: a page or a table of the coach's own trainings."""

from pathlib import Path

import pytest
from asking import Ask

from coachtui import paths

pytestmark = pytest.mark.usefixtures("practice")


def test_nothing_learned_is_an_empty_page_and_a_table_is_a_file(ask: Ask, tmp_path: Path) -> None:
    answer = ask("export", "learning")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == "# What I learned\n\n0 hours together\n"
    answer = ask("export", "learning", "-o", str(tmp_path), "--format", "csv")
    assert (answer.code, answer.out) == (0, "")
    (saved,) = tmp_path.glob("*-learning.csv")
    assert len(saved.read_text("utf-8").splitlines()) == 1
    assert ask("export", "learning", "--format", "ics").code == 2


def test_competence_lists_first_and_writes_what_is_picked(ask: Ask, tmp_path: Path) -> None:
    answer = ask("export", "competence")
    assert (answer.code, answer.out) == (0, "")
    assert "nothing to show yet" in answer.err
    assert ask("export", "competence", "-o", str(tmp_path)).code == 2
    assert ask("export", "competence", "--pick", "none").code == 4


def test_the_whole_practice_leaves_by_either_name(ask: Ask) -> None:
    answer = ask("export", "practice")
    assert answer.code == 0
    assert answer.out == ask("data", "export").out


def test_it_is_written_in_the_language_of_exports(ask: Ask) -> None:
    paths.config_file().parent.mkdir(parents=True)
    paths.config_file().write_text('export_language = "id"\n')
    assert "jam" in ask("export", "learning").out
    assert "hours" in ask("--lang", "en", "export", "learning").out
