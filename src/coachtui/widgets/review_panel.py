"""What was agreed last time: each action asks once what came of it."""

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from coachtui.dates import format_day
from coachtui.exports.words import age_words
from coachtui.i18n import N_, _, language
from coachtui.kinds import Outcome
from coachtui.text import visible
from coachtui.views import ActionView, ReviewView
from coachtui.widgets.columns import Column, Row, Rows, muted
from coachtui.widgets.words import action_said, outcome_word

OUTCOME_MARKS = {
    Outcome.DONE: "✓",
    Outcome.PARTLY: "◐",
    Outcome.NOT_YET: "○",
    Outcome.DROPPED: "×",
}
"""The shape that stands for what became of an action."""

COLUMNS = (Column(cells=1), Column(), Column(cells=10), Column(cells=14))
"""A mark, the action, until when, and which time it is asked about or what came of it."""


class ReviewPanel(Vertical, can_focus=True):
    """The carried actions; one is selected and one key decides it."""

    DEFAULT_CSS = """
    ReviewPanel {
        height: auto; padding: 0 4;
        Static { height: auto; }
        #keys { color: $text-muted; margin: 1 0 0 0; }
        &:focus { background: $primary 8%; }
    }
    """

    BINDINGS = [
        Binding("d", "decide('done')", N_("Done"), id="review.done"),
        Binding("p", "decide('partly')", N_("Partly"), id="review.partly"),
        Binding("n", "decide('not_yet')", N_("Not yet"), id="review.not_yet"),
        Binding("x", "decide('dropped')", N_("Drop"), id="review.drop"),
        Binding("up", "move(-1)", show=False, id="review.up"),
        Binding("down", "move(1)", show=False, id="review.down"),
        Binding("escape,tab,enter", "leave", N_("Back to the line"), id="review.leave"),
    ]

    selected: reactive[int] = reactive(0)

    @dataclass
    class Decided(Message):
        """One key said what became of an action."""

        action_id: str
        outcome: Outcome

    class Left(Message):
        """The coach goes back to the capture line."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._actions: tuple[ActionView, ...] = ()
        self._reviews: dict[str, ReviewView] = {}

    def compose(self) -> ComposeResult:
        yield Static("", id="actions")
        yield Static("", id="keys")

    @property
    def undecided(self) -> int:
        """How many actions still ask for a decision."""
        return sum(action.id not in self._reviews for action in self._actions)

    def show(self, actions: tuple[ActionView, ...], reviews: tuple[ReviewView, ...]) -> None:
        """Show the actions, and select the first that is undecided."""
        self._actions = actions
        self._reviews = {review.action_id: review for review in reviews}
        waiting = [n for n, action in enumerate(actions) if action.id not in self._reviews]
        if waiting and self.selected not in waiting:
            self.selected = waiting[0]
        self._draw()

    def watch_selected(self) -> None:
        """Show which one is selected."""
        if self.is_mounted:
            self._draw()

    def action_decide(self, outcome: str) -> None:
        """Say what became of the selected action."""
        if self.selected < len(self._actions):
            action = self._actions[self.selected]
            self.post_message(self.Decided(action.id, Outcome(outcome)))

    def action_move(self, by: int) -> None:
        """Select the action above or below."""
        if self._actions:
            self.selected = max(0, min(len(self._actions) - 1, self.selected + by))

    def action_leave(self) -> None:
        """Go back to the capture line."""
        self.post_message(self.Left())

    def _draw(self) -> None:
        if not self._actions:
            body = muted(_("Nothing is open from before."))
            self.query_one("#actions", Static).update(body)
            self.query_one("#keys", Static).update("")
            return
        rows = [self._row(number, action) for number, action in enumerate(self._actions)]
        self.query_one("#actions", Static).update(Rows(rows))
        keys = Content.assemble(
            ("Tab ", "bold $primary"),
            _("then"),
            *[
                Content.assemble("  ", (key, "bold $primary"), " ", outcome_word(outcome))
                for key, outcome in zip("dpnx", Outcome, strict=True)
            ],
        )
        self.query_one("#keys", Static).update(keys)

    def _row(self, number: int, action: ActionView) -> Row:
        due = format_day(action.due, language(), year=False) if action.due else ""
        if review := self._reviews.get(action.id):
            done = "$success" if review.outcome is Outcome.DONE else ""
            proof = f" · {visible(review.evidence)}" if review.evidence else ""
            cells = (
                Content.styled(OUTCOME_MARKS[review.outcome], done),
                muted(f"{action_said(action)}{proof}"),
                muted(due if action.pending else ""),
                Content.styled(outcome_word(review.outcome), done),
            )
        else:
            cells = (
                Content.styled("▸" if number == self.selected else " ", "bold $primary"),
                Content.styled(action_said(action), "bold"),
                muted(due),
                muted(age_words(action, _)),
            )
        return Row(COLUMNS, cells)
