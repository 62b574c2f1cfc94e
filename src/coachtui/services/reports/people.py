"""Who is coached, from when to when, and how many are still where they were."""

from datetime import date
from typing import Final

from coachtui.db.reading import Reading
from coachtui.kinds import Relation
from coachtui.kinds.between import Stay
from coachtui.reports.facts import Cohort, Who
from coachtui.services.agreed import IS_OPEN
from coachtui.services.queries import living
from coachtui.services.session_rows import COUNTS

CALLED: Final = f"CASE WHEN {IS_OPEN} THEN coalesce(nullif(address, ''), name) ELSE '–' END"
"""How somebody is called; who has paused or withdrawn is counted and not named."""

IS_MEANT: Final = f"{living('coachee')} AND (:unit = '' OR coachee.unit = :unit)"
"""Keeps the people of a unit, or everybody where none is named; never who was deleted."""

_FIRST: Final = f"""(
    SELECT min(day) FROM coaching_session
    WHERE coaching_session.coachee_id = coachee.id AND {COUNTS}
)"""

UNTIL: Final = f"""nullif(min(
    coalesce(CASE WHEN stay <> '{Stay.HERE}' THEN stay_since END, '9999'),
    coalesce(date(archived_at, :shift), '9999')
), '9999')"""
"""The day on which they left or the coaching ended, whichever came first; none while it goes on."""


def everybody(tx: Reading, **when: object) -> dict[str, Who]:
    """Return the people by their id; *shift* leads from UTC to the coach's day."""
    query = f"""
        SELECT id, {CALLED}, unit, relation,
            min(date(created_at, :shift), coalesce({_FIRST}, '9999')), {UNTIL}
        FROM coachee WHERE {IS_MEANT}
    """
    return {
        key: Who(
            key,
            name,
            unit,
            Relation(relation),
            date.fromisoformat(since),
            date.fromisoformat(until) if until else None,
        )
        for key, name, unit, relation, since, until in tx.rows(query, **when)
    }


def cohorts(tx: Reading, last: date) -> tuple[Cohort, ...]:
    """Count by the year of their first session who had not left by a day."""
    query = f"""
        SELECT substr(first, 1, 4), count(*),
            sum(stay = '{Stay.HERE}' OR coalesce(stay_since > :last, 0))
        FROM (SELECT stay, stay_since, {_FIRST} AS first FROM coachee WHERE {living("coachee")})
        WHERE first <= :last GROUP BY 1 ORDER BY 1
    """
    return tuple(
        Cohort(int(year), people, here) for year, people, here in tx.rows(query, last=last)
    )
