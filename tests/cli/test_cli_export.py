"""`export session`: where it goes, whose copy it is, and what it refuses."""

import json
import stat
from io import StringIO
from pathlib import Path

import pytest
from asking import Ask

from coachtui import paths

pytestmark = pytest.mark.usefixtures("practice")


def test_the_coachees_copy_goes_to_standard_output(ask: Ask) -> None:
    answer = ask("export", "session")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("# Coaching session: Bu Rina\n")
    assert "Laporan mingguan" not in answer.out
    assert answer.out == ask("export", "session", "last", "-o", "-").out


def test_the_full_copy_only_when_asked_for(ask: Ask) -> None:
    document = json.loads(
        ask("export", "session", "last", "--audience", "coach", "--format", "json").out
    )
    assert document["audience"] == "coach"
    assert document["record"]["session"]["topic"] == "Laporan mingguan"


def test_a_file_is_written_private_and_never_over_another(ask: Ask, tmp_path: Path) -> None:
    target = tmp_path / "summary.md"
    answer = ask("export", "session", "-o", str(target))
    assert (answer.code, answer.out) == (0, "")
    assert "No private line is in it" in answer.err
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    answer = ask("export", "session", "-o", str(target), "--audience", "coach")
    assert answer.code == 2
    assert "--force" in answer.err
    assert "Laporan" not in target.read_text("utf-8")
    answer = ask("export", "session", "-o", str(target), "--audience", "coach", "--force")
    assert answer.code == 0
    assert "keep it to yourself" in answer.err
    assert "Laporan" in target.read_text("utf-8")


def test_the_ending_of_the_file_says_the_form(ask: Ask, tmp_path: Path) -> None:
    target = tmp_path / "summary.html"
    assert ask("export", "session", "-o", str(target)).code == 0
    assert target.read_text("utf-8").startswith("<!DOCTYPE html>")
    assert "Laporan mingguan" not in target.read_text("utf-8")


def test_a_pdf_is_a_file_of_its_own(ask: Ask, tmp_path: Path) -> None:
    assert ask("export", "session", "-o", str(tmp_path / "summary.pdf")).code == 0
    assert (tmp_path / "summary.pdf").read_bytes().startswith(b"%PDF")


def test_into_a_folder_it_finds_its_own_name(ask: Ask, tmp_path: Path) -> None:
    assert ask("export", "session", "-o", str(tmp_path)).code == 0
    assert (tmp_path / "2026-11-24-bu-rina.md").exists()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("zzzz",), 4),
        (("",), 4),
        (("last", "--audience", "boss"), 2),
        (("last", "--audience", "performance"), 10),
        (("last", "--format", "doc"), 2),
        (("last", "-o", "/no/such/folder/x.md"), 8),
    ],
)
def test_what_does_not_fit_is_one_sentence(ask: Ask, words: tuple[str, ...], code: int) -> None:
    answer = ask("export", "session", *words)
    assert (answer.code, answer.out) == (code, "")
    assert answer.err.count("\n") == 1


def test_without_records_there_is_no_session(ask: Ask, tmp_path: Path) -> None:
    answer = ask("export", "session", "--data", str(tmp_path / "none.db"))
    assert (answer.code, answer.out) == (4, "")


@pytest.mark.parametrize(
    ("audience", "title"), [("case", "A case from coaching"), ("story", "A success in coaching")]
)
def test_a_masked_copy_is_read_before_it_is_saved(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, audience: str, title: str
) -> None:
    case, target = ("export", "session", "--audience", audience), str(tmp_path / f"{audience}.md")
    assert "Rina" not in ask(*case, "--mask", "full").out
    answer = ask(*case, "-o", target)
    assert (answer.code, answer.out) == (2, "")
    assert "--reviewed" in answer.err
    for reply, code in (("n\n", 2), ("y\n", 0)):
        answers = StringIO(reply)
        monkeypatch.setattr(answers, "isatty", lambda: True)
        monkeypatch.setattr("sys.stdin", answers)
        answer = ask(*case, "-o", target)
        assert answer.code == code
        assert title in answer.err
    assert Path(target).exists()
    assert ask(*case, "-o", str(tmp_path), "--reviewed", "--hide", "grow, x").code == 0
    assert len(list(tmp_path.glob(f"{audience}*.md"))) == 1  # nothing more to hide, the same copy


def test_a_template_a_letterhead_and_the_language_of_what_leaves(
    ask: Ask, home: Path, tmp_path: Path
) -> None:
    folder = paths.templates_dir()
    folder.mkdir(parents=True)
    (folder / "ours.html").write_text("<p>{{ page.title }}</p>\n{{ lang }} {{ nothing }}")
    answer = ask("export", "session", "--template", "ours", "-o", str(tmp_path / "x.html"))
    assert answer.code == 3
    assert f"{folder / 'ours.html'}:2: " in answer.err
    assert not (tmp_path / "x.html").exists()
    (folder / "ours.html").write_text("<p>{{ page.title }}</p>\n{{ lang }}")
    paths.config_file().write_text('export_language = "id"\nletterhead = "Dinas Arsip"\n')
    answer = ask("export", "session", "--template", "ours")
    assert (answer.code, answer.out) == (0, "<p>Sesi coaching: Bu Rina</p>\nid")
    assert ask("export", "session").out.startswith("**Dinas Arsip**\n\n# Sesi coaching: Bu Rina\n")
    assert "# Coaching session" in ask("export", "session", "--lang", "en").out
    answer = ask("export", "session", "--template", "theirs")
    assert (answer.code, "ours.html" in answer.err) == (4, True)
