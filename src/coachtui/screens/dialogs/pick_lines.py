"""Choosing some of many lines: those that are chosen are marked."""

from collections.abc import Sequence
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from coachtui.dates import format_day
from coachtui.exports.competence import Proof, behaviour_words
from coachtui.i18n import N_, _, language
from coachtui.screens.base import Dialog, key
from coachtui.text import visible
from coachtui.widgets.columns import Cell, Column, Row, muted
from coachtui.widgets.row_list import RowList, line


class PickLines(Dialog[frozenset[str] | None]):
    """Space marks a line, Enter takes those that are marked; their keys are the answer."""

    DEFAULT_CSS = """
    PickLines {
        & > Vertical { width: 100; max-height: 90%; border-subtitle-color: $text-muted; }
        #question { text-style: bold; margin: 0 0 1 0; height: auto; }
        RowList { height: auto; max-height: 20; }
        &.-short > Vertical { padding: 0 2; }
        &.-short RowList { max-height: 12; }
    }
    """

    BINDINGS = [
        Binding("escape", "leave", N_("Cancel"), id="lines.cancel"),
        key("enter", "keep", N_("Keep"), id="lines.keep"),
        key("space", "mark", N_("Mark"), id="lines.mark"),
    ]

    COLUMNS = (Column(cells=1), Column(cells=11, room=50), Column())

    def __init__(self, question: str, proofs: Sequence[Proof]) -> None:
        """Ask *question* about lines that show something of the coach."""
        super().__init__()
        self._question = question
        self._proofs = proofs
        self._marked: set[str] = set()

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(Content(self._question), id="question")
            yield RowList()

    def on_mount(self) -> None:
        """Show the lines, none of them marked."""
        self.query_one(Vertical).border_subtitle = _("Space marks · Enter saves")
        self._show()

    @on(OptionList.OptionSelected)
    def action_mark(self) -> None:
        """Mark the selected line, or no longer."""
        selected = self.query_one(RowList).selected
        if selected is not None:
            self._marked ^= {selected}
            self._show()

    def action_keep(self) -> None:
        """Answer with what is marked; as long as nothing is, ask for it."""
        if self._marked:
            self.dismiss(frozenset(self._marked))
        else:
            self.notify(_("Space marks a line; only marked ones are saved."), markup=False)

    def _show(self) -> None:
        rows = (line(Row(self.COLUMNS, partial(self._cells, one)), one.key) for one in self._proofs)
        self.query_one(RowList).show(rows)

    def _cells(self, proof: Proof) -> Sequence[Cell]:
        shown = behaviour_words(_)[proof.behaviour]
        return (
            Content.styled("✓" if proof.key in self._marked else "·", "bold $primary"),
            muted(format_day(proof.day, language(), weekday=False)),
            Content.assemble(visible(proof.text), (f"  {shown}", "$foreground-muted")),
        )
