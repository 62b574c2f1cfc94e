"""A terminal of the test's own: runs the program on a pty, types on it and reads its screen."""

import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

import pyte

import coachtui

PATIENCE: Final = 15.0
"""Seconds to wait for what must come; only a failure takes as long."""

KEYS: Final = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "backspace": "\x7f",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "left": "\x1b[D",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f6": "\x1b[17~",
    "f7": "\x1b[18~",
    "f8": "\x1b[19~",
    "f9": "\x1b[20~",
    "f11": "\x1b[23~",
    "f12": "\x1b[24~",
    "ctrl+g": "\x07",
    "ctrl+p": "\x10",
    "ctrl+q": "\x11",
}
"""What xterm sends for a key."""

PASTE: Final = ("\x1b[200~", "\x1b[201~")

COACHTUI: Final = (sys.executable, "-m", "coachtui")

# The program leads a session of its own on the pty, as under a shell: only so does it hear SIGHUP.
_TAKE_TERMINAL: Final = (
    "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); "
    "os.execv(sys.argv[1], sys.argv[1:])"
)
# Asked whether it draws whole frames, the terminal says yes, so that no half of one is looked at.
_FRAMES: Final = (b"\x1b[?2026$p", b"\x1b[?2026;2$y")
_FRAME: Final = (b"\x1b[?2026h", b"\x1b[?2026l")
_MODE: Final = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
_ESCAPE: Final = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]")
_SLICE: Final = 0.02


class Terminal:
    """One program on one pty, with an xterm in front of it."""

    def __init__(
        self,
        home: Path,
        arguments: Sequence[str] = (),
        *,
        lang: str = "en",
        size: tuple[int, int] = (100, 32),
        environ: Mapping[str, str] | None = None,
        program: Sequence[str] = COACHTUI,
        controlling: bool = True,
    ) -> None:
        """Start the program with nothing of the developer's own around it."""
        columns, lines = size
        self.raw = bytearray()
        """Every byte the program has sent."""
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self._rows: list[str] = []
        self._asked = False
        self._master, self._slave = os.openpty()
        os.set_blocking(self._master, False)
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.flags_before = self.flags()
        command = [*program, *arguments]
        if controlling:
            command = [sys.executable, "-ISc", _TAKE_TERMINAL, *command]
        self.process = subprocess.Popen(
            command,
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            cwd=home,
            env=environment(home, lang, size) | dict(environ or {}),
            start_new_session=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for descriptor in (self._master, self._slave):
            with suppress(OSError):
                os.close(descriptor)

    # What the coach does

    def type(self, text: str) -> None:
        """Type text as fast as the program takes it."""
        self.send(text.encode())

    def press(self, *keys: str) -> None:
        """Press keys by their names; a single character is itself."""
        for key in keys:
            self.type(KEYS.get(key, key))

    def paste(self, text: str) -> None:
        """Paste text the way a terminal does that brackets it."""
        start, end = PASTE
        self.type(f"{start}{text}{end}")

    def send(self, data: bytes) -> None:
        """Send bytes to the program, reading meanwhile so that neither waits for the other."""
        deadline = time.monotonic() + PATIENCE
        while data:
            _readable, writable, _ = select.select([], [self._master], [], _SLICE)
            if writable:
                data = data[os.write(self._master, data[:4096]) :]
            self._read(0)
            assert time.monotonic() < deadline, self.report("the program takes no more input")

    # What the coach sees

    @property
    def rows(self) -> list[str]:
        """The rows of the screen, put together anew only when something has come."""
        self._rows = self._rows or self.screen.display
        return self._rows

    @property
    def display(self) -> str:
        """The screen as one text."""
        return "\n".join(self.rows)

    def shows(self, text: str) -> bool:
        """Say whether a text stands on the screen, in one line."""
        return text in self.display

    def wait_for(self, text: str, seconds: float = PATIENCE) -> None:
        """Wait until a text stands on the screen."""
        self.wait_until(lambda: self.shows(text), seconds, f"{text!r} to be shown")

    def wait_gone(self, text: str, seconds: float = PATIENCE) -> None:
        """Wait until a text no longer stands on the screen."""
        self.wait_until(lambda: not self.shows(text), seconds, f"{text!r} to be gone")

    def wait_until(
        self, condition: Callable[[], bool], seconds: float = PATIENCE, what: str = "it"
    ) -> None:
        """Wait until something is true."""
        deadline = time.monotonic() + seconds
        while not (self._whole and condition()):
            assert time.monotonic() < deadline, self.report(f"waited {seconds} s for {what}")
            assert self.process.poll() is None or self._read(0), self.report(f"ended before {what}")
            self._read(_SLICE)

    def let_pass(self, seconds: float) -> None:
        """Read for so long; for what the program has to do without being asked."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            self._read(left)

    def wait_exit(self, seconds: float = PATIENCE) -> int:
        """Wait until the program has ended, and return its exit code."""
        deadline = time.monotonic() + seconds
        while self.process.poll() is None:
            assert time.monotonic() < deadline, self.report("the program did not end")
            self._read(_SLICE)
        self._read(0)
        return self.process.wait()

    # What happens to the program

    def kill(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        self.process.send_signal(number)

    def hang_up(self) -> None:
        """Close the terminal, as when a connection breaks."""
        os.close(self._master)

    # What is left behind

    def flags(self) -> list[Any]:
        """Return the settings of the terminal: echo, line mode, signals and the rest."""
        return termios.tcgetattr(self._slave)

    def modes_left_on(self) -> set[int]:
        """Return the private modes that were switched and not switched back."""
        on: dict[int, bool] = {}
        for match in _MODE.finditer(bytes(self.raw)):
            for mode in match[1].split(b";"):
                on[int(mode)] = match[2] == b"h"
        # A cursor is shown and lines wrap unless somebody says otherwise.
        return {mode for mode, is_on in on.items() if is_on != (mode in (7, 25))}

    @property
    def text_after_screen(self) -> str:
        """What was printed once the screen was left, without its escape sequences."""
        rest = bytes(self.raw).rpartition(b"\x1b[?1049l")[2].decode()
        return _ESCAPE.sub("", rest)

    def report(self, problem: str) -> str:
        """Return what the screen looks like, for the message of a failure."""
        return f"{problem}; exit code {self.process.poll()}; the screen:\n{self.display}"

    def _read(self, seconds: float) -> bool:
        """Read what is there within a time; say whether anything was."""
        readable, _, _ = select.select([self._master], [], [], seconds)
        if not readable:
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError:  # nobody has the other end open any more
            return False
        self.raw += data
        self._rows = []
        self._stream.feed(data)
        question, answer = _FRAMES
        if not self._asked and question in self.raw:
            self._asked = True
            os.write(self._master, answer)
        return bool(data)

    @property
    def _whole(self) -> bool:
        """Whether no frame has begun that has not ended."""
        begin, end = map(self.raw.rfind, _FRAME)
        return begin <= end


def environment(home: Path, lang: str = "en", size: tuple[int, int] = (100, 32)) -> dict[str, str]:
    """Return the environment of somebody who has just opened an xterm."""
    columns, lines = size
    return {
        "PATH": os.environ["PATH"],
        # The program that the tests import, wherever it lies.
        "PYTHONPATH": str(Path(coachtui.__file__).parents[1]),
        "HOME": str(home),
        "COACHTUI_HOME": str(home / "coach"),
        "LANG": {"en": "en_GB.UTF-8", "id": "id_ID.UTF-8"}[lang],
        "TERM": "xterm-256color",
        "COLUMNS": str(columns),
        "LINES": str(lines),
        "TEXTUAL_ANIMATIONS": "none",
    }
