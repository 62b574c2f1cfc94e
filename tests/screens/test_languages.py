"""The other language, at any time, and other keys: place, session and half-written line stay."""

from collections.abc import Callable

from coachtui import config, i18n, paths
from coachtui.app import CoachApp
from coachtui.screens.languages import Again
from coachtui.screens.session.screen import SessionScreen
from tests.screens.practice import press, seen
from tests.screens.stand import session

MakeApp = Callable[..., CoachApp]


async def test_a_session_goes_on_in_the_other_language(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.press("f2")
        await stand.terminal("=a goal that is half-wri")
        (speak,) = (
            one
            for one in stand.app.get_system_commands(stand.screen)
            if one.title == "Bahasa Indonesia"
        )
        await speak.callback()
        again = stand.app.again
        assert again == Again("id", "today", stand.live.record.session.id)
    assert config.load(paths.config_file())[0].language == "id"
    i18n.activate("id")
    app = make_app(again, keys={"session.next_stage": "ctrl+n"})
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot)
        assert isinstance(app.screen, SessionScreen)
        said = seen(app)
        assert "Sesi lalu" in said
        assert "=a goal that is half-wri" in said
        assert not app.screen.live.entries
        assert "^n Lanjut" in said
        before = app.screen.live.stage.key
        await press(pilot, "f2")
        assert app.screen.live.stage.key == before
        await press(pilot, "ctrl+n")
        assert app.screen.live.stage.key != before
        assert [one.title for one in app.get_system_commands(app.screen)].count("English") == 1
