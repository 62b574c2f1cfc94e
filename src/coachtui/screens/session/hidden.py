"""The blank screen: a clock, and nothing that anybody could read."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from coachtui.clock import Clock
from coachtui.i18n import N_
from coachtui.screens.base import PlaceScreen
from coachtui.widgets.footer import KeysFooter


class HiddenScreen(PlaceScreen[None]):
    """Covers the session until the same key is pressed again."""

    DEFAULT_CSS = """
    HiddenScreen { align: center middle; background: $background; }
    HiddenScreen ToastRack { display: none; }
    HiddenScreen #clock { width: auto; color: $text-muted; text-style: bold; }
    """

    BINDINGS = [Binding("f9", "show_again", N_("Show again"), id="session.show_again")]

    alone = True

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock

    def compose(self) -> ComposeResult:
        yield Static(self._time(), id="clock", markup=False)
        yield KeysFooter()

    def on_mount(self) -> None:
        """Keep the clock right, and take away what was said on the screen before."""
        self.app.clear_notifications()
        self.set_interval(1, lambda: self.query_one("#clock", Static).update(self._time()))

    def action_show_again(self) -> None:
        """Uncover the session."""
        self.dismiss(None)

    def _time(self) -> str:
        return self._clock.now().strftime("%H:%M")
