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
    together,
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

_CLIENTS: Final = f"""
    {_HELD} SELECT {_NAMED}, coachee_id, count(*), sum(minutes), sum(paid * minutes),
        coalesce(nullif(address, ''), name), contact, max(group_size), min(day), {UNTIL}
    FROM held JOIN coachee ON coachee.id = coachee_id
    GROUP BY coachee_id, group_size > 1 ORDER BY 9, 6
"""

_MONTHS: Final = f"""
    {_HELD} SELECT substr(day, 1, 7), count(*), sum(minutes), sum(paid * minutes),
        sum((day > :recent) * minutes), coalesce(sum((day < :trained) * minutes), 0)
    FROM held GROUP BY 1 ORDER BY 1
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
    months = tx.rows(_MONTHS, **when, recent=months_back(today, RECENT_MONTHS), trained=trained)
    paid, recent, untrained = (sum(row[at] for row in months) for at in (3, 4, 5))
    clients = tx.rows(_CLIENTS, shift=shift, **when)
    unnamed = [row for row in clients if not row[0]]
    jp_period = period or period_of(Span.THIS_YEAR, today)
    whole = len(jp_period.quarters) == 4 and jp_period == jp_period.whole
    jp_days = {"first": jp_period.first, "last": jp_period.last}
    return Hours(
        period=period,
        log=tuple(_line(*row[3:]) for row in clients if row[0]),
        unnamed_clients=len({row[1] for row in unnamed}),
        unnamed=together(Sum(*row[2:4]) for row in unnamed),
        paid=paid,
        clients=len({row[1] for row in clients}),
        recent=recent,
        trained_since=trained,
        untrained=untrained,
        months=tuple(
            (date.fromisoformat(f"{month}-01"), Sum(*done[:2])) for month, *done in months
        ),
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


def _line(
    minutes: int,
    paid: int,
    client: str,
    contact: str,
    group: int,
    first: str,
    last: str | None,
) -> LogLine:
    begun, ended = date.fromisoformat(first), date.fromisoformat(last) if last else None
    return LogLine(client, contact, group, begun, ended, paid, minutes - paid)


def _weeks(tx: Reading, today: date) -> tuple[tuple[date, int], ...]:
    weeks = mondays(today, WEEKS)
    counts = dict.fromkeys(weeks, 0)
    for day, number in tx.rows(_DAYS, first=weeks[0], last=today):
        held = date.fromisoformat(day)
        counts[mondays(held, 1)[0]] += number
    return tuple(counts.items())
