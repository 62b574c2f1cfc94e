"""The options that every command that writes a file has in common."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from typer import Option
from typer.models import OptionInfo

from coachtui.cli.help import one_of
from coachtui.i18n import _
from coachtui.kinds import Form

STDOUT: Final = Path("-")


def output_option() -> OptionInfo:
    """Return where something is written to."""
    option: OptionInfo = Option(
        "--output",
        "-o",
        help=_("A file, a folder, or - for standard output."),
        metavar=_("FILE"),
        show_default=False,
    )
    return option


def force_option() -> OptionInfo:
    """Return the wish to replace a file."""
    option: OptionInfo = Option("--force", help=_("Replace the file if it is there already."))
    return option


def json_option() -> OptionInfo:
    """Return the wish for JSON."""
    option: OptionInfo = Option("--json", help=_("Write JSON for a program to read."))
    return option


def format_option(forms: Sequence[str]) -> OptionInfo:
    """Return what something is written as."""
    option: OptionInfo = Option(
        "--format",
        help=_("How it is written; the ending of the file says it, too."),
        metavar="|".join(forms),
        show_default=False,
    )
    return option


def form_of(wish: str | None, target: Path, forms: tuple[Form, ...]) -> Form:
    """Return the form that was asked for, that the file's ending names, or the first one."""
    ending = target.suffix.removeprefix(".").lower()
    return Form(one_of(wish or (ending if ending in set(Form) else forms[0]), "--format", forms))
