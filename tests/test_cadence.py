"""How often two people meet: month ends, leap years, and the same days in a calendar."""

from datetime import date, datetime, time, timedelta
from itertools import dropwhile, islice

import pytest
from dateutil.relativedelta import relativedelta
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from coachtui.dates.cadence import days_by, next_by, rule_of, working_day
from coachtui.kinds.between import Cadence

CADENCES = st.sampled_from(Cadence)
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("cadence", "start", "following"),
    [
        (Cadence.WEEKLY, "2026-12-28", ["2027-01-04", "2027-01-11"]),
        (Cadence.BIWEEKLY, "2026-11-24", ["2026-12-08", "2026-12-22"]),
        (Cadence.MONTHLY, "2026-11-24", ["2026-12-24", "2027-01-25"]),
        (Cadence.MONTHLY, "2026-01-31", ["2026-02-27", "2026-03-31", "2026-04-30", "2026-05-29"]),
        (Cadence.MONTHLY, "2026-07-15", ["2026-08-17", "2026-09-15", "2026-10-15", "2026-11-16"]),
        (Cadence.MONTHLY, "2028-01-30", ["2028-02-29", "2028-03-30"]),
        (Cadence.MONTHLY, "2028-02-29", ["2028-03-29"]),
        (Cadence.QUARTERLY, "2026-11-30", ["2027-02-26", "2027-05-28", "2027-08-30"]),
        (Cadence.WEEKLY, "2026-11-28", ["2026-12-07", "2026-12-14"]),
        (Cadence.QUARTERLY, "2026-03-31", ["2026-06-30", "2026-09-30", "2026-12-31"]),
        (Cadence.WEEKLY, "9999-12-30", []),
        (Cadence.QUARTERLY, "9999-11-01", []),
    ],
)
def test_the_days_that_follow(cadence: Cadence, start: str, following: list[str]) -> None:
    days = islice(days_by(cadence, date.fromisoformat(start)), len(following) or 1)
    assert [day.isoformat() for day in days] == following


@given(CADENCES, DAYS)
def test_days_go_on_and_keep_to_the_day_they_began_with(cadence: Cadence, start: date) -> None:
    days = list(islice(days_by(cadence, start), 30))
    assert days[0] == next_by(cadence, start) > start
    assert days == sorted(set(days))
    for times, day in enumerate(days, start=1):
        assert day.weekday() < 5
        if cadence in (Cadence.WEEKLY, Cadence.BIWEEKLY):
            assert day.weekday() == working_day(start).weekday()
        else:
            meant = start + relativedelta(months=times * (1 if cadence is Cadence.MONTHLY else 3))
            moved = (day - meant).days
            assert day.month == meant.month
            assert moved == 0 if meant.weekday() < 5 else 0 < abs(moved) <= 2


@given(CADENCES, DAYS, st.integers(-60, 3_000), st.booleans())
def test_days_from_a_later_one_are_the_same_days(
    cadence: Cadence, start: date, later: int, already: bool
) -> None:
    """Whatever is passed over on the way."""
    first = start + timedelta(days=later)
    following = dropwhile(lambda day: day < first, days_by(cadence, start, already=already))
    found = days_by(cadence, start, already=already, first=first)
    assert list(islice(found, 5)) == list(islice(following, 5))


@given(CADENCES, DAYS)
def test_a_calendar_that_repeats_by_the_rule_has_the_same_days(
    cadence: Cadence, start: date
) -> None:
    days = list(islice(days_by(cadence, start), 13))
    rule = rrulestr(rule_of(cadence, start), dtstart=datetime.combine(days[0], time()))
    repeated = [moment.date() for moment in islice(rule, 13)]
    assert repeated == days
