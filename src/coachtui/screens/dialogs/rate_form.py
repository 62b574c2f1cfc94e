"""Which of its levels a goal has reached by now, in the words in which it was described."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo

from textual import on
from textual.content import Content
from textual.widget import Widget

from coachtui.goals.gas import LEVELS, level_word, signed
from coachtui.i18n import _
from coachtui.screens.dialogs.form import Form
from coachtui.text import shorten, visible
from coachtui.views import GoalTree
from coachtui.widgets.choice import Choice
from coachtui.widgets.goal_rows import rated_words

LISTED = 24
"""Cells of a goal's words among others to choose from."""


@dataclass(frozen=True, slots=True)
class Rated:
    """A goal, and the level it has reached."""

    goal_id: str
    level: int


class RateForm(Form[Rated]):
    """Asks for a level; its description stands below."""

    AUTO_FOCUS = "#level"

    def __init__(self, trees: Sequence[GoalTree], today: date, zone: tzinfo | None) -> None:
        """Ask about goals that have levels; the first one is selected."""
        super().__init__()
        self._trees = {tree.goal.id: tree for tree in trees}
        self._today = today
        self._zone = zone
        self._selected = next(iter(self._trees))

    def heading(self) -> str:
        """Ask how far it has come."""
        return _("How far has it come?")

    def fields(self) -> Iterator[tuple[str, Widget]]:
        """Return the goals, where there are several, and the levels."""
        names = {
            key: shorten(visible(tree.goal.statement), LISTED) for key, tree in self._trees.items()
        }
        yield _("Goal"), Choice(names, self._selected, id="goal")
        levels = {str(level): signed(level) for level in LEVELS}
        yield _("Level"), Choice(levels, self._last(), id="level")

    @on(Choice.Changed, "#goal")
    def _other_goal(self, event: Choice.Changed) -> None:
        self._selected = event.value
        self.query_one("#level", Choice).value = self._last()

    def remark(self) -> Content:
        """Say what the level means for this goal, and what was said before."""
        tree, level = self._trees[self._selected], int(self.chosen("level"))
        described = visible(tree.goal.levels[level]) or _("not described")
        history = "".join(
            f"\n{line}" for line in list(rated_words(tree, self._today, self._zone))[:3]
        )
        return Content.assemble(
            visible(tree.goal.statement),
            (f"\n{level_word(level)}: ", "bold"),
            described,
            (history, "$text-muted"),
        )

    def answer(self) -> Rated:
        """Return the level."""
        return Rated(self._selected, int(self.chosen("level")))

    def _last(self) -> str:
        ratings = self._trees[self._selected].ratings
        return str(ratings[-1].level if ratings else 0)
