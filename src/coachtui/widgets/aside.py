"""What lies beside the question: a few quiet lines, and a card where the terminal has room."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from coachtui.widgets.columns import Column, Row, Rows


@dataclass(frozen=True, slots=True)
class Beside:
    """Lines that always show, a card for large terminals, a reminder for wide ones."""

    lines: Sequence[Content] = ()
    card: Sequence[str] = ()
    reminder: Content | None = None
    guide: Sequence[Content] = ()
    """What this stage is for, to who is new here."""


class Aside(Vertical):
    """Never has the focus and never asks for anything."""

    SCOPED_CSS = False

    DEFAULT_CSS = """
    Aside {
        height: auto; padding: 0 4; color: $text-muted;
        #guide { height: auto; max-width: 100; padding: 0 0 0 1; border-left: outer $primary 40%; }
        #beside { height: auto; text-wrap: nowrap; text-overflow: ellipsis; }
        #at-hand, #reminder { height: auto; max-width: 100; display: none; }
    }
    .-tall Aside #guide { margin: 0 0 1 0; }
    .-tall Aside #at-hand, .-wide Aside #reminder { display: block; }
    .-narrow Aside #at-hand { display: none; }
    .-short Aside { padding: 0 2; }
    .-hints-2 Aside #at-hand, .-hints-2 Aside #reminder { display: none; }
    .-hints-1 Aside #at-hand, .-hints-1 Aside #reminder { display: none; }
    Aside.-empty, .-hints-0 Aside { display: none; }
    """

    def compose(self) -> ComposeResult:
        yield Static("", id="guide")
        yield Static("", id="beside")
        yield Static("", id="at-hand")
        yield Static("", id="reminder")

    def show(self, beside: Beside) -> None:
        """Show what belongs to this moment; nothing takes no room."""
        guide = self.query_one("#guide", Static)
        guide.display = bool(beside.guide)
        guide.update(Content("\n").join(beside.guide))
        self.query_one("#beside", Static).update(Content("\n").join(beside.lines))
        rows = [Row((Column(cells=1), Column()), ("·", words)) for words in beside.card]
        self.query_one("#at-hand", Static).update(Rows(rows))
        self.query_one("#reminder", Static).update(beside.reminder or "")
        self.set_class(beside == Beside(), "-empty")
