"""How steady the practice is: what was held in the last weeks, in the quarter, and in a row."""

from collections import Counter
from datetime import date, timedelta
from typing import Final

from coachtui.db.reading import Reading
from coachtui.i18n import _, ngettext
from coachtui.services.queries import living
from coachtui.services.session_rows import COUNTS
from coachtui.views import Practice

WEEK: Final = timedelta(days=7)

PRACTISED: Final = 13
"""Weeks over which one sees how steady the practice is: about a quarter."""

_HELD: Final = f"""
    FROM coaching_session JOIN coachee ON coachee.id = coaching_session.coachee_id
    WHERE {COUNTS} AND {living("coachee")}
"""
"""What counts as coaching that was held: not what the coach received from somebody else."""

_IN_A_ROW: Final = f"""
    WITH RECURSIVE week(first) AS (
        VALUES (:latest) UNION ALL SELECT date(first, '-7 days') FROM week
        WHERE EXISTS (SELECT 1 {_HELD} AND day BETWEEN first AND date(first, '+6 days'))
    )
    SELECT count(*) - 1 FROM week
"""
"""Goes back only as far as no week was empty."""


def practice(tx: Reading, today: date) -> Practice:
    """Return how many sessions were held lately."""
    this = monday(today)
    quarter = date(today.year, today.month - (today.month - 1) % 3, 1)
    first = min(quarter, this - (PRACTISED - 1) * WEEK)
    query = f"SELECT day, count(*) {_HELD} AND day BETWEEN :first AND :today GROUP BY day"
    found = tx.rows(query, first=first, today=today)
    held = {date.fromisoformat(day): number for day, number in found}
    by_week = Counter[date]()
    for day, number in held.items():
        by_week[monday(day)] += number
    ((in_a_row,),) = tx.rows(_IN_A_ROW, latest=this if by_week[this] else this - WEEK)
    return Practice(
        weeks=tuple(by_week[this - number * WEEK] for number in reversed(range(PRACTISED))),
        quarter=sum(number for day, number in held.items() if day >= quarter),
        in_a_row=in_a_row,
    )


def practice_words(practice: Practice) -> str:
    """Say what was held; of what was not there is nothing to say."""
    n, weeks = practice.quarter, practice.in_a_row
    words = ngettext("You held {n} session this quarter.", "You held {n} sessions this quarter.", n)
    said = [words.format(n=n)] if n else []
    said += [_("{n} weeks in a row.").format(n=weeks)] if weeks > 1 else []
    return " ".join(said)


def monday(day: date) -> date:
    """Return the day on which the week of a day begins."""
    return day - timedelta(days=day.weekday())
