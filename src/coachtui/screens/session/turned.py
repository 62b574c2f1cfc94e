"""The screen as the coachee sees it when it is turned round: what is shared, and nothing else."""

from collections.abc import Iterable
from typing import Final

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coachtui.capture import read_line
from coachtui.cues import shared_remark
from coachtui.exports.summary import Aim, CoacheeSummary, Promise, coachee_summary
from coachtui.exports.summary_page import commitment_words, heard
from coachtui.exports.words import named
from coachtui.i18n import N_, _, language
from coachtui.kinds import OPEN
from coachtui.screens.base import PlaceScreen
from coachtui.screens.session.at_hand import is_first
from coachtui.screens.session.pace import points
from coachtui.screens.survey import open_survey
from coachtui.services.desk import Desk
from coachtui.services.sitting import Sitting
from coachtui.text import visible
from coachtui.widgets.capture_line import CaptureLine
from coachtui.widgets.due_words import written_day
from coachtui.widgets.footer import KeysFooter

IN_PUBLIC: Final = frozenset(
    {"next_stage", "ask_next", "settle", "close", "survey", "undo", "redo", "turn", "hide"}
)
"""What the leader key offers here: none of it names a person or says what only the coach knows."""


class TurnedScreen(PlaceScreen[None]):
    """Shows a summary that has no private fields; what is written here is shared at once."""

    DEFAULT_CSS = """
    TurnedScreen {
        #sheet { padding: 1 4; height: 1fr; scrollbar-size-vertical: 1; }
        #sheet Static { height: auto; max-width: 76; margin: 0 0 1 0; }
        #question { text-style: bold; color: $primary; }
        #band {
            height: 1; padding: 0 1; background: $primary; color: $background; text-style: bold;
        }
        #line { padding: 0 1; background: $surface; }
        &.-short #sheet { padding: 0 2; }
    }
    """

    AUTO_FOCUS = "#capture"

    BINDINGS = [
        Binding("f8", "turn", N_("Turn back"), id="session.turn_back"),
        Binding("f2", "next_stage", N_("Next stage"), id="session.next_stage"),
        Binding("f3", "ask_next", N_("Question"), id="session.next_question"),
        Binding("f6", "close", N_("Close"), id="session.close"),
        Binding("f9", "hide", N_("Hide"), id="session.hide"),
        Binding("ctrl+g", "lead", N_("More"), id="session.more"),
        Binding("f7", "undo", N_("Undo"), id="session.undo"),
        Binding("f1", "help", N_("Help"), id="session.help"),
        Binding("up,pageup", "scroll(-1)", show=False, id="session.sheet_up"),
        Binding("down,pagedown", "scroll(1)", show=False, id="session.sheet_down"),
    ]

    def __init__(self, desk: Desk, sitting: Sitting) -> None:
        super().__init__()
        self._desk = desk
        self._sitting = sitting
        self._coach_draft = sitting.draft

    def compose(self) -> ComposeResult:
        yield Static(_("Shared view"), id="band", markup=False)
        with VerticalScroll(id="sheet", can_focus=False):
            yield Static("", id="agreed")
            yield Static("", id="question")
            yield Static("", id="shared")
        yield CaptureLine(id="line")
        yield KeysFooter()

    def on_mount(self) -> None:
        """Show what is shared, and nothing that was said to the coach."""
        self.app.clear_notifications()
        self.show_sheet()

    def show_sheet(self) -> None:
        """Show the question, the goal, the shared lines and the actions."""
        live = self._sitting.live
        summary = coachee_summary(live.record)
        agreed = self.query_one("#agreed", Static)
        nothing_yet = not any(entry.shared for entry in live.entries)
        agreed.display = live.stage.key == OPEN and is_first(live) and nothing_yet
        texts = self._desk.cards.contract.texts(self._desk.lang, live.record.coachee.address)
        agreed.update(Content("\n".join(texts)))
        self.query_one("#question", Static).update(Content(self._sitting.cards.large_in_public))
        self.query_one("#shared", Static).update(_sheet(summary, points(live)))
        self.query_one(CaptureLine).prompt(_("shared"))

    @on(CaptureLine.Typed)
    def _typed(self, event: CaptureLine.Typed) -> None:
        drafts = (self._coach_draft, event.text)
        self._sitting.draft = " / ".join(text for text in drafts if text)
        captured = read_line(event.text, self._sitting.live.today)
        remark = shared_remark(captured.kind, captured.text, language())
        self.query_one(CaptureLine).understood(Content.styled(remark, "$warning"))

    @on(CaptureLine.DraftDue)
    def _keep_draft(self) -> None:
        self._sitting.keep_draft()

    @on(CaptureLine.Written)
    def _written(self, event: CaptureLine.Written) -> None:
        lines = tuple(line for line in event.lines if line.strip())
        if lines:
            sitting = self._sitting
            sitting.draft = self._coach_draft
            question = sitting.cards.large_in_public
            sitting.keep(sitting.live.write_all(lines, question, shared=True))
        self.show_sheet()

    def action_turn(self) -> None:
        """Give the coach the screen back; what was begun here is kept as a shared line."""
        self._sitting.draft = self._coach_draft
        if rest := self.query_one(CaptureLine).text.strip():
            self._sitting.keep(self._sitting.live.write(rest, shared=True))
        self._sitting.keep_draft()
        self.dismiss(None)

    def action_scroll(self, way: int) -> None:
        """Show more of the sheet."""
        sheet = self.query_one("#sheet", VerticalScroll)
        sheet.scroll_relative(y=way * max(1, sheet.size.height // 2), animate=False)

    def action_next_stage(self) -> None:
        """Move to the next stage."""
        self._sitting.keep(self._sitting.go_on())
        self.show_sheet()

    def action_ask_next(self) -> None:
        """Mark the question as asked and bring the next."""
        self._sitting.keep(self._sitting.cards.ask_next())
        self.show_sheet()

    def action_settle(self) -> None:
        """Tick the next point that the two have agreed on in this stage."""
        live = self._sitting.live
        if live.unsettled:
            self._sitting.keep(live.settle(live.unsettled[0]))
            self.show_sheet()

    def action_go(self, stage: str) -> None:
        """Move to any stage."""
        self._sitting.keep(self._sitting.go(stage))
        self.show_sheet()

    def action_close(self) -> None:
        """Move to the stage that ends the session; it is ended where all of it can be seen."""
        self.action_go(self._sitting.live.stages[-1].key)

    def action_survey(self) -> None:
        """Let the coachee say how the session was."""
        open_survey(self.app, self._desk, self._sitting, self.show_sheet)

    def action_undo(self) -> None:
        """Take the last step back."""
        self._sitting.undo()
        self.show_sheet()

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._sitting.redo()
        self.show_sheet()

    def action_hide(self) -> None:
        """Show nothing but the clock."""
        from coachtui.screens.session.hidden import HiddenScreen

        self._sitting.keep_draft()
        self.app.push_screen(HiddenScreen(self._desk.clock))

    def action_lead(self) -> None:
        """Show what can follow, and do it."""
        from coachtui.screens.session.leader import Leader

        stages = self._sitting.live.stages
        self.app.push_screen(Leader(stages, self._desk.lang, IN_PUBLIC), self._led)

    async def _led(self, action: str | None) -> None:
        if action:
            await self.run_action(action)


def _sheet(summary: CoacheeSummary, points: Iterable[tuple[str, bool]]) -> RenderableType:
    ticks = "   ".join(f"{'✓' if ticked else '○'} {words}" for words, ticked in points)
    groups = (
        (_("What the two of us agree on"), [ticks] if ticks else []),
        (_("Goal"), [_aim(aim) for aim in summary.aims]),
        (_("In your own words"), [f"“{quote}”" for quote in summary.quotes]),
        (_("What became clear"), list(summary.insights)),
        (_("Feedback"), list(heard(summary.feedback, _))),
        (_("Noted together"), [line.text for line in summary.lines]),
        (_("Next steps"), [_promise(promise) for promise in summary.promises]),
        (_("Commitment"), list(commitment_words(summary, _))),
        (_("Takeaway"), [summary.takeaway] if summary.takeaway else []),
    )
    parts: list[RenderableType] = []
    for title, rows in groups:
        if rows:
            parts.append(Padding(Text(title, style="dim"), (0, 0, 1, 0)))
            parts += [Padding(Text(visible(row)), (0, 0, 1, 2)) for row in rows]
    return Group(*parts) if parts else Text(_("Nothing is shared yet."), style="dim")


def _aim(aim: Aim) -> str:
    day = written_day(aim.due)
    details = " · ".join(part for part in (aim.measure, day, *aim.steps) if part)
    return f"{aim.statement} ({details})" if details else aim.statement


def _promise(promise: Promise) -> str:
    day = written_day(promise.due)
    return " · ".join(part for part in (named(promise.text, promise.kind, _), day) if part)
