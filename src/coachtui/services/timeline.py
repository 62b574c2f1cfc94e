"""What has happened with one person, put in one order: the newest first."""

from collections.abc import Iterable, Iterator
from datetime import date, tzinfo

from coachtui.kinds import GoalStatus
from coachtui.views import (
    AgreementView,
    Dated,
    EventView,
    GoalTree,
    PersonGoals,
    Rated,
    SessionRow,
)


def timeline(
    sessions: Iterable[SessionRow],
    goals: PersonGoals,
    events: Iterable[EventView],
    agreements: Iterable[AgreementView],
    zone: tzinfo | None,
) -> tuple[Dated, ...]:
    """Return all of it, on each day the sessions first."""
    found = [
        *(Dated(row.day, row) for row in sessions),
        *_of_goals(goals.trees, zone),
        *(Dated(event.day, event) for event in events),
        *(Dated(_day_of(one, zone), one) for one in agreements),
    ]
    return tuple(sorted(found, key=lambda one: one.day, reverse=True))


def _of_goals(trees: Iterable[GoalTree], zone: tzinfo | None) -> Iterator[Dated]:
    for tree in trees:
        goal = tree.goal
        if goal.status is not GoalStatus.OPEN and goal.decided_on:
            yield Dated(goal.decided_on, goal)
        for rating in reversed(tree.ratings):
            yield Dated(rating.at.astimezone(zone).date(), Rated(goal, rating))
        yield from _of_goals(tree.steps, zone)


def _day_of(agreement: AgreementView, zone: tzinfo | None) -> date:
    return agreement.state_since or agreement.created_at.astimezone(zone).date()
