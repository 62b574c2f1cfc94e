"""What the places of records share: read behind the first frame, and undo for each change."""

import asyncio
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Footer, Static
from textual.widgets.option_list import Option

from coachtui.errors import CoachError
from coachtui.i18n import N_, _
from coachtui.screens.places import PlaceBar
from coachtui.screens.starting import StartsSessions
from coachtui.widgets.columns import Column, headings
from coachtui.widgets.filter_line import FilterLine
from coachtui.widgets.row_list import RowList

if TYPE_CHECKING:
    from coachtui.services.desk import Desk

UNDO: Final = Binding("u", "undo", N_("Undo"), id="place.undo", tooltip=N_("Take it back"))
HELP: Final = Binding(
    "f1,question_mark", "help", N_("Help"), show=False, id="place.help", tooltip=N_("All keys")
)
FILTER: Final = Binding(
    "slash", "filter", N_("Filter"), id="place.filter", tooltip=N_("Show what has a word in it")
)
SHOW_ALL: Final = Binding("escape", "show_all", N_("Show all"), show=False, id="place.show_all")
"""Keys that mean the same in every place."""

TOAST_SECONDS: Final = 5
"""How long it is said what was done and how to undo it."""

TakeBack = Callable[[], object]
"""Makes something undone; called in a thread."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that was done: what it was done to, and how to take it back."""

    what: str
    take_back: TakeBack
    key: str | None = None
    """The row to select when it is back."""


class RecordsScreen(StartsSessions):
    """A screen of records: each change is stored at once, said, and can be taken back."""

    NEEDS_ROW: ClassVar[frozenset[str]] = frozenset()
    """Actions that do something with the selected row."""

    def __init__(self) -> None:
        super().__init__()
        self.desk: Desk | None = None
        """What the records come from, once it is open."""
        self.wanted: str | None = None
        """The row to select once the records are read again."""
        self._deeds: list[Deed] = []
        self._turn = asyncio.Lock()

    @property
    def rows(self) -> RowList:
        """The list of the screen."""
        return self.query_one(RowList)

    @property
    def has_rows(self) -> bool:
        """Whether there is a row to do something with."""
        return any(rows.selected for rows in self.query(RowList))

    def on_screen_resume(self) -> None:
        """Show the records as they are now."""
        self.load()

    def load(self) -> object:
        """Read the records in a worker and show them."""
        raise NotImplementedError

    def show_rows(self, options: Iterable[Option]) -> None:
        """Show rows; the selection stays where it was, or goes to the row that is wanted."""
        self.rows.show(options, self.wanted)
        self.wanted = None
        self.refresh_bindings()

    @contextmanager
    def complaining(self) -> Iterator[None]:
        """Say what cannot be done, in the one sentence the error has for it."""
        try:
            yield
        except CoachError as error:
            self.notify(str(error), severity="error", markup=False)

    def did(self, deed: Deed, said: str) -> None:
        """Keep how to take back what was done, and say it."""
        self._deeds.append(deed)
        self._say("\n".join([said, _("u takes it back.")]))
        self.load()

    @work(group="save")
    async def do(self, job: Callable[[], TakeBack], what: str, said: str, key: str = "") -> None:
        """Do a job in a thread, after those before it; it returns how to take it back."""
        async with self._turn:
            with self.complaining():
                take_back = await asyncio.to_thread(job)
                self.did(Deed(what, take_back, key or None), said)

    @work(group="undo")
    async def action_undo(self) -> None:
        """Take back what was done last."""
        async with self._turn:
            if not self._deeds:
                return
            deed = self._deeds[-1]
            with self.complaining():
                await asyncio.to_thread(deed.take_back)
                self._deeds.pop()
                self.wanted = deed.key
                self._say(_("Undone: {what}").format(what=deed.what))
        self.load()

    def _say(self, words: str) -> None:
        """Say what was done in the place of what was said before, which is over."""
        self.app.clear_notifications()
        self.notify(words, markup=False, timeout=TOAST_SECONDS)

    def action_help(self) -> None:
        """Show every key of this place."""
        from coachtui.screens.dialogs.keys import KeysHelp, keys_of

        self.app.push_screen(KeysHelp(keys_of(self)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done now."""
        if action in self.NEEDS_ROW:
            return self.has_rows
        if action == "undo":
            return bool(self._deeds)
        return super().check_action(action, parameters)


class ListScreen(RecordsScreen):
    """A place that is one list under quiet headings, narrowed by a word."""

    PLACE: ClassVar[str]
    """Its name among the places."""

    AUTO_FOCUS = "RowList"

    def columns(self) -> Sequence[Column]:
        """Return the columns of the list."""
        raise NotImplementedError

    def show(self) -> None:
        """Show what was read, as far as it has the word in it."""
        raise NotImplementedError

    def make_list(self) -> RowList:
        """Make the list."""
        return RowList()

    def compose(self) -> ComposeResult:
        yield PlaceBar(self.PLACE)
        yield FilterLine()
        yield Static(headings(self.columns()), id="headings")
        yield self.make_list()
        yield Footer(compact=True, show_command_palette=False)

    @property
    def sought(self) -> FilterLine:
        """The word that narrows the list."""
        return self.query_one(FilterLine)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to narrow the list only where there is something to narrow."""
        if action == "filter":
            return any(line.words for line in self.query(FilterLine)) or self.has_rows
        return super().check_action(action, parameters)

    def action_filter(self) -> None:
        """Ask for a word."""
        self.sought.open()

    def action_show_all(self) -> None:
        """Take the word away."""
        self.sought.clear()
        self.rows.focus()

    @on(FilterLine.Filtered)
    def _narrow(self) -> None:
        self.show()

    @on(FilterLine.Left)
    def _to_list(self) -> None:
        self.rows.focus()
