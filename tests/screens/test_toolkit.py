"""The toolkit: each page two keys away, a word found on any page, and the sheet in a session."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.app import App

from coachtui import i18n
from coachtui.app import CoachApp
from coachtui.screens.dialogs.hand_out import HandOut
from coachtui.screens.dialogs.reading import Reading
from coachtui.screens.session.help import SessionHelp
from coachtui.screens.today import TodayScreen
from coachtui.screens.toolkit import LETTERS, ToolkitScreen
from coachtui.widgets.filter_line import FilterLine
from coachtui.widgets.reader import Reader
from coachtui.widgets.row_list import RowList
from tests.screens.practice import SIZES, press, rows, seen, selected
from tests.screens.stand import session

MakeApp = Callable[[], CoachApp]


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.slow
async def test_every_page_opens_by_two_keys(make_app: MakeApp, lang: i18n.Language) -> None:
    i18n.activate(lang)
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "5")
        handbook = (await app.desk()).handbook
        assert len(handbook.pages) <= len(LETTERS)
        for letter, page in zip(LETTERS, handbook.pages, strict=False):
            await press(pilot, "1", "5", letter)
            assert selected(app) == f"{letter}  {page.title}"
            assert title(app) == page.title
            assert isinstance(app.focused, Reader)


@pytest.mark.parametrize("size", SIZES)
async def test_list_and_page_at_every_size(
    make_app: MakeApp, tmp_path: Path, size: tuple[int, int]
) -> None:
    app = make_app()
    async with app.run_test(size=size) as pilot:
        await press(pilot, "5")
        assert isinstance(app.focused, RowList)
        assert "Seven skills" in seen(app)
        await press(pilot, "down", "enter")
        assert "Three ways to help people grow" in seen(app)
        assert app.screen.query_one(RowList).display == (size[0] >= 116)
        await press(pilot, "o")
        assert isinstance(app.screen, HandOut)
        assert rows(app)[:2] == ["Coaching, mentoring or training", "this page"]
        assert selected(app) == "  this page"
        await press(pilot, "enter")
        assert (tmp_path / "exports" / "coaching-mentoring-or-training.html").exists()
        await press(pilot, "space")
        assert app.screen.query_one(Reader).scroll_offset.y > 0 or size[1] == 40
        await press(pilot, "escape")
        assert isinstance(app.focused, RowList)
        assert selected(app).startswith("b  ")


@pytest.mark.slow
async def test_a_word_narrows_the_pages_and_stands_in_sight(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "5", "slash", *"whittleworth", "enter")
        assert [row[:1] for row in rows(app)] == ["H", "h", "S", "q"]
        assert title(app) == "Six models"
        await press(pilot, "enter")
        assert "Whittleworth" in seen(app)
        await press(pilot, "escape", "escape")
        assert app.screen.query_one(FilterLine).words == ""
        assert len(rows(app)) == 20 + 5 + 2 + 9


async def test_a_word_on_no_page_says_so(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "5", "slash", *"zz[b]", "enter")
        assert rows(app) == ["No page has “zz[b]”: Escape shows them all."]
        await press(pilot, "escape", "1")
        assert isinstance(app.screen, TodayScreen)


async def test_letters_are_for_the_word_while_one_is_typed(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await press(pilot, "5", "slash", "b", "1")
        assert isinstance(app.screen, ToolkitScreen)
        assert app.screen.query_one(FilterLine).words == "b1"


async def test_a_session_opens_the_sheet_at_its_stage(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        while stand.live.stage.key != "reality":
            await stand.press("f2")
        await stand.press("f1")
        assert isinstance(stand.app.screen, SessionHelp)
        await stand.press("g")
        assert isinstance(stand.app.screen, Reading)
        said = seen(stand.app)
        assert "Reality · 7 min" in said
        assert "Open · 2 min" not in said
        await stand.press("escape", "escape")
        assert stand.app.screen is stand.screen


def title(app: App[Any]) -> str:
    """Return the title of the page that is shown."""
    return str(app.screen.query_one(".title").render())
