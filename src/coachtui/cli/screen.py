"""The way from the command line to the app on the terminal."""

import sys
from pathlib import Path

from coachtui.cli.setting import Setting
from coachtui.errors import UsageError
from coachtui.i18n import _


def open_screen(setting: Setting, data: Path, *, demo: bool = False) -> int:
    """Open the app on some records and return its exit code."""
    refuse_without_terminal()
    from coachtui.shell import guard_environment

    guard_environment()
    from coachtui.app import run_app

    return run_app(data, setting.lang, setting.config, demo=demo)


def refuse_without_terminal() -> None:
    """Refuse to open a screen where nobody could see it."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            _(
                "There is no terminal to open the screen in. Without one, use a command such as "
                "“coachtui followups” or “coachtui export session last”."
            )
        )
