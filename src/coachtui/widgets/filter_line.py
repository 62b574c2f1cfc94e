"""A word that narrows a list, typed while the list shows what is left."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from coachtui.i18n import _
from coachtui.text import fold
from coachtui.widgets.entry import Entry

Listed = TypeVar("Listed")


class FilterLine(Horizontal):
    """Out of sight until it is asked for; Enter keeps the word, Escape takes it away."""

    DEFAULT_CSS = """
    FilterLine {
        height: 1; display: none;
        &.-on { display: block; }
        #slash { width: 2; color: $primary; text-style: bold; }
        Input, Input:focus {
            width: 1fr; height: 1; border: none; padding: 0;
            background: transparent; background-tint: transparent;
        }
        #meaning { width: auto; max-width: 60%; height: 1; color: $text-muted; text-wrap: nowrap; }
    }
    """

    @dataclass
    class Filtered(Message):
        """The word changed."""

        words: str

    class Left(Message):
        """The coach goes on to the list."""

    def __init__(self, hint: str = "") -> None:
        """Say in the empty line what it understands; without a hint, any word."""
        super().__init__()
        self._hint = hint or _("a word to look for")

    def compose(self) -> ComposeResult:
        yield Static("/", id="slash")
        yield Entry(placeholder=self._hint, select_on_focus=False)
        yield Static("", id="meaning")

    @property
    def words(self) -> str:
        """What is looked for; empty when nothing is."""
        return self.query_one(Entry).value

    def fitting(self, rows: Iterable[Listed], said: Callable[[Listed], str]) -> Sequence[Listed]:
        """Return what has every word in what it says, folded: case and accents do not matter."""
        found = list(rows)
        for word in fold(self.words).split():
            found = [row for row in found if word in said(row)]
        return found

    def say(self, meaning: str) -> None:
        """Say beside the words what they were taken for."""
        self.query_one("#meaning", Static).update(Content(meaning))

    def open(self) -> None:
        """Take the focus, at once: the next key is for the word."""
        self.add_class("-on")
        self.screen.set_focus(self.query_one(Entry))

    def clear(self) -> None:
        """Look for nothing any more."""
        self.query_one(Entry).value = ""
        self.remove_class("-on")

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Filtered(event.value))

    @on(Input.Submitted)
    def _keep(self, event: Input.Submitted) -> None:
        event.stop()
        self._leave()

    def on_key(self, event: events.Key) -> None:
        """Leave by Escape without the word, by Down with it."""
        if event.key not in ("escape", "down"):
            return
        event.stop()
        event.prevent_default()
        if event.key == "escape":
            self.clear()
        self._leave()

    def _leave(self) -> None:
        if not self.words.strip():
            self.clear()
        self.post_message(self.Left())
