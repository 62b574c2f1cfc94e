"""Reads the goals of a person: each with its steps, its ratings, and how far it has come."""

from itertools import chain

from coachtui.db.reading import Reading
from coachtui.goals.gas import t_score
from coachtui.goals.steps import progress
from coachtui.kinds import ActionStatus, GoalStatus
from coachtui.services.queries import actions, living, parts, read_action
from coachtui.services.shapes import GOAL, RATING
from coachtui.views import ActionView, GoalTree, GoalView, PersonGoals, RatingView

_OF_PERSON = "coaching_session.coachee_id = :id"
_ITS_SESSION = "JOIN coaching_session ON coaching_session.id = goal.session_id"


def read_goals(tx: Reading, coachee_id: str) -> PersonGoals:
    """Return the goals of one person, those still worked on first, each group newest first."""
    goals = parts(
        tx,
        GOAL,
        _OF_PERSON,
        living("coaching_session"),
        join=_ITS_SESSION,
        order="goal.status != :open, coaching_session.day DESC, goal.position DESC",
        id=coachee_id,
        open=GoalStatus.OPEN,
    )
    ratings = _ratings(tx, coachee_id)
    known = {goal.id for goal in goals}
    bigger = [goal for goal in goals if goal.parent_id not in known]
    taken = _actions(tx, coachee_id)
    trees = tuple(_tree(goal, goals, taken, ratings) for goal in bigger)
    return PersonGoals(trees, t_score(_rated(trees)))


def _ratings(tx: Reading, coachee_id: str) -> tuple[RatingView, ...]:
    """Return what was said of the goals of a person, oldest first; of deleted sessions nothing."""
    return parts(
        tx,
        RATING,
        _OF_PERSON,
        "(goal_rating.session_id IS NULL OR said.deleted_at IS NULL)",
        join=f"JOIN goal ON goal.id = goal_rating.goal_id {_ITS_SESSION} "
        "LEFT JOIN coaching_session AS said ON said.id = goal_rating.session_id",
        order="goal_rating.at, goal_rating.position",
        id=coachee_id,
    )


def _actions(tx: Reading, coachee_id: str) -> tuple[ActionView, ...]:
    mine = ("action_item.coachee_id = :id", "action_item.goal_id IS NOT NULL")
    rows = actions(tx, *mine, order="action_item.position", id=coachee_id)
    return tuple(read_action(row) for row in rows)


def _tree(
    goal: GoalView,
    goals: tuple[GoalView, ...],
    actions: tuple[ActionView, ...],
    ratings: tuple[RatingView, ...],
) -> GoalTree:
    steps = tuple(
        _tree(step, goals, actions, ratings)
        for step in reversed(goals)
        if step.parent_id == goal.id and goal.parent_id is None
    )
    own = tuple(action for action in actions if action.goal_id == goal.id)
    statuses: list[GoalStatus | ActionStatus] = [step.goal.status for step in steps]
    statuses += [action.status for action in own]
    said = tuple(rating for rating in ratings if rating.goal_id == goal.id)
    return GoalTree(goal, steps, own, said, progress(goal.status, statuses))


def _rated(trees: tuple[GoalTree, ...]) -> list[tuple[int, float]]:
    """Return level and weight of each goal that is described, was rated, and was not dropped."""
    every = chain(trees, *(tree.steps for tree in trees))
    return [
        (tree.ratings[-1].level, tree.goal.weight)
        for tree in every
        if tree.ratings and tree.goal.is_scaled and tree.goal.status is not GoalStatus.DROPPED
    ]
