"""What the coach's questions brought: a quiet list to look through."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from coachtui.bank.schema import Bank
from coachtui.i18n import _
from coachtui.kinds import EntryKind
from coachtui.screens.dialogs.card import CardDialog
from coachtui.text import visible
from coachtui.views import QuestionYield
from coachtui.widgets.words import GLYPHS


class Brought(CardDialog):
    """One line a question; Escape and Enter close it."""

    DEFAULT_CSS = """
    Brought {
        & > VerticalScroll { width: 96; }
        .row { margin: 0; }
    }
    """

    def __init__(self, rows: Sequence[QuestionYield], bank: Bank, lang: str) -> None:
        shown = _table(rows, bank, lang) if rows else Text(_nothing())
        super().__init__(_("What your questions brought"), [shown])


def _nothing() -> str:
    return _("Nothing yet: F3 marks a question as asked, and the lines after it count for it.")


def _table(rows: Sequence[QuestionYield], bank: Bank, lang: str) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    # What came of a question stands under the sign that a coach types for it.
    signs = [GLYPHS[kind] for kind in (EntryKind.INSIGHT, EntryKind.ACTION, EntryKind.GOAL)]
    names = (_("Asked"), *signs, _("Your question"))
    for name in names[:-1]:
        table.add_column(width=max(2, cell_len(name)), justify="right", style="dim")
    table.add_column(ratio=1)
    table.add_row(*(Text(name, style="dim") for name in names))
    for row in rows:
        counts = (row.asked, row.insights, row.actions, row.goals)
        words = visible(bank.words_of(row.key, lang))
        table.add_row(*(Text(str(count) if count else "·") for count in counts), Text(words))
    return table
