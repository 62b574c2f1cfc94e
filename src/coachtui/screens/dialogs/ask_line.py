"""One question that is answered by one line."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from coachtui.i18n import N_, _
from coachtui.screens.base import Dialog
from coachtui.text import clean
from coachtui.widgets.entry import Entry


class AskLine(Dialog[str | None]):
    """Asks for one line; answers nothing when the coach leaves it."""

    DEFAULT_CSS = """
    AskLine {
        align: center middle; background: $background 70%;
        & > Vertical {
            width: 72; max-width: 94%; height: auto; padding: 1 2; background: $surface;
            border: round $primary 40%;
        }
        Static { height: auto; }
        #question { text-style: bold; margin: 0 0 1 0; }
        #heard { color: $text-muted; margin: 1 0 0 0; min-height: 1; }
        Input { border: none; height: 1; padding: 0; background: $boost; }
        Input:focus { border: none; }
    }
    """

    BINDINGS = [Binding("escape", "leave", N_("Cancel"), id="ask.cancel")]

    def __init__(
        self,
        question: str,
        *,
        value: str = "",
        hint: str = "",
        heard: Callable[[str], str] | None = None,
        required: bool = False,
    ) -> None:
        """Ask *question*; *heard* says what was understood of the line typed so far."""
        super().__init__()
        self._question = question
        self._value = value
        self._hint = hint or _("Enter keeps it, Escape leaves it.")
        self._heard = heard
        self._required = required

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(Content(self._question), id="question")
            yield Entry(self._value, select_on_focus=False)
            yield Static(Content(self._hint), id="heard")

    @on(Input.Changed)
    def _say_what_is_heard(self, event: Input.Changed) -> None:
        words = self._heard(event.value) if self._heard and event.value.strip() else self._hint
        self.query_one("#heard", Static).update(Content(words))

    @on(Input.Submitted)
    def _answer(self, event: Input.Submitted) -> None:
        line = clean(event.value, single_line=True).strip()
        if line or not self._required:
            self.dismiss(line)

    def action_leave(self) -> None:
        """Answer nothing."""
        self.dismiss(None)
