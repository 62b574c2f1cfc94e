"""`export learning`: a page or a table of the coach's own trainings."""

from pathlib import Path

import pytest
from asking import Ask

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
