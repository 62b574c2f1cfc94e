"""The goal of the session in all its parts, worded with five lights while people talk."""

import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from textual import on
from textual.widget import Widget

from coachtui.i18n import _
from coachtui.ids import new_id
from coachtui.kinds import GoalStatus
from coachtui.live.goal_lines import new_goal
from coachtui.live.unfinished import Texts, name_of
from coachtui.screens.dialogs.goal_form import GoalForm, GoalKept, texts_of
from coachtui.screens.dialogs.rate_form import RateForm
from coachtui.screens.session.begun import Begun, lay_over
from coachtui.services.sitting import Sitting
from coachtui.text import shorten, visible
from coachtui.views import GoalView, RatingView
from coachtui.widgets.choice import Choice

if TYPE_CHECKING:
    from coachtui.screens.session.stand import Stand

LISTED: Final = 18
"""Cells of a goal's words among others to choose from."""

NEW: Final = "new"


class GoalPanel(GoalForm, Begun[GoalKept]):
    """Begins with the goal that is worked on, or with a new one where there is none."""

    # The form stands first: Textual takes the look of a screen from its first base only.

    def __init__(self, sitting: Sitting) -> None:
        self.sitting = sitting
        record = sitting.live.record
        self._goals = {goal.id: goal for goal in record.goals}
        goal = record.goal or new_goal(record.entries)
        super().__init__(goal, sitting.live.today, whose=record.coachee.called)
        self._take_up(goal)

    def fields(self) -> Iterator[tuple[str, Widget]]:
        """Return the goals to choose from, where there is one, and the parts of the chosen one."""
        if self._goals:
            names = {
                key: shorten(visible(goal.statement), LISTED) for key, goal in self._goals.items()
            }
            yield _("Which goal"), Choice({**names, NEW: _("a new one")}, self.goal.id, id="which")
        yield from super().fields()

    @on(Choice.Changed, "#which")
    def _other_goal(self, event: Choice.Changed) -> None:
        record = self.sitting.live.record
        self._take_up(self._goals.get(event.value) or new_goal(record.entries))
        self.given = texts_of(self.goal)
        self.fill(self.given | self.sitting.forms.get(self.key, {}))
        self.offer("steps", self.goal.parent_id is None)

    def begun(self) -> Texts:
        """Return what differs from the goal as it was kept, whichever that is."""
        return {name: text for name, text in super().begun().items() if name != "=which"}

    keys = Begun.keys

    def _take_up(self, goal: GoalView) -> None:
        self.goal = goal
        self.key = name_of("goal", goal.id, self._goals, self.sitting.forms)


async def rate_goals(stand: "Stand") -> None:
    """Let the coach say how far the goals of this person have come; those have to have levels."""
    desk, live = stand.desk, stand.live
    now = desk.clock.now()
    await asyncio.to_thread(desk.writer.drain)
    goals = await asyncio.to_thread(desk.services.goals.of, live.session.coachee_id)
    scaled = tuple(
        tree
        for top in goals.trees
        for tree in (top, *top.steps)
        if tree.goal.is_scaled and tree.goal.status is GoalStatus.OPEN
    )
    if not scaled:
        words = _("No goal has levels yet; g on the page of the person, then l, describes them.")
        stand.do(None, words)
        return
    rated = await stand.app.push_screen_wait(RateForm(scaled, live.today, now.tzinfo))
    if rated is not None:
        rating = RatingView(new_id(), rated.goal_id, rated.level, now, live.session.id)
        stand.do(live.add(rating), _("Rated. F7 takes it back."))
    stand.line.take_focus()


def open_goal(stand: "Stand") -> None:
    """Let the goal be worded, and come back to the same cursor."""
    asked = stand.sitting.cards.answered

    def keep(kept: GoalKept) -> None:
        stand.do(stand.live.keep_goal(kept.goal, kept.steps, asked))

    lay_over(stand, GoalPanel(stand.sitting), keep)
