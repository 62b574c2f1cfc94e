"""The dot that helps to wait."""

from collections.abc import Callable
from dataclasses import replace

from coachtui.app import CoachApp
from coachtui.screens.session.screen import SessionScreen
from coachtui.services.coachees import NewCoachee
from coachtui.widgets.silence import SECONDS, Silence
from tests.conftest import FakeClock
from tests.screens.stand import drawn, page, rows, session


async def test_the_dot_grows_after_a_question_until_the_first_key(
    make_app: Callable[[], CoachApp], clock: FakeClock
) -> None:
    app = make_app()
    async with app.run_test(size=(100, 32)) as pilot:
        desk = await app.desk()
        coachee = desk.services.coachees.add(NewCoachee("Rina"))
        record = desk.services.sessions.begin(coachee.id, model="grow", minutes=30)
        screen = SessionScreen(desk, desk.sit_down(record))
        await app.push_screen(screen)
        await pilot.pause()
        dot = screen.query_one(Silence)
        assert dot.shape == ""
        await pilot.press("f3")
        first = dot.shape
        clock.advance(SECONDS * 0.9)
        dot.grow()
        assert first
        assert dot.shape not in ("", first)
        await pilot.press("a")
        assert dot.shape == ""
        assert screen.line.text == "a"
        await pilot.press("f3")
        clock.advance(SECONDS + 1)
        dot.grow()
        assert dot.shape == ""


async def test_without_a_key_only_question_and_time_stay_until_the_next_one(
    make_app: Callable[[], CoachApp], clock: FakeClock
) -> None:
    async with session(make_app(), topic="the report") as stand:
        await stand.enter("my own note", "=on time")
        await stand.terminal("half")
        before = rows(stand.screen)
        question = drawn(stand.screen.query_one("#large"))
        clock.advance(89)
        stand.screen.show_time()
        assert rows(stand.screen)[2:] == before[2:]
        clock.advance(1)
        stand.screen.show_time()
        await stand.settle()
        quiet = page(stand.screen)
        assert question in quiet
        assert "1 of 30 min" in quiet
        assert not any(word in quiet for word in ("own note", "on time", "half", "F2"))
        lines = [line for line in rows(stand.screen) if question.split()[0] in line]
        assert lines[0] in before, "nothing moves"
        await stand.press("x")
        assert stand.line == "halfx"
        assert "my own note" in page(stand.screen)
        clock.advance(600)
        await stand.press("up")
        stand.screen.desk = replace(stand.desk, config=replace(stand.desk.config, eyes_up=0))
        clock.advance(600)
        stand.screen.show_time()
        await stand.settle()
        assert "my own note" in page(stand.screen)
        assert stand.focus == "lines"


async def test_who_wants_no_dot_gets_none(
    make_app: Callable[[], CoachApp], clock: FakeClock
) -> None:
    async with session(make_app()) as stand:
        config = replace(stand.desk.config, silence_aid=False)
        stand.screen.desk = replace(stand.desk, config=config)
        await stand.press("f3")
        assert stand.screen.query_one(Silence).shape == ""
        assert len(stand.live.record.asked) == 1
