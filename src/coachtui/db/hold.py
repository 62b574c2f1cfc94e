"""A sign beside the database that somebody has it on the screen; the system ends it with them."""

import os
import platform
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from coachtui.db.place import prepare
from coachtui.db.troubles import place_told_plainly
from coachtui.errors import LockedError
from coachtui.i18n import _
from coachtui.text import clean

OPENED: Final = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
"""How the sign is opened: a link in its place could lead to the records themselves."""

BEHIND: Final = 1 << 30
"""The byte that is locked where only bytes can be: far behind the words, so that they are read."""


@dataclass
class Hold:
    """The hold that the program has on a file as long as it runs, or who else has it."""

    sign: Path
    handle: int | None = None
    others: LockedError | None = None
    """What is said where another one was first."""

    def close(self) -> None:
        """Take the sign away."""
        if self.handle is not None:
            if sys.platform != "win32":  # elsewhere nothing goes that is open
                self.sign.unlink(missing_ok=True)
            os.close(self.handle)
            self.handle = None


def hold(path: Path, now: datetime) -> Hold:
    """Hold the database for the screen, if nobody does.

    Where that cannot be known, because nothing can be written or locked there, nobody does.
    """
    with place_told_plainly(path):
        real = prepare(path)
    sign = real.with_name(real.name + ".open")
    while True:
        try:
            handle = os.open(sign, OPENED, 0o600)
        except OSError:
            return Hold(sign)
        try:
            _lock(handle)
        except (BlockingIOError, PermissionError):
            os.lseek(handle, 0, os.SEEK_SET)
            said = os.read(handle, 200).decode(errors="replace")
            os.close(handle)
            return Hold(sign, others=_held(said))
        except OSError:
            os.close(handle)
            return Hold(sign)
        if _is_still(sign, handle):
            break
        os.close(handle)  # whoever held it took it away meanwhile
    with suppress(OSError):  # it is the lock that counts, even where there is no room for words
        os.truncate(handle, 0)
        os.write(handle, f"{os.getpid()}\n{platform.node()}\n{now:%Y-%m-%d %H:%M}\n".encode())
    return Hold(sign, handle)


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        os.lseek(handle, BEHIND, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_SET)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_still(sign: Path, handle: int) -> bool:
    try:
        return os.path.samestat(sign.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False


def _held(said: str) -> LockedError:
    pid, host, since, *_rest = [*map(clean, said.split("\n")), "", "", ""]
    words = _(
        "Read only: open in another window since {since} (process {pid}, {host})."
        " Close it there, then you can go on here."
    )
    return LockedError(words.format(since=since or "?", pid=pid or "?", host=host or "?"))
