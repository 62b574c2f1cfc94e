"""The pace on the stand: one remark below the line, a second press goes, and nothing is lost."""

from collections.abc import Callable

import pytest

from coachtui import i18n
from coachtui.app import CoachApp
from coachtui.kinds import Occasion
from coachtui.screens.dialogs.start import Start, StartDialog
from coachtui.views import Preset
from coachtui.widgets.goal_strip import GoalStrip
from coachtui.widgets.stage_bar import StageBar
from tests.conftest import FakeClock
from tests.screens.stand import SIZES, SMALL, drawn, session

MakeApp = Callable[[], CoachApp]


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize("keys", [("f2",), ("ctrl+g", "n"), ("ctrl+g", "5")])
async def test_leaving_early_is_asked_about_once_and_the_second_press_goes(
    make_app: MakeApp, clock: FakeClock, lang: i18n.Language, keys: tuple[str, ...]
) -> None:
    i18n.activate(lang)
    async with session(make_app(), size=SMALL) as stand:
        await stand.go("reality")
        clock.advance(100)
        await stand.terminal("half")
        await stand.press(*keys)
        assert stand.live.stage.key == "reality"
        words = i18n._("Only {used} of {given} min here so far. Once more goes on.")
        assert words.format(used=1, given=7) in stand.below
        await stand.press(*keys)
        assert stand.live.stage.key == "options"
        assert stand.line == "half"
        await stand.go("reality")
        await stand.press(*keys)
        assert stand.live.stage.key == "options"


async def test_a_remark_goes_with_the_next_letter(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.go("reality")
        await stand.press("f2", "!", "x")
        assert stand.below == "insight"


@pytest.mark.parametrize("size", SIZES)
async def test_options_ask_for_a_third(make_app: MakeApp, size: tuple[int, int]) -> None:
    async with session(make_app(), size=size) as stand:
        await stand.go("options")
        await stand.enter(">a form for all", ">an earlier date")
        await stand.press("f2")
        assert "option: 2 of 3. What else? Once more goes on." in stand.below
        await stand.enter(">ask the archive")
        await stand.press("f2")
        assert stand.live.stage.key == "will"


async def test_the_close_is_reached_at_once_with_a_word_about_few_steps(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.go("will")
        await stand.enter("+call Sari tomorrow #9")
        await stand.press("f6")
        assert stand.live.closing
        assert "1 action so far: what would be one small step?" in stand.below


async def test_the_close_is_never_held_up(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.go("reality")
        await stand.press("f6")
        assert stand.live.closing
        assert "step" not in stand.below


async def test_the_fourth_action_is_kept_with_a_word(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.go("will")
        for number in range(1, 6):
            await stand.enter(f"+step {number} tomorrow")
            assert ("two or three are easier to keep" in stand.below) == (number == 4)
        assert len(stand.live.actions) == 5
        assert "5 of 2–3 actions" in drawn(stand.screen.query_one(GoalStrip))


async def test_a_briefing_wants_one_step(make_app: MakeApp) -> None:
    async with session(make_app(), minutes=10, occasion=Occasion.BRIEFING) as stand:
        await stand.go("will")
        assert "0 of 1 action" in drawn(stand.screen.query_one(GoalStrip))
        await stand.enter("+step one tomorrow")
        assert "enough" not in stand.below
        await stand.enter("+step two tomorrow")
        assert "One step is enough for a short talk" in stand.below


@pytest.mark.parametrize("size", SIZES)
async def test_an_overrun_says_who_pays_and_what_can_be_done(
    make_app: MakeApp, clock: FakeClock, size: tuple[int, int]
) -> None:
    async with session(make_app(), size=size) as stand:
        await stand.go("reality")
        clock.advance(20 * 60)
        stand.screen.show_time()
        await stand.settle()
        shown = drawn(stand.screen.query_one(StageBar))
        assert "13 min over, taken from Options · F2 goes on, Ctrl+G e asks for more" in shown


async def test_when_nobody_can_give_minutes_that_is_said(
    make_app: MakeApp, clock: FakeClock
) -> None:
    async with session(make_app()) as stand:
        await stand.go("reality")
        clock.advance(25 * 60)
        await stand.go("will")
        assert "min too few for what is left" in drawn(stand.screen.query_one(StageBar))


async def test_five_more_minutes_are_asked_for_and_taken_back(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.terminal("half")
        await stand.press("ctrl+g", "e")
        assert "Ask Bu Rina first" in stand.below
        assert stand.live.session.planned_minutes == 30
        await stand.press("escape")
        assert (stand.line, stand.live.session.planned_minutes) == ("half", 30)
        await stand.press("ctrl+g", "e", "enter")
        assert (stand.line, stand.live.session.planned_minutes) == ("half", 35)
        assert stand.stored().session.planned_minutes == 35
        await stand.press("f7")
        assert stand.live.session.planned_minutes == 30


async def test_a_line_typed_meanwhile_is_captured(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.press("ctrl+g", "e")
        await stand.enter("she looks at the clock")
        assert stand.texts == ["she looks at the clock"]
        await stand.press("enter")
        assert stand.live.session.planned_minutes == 35


async def test_a_briefing_is_one_key_away_and_stays_with_the_person(make_app: MakeApp) -> None:
    answers: list[Start | None] = []
    async with session(make_app()) as stand:
        bank, day = stand.desk.loaded.bank, stand.live.today
        row = stand.desk.services.coachees.page(stand.coachee.id, day).row

        async def ask(preset: Preset, *keys: str) -> None:
            dialog = StartDialog(row, bank, preset, day)
            await stand.app.push_screen(dialog, answers.append)
            await stand.press(*keys, "enter")

        await ask(Preset("clear", 10), "up", "up", "left")
        await ask(Preset("grow", 10, Occasion.BRIEFING))
        await ask(Preset("grow", 10, Occasion.BRIEFING), "up", "up", "right", "right")
        await ask(Preset("oscar", 45, Occasion.CALL))
    chosen = [(one.model, one.minutes, one.occasion) for one in answers if one]
    assert chosen == [
        ("grow", 10, Occasion.BRIEFING),
        ("grow", 10, Occasion.BRIEFING),
        ("grow", 15, Occasion.MEETING),
        ("oscar", 45, Occasion.CALL),
    ]
