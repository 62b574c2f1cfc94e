"""The goals of one person: how far each has come, and what is decided on it between sessions."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from textual import work

from coachtui.i18n import N_, _
from coachtui.kinds import GoalStatus
from coachtui.screens.base import HELP, key
from coachtui.screens.changing import brief_text
from coachtui.screens.dialogs.ask_line import AskLine
from coachtui.screens.dialogs.goal_form import GoalForm, GoalKept
from coachtui.screens.dialogs.rate_form import Rated, RateForm
from coachtui.screens.dialogs.reached_form import ReachedForm
from coachtui.screens.dialogs.scale_form import ScaleForm
from coachtui.screens.explained import ExplainedList
from coachtui.screens.places import place_keys
from coachtui.screens.records import UNDO, TakeBack
from coachtui.services.goals import GoalChange
from coachtui.text import visible
from coachtui.views import CoacheeView, GoalTree, GoalView, PersonGoals
from coachtui.widgets.columns import Column, Rows
from coachtui.widgets.goal_rows import described, goal_columns, goal_lines, score_words
from coachtui.widgets.row_list import nothing


class GoalsScreen(ExplainedList):
    """The goals of a person with their steps; what is known of the selected one stands below."""

    NEEDS_ROW = frozenset({"edit", "break_down", "levels", "rate", "end"})
    BINDINGS = [
        *place_keys("go"),
        key("e,enter", "edit", N_("Edit"), id="goals.edit", tooltip=N_("All its parts")),
        key("b", "break_down", N_("Step"), id="goals.step", tooltip=N_("Break it down")),
        key("l", "levels", N_("Levels"), id="goals.levels", tooltip=N_("What is more and less")),
        key("r", "rate", N_("Rate"), id="goals.rate", tooltip=N_("How far it has come")),
        key("d", "end('reached')", N_("Reached"), id="goals.reached", tooltip=N_("And back")),
        key("x", "end('dropped')", N_("Drop"), id="goals.drop", tooltip=N_("And back")),
        UNDO,
        key("escape", "leave", N_("Back"), id="goals.leave"),
        HELP,
    ]

    def __init__(self, person: CoacheeView, place: str = "people") -> None:
        """Show the goals of this person; *place* is where their page was opened from."""
        super().__init__()
        self._person = person
        self._place = place
        self._goals = PersonGoals()

    def columns(self) -> Sequence[Column]:
        """Return what a list says of goals."""
        return goal_columns()

    @work(group="load", exclusive=True)
    async def load(self) -> None:
        """Read the goals."""
        with self.complaining():
            desk = await self.opened()
            look = partial(desk.services.goals.of, self._person.id)
            self._goals = await self.read_now(desk, look)
            words = _("No goal yet: it is said in a session, with {key} before it.")
            rows = list(goal_lines(self._goals, self.today))
            self.show_rows(rows or [nothing(words, "=")])
            self.explain()

    def whose(self) -> tuple[str, str]:
        """Return the person, and what all the goals come to."""
        return visible(self._person.called), score_words(self._goals)

    def explained(self) -> Rows:
        """Return all that is known of the selected goal."""
        return described(self._selected, self.today, self.desk.clock.now().tzinfo)

    @property
    def _every(self) -> dict[str, GoalTree]:
        trees = [tree for top in self._goals.trees for tree in (top, *top.steps)]
        return {tree.goal.id: tree for tree in trees}

    @property
    def _selected(self) -> GoalTree:
        """The selected goal; the keys that need one are off while there is none."""
        return self._every[self.rows.selected or ""]

    async def action_edit(self) -> None:
        """Correct a goal in all its parts."""
        await self._ask_parts(self._selected.goal)

    async def action_break_down(self) -> None:
        """Give the selected goal a step."""
        await self._ask_step(self._selected.goal)

    async def action_levels(self) -> None:
        """Describe the levels of the selected goal."""
        await self._ask_levels(self._selected.goal)

    async def action_rate(self) -> None:
        """Say how far a goal has come; it is described before."""
        tree = self._selected
        if not tree.goal.is_scaled:
            self.notify(_("Describe its levels first: l."), markup=False)
            return
        await self.ask(RateForm([tree], self.today, self.desk.clock.now().tzinfo), self._rate)

    async def action_end(self, status: str) -> None:
        """Say that the selected goal was reached or dropped; a second time takes it up again."""
        goal, wanted = self._selected.goal, GoalStatus(status)
        if goal.status is wanted:
            self._change(replace(goal, status=GoalStatus.OPEN))
        elif wanted is GoalStatus.REACHED:
            await self.ask(ReachedForm(goal), self._change)
        else:
            self._change(replace(goal, status=wanted))

    # What cannot be stored is asked again: nothing that was typed is lost.

    async def _ask_parts(self, goal: GoalView, kept: GoalKept | None = None) -> None:
        bigger = self._every[goal.parent_id].goal.statement if goal.parent_id in self._every else ""
        begun, whose = kept or GoalKept(goal), self._person.called
        form = GoalForm(begun.goal, self.today, whose=whose, bigger=bigger, steps=begun.steps)
        await self.ask(form, partial(self._keep, goal))

    async def _ask_step(self, goal: GoalView, line: str = "") -> None:
        question = _("Step of: {goal}").format(goal=visible(goal.statement))
        hint = _("A smaller goal, or + an action with its day.")
        form = AskLine(question, value=line, hint=hint, required=True)
        await self.ask(form, partial(self._break_down, goal))

    async def _ask_levels(self, goal: GoalView) -> None:
        others = [tree.goal for tree in self._every.values() if tree.goal.id != goal.id]
        await self.ask(ScaleForm(goal, others), self._describe)

    def _keep(self, before: GoalView, kept: GoalKept) -> None:
        if kept != GoalKept(before):
            again = partial(self._ask_parts, before, kept)
            self._change(kept.goal, kept.steps, otherwise=again)

    def _break_down(self, goal: GoalView, line: str) -> None:
        self._change(goal, (line,), otherwise=partial(self._ask_step, goal, line))

    def _describe(self, goal: GoalView) -> None:
        self._change(goal, otherwise=partial(self._ask_levels, goal))

    def _change(
        self,
        goal: GoalView,
        steps: Sequence[str] = (),
        *,
        otherwise: Callable[[], object] = lambda: None,
    ) -> None:
        goals = self.desk.services.goals
        self._do(goal, lambda: goals.change(goal, steps), otherwise)

    def _rate(self, rated: Rated) -> None:
        goals = self.desk.services.goals
        goal = self._every[rated.goal_id].goal
        self._do(goal, lambda: goals.rate(rated.goal_id, rated.level))

    def _do(
        self,
        goal: GoalView,
        change: Callable[[], GoalChange],
        otherwise: Callable[[], object] = lambda: None,
    ) -> None:
        take_back, what = self.desk.services.goals.take_back, brief_text(goal.statement)

        def job() -> TakeBack:
            return partial(take_back, change())

        said = _("Changed: {what}").format(what=what)
        self.do(job, what, said, key=goal.id, otherwise=otherwise)
