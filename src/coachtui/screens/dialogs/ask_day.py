"""One question that is answered by a day, said back with its weekday before Enter."""

from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from coachtui.dates import DateError, DatePhrase, format_day, parse_date
from coachtui.i18n import N_, _, language
from coachtui.screens.base import Dialog
from coachtui.widgets.entry import Entry


class AskDay(Dialog[date | None]):
    """Asks for a day; Enter on the empty line takes the one that is proposed."""

    DEFAULT_CSS = """
    AskDay {
        align: center middle; background: $background 70%;
        & > Vertical {
            width: 72; max-width: 94%; height: auto; padding: 1 2; background: $surface;
            border: round $primary 40%;
        }
        Static { height: auto; }
        #question { text-style: bold; margin: 0 0 1 0; }
        #about { color: $text-muted; margin: 0 0 1 0; }
        #heard { color: $text-muted; margin: 1 0 0 0; min-height: 1; }
        #heard.-unread { color: $warning; }
        Input, Input:focus { border: none; height: 1; padding: 0; background: $boost; }
    }
    """

    BINDINGS = [Binding("escape", "leave", N_("Cancel"), id="ask.cancel")]

    def __init__(self, question: str, about: str, today: date, proposed: date) -> None:
        """Ask *question* about something, and propose a day."""
        super().__init__()
        self._question = question
        self._about = about
        self._today = today
        self._proposed = proposed

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(Content(self._question), id="question")
            yield Static(Content(self._about), id="about")
            yield Entry(select_on_focus=False)
            yield Static(Content(self._offer()), id="heard")

    @on(Input.Changed)
    def _say_what_is_heard(self, event: Input.Changed) -> None:
        heard = self.query_one("#heard", Static)
        heard.remove_class("-unread")
        try:
            words = self._echo(parse_date(event.value, self._today)) if event.value.strip() else ""
        except DateError as error:
            words = str(error)
        heard.update(Content(words or self._offer()))

    @on(Input.Submitted)
    def _answer(self, event: Input.Submitted) -> None:
        if not event.value.strip():
            self.dismiss(self._proposed)
            return
        try:
            self.dismiss(parse_date(event.value, self._today).day)
        except DateError:
            self.query_one("#heard").add_class("-unread")

    def action_leave(self) -> None:
        """Answer nothing."""
        self.dismiss(None)

    def _offer(self) -> str:
        words = _("Enter: {day}; or write a date, such as Friday or +14")
        return words.format(day=format_day(self._proposed, language()))

    def _echo(self, phrase: DatePhrase) -> str:
        day = format_day(phrase.day, language())
        if phrase.other:
            words = _("{day}; if you mean {other}, write it")
            return words.format(day=day, other=format_day(phrase.other, language()))
        if phrase.day < self._today:
            return _("{day}; this day has passed").format(day=day)
        return day
