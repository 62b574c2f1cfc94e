"""Counts what was measured: answers, numbers, events, evidence."""

from collections import defaultdict
from datetime import date
from typing import Final

from coachtui.db.reading import Reading
from coachtui.kinds import Benefit, GoalStatus, Value
from coachtui.kinds.between import (
    EventKind,
    EvidenceKind,
    MeasureKind,
    QualityPoint,
    Source,
    SurveyItem,
)
from coachtui.reports.facts import Aimed, Answered, Change, Fed, Graded, Happened, Proven
from coachtui.reports.figures import Marks
from coachtui.reports.period import Quarter
from coachtui.services.queries import among, living
from coachtui.services.reports.people import IS_MEANT

_QUARTER: Final = "substr(day, 1, 4), (substr(day, 6, 2) + 2) / 3"

_ANSWERS: Final = f"""
    FROM survey JOIN survey_mark ON survey_id = survey.id
    JOIN coachee ON coachee.id = survey.coachee_id
    LEFT JOIN coaching_session ON coaching_session.id = survey.session_id
    WHERE survey.day BETWEEN :first AND :last
      AND {IS_MEANT} AND {living("survey", "coaching_session")}
"""

_GOALS: Final = f"""
    FROM goal JOIN coaching_session ON coaching_session.id = goal.session_id
    JOIN coachee ON coachee.id = coaching_session.coachee_id
    WHERE goal.parent_id IS NULL AND NOT coaching_session.swapped
      AND {IS_MEANT} AND {living("goal", "coaching_session")}
"""


def answered(tx: Reading, **when: object) -> tuple[Answered, ...]:
    """Count the answers to the surveys by person, item and month."""
    counts = ", ".join(f"sum(mark = {mark})" for mark in range(1, 6))
    query = f"""
        SELECT survey.coachee_id, item, substr(survey.day, 1, 7), {counts} {_ANSWERS}
        GROUP BY 1, 2, 3
    """
    return tuple(
        Answered(who, item, date.fromisoformat(f"{month}-01"), Marks(*marks))
        for who, item, month, *marks in tx.rows(query, **when)
    )


def heard(tx: Reading, **when: object) -> dict[str, tuple[int, ...]]:
    """Return how much each person felt heard, the oldest answer first."""
    query = f"""
        SELECT survey.coachee_id, mark {_ANSWERS} AND item = '{SurveyItem.HEARD}'
        ORDER BY survey.day, survey.created_at
    """
    found: dict[str, list[int]] = defaultdict(list)
    for who, mark in tx.rows(query, **when):
        found[who].append(mark)
    return {who: tuple(marks) for who, marks in found.items()}


def changes(tx: Reading, **when: object) -> tuple[Change, ...]:
    """Compare the last amount of what was measured in a period with the first one ever."""
    query = f"""
        SELECT DISTINCT one.kind, one.coachee_id, one.goal_id, one.name,
            first_value(one.amount) OVER series, last_value(one.amount) OVER series,
            first_value(one.day) OVER series, last_value(one.day) OVER series,
            last_value(one.unit) OVER series, last_value(one.source) OVER series
        FROM measurement AS one LEFT JOIN coachee ON coachee.id = one.coachee_id
        WHERE one.day <= :last AND one.kind <> '{MeasureKind.QUALITY}'
          AND {IS_MEANT} AND {living("one")} AND EXISTS (
            SELECT 1 FROM measurement AS now
            WHERE now.day BETWEEN :first AND :last AND {living("now")}
              AND now.kind = one.kind AND now.name = one.name
              AND now.coachee_id IS one.coachee_id AND now.goal_id IS one.goal_id
          )
        WINDOW series AS (
            PARTITION BY one.kind, one.coachee_id, one.goal_id, one.name
            ORDER BY one.day, one.created_at
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        )
    """
    return tuple(
        Change(
            who,
            MeasureKind(kind),
            name,
            unit,
            before,
            after,
            date.fromisoformat(before_on),
            date.fromisoformat(after_on),
            Source(source),
        )
        for kind, who, _goal, name, before, after, before_on, after_on, unit, source in tx.rows(
            query, **when
        )
    )


def graded(tx: Reading, **when: object) -> tuple[Graded, ...]:
    """Add up what the quality of deliverables was given, by person, point and quarter."""
    query = f"""
        SELECT coachee_id, measurement.name, {_QUARTER}, sum(amount), count(*)
        FROM measurement JOIN coachee ON coachee.id = coachee_id
        WHERE kind = '{MeasureKind.QUALITY}' AND {among("measurement.name", QualityPoint)}
          AND day BETWEEN :first AND :last
          AND {IS_MEANT} AND {living("measurement")}
        GROUP BY 1, 2, 3, 4
    """
    return tuple(
        Graded(who, point, Quarter(int(year), number), total, count)
        for who, point, year, number, total, count in tx.rows(query, **when)
    )


def happened(tx: Reading, **when: object) -> tuple[Happened, ...]:
    """Count events by person, kind, value, source and quarter."""
    query = f"""
        SELECT coachee_id, kind, {_QUARTER}, value, source, count(*)
        FROM event LEFT JOIN coachee ON coachee.id = coachee_id
        WHERE day BETWEEN :first AND min(:last, :today) AND {IS_MEANT} AND {living("event")}
        GROUP BY 1, 2, 3, 4, 5, 6
    """
    return tuple(
        Happened(
            who,
            EventKind(kind),
            Quarter(int(year), number),
            count,
            Value(value) if value else None,
            Source(source),
        )
        for who, kind, year, number, value, source, count in tx.rows(query, **when)
    )


def fed(tx: Reading, **when: object) -> tuple[Fed, ...]:
    """Count the feedback on core values that was given in the sessions of a period."""
    query = f"""
        SELECT coaching_session.coachee_id, value, praise, count(*)
        FROM feedback JOIN coaching_session ON coaching_session.id = feedback.session_id
        JOIN coachee ON coachee.id = coaching_session.coachee_id
        WHERE day BETWEEN :first AND :last AND value IS NOT NULL AND NOT swapped
          AND {IS_MEANT} AND {living("feedback", "coaching_session")}
        GROUP BY 1, 2, 3
    """
    return tuple(
        Fed(who, Value(value), bool(praise), count)
        for who, value, praise, count in tx.rows(query, **when)
    )


def aimed(tx: Reading, **when: object) -> tuple[Aimed, ...]:
    """Count the goals said in the sessions of a period that name a benefit."""
    query = f"""
        SELECT coaching_session.coachee_id, benefit, count(*),
            sum(goal.status = '{GoalStatus.REACHED}')
        {_GOALS} AND benefit IS NOT NULL AND day BETWEEN :first AND :last
        GROUP BY 1, 2
    """
    return tuple(
        Aimed(who, Benefit(benefit), named, reached)
        for who, benefit, named, reached in tx.rows(query, **when)
    )


def proven(tx: Reading, **when: object) -> tuple[Proven, ...]:
    """Count the goals that were reached in a period by what shows it."""
    query = f"""
        SELECT coaching_session.coachee_id,
            CASE WHEN evidence <> '' THEN coalesce(evidence_kind, '{EvidenceKind.OTHER}') END,
            evidence_waived AND evidence = '', count(*)
        {_GOALS} AND goal.status = '{GoalStatus.REACHED}' AND decided_on BETWEEN :first AND :last
        GROUP BY 1, 2, 3
    """
    return tuple(
        Proven(who, EvidenceKind(kind) if kind else None, bool(waived), count)
        for who, kind, waived, count in tx.rows(query, **when)
    )
