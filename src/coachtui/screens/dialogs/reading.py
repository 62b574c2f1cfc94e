"""A page of the handbook over another screen."""

from textual.app import ComposeResult
from textual.binding import Binding

from coachtui.guide import Page
from coachtui.i18n import N_
from coachtui.screens.base import Dialog
from coachtui.widgets.reader import Reader


class Reading(Dialog[None]):
    """The arrows scroll it; any of Escape, Enter and F1 closes it."""

    DEFAULT_CSS = "Reading > Reader { width: 86; }"

    BINDINGS = [Binding("escape,enter,f1", "leave", N_("Back"), id="reading.leave")]

    def __init__(self, page: Page, section: int = 0) -> None:
        """Show a page from one of its sections on."""
        super().__init__()
        self._page = page
        self._section = section

    def compose(self) -> ComposeResult:
        yield Reader(self._page, self._section)
