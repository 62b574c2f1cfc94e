"""The frame of a session: corrected without a trace, and what stands in the way is said."""

from collections.abc import Callable

from coachtui.app import CoachApp
from coachtui.screens.session.frame import Frame
from coachtui.screens.session.screen import SessionScreen
from coachtui.services.coachees import NewCoachee
from tests.screens.stand import Stand, session

MakeApp = Callable[[], CoachApp]


async def open_frame(stand: Stand) -> None:
    """Open the form."""
    stand.screen.action_frame()
    await stand.arrive(Frame)
    await stand.settle()


async def test_a_model_the_bank_has_lost_stays_until_another_is_chosen(make_app: MakeApp) -> None:
    async with session(make_app(), model="of my own") as stand:
        await open_frame(stand)
        await stand.terminal("late report")
        await stand.press("down", "enter")
        await stand.settle()
        assert stand.endings == []
        frame = stand.stored().session
        assert (frame.model, frame.topic) == ("of my own", "")


async def test_what_cannot_be_changed_is_said_and_the_talk_goes_on(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.terminal("half a line")
        other = stand.desk.services.coachees.add(NewCoachee("Zed"))
        await open_frame(stand)
        await stand.press("down", "down", "right")
        stand.desk.services.coachees.delete(other.id)
        await stand.press("enter")
        await stand.arrive(SessionScreen)
        await stand.settle()
        assert "There is no such person." in stand.below
        assert (stand.line, stand.endings) == ("half a line", [])
