"""`export followups`: the forms it has, where it goes, and what is noted of it."""

import stat
from pathlib import Path

import pytest
from asking import Ask
from icalendar import Calendar
from sqlmodel import select

from coachtui.clock import Clock
from coachtui.models import AuditLine
from coachtui.services.bundle import open_services


def test_the_ending_of_the_file_says_the_form(ask: Ask, practice: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine.ics"
    answer = ask("export", "followups", "-o", str(target))
    assert (answer.code, answer.out) == (0, "")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    read = Calendar.from_ical(target.read_bytes())
    assert len(read.walk("VEVENT")) == 4
    assert "Rina" not in target.read_text()
    assert ask("export", "followups", "-o", str(target)).code == 2
    assert ask("export", "followups", "-o", str(target), "--force", "--in-full").code == 0
    assert "Rina" in target.read_text()


def test_into_a_folder_it_finds_its_own_name(ask: Ask, practice: Path, tmp_path: Path) -> None:
    assert ask("export", "followups", "--format", "csv", "-o", str(tmp_path)).code == 0
    table = (tmp_path / "2026-11-24-followups.csv").read_bytes()
    assert table.startswith(b"\xef\xbb\xbf")
    assert b"\r\r" not in table


@pytest.mark.parametrize("form", ["md", "ics", "csv", "json"])
def test_each_form_goes_to_standard_output_and_is_noted(
    ask: Ask, practice: Path, clock: Clock, form: str
) -> None:
    answer = ask("export", "followups", "--format", form)
    assert (answer.code, answer.err) == (0, "")
    services = open_services(practice, clock)
    with services.db.write() as tx:
        lines = [(line.what, line.for_whom) for line in tx.exec(select(AuditLine))]
    services.close()
    assert (f"export followups {form}", "everybody") in lines
    assert form == "ics" or "Bu Rina" in answer.out


def test_the_list_and_its_document_are_one(ask: Ask, practice: Path) -> None:
    assert ask("export", "followups", "--format", "json").out == ask("followups", "--json").out


def test_what_does_not_fit_is_one_sentence(ask: Ask, practice: Path, tmp_path: Path) -> None:
    for words in (("--format", "doc"), ("--data", str(tmp_path / "none.db"))):
        answer = ask("export", "followups", *words)
        assert answer.code in (2, 4)
        assert answer.err.count("\n") == 1
