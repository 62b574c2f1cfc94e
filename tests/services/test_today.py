"""What asks for attention now."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coachtui.clock import Clock
from coachtui.kinds.between import Cadence, EventKind, Source
from coachtui.services.bundle import Services
from coachtui.services.coachees import NewCoachee
from coachtui.views import CoacheeView, EventView, SessionRecord

from .conftest import Held, asked_of, attention

TODAY = date(2026, 11, 24)


def day(offset: int) -> date:
    """Return a day counted from today."""
    return TODAY + timedelta(days=offset)


def test_nothing_yet(services: Services) -> None:
    """A first start shows an empty day."""
    view = attention(services, TODAY)
    assert (view.day, view.open, view.planned, view.people) == (TODAY, (), (), ())
    assert (view.overdue, view.due, view.unbooked) == ((), (), ())


def test_sessions_of_the_day(
    services: Services, rina: CoacheeView, live: SessionRecord, clock: Clock
) -> None:
    """What was left open, and what was planned for today or before and not held."""
    clock.advance(600)  # type: ignore[attr-defined]
    second = services.sessions.begin(rina.id, model="grow", minutes=30)
    plans = {
        offset: services.sessions.plan(rina.id, model="grow", minutes=30, day=day(offset))
        for offset in (-1, 0, 1)
    }
    view = attention(services, TODAY)
    assert [row.session.id for row in view.open] == [second.session.id, live.session.id]
    assert [row.session for row in view.planned] == [plans[0], plans[-1]]
    services.sessions.no_show(plans[-1].id)
    services.sessions.pick_up(plans[0].id)
    assert attention(services, TODAY).planned == ()


def test_follow_ups_of_the_week(services: Services, rina: CoacheeView) -> None:
    """Overdue apart from due; what is due in more than a week waits."""
    for offset in (-9, -1, 0, 7, 8):
        services.followups.add(rina.id, f"{offset}", due=day(offset))
    services.followups.add(rina.id, "no date", no_date=True)
    view = attention(services, TODAY)
    assert [row.action.text for row in view.overdue] == ["-9", "-1"]
    assert [row.action.text for row in view.due] == ["0", "7"]


def test_a_meeting_of_the_coaches_is_named_a_week_before(services: Services) -> None:
    """Those that were, and those that are far off, are told elsewhere."""
    for offset in (-1, 7, 0, 8):
        event = EventView(f"v{offset}", EventKind.CLUB, day(offset), Source.COACH, f"{offset}")
        services.measures.keep(event)
    assert [club.text for club in attention(services, TODAY).clubs] == ["0", "7"]


def test_how_it_goes_is_asked_before_anything_is_late(
    services: Services, rina: CoacheeView
) -> None:
    """Whenever it is due; once it is, that comes first."""
    for due in (-1, 0, 3, 30, None):
        when = None if due is None else day(due)
        action = services.followups.add(rina.id, f"{due}", due=when)
        services.followups.change(replace(action, check_in=day(-2)))
    view = attention(services, TODAY)
    assert [row.action.text for row in view.to_ask] == ["3", "30", "None"]
    assert [row.action.text for row in view.overdue] == ["-1"]
    assert [row.action.text for row in view.due] == ["0"]


@pytest.mark.parametrize(
    ("days_ago", "next_in", "named"),
    [
        (15, None, True),
        (14, None, False),
        (15, -1, True),
        (15, 0, False),
        (15, 20, False),
    ],
)
def test_whom_nobody_has_booked(
    days_ago: int,
    next_in: int | None,
    named: bool,
    services: Services,
    rina: CoacheeView,
    held: Held,
) -> None:
    """More than two weeks since the last session and no date to come."""
    held(rina, day(-days_ago), next_date=None if next_in is None else day(next_in))
    unbooked = attention(services, TODAY).unbooked
    assert [row.coachee for row in unbooked] == ([rina] if named else [])


@pytest.mark.parametrize(
    ("cadence", "days_ago", "named"),
    [
        (Cadence.WEEKLY, 6, False),
        (Cadence.WEEKLY, 7, True),
        (Cadence.BIWEEKLY, 13, False),
        (Cadence.BIWEEKLY, 14, True),
        (Cadence.MONTHLY, 20, False),
        (Cadence.MONTHLY, 31, True),
        (Cadence.QUARTERLY, 80, False),
        (Cadence.QUARTERLY, 100, True),
    ],
)
def test_who_meets_by_a_rhythm_is_named_when_the_day_has_come(
    cadence: Cadence, days_ago: int, named: bool, services: Services, rina: CoacheeView, held: Held
) -> None:
    """Not after two weeks, but when they would have met again; a date to come is enough."""
    services.coachees.change(replace(rina, cadence=cadence))
    held(rina, day(-days_ago))
    assert bool(attention(services, TODAY).unbooked) is named
    services.sessions.plan(rina.id, model="grow", minutes=30, day=day(90))
    assert attention(services, TODAY).unbooked == ()


def test_plan_is_a_next_date(services: Services, rina: CoacheeView, held: Held) -> None:
    """A session in the calendar counts as booked; the nearer date is shown."""
    held(rina, day(-20), next_date=day(9))
    services.sessions.plan(rina.id, model="grow", minutes=30, day=day(5))
    (row,) = attention(services, TODAY).people
    assert row.next_date == day(5)


def test_date_of_an_older_session_no_longer_holds(
    services: Services, rina: CoacheeView, held: Held
) -> None:
    """Only what was agreed last counts."""
    held(rina, day(-30), next_date=day(9))
    held(rina, day(-20))
    (row,) = attention(services, TODAY).unbooked
    assert row.next_date is None


def test_somebody_never_met_is_named_after_two_weeks(services: Services, rina: CoacheeView) -> None:
    """A person who was added and forgotten is not lost."""
    assert attention(services, day(14)).unbooked == ()
    assert [row.coachee for row in attention(services, day(15)).unbooked] == [rina]


def test_longest_wait_first(
    services: Services, rina: CoacheeView, dedi: CoacheeView, held: Held
) -> None:
    """Whoever was seen longest ago stands on top."""
    held(rina, day(-20))
    held(dedi, day(-40))
    assert [row.coachee for row in attention(services, TODAY).unbooked] == [dedi, rina]


def test_people_nearest_in_time_first(
    services: Services, rina: CoacheeView, dedi: CoacheeView, held: Held
) -> None:
    """Seen yesterday before due in three days before seen last month; the unknown come last."""
    new = services.coachees.add(NewCoachee("Agus"))
    sari = services.coachees.add(NewCoachee("Sari"))
    held(sari, day(-30))
    held(rina, day(-60), next_date=day(3))
    held(dedi, day(-1))
    people = attention(services, TODAY).people
    assert [row.coachee for row in people] == [dedi, rina, sari, new]


def test_queries_do_not_grow_with_the_people(
    services: Services, held: Held, rina: CoacheeView
) -> None:
    """One person or thirty: the same handful of queries."""

    def count() -> int:
        with asked_of(services) as statements:
            attention(services, TODAY)
        return sum("SELECT" in statement for statement in statements)

    alone = count()
    for number in range(30):
        coachee = services.coachees.add(NewCoachee(f"Person {number}"))
        held(coachee, day(-number))
        services.followups.add(coachee.id, "x", due=day(number - 15))
    assert count() == alone <= 13
