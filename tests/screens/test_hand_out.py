"""Saving a file: what, in which form and language, in few keys and from everywhere."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from coachtui.app import CoachApp
from coachtui.kinds.between import LearningKind
from coachtui.screens.coachee import CoacheeScreen
from coachtui.screens.dialogs.hand_out import HandOut
from coachtui.screens.dialogs.pick_lines import PickLines
from coachtui.screens.summary import SummaryScreen
from coachtui.services.desk import Desk
from coachtui.services.handing_out import OF_A_PERSON, OF_A_SESSION, OF_ALL, REPORTS, Thing
from coachtui.views import LearningView
from coachtui.widgets.row_list import RowList
from coachtui.widgets.thing_words import THINGS
from tests.screens.practice import (
    TODAY,
    add,
    arrive,
    hold,
    press,
    press_at_once,
    rows,
    seen,
    selected,
    toasts,
)

MakeApp = Callable[[], CoachApp]


def seed(desk: Desk) -> None:
    """Hold one session."""
    hold(desk, add(desk, "Rina Kartika", "Bu Rina"), ("secret",), "I ask first")


async def test_what_is_saved_is_chosen_with_its_form_and_its_language(
    make_app: MakeApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    app, out = make_app(), tmp_path / "exports"
    async with app.run_test(size=(60, 20), notifications=True) as pilot:
        desk = await arrive(pilot, "2", "enter", "enter", seed=seed)
        assert isinstance(app.screen, SummaryScreen)
        await press(pilot, "o")
        assert "[HTML]" in seen(app)
        await press(pilot, "right", "enter")
        assert isinstance(app.screen, HandOut)
        assert "PDF takes one more package" in seen(app)
        await press(pilot, "right", "tab", "left", "up")
        await press_at_once(pilot, "enter", "enter")
        assert isinstance(app.screen, SummaryScreen)
        with desk.records.read() as tx:
            lines = tx.rows("SELECT what FROM audit_line WHERE what LIKE '%docx'")
        assert len(lines) == 1
        assert (out / "2026-11-24-bu-rina.docx").exists()
        assert "2026-11-24-bu-rina.docx" in toasts(app)[-1]
        await press(pilot, "o")
        assert "[Word]" in seen(app)
        await press(pilot, "escape", "s", "escape")
        assert {path.suffix for path in out.iterdir()} == {".docx", ".html"}
        assert isinstance(app.screen, CoacheeScreen)
        await press(pilot, "o", "down")
        assert selected(app) == "  everything, with my notes"
        assert "in it first." in seen(app)
        await press(pilot, "escape", "4", "o")
        assert isinstance(app.screen, HandOut)
        assert "what coaching came to" in selected(app)
        assert selected(app).strip() in seen(app)


@pytest.mark.slow
async def test_everything_can_be_saved_from_the_palette(make_app: MakeApp, tmp_path: Path) -> None:
    app, out = make_app(), tmp_path / "exports"
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        desk = await arrive(pilot, "ctrl+p", *"save", "enter", seed=seed)
        assert isinstance(app.screen, HandOut)
        assert "Last session: Bu Rina, Tue 24 Nov 2026" in rows(app)
        met = list[Thing]()
        for _row in range(len(Thing) - len(OF_A_PERSON)):
            thing = app.screen.query_one(RowList).selected
            if thing in THINGS:
                met.append(Thing(thing))
                assert seen(app).count("[") == 2, "a form and a language are chosen"
                assert THINGS[met[-1]][1].split()[-1] in seen(app)
            if thing == Thing.COMPETENCE:
                await press(pilot, "enter")
                assert "There is nothing to show yet" in seen(app)
                learned = LearningView("", LearningKind.CERTIFICATE, "Sertifikasi", TODAY)
                desk.services.measures.keep(learned)
                await press(pilot, "enter", "enter")
                assert isinstance(app.screen, PickLines)
                await press(pilot, "space", "enter")
                assert [path.suffix for path in out.glob("*-competence*")] == [".html"]
                await press(pilot, "ctrl+p", *"save", "enter", *["down"] * len(met))
            await press(pilot, "down")
        assert met == [*OF_A_SESSION, *REPORTS, *OF_ALL]
        await press(pilot, *["down"] * len(OF_A_SESSION))
        assert selected(app) == "  choose whom …"
        await press(pilot, "enter", *"rin", "enter")
        assert isinstance(app.screen, HandOut)
        assert "Last session: Tue 24 Nov 2026" in rows(app)
        await press(pilot, "enter")
        assert len(list(out.glob("*-bu-rina-all.html"))) == 1
        await press(pilot, "2", "enter", "ctrl+p", *"save", "enter")
        assert isinstance(app.screen, HandOut)
        assert rows(app)[0] == "Bu Rina"
        assert "The practice" in rows(app)
