"""How long each stage has run, measured by a counter that never jumps."""

from collections.abc import Mapping
from datetime import datetime

from coachtui.clock import Clock
from coachtui.views import TimeSpent


class Timekeeper:
    """Adds running time to the stage that is on, and to no other.

    Pauses and the time between two runs of the program never count.
    """

    def __init__(
        self,
        clock: Clock,
        seconds: Mapping[str, float],
        started: Mapping[str, datetime],
        *,
        paused: bool = False,
        stopped: bool = False,
    ) -> None:
        self._clock = clock
        self._seconds = dict(seconds)
        self._started = dict(started)
        self._stage: str | None = None
        self._since: float | None = None
        self.paused = paused
        self._stopped = stopped

    def enter(self, stage: str) -> None:
        """Let the time of *stage* run from now on."""
        self._settle()
        self._stage = stage
        if not self._stopped:
            self._started.setdefault(stage, self._clock.now())
        self._since = None if self.paused or self._stopped else self._clock.monotonic()

    def pause(self) -> None:
        """Stop counting until `unpause`."""
        self._settle()
        self.paused = True
        self._since = None

    def unpause(self) -> None:
        """Count again from now on; while it counts already this changes nothing."""
        if not self.paused:
            return
        self.paused = False
        if self._stage and not self._stopped:
            self._since = self._clock.monotonic()

    def stop(self) -> None:
        """Stop for good: the session has ended."""
        self._settle()
        self._stopped = True
        self._since = None

    def seconds_of(self, stage: str) -> float:
        """Seconds that *stage* has run so far."""
        running = self._running() if stage == self._stage else 0.0
        return self._seconds.get(stage, 0.0) + running

    @property
    def total(self) -> float:
        """Seconds of the whole session so far."""
        return sum(self._seconds.values()) + self._running()

    def spent(self) -> TimeSpent:
        """What is to be stored of the time."""
        self._settle()
        return TimeSpent(dict(self._seconds), dict(self._started), self._clock.now(), self.paused)

    def _running(self) -> float:
        return 0.0 if self._since is None else self._clock.monotonic() - self._since

    def _settle(self) -> None:
        if self._stage is not None and self._since is not None:
            self._seconds[self._stage] = self.seconds_of(self._stage)
            self._since = self._clock.monotonic()
