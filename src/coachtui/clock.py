"""Where the time comes from: the only module that asks the system for it."""

import os
import time
from datetime import date, datetime
from typing import Protocol


class Clock(Protocol):
    """A source of the time of day and of a counter that never jumps."""

    def now(self) -> datetime:
        """Return the present moment, aware, in the coach's zone."""

    def monotonic(self) -> float:
        """Return seconds of a counter that only ever grows."""


class SystemClock:
    """The clock of the machine."""

    def now(self) -> datetime:
        """Return the present moment in the local zone."""
        return datetime.now().astimezone()

    def monotonic(self) -> float:
        """Return the system's steady counter in seconds."""
        return time.monotonic()


def settle_zone() -> None:
    """Let dates be written even where TZ names a file that is no zone, which the clock ignores."""
    zone = os.environ.get("TZ", "")
    if os.path.exists(zone.removeprefix(":")):
        del os.environ["TZ"]
        import babel.localtime  # noqa: F401 (reads the zone just now, and never uses it here)

        os.environ["TZ"] = zone


def today(clock: Clock) -> date:
    """Return the calendar day at the coach's desk."""
    return clock.now().date()
