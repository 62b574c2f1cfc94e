"""The screen as the coachee sees it when it is turned round: what is shared, and nothing else."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Footer, Static

from coachtui.dates import format_day
from coachtui.exports.summary import CoacheeSummary, Promise, coachee_summary
from coachtui.i18n import N_, _, language
from coachtui.screens.base import PlaceScreen
from coachtui.services.sitting import Sitting
from coachtui.text import visible
from coachtui.widgets.capture_line import CaptureLine


class TurnedScreen(PlaceScreen[None]):
    """Shows a summary that has no private fields; what is written here is shared at once."""

    DEFAULT_CSS = """
    TurnedScreen {
        #sheet { padding: 1 4; height: 1fr; }
        #sheet Static { height: auto; max-width: 76; margin: 0 0 1 0; }
        #question { text-style: bold; color: $primary; }
        #band { height: 1; padding: 0 1; background: $primary; color: $background; text-style: bold; }
        #line { padding: 0 1; background: $surface; }
        &.-short #sheet { padding: 0 2; }
    }
    """

    AUTO_FOCUS = "#capture"

    BINDINGS = [
        Binding("f8", "turn_back", N_("Turn back"), id="session.turn_back"),
        Binding("f2", "next_stage", N_("Next stage"), id="session.next_stage"),
        Binding("f3", "ask_next", N_("Next question"), id="session.next_question"),
        Binding("f7", "undo", N_("Undo"), id="session.undo"),
    ]

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting

    def compose(self) -> ComposeResult:
        yield Static(_("Shared view"), id="band", markup=False)
        with VerticalScroll(id="sheet", can_focus=False):
            yield Static("", id="question")
            yield Static("", id="shared")
        yield CaptureLine(id="line")
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Show what is shared."""
        self.show_sheet()

    def show_sheet(self) -> None:
        """Show the question, the goal, the shared lines and the actions."""
        summary = coachee_summary(self._sitting.live.record)
        self.query_one("#question", Static).update(Content(self._sitting.cards.large_in_public))
        self.query_one("#shared", Static).update(Content("\n\n").join(_blocks(summary)))
        self.query_one(CaptureLine).prompt(_("shared"))

    @on(CaptureLine.Written)
    def _written(self, event: CaptureLine.Written) -> None:
        lines = tuple(line for line in event.lines if line.strip())
        if lines:
            sitting = self._sitting
            question = sitting.cards.large_in_public
            sitting.keep(sitting.live.write_all(lines, question, shared=True))
        self.show_sheet()

    def action_turn_back(self) -> None:
        """Give the coach the screen back."""
        self.dismiss(None)

    def action_next_stage(self) -> None:
        """Move to the next stage."""
        self._sitting.keep(self._sitting.go_on())
        self.show_sheet()

    def action_ask_next(self) -> None:
        """Mark the question as asked and bring the next."""
        self._sitting.keep(self._sitting.cards.ask_next())
        self.show_sheet()

    def action_undo(self) -> None:
        """Take the last step back."""
        self._sitting.undo()
        self.show_sheet()


def _blocks(summary: CoacheeSummary) -> list[Content]:
    aims = [
        f"{visible(aim.statement)} ({visible(aim.measure)})"
        if aim.measure
        else visible(aim.statement)
        for aim in summary.aims
    ]
    groups = (
        (_("Goal"), aims),
        (_("In your own words"), [f"“{visible(quote)}”" for quote in summary.quotes]),
        (_("What became clear"), [visible(text) for text in summary.insights]),
        (_("Noted together"), [visible(line.text) for line in summary.lines]),
        (_("Next steps"), [_promise(promise) for promise in summary.promises]),
        (_("Takeaway"), [visible(summary.takeaway)] if summary.takeaway else []),
    )
    blocks = [_block(title, rows) for title, rows in groups if rows]
    return blocks or [Content.styled(_("Nothing is shared yet."), "$text-muted")]


def _block(title: str, rows: list[str]) -> Content:
    return Content("\n\n").join(
        [Content.styled(title, "$text-muted"), *[Content(f"  {row}") for row in rows]]
    )


def _promise(promise: Promise) -> str:
    words = visible(promise.text)
    return f"{words} · {format_day(promise.due, language())}" if promise.due else words
