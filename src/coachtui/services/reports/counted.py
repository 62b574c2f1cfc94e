"""Counts sessions, goals and plans by person and month, where the records are."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from coachtui.db.reading import Reading
from coachtui.kinds import ActionStatus, GoalStatus, Outcome, Relation
from coachtui.reports.facts import Fact
from coachtui.reports.figures import Figures, Goals, Plans
from coachtui.services.queries import IS_PENDING, among, living
from coachtui.services.session_rows import COUNTS, MINUTES

_UNMEASURED: Final = f"""NOT EXISTS (
    SELECT 1 FROM goal WHERE goal.session_id = coaching_session.id
    AND goal.measure <> '' AND {living("goal")}
)"""

_HELD: Final = f"""
    FROM coaching_session JOIN coachee ON coachee.id = coachee_id
    WHERE day BETWEEN :first AND :last AND {COUNTS} AND {living("coachee")}
"""

_SESSIONS: Final = f"""
    SELECT coachee_id, coaching_session.relation, substr(day, 1, 7), count(*), sum({MINUTES}),
        sum({_UNMEASURED})
    {_HELD} GROUP BY 1, 2, 3
"""

_WHOSE_GOAL: Final = f"""
    FROM goal JOIN coaching_session ON coaching_session.id = goal.session_id
    JOIN coachee ON coachee.id = coaching_session.coachee_id
    WHERE goal.parent_id IS NULL AND NOT coaching_session.swapped
      AND {living("goal", "coaching_session", "coachee")}
"""
"""Goals that are no step of a bigger one."""

# A goal counts on the day it is due or on the day it was decided, whichever comes first.
_GOALS: Final = f"""
    SELECT coachee_id, relation, substr(day, 1, 7), status, count(*) FROM (
        SELECT coaching_session.coachee_id, coaching_session.relation, goal.status,
            min(coalesce(goal.due, decided_on), coalesce(decided_on, goal.due)) AS day
        {_WHOSE_GOAL} AND (goal.due BETWEEN :first AND :last
            OR decided_on BETWEEN :first AND :last)
    ) WHERE day BETWEEN :first AND :last AND (status <> '{GoalStatus.OPEN}' OR day < :today)
    GROUP BY 1, 2, 3, 4
"""

_UNDATED_GOALS: Final = f"""
    SELECT coaching_session.coachee_id, coaching_session.relation, substr(day, 1, 7), count(*)
    {_WHOSE_GOAL} AND goal.due IS NULL AND goal.status = '{GoalStatus.OPEN}'
      AND day BETWEEN :first AND :last
    GROUP BY 1, 2, 3
"""

_WHOSE_PLAN: Final = f"""
    FROM action_item JOIN coachee ON coachee.id = action_item.coachee_id
    LEFT JOIN coaching_session ON coaching_session.id = action_item.session_id
    WHERE NOT coalesce(coaching_session.swapped, 0)
      AND {living("action_item", "coaching_session", "coachee")}
"""

_SAID: Final = f"""
    action_review.action_id = action_item.id AND {living("action_review")} AND NOT EXISTS (
        SELECT 1 FROM coaching_session AS gone
        WHERE gone.id = action_review.session_id AND gone.deleted_at IS NOT NULL
    )
"""
_AT: Final = "date(action_review.at, :shift)"
_DECIDES: Final = among("outcome", (Outcome.DONE, Outcome.DROPPED))
_WAITS: Final = among("outcome", (Outcome.PARTLY, Outcome.NOT_YET))

_DECIDED: Final = f"(SELECT max({_AT}) FROM action_review WHERE {_SAID} AND {_DECIDES})"

_CARRIED_OVER: Final = f"""EXISTS (
    SELECT 1 FROM action_review WHERE {_SAID} AND {_WAITS} AND {_AT} >= due_before
)"""
"""On its day or later somebody was asked, and it was not done."""

_PLANS: Final = f"""
    SELECT coachee_id, relation, substr(day, 1, 7), status, late, count(*) FROM (
        SELECT coachee_id, relation, status, late,
            min(coalesce(due, decided), coalesce(decided, due)) AS day
        FROM (
            SELECT action_item.coachee_id, due, action_item.status, {_CARRIED_OVER} AS late,
                coalesce(coaching_session.relation, coachee.relation) AS relation,
                CASE WHEN NOT {IS_PENDING} THEN {_DECIDED} END AS decided
            {_WHOSE_PLAN} AND (due BETWEEN :first AND :last OR action_item.id IN (
                SELECT action_id FROM action_review
                WHERE {_DECIDES} AND at >= date(:first, '-1 day') AND at < date(:last, '+2 days')
            ))
        )
    ) WHERE day BETWEEN :first AND :last
        AND (NOT {among("status", (ActionStatus.OPEN, ActionStatus.PARTLY))} OR day < :today)
    GROUP BY 1, 2, 3, 4, 5
"""

_UNDATED_PLANS: Final = f"""
    SELECT action_item.coachee_id, coalesce(coaching_session.relation, coachee.relation),
        substr(coaching_session.day, 1, 7), count(*)
    {_WHOSE_PLAN} AND due IS NULL AND {IS_PENDING}
      AND coaching_session.day BETWEEN :first AND :last
    GROUP BY 1, 2, 3
"""


def counted(tx: Reading, **when: object) -> tuple[Fact, ...]:
    """Count what lies between two days, as it stands today; *shift* leads from UTC to the day."""
    found: dict[tuple[str, str, str], Figures] = defaultdict(Figures)
    for query, figures in _QUERIES.items():
        for who, relation, month, *values in tx.rows(query, **when):
            found[who, relation, month] += figures(*values)
    return tuple(
        Fact(who, Relation(relation), date.fromisoformat(f"{month}-01"), figures)
        for (who, relation, month), figures in found.items()
    )


def unmeasured(tx: Reading, **when: object) -> tuple[tuple[str, date], ...]:
    """List the sessions none of whose goals has a measure: with whom and when, the latest first."""
    query = f"SELECT coachee_id, day {_HELD} AND {_UNMEASURED} ORDER BY day DESC"
    return tuple((who, date.fromisoformat(day)) for who, day in tx.rows(query, **when))


def _sessions(sessions: int, minutes: int, unmeasured: int) -> Figures:
    return Figures(sessions, minutes, unmeasured)


def _goals(status: str, number: int) -> Figures:
    return Figures(goals=Goals(**{str(GoalStatus(status)): number}))


def _undated_goals(number: int) -> Figures:
    return Figures(goals=Goals(undated=number))


def _plans(status: str, late: int, number: int) -> Figures:
    match ActionStatus(status):
        case ActionStatus.DONE:
            return Figures(plans=Plans(later=number) if late else Plans(in_time=number))
        case ActionStatus.DROPPED:
            return Figures(plans=Plans(dropped=number))
        case _:
            return Figures(plans=Plans(open=number))


def _undated_plans(number: int) -> Figures:
    return Figures(plans=Plans(undated=number))


_QUERIES: Final[Mapping[str, Callable[..., Figures]]] = {
    _SESSIONS: _sessions,
    _GOALS: _goals,
    _UNDATED_GOALS: _undated_goals,
    _PLANS: _plans,
    _UNDATED_PLANS: _undated_plans,
}
"""What the records are asked, and what each row of an answer adds."""
