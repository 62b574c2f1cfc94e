"""The dot that helps to wait."""

from collections.abc import Callable
from dataclasses import replace

from coachtui.app import CoachApp
from coachtui.screens.session.screen import SessionScreen
from coachtui.services.coachees import NewCoachee
from coachtui.widgets.silence import SECONDS, Silence
from tests.conftest import FakeClock
from tests.screens.stand import session


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


async def test_who_wants_no_dot_gets_none(
    make_app: Callable[[], CoachApp], clock: FakeClock
) -> None:
    async with session(make_app()) as stand:
        config = replace(stand.desk.config, silence_aid=False)
        stand.screen.desk = replace(stand.desk, config=config)
        await stand.press("f3")
        assert stand.screen.query_one(Silence).shape == ""
        assert len(stand.live.record.asked) == 1
