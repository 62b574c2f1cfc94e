"""What goes to others: counts for the sponsor, and a masked case that is read first."""

from collections.abc import Callable
from pathlib import Path

import pytest

from coachtui.app import CoachApp
from coachtui.screens.coachee import CoacheeScreen
from coachtui.screens.dialogs.hand_out import HandOut
from coachtui.screens.review import ReviewScreen
from coachtui.screens.summary import SummaryScreen
from coachtui.services.desk import Desk
from tests.screens.practice import add, arrive, hold, press, seen

MakeApp = Callable[[], CoachApp]

LINES = ("=report by Thursday, 12 pages", "+ask Sari for the forms of Kendari", '"secret quote')


def seed(desk: Desk) -> None:
    """Hold one session."""
    hold(desk, add(desk, "Rina Kartika", "Bu Rina"), LINES, "I ask Bu Rina's team first")


@pytest.mark.slow
async def test_a_case_is_masked_more_and_saved_and_the_sponsor_gets_counts(
    make_app: MakeApp, tmp_path: Path
) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await arrive(pilot, "2", "enter", "enter", seed=seed)
        assert isinstance(app.screen, SummaryScreen)
        await press(pilot, "o", *["down"] * 4)
        assert "with a form for peers" in seen(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, ReviewScreen)
        assert "forms of …" in seen(app)
        assert "Look at: Thursday, 12" in seen(app)
        assert "secret quote" not in seen(app)
        await press(pilot, "m", *"forms", "enter")
        assert "for the … of …" in seen(app)
        await press(pilot, "u")
        assert "forms of …" in seen(app)
        await press(pilot, "f")
        assert "Look at" not in seen(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, HandOut)
        await press(pilot, "enter", "s")
        assert isinstance(app.screen, SummaryScreen)
        saved = (tmp_path / "exports" / "case.html").read_text("utf-8")
        assert not any(name in saved for name in ("Rina", "Sari", "Kendari"))
        await press(pilot, "o", "down", "down", "enter")
        (sheet,) = (tmp_path / "exports").glob("*-sponsor.html")
        assert "report" not in sheet.read_text("utf-8")
        await press(pilot, "escape", "o", "enter")
        assert isinstance(app.screen, CoacheeScreen)
        (kept,) = (tmp_path / "exports").glob("*-all.html")
        assert "report by Thursday" in kept.read_text("utf-8")
