"""The survey on the turned screen: answered by figures, stored at once, and nothing else to see."""

from collections.abc import Callable

from coachtui.app import CoachApp
from coachtui.screens.session.screen import SessionScreen
from coachtui.screens.session.turned import TurnedScreen
from coachtui.screens.survey import SurveyScreen
from coachtui.views import SurveyView
from tests.screens.stand import SMALL, Stand, page, session
from tests.screens.test_turned import said_everywhere

MakeApp = Callable[[], CoachApp]

MARKED = ("heard", "my_topic", "my_ideas", "next_step", "confidence", "recommend")
"""What is answered in the first test; one sentence is passed over."""


def stored(stand: Stand) -> SurveyView:
    """Return the survey as it is on disk."""
    assert stand.desk.writer.drain(10)
    (only,) = stand.desk.services.measures.of(stand.coachee.id).surveys
    return only


async def test_it_is_filled_in_and_handed_back(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter("zqprivate")
        await stand.press("f8", "ctrl+g", "v")
        screen = stand.app.screen
        assert isinstance(screen, SurveyScreen)
        assert "Bu Rina" not in page(screen)
        assert "I was heard." in page(screen)
        assert "tested" in page(screen)
        await stand.press("x", "9", "0", "?", "f2", "f6", "f7", "ctrl+g", "ctrl+p")
        assert "1 of 8" in page(screen)
        await stand.press("4", "2")
        assert stored(stand).marks == {"heard": 4, "my_topic": 2}
        await stand.press("backspace", "5", "3", "right", *"555")
        assert "differently next time" in page(screen)
        assert "It may stay empty" in page(screen)
        await stand.terminal("[b]more 1 time")
        assert stored(stand).comment == "[b]more 1 time"
        await stand.press("enter")
        assert "turn the keyboard back" in page(screen)
        assert "zqprivate" not in "".join(said_everywhere(stand.app))
        await stand.press("5", "enter", "escape", "right")
        assert stand.app.screen is screen
        await stand.press("f8")
        assert isinstance(stand.app.screen, TurnedScreen)
        await stand.press("f8")
        survey = stored(stand)
        assert survey.marks == dict.fromkeys(MARKED, 5) | {"heard": 4, "my_ideas": 3}
        assert survey.session_id == stand.live.session.id
        assert stand.stored().survey == survey


async def test_the_close_offers_it_and_goes_on_where_it_was_left(make_app: MakeApp) -> None:
    async with session(make_app(), size=SMALL) as stand:
        await stand.press("f6", "tab", "end", "enter", "escape")
        assert "Nothing was answered" in page(stand.app.screen)
        await stand.press("f8", "ctrl+g", "v", "4", "4", "escape")
        assert "turn the keyboard back" in page(stand.app.screen)
        await stand.press("f8")
        assert isinstance(stand.app.screen, SessionScreen)
        assert "2 answers are kept" in page(stand.screen)
        await stand.press("ctrl+g", "v")
        assert "3 of 8" in page(stand.app.screen)
        await stand.press("f8")
        assert stored(stand).marks == {"heard": 4, "my_topic": 4}
        again = stand.desk.sit_down(stand.stored())
        assert again.survey == stored(stand)
