"""Opens a bank file with care: only a regular, small UTF-8 file of readable characters gets in."""

import re
import stat
from pathlib import Path
from typing import Final

from coachtui.bank.problems import BankError, Place, problem_at
from coachtui.bank.yaml_tree import UNSAFE
from coachtui.files import why
from coachtui.i18n import _

MAX_BYTES: Final = 1_000_000
MAX_LINE: Final = 10_000
"""Bytes in one line."""

MAX_NOTED: Final = 100
"""Control characters that are reported one by one."""


def read_text(path: Path) -> str:
    """Return the file's text, having looked at what kind of thing it is before opening it."""
    place = Place(str(path))
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise BankError([problem_at(place, _("This is not a file. Name a YAML file."))])
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        message = _("The file cannot be read: {reason}. Check its name and your rights.")
        text = message.format(reason=why(error))
        raise BankError([problem_at(place, text)]) from error
    return decoded(data, str(path))


def decoded(data: bytes, file: str) -> str:
    """Return the text of a file's bytes, with plain line ends and no byte order mark."""
    _check_size(data, file)
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        message = _("This is not UTF-8 (at byte {offset}). Save the file as UTF-8.")
        place = Place(file, data.count(b"\n", 0, error.start) + 1)
        raise BankError([problem_at(place, message.format(offset=error.start))]) from error
    text = re.sub(r"\r\n?", "\n", text)
    if bad := list(UNSAFE.finditer(text))[:MAX_NOTED]:
        message = _("There is an invisible control character ({code}) here. Remove it.")
        raise BankError(
            problem_at(
                _place_of(text, match.start(), file), message.format(code=f"U+{ord(match[0]):04X}")
            )
            for match in bad
        )
    return text


def _check_size(data: bytes, file: str) -> None:
    if len(data) > MAX_BYTES:
        message = _("The file is larger than {limit} bytes. Split it.").format(limit=MAX_BYTES)
        raise BankError([problem_at(Place(file), message)])
    lines = enumerate(data.split(b"\n"), 1)
    if long := [number for number, line in lines if len(line) > MAX_LINE]:
        message = _("This line is longer than {limit} bytes. Break it.").format(limit=MAX_LINE)
        raise BankError(problem_at(Place(file, number), message) for number in long)


def _place_of(text: str, offset: int, file: str) -> Place:
    start = text.rfind("\n", 0, offset) + 1
    return Place(file, text.count("\n", 0, offset) + 1, offset - start + 1)
