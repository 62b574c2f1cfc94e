"""The keys of a place: what each does, in the words of the footer."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from coachtui.i18n import N_, _
from coachtui.screens.base import Dialog
from coachtui.text import visible
from coachtui.widgets.columns import Column, Row, Rows, muted

if TYPE_CHECKING:
    from coachtui.guide import Page


@dataclass(frozen=True, slots=True)
class Key:
    """One thing to do, and the keys that do it."""

    keys: str
    name: str
    purpose: str


def keys_of(screen: Screen[Any]) -> tuple[Key, ...]:
    """Return the keys that do something on a screen now, in the order of its bindings.

    Those without an id are Textual's own, such as the arrows.
    """
    found: dict[str, Key] = {}
    for active in screen.active_bindings.values():
        binding = active.binding
        if not (binding.id and binding.description):
            continue
        keys = screen.app.get_key_display(binding)
        if known := found.get(binding.action):
            keys = f"{known.keys} {keys}"
        found[binding.action] = Key(keys, binding.description, binding.tooltip)
    return tuple(found.values())


class KeysHelp(Dialog[None]):
    """One page; any of Escape, Enter and F1 closes it."""

    DEFAULT_CSS = """
    KeysHelp {
        & > VerticalScroll { width: 76; }
        Static { height: auto; }
        #title { text-style: bold; margin: 0 0 1 0; }
    }
    """

    BINDINGS = [
        Binding("escape,enter,f1", "leave", N_("Back"), id="help.leave"),
        Binding("g", "read", N_("The handbook"), id="help.read"),
    ]

    COLUMNS = (Column(cells=8), Column(cells=18), Column(room=50))

    def __init__(self, keys: tuple[Key, ...], page: "Page | None" = None) -> None:
        """Show these keys, and one more for a page of the handbook that belongs to them."""
        super().__init__()
        more = [] if page is None else [Key("g", _("The handbook"), visible(page.title))]
        self._keys = (*keys, *more)
        self._page = page

    def compose(self) -> ComposeResult:
        with VerticalScroll():
            yield Static(_("Keys"), id="title", markup=False)
            yield Static(Rows([self._row(key) for key in self._keys]))

    def action_read(self) -> None:
        """Read the page that belongs to these keys."""
        from coachtui.screens.dialogs.reading import Reading

        if self._page is not None:
            self.app.push_screen(Reading(self._page))

    def _row(self, key: Key) -> Row:
        cells = (
            Content.styled(key.keys, "bold $primary"),
            key.name,
            muted(key.purpose),
        )
        return Row(self.COLUMNS, cells)
