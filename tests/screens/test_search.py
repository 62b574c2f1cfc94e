"""The search on the screen: found while one types, opened where it was said, never in a session."""

from collections.abc import Callable

import pytest
from textual.widgets import Input

from coachtui import i18n
from coachtui.app import CoachApp
from coachtui.screens.coachee import CoacheeScreen
from coachtui.screens.followups import FollowUpsScreen
from coachtui.screens.goals import GoalsScreen
from coachtui.screens.palette import Palette, Records
from coachtui.screens.reread import Reread
from coachtui.screens.search import SearchScreen
from coachtui.screens.session.screen import SessionScreen
from coachtui.screens.session.turned import TurnedScreen
from coachtui.screens.summary import SummaryScreen
from coachtui.services.desk import Desk
from coachtui.widgets.lines import Lines
from coachtui.widgets.question_card import QuestionCard
from tests.screens.practice import (
    HOSTILE,
    add,
    arrive,
    enter,
    hold,
    press,
    press_at_once,
    promise,
    rows,
    seen,
    selected,
)
from tests.screens.stand import session

MakeApp = Callable[[], CoachApp]


def practice(desk: Desk) -> None:
    """A session that is over, one that is open, and a promise made in passing."""
    rina = add(desk, "Rina Kartika", "Bu Rina")
    hold(
        desk, rina, ["it lands on Friday", "!the template is slow, not the team"], "Template first"
    )
    dedi = add(desk, HOSTILE[0])
    record = desk.services.sessions.begin(dedi.id, model="grow", minutes=30, topic=HOSTILE[1])
    sitting = desk.sit_down(record)
    for line in ("=the form is sent by Thursday", "!template [/b] [red]first", "nothing more"):
        sitting.keep(sitting.live.write(line))
    assert desk.writer.drain(10)
    (tree,) = desk.services.goals.of(dedi.id).trees
    desk.services.goals.change(tree.goal, ("three forms",))
    promise(desk, rina, "read the guide", 3)
    promise(desk, rina, "tell Sari", 3)


def search(app: CoachApp) -> SearchScreen:
    assert isinstance(app.screen, SearchScreen)
    return app.screen


def line_of(app: CoachApp) -> str:
    """Return the words of the selected line of a session."""
    lines = app.screen.query_one(Lines)
    assert lines.has_focus
    assert lines.highlighted is not None
    return str(lines.get_option_at_index(lines.highlighted).prompt.plain)  # type: ignore[union-attr]


@pytest.mark.slow
async def test_a_line_is_found_while_one_types_and_read_where_it_was_said(
    make_app: MakeApp,
) -> None:
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await arrive(pilot, "2", "ctrl+f", seed=practice)
        assert "Type any words" in rows(app)[0]
        await enter(pilot, "templ")
        assert len(rows(app)) == 3
        assert "template [/b] [red]first" in seen(app)
        await press(pilot, "tab")
        await enter(pilot, "bu rina, insight, today, zzz")
        assert [row.split("  ")[-1] for row in rows(app)] == ["the template is slow, not the team"]
        assert "1 found Bu Rina · insight · from Tue 24 Nov 2026" in seen(app)
        assert "Not understood, with commas between: zzz" in seen(app)

        await press(pilot, "enter")
        assert isinstance(app.screen, Reread)
        assert "Template first" in seen(app)
        assert "the template is slow" in line_of(app)
        await press(pilot, "x", "d", "f9")
        assert "template" not in seen(app)
        await press(pilot, "f9", "enter")
        assert isinstance(app.screen, SummaryScreen)
        await press(pilot, "escape")
        assert search(app).query_one("#words", Input).value == "templ"
        await press(pilot, "enter", "e")
        assert isinstance(app.screen, SessionScreen)
        assert "the template is slow" in line_of(app)
        await press(pilot, "escape", "f6", "escape")
        await press(pilot, "ctrl+u", "shift+tab", "ctrl+u")
        assert "Type any words" in rows(app)[0]
        await press(pilot, "escape")
        assert not isinstance(app.screen, SearchScreen)


@pytest.mark.slow
async def test_all_else_is_opened_where_it_is(make_app: MakeApp) -> None:
    i18n.activate("id")
    app = make_app()
    async with app.run_test(size=(60, 20)) as pilot:
        await arrive(pilot, "slash", seed=practice)
        # Enter waits for what is still being looked for.
        await press_at_once(pilot, *"kartika", "enter")
        assert isinstance(app.screen, CoacheeScreen)
        await press(pilot, "escape", "ctrl+u")
        await enter(pilot, "three", "enter")
        assert isinstance(app.screen, GoalsScreen)
        assert "three forms" in selected(app)
        await press(pilot, "escape", "ctrl+u")
        await enter(pilot, "guide", "down", "up", "enter")
        assert isinstance(app.screen, FollowUpsScreen)
        assert "read the guide" in selected(app)
        # What is done is no follow-up any more: its person is.
        await press(pilot, "d", "ctrl+p")
        await enter(pilot, i18n._("Search …"), "enter", "enter")
        search(app)
        await enter(pilot, "guide", "enter")
        assert isinstance(app.screen, CoacheeScreen)
        await press(pilot, "escape", "ctrl+u")
        await enter(pilot, "red", "enter")
        assert isinstance(app.screen, SessionScreen)
        assert "[red]first" in line_of(app)


async def test_the_palette_finds_what_was_said_and_opens_it_where_it_is(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await arrive(pilot, "5", "ctrl+p", seed=practice)
        # Enter waits for what is still being looked for, and F9 covers it all.
        await press_at_once(pilot, *"template")
        palette = app.screen
        assert isinstance(palette, Palette)
        await palette._find_first()
        assert "template [/b] [red]first insight · Budi [/foo] · 24 Nov 2026" in seen(app)
        await press(pilot, "f9")
        assert "template" not in seen(app)
        await press(pilot, "f9", "ctrl+u")
        await press_at_once(pilot, *"slow", "enter")
        assert isinstance(app.screen, Reread)
        assert "the template is slow" in line_of(app)
        await press(pilot, "escape", "ctrl+p")
        await press_at_once(pilot, *"kartika", "enter")
        assert isinstance(app.screen, CoacheeScreen)
        await press(pilot, "ctrl+p")
        await press_at_once(pilot, *"guide", "enter")
        assert isinstance(app.screen, FollowUpsScreen)
        assert "read the guide" in selected(app)
        await press(pilot, "ctrl+p")
        await enter(pilot, "guide")
        assert isinstance(app.screen, Palette)
        await app.screen._find_first()
        await press(pilot, "up", "enter")
        assert search(app).query_one("#words", Input).value == "guide"


async def test_no_key_of_a_session_leads_to_the_search(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        app, pilot = stand.pilot.app, stand.pilot
        for leads_to in (SessionScreen, TurnedScreen):
            if leads_to is SessionScreen:
                stand.screen.query_one(QuestionCard).focus()  # it finds questions, no more
            await pilot.press("ctrl+f", "ctrl+p")
            await pilot.pause()
            if isinstance(app.screen, Palette):
                offered = [command.title for command in app.get_system_commands(stand.screen)]
                assert i18n._("Search …") not in offered
                provider = Records(app.screen_stack[-2])
                await provider.startup()
                assert [hit async for hit in provider.search("rina")] == []
                await pilot.press("escape")
            assert isinstance(app.screen, leads_to)
            await pilot.press("f8")
