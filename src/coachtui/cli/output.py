"""Where words go: data to standard output and nothing else there, messages to standard error."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from io import TextIOWrapper, UnsupportedOperation
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Final

from coachtui.errors import UsageError
from coachtui.i18n import _
from coachtui.kinds import BINARY
from coachtui.text import visible

if TYPE_CHECKING:
    from coachtui.exports.page import Page

GAP: Final = "  "
"""What stands between two columns."""

YES: Final = ("y", "yes", "ya")
"""What agrees, in both languages."""

NARROWEST: Final = 24
"""Cells the last column keeps, however narrow the terminal is."""


def show(data: str) -> None:
    """Write data to standard output; a terminal never gets a character it would obey."""
    sys.stdout.write(visible(data.replace("\r\n", "\n")) if sys.stdout.isatty() else data)


def show_bytes(data: bytes) -> None:
    """Write data that is no text to standard output, which must not be a terminal."""
    if sys.stdout.isatty():
        raise UsageError(_("A terminal cannot show this. Name a file with -o."))
    sys.stdout.flush()
    sys.stdout.buffer.write(data)


def show_file(data: bytes, form: str) -> None:
    """Write what would be a file of this form to standard output."""
    if form in BINARY:
        show_bytes(data)
    else:
        show(data.decode())


def tell(message: str) -> None:
    """Write a message for people to standard error."""
    print(visible(message), file=sys.stderr)


def agreed(question: str) -> bool:
    """Ask on standard error; whatever is no yes in one of the languages is a no."""
    tell(question)
    return sys.stdin.readline().strip().casefold() in YES


def show_table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Write aligned columns; on a terminal a long last column continues below itself."""
    width = get_terminal_size().columns if sys.stdout.isatty() else None
    show("".join(f"{line}\n" for line in table([headings, *rows], width)))


def show_page(page: "Page") -> None:
    """Write a page as plain text, its tables in aligned columns."""
    from coachtui.exports.page import Table
    from coachtui.exports.plain import plain_block

    show("\n".join([page.title, " · ".join(page.facts), ""]))
    for block in page.blocks:
        show(f"\n{block.heading}\n")
        if isinstance(block, Table):
            show_table(block.columns, block.rows)
        else:
            show("".join(f"{line}\n" for line in plain_block(block)))


def table(rows: Sequence[Sequence[str]], width: int | None = None) -> list[str]:
    """Return rows as lines of aligned columns, by the cells a terminal gives each character."""
    clean = [[" ".join(visible(cell).split()) for cell in row] for row in rows]
    widths = [max(cells(cell) for cell in column) for column in zip(*clean, strict=True)]
    indent = sum(widths[:-1]) + len(GAP) * (len(widths) - 1)
    room = None if width is None else max(NARROWEST, width - indent)
    lines: list[str] = []
    for row in clean:
        padded = [
            cell + " " * (size - cells(cell))
            for cell, size in zip(row[:-1], widths[:-1], strict=True)
        ]
        parts = [row[-1]] if room is None else wrapped(row[-1], room)
        lines.append(GAP.join([*padded, parts[0]]).rstrip())
        lines += [" " * indent + part for part in parts[1:]]
    return lines


def cells(text: str) -> int:
    """Return how many cells of a terminal a text takes."""
    if text.isascii():  # nearly always, and it spares the tables of Unicode
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def wrapped(text: str, room: int) -> list[str]:
    """Break text between words so that each line fits, a word that is too long apart."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".lstrip()
        if lines[-1] and cells(longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def prepare_streams() -> None:
    """Let no letter be a reason to stop: files and pipes get UTF-8, a terminal what it can show.

    A stream that was closed leads nowhere, or the next file to be opened would stand in its place.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode))  # noqa: SIM115 (to stay open)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="replace", newline="")


def silence() -> None:
    """Give up standard output after the reader has gone, so that nothing complains at exit."""
    with suppress(UnsupportedOperation):  # what is no file complains of nothing
        number = sys.stdout.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)
