"""The weeks to come and those behind, and how steady the practice is."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coachtui.kinds.between import AgreementState, Cadence, MeetingKind
from coachtui.services.bundle import Services
from coachtui.services.calendar import Calendar
from coachtui.services.coachees import NewCoachee
from coachtui.services.steadiness import monday, practice, practice_words
from coachtui.views import CalendarView, CoacheeView, Practice
from tests.conftest import FakeClock

from .conftest import Held, asked_of

TODAY = date(2026, 11, 24)
"""A Tuesday."""


def day(offset: int) -> date:
    """Return a day counted from today."""
    return TODAY + timedelta(days=offset)


def weeks(services: Services, first: date = TODAY, number: int = 4) -> CalendarView:
    """Return some weeks."""
    calendar = Calendar(services.db, FakeClock())
    return calendar.view(first, number, calendar.habits())


def listed(view: CalendarView) -> list[tuple[str, int]]:
    """Return how sure each meeting is and in how many days."""
    return [(one.kind, (one.day - TODAY).days) for week in view.weeks for one in week.meetings]


def test_weeks_begin_on_monday(services: Services) -> None:
    """Whatever day is asked for, and they follow one another."""
    view = weeks(services)
    assert [week.first for week in view.weeks] == [
        date(2026, 11, 23) + timedelta(days=7 * n) for n in range(4)
    ]
    assert listed(view) == []
    assert {monday(day(offset)) for offset in range(-1, 6)} == {date(2026, 11, 23)}


def test_what_stands_in_the_weeks(
    services: Services, rina: CoacheeView, dedi: CoacheeView, held: Held
) -> None:
    """Held, planned and agreed, by day; what is due is counted by week."""
    held(rina, day(-1), next_date=day(13))
    services.sessions.plan(dedi.id, model="grow", minutes=30, day=day(3))
    missed = services.sessions.plan(dedi.id, model="grow", minutes=30, day=day(-1))
    services.sessions.no_show(missed.id)
    for offset in (-2, 0, 5, 6, 60):
        services.followups.add(rina.id, f"{offset}", due=day(offset))
    view = weeks(services)
    assert listed(view) == [("finished", -1), ("no_show", -1), ("planned", 3), ("agreed", 13)]
    assert [week.due for week in view.weeks] == [2, 1, 0, 0]
    assert listed(weeks(services, day(-7), 1)) == []


def test_a_plan_takes_the_place_of_what_was_agreed(
    services: Services, rina: CoacheeView, held: Held
) -> None:
    """Only the date agreed last holds, and only until something is planned."""
    held(rina, day(-9), next_date=day(2))
    held(rina, day(-2), next_date=day(12))
    assert listed(weeks(services))[-1:] == [("agreed", 12)]
    services.sessions.plan(rina.id, model="grow", minutes=30, day=day(16))
    assert listed(weeks(services)) == [("planned", 16)]
    assert services.coachees.page(rina.id, TODAY).row.next_date == day(16)


def test_what_is_held_on_the_day_that_was_agreed_is_that_session(
    services: Services, rina: CoacheeView, held: Held
) -> None:
    """It does not stand there twice."""
    held(rina, day(-9), next_date=TODAY)
    assert listed(weeks(services)) == [("agreed", 0)]
    services.sessions.begin(rina.id, model="grow", minutes=30)
    assert listed(weeks(services)) == [("open", 0)]


@pytest.mark.parametrize(
    ("cadence", "last", "booked", "expected"),
    [
        (Cadence.WEEKLY, -2, None, [6, 13, 20]),
        (Cadence.WEEKLY, -30, None, [0, 7, 14, 21]),
        (Cadence.WEEKLY, -2, 9, [16, 23]),
        (Cadence.BIWEEKLY, -4, None, [10, 24]),
        (Cadence.MONTHLY, -24, None, [6]),
        (Cadence.QUARTERLY, -24, None, []),
        (Cadence.WEEKLY, None, None, [7, 14, 21]),
    ],
)
def test_days_follow_from_a_rhythm(
    cadence: Cadence,
    last: int | None,
    booked: int | None,
    expected: list[int],
    services: Services,
    rina: CoacheeView,
    held: Held,
) -> None:
    """From the last session or what is booked; whoever would have met by now is there today."""
    services.coachees.change(replace(rina, cadence=cadence))
    if last is not None:
        held(rina, day(last))
    if booked is not None:
        services.sessions.plan(rina.id, model="grow", minutes=30, day=day(booked))
    found = [days for kind, days in listed(weeks(services)) if kind == MeetingKind.EXPECTED]
    assert found == expected


def test_who_has_paused_is_not_expected(services: Services, rina: CoacheeView) -> None:
    """Nor whoever is coached no more."""
    services.coachees.change(replace(rina, cadence=Cadence.WEEKLY))
    assert listed(weeks(services))
    services.sessions.plan(rina.id, model="grow", minutes=30, day=day(1))
    services.agreements.move(rina.id, AgreementState.PAUSED)
    assert listed(weeks(services)) == []


def test_a_date_is_moved_and_dropped(services: Services, rina: CoacheeView, held: Held) -> None:
    """A planned session goes to another day; an agreed day changes without a mark of correction."""
    before = held(rina, day(-2), next_date=day(12)).session
    services.sessions.agree(before.id, day(5))
    assert listed(weeks(services))[-1:] == [("agreed", 5)]
    services.sessions.agree(before.id, None)
    assert listed(weeks(services)) == []
    services.sessions.agree(before.id, day(12))
    assert services.sessions.record(before.id).session == before
    plan = services.sessions.plan(rina.id, model="grow", minutes=30, day=day(3))
    services.sessions.change(replace(plan, planned_for=day(8)))
    assert listed(weeks(services)) == [("planned", 8)]
    services.sessions.discard(plan.id)
    assert listed(weeks(services))[-1:] == [("agreed", 12)]


def test_practice_is_counted_from_the_log(
    services: Services, rina: CoacheeView, held: Held
) -> None:
    """Sessions held, week by week; 30 September is in another quarter than 1 October."""
    days = [
        0,
        -1,
        -7,
        -8,
        -9,
        -28,
        (date(2026, 10, 1) - TODAY).days,
        (date(2026, 9, 30) - TODAY).days,
    ]
    for offset in days:
        held(rina, day(offset))
    services.sessions.begin(rina.id, model="grow", minutes=30)
    services.sessions.plan(rina.id, model="grow", minutes=30, day=day(1))
    found = weeks(services).practice
    assert found == Practice((0, 0, 0, 0, 2, 0, 0, 0, 1, 0, 1, 2, 2), 7, 3)
    log = [one for one in services.sessions.rows() if one.session.status == "finished"]
    assert sum(found.weeks) == len(log) == len(days)
    with services.db.read() as tx:
        assert practice(tx, day(7)).in_a_row == 3  # this week can still have one
        assert practice(tx, day(14)).in_a_row == 0


def test_what_was_not_held_is_not_said() -> None:
    """No week without a session is held against anybody."""
    assert practice_words(Practice((0,), 0, 0)) == ""
    assert practice_words(Practice((1,), 1, 1)) == "You held 1 session this quarter."
    assert (
        practice_words(Practice((1, 4), 5, 2))
        == "You held 5 sessions this quarter. 2 weeks in a row."
    )


def test_queries_do_not_grow_with_the_people(services: Services, held: Held) -> None:
    """One person or many: the same handful of queries."""

    def asked() -> int:
        with asked_of(services) as statements:
            weeks(services)
        return sum("SELECT" in statement for statement in statements)

    def add(number: int) -> None:
        one = services.coachees.add(NewCoachee(f"Person {number}"))
        services.coachees.change(replace(one, cadence=Cadence.WEEKLY))
        held(one, day(-number), next_date=day(number))

    add(0)
    few = asked()
    for number in range(1, 12):
        add(number)
    assert asked() == few <= 7


def test_who_is_deleted_after_the_rhythms_were_read_is_left_out(
    services: Services, rina: CoacheeView, dedi: CoacheeView
) -> None:
    for person in (rina, dedi):
        services.coachees.change(replace(person, cadence=Cadence.WEEKLY))
    calendar = Calendar(services.db, FakeClock())
    habits = calendar.habits()
    services.coachees.delete(rina.id)
    (week, *_later) = calendar.view(day(7), 2, habits).weeks
    assert [one.coachee.id for one in week.meetings] == [dedi.id]
