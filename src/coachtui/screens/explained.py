"""A list on top of a place, in which all about the selected row stands below."""

from collections.abc import Sequence
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static

from coachtui.clock import today
from coachtui.screens.places import PlaceBar
from coachtui.screens.records import OnTop
from coachtui.widgets.columns import Column, Rows, headings
from coachtui.widgets.footer import KeysFooter
from coachtui.widgets.row_list import RowList


class ExplainedList(OnTop):
    """The things of one person, or of the practice."""

    CSS_PATH = "explained.tcss"
    AUTO_FOCUS = "RowList"

    def columns(self) -> Sequence[Column]:
        """Return the columns of the list."""
        raise NotImplementedError

    def whose(self) -> tuple[str, str]:
        """Return whose the things are, and a note on them."""
        raise NotImplementedError

    def explained(self) -> Rows:
        """Return all there is to say of the selected row."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        yield PlaceBar(self._place)
        yield Static("", id="who")
        yield Static(headings(self.columns()), id="headings")
        yield RowList()
        yield Static("", id="detail")
        yield KeysFooter()

    @property
    def today(self) -> date:
        """The day at the coach's desk."""
        return today(self.desk.clock)

    @on(OptionList.OptionHighlighted)
    def explain(self) -> None:
        """Say whose the list is, and all about the selected row."""
        whose, note = self.whose()
        self.query_one("#who", Static).update(
            Content.assemble((whose, "bold"), "   ", (note, "$foreground-muted"))
        )
        rows = self.explained() if self.rows.selected is not None else Rows([])
        detail = self.query_one("#detail", Static)
        detail.display = bool(rows.plain)
        detail.update(rows)
