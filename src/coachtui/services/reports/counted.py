"""Counts sessions, goals and plans, where the records are."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from enum import StrEnum
from typing import Final

from coachtui.db.reading import Reading
from coachtui.kinds import PENDING, ActionStatus, GoalStatus, Outcome, Relation
from coachtui.reports.facts import Counted
from coachtui.reports.figures import Figures, Goals, Plans
from coachtui.services.queries import IS_PENDING, among, living
from coachtui.services.reports.people import IS_MEANT
from coachtui.services.session_rows import COUNTS, MINUTES


class Subject(StrEnum):
    """What a report of outcomes is about; sessions and their hours are always counted."""

    GOALS = "goals"
    PLANS = "plans"
    SURVEY = "survey"
    CHANGES = "changes"
    UNMEASURED = "unmeasured"


def _three_ways(rows: str, *names: str) -> str:
    """Add up by person, by relation and by month."""
    sums = ", ".join(f"sum({name})" for name in names)
    ways = (
        f"SELECT {way}, {key}, {sums} FROM counted GROUP BY {key}"
        for way, key in enumerate(("who", "relation", "substr(day, 1, 7)"))
    )
    return f"WITH counted AS MATERIALIZED ({rows}) {' UNION ALL '.join(ways)}"


_UNMEASURED: Final = f"""NOT EXISTS (
    SELECT 1 FROM goal WHERE goal.session_id = coaching_session.id
    AND goal.measure <> '' AND {living("goal")}
)"""

_HELD: Final = f"""
    FROM coaching_session JOIN coachee ON coachee.id = coachee_id
    WHERE day BETWEEN :first AND :last AND {COUNTS} AND {IS_MEANT}
"""

_SESSIONS: Final = _three_ways(
    f"""
        SELECT coachee_id AS who, coaching_session.relation AS relation, day, 1 AS held,
            {MINUTES} AS minutes, {_UNMEASURED} AS unmeasured
        {_HELD}
    """,
    *("held", "minutes", "unmeasured"),
)

_WHOSE_GOAL: Final = f"""
    FROM goal JOIN coaching_session ON coaching_session.id = goal.session_id
    JOIN coachee ON coachee.id = coaching_session.coachee_id
    WHERE goal.parent_id IS NULL AND NOT coaching_session.swapped
      AND {IS_MEANT} AND {living("goal", "coaching_session")}
"""
"""Goals that are no step of a bigger one."""

# A goal counts on the day it is due or on the day it was decided, whichever comes first.
_GOALS: Final = _three_ways(
    f"""
        SELECT * FROM (
            SELECT coachee_id AS who, coaching_session.relation AS relation, goal.status,
                min(coalesce(goal.due, decided_on), coalesce(decided_on, goal.due)) AS day
            {_WHOSE_GOAL} AND (goal.due BETWEEN :first AND :last
                OR decided_on BETWEEN :first AND :last)
        ) WHERE day BETWEEN :first AND :last AND (status <> '{GoalStatus.OPEN}' OR day < :today)
    """,
    *(
        f"status = '{status}'"
        for status in (GoalStatus.REACHED, GoalStatus.DROPPED, GoalStatus.OPEN)
    ),
)

_UNDATED_GOALS: Final = _three_ways(
    f"""
        SELECT coachee_id AS who, coaching_session.relation AS relation, day
        {_WHOSE_GOAL} AND goal.due IS NULL AND goal.status = '{GoalStatus.OPEN}'
          AND day BETWEEN :first AND :last
    """,
    "1",
)

_WHOSE_PLAN: Final = f"""
    FROM action_item JOIN coachee ON coachee.id = action_item.coachee_id
    LEFT JOIN coaching_session ON coaching_session.id = action_item.session_id
    WHERE NOT coalesce(coaching_session.swapped, 0)
      AND {IS_MEANT} AND {living("action_item", "coaching_session")}
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

# What was said of a plan is looked up once for each: where this is not kept, for each time that the
# day below is spoken of.
_PLANS: Final = _three_ways(
    f"""
        SELECT * FROM (
            WITH plan AS MATERIALIZED (
                SELECT action_item.coachee_id AS who, due, action_item.status,
                    action_item.status = '{ActionStatus.DONE}' AND {_CARRIED_OVER} AS late,
                    coalesce(coaching_session.relation, coachee.relation) AS relation,
                    CASE WHEN NOT {IS_PENDING} THEN {_DECIDED} END AS decided
                {_WHOSE_PLAN} AND (due BETWEEN :first AND :last OR action_item.id IN (
                    SELECT action_id FROM action_review WHERE {_DECIDES}
                    AND at >= date(:first, '-1 day') AND at < date(:last, '+2 days')
                ))
            )
            SELECT *, min(coalesce(due, decided), coalesce(decided, due)) AS day FROM plan
        ) WHERE day BETWEEN :first AND :last AND (NOT {among("status", PENDING)} OR day < :today)
    """,
    f"status = '{ActionStatus.DONE}' AND NOT late",
    f"status = '{ActionStatus.DONE}' AND late",
    f"status = '{ActionStatus.DROPPED}'",
    among("status", PENDING),
)

_UNDATED_PLANS: Final = _three_ways(
    f"""
        SELECT action_item.coachee_id AS who, coaching_session.day AS day,
            coalesce(coaching_session.relation, coachee.relation) AS relation
        {_WHOSE_PLAN} AND due IS NULL AND {IS_PENDING}
          AND coaching_session.day BETWEEN :first AND :last
    """,
    "1",
)

_ALWAYS: Final = {_SESSIONS: 0}
_COUNTED: Final = {
    Subject.GOALS: {_GOALS: 3, _UNDATED_GOALS: 6},
    Subject.PLANS: {_PLANS: 7, _UNDATED_PLANS: 11},
}
"""What the records are asked, and from which of the twelve numbers on the sums of it stand."""


def counted(tx: Reading, about: Collection[Subject], **when: object) -> Counted:
    """Count what lies between two days, as it stands today; *shift* leads from UTC to the day."""
    found = tuple(defaultdict[str, list[int]](lambda: [0] * 12) for _way in range(3))
    for queries in (_ALWAYS, *(_COUNTED.get(subject, {}) for subject in about)):
        for query, first in queries.items():
            for way, key, *sums in tx.rows(query, **when):
                found[way][key][first : first + len(sums)] = sums
    people, relations, months = (
        {key: _figures(*numbers) for key, numbers in sums.items()} for sums in found
    )
    return Counted(
        people,
        {Relation(relation): figures for relation, figures in relations.items()},
        {date.fromisoformat(f"{month}-01"): figures for month, figures in months.items()},
    )


def unmeasured(tx: Reading, **when: object) -> tuple[tuple[str, date], ...]:
    """List the sessions none of whose goals has a measure: with whom and when, the latest first."""
    query = f"SELECT coachee_id, day {_HELD} AND {_UNMEASURED} ORDER BY day DESC"
    return tuple((who, date.fromisoformat(day)) for who, day in tx.rows(query, **when))


def _figures(sessions: int, minutes: int, unmeasured: int, *agreed: int) -> Figures:
    return Figures(sessions, minutes, unmeasured, Goals(*agreed[:4]), Plans(*agreed[4:]))
