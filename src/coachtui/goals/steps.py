"""A big goal broken down into steps: how far it has come, and that it goes no deeper than that."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Final

from coachtui.errors import UsageError
from coachtui.i18n import _
from coachtui.kinds import ActionStatus, GoalStatus

_DONE: Final[Mapping[GoalStatus | ActionStatus, Fraction]] = {
    GoalStatus.OPEN: Fraction(0),
    GoalStatus.REACHED: Fraction(1),
    ActionStatus.OPEN: Fraction(0),
    ActionStatus.PARTLY: Fraction(1, 2),
    ActionStatus.DONE: Fraction(1),
}
"""How much of a step is done; one that was dropped is no step any more."""


def progress(
    goal_status: GoalStatus, children: Iterable[GoalStatus | ActionStatus] = ()
) -> Fraction:
    """Return how much of a goal is done, from 0 to 1, by the goals and actions it consists of.

    All steps count the same; dropped ones do not count. A goal that is reached is done whatever
    became of its steps; one whose steps are all done may still be open, for its proof is missing.
    """
    if goal_status is GoalStatus.REACHED:
        return Fraction(1)
    shares = [_DONE[child] for child in children if child in _DONE]
    return sum(shares, Fraction(0)) / len(shares) if shares else Fraction(0)


def check_break_down(goal: str, step: str, parents: Mapping[str, str]) -> None:
    """Refuse to make one goal a step of another where a step would have steps.

    Goals and steps are given by their ids; `parents` names the goal of each step there is.
    """
    if goal == step:
        raise UsageError(_("A goal cannot be a step of itself."))
    if goal in parents:
        raise UsageError(
            _("This goal is a step of a bigger one already. Add the step to the bigger goal.")
        )
    if step in parents.values():
        raise UsageError(
            _("This goal has steps of its own. Add its steps to the bigger goal instead.")
        )
