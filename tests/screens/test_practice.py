"""Exercises on the screen: a letter begins each, and nothing of them enters the records."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.widgets import Static

from coachtui import i18n
from coachtui.app import CoachApp
from coachtui.config import load
from coachtui.paths import config_file
from coachtui.screens.dialogs.chooser import ChooserDialog
from coachtui.screens.dialogs.start import StartDialog
from coachtui.screens.practice.case import CaseScreen
from coachtui.screens.practice.drill import DrillScreen
from coachtui.screens.toolkit import ToolkitScreen
from coachtui.widgets.entry import Entry
from tests.screens.practice import add, arrive, begin, press, seen, selected

MakeApp = Callable[[], CoachApp]


def file_of(app: CoachApp) -> Path:
    """The records."""
    assert app._desk
    return app._desk.data


async def test_a_drill_looks_shows_and_goes_on(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(60, 20)) as pilot:
        await begin(pilot, "Open questions: ask it anew")
        assert isinstance(app.screen, DrillScreen)
        before = file_of(app).read_bytes()
        assert "1 of 8" in seen(app)
        app.screen.line.text = "Have you tried [b"
        await press(pilot, "]")
        assert "This leads" in seen(app)
        await press(pilot, "enter")
        assert "Have you tried [b]" in seen(app)
        await press(pilot, "enter")
        assert "One way to say it" in seen(app)
        await press(pilot, "enter")
        assert "2 of 8" in seen(app)
        assert app.screen.line.text == ""
        await press(pilot, "f9", "f9", "escape")
        assert isinstance(app.screen, ToolkitScreen)
        assert selected(app).endswith("Open questions: ask it anew")
        await begin(pilot, "Trust: the first minutes")
        await press(pilot, "b")
        assert "The others" in seen(app)
        await press(pilot, "enter")
        assert "2 of 6" in seen(app)
        assert file_of(app).read_bytes() == before


@pytest.mark.slow
async def test_a_case_is_played_and_looked_back_on(make_app: MakeApp) -> None:
    i18n.activate("id")
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, "Kasus: e-SKP yang selalu telat")
        assert isinstance(app.screen, CaseScreen)
        await press(pilot, "f3", "enter", "enter")
        assert len(app.screen.sheet.query(Static)) == 6
        assert "▌ …" in seen(app)
        await press(pilot, "f7")
        assert "▌ …" not in seen(app)
        app.screen.line.text = "[@click=quit]x"
        await press(pilot, "f2", "enter")
        assert "[@click=quit]x" in seen(app)
        await press(pilot, "f2", "escape")
        assert "Hitungannya" in seen(app)
        await press(pilot, "enter")
        assert "Dimas" in seen(app)
        await press(pilot, "f1", "escape", "escape")
        assert isinstance(app.screen, ToolkitScreen)


async def test_the_level_of_help_is_chosen_and_stays(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, "Help on the screen: 3")
        assert "Stage and clock only" in seen(app)
        await press(pilot, "1")
        assert selected(app).endswith("Help on the screen: 1")
        assert load(config_file())[0].hints == 1
        await begin(pilot, "Open questions: ask it anew")
        assert "Start again" not in seen(app)


@pytest.mark.slow
async def test_five_questions_lead_to_a_way(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(60, 20)) as pilot:
        await begin(pilot, "Is this coaching?")
        assert isinstance(app.screen, ChooserDialog)
        await press(pilot, "n", "t", "backspace", "n", "n", "n")
        assert "5/5" in seen(app)
        await press(pilot, "y", "y")
        assert "Agree on one topic" in seen(app)
        await press(pilot, "backspace", "n")
        assert "First ask what they need" in seen(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, ToolkitScreen)
        await arrive(pilot, "2", seed=lambda desk: add(desk, "Rina"))
        await press(pilot, "enter", "s")
        assert isinstance(app.screen, StartDialog)
        app.screen.query_one("#topic", Entry).value = "report"
        await press(pilot, "f3", "y", "escape")
        assert isinstance(app.screen, StartDialog)
        assert app.screen.text("topic") == "report"
