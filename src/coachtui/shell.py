"""Keeps what was typed and the terminal whole when the program is stopped, killed or broken."""

import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from coachtui.errors import CoachError
from coachtui.i18n import _

if TYPE_CHECKING:
    from textual.app import App

    Base = App[None]
else:
    Base = object

LEAKY: Final = ("TEXTUAL", "TEXTUAL_LOG", "TEXTUAL_PRESS", "TEXTUAL_DRIVER", "TEXTUAL_DEBUG")
"""Variables by which Textual writes keys or pictures of the screen to files."""


def guard_environment() -> None:
    """Take away the variables that could leak a session; called before Textual is imported."""
    if os.environ.get("COACHTUI_DEV") == "1":
        return
    for name in list(os.environ):
        if name in LEAKY or name.startswith("TEXTUAL_SCREENSHOT"):
            del os.environ[name]
    if os.environ.get("TEXTUAL_COLOR_SYSTEM") not in (None, "auto", "standard", "256", "truecolor"):
        del os.environ["TEXTUAL_COLOR_SYSTEM"]


NOTHING_READ_SECONDS: Final = 0.1
"""How long the reader of the terminal rests when there is no terminal any more."""


class SafeShell(Base):
    """What an app does about signals, broken input and its own faults."""

    crash_log: Path | None = None
    """Where a fault is noted, without any text of the user."""

    def flush(self) -> None:
        """Store all that was typed; called before the program ends in any way it can notice."""

    def on_load(self) -> None:
        """Accept bytes that are no text, and listen to signals."""
        if sys.platform == "win32":
            return
        import asyncio

        loop = asyncio.get_running_loop()
        _read_any_bytes(lambda: loop.call_soon_threadsafe(self._signalled, signal.SIGHUP))
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            loop.add_signal_handler(number, self._signalled, number)

    def _signalled(self, number: signal.Signals) -> None:
        self._flush_or_not()
        if number == signal.SIGHUP:
            # The terminal is gone: drawing to it would spin for ever.
            os._exit(128 + number)
        self.exit(return_code=128 + number)

    def _handle_exception(self, error: Exception) -> None:
        # Textual reads its variables when it is imported, and they are guarded first.
        from textual.worker import WorkerFailed

        # Once the program ends, a screen that is still being built misses parts of itself.
        if self._exit:
            return
        reason = error.error if isinstance(error, WorkerFailed) else error
        if isinstance(reason, CoachError):
            self._end(reason)
        else:
            super()._handle_exception(error)

    def _end(self, reason: CoachError) -> None:
        """End with what is said of an error that nothing on the screen can deal with."""
        from rich.text import Text

        self._flush_or_not()
        self.exit(return_code=reason.exit_code, message=Text(str(reason)))

    def _fatal_error(self) -> None:
        """Say that something broke, without a line of code or of the user's text."""
        from rich.text import Text

        self._flush_or_not()
        self._return_code = 1
        words = _("coachtui had to stop because of a fault of its own. What you typed is stored.")
        if self._note_fault():
            words += "\n" + _("Where it happened: {file}").format(file=self.crash_log)
        self._exit_renderables.append(Text(words))
        self._close_messages_no_wait()

    def _note_fault(self) -> bool:
        """Write where the fault happened: files, lines and functions, no values."""
        error = sys.exc_info()[1]
        if self.crash_log is None or error is None:
            return False
        frames = traceback.extract_tb(error.__traceback__)
        lines = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
        try:
            self.crash_log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.crash_log.write_text("\n".join([type(error).__name__, *lines]) + "\n")
            self.crash_log.chmod(0o600)
        except OSError:
            return False
        return True

    def _flush_or_not(self) -> None:
        # A screen that is half built may refuse; the program has to end all the same.
        with suppress(Exception):
            self.flush()

    def _print_error_renderables(self) -> None:
        # Of several errors Textual shows the first, and then names the tools of its developers.
        del self._exit_renderables[1:]
        super()._print_error_renderables()


def _read_any_bytes(lost: Callable[[], object]) -> None:
    """Let the program live on bytes that are no UTF-8, and notice a terminal that is gone.

    Textual's reader would end at the first such byte, and read from nowhere for ever: not
    every program is told by a signal when its terminal goes.
    """
    from codecs import getincrementaldecoder

    from textual.drivers import linux_driver

    utf8: Any = getincrementaldecoder("utf-8")

    class TerminalText(utf8):  # type: ignore[misc]
        def decode(self, data: bytes, final: bool = False) -> str:
            if not (data or final):
                with suppress(RuntimeError):  # the loop has ended already
                    lost()
                time.sleep(NOTHING_READ_SECONDS)
            return str(super().decode(data, final))

    linux_driver.getincrementaldecoder = lambda _encoding: partial(  # type: ignore[attr-defined]
        TerminalText, errors="replace"
    )
