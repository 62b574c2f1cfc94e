"""Where the time comes from: the only module that asks the system for it."""

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


def today(clock: Clock) -> date:
    """Return the calendar day at the coach's desk."""
    return clock.now().date()
