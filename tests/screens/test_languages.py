"""The other language, at any time, and other keys: place, session and half-written line stay."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from coachtui import config, i18n, paths
from coachtui.app import CoachApp, run_app
from coachtui.config import Config
from coachtui.screens.languages import Again
from coachtui.screens.session.screen import SessionScreen
from coachtui.services.desk import Desk
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


def test_what_was_set_meanwhile_holds_in_the_other_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known: list[Config] = []

    class Shown:
        return_code = 0

        def __init__(self, open_desk: Callable[[], Desk], *others: object):
            self._open = open_desk
            self.again = Again("id", "today") if others[1] is None else None

        def run(self) -> None:
            with closing(self._open()) as desk:
                known.append(desk.config)
                desk.keep_hints(1)

        def close_desk(self) -> None:
            pass

    monkeypatch.setattr("coachtui.app.CoachApp", Shown)
    assert run_app(tmp_path / "a.db", "en", Config(), demo=True) == 0
    assert [(one.hints, one.save_at_finish) for one in known] == [(3, False), (1, False)]
