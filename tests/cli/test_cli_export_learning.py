"""`export learning`: a page or a table of the coach's own trainings."""

from dataclasses import replace
from pathlib import Path

import pytest
from asking import Ask

from coachtui import paths
from coachtui.clock import Clock
from coachtui.kinds import SessionStatus
from coachtui.services.bundle import open_services
from coachtui.views import Put, Step

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


def test_only_the_picked_lines_leave_and_nobody_is_named(
    ask: Ask, practice: Path, clock: Clock, tmp_path: Path
) -> None:
    services = open_services(practice, clock)
    (row,) = services.sessions.rows()
    own = {"heard": "Bu Rina named the form", "steered": "I answered twice", "try_next": "wait"}
    finished = replace(row.session, status=SessionStatus.FINISHED, **own)
    services.sessions.save(row.session.id, Step((Put(row.session, finished),)))
    services.close()
    listed = ask("export", "competence")
    assert (listed.code, listed.err) == (0, "")
    lines = [line.split() for line in listed.out.splitlines()[1:]]
    assert len(lines) == 3
    (heard,) = (words[0] for words in lines if "form" in words)
    (wait,) = (words[0] for words in lines if "wait" in words)
    answer = ask("export", "competence", "--pick", f"{heard}, {wait}")
    assert (answer.code, answer.err) == (0, "")
    assert "named the form" in answer.out
    assert "wait" in answer.out
    for private in ("answered twice", "Rina", "Kartika", "Laporan"):
        assert private not in answer.out
    target = tmp_path / "evidence.csv"
    assert ask("export", "competence", "--pick", wait, "-o", str(target)).code == 0
    assert len(target.read_text("utf-8").splitlines()) == 2
    assert ask("export", "competence", "--pick", wait, "-o", str(target)).code == 2


def test_the_whole_practice_leaves_by_either_name(ask: Ask) -> None:
    answer = ask("export", "practice")
    assert answer.code == 0
    assert answer.out == ask("data", "export").out


def test_it_is_written_in_the_language_of_exports(ask: Ask) -> None:
    paths.config_file().parent.mkdir(parents=True)
    paths.config_file().write_text('export_language = "id"\n')
    assert "jam" in ask("export", "learning").out
    assert "hours" in ask("--lang", "en", "export", "learning").out
