"""What the documentation says is so: its examples, tables, links, commands and names of files."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest

from coachtui import config, i18n, paths
from coachtui.bank.lint import lint_bank
from coachtui.bank.load import check_file, load_bank
from coachtui.bank.schema import Bank, Model, Question, Stage
from coachtui.bank.tags import TAGS
from coachtui.config import Config
from coachtui.dates import parse_date
from coachtui.i18n import Language
from coachtui.kinds import LETTERS, SIGNS, EntryKind
from coachtui.screens.session.leader import Leader
from coachtui.screens.session.screen import SessionScreen
from coachtui.services.intake.brought import read_brought
from coachtui.services.intake.table import COLUMNS
from coachtui.services.sought import narrowed
from coachtui.views import CoacheeView
from coachtui.widgets.words import kind_word

ROOT: Final = Path(__file__).resolve().parents[1]
DOCS: Final = ROOT / "docs"
PAGES: Final = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
PACKAGE: Final = ROOT / "src" / "coachtui"

WRITTEN_ON: Final = date(2026, 11, 24)
"""The day on which the dates of the documentation were written."""

CODE: Final = re.compile(r"`([^`]+)`")


@cache
def page(name: str) -> str:
    """Return a page of the documentation."""
    return (DOCS / name).read_text("utf-8")


def blocks(text: str, language: str) -> list[str]:
    """Return the code blocks of a page that are in a language."""
    return re.findall(rf"^ *```{language}\n(.*?)^ *```$", text, re.MULTILINE | re.DOTALL)


def prose(text: str) -> str:
    """Return a page without its code blocks."""
    return re.sub(r"^ *```.*?^ *```$", "", text, flags=re.MULTILINE | re.DOTALL)


def tables(text: str) -> Iterator[list[list[str]]]:
    """Yield the tables of a page, row by row, without their headings."""
    for table in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
        lines = table.splitlines()[2:]
        yield [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def codes(text: str) -> list[str]:
    """Return what stands as code in a cell or a line."""
    return CODE.findall(text)


BANKS: Final = blocks((DOCS / "question-banks.md").read_text("utf-8"), "yaml")


@pytest.mark.parametrize("number", range(len(BANKS)))
def test_every_bank_in_the_documentation_passes_check_and_lint(number: int, tmp_path: Path) -> None:
    own = tmp_path / "team.yaml"
    own.write_text(BANKS[number], "utf-8")
    shipped = paths.shipped("prompts.yaml")
    assert check_file(own, shipped) == []
    loaded = load_bank(shipped, own)
    assert loaded.problems == ()
    assert [one for one in lint_bank(loaded.bank, loaded.lines) if one.file == str(own)] == []


def test_the_first_bank_is_a_whole_model_in_both_languages(tmp_path: Path) -> None:
    own = tmp_path / "team.yaml"
    own.write_text(BANKS[0], "utf-8")
    shipped = paths.shipped("prompts.yaml")
    bank = load_bank(shipped, own).bank
    (new,) = bank.models.keys() - load_bank(shipped).bank.models.keys()
    questions = [one for stage in bank.models[new].stages.values() for one in stage.questions]
    assert all(one.en and one.id for one in questions)


@pytest.mark.parametrize("part", [Bank, Model, Stage, Question])
def test_every_field_of_a_bank_is_described(part: Any) -> None:
    described = {
        word
        for table in tables(page("question-banks.md"))
        for row in table
        for word in codes(row[0])
    }
    named = set(part.model_fields) - ({"key"} if part is not Question else set())
    assert named - described == set()


def test_every_tag_and_every_rule_is_described() -> None:
    text = page("question-banks.md")
    assert set(TAGS) - set(codes(prose(text))) == set()
    source = "".join(path.read_text("utf-8") for path in (PACKAGE / "bank").glob("*.py"))
    rules = set(re.findall(r'finding\(\s*"([QB]\d{3})"', source))
    assert set(re.findall(r"^\| ([QB]\d{3}) \|", text, re.MULTILINE)) == rules


@pytest.mark.parametrize(("name", "lang"), [("session.md", "en"), ("id/mulai.md", "id")])
def test_the_signs_and_letters_are_those_of_the_program(name: str, lang: Language) -> None:
    i18n.activate(lang)
    letters = {kind: letter for letter, kind in LETTERS.items()}
    cells = [row[n : n + 3] for table in tables(page(name)) for row in table for n in (0, 4)]
    told = {
        codes(sign)[0]: (codes(letter), words) for sign, letter, words in filter(_is_sign, cells)
    }
    assert told.keys() == SIGNS.keys()
    for sign, kind in SIGNS.items():
        letter, words = told[sign]
        assert letter == ([letters[kind]] if kind in letters else [])
        assert words.startswith(kind_word(kind))
    assert f"`{letters[EntryKind.NOTE]}`" in page(name)


def test_dates_mean_what_the_documentation_says() -> None:
    rows = [row for table in tables(page("session.md")) for row in table]
    dated = [row for row in rows if re.match(r"\d{4}-\d\d-\d\d", row[-1])]
    assert len(dated) > 15
    for english, indonesian, means in dated:
        days = [date.fromisoformat(day) for day in re.findall(r"\d{4}-\d\d-\d\d", means)]
        for phrases in (codes(english), codes(indonesian)):
            read = [parse_date(phrase, WRITTEN_ON) for phrase in phrases]
            if means.endswith("?"):
                assert [(one.day, one.other) for one in read] == [tuple(days)]
            else:
                assert [one.day for one in read] == days * (len(read) // len(days)), phrases


def test_what_narrows_a_search_is_understood_as_the_documentation_says() -> None:
    i18n.activate("id")
    (table,) = tables(page("search.md"))
    examples = [example for row in table for example in codes(row[-1])]
    assert len(examples) > 10
    known = narrowed(", ".join(examples), (CoacheeView("r", "Rina", "Bu Rina"),), WRITTEN_ON)
    assert known.unknown == ()
    assert len(known.sought.kinds) == 5  # said in both languages, one of them twice


def test_the_page_of_notes_comes_in_as_it_stands() -> None:
    (block,) = blocks(page("import.md"), "markdown")
    brought = read_brought(block.encode(), "notes.md", WRITTEN_ON)
    assert [one.told.address for one in brought.people] == ["Bu Rina", "Pak Dedi"]
    (session,) = brought.sessions
    assert (session.minutes, len(session.lines), session.done) == (45, 5, {4})
    assert [one.parts.text for one in brought.actions] == ["uji formulir"]


def test_every_column_of_a_table_is_described_and_known() -> None:
    described = {name for row in next(tables(page("import.md"))) for name in row[1].split(", ")}
    assert described == {names[0] for names in COLUMNS.values()} - {"Person"} | {"Name"}


def test_every_key_of_a_session_is_named() -> None:
    named = set(codes(prose(page("session.md").split("## All keys")[1])))
    functions = {key.upper() for key in _keys() if re.fullmatch(r"f\d+", key)}
    assert {*functions, "Tab", "Up", "Esc", "Ctrl+P", "Ctrl+Q"} - named == set()
    assert {key for key, _action, _words in Leader((), "en")._keys()} - named == set()


def test_the_settings_of_the_documentation_are_all_there_are(tmp_path: Path) -> None:
    (settings,) = blocks(page("session.md"), "toml")
    file = tmp_path / "config.toml"
    file.write_text(settings, "utf-8")
    loaded, warnings = config.load(file)
    assert warnings == ()
    for field in fields(Config):
        assert f"{field.name} = " in settings
        assert getattr(loaded, field.name)


@pytest.mark.parametrize("file", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(file: Path) -> None:
    links = re.findall(r"\]\(([^)\s]+)\)", file.read_text("utf-8"))
    broken = [link for link in links if not _leads_somewhere(link, file)]
    assert broken == []


@pytest.mark.parametrize("file", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_commands_and_their_options_exist(file: Path) -> None:
    from typer.main import get_command

    from coachtui.cli.build import build_app

    text = file.read_text("utf-8")
    lines = [line for block in blocks(text, "sh") for line in block.splitlines()]
    lines += [word for word in codes(prose(text)) if re.match(r"(\.venv/bin/)?coachtui ", word)]
    said = [part for line in lines for part in line.split("&&") if "bin/pip" not in part]
    for line in said:
        words = shlex.split(line, comments=True)
        if words and words[0].rpartition("/")[2] == "coachtui":
            _known(get_command(build_app()), words[1:], line)


@pytest.mark.parametrize("file", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_files_of_the_project_have_the_names_they_are_given(file: Path) -> None:
    named = {
        word for word in CODE.findall(file.read_text("utf-8")) if re.fullmatch(r"[\w/]+\.py", word)
    }
    there = [f"/{path.relative_to(ROOT).as_posix()}" for path in ROOT.glob("[!.]*/**/*.py")]
    assert {word for word in named if not any(path.endswith(f"/{word}") for path in there)} == set()


def _is_sign(cells: list[str]) -> bool:
    return len(cells) == 3 and codes(cells[0]) != [] and codes(cells[0])[0] in SIGNS


def _keys() -> set[str]:
    return {key for binding in SessionScreen.BINDINGS for key in binding.key.split(",")}  # type: ignore[union-attr]


def _leads_somewhere(link: str, file: Path) -> bool:
    if link.startswith(("https://", "http://")):
        return True
    path, _hash, heading = link.partition("#")
    target = (file.parent / path).resolve() if path else file
    if not heading:
        return target.exists()
    titles = re.findall(r"^#+ (.*)$", target.read_text("utf-8"), re.MULTILINE)
    return heading in {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


def _known(command: Any, words: list[str], line: str) -> None:
    """Follow the words of a command line: each command and each option has to exist."""
    options = {word for parameter in command.params for word in parameter.opts}
    rest = iter(words)
    for word in rest:
        if word.startswith("-") and word != "-":
            name = word.partition("=")[0]
            assert name in {*options, "--help", "-h", "--lang", "--data"}, line
            if name in ("--lang", "--data") and "=" not in word:
                next(rest)
        elif word in (commands := getattr(command, "commands", {})):
            command = commands[word]
            options |= {name for parameter in command.params for name in parameter.opts}
        else:
            assert not commands, line
