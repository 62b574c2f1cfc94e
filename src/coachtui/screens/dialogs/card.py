"""A card to read from: a heading, a few lines, and the keys that choose one of them."""

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.visual import VisualType
from textual.widgets import Static

from coachtui.i18n import N_
from coachtui.screens.base import Dialog


class CardDialog(Dialog[str | None]):
    """Answers the key that was chosen; Escape and Enter leave it."""

    DEFAULT_CSS = """
    CardDialog {
        & > VerticalScroll { width: 78; scrollbar-size-vertical: 1; }
        Static { height: auto; }
        #heading { text-style: bold; margin: 0 0 1 0; }
        .row { margin: 0 0 1 0; }
        &.-short > VerticalScroll { padding: 0 2; }
        &.-short .row { margin: 0; }
    }
    """

    BINDINGS = [Binding("escape,enter", "leave", N_("Back"), id="card.leave")]

    def __init__(self, heading: str, rows: Sequence[VisualType], keys: str = "") -> None:
        """Show *rows* under a heading; each of *keys* is an answer."""
        super().__init__()
        self._heading = heading
        self._rows = rows
        self._keys = keys

    def compose(self) -> ComposeResult:
        with VerticalScroll():
            yield Static(Content(self._heading), id="heading")
            for row in self._rows:
                yield Static(row, classes="row")

    def on_key(self, event: events.Key) -> None:
        """Answer with a key that is one of the answers."""
        if event.character and event.character in self._keys:
            event.stop()
            self.dismiss(event.character)
