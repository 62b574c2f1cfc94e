"""`coachtui guide`: the pages to read, to print and to pipe."""

import re
import sys
from pathlib import Path

import pytest
from asking import Ask

from coachtui import paths
from coachtui.kinds import Form
from tests.shown import shown


def test_without_a_topic_it_lists_the_pages(ask: Ask) -> None:
    answer = ask("guide")
    assert (answer.code, answer.err) == (0, "")
    lines = answer.out.splitlines()
    assert len(lines) == 21
    assert lines[1].split("  ")[0] == "coaching"


def test_words_are_sought_on_every_page(ask: Ask) -> None:
    answer = ask("guide", "--search", "julian treasure")
    assert (answer.code, answer.err) == (0, "")
    assert [line.split()[0] for line in answer.out.splitlines()[1:]] == ["skills"]
    answer = ask("guide", "--search", "zzz")
    assert (answer.code, answer.out, answer.err) == (0, "", "No page has “zzz”.\n")


@pytest.mark.parametrize(("lang", "title"), [("en", "# What coaching is"), ("id", "# Apa itu")])
def test_a_page_is_markdown_where_no_terminal_is(ask: Ask, lang: str, title: str) -> None:
    answer = ask("guide", "coaching", "--lang", lang)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith(title)
    assert "\n## " in answer.out
    assert "\x1b" not in answer.out


def test_a_terminal_gets_it_set_for_the_eye(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "50")
    answer = ask("guide", "kinds")
    assert answer.code == 0
    assert "##" not in answer.out
    assert "**" not in answer.out
    shown = re.sub(r"\x1b\[[\d;]*m", "", answer.out)
    assert max(map(len, shown.splitlines())) <= 50


def test_an_unknown_topic_is_one_sentence_with_the_nearest(ask: Ask) -> None:
    answer = ask("guide", "oskar")
    assert (answer.code, answer.out) == (4, "")
    assert answer.err == "There is no page “oskar”; did you mean “oscar”?\n"
    answer = ask("guide", "zzz\x1b[2J")
    assert (answer.code, answer.out) == (4, "")
    assert answer.err.count("\n") == 1
    assert "\x1b" not in answer.err


@pytest.mark.parametrize("form", ["md", "html", "pdf", "docx", "txt"])
def test_a_page_and_the_whole_handbook_are_handed_out(ask: Ask, tmp_path: Path, form: str) -> None:
    assert ask("guide", "form", "-o", str(tmp_path / f"x.{form}")).code == 0
    assert ask("guide", "--all", "--format", form, "-o", str(tmp_path), "--lang", "id").code == 0
    text = shown(Form(form), (tmp_path / f"x.{form}").read_bytes())
    for block in ("Goal", "Insights", "Plan", "Follow-up", "_____"):
        assert block in text
    book = shown(Form(form), (tmp_path / f"buku-pegangan.{form}").read_bytes())
    for title in ("Apa itu coaching", "OSCAR", "TIRTA", "Sesi dalam satu halaman"):
        assert title in book
    assert "**" not in book or form == "md"


def test_a_file_that_is_there_stays(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "sbi.pdf").write_text("mine")
    assert ask("guide", "sbi", "-o", str(tmp_path / "sbi.pdf")).code == 2
    assert "# SBI" in ask("guide", "sbi", "--format", "md").out
    assert "<h1>SBI</h1>" in ask("guide", "sbi", "--format", "html").out


def test_what_is_written_is_in_the_language_of_files_and_what_is_read_in_that_of_the_screen(
    ask: Ask, tmp_path: Path
) -> None:
    paths.config_file().parent.mkdir(parents=True)
    paths.config_file().write_text('export_language = "id"\n')
    assert "# What coaching is" in ask("guide", "coaching").out
    file = tmp_path / "x.md"
    for more, title in (((), "# Apa itu coaching"), (("--lang", "en"), "# What coaching is")):
        assert ask("guide", "coaching", "-o", str(file), "--force", *more).code == 0
        assert title in file.read_text("utf-8")
