"""The goals of a person: shown with their steps and levels, decided on, and taken back."""

from collections.abc import Callable
from dataclasses import replace

from coachtui.app import CoachApp
from coachtui.kinds import GoalStatus
from coachtui.screens.dialogs.ask_line import AskLine
from coachtui.screens.dialogs.goal_form import GoalForm
from coachtui.screens.dialogs.reached_form import ReachedForm
from coachtui.screens.goals import GoalsScreen
from coachtui.views import GoalTree, Put, Step
from tests.screens.stand import WIDE, Stand, page, session

MakeApp = Callable[[], CoachApp]


async def goals_of(stand: Stand) -> GoalsScreen:
    """Say a goal in a session, then open the goals of the person."""
    await stand.enter("=the report leaves in time", "#4 weeks")
    await stand.settle()
    screen = GoalsScreen(stand.coachee)
    await stand.app.push_screen(screen)
    await stand.settle()
    return screen


def tree(stand: Stand) -> GoalTree:
    """Return the goal as it is stored."""
    (only,) = stand.desk.services.goals.of(stand.coachee.id).trees
    return only


async def test_a_goal_is_broken_down_described_and_rated(make_app: MakeApp) -> None:
    async with session(make_app(), size=WIDE) as stand:
        screen = await goals_of(stand)
        assert "n/a" in page(screen)
        await stand.press("b")
        await stand.enter("one template")
        await stand.settle()
        assert tree(stand).steps[0].goal.statement == "one template"
        assert "0 of 1 step" in page(screen)
        await stand.press("l")
        await stand.terminal("3 of 4 weeks")
        assert "No level below" in page(stand.app.screen)
        await stand.press("enter")
        await stand.settle()
        await stand.press("r", "right", "enter")
        await stand.settle()
        assert [rating.level for rating in tree(stand).ratings] == [1]
        assert "T score: 60" in page(screen)
        await stand.press("u")
        await stand.settle()
        assert tree(stand).ratings == ()


async def test_a_goal_is_over_and_taken_up_again(make_app: MakeApp) -> None:
    async with session(make_app(), size=WIDE) as stand:
        screen = await goals_of(stand)
        await stand.press("x")
        await stand.settle()
        assert tree(stand).goal.status is GoalStatus.DROPPED
        await stand.press("u", "d", "enter")
        assert isinstance(stand.app.screen, ReachedForm)
        await stand.enter("[/b] sent on Thursdays")
        await stand.settle()
        assert tree(stand).goal.status is GoalStatus.REACHED
        assert "report in time: [/b] sent on Thursdays" in page(screen)
        await stand.press("d")
        await stand.settle()
        assert tree(stand).goal.status is GoalStatus.OPEN
        await stand.press("d")
        await stand.enter("-")
        await stand.settle()
        assert tree(stand).goal.evidence_waived
        await stand.press("u")
        await stand.settle()
        assert tree(stand).goal.status is GoalStatus.OPEN


async def test_a_goal_is_edited_with_its_lines(make_app: MakeApp) -> None:
    async with session(make_app(), size=WIDE) as stand:
        await goals_of(stand)
        await stand.press("e")
        await stand.terminal(" on Thursday")
        await stand.press("enter")
        await stand.settle()
        assert tree(stand).goal.statement == "the report leaves in time on Thursday"
        assert stand.stored().entries[0].text == "the report leaves in time on Thursday"


async def test_a_goal_is_rated_in_the_session(make_app: MakeApp) -> None:
    async with session(make_app(), size=WIDE) as stand:
        await stand.enter("=the report leaves in time")
        await stand.press("ctrl+g", "g")
        await stand.settle()
        assert "levels" in stand.below
        goal = stand.live.goals[0]
        await stand.settle()
        stand.screen.do(stand.live.correct(replace(goal, expected="3 of 4 weeks")))
        await stand.press("ctrl+g", "g")
        await stand.settle()
        await stand.press("left", "enter")
        await stand.settle()
        assert [rating.level for rating in stand.stored().ratings] == [-1]
        await stand.press("f7")
        await stand.settle()
        assert stand.stored().ratings == ()


async def test_a_step_that_cannot_be_stored_is_asked_again(make_app: MakeApp) -> None:
    async with session(make_app(), size=WIDE) as stand:
        await goals_of(stand)
        await stand.press("b")
        await stand.enter("one template")
        await stand.settle()
        await stand.press("down", "b")
        await stand.enter("ask the Archives")
        await stand.settle()
        assert isinstance(stand.app.screen, AskLine)
        assert stand.app.screen.text("line") == "ask the Archives"
        await stand.press("escape")
        assert isinstance(stand.app.screen, GoalsScreen)


async def test_a_goal_that_is_gone_leaves_what_was_written_of_it(make_app: MakeApp) -> None:
    async with session(make_app(), size=WIDE) as stand:
        await goals_of(stand)
        await stand.press("e")
        await stand.terminal(" every week")
        stand.desk.services.sessions.save(
            stand.live.session.id, Step((Put(tree(stand).goal, None),))
        )
        await stand.press("enter")
        await stand.settle()
        assert isinstance(stand.app.screen, GoalForm)
        assert stand.app.screen.text("statement") == "the report leaves in time every week"
