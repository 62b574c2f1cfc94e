"""The blank screen: a clock and one key, whatever stood there before."""

from collections.abc import Callable

import pytest

from coachtui import i18n
from coachtui.app import CoachApp
from coachtui.screens.session.hidden import HiddenScreen
from coachtui.screens.session.screen import SessionScreen
from tests.conftest import FakeClock
from tests.screens.stand import NORMAL, SMALL, WIDE, page, session

MakeApp = Callable[[], CoachApp]


@pytest.mark.parametrize(("lang", "size"), [("en", WIDE), ("id", NORMAL), ("en", SMALL)])
async def test_only_the_clock_and_the_key_are_there(
    make_app: MakeApp, lang: i18n.Language, size: tuple[int, int]
) -> None:
    i18n.activate(lang)
    async with session(make_app(), size=size, topic="topic", notifications=True) as stand:
        await stand.enter("one", "two")
        await stand.press("f7", "ctrl+g", "a", "up", "d")
        await stand.terminal("half a line")
        await stand.press("f9")
        assert page(stand.app.screen) == f"09:00 F9 {i18n._('Show again')}"


async def test_the_same_key_brings_all_back(make_app: MakeApp, clock: FakeClock) -> None:
    async with session(make_app()) as stand:
        await stand.terminal("half a line")
        await stand.press("f9")
        clock.advance(80)
        hidden = stand.app.screen
        assert isinstance(hidden, HiddenScreen)
        assert hidden._time() == "09:01"
        await stand.press("a", "enter", "f2", "f3", "f6", "f7", "f8", "escape")
        assert stand.app.screen is hidden
        await stand.press("f9")
        assert (stand.focus, stand.line) == ("capture", "half a line")
        assert stand.live.time.total == 80
        await stand.settle()
        assert stand.stored().draft == "half a line"


@pytest.mark.parametrize("way", [("ctrl+g", "d"), ("ctrl+g", "i"), ("f4",), ("f5",)])
async def test_a_form_is_hidden_as_well_and_comes_back_as_it_was(
    make_app: MakeApp, way: tuple[str, ...]
) -> None:
    async with session(make_app()) as stand:
        await stand.terminal("half a line")
        await stand.press(*way)
        await stand.terminal("private words")
        form = type(stand.app.screen)
        assert form is not SessionScreen
        await stand.press("f9")
        assert page(stand.app.screen) == "09:00 F9 Show again"
        await stand.press("f9")
        if stand.app.screen is stand.screen:
            await stand.press(*way)
        assert type(stand.app.screen) is form
        assert "private words" in page(stand.app.screen)
