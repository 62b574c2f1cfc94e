"""`export evidence`: the years and forms it has."""

from pathlib import Path

import pytest
from asking import Ask

pytestmark = pytest.mark.usefixtures("practice")


def test_a_year_without_sessions_is_an_empty_sheet(ask: Ask) -> None:
    answer = ask("export", "evidence", "--year", "2020")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == "# Coaching sessions 2020\n\n0 sessions · 0 minutes\n"


def test_it_is_a_file_that_tells_nothing(ask: Ask, tmp_path: Path) -> None:
    answer = ask("export", "evidence", "-o", str(tmp_path), "--format", "txt")
    assert (answer.code, answer.out) == (0, "")
    assert answer.err.endswith("2026-evidence.txt. Nothing that was said is in it.\n")
    assert (tmp_path / "2026-evidence.txt").exists()


@pytest.mark.parametrize(
    "words", [("--year", "x"), ("--year", "0"), ("--format", "ics"), ("-o", "days.ics")]
)
def test_what_does_not_fit_is_one_sentence(ask: Ask, words: tuple[str, ...]) -> None:
    answer = ask("export", "evidence", *words)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
