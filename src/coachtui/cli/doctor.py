"""`coachtui doctor`: where everything is and whether it is well, and no word of what is in it."""

import os
import platform
import stat
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Final

from typer import Context, Exit, Typer

from coachtui import __version__, paths
from coachtui.cli.help import command
from coachtui.cli.options import json_option
from coachtui.cli.output import show, show_table
from coachtui.cli.setting import Setting, is_there, setting_of
from coachtui.errors import CoachError, DamagedError
from coachtui.i18n import _

OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO
"""Rights of anybody but the owner."""

KILO: Final = 1024


def add_doctor(app: Typer) -> None:
    """Add the command to the command line."""

    @command(
        app,
        help=_(
            "Say where everything is and whether it is well; no name and nothing that was said "
            "is in it."
        ),
        epilog="coachtui doctor\ncoachtui doctor --json",
    )
    def doctor(context: Context, as_json: Annotated[bool, json_option()] = False) -> None:
        setting = setting_of(context)
        trouble = _trouble(setting)
        facts = [*_program(setting), *_records(setting, trouble), *_own_files(setting)]
        facts += [] if trouble else _kept(setting)
        if as_json:
            from coachtui.exports.json import versioned

            show(versioned("doctor", **{key: said for key, _name, said in facts}))
        else:
            show_table((_("What"), _("How it is")), [(name, said) for _key, name, said in facts])
        if trouble:
            raise Exit(trouble.exit_code)


def _trouble(setting: Setting) -> CoachError | None:
    """Read the records through; return what is wrong with them."""
    try:
        with setting.reading() as tx:
            verdicts = tx.rows("PRAGMA integrity_check") if tx else []
        if any(verdict != "ok" for (verdict,) in verdicts):
            words = _("The records are damaged. Look for a copy in {folder}.")
            return DamagedError(words.format(folder=_short(setting.data_file.parent / "backups")))
    except CoachError as error:
        return error
    return None


def _program(setting: Setting) -> Iterator[tuple[str, str, str]]:
    from sqlcipher3 import dbapi2

    python = platform.python_version()
    versions = f"coachtui {__version__}, Python {python}, SQLite {dbapi2.sqlite_version}"
    yield "versions", _("Program"), versions
    yield "system", _("System"), f"{platform.system()} {platform.machine()}"
    names = ("TERM", "COLORTERM", "NO_COLOR", "LANG")
    said = [f"{name}={os.environ[name]}" for name in names if name in os.environ]
    encoding = (sys.stdout.encoding or "").upper()
    yield "terminal", _("Terminal"), " ".join([*said, encoding])
    yield "language", _("Language"), setting.lang


def _records(setting: Setting, trouble: CoachError | None) -> Iterator[tuple[str, str, str]]:
    from coachtui.db.place import backups, is_shared

    file = setting.data_file
    yield "records", _("Records"), _short(file)
    if not is_there(file):
        yield "state", _("How they are"), _("nothing is stored yet")
        return
    yield "state", _("How they are"), _of_nobody(str(trouble)) if trouble else _("whole")
    yield "size", _("Size"), f"{file.stat().st_size // KILO} kB"
    yield "rights", _("Who can read them"), _rights(file)
    where = _("where other computers may write as well") if is_shared(file) else _("on this one")
    yield "place", _("Computer"), where
    copies = backups(file)
    yield "copies", _("Copies"), str(len(copies))
    yield "last_copy", _("Last copy"), _short(copies[0]) if copies else _("none yet")


def _own_files(setting: Setting) -> Iterator[tuple[str, str, str]]:
    from coachtui.bank.load import load_usual

    config, own = paths.config_file(), paths.own_prompts_file()
    yield "settings", _("Settings"), _state(config, len(setting.warnings))
    yield "own_questions", _("Own questions"), _state(own, len(load_usual().problems))
    yield "exports", _("Saved files"), _short(paths.exports_dir(setting.config.export_dir))


def _kept(setting: Setting) -> Iterator[tuple[str, str, str]]:
    from coachtui.services.retention import time_over

    months = setting.config.retention_months
    with setting.reading() as tx:
        over = len(time_over(tx, setting.clock.now(), months)) if tx else 0
    if months:
        words = f"{over} (coachtui privacy due)" if over else _("nobody")
        yield "time_over", _("Whose time is over"), words


def _state(file: Path, mistakes: int) -> str:
    if not is_there(file):
        return _("none")
    words = _("{file}, mistakes: {count}") if mistakes else "{file}"
    return words.format(file=_short(file), count=mistakes)


def _rights(file: Path) -> str:
    mode = stat.S_IMODE(file.stat().st_mode)
    if mode & OTHERS and os.name == "posix":
        return _("others as well ({mode}): chmod 600 {file}").format(
            mode=f"{mode:04o}", file=_short(file)
        )
    return _("you alone")


def _short(path: Path) -> str:
    return _of_nobody(str(path))


def _of_nobody(words: str) -> str:
    """Return paths without the name of whoever is logged in."""
    with suppress(RuntimeError):
        return words.replace(f"{Path.home()}{os.sep}", f"~{os.sep}")
    return words
