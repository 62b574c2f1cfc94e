"""A goal and its lines say the same, whichever of them is changed."""

from dataclasses import replace
from datetime import date

import pytest

from coachtui.bank.schema import Bank
from coachtui.ids import new_id
from coachtui.kinds import EntryKind, GoalLink, GoalPart
from coachtui.live import LiveSession
from coachtui.live.goal_lines import new_goal
from coachtui.views import GoalView
from tests.conftest import FakeClock
from tests.live.conftest import begin


def told(live: LiveSession) -> list[tuple[str, str]]:
    """Return the lines that tell of goals, as kind and text."""
    kinds = (EntryKind.GOAL, EntryKind.MEASURE)
    return [(str(one.kind), one.text) for one in live.entries if one.kind in kinds]


def goal_of(live: LiveSession) -> GoalView:
    """Return the goal that is worked on."""
    goal = live.record.goal
    assert goal is not None
    return goal


# The goal is changed


def test_a_new_goal_brings_its_lines_and_goes_with_them_in_one_step(live: LiveSession) -> None:
    live.keep_goal(GoalView(new_id(), None, "reports leave on Thursday", "4 weeks", reason="trust"))
    assert told(live) == [("goal", "reports leave on Thursday"), ("measure", "4 weeks")]
    assert all(entry.shared for entry in live.entries)
    assert (goal_of(live).entry_id, goal_of(live).reason) == (live.entries[0].id, "trust")
    live.undo()
    assert (live.entries, live.goals) == ((), ())
    live.redo()
    assert goal_of(live).reason == "trust"


def test_new_words_go_into_the_lines(live: LiveSession) -> None:
    live.write("=reports leave in time")
    live.write("#weekly")
    step = live.keep_goal(replace(goal_of(live), statement="they leave", measure="4 of 4"))
    assert told(live) == [("goal", "they leave"), ("measure", "4 of 4")]
    live.undo()
    assert told(live) == [("goal", "reports leave in time"), ("measure", "weekly")]
    assert len(live.entries) == 2
    assert step.puts


def test_a_measure_can_be_added_and_taken_away(live: LiveSession) -> None:
    live.write("=first")
    live.write("=second")
    first = live.goals[0]
    live.keep_goal(replace(first, measure="3 times"))
    assert told(live) == [("goal", "first"), ("measure", "3 times"), ("goal", "second")]
    assert [goal.measure for goal in live.goals] == ["3 times", ""]
    assert [entry.order for entry in live.entries] == [1, 2, 3]
    live.keep_goal(replace(live.goals[0], measure=""))
    assert told(live) == [("goal", "first"), ("goal", "second")]


def test_several_lines_of_a_measure_are_told_as_one_and_changed_each(live: LiveSession) -> None:
    for line in ("=goal", "#one", "words", "#two"):
        live.write(line)
    live.keep_goal(replace(goal_of(live), measure="one; three; four"))
    assert told(live) == [("goal", "goal"), ("measure", "one"), ("measure", "three; four")]
    live.keep_goal(replace(goal_of(live), measure="one"))
    assert told(live) == [("goal", "goal"), ("measure", "one")]
    assert goal_of(live).measure == "one"


def test_what_was_filled_in_stays_when_a_line_is_edited(live: LiveSession) -> None:
    live.write("=gaol")
    live.keep_goal(replace(goal_of(live), reason="trust", link=GoalLink.SKP, due=date(2026, 12, 1)))
    live.edit(live.entries[0].id, "goal")
    goal = goal_of(live)
    assert (goal.statement, goal.reason, goal.link) == ("goal", "trust", GoalLink.SKP)
    live.delete(live.entries[0].id)
    live.undo()
    assert goal_of(live) == goal


def test_the_same_goal_again_changes_nothing(live: LiveSession) -> None:
    live.write("=goal")
    assert live.keep_goal(goal_of(live)).puts == ()


def test_a_measure_that_waits_belongs_to_the_first_goal(live: LiveSession) -> None:
    live.write("#4 weeks")
    goal = new_goal(live.entries)
    live.keep_goal(replace(goal, statement="reports leave"))
    assert told(live) == [("measure", "4 weeks"), ("goal", "reports leave")]
    assert goal_of(live).measure == "4 weeks"
    assert new_goal(live.entries).measure == ""


# Steps of a goal


def test_a_goal_is_broken_down_into_goals_and_actions_in_one_step(live: LiveSession) -> None:
    live.write("=a big goal")
    goal = goal_of(live)
    live.keep_goal(goal, ("a small goal", "+ call Sari tomorrow"))
    (child,) = [one for one in live.goals if one.parent_id]
    (action,) = live.actions
    assert (child.statement, child.parent_id) == ("a small goal", goal.id)
    assert (action.text, action.due, action.goal_id) == (
        "call Sari",
        date(2026, 11, 25),
        goal.id,
    )
    assert goal_of(live) == goal
    live.edit(live.entries[2].id, "call Sari and Budi tomorrow")
    assert live.actions[0].goal_id == goal.id
    live.undo()
    live.undo()
    assert (len(live.entries), live.goals, live.actions) == (1, (goal,), ())


def test_a_measure_said_after_the_steps_is_that_of_the_goal(live: LiveSession) -> None:
    live.write("=a big goal")
    live.keep_goal(goal_of(live), ("a small goal",))
    live.write("#4 weeks")
    step = live.goals[1]
    assert (goal_of(live).measure, step.measure) == ("4 weeks", "")
    live.keep_goal(replace(step, measure="2 weeks"))
    live.edit(live.entries[1].id, "a smaller goal")
    assert (live.goals[1].statement, live.goals[1].measure) == ("a smaller goal", "2 weeks")
    assert (goal_of(live).measure, len(live.entries)) == ("4 weeks", 3)


# A stage that asks for a part of the goal


@pytest.fixture
def smart(bank: Bank, clock: FakeClock) -> LiveSession:
    """A session with the model that words one goal, its goal said and measured."""
    live = begin(bank, clock, "smart")
    live.go("specific")
    live.write("=a map of training needs")
    live.go("measurable")
    live.write("#12 of 12 subdistricts")
    return live


def test_a_run_fills_the_goal_with_its_five_parts(smart: LiveSession) -> None:
    smart.go("achievable")
    assert GoalPart.SUPPORT in smart.missing()
    smart.write("*handles the data on his own")
    assert GoalPart.SUPPORT not in smart.missing()
    smart.go("relevant")
    smart.write("the plan for next year rests on it")
    assert smart.missing() == frozenset()
    smart.go("timebound")
    smart.write("ready by 12 December")
    smart.write("another thought, not before 1 March")
    assert smart.missing() == {"action"}
    assert goal_of(smart) == GoalView(
        goal_of(smart).id,
        smart.entries[0].id,
        "a map of training needs",
        "12 of 12 subdistricts",
        due=date(2026, 12, 12),
        support="handles the data on his own",
        reason="the plan for next year rests on it",
    )


def test_a_line_and_its_part_of_the_goal_are_taken_back_together(smart: LiveSession) -> None:
    smart.go("relevant")
    smart.write_all(("it opens the budget", "and more"))
    assert goal_of(smart).reason == "it opens the budget"
    smart.undo()
    assert goal_of(smart).reason == ""
    assert len(smart.entries) == 2


def test_other_lines_other_stages_and_other_models_leave_the_goal_alone(
    smart: LiveSession, live: LiveSession
) -> None:
    smart.go("timebound")
    smart.write("nothing with a day")
    smart.write("+ call the secretaries tomorrow")
    smart.go("specific")
    smart.write("a thought")
    live.write("=goal")
    live.write("a thought")
    for session in (smart, live):
        goal = goal_of(session)
        assert (goal.due, goal.reason, goal.support) == (None, "", "")
