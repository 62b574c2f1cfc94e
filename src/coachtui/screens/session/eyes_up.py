"""Eyes up: while no key is pressed, the question and the time are all there is to read."""

from textual import on
from textual.app import ComposeResult
from textual.events import MouseDown, ScreenResume
from textual.widgets import Static

from coachtui.i18n import _
from coachtui.screens.session.stand import Stand


class EyesUp(Stand):
    """Becomes quiet after a while, and is there again with the next key, which still acts."""

    _last_key = 0.0

    def compose(self) -> ComposeResult:
        yield from super().compose()
        yield Static(_("Any key shows everything again"), id="eyes-up", markup=False)

    def on_mount(self) -> None:
        """Begin to wait for a key."""
        self.noticed()

    @on(MouseDown)
    @on(ScreenResume)
    def noticed(self) -> None:
        """Show everything: a hand is there, or the coach comes back from somewhere else."""
        self._last_key = self.desk.clock.monotonic()
        self.remove_class("-eyes-up")

    def show_time(self) -> None:
        """Show the minutes, and after a while without a key little else."""
        super().show_time()
        wait = self.desk.config.eyes_up
        since = self.desk.clock.monotonic() - self._last_key
        self.set_class(bool(wait) and since >= wait, "-eyes-up")
