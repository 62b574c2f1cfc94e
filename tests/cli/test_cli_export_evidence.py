"""`export evidence`: the years and forms it has."""

from pathlib import Path

import pytest
from asking import Ask

pytestmark = pytest.mark.usefixtures("practice")


def test_a_year_without_sessions_is_an_empty_sheet(ask: Ask) -> None:
    answer = ask("export", "evidence", "--year", "2020")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == "# Coaching sessions 2020\n\n0 sessions · 0 minutes\n"


@pytest.mark.parametrize("form", ["md", "html", "pdf", "csv"])
def test_each_form_is_a_file(ask: Ask, tmp_path: Path, form: str) -> None:
    answer = ask("export", "evidence", "-o", str(tmp_path), "--format", form)
    assert (answer.code, answer.out) == (0, "")
    assert (tmp_path / f"2026-evidence.{form}").exists()


@pytest.mark.parametrize("words", [("--year", "x"), ("--year", "0"), ("--format", "ics")])
def test_what_does_not_fit_is_one_sentence(ask: Ask, words: tuple[str, ...]) -> None:
    answer = ask("export", "evidence", *words)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
