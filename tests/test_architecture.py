"""The shape of the house: who may import whom, how large a room may be, what stays outside."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

import coachtui

ROOT: Final = Path(__file__).resolve().parents[1]
PACKAGE: Final = Path(coachtui.__file__).parent

MODULE_LINES: Final = 300
FUNCTION_LINES: Final = 40
TOO_LONG: Final[frozenset[str]] = frozenset(
    {"db/migrations/versions/0001_first.py"}  # a list of columns, and history once it is out
)
"""Modules that may be longer or have longer functions, with a reason beside each."""

FUNCTION: Final = (ast.FunctionDef, ast.AsyncFunctionDef)

UNREAD: Final = {".git", ".venv", "__pycache__", "build", "dist", ".hypothesis"}
SPEAKING: Final = {"_", "N_", "ngettext", "pgettext"}
"""Calls whose words are looked for in the source and translated."""

MARKED_UP: Final = {"notify", "Label", "Static", "Button", "Checkbox", "Option", "from_markup"}
"""Calls that read a plain string as markup."""

PROGRAM: Final = """
import os, sys
from coachtui.__main__ import main
try:
    main()
except SystemExit as end:
    code = end.code or 0
else:
    code = 0
sys.stdout.flush()
with open(os.environ["LOADED"], "w") as file:
    print(*sys.modules, file=file)
sys.exit(code)
"""

UNTIL_LISTED: Final = """
from asyncio import CancelledError
from functools import partialmethod
from coachtui.app import CoachApp
from coachtui.cli import screen

async def desk(self):
    assert self.screen.query_one("#agenda").option_count
    self.exit()
    raise CancelledError

CoachApp.desk = desk
CoachApp.run = partialmethod(CoachApp.run, headless=True)
screen.refuse_without_terminal = lambda: None
"""
"""Ends the program where the first list is shown and all else would be opened."""


def modules() -> Iterator[tuple[str, str, ast.Module]]:
    """Yield each module of the package: its path in it, its source and its tree."""
    for path in sorted(PACKAGE.rglob("*.py")):
        source = path.read_text("utf-8")
        yield path.relative_to(PACKAGE).as_posix(), source, ast.parse(source)


def called(node: ast.Call) -> str:
    """Return the last name of what is called."""
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _other:
            return ""


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the lines on which a function does something.

    What it declares in its signature is none of them, and a function in it counts for itself.
    """
    inner = [node for node in ast.walk(function) if isinstance(node, FUNCTION)][1:]
    lines = set(range(function.body[0].lineno, (function.end_lineno or 0) + 1))
    for node in inner:
        first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
        lines -= set(range(first, (node.end_lineno or 0) + 1))
    return len(lines)


def test_layers_import_downward_only(monkeypatch: pytest.MonkeyPatch) -> None:
    from importlinter.cli import lint_imports

    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True) == 0


def test_no_module_and_no_function_is_too_long() -> None:
    found = []
    for name, source, tree in modules():
        lines = len(source.splitlines())
        if lines > MODULE_LINES:
            found.append(f"{name}: {lines} lines")
        found += [
            f"{name}:{node.lineno} {node.name}: {lines} lines"
            for node in ast.walk(tree)
            if isinstance(node, FUNCTION) and (lines := body_lines(node)) > FUNCTION_LINES
        ]
    found = [line for line in found if line.split(":")[0] not in TOO_LONG]
    assert not found, "\n".join(found)


def test_only_the_clock_asks_for_the_time() -> None:
    asking = {
        name
        for name, _source, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and node.attr in ("now", "utcnow", "today")
        and isinstance(node.value, ast.Name)
        and node.value.id in ("datetime", "date")
    }
    assert asking == {"clock.py"}


def test_only_the_language_is_state_of_the_whole_program() -> None:
    keeping = {
        name
        for name, _source, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Global)
    }
    assert keeping == {"i18n.py"}


def test_no_text_is_pasted_into_markup() -> None:
    pasted = [
        f"{name}:{node.lineno}"
        for name, _source, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and called(node) in MARKED_UP
        if any(isinstance(argument, ast.JoinedStr) for argument in node.args)
    ]
    assert pasted == []


def test_no_words_hide_in_a_string() -> None:
    """Before Python 3.12 nothing inside an f-string is found to be translated."""
    hidden = [
        f"{name}:{node.lineno}"
        for name, _source, tree in modules()
        for string in ast.walk(tree)
        if isinstance(string, ast.JoinedStr)
        for node in ast.walk(string)
        if isinstance(node, ast.Call) and called(node) in SPEAKING
    ]
    assert hidden == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [name for name, source, tree in modules() if source and not ast.get_docstring(tree)]
    assert silent == []


def test_no_file_names_a_place_on_the_machine_it_was_written_on() -> None:
    folders_of_one_machine = b"|".join((b"work", b"tmp", b"root"))
    place = re.compile(rb"(?<![\w.~/-])/(?:%b)(?![\w-])" % folders_of_one_machine)
    named = []
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in UNREAD and "cache" not in name]
        for path in (Path(folder, name) for name in files if name not in UNREAD):
            if place.search(path.read_bytes()):
                named.append(path.relative_to(ROOT).as_posix())
    assert named == []


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that is there already, so that its schema is current."""
    file = tmp_path_factory.mktemp("practice") / "demo.db"
    _loaded_by(file.parent, "demo", str(file), "--no-open")
    return file


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["--lang", "id", "--help"]])
def test_help_is_quick(tmp_path: Path, arguments: list[str]) -> None:
    loaded = _loaded_by(tmp_path, *arguments)
    assert loaded & {"textual", "sqlmodel", "sqlalchemy", "alembic", "babel", "yaml"} == set()


@pytest.mark.parametrize(
    "arguments",
    [
        ["followups"],
        ["followups", "--coachee", "Rina", "--json"],
        ["sessions"],
        ["search", "Rina"],
        ["report", "outcomes", "--json"],
    ],
    ids=" ".join,
)
def test_lists_need_no_models(practice: Path, tmp_path: Path, arguments: list[str]) -> None:
    loaded = _loaded_by(tmp_path, "--data", str(practice), *arguments)
    assert "sqlcipher3" in loaded
    assert loaded & {"textual", "sqlmodel", "sqlalchemy", "alembic"} == set()


def test_export_needs_no_screen(practice: Path, tmp_path: Path) -> None:
    loaded = _loaded_by(tmp_path, "--data", str(practice), "export", "session", "last")
    assert "sqlmodel" in loaded
    assert loaded & {"textual", "alembic"} == set()


def test_first_list_needs_no_models(practice: Path, tmp_path: Path) -> None:
    loaded = _loaded_by(tmp_path, "--data", str(practice), program=UNTIL_LISTED + PROGRAM)
    assert {"textual", "sqlcipher3"} <= loaded
    assert loaded & {"typer", "pydantic", "sqlmodel", "sqlalchemy", "alembic", "yaml"} == set()


def _loaded_by(folder: Path, *arguments: str, program: str = PROGRAM) -> set[str]:
    """Run the program in a fresh interpreter; return the packages it has loaded at its end."""
    listing = folder / "modules"
    environ = os.environ | {
        "COACHTUI_DEV": "1",  # a fault shows its traceback
        "COACHTUI_HOME": str(folder / "home"),
        "LOADED": str(listing),
        "PYTHONPATH": str(PACKAGE.parent),
    }
    result = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=folder,
        env=environ,
    )
    assert result.returncode == 0, result.stderr
    return set(listing.read_text().split())
