"""What was begun in a form is there again, whichever way the form was left."""

from collections.abc import Callable
from dataclasses import replace

from textual.screen import Screen

from coachtui.app import CoachApp
from coachtui.screens.goals import GoalsScreen
from coachtui.screens.session.frame import Frame
from coachtui.screens.session.turned import TurnedScreen
from tests.screens.stand import Stand, page, session

MakeApp = Callable[[], CoachApp]


async def begin(stand: Stand, key: str, words: str) -> None:
    """Open a form by its key behind the leader, write in its first field, and leave it."""
    await stand.press("ctrl+g", key)
    if key == "w":
        await stand.arrive(Frame)
        await stand.press("down")
    await stand.terminal(words)
    await stand.press("escape")


async def test_every_form_of_a_session_waits_half_written(make_app: MakeApp) -> None:
    async with session(make_app(), topic="late") as stand:
        await stand.enter("=the report leaves")
        await stand.terminal("+ ask Sari Friday")
        await begin(stand, "d", " for a sample")
        assert "Ctrl+G d goes on with it" in stand.below
        await begin(stand, "i", "fewer")
        await begin(stand, "w", " report")
        assert "Ctrl+G w goes on with it" in stand.below
        assert stand.line == "+ ask Sari Friday"
        await stand.settle()
        again = stand.desk.sit_down(stand.stored())
        assert again.forms == {
            "step": {"what": "ask Sari for a sample"},
            "aim": {"new": "fewer"},
            "frame": {"topic": "late report"},
        }
        await stand.press("ctrl+g", "d", "f8")
        assert type(stand.app.screen) is TurnedScreen
        assert "for a sample" not in page(stand.app.screen)
        await stand.press("f8", "ctrl+g", "d", "enter")
        assert (stand.live.actions[0].text, stand.line) == ("ask Sari for a sample", "")
        await stand.press("ctrl+g", "i")
        await stand.terminal(" reports")
        await stand.press("enter")
        assert stand.live.aim == "fewer reports"
        await stand.press("ctrl+g", "w")
        await stand.arrive(Frame)
        await stand.press("enter")
        assert stand.live.session.topic == "late report"
        assert stand.screen.sitting.forms == {}
        await stand.settle()
        assert stand.stored().draft == ""


async def test_what_was_begun_on_a_line_that_is_gone_is_found_again(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter("- no template")
        await stand.press("up", "ctrl+g", "d")
        await stand.terminal(" yet")
        await stand.press("escape")
        assert "Ctrl+G d on its line goes on with it" in stand.below
        await stand.press("up", "d", "escape")
        await stand.press("ctrl+g", "d", "escape")
        assert "half-written; Ctrl+G d goes on with it" in stand.below
        await stand.press("ctrl+g", "d", "enter")
        assert [action.text for action in stand.live.actions] == ["no template yet"]


async def test_a_form_outside_a_session_asks_before_words_are_lost(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter("=the report leaves in time")
        await stand.settle()
        screen = GoalsScreen(stand.coachee)
        await stand.app.push_screen(screen)
        await stand.settle()
        await stand.press("l")
        await stand.terminal("3 of 4 weeks")
        await stand.press("escape")
        assert "Escape once more leaves it" in page(stand.app.screen)
        await stand.terminal("!")
        await stand.press("escape")
        assert stand.app.screen is not screen
        await stand.press("escape")
        assert stand.app.screen is screen
        await stand.press("e", "escape")
        assert stand.app.screen is screen


async def test_a_session_knows_what_another_place_changed(make_app: MakeApp) -> None:
    app = make_app()
    async with session(app) as stand:
        app._modes["people"] = Screen
        await stand.enter("=the report leaves")
        await stand.press("f5", "down")
        await stand.terminal("weekly")
        await stand.settle()
        await app.switch_mode("people")
        changed = replace(stand.live.goals[0], expected="3 of 4 weeks")
        stand.desk.services.goals.change(changed)
        await app.switch_mode("today")
        await stand.settle()
        assert stand.app.screen is stand.screen
        assert "F5 goes on with it" in stand.below
        await stand.press("f5", "enter")
        assert stand.live.goals == (replace(changed, measure="weekly"),)
