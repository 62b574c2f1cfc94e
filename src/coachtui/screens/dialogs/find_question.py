"""Finding any question of the bank by a word."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from coachtui.bank.choose import Found, find
from coachtui.bank.schema import Bank, Question
from coachtui.i18n import N_, _
from coachtui.screens.base import Dialog
from coachtui.widgets.entry import Entry

SHOWN = 30
"""How many questions are listed at most."""


class FindQuestion(Dialog[Question | None]):
    """A box for words and the questions that hold them."""

    DEFAULT_CSS = """
    FindQuestion {
        & > Vertical { width: 84; height: 80%; }
        Input, Input:focus { border: none; height: 1; padding: 0; background: $boost; }
        OptionList { border: none; height: 1fr; background: transparent; margin: 1 0 0 0; }
    }
    """

    BINDINGS = [
        Binding("escape", "leave", N_("Cancel"), id="find.cancel"),
        Binding("down", "to_list", show=False, id="find.list"),
    ]

    def __init__(self, bank: Bank, lang: str, words: Callable[[Question], str]) -> None:
        """Search *bank*; *words* fills the names of this session into a question."""
        super().__init__()
        self._bank = bank
        self._lang = lang
        self._words = words
        self._found: tuple[Found, ...] = ()

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Entry(placeholder=_("a word of the question"))
            yield OptionList()

    @on(Input.Changed)
    def _look(self, event: Input.Changed) -> None:
        self._found = find(self._bank, event.value, self._lang)[:SHOWN]
        self.query_one(OptionList).set_options([Option(self._row(item)) for item in self._found])

    @on(Input.Submitted)
    def _take_first(self) -> None:
        self.dismiss(self._found[0].question if self._found else None)

    @on(OptionList.OptionSelected)
    def _take(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._found[event.option_index].question)

    def action_to_list(self) -> None:
        """Go from the box to the list."""
        self.query_one(OptionList).focus()

    def _row(self, found: Found) -> Content:
        place = (f"   {found.place(self._lang)}", "$foreground-muted")
        return Content.assemble(self._words(found.question), place)
