"""A place that is one list under quiet headings, narrowed by a word."""

import asyncio
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final, Generic, Protocol, TypeVar

from textual import on, work
from textual.app import ComposeResult
from textual.widgets import Static
from textual.widgets.option_list import Option

from coachtui.i18n import N_, _
from coachtui.screens.base import key
from coachtui.screens.changing import ChangesRecords
from coachtui.screens.places import PlaceBar
from coachtui.widgets.columns import Cell, Column, Row, headings
from coachtui.widgets.filter_line import FilterLine
from coachtui.widgets.footer import KeysFooter
from coachtui.widgets.row_list import Listed, RowList, line

if TYPE_CHECKING:
    from coachtui.services.desk import Change, Desk

FILTER: Final = key(
    "slash", "filter", N_("Filter"), id="place.filter", tooltip=N_("Show what has a word in it")
)
SHOW_ALL: Final = key("escape", "show_all", N_("Show all"), show=False, id="place.show_all")
"""Keys that mean the same in every list."""


class Known(Protocol):
    """What is known of a row before it is read: its id and where it stands."""

    @property
    def key(self) -> str: ...

    @property
    def place(self) -> tuple[object, ...]: ...


Place = TypeVar("Place", bound=Known)
Shown = TypeVar("Shown")


class ListScreen(ChangesRecords, Generic[Place, Shown]):
    """The list, the word that narrows it, and the line of places above.

    What there is, is known of all rows; what a row says is read once it is in reach.
    """

    PLACE: ClassVar[str]
    """Its name among the places."""

    SOUGHT: ClassVar[str] = ""
    """What the line that narrows it understands, where that is more than words."""

    CSS_PATH = "listing.tcss"
    AUTO_FOCUS = "RowList"

    def __init__(self) -> None:
        super().__init__()
        self.today = date.min
        self.places: tuple[Place, ...] | None = None
        """All there are, in their order; none before they are read."""
        self.read: dict[str, Shown | None] = {}
        """What the rows say that were in reach; none of those that are gone."""

    def columns(self) -> Sequence[Column]:
        """Return the columns of the list."""
        raise NotImplementedError

    def look(self, desk: "Desk", keys: Collection[str] | None = None) -> tuple[Place, ...]:
        """Read what there is, or what of it has these ids, in its order; called in a thread."""
        raise NotImplementedError

    def read_rows(self, desk: "Desk", keys: Collection[str]) -> Iterable[tuple[str, Shown]]:
        """Read what rows say; called in a thread."""
        raise NotImplementedError

    def cells(self, row: Shown) -> Sequence[Cell]:
        """Return what stands in the columns of a row."""
        raise NotImplementedError

    def listed(self) -> Sequence[Listed]:
        """Return what is to be shown, as far as it has the word in it, or why there is nothing."""
        raise NotImplementedError

    @work(group="load", exclusive=True)
    async def load(self) -> None:
        """Read what there is, unless nothing was changed since, and show it."""
        with self.complaining():
            desk = await self.opened()
            state = await asyncio.to_thread(desk.state)
            if state != self.shown:
                self.today = state.day
                self.places = await asyncio.to_thread(self.look, desk)
                self.read = {}
                self.shown = state
            elif self.wanted is None:
                return
            self.show()

    def renew(self, rows: Collection[str], change: "Change") -> object:
        """Read again what some rows are now, and leave all others as they are."""
        return self._renew(rows, change) if rows and self.places is not None else self.load()

    @work(group="load")
    async def _renew(self, rows: Collection[str], change: "Change") -> None:
        with self.complaining():
            found = await asyncio.to_thread(self.look, self.desk, rows)
            others = (one for one in self.places or () if one.key not in rows)
            self.places = tuple(sorted((*others, *found), key=_place))
            self.read = {key: row for key, row in self.read.items() if key not in rows}
            before, after = change
            if self.shown == before:  # else others have changed something, too
                self.shown = after
            self.show()

    @work(group="show", exclusive=True)
    async def show(self) -> None:
        """Show what there is; what the rows in reach say is read first."""
        if self.places is None:
            return
        with self.complaining():
            rows = self.listed()
            await self.read_all(self.rows.reach(rows, self.wanted))
            wanted = self.wanted
            self.show_rows(rows, self._drawn)
            if wanted not in rows:  # it was stored after this was read
                self.wanted = wanted

    @on(RowList.Reached)
    @work(group="show")
    async def _read_on(self, event: RowList.Reached) -> None:
        """Draw rows again whose words were not known when they came in reach."""
        with self.complaining():
            self.rows.redraw(await self.read_all(event.keys))

    async def read_all(self, keys: Sequence[str]) -> Sequence[str]:
        """Read the rows that were not read yet; return which they are."""
        read = self.read  # another one by the time they are read, if they change meanwhile
        missing = [key for key in keys if key not in read]
        if missing:
            found = await asyncio.to_thread(self.read_rows, self.desk, missing)
            read |= dict.fromkeys(missing) | dict(found)
        return missing

    def _drawn(self, key: str) -> Option:
        row, columns = self.read.get(key), self.columns()
        unread = ("…", *("" for _column in columns[1:]))
        return line(Row(columns, unread if row is None else partial(self.cells, row)), key)

    @property
    def has_rows(self) -> bool:
        """Whether there is a row to do something with, and it is known what it says."""
        return super().has_rows and self.read.get(self.rows.selected or "") is not None

    def compose(self) -> ComposeResult:
        yield PlaceBar(self.PLACE)
        yield FilterLine(self.SOUGHT and _(self.SOUGHT))
        yield Static(headings(self.columns()), id="headings")
        yield RowList()
        yield KeysFooter()

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


def _place(row: Known) -> tuple[object, ...]:
    return row.place
