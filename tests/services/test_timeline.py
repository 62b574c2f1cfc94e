"""What has happened with a person stands in one order, whatever it was."""

from dataclasses import replace
from datetime import date, timedelta

from coachtui.clock import Clock
from coachtui.kinds import GoalStatus
from coachtui.kinds.between import AgreementState, EventKind, Source
from coachtui.services.bundle import Services
from coachtui.views import (
    AgreementView,
    CoacheeView,
    EventView,
    GoalView,
    InsightView,
    Put,
    Rated,
    SessionRow,
    Step,
)

from .conftest import Held

TODAY = date(2026, 11, 24)


def test_the_newest_comes_first_and_every_kind_is_there(
    services: Services, rina: CoacheeView, held: Held, clock: Clock
) -> None:
    first = held(rina, TODAY - timedelta(days=20)).session
    goal = GoalView("g", None, "terkirim", expected="tiga")
    seen = InsightView("i", None, "templatnya")
    services.sessions.save(first.id, Step((Put(None, goal), Put(None, seen))))
    last = held(rina, TODAY - timedelta(days=3)).session
    services.measures.keep(
        EventView(
            "e",
            EventKind.FORUM,
            TODAY - timedelta(days=9),
            Source.COACH,
            "bicara",
            coachee_id=rina.id,
        )
    )
    services.agreements.keep(AgreementView("", rina.id, clock.now(), "laporan"))
    services.goals.rate("g", 0)
    services.goals.change(replace(goal, status=GoalStatus.REACHED, evidence="laporan"))
    services.agreements.move(rina.id, AgreementState.PAUSED, TODAY - timedelta(days=1))

    page = services.coachees.page(rina.id, TODAY)
    said = [
        row.what.session.id if isinstance(row.what, SessionRow) else type(row.what)
        for row in page.timeline
    ]
    assert said == [GoalView, Rated, AgreementView, AgreementView, last.id, EventView, first.id]
    days = [row.day for row in page.timeline]
    assert days == sorted(days, reverse=True)
    assert page.insights == (seen,)
