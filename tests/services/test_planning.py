"""When two people would meet next, and who is named because nothing is booked."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.kinds.between import Cadence
from coachtui.services.planning import day_to_plan, is_waiting, next_meeting

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("cadence", "last", "planned"),
    [
        (None, None, "2026-11-25"),
        (None, "2026-11-01", "2026-11-25"),
        (Cadence.WEEKLY, None, "2026-12-01"),
        (Cadence.WEEKLY, "2026-11-20", "2026-11-27"),
        (Cadence.WEEKLY, "2026-08-01", "2026-11-25"),
        (Cadence.MONTHLY, "2026-10-31", "2026-11-30"),
        (Cadence.WEEKLY, "2026-12-08", "2026-12-15"),
        (Cadence.MONTHLY, "9999-12-31", "2026-11-25"),
    ],
)
def test_the_day_that_is_proposed_for_a_plan(
    cadence: Cadence | None, last: str | None, planned: str
) -> None:
    """By the rhythm from the last session on, never today or before, nor a weekend."""
    held = date.fromisoformat(last) if last else None
    assert day_to_plan(cadence, held, TODAY) == date.fromisoformat(planned)
    assert day_to_plan(None, None, date(2026, 11, 27)) == date(2026, 11, 30)


def test_the_day_that_is_proposed_at_a_close() -> None:
    """Two weeks unless they have a rhythm, and the Monday after a weekend."""
    assert next_meeting(None, TODAY) == date(2026, 12, 8)
    assert next_meeting(None, date(2026, 11, 28)) == date(2026, 12, 14)
    assert next_meeting(Cadence.WEEKLY, TODAY) == date(2026, 12, 1)


@given(st.none() | st.sampled_from(Cadence), st.dates())
def test_whoever_waits_goes_on_waiting(cadence: Cadence | None, since: date) -> None:
    """Nobody is named on the day they were seen or before, nor forgotten later."""
    assert not is_waiting(cadence, since, since)
    named = [is_waiting(cadence, since, TODAY + timedelta(days=days)) for days in range(0, 200, 9)]
    assert named == sorted(named)
