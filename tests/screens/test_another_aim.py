"""Another aim on the way: one key, named, taken back as one, shown in both copies."""

from collections.abc import Callable

from coachtui.app import CoachApp
from coachtui.exports.forms import Form, written_as
from coachtui.exports.summary import coach_copy, coachee_summary
from coachtui.kinds import AgreedBy, EntryKind
from coachtui.screens.session.another_aim import AnotherAim
from tests.screens.stand import SMALL, session

MakeApp = Callable[[], CoachApp]


async def test_goal_and_summary_follow_another_aim(make_app: MakeApp) -> None:
    async with session(make_app(), size=SMALL, topic="late report") as stand:
        await stand.enter("=the report on time")
        await stand.terminal("half")
        await stand.press("ctrl+g", "i")
        await stand.arrive(AnotherAim)
        await stand.terminal("fewer reports")
        await stand.press("down", "right", "down", "down", "right", "enter")
        assert (stand.focus, stand.line) == ("capture", "half")
        (shift,) = stand.live.record.shifts
        assert (shift.old, shift.new) == ("the report on time", "fewer reports")
        assert shift.agreed is AgreedBy.COACHEE
        assert [goal.statement for goal in stand.live.goals] == ["fewer reports"]
        lines = [(line.kind, line.text) for line in stand.live.entries]
        assert lines[-1] == (EntryKind.PARKED, "the report on time")
        await stand.settle()
        stored = stand.stored()
        theirs = written_as(Form.PLAIN, coachee_summary(stored), "en").decode()
        assert "fewer reports" in theirs
        assert "the report on time" not in theirs
        assert "wanted by the coachee" in written_as(Form.PLAIN, coach_copy(stored), "en").decode()
        await stand.press("f7")
        assert stand.live.record.shifts == ()
        assert [goal.statement for goal in stand.live.goals] == ["the report on time"]
        assert len(stand.live.entries) == 1


async def test_without_a_goal_the_topic_follows_or_stays(make_app: MakeApp) -> None:
    async with session(make_app(), topic="late report") as stand:
        stand.live.shift("fewer", AgreedBy.BOTH, follow=False, park=False)
        assert stand.live.session.topic == "late report"
        aims = [aim.statement for aim in coachee_summary(stand.live.record).aims]
        assert aims == ["fewer"]
        stand.live.shift("none", AgreedBy.COACH, follow=True, park=False)
        assert stand.live.session.topic == "none"
        await stand.press("ctrl+g", "i")
        await stand.arrive(AnotherAim)
        await stand.press("enter")
        assert isinstance(stand.app.screen, AnotherAim)
        await stand.press("escape")
        assert len(stand.live.record.shifts) == 2
