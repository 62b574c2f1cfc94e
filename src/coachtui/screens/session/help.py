"""Help for the live session: what this stage is for, the signs, the letters, the keys."""

from typing import TYPE_CHECKING, Final

from rich.columns import Columns
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coachtui.bank.schema import Stage
from coachtui.i18n import N_, _
from coachtui.kinds import LETTERS, SIGNS
from coachtui.screens.base import Dialog
from coachtui.widgets.columns import Column, Row, Rows
from coachtui.widgets.words import kind_word

if TYPE_CHECKING:
    from coachtui.live import LiveSession
    from coachtui.services.desk import Desk

KEYS: Final = (Column(cells=10), Column())
"""A key, and what it does."""


class SessionHelp(Dialog[None]):
    """One page; any of Escape, Enter and F1 closes it."""

    DEFAULT_CSS = """
    SessionHelp {
        & > VerticalScroll { width: 84; }
        Static { height: auto; }
        .part { margin: 1 0 0 0; }
    }
    """

    BINDINGS = [
        Binding("escape,enter,f1", "leave", N_("Back"), id="help.leave"),
        Binding("g", "read", N_("The handbook on this stage"), id="help.read"),
    ]

    def __init__(self, live: "LiveSession", desk: "Desk") -> None:
        """Show the help for the stage a session is in."""
        super().__init__()
        self._stage: Stage = live.stage
        self._model = live.record.session.model
        self._desk = desk
        self._lang = desk.lang

    def compose(self) -> ComposeResult:
        purpose = self._stage.purpose.text(self._lang)
        signs = _("First character of a line, or letter on a selected line (Up)")
        with VerticalScroll():
            yield Static(Content.assemble((self._stage.title(self._lang), "bold"), "  ", purpose))
            yield Static(Rows([_row("g", _("the sheet of this model, at this stage"))]))
            yield Static(_title(signs), classes="part")
            yield Static(Columns(_signs(), padding=(0, 3), column_first=True))
            yield Static(Content("\n".join(_more())))
            yield Static(_title(_("Action line")), classes="part")
            yield Static(Content(_("+ what by when ~ if it happens, then I … @who #confidence")))
            yield Static(_title(_("Keys")), classes="part")
            yield Static(Rows([_row(key, words) for key, words in _keys()]))

    def action_read(self) -> None:
        """Read the sheet of the model where it speaks of this stage."""
        from coachtui.screens.dialogs.reading import Reading

        sheet = self._desk.handbook.page(self._model)
        section = sheet.section_of(f"{self._stage.title(self._lang)} ·")
        self.app.push_screen(Reading(sheet, section))


def _more() -> tuple[str, ...]:
    return (
        _("A sign typed twice is plain text. x shares, e edits, d deletes."),
        _("t passes on: what is to be learned, a parked topic, an insight without a name."),
    )


def _keys() -> tuple[tuple[str, str], ...]:
    return (
        ("F2  F3  F6", _("next stage, next question, close")),
        ("F4", _("feedback: one moment, what was done, what it led to")),
        ("F5", _("goal in all its parts, with five lights while it is worded")),
        ("F7", _("undo; Ctrl+G r does it again")),
        ("F8  F9", _("turn the screen to the coachee, hide everything")),
        ("Tab", _("to the questions or the actions from last time; Escape comes back")),
        ("Ctrl+G d", _("a step, field by field; on a line, made of that line")),
        ("Ctrl+G", _("every key, and a digit for any stage")),
    )


def _title(words: str) -> Content:
    return Content.styled(words, "bold $primary")


def _row(key: str, words: str) -> Row:
    return Row(KEYS, (Content.styled(key, "bold"), words))


def _signs() -> list[Text]:
    letters = {kind: letter for letter, kind in LETTERS.items()}
    signs = {kind: sign for sign, kind in SIGNS.items()}
    kinds = (*signs, *(kind for kind in letters if kind not in signs))
    keys = ((f"{signs.get(kind, ' ')}  {letters.get(kind, ' ')}", kind) for kind in kinds)
    return [Text.assemble((key, "bold"), f"  {kind_word(kind)}") for key, kind in keys]
