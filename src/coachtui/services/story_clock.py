"""A clock for a story that is told afterwards."""

from datetime import datetime, timedelta


class StoryClock:
    """A clock that stands where the story is and moves only when the story does."""

    def __init__(self, present: datetime) -> None:
        """Begin at the present moment, which stays known."""
        self.present = present
        self._now = present
        self._seconds = 0.0

    def now(self) -> datetime:
        """Return the moment the story has reached."""
        return self._now

    def monotonic(self) -> float:
        """Return the seconds the story has let pass."""
        return self._seconds

    def turn_to(self, moment: datetime) -> None:
        """Leap to another moment; nobody was at the desk in between."""
        self._now = moment

    def run(self, seconds: int) -> None:
        """Let time pass."""
        self._now += timedelta(seconds=seconds)
        self._seconds += seconds
