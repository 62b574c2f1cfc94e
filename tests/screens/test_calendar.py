"""The weeks to come on the screen: planned, moved and dropped by one key each."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from coachtui.app import CoachApp
from coachtui.kinds import SessionStatus
from coachtui.kinds.between import Cadence
from coachtui.screens.calendar import CalendarScreen
from coachtui.screens.coachee import CoacheeScreen
from coachtui.screens.today import TodayScreen
from coachtui.services.desk import Desk
from tests.screens.practice import (
    HOSTILE,
    SIZES,
    TODAY,
    add,
    arrive,
    enter,
    hold,
    press,
    promise,
    rows,
    seen,
    selected,
    toasts,
)

MakeApp = Callable[[], CoachApp]


def some(desk: Desk) -> None:
    rina = add(desk, "Rina Wulandari", "Bu Rina")
    budi = add(desk, HOSTILE[0])
    hold(desk, rina, ["=less waiting"], "I can ask.")
    desk.services.coachees.change(replace(rina, cadence=Cadence.BIWEEKLY))
    desk.services.sessions.plan(
        budi.id, model="oscar", minutes=45, topic="[b]hand over", day=TODAY + timedelta(days=2)
    )
    promise(desk, budi, "call", 1)


@pytest.mark.parametrize("size", [pytest.param(SIZES[0], marks=pytest.mark.slow), SIZES[2]])
async def test_weeks_are_planned_by_one_key_each(make_app: MakeApp, size: tuple[int, int]) -> None:
    app = make_app()
    async with app.run_test(size=size, notifications=True) as pilot:
        desk = await arrive(pilot, "c", seed=some)
        assert isinstance(app.screen, CalendarScreen)
        assert "▁ You held 1 session this quarter." in " ".join(seen(app).split())
        shown = rows(app)
        assert shown[0] == "This week  23 Nov – 29 Nov  1 action due"
        assert [row.split("  ")[:3] for row in shown[1:3]] == [
            ["Tue 24 Nov", "Bu Rina", "held"],
            ["Thu 26 Nov", HOSTILE[0], "planned"],
        ]
        assert shown[3:5] == ["Next week  30 Nov – 6 Dec", "no session"]
        assert "Tue 8 Dec  Bu Rina  not booked  every two weeks" in shown
        await press(pilot, "down", "b")
        await enter(pilot, "+9", "enter")
        assert selected(app).startswith(f"Thu 3 Dec  {HOSTILE[0]}")
        await press(pilot, "x")
        assert not any("planned" in row for row in rows(app))
        await press(pilot, "u", "u")
        assert selected(app).startswith(f"Thu 26 Nov  {HOSTILE[0]}")
        assert toasts(app)[0].startswith("Undone: ")
        await press(pilot, "down", "b", "x", "p")
        assert "Tue 8 Dec 2026" in seen(app)
        await press(pilot, "enter")
        planned = [one for one in desk.services.sessions.rows() if one.session.planned_for]
        assert [(one.coachee.called, one.day - TODAY) for one in planned] == [
            ("Bu Rina", timedelta(days=14)),
            (HOSTILE[0], timedelta(days=2)),
        ]
        await press(pilot, "right", "right")
        assert rows(app)[0] == "7 Dec – 13 Dec"
        await press(pilot, "n", "enter", "enter", "t", "home", "enter")
        assert "I can ask." in seen(app)
        await press(pilot, "escape", "down", "enter")
        assert isinstance(app.screen, CoacheeScreen)
        await press(pilot, "escape", "s")
        stored = desk.services.sessions.rows()
        assert any(row.session.status is SessionStatus.OPEN for row in stored)


@pytest.mark.slow
async def test_escape_leads_back_and_the_palette_there(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "2", "ctrl+p", seed=some)
        await enter(pilot, "calendar", "enter")
        await press(pilot)
        assert isinstance(app.screen, CalendarScreen)
        await press(pilot, "1", "1")
        assert isinstance(app.screen, TodayScreen)
