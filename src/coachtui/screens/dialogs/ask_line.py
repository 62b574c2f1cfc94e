"""One question that is answered by one line."""

from collections.abc import Callable, Iterator

from textual.content import Content
from textual.widget import Widget

from coachtui.i18n import _
from coachtui.screens.dialogs.form import Form
from coachtui.widgets.entry import Entry


class AskLine(Form[str]):
    """Asks for one line; answers nothing when the coach leaves it."""

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

    def heading(self) -> str:
        """Ask the question."""
        return self._question

    def fields(self) -> Iterator[tuple[str, Widget]]:
        """Return the one line."""
        yield "", Entry(self._value, id="line", select_on_focus=False)

    def remark(self) -> Content:
        """Say what was understood, or what can be written."""
        line = self.text("line")
        return Content(self._heard(line) if self._heard and line else self._hint)

    def answer(self) -> str | None:
        """Return the line; an empty one only where it may be."""
        line = self.text("line")
        return line if line or not self._required else None
