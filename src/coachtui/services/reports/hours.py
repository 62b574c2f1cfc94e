"""Adds up the hours of a coach.

A person who is deleted takes their name out of the log but not the hours that were spent with them.
"""

from datetime import date
from typing import Final

from coachtui.db.reading import Reading
from coachtui.kinds.between import LearningKind
from coachtui.reports.hours import (
    RECENT_MONTHS,
    Hours,
    Learned,
    LogLine,
    Person,
    Sum,
    Yearly,
    mondays,
    months_back,
)
from coachtui.reports.period import Period, Span, period_of
from coachtui.services.agreed import IS_OPEN
from coachtui.services.queries import living, parts
from coachtui.services.reports.people import CALLED, UNTIL
from coachtui.services.session_rows import COUNTS, MINUTES
from coachtui.services.shapes import LEARNING

WEEKS: Final = 53
"""How many weeks back one looks for those in a row."""

_HELD: Final = f"""
    WITH held AS MATERIALIZED (
        SELECT coachee_id, day, paid, group_size, {MINUTES} AS minutes
        FROM coaching_session WHERE {COUNTS} AND day BETWEEN :first AND :last
    )
"""

_NAMED: Final = f"(in_log AND {living('coachee')} AND {IS_OPEN})"

_LOG: Final = f"""
    {_HELD} SELECT coalesce(nullif(address, ''), name), contact, max(group_size), min(day), {UNTIL},
        sum(paid * minutes), sum((NOT paid) * minutes)
    FROM held JOIN coachee ON coachee.id = coachee_id
    WHERE {_NAMED} GROUP BY coachee_id, group_size > 1 ORDER BY 4, 1
"""

_TOTAL: Final = f"""
    {_HELD} SELECT count(DISTINCT coachee_id), count(*), coalesce(sum(minutes), 0),
        coalesce(sum(paid * minutes), 0), coalesce(sum((day > :recent) * minutes), 0),
        coalesce(sum((day < :trained) * minutes), 0)
    FROM held
"""

_UNNAMED: Final = f"""
    {_HELD} SELECT count(DISTINCT coachee_id), count(*), coalesce(sum(minutes), 0)
    FROM held JOIN coachee ON coachee.id = coachee_id WHERE NOT {_NAMED}
"""

_YEARS: Final = f"""
    {_HELD} SELECT substr(day, 1, 4), count(*), sum(minutes) FROM held GROUP BY 1 ORDER BY 1
"""

_PEOPLE: Final = f"""
    {_HELD} SELECT {CALLED}, jp_yearly, jp_limit, count(*), sum(minutes)
    FROM held JOIN coachee ON coachee.id = coachee_id
    WHERE {living("coachee")} GROUP BY coachee_id ORDER BY 1, coachee_id
"""

_DAYS: Final = f"""
    SELECT day, count(*) FROM coaching_session
    WHERE {COUNTS} AND day BETWEEN :first AND :last GROUP BY 1
"""


def hours(
    tx: Reading, period: Period | None, today: date, shift: str, jp_rule: float | None
) -> Hours:
    """Add up the hours of a period, or of everything up to today."""
    days = period or Period(date.min, date.max)
    when = {"first": days.first, "last": days.last}
    learned = parts(tx, LEARNING, order="day, created_at")
    trained = min((one.day for one in learned if one.kind is LearningKind.TRAINING), default=None)
    ((clients, sessions, minutes, paid, recent, untrained),) = tx.rows(
        _TOTAL, **when, recent=months_back(today, RECENT_MONTHS), trained=trained
    )
    ((unnamed_clients, *unnamed),) = tx.rows(_UNNAMED, **when)
    jp_period = period or period_of(Span.THIS_YEAR, today)
    whole = len(jp_period.quarters) == 4 and jp_period == jp_period.whole
    jp_days = {"first": jp_period.first, "last": jp_period.last}
    return Hours(
        period=period,
        log=_log(tx, shift, **when),
        unnamed_clients=unnamed_clients,
        unnamed=Sum(*unnamed),
        total=Sum(sessions, minutes),
        paid=paid,
        clients=clients,
        recent=recent,
        trained_since=trained,
        untrained=untrained,
        years=tuple((int(year), Sum(*done)) for year, *done in tx.rows(_YEARS, **when)),
        people=tuple(
            Person(name, Sum(*done), Yearly(number, bool(limit)) if number and whole else None)
            for name, number, limit, *done in tx.rows(_PEOPLE, **jp_days)
        ),
        jp_period=jp_period,
        jp_rule=jp_rule,
        learned=tuple(
            Learned(one.kind, one.title, one.issuer, one.day, one.hours, one.valid_until)
            for one in learned
            if one.day in days
        ),
        weeks=_weeks(tx, today),
    )


def _log(tx: Reading, shift: str, **when: object) -> tuple[LogLine, ...]:
    return tuple(
        LogLine(
            client,
            contact,
            group,
            date.fromisoformat(first),
            date.fromisoformat(last) if last else None,
            paid,
            free,
        )
        for client, contact, group, first, last, paid, free in tx.rows(_LOG, shift=shift, **when)
    )


def _weeks(tx: Reading, today: date) -> tuple[tuple[date, int], ...]:
    weeks = mondays(today, WEEKS)
    counts = dict.fromkeys(weeks, 0)
    for day, number in tx.rows(_DAYS, first=weeks[0], last=today):
        held = date.fromisoformat(day)
        counts[mondays(held, 1)[0]] += number
    return tuple(counts.items())
