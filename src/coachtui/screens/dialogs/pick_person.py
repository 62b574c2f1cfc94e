"""Choosing one of the people by a word of their name."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from coachtui.i18n import N_, _
from coachtui.screens.base import Dialog
from coachtui.text import fold, visible
from coachtui.views import CoacheeView
from coachtui.widgets.columns import Cell, Column, Row, muted
from coachtui.widgets.entry import Entry
from coachtui.widgets.row_list import RowList, line


class PickPerson(Dialog[CoacheeView | None]):
    """A box for a name and those who have it; Enter takes the selected one."""

    DEFAULT_CSS = """
    PickPerson {
        & > Vertical { width: 72; max-height: 80%; }
        #question { text-style: bold; margin: 0 0 1 0; height: auto; }
        Input, Input:focus { border: none; height: 1; padding: 0; background: $boost; }
        RowList { height: auto; max-height: 12; margin: 1 0 0 0; }
        RowList > .option-list--option-highlighted { background: $primary 20%; }
    }
    """

    BINDINGS = [
        Binding("escape", "leave", N_("Cancel"), id="pick.cancel"),
        Binding("up", "move('up')", show=False, id="pick.up"),
        Binding("down", "move('down')", show=False, id="pick.down"),
    ]

    COLUMNS = (Column(cells=20), Column())

    def __init__(
        self, question: str, people: Sequence[CoacheeView], first: str | None = None
    ) -> None:
        """Ask *question*; the person with the id *first* is selected at the beginning."""
        super().__init__()
        self._question = question
        self._people = {person.id: person for person in people}
        self._known = {person.id: fold(f"{person.name} {person.address}") for person in people}
        self._first = first

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(Content(self._question), id="question")
            yield Entry(placeholder=_("a part of the name"))
            yield RowList()

    def on_mount(self) -> None:
        """Be ready for a name."""
        self.query_one(RowList).can_focus = False
        self._show(list(self._people), self._first)

    @on(Input.Changed)
    def _look(self, event: Input.Changed) -> None:
        words = fold(event.value).split()
        self._show([key for key, known in self._known.items() if all(w in known for w in words)])

    @on(Input.Submitted)
    def _take_selected(self) -> None:
        key = self.query_one(RowList).selected
        if key is not None:
            self._take(key)

    @on(OptionList.OptionSelected)
    def _take_clicked(self, event: OptionList.OptionSelected) -> None:
        if event.option_id is not None:
            self._take(event.option_id)

    def action_move(self, way: str) -> None:
        """Select the person above or below."""
        rows = self.query_one(RowList)
        (rows.action_cursor_up if way == "up" else rows.action_cursor_down)()

    def _show(self, keys: Sequence[str], select: str | None = None) -> None:
        self.query_one(RowList).show(keys, select, self._drawn)

    def _drawn(self, key: str) -> Option:
        return line(Row(self.COLUMNS, _cells(self._people[key])), key)

    def _take(self, key: str) -> None:
        self.dismiss(self._people[key])


def _cells(person: CoacheeView) -> Sequence[Cell]:
    name = visible(person.name) if person.address else ""
    called = Content.styled(visible(person.called), "bold")
    return called, muted(name)
