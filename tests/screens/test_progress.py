"""Progress: each question has a number, a chart and its table, at every size and in both looks."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual.app import App

from coachtui import i18n
from coachtui.app import CoachApp
from coachtui.ids import new_id
from coachtui.kinds import ActionStatus, SessionStatus
from coachtui.models import ActionItem, Coachee, Session, Survey, SurveyMark
from coachtui.models.base import Record
from coachtui.screens.progress.pages import PAGES
from coachtui.services.desk import Desk
from coachtui.widgets.chart import Chart
from tests.screens.practice import HOSTILE, SIZES, arrive, press, press_at_once, seen, toasts

MakeApp = Callable[[], CoachApp]


def seed(desk: Desk) -> None:
    """Six people, each with a session, a plan that is done and an answer, in October."""
    now, day = desk.clock.now(), date(2026, 10, 1)
    rows: list[Record] = []
    for name in (*HOSTILE, "Rina", "Dedi"):
        key, survey = new_id(), new_id()
        frame = {"status": SessionStatus.FINISHED, "model": "grow", "planned_minutes": 45}
        own = {"coachee_id": key, "created_at": now, "day": day}
        rows += (
            Coachee(id=key, name=name, unit="[b]Mutasi", created_at=now),
            Session(id=new_id(), from_paper=True, **own, **frame),
            ActionItem(id=new_id(), coachee_id=key, text="x", due=day, status=ActionStatus.DONE),
            Survey(id=survey, **own),
            SurveyMark(survey_id=survey, item="heard", mark=4),
        )
    with desk.services.db.write() as tx:
        for row in rows:
            tx.add(row)
            tx.flush()


def question(app: App[Any]) -> str:
    """Return which question is shown, by the words of its headline."""
    return str(app.screen.query_one("#headline").render())


def charted(app: App[Any]) -> bool:
    """Say whether a chart is shown."""
    return bool(app.screen.query_one(Chart).display)


@pytest.mark.parametrize("size", SIZES)
async def test_every_question_has_its_number_and_both_forms(
    make_app: MakeApp, size: tuple[int, int]
) -> None:
    i18n.activate("id" if size[0] == 80 else "en")
    app = make_app()
    async with app.run_test(size=size) as pilot:
        await arrive(pilot, "4", seed=seed)
        await press_at_once(pilot, "right", "right", "left")
        assert question(app).startswith("100%")
        assert charted(app)
        assert "░" in seen(app)
        await press(pilot, "t")
        assert not charted(app)
        assert "100% (6/6)" in seen(app)
        await press(pilot, "right")
        assert question(app).startswith("4  ")
        await press(pilot, "t")
        assert charted(app)
        for _page in PAGES[3:]:
            await press(pilot, "right")
        assert question(app).startswith("6  ")
        assert not charted(app)
        await press(pilot, "left", "ctrl+p")


async def test_periods_looks_and_files(make_app: MakeApp, tmp_path: Path) -> None:
    app = make_app()
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await arrive(pilot, "4", "right", seed=seed)
        assert "2026" in question(app)
        for period, number in (("Q4 2026", "100%"), ("Q3 2026", None), ("2025", None)):
            await press(pilot, "p")
            assert number is None or question(app).startswith(number)
            assert period in question(app)
        await press(pilot, "p")
        before = app.screen.query_one(Chart).render()
        app.action_other_look()
        await pilot.pause()
        assert app.screen.query_one(Chart).render() != before
        assert not app.screen.query_one("#below").display
        await pilot.resize_terminal(32, 36)
        await press(pilot)
        assert charted(app)
        assert "100% (6/6)" in seen(app)
        assert "t shows all" in seen(app)
        await press(pilot, "t", "s")
        assert not app.screen.query_one("#below").display
        (saved,) = (tmp_path / "exports").iterdir()
        assert saved.name == "2026-11-24-outcomes.html"
        assert str(saved) in toasts(app)[0]
        assert "[b]Mutasi" in saved.read_text("utf-8")


async def test_without_numbers_it_says_what_brings_them_and_without_colours_the_table_is_first(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4")
        for page in PAGES[:-1]:
            assert i18n._(page.empty) in seen(app)
            await press(pilot, "right")
        await arrive(pilot, "1", "4", "right", "right", seed=seed)
        assert not charted(app)
        assert "100% (6/6)" in seen(app)
        await press(pilot, "t")
        assert charted(app)
