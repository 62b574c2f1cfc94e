"""The question on the stand: one in large type, two alternates, and the way to others."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from coachtui.i18n import N_, _
from coachtui.widgets.columns import Column, Row, Rows

COLUMNS = (Column(cells=1), Column())
"""A key, and the question it asks."""


SHOWN = 3
"""Questions on the card; the points to agree on are numbered after them."""

POINT_KEYS = tuple(
    Binding(str(SHOWN + n), f"settle({n})", N_("Agreed"), show=False, id=f"questions.point_{n}")
    for n in range(1, 7)
)


class QuestionCard(Vertical, can_focus=True):
    """Shows up to three questions; the keys work while it has the focus."""

    DEFAULT_CSS = """
    QuestionCard {
        height: auto; padding: 1 4;
        #large { text-style: bold; width: 100%; max-width: 66; height: auto; color: $foreground; }
        #large.-asked { color: $success; }
        #alternates { color: $text-muted; height: auto; margin: 1 0 0 0; }
        #points { color: $text-muted; height: auto; }
        &:focus { background: $primary 8%; }
    }
    """

    BINDINGS = [
        Binding("1", "ask(1)", N_("Asked"), id="questions.first"),
        Binding("2", "ask(2)", N_("Asked"), id="questions.second"),
        Binding("3", "ask(3)", N_("Asked"), id="questions.third"),
        Binding("e", "what_else", N_("Else"), id="questions.else"),
        Binding("n", "others", N_("Others"), id="questions.others"),
        Binding("p", "take_parked", N_("Parked"), show=False, id="questions.parked"),
        *POINT_KEYS,
        Binding("slash", "find", N_("Find"), id="questions.find"),
        Binding("escape,tab,enter", "leave", N_("Back to the line"), id="questions.leave"),
    ]

    @dataclass
    class Asked(Message):
        """A question was asked aloud; its number on the card."""

        number: int

    class WhatElseAsked(Message):
        """The coach asked "what else"."""

    class OthersWanted(Message):
        """The coach wants three others."""

    class FindWanted(Message):
        """The coach looks for a question by word."""

    class ParkedWanted(Message):
        """The coach takes up the topic that was put off last time."""

    @dataclass
    class Settled(Message):
        """The two agree on a point of this stage, or no longer do; its number."""

        number: int

    class Left(Message):
        """The coach goes back to the capture line."""

    def compose(self) -> ComposeResult:
        yield Static("", id="large")
        yield Static("", id="alternates")
        yield Static("", id="points")

    def show(self, questions: tuple[str, ...], *, asked: bool) -> None:
        """Show the questions, the first one large; *asked* marks one that is being answered."""
        large = self.query_one("#large", Static)
        large.set_class(asked, "-asked")
        first = questions[0] if questions else _("Every question of this stage has been asked.")
        large.update(Content(("✓ " if asked else "") + first))
        rest = [*((str(number), words) for number, words in enumerate(questions[1:], 2))]
        rest.append(("e", _("What else?")))
        rows = [Row(COLUMNS, (Content.styled(key, "bold $primary"), words)) for key, words in rest]
        self.query_one("#alternates", Static).update(Rows(rows))

    def tick(self, points: Sequence[tuple[str, bool]]) -> None:
        """Show what is agreed on in this stage point by point, ticked or not."""
        row = self.query_one("#points", Static)
        row.display = bool(points)
        said = [
            Content.assemble((str(key), "bold $primary"), " ✓ " if ticked else " ○ ", words)
            for key, (words, ticked) in enumerate(points, SHOWN + 1)
        ]
        row.update(Content("   ").join(said))

    def action_ask(self, number: int) -> None:
        """Mark a question as asked, and go back to write down the answer."""
        self.post_message(self.Asked(number))
        self.action_leave()

    def action_what_else(self) -> None:
        """Ask what else there is, and go back to write down the answer."""
        self.post_message(self.WhatElseAsked())
        self.action_leave()

    def action_others(self) -> None:
        """Show three others."""
        self.post_message(self.OthersWanted())

    def action_find(self) -> None:
        """Find a question by word."""
        self.post_message(self.FindWanted())

    def action_settle(self, number: int) -> None:
        """Tick a point, or take the tick back; there may be more to tick."""
        self.post_message(self.Settled(number))

    def action_take_parked(self) -> None:
        """Take up the topic that was put off last time, and go back to the line."""
        self.post_message(self.ParkedWanted())
        self.action_leave()

    def action_leave(self) -> None:
        """Go back to the capture line."""
        self.post_message(self.Left())
