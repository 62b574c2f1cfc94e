"""One question that is answered by a day, said back with its weekday before Enter."""

from collections.abc import Iterator
from datetime import date

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from coachtui.dates import DateError, DatePhrase, format_day, parse_date
from coachtui.i18n import _, language
from coachtui.screens.dialogs.form import Form
from coachtui.widgets.entry import Entry


class AskDay(Form[date]):
    """Asks for a day; Enter on the empty line takes the one that is proposed."""

    DEFAULT_CSS = "AskDay #about { color: $text-muted; margin: 0 0 1 0; height: auto; }"

    def __init__(self, question: str, about: str, today: date, proposed: date) -> None:
        """Ask *question* about something, and propose a day."""
        super().__init__()
        self._question = question
        self._about = about
        self._today = today
        self._proposed = proposed

    def heading(self) -> str:
        """Ask the question."""
        return self._question

    def fields(self) -> Iterator[tuple[str, Widget]]:
        """Return what it is about, and the one line."""
        yield "", Static(Content(self._about), id="about")
        yield "", Entry(id="day", select_on_focus=False)

    def remark(self) -> Content:
        """Say which day was understood, or which one is proposed."""
        try:
            return Content(said_back(self.text("day"), self._today) or self._offer())
        except DateError as error:
            return Content(str(error))

    def answer(self) -> date | None:
        """Return the day, once one is understood."""
        line = self.text("day")
        try:
            return parse_date(line, self._today).day if line else self._proposed
        except DateError as error:
            self.say(Content.styled(str(error), "$warning"))
            return None

    def _offer(self) -> str:
        words = _("Enter: {day}; or write a date, such as Friday or +14")
        return words.format(day=format_day(self._proposed, language()))


def said_back(line: str, today: date) -> str:
    """Say which day a line means and what is doubtful about it; nothing of an empty line."""
    return _echo(parse_date(line, today), today) if line else ""


def _echo(phrase: DatePhrase, today: date) -> str:
    day = format_day(phrase.day, language())
    if phrase.other:
        words = _("{day}; if you mean {other}, write it")
        return words.format(day=day, other=format_day(phrase.other, language()))
    if phrase.day < today:
        return _("{day}; this day has passed").format(day=day)
    return day
