"""Goals between sessions: told with their steps, changed, broken down, rated, and taken back."""

from dataclasses import replace
from fractions import Fraction

import pytest

from coachtui.errors import NotFoundError, UsageError
from coachtui.kinds import ActionStatus, EntryKind, GoalStatus, Outcome
from coachtui.kinds.between import EvidenceKind
from coachtui.services.bundle import Services
from coachtui.views import (
    CoacheeView,
    EntryView,
    GoalTree,
    GoalView,
    PersonGoals,
    Put,
    SessionRecord,
    Step,
)
from tests.conftest import FakeClock

LEVELS = {"less": "1 of 4 weeks", "expected": "3 of 4 weeks", "more": "4 of 4 weeks"}


@pytest.fixture
def goal(services: Services, live: SessionRecord, clock: FakeClock) -> GoalView:
    """A goal that was said in a session, with its line."""
    line = EntryView("e1", 1, EntryKind.GOAL, "reports leave", "goal", clock.now(), shared=True)
    made = GoalView("g1", "e1", "reports leave")
    services.sessions.save(live.session.id, Step((Put(None, line), Put(None, made))))
    return made


def tree(services: Services, coachee: CoacheeView) -> GoalTree:
    """Return the one big goal of a person."""
    (only,) = services.goals.of(coachee.id).trees
    return only


def test_nobody_has_goals_at_first(services: Services, rina: CoacheeView) -> None:
    assert services.goals.of(rina.id) == PersonGoals((), None)


def test_a_change_goes_into_the_lines_and_back(
    services: Services, rina: CoacheeView, live: SessionRecord, goal: GoalView
) -> None:
    changed = services.goals.change(replace(goal, statement=" they leave ", measure="4 of 4"))
    entries = services.sessions.record(live.session.id).entries
    assert [(line.kind, line.text) for line in entries] == [
        (EntryKind.GOAL, "they leave"),
        (EntryKind.MEASURE, "4 of 4"),
    ]
    assert tree(services, rina).goal.measure == "4 of 4"
    services.goals.take_back(changed)
    assert tree(services, rina).goal == goal
    assert [line.text for line in services.sessions.record(live.session.id).entries] == [
        "reports leave"
    ]


def test_a_goal_is_broken_down_and_its_progress_rolls_up(
    services: Services, rina: CoacheeView, goal: GoalView
) -> None:
    broken = services.goals.change(goal, ("one template", "+ ask Dedi tomorrow #8"))
    whole = tree(services, rina)
    (step,), (action,) = whole.steps, whole.actions
    assert (step.goal.statement, step.goal.parent_id) == ("one template", goal.id)
    assert (action.text, action.confidence, action.goal_id) == ("ask Dedi", 8, goal.id)
    assert action.status is ActionStatus.OPEN
    assert whole.done == 0
    services.goals.change(replace(step.goal, status=GoalStatus.REACHED, evidence="in the share"))
    assert tree(services, rina).done == Fraction(1, 2)
    services.followups.review(action.id, Outcome.PARTLY)
    assert tree(services, rina).done == Fraction(3, 4)
    services.goals.take_back(broken)
    assert tree(services, rina) == GoalTree(goal)


def test_a_step_has_no_smaller_goals(services: Services, rina: CoacheeView, goal: GoalView) -> None:
    services.goals.change(goal, ("one template",))
    (step,) = tree(services, rina).steps
    with pytest.raises(UsageError, match="step of a bigger one"):
        services.goals.change(step.goal, ("smaller still",))
    services.goals.change(step.goal, ("+ ask Dedi",))
    assert [action.text for action in tree(services, rina).steps[0].actions] == ["ask Dedi"]


def test_ratings_make_a_history_and_a_score(
    services: Services, rina: CoacheeView, goal: GoalView, clock: FakeClock
) -> None:
    services.goals.change(replace(goal, **LEVELS))
    assert services.goals.of(rina.id).t_score is None
    for level in (-1, 0, 2):
        clock.advance(3600)
        last = services.goals.rate(goal.id, level)
    assert [rating.level for rating in tree(services, rina).ratings] == [-1, 0, 2]
    assert services.goals.of(rina.id).t_score == pytest.approx(70)
    services.goals.take_back(last)
    assert services.goals.of(rina.id).t_score == pytest.approx(50)
    services.goals.change(replace(goal, **LEVELS, status=GoalStatus.DROPPED))
    assert services.goals.of(rina.id).t_score is None


@pytest.mark.parametrize("weight", [0.0, 2.0])
def test_the_printed_score_of_five_goals_of_the_same_weight(
    services: Services, rina: CoacheeView, live: SessionRecord, weight: float
) -> None:
    for number, level in enumerate((-1, -1, 0, 0, -1)):
        made = GoalView(f"g{number}", None, "goal", weight=weight, **LEVELS)
        services.sessions.save(live.session.id, Step((Put(None, made),)))
        services.goals.rate(made.id, level)
    assert services.goals.of(rina.id).t_score == pytest.approx(40.95466, abs=1e-5)


def test_what_a_deleted_session_said_of_a_goal_is_gone(
    services: Services, rina: CoacheeView, live: SessionRecord, goal: GoalView
) -> None:
    services.goals.rate(goal.id, 1)
    services.sessions.delete(live.session.id)
    assert services.goals.of(rina.id) == PersonGoals((), None)
    services.sessions.restore(live.session.id)
    assert tree(services, rina).ratings[0].level == 1


def test_a_goal_is_reached_with_evidence_or_without_on_purpose(
    services: Services, rina: CoacheeView, goal: GoalView, clock: FakeClock
) -> None:
    reached = replace(goal, status=GoalStatus.REACHED)
    with pytest.raises(UsageError, match="what shows"):
        services.goals.change(replace(reached, evidence=" "))
    services.goals.change(replace(reached, evidence="4 reports", evidence_kind=EvidenceKind.REPORT))
    first, day = tree(services, rina).goal, clock.now().date()
    assert (first.evidence, first.decided_on) == ("4 reports", day)
    clock.advance(2 * 86_400)
    services.goals.change(replace(first, evidence="5 reports"))
    assert tree(services, rina).goal.decided_on == day
    waived = services.goals.change(replace(reached, evidence_waived=True, decided_on=None))
    services.goals.take_back(waived)
    assert tree(services, rina).goal.evidence == "5 reports"
    services.goals.change(replace(first, status=GoalStatus.OPEN))
    assert tree(services, rina).goal == goal


def test_what_is_no_goal_and_no_level_is_refused(services: Services, goal: GoalView) -> None:
    with pytest.raises(UsageError):
        services.goals.change(replace(goal, statement=" "))
    with pytest.raises(UsageError):
        services.goals.change(replace(goal, weight=-1))
    with pytest.raises(UsageError):
        services.goals.rate(goal.id, 3)
    with pytest.raises(NotFoundError):
        services.goals.rate("nothing", 0)
