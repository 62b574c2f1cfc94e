"""What the coach's questions brought: a quiet list to look through."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widgets import Static

from coachtui.bank.schema import Bank
from coachtui.i18n import N_, _
from coachtui.kinds import EntryKind
from coachtui.screens.base import Dialog
from coachtui.text import visible
from coachtui.views import QuestionYield
from coachtui.widgets.words import GLYPHS


class Brought(Dialog[None]):
    """One line a question; Escape and Enter close it."""

    DEFAULT_CSS = """
    Brought {
        align: center middle; background: $background 60%;
        & > VerticalScroll {
            width: 96; max-width: 96%; height: auto; max-height: 90%; padding: 1 2;
            background: $surface; border: round $primary 40%; scrollbar-size-vertical: 1;
        }
        Static { height: auto; }
        #heading { text-style: bold; margin: 0 0 1 0; }
    }
    """

    BINDINGS = [Binding("escape,enter", "leave", N_("Back"), id="brought.leave")]

    def __init__(self, rows: Sequence[QuestionYield], bank: Bank, lang: str) -> None:
        super().__init__()
        self._rows = rows
        self._bank = bank
        self._lang = lang

    def compose(self) -> ComposeResult:
        with VerticalScroll():
            yield Static(_("What your questions brought"), id="heading", markup=False)
            yield Static(self._table() if self._rows else Text(self._nothing()))

    def action_leave(self) -> None:
        """Close the list."""
        self.dismiss(None)

    def _nothing(self) -> str:
        return _("Nothing yet: F3 marks a question as asked, and the lines after it count for it.")

    def _table(self) -> Table:
        table = Table.grid(padding=(0, 2, 0, 0), expand=True)
        # What came of a question stands under the sign that a coach types for it.
        signs = [GLYPHS[kind] for kind in (EntryKind.INSIGHT, EntryKind.ACTION, EntryKind.GOAL)]
        names = (_("Asked"), *signs, _("Your question"))
        for name in names[:-1]:
            table.add_column(width=max(2, cell_len(name)), justify="right", style="dim")
        table.add_column(ratio=1)
        table.add_row(*(Text(name, style="dim") for name in names))
        for row in self._rows:
            counts = (row.asked, row.insights, row.actions, row.goals)
            words = visible(self._bank.words_of(row.key, self._lang))
            table.add_row(*(Text(str(count) if count else "·") for count in counts), Text(words))
        return table
