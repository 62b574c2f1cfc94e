"""A place that is one list under quiet headings, narrowed by a word."""

from collections.abc import Sequence
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.widgets import Footer, Static

from coachtui.i18n import N_, _
from coachtui.screens.base import key
from coachtui.screens.changing import ChangesRecords
from coachtui.screens.places import PlaceBar
from coachtui.widgets.columns import Column, headings
from coachtui.widgets.filter_line import FilterLine
from coachtui.widgets.row_list import RowList

FILTER: Final = key(
    "slash", "filter", N_("Filter"), id="place.filter", tooltip=N_("Show what has a word in it")
)
SHOW_ALL: Final = key("escape", "show_all", N_("Show all"), show=False, id="place.show_all")
"""Keys that mean the same in every list."""


class ListScreen(ChangesRecords):
    """The list, the word that narrows it, and the line of places above."""

    PLACE: ClassVar[str]
    """Its name among the places."""

    SOUGHT: ClassVar[str] = ""
    """What the line that narrows it understands, where that is more than words."""

    CSS_PATH = "listing.tcss"
    AUTO_FOCUS = "RowList"

    def columns(self) -> Sequence[Column]:
        """Return the columns of the list."""
        raise NotImplementedError

    def show(self) -> None:
        """Show what was read, as far as it has the word in it."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        yield PlaceBar(self.PLACE)
        yield FilterLine(self.SOUGHT and _(self.SOUGHT))
        yield Static(headings(self.columns()), id="headings")
        yield RowList()
        yield Footer(compact=True, show_command_palette=False)

    @property
    def word(self) -> FilterLine:
        """The word that narrows the list."""
        return self.query_one(FilterLine)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to narrow the list only where there is something to narrow."""
        if not super().check_action(action, parameters):
            return False
        if action == "filter":
            return self.has_rows or any(line.words for line in self.query(FilterLine))
        return True

    async def action_go(self, place: str) -> None:
        """Go to a place."""
        await self.app.switch_mode(place)

    def action_filter(self) -> None:
        """Ask for a word."""
        self.word.open()

    def action_show_all(self) -> None:
        """Take the word away."""
        self.word.clear()
        self.rows.focus()

    @on(FilterLine.Filtered)
    def _narrow(self) -> None:
        self.show()

    @on(FilterLine.Left)
    def _to_list(self) -> None:
        self.rows.focus()
