"""The SMART panel: from any stage, in step with the lines, and never lost half-written."""

from collections.abc import Callable

import pytest

from coachtui import i18n
from coachtui.app import CoachApp
from coachtui.kinds import GoalLink
from coachtui.screens.session.goal import GoalPanel
from coachtui.screens.session.screen import SessionScreen
from coachtui.screens.session.turned import TurnedScreen
from coachtui.widgets.entry import Entry
from tests.screens.stand import SIZES, SMALL, WIDE, Stand, page, session

MakeApp = Callable[[], CoachApp]


def field(stand: Stand, name: str) -> str:
    """Return what stands in a field."""
    return stand.app.screen.query_one(f"#{name}", Entry).value


async def to(stand: Stand, name: str) -> None:
    """Go to a field."""
    for _step in range(20):
        if stand.focus == name:
            return
        await stand.press("down")
    raise AssertionError(name)


async def write(stand: Stand, name: str, text: str) -> None:
    """Write at the end of a field."""
    await to(stand, name)
    await stand.terminal(text)


async def test_the_panel_makes_a_goal_in_one_step(make_app: MakeApp) -> None:
    async with session(make_app(), size=WIDE) as stand:
        await stand.terminal("half a line")
        await stand.press("f5")
        assert isinstance(stand.app.screen, GoalPanel)
        await write(stand, "statement", "The weekly report leaves")
        await write(stand, "measure", "four weeks in a row")
        await write(stand, "support", "Pak Dedi opens the access")
        await write(stand, "reason", "the regent reads it on Fridays")
        await write(stand, "due", "24 december")
        assert "S ● M ● A ● R ● T ●" in page(stand.app.screen)
        await to(stand, "link")
        await stand.press("right")
        await write(stand, "link_to", "item 3")
        await write(stand, "steps", "one template; + ask Pak Dedi tomorrow")
        await stand.press("enter")
        assert isinstance(stand.app.screen, SessionScreen)
        assert (stand.line, stand.focus) == ("half a line", "capture")
        goal = stand.live.record.goal
        assert goal is not None
        assert (goal.link, goal.link_to) == (GoalLink.SKP, "item 3")
        assert goal.due is not None
        assert goal.due.isoformat() == "2026-12-24"
        assert stand.texts == [
            "The weekly report leaves",
            "four weeks in a row",
            "one template",
            "ask Pak Dedi tomorrow",
        ]
        assert (stand.live.goals[1].parent_id, stand.live.actions[0].goal_id) == (goal.id, goal.id)
        await stand.settle()
        assert stand.stored().goals == stand.live.goals
        await stand.press("f7")
        assert (stand.texts, stand.live.goals) == ([], ())


async def test_the_panel_begins_with_the_captured_lines_and_changes_them(make_app: MakeApp) -> None:
    async with session(make_app(), size=WIDE) as stand:
        await stand.enter("=the report leaves", "#weekly")
        await stand.press("ctrl+g", "s")
        assert (field(stand, "statement"), field(stand, "measure")) == (
            "the report leaves",
            "weekly",
        )
        await write(stand, "measure", " on Thursday")
        await stand.press("enter")
        assert stand.texts == ["the report leaves", "weekly on Thursday"]


@pytest.mark.parametrize("way", ["escape", "f8"])
async def test_a_half_written_goal_waits(make_app: MakeApp, way: str) -> None:
    async with session(make_app(), size=WIDE) as stand:
        await stand.enter("=the report leaves")
        await stand.press("f5")
        await write(stand, "reason", "trust")
        await stand.press(way)
        if way == "f8":
            assert isinstance(stand.app.screen, TurnedScreen)
            assert "trust" not in page(stand.app.screen)
            await stand.press("f8")
        assert "F5" in stand.below
        await stand.settle()
        again = stand.desk.sit_down(stand.stored())
        assert [*again.forms.values()] == [{"reason": "trust"}]
        await stand.enter("#weekly")
        await stand.press("f5")
        assert (field(stand, "reason"), field(stand, "measure")) == ("trust", "weekly")
        await stand.press("enter")
        assert stand.live.goals[0].reason == "trust"
        assert stand.screen.sitting.forms == {}


async def test_one_of_several_goals_is_chosen(make_app: MakeApp) -> None:
    async with session(make_app(), size=WIDE) as stand:
        await stand.enter("=first", "=second")
        await stand.press("f5")
        assert field(stand, "statement") == "second"
        await to(stand, "which")
        await stand.press("left")
        assert field(stand, "statement") == "first"
        await write(stand, "reason", "trust")
        await to(stand, "which")
        await stand.press("right", "right")
        assert (field(stand, "statement"), field(stand, "reason")) == ("", "")
        await write(stand, "statement", "third")
        await stand.press("enter")
        assert [goal.statement for goal in stand.live.goals] == ["first", "second", "third"]
        await stand.press("f5")
        await to(stand, "which")
        await stand.press("left", "left")
        assert (field(stand, "statement"), field(stand, "reason")) == ("first", "trust")


async def test_an_unreadable_day_and_a_missing_goal_keep_the_panel_open(make_app: MakeApp) -> None:
    async with session(make_app(), size=WIDE) as stand:
        await stand.press("f5", "enter")
        assert stand.focus == "statement"
        await write(stand, "statement", "goal")
        await write(stand, "due", "someday")
        await stand.press("up", "enter")
        assert (isinstance(stand.app.screen, GoalPanel), stand.focus) == (True, "due")


@pytest.mark.parametrize("size", SIZES)
async def test_each_light_says_why_in_indonesian_too(
    make_app: MakeApp, size: tuple[int, int]
) -> None:
    i18n.activate("id")
    async with session(make_app(), size=size) as stand:
        await stand.enter("=Laporan mingguan terkirim")
        await stand.press("f5")
        said = page(stand.app.screen)
        assert "S ● M ● A ○ R ○ T ○" in said
        assert "Esc tinggalkan dulu" in said
        assert ("R ○ Relevan, belum:" in said) is (size != SMALL)
        await to(stand, "due")
        assert "T ○ Berbatas waktu, belum:" in page(stand.app.screen)


async def test_the_line_shows_the_lights_while_a_goal_is_typed(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.terminal("= the weekly report leaves")
        assert stand.below == "goal · S ● M ● A ○ R ○ T ○"
        await stand.terminal(" by 24 december")
        assert stand.below == "goal · S ● M ● A ○ R ○ T ●"


async def test_what_was_begun_for_a_goal_that_is_gone_is_found_again(make_app: MakeApp) -> None:
    async with session(make_app(), size=WIDE) as stand:
        await stand.enter("=the report leaves")
        await stand.press("f5")
        await write(stand, "reason", "trust")
        await stand.press("escape", "f7")
        assert stand.live.goals == ()
        await stand.press("f5")
        assert field(stand, "reason") == "trust"
        await write(stand, "statement", "the report arrives")
        await stand.press("enter")
        assert stand.live.goals[0].reason == "trust"
        assert stand.screen.sitting.forms == {}
