"""A dot that grows while the coach waits for an answer: no number, no sound."""

from typing import Final

from textual.reactive import reactive
from textual.timer import Timer
from textual.widget import Widget

from coachtui.clock import Clock

SHAPES: Final = ("·", "•", "●")
"""The dot as it grows."""

SECONDS: Final = 9.0
"""How long people need before they answer something worth answering."""


class Silence(Widget):
    """Grows after a question and is gone at the first key, or when it has done its work."""

    DEFAULT_CSS = "Silence { height: 1; width: 3; color: $primary; }"

    shape: reactive[str] = reactive("")

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._since: float | None = None
        self._timer: Timer | None = None

    def on_mount(self) -> None:
        """Look at the clock from time to time while the dot is there."""
        self._timer = self.set_interval(0.5, self.grow, pause=True)

    def render(self) -> str:
        """Draw the dot, or nothing."""
        return self.shape

    def begin(self) -> None:
        """Start to grow."""
        self._since = self._clock.monotonic()
        if self._timer:
            self._timer.resume()
        self.grow()

    def end(self) -> None:
        """Be gone."""
        self._since = None
        self.shape = ""
        if self._timer:
            self._timer.pause()

    def grow(self) -> None:
        """Take the size that fits the seconds since the question."""
        if self._since is None:
            return
        share = (self._clock.monotonic() - self._since) / SECONDS
        if share >= 1:
            self.end()
        else:
            self.shape = SHAPES[int(share * len(SHAPES))]
