"""Whose time is over: so many months after the last session, unless one meets again."""

from datetime import date, timedelta

import pytest

from coachtui.services.bundle import Services
from coachtui.services.retention import time_over
from coachtui.views import CoacheeView
from tests.conftest import FakeClock

from .conftest import Held

TODAY = FakeClock().now().date()


def over(services: Services, months: int, ahead: int = 0) -> list[tuple[str, date | None, date]]:
    now = FakeClock().now() + timedelta(days=ahead)
    with services.db.read() as tx:
        kept = time_over(tx, now, months)
    return [(one.coachee.called, one.last_session, one.over) for one in kept]


@pytest.mark.parametrize(
    ("last", "months", "on"),
    [
        (date(2024, 11, 24), 24, date(2026, 11, 24)),
        (date(2024, 11, 25), 24, None),
        (date(2026, 8, 31), 1, date(2026, 9, 30)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2020, 1, 1), 0, None),
    ],
)
def test_it_is_over_so_many_months_after_the_last_session(
    services: Services, rina: CoacheeView, held: Held, last: date, months: int, on: date | None
) -> None:
    held(rina, date(2019, 5, 6))
    held(rina, last)
    assert over(services, months) == ([("Bu Rina", last, on)] if on else [])


def test_who_never_came_counts_from_the_day_they_were_written_down(
    services: Services, rina: CoacheeView, dedi: CoacheeView, held: Held
) -> None:
    held(dedi, TODAY - timedelta(days=40))
    services.coachees.archive(dedi.id, over=True)
    assert [name for name, *_days in over(services, 1)] == ["Pak Dedi"]
    assert over(services, 1, ahead=60)[1] == ("Bu Rina", None, date(2026, 12, 24))


def test_whom_one_meets_again_is_not_among_them_and_who_was_deleted_is_until_erased(
    services: Services, rina: CoacheeView, dedi: CoacheeView, held: Held
) -> None:
    for person in (rina, dedi):
        held(person, date(2020, 1, 6))
    assert len(over(services, 12)) == 2
    services.sessions.plan(rina.id, day=TODAY + timedelta(days=3), model="grow", minutes=30)
    services.coachees.delete(dedi.id)
    assert [name for name, *_days in over(services, 12)] == ["Pak Dedi"]
    services.coachees.erase(dedi.id)
    assert over(services, 12) == []


def test_who_was_entered_twice_is_over_once(
    services: Services, rina: CoacheeView, dedi: CoacheeView, held: Held
) -> None:
    held(rina, TODAY)
    merged = services.coachees.merge(rina.id, dedi.id)
    assert len(over(services, 1, ahead=60)) == 1
    services.coachees.split(merged)
    assert len(over(services, 1, ahead=60)) == 2
