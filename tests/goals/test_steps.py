"""A goal and its steps: what counts, and that steps have no steps."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.errors import UsageError
from coachtui.goals.steps import check_break_down, progress
from coachtui.kinds import ActionStatus, GoalStatus

statuses = st.sampled_from((*GoalStatus, *ActionStatus))


@pytest.mark.parametrize(
    ("children", "share"),
    [
        ([], "0"),
        ([ActionStatus.OPEN], "0"),
        ([ActionStatus.PARTLY], "1/2"),
        ([ActionStatus.DONE, ActionStatus.OPEN, ActionStatus.OPEN], "1/3"),
        ([GoalStatus.REACHED, ActionStatus.PARTLY], "3/4"),
        ([GoalStatus.REACHED, ActionStatus.DONE], "1"),
        ([ActionStatus.DONE, ActionStatus.DROPPED], "1"),
        ([GoalStatus.DROPPED, ActionStatus.DROPPED], "0"),
        ([ActionStatus.DONE, GoalStatus.OPEN, GoalStatus.DROPPED], "1/2"),
    ],
)
def test_steps_add_up(children: list[GoalStatus | ActionStatus], share: str) -> None:
    assert progress(GoalStatus.OPEN, children) == Fraction(share)
    assert progress(GoalStatus.DROPPED, children) == Fraction(share)


@given(st.lists(statuses))
def test_a_goal_that_is_reached_is_done(children: list[GoalStatus | ActionStatus]) -> None:
    assert progress(GoalStatus.REACHED, children) == 1


@given(st.lists(statuses), st.sampled_from(GoalStatus))
def test_one_more_step_done_never_takes_away(
    children: list[GoalStatus | ActionStatus], goal: GoalStatus
) -> None:
    before = progress(goal, children)
    assert 0 <= before <= progress(goal, [*children, ActionStatus.DONE]) <= 1


def test_a_goal_may_take_a_step() -> None:
    check_break_down("report", "form", {})
    check_break_down("report", "form", {"sample": "report"})


@pytest.mark.parametrize(
    ("goal", "step", "says"),
    [
        ("report", "report", "itself"),
        ("form", "layout", "bigger goal"),
        ("archive", "report", "steps of its own"),
    ],
)
def test_a_step_has_no_steps(goal: str, step: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        check_break_down(goal, step, {"form": "report"})
