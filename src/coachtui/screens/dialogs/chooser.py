"""Five questions, one key each, that tell coaching from its neighbours."""

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coachtui.bank.cards import Chooser
from coachtui.i18n import N_, _, language, pgettext
from coachtui.screens.base import Dialog
from coachtui.text import visible
from coachtui.widgets.columns import muted

YES = frozenset("y")
NO = frozenset("nt")
"""Keys of both languages; neither means two things."""


class ChooserDialog(Dialog[None]):
    """Yes ends it, no goes on; Backspace takes the last answer back."""

    DEFAULT_CSS = """
    ChooserDialog {
        & > VerticalScroll { width: 78; scrollbar-size-vertical: 1; }
        Static { height: auto; }
        #heading { text-style: bold; margin: 0 0 1 0; }
        #keys { color: $text-muted; margin: 1 0 0 0; }
    }
    """

    BINDINGS = [
        Binding("escape,enter", "leave", N_("Back"), id="chooser.leave"),
        Binding("backspace", "take_back", N_("Undo"), show=False, id="chooser.take_back"),
    ]

    def __init__(self, chooser: Chooser) -> None:
        super().__init__()
        self._chooser = chooser
        self._answers: list[bool] = []

    def compose(self) -> ComposeResult:
        with VerticalScroll():
            yield Static(Content(self._chooser.title.text(language())), id="heading")
            yield Static("", id="answers")
            yield Static("", id="keys")

    def on_mount(self) -> None:
        """Ask the first question."""
        self._show()

    def on_key(self, event: events.Key) -> None:
        """Take an answer."""
        if event.character and event.character.lower() in YES | NO and not self._ended:
            event.stop()
            self._answers.append(event.character.lower() in YES)
            self._show()

    def action_take_back(self) -> None:
        """Ask the last question again."""
        if self._answers:
            self._answers.pop()
            self._show()

    @property
    def _ended(self) -> bool:
        return True in self._answers or len(self._answers) == len(self._chooser.forks)

    def _show(self) -> None:
        lang, forks = language(), self._chooser.forks
        rows: list[Content] = []
        if self._answers:
            yes = self._answers[-1]
            said = pgettext("answer", "yes") if yes else pgettext("answer", "no")
            asked = forks[len(self._answers) - 1].ask.text(lang)
            rows.append(muted(f"{asked} {said}"))
        if self._ended:
            way = forks[len(self._answers) - 1] if self._answers[-1] else self._chooser.otherwise
            rows += [
                Content.styled(f"\n{visible(way.name.text(lang))}", "bold $primary"),
                Content(way.reason.text(lang)),
                Content(way.next.text(lang)),
            ]
            keys = _("Backspace: the last question again · Escape: back")
        else:
            number = len(self._answers)
            place = Content.styled(f"{number + 1}/{len(forks)}  ", "$primary")
            rows.append(place + Content.styled(forks[number].ask.text(lang), "bold"))
            keys = _("y yes · n no")
        self.query_one("#answers", Static).update(Content("\n").join(rows))
        self.query_one("#keys", Static).update(Content(keys))
