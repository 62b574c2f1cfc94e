"""Quarters and months: which days are in which."""

from datetime import date

import pytest

from coachtui.reports.period import Period, Quarter, Span, period_of


@pytest.mark.parametrize(
    ("day", "quarter"),
    [
        (date(2026, 1, 1), "2026-Q1"),
        (date(2026, 3, 31), "2026-Q1"),
        (date(2026, 4, 1), "2026-Q2"),
        (date(2026, 12, 31), "2026-Q4"),
        (date(2028, 2, 29), "2028-Q1"),
    ],
)
def test_the_quarter_of_a_day(day: date, quarter: str) -> None:
    found = Quarter.of(day)
    assert str(found) == quarter
    assert found.first <= day <= found.last
    assert Quarter.of(found.last) == found
    assert found.after.first.toordinal() == found.last.toordinal() + 1


def test_the_calendar_ends_with_a_whole_quarter() -> None:
    end = date.max
    assert Period(end, end).whole.last == end


def test_what_a_period_touches() -> None:
    period = Period(date(2025, 12, 31), date(2026, 4, 1))
    assert [str(one) for one in period.quarters] == ["2025-Q4", "2026-Q1", "2026-Q2"]
    assert [month.isoformat()[:7] for month in period.months] == [
        "2025-12",
        "2026-01",
        "2026-02",
        "2026-03",
        "2026-04",
    ]
    assert period.whole == Period(date(2025, 10, 1), date(2026, 6, 30))
    assert date(2026, 4, 1) in period
    assert date(2026, 4, 2) not in period


def test_the_usual_periods() -> None:
    today = date(2026, 1, 15)
    assert period_of(Span.THIS_QUARTER, today) == Period(date(2026, 1, 1), date(2026, 3, 31))
    assert period_of(Span.LAST_QUARTER, today) == Period(date(2025, 10, 1), date(2025, 12, 31))
    assert period_of(Span.THIS_YEAR, today).last == date(2026, 12, 31)
    assert period_of(Span.LAST_YEAR, today).first == date(2025, 1, 1)
