"""The close: what the session leaves behind, and the one thing to decide next."""

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from coachtui.dates import format_day
from coachtui.i18n import N_, _, language
from coachtui.kinds import SessionStatus
from coachtui.live import Decision, DecisionKind, open_decisions
from coachtui.text import visible
from coachtui.views import ActionView, SessionRecord


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the close: its state as a shape, its name, what is decided."""

    mark: str
    name: str
    words: str


class ClosePanel(Vertical, can_focus=True):
    """A short list that fills up: takeaway, actions with dates, next date, sharing, Finish."""

    DEFAULT_CSS = """
    ClosePanel {
        height: auto; padding: 0 4;
        Static { height: auto; }
        &:focus { background: $primary 8%; }
    }
    """

    BINDINGS = [
        Binding("up", "move(-1)", show=False, id="closing.up"),
        Binding("down", "move(1)", show=False, id="closing.down"),
        Binding("enter", "decide", N_("Decide again"), id="closing.decide"),
        Binding("escape,tab", "leave", N_("Back to the line"), id="closing.leave"),
    ]

    selected: reactive[int] = reactive(0)

    @dataclass
    class Wanted(Message):
        """The coach wants to decide something again."""

        decision: Decision

    class Left(Message):
        """The coach goes back to the capture line."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._record: SessionRecord | None = None

    def compose(self) -> ComposeResult:
        yield Static("", id="decisions")

    def show(self, record: SessionRecord) -> None:
        """Show what is decided and point to what comes next."""
        self._record = record
        self._draw()

    def on_focus(self) -> None:
        """Point to the row the keys act on."""
        self._draw()

    def on_blur(self) -> None:
        """Point to what comes next again."""
        self._draw()

    def watch_selected(self) -> None:
        """Point to another row."""
        self._draw()

    def action_move(self, by: int) -> None:
        """Select the row above or below."""
        self.selected = max(0, min(len(self._rows()) - 1, self.selected + by))

    def action_decide(self) -> None:
        """Ask for the selected row again."""
        self.post_message(self.Wanted(self._rows()[self.selected][0]))

    def action_leave(self) -> None:
        """Go back to the capture line."""
        self.post_message(self.Left())

    def _rows(self) -> list[tuple[Decision, Row]]:
        record = self._record
        if record is None:
            return []
        carried = [action for action in record.carried if action.pending]
        return [
            (Decision(DecisionKind.TAKEAWAY), _takeaway(record)),
            *[(Decision(DecisionKind.ACTION_DATE, one.id), _action(one)) for one in record.actions],
            *[(Decision(DecisionKind.CARRIED, one.id), _carried(one, record)) for one in carried],
            (Decision(DecisionKind.FOLLOW_UP), _follow_up(record)),
        ]

    def _draw(self) -> None:
        if self._record is None:
            return
        rows, asked = self._rows(), open_decisions(self._record)[0]
        now = rows[min(self.selected, len(rows) - 1)][0] if self.has_focus else asked
        shown = [_drawn(row, now=decision == now) for decision, row in rows]
        shown.append(_drawn(_sharing(self._record), now=False))
        if self._record.session.status is not SessionStatus.FINISHED:
            finishing = asked.kind is DecisionKind.FINISH
            words = _("Enter on an empty line") if finishing else ""
            last = Row("○", _("Finish"), words)
            shown.append(_drawn(last, now=finishing and not self.has_focus))
        self.query_one("#decisions", Static).update(Content("\n").join(shown))


def _drawn(row: Row, *, now: bool) -> Content:
    style = "bold $primary" if now else "$foreground-muted"
    return Content.assemble((f"{'▸' if now else row.mark} {row.name}  ", style), row.words)


def _takeaway(record: SessionRecord) -> Row:
    session = record.session
    if session.takeaway:
        return Row("✓", _("Takeaway"), f"“{visible(session.takeaway)}”")
    if session.takeaway_skipped:
        return Row("–", _("Takeaway"), _("none, on purpose"))
    return Row("○", _("Takeaway"), _("In their own words: what do they take along?"))


def _action(action: ActionView) -> Row:
    words = visible(action.text)
    if action.due:
        return Row("✓", _("Action"), f"{words} · {format_day(action.due, language())}")
    if action.no_date:
        return Row("–", _("Action"), f"{words} · {_('no date, on purpose')}")
    return Row("○", _("Action"), f"{words} · {_('by when?')}")


def _carried(action: ActionView, record: SessionRecord) -> Row:
    decided = any(review.action_id == action.id for review in record.reviews)
    day = format_day(action.due, language()) if action.due else _("no date")
    mark = "✓" if decided else "○"
    return Row(mark, _("from last time"), f"{visible(action.text)} · {day}")


def _follow_up(record: SessionRecord) -> Row:
    session = record.session
    if session.next_date:
        return Row("✓", _("Next session"), format_day(session.next_date, language()))
    if session.next_skipped:
        return Row("–", _("Next session"), _("none, on purpose"))
    return Row("○", _("Next session"), _("when do you meet again?"))


def _sharing(record: SessionRecord) -> Row:
    shared = sum(entry.shared for entry in record.entries)
    words = _("{shared} of {all} lines are in the summary (Up, then x)")
    return Row("·", _("Shared"), words.format(shared=shared, all=len(record.entries)))
