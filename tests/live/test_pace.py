"""When a stage asks to stay, how often, and how many steps are enough."""

import pytest

from coachtui.bank.schema import Bank
from coachtui.kinds import EntryKind, Occasion, SessionStatus
from coachtui.live import LiveSession
from coachtui.live.pace import Leaving, Reason, Why, few_steps, many_steps, reasons, steps_wanted
from tests.conftest import FakeClock
from tests.live.conftest import begin

UNHURRIED = {
    "grow": "reality",
    "clear": "explore",
    "oscar": "situation",
    "tirta": "identifikasi",
}
"""The stages that are not to be rushed through."""


@pytest.mark.parametrize(("model", "stage"), UNHURRIED.items())
def test_a_stage_that_looks_around_asks_before_half_of_its_time(
    bank: Bank, clock: FakeClock, model: str, stage: str
) -> None:
    live = begin(bank, clock, model)
    live.go(stage)
    given = next(time.minutes for time in live.stage_times() if time.key == stage)
    clock.advance(given * 30 - 1)
    leaving = Leaving(live)
    assert leaving.reason(live.following.key) == Reason(Why.EARLY, (given * 30 - 1) // 60, given)
    assert leaving.reason(live.following.key) is None


def test_from_half_of_its_time_on_nothing_is_asked(live: LiveSession, clock: FakeClock) -> None:
    live.go("reality")
    given = next(time.minutes for time in live.stage_times() if time.key == "reality")
    clock.advance(given * 30)
    assert Leaving(live).reason("options") is None


def test_it_is_asked_only_once_in_a_session(live: LiveSession) -> None:
    leaving = Leaving(live)
    live.go("reality")
    assert leaving.reason("options") is not None
    assert leaving.reason("options") is None
    live.go("options")
    live.go("reality")
    assert leaving.reason("will") is None


def test_the_way_back_is_always_free(live: LiveSession) -> None:
    live.go("reality")
    leaving = Leaving(live)
    assert leaving.reason("goal") is None
    assert leaving.reason("reality") is None
    assert leaving.reason("will") is not None


def test_who_is_late_is_not_held_up(bank: Bank, clock: FakeClock) -> None:
    live = begin(bank, clock)
    live.go("goal")
    clock.advance(14 * 60)
    live.go("reality")
    assert live.taken_from() is not None
    assert reasons(live) == (Reason(Why.EARLY, 0, 7),)
    clock.advance(60)
    assert reasons(live) == ()


@pytest.mark.parametrize("frame", [{"from_paper": True}, {"status": SessionStatus.FINISHED}])
def test_notes_from_paper_and_corrections_are_not_held_up(
    bank: Bank, clock: FakeClock, frame: dict[str, object]
) -> None:
    live = begin(bank, clock, **frame)
    live.go("options")
    assert reasons(live) == ()


def test_a_third_option_is_asked_for(live: LiveSession) -> None:
    live.go("options")
    for there in range(3):
        assert reasons(live) == (Reason(Why.FEW, there, 3, EntryKind.OPTION),)
        live.write(">one more")
    assert reasons(live) == ()


def test_obstacles_ask_for_a_strength(live: LiveSession, clock: FakeClock) -> None:
    live.go("reality")
    clock.advance(5 * 60)
    assert reasons(live) == ()
    live.write("-the template")
    assert reasons(live) == (Reason(Why.ONE_SIDED, kind=EntryKind.STRENGTH),)
    assert "strength" in live.missing()
    live.write("*the archive is always on time")
    assert reasons(live) == ()
    assert "strength" not in live.missing()


@pytest.mark.parametrize("occasion", Occasion)
def test_a_briefing_ends_with_one_step_any_other_talk_with_two_or_three(
    bank: Bank, clock: FakeClock, occasion: Occasion
) -> None:
    live = begin(bank, clock, occasion=occasion)
    least, most = steps_wanted(live.session)
    assert (least, most) == ((1, 1) if occasion is Occasion.BRIEFING else (2, 3))
    live.go("will")
    few, many = [], []
    for _step in range(5):
        few.append(few_steps(live, "close"))
        live.write("+one more step")
        many.append(many_steps(live, 1))
    assert few == [number < least for number in range(5)]
    assert many == [number == most + 1 for number in range(1, 6)]


def test_few_steps_are_named_only_on_the_way_from_the_steps_to_the_close(live: LiveSession) -> None:
    live.go("options")
    assert not few_steps(live, "close")
    live.go("will")
    assert not few_steps(live, "options")
    assert few_steps(live, "close")
    live.go("close")
    assert not few_steps(live, "close")


def test_minutes_nobody_can_give_are_counted(bank: Bank, clock: FakeClock) -> None:
    live = begin(bank, clock)
    assert live.lacking == 0
    clock.advance(21 * 60)
    live.go("goal")
    assert live.taken_from() is not None
    assert live.lacking == 0
    clock.advance(4 * 60)
    live.go("reality")
    live.go("options")
    assert live.lacking == 3


def test_what_is_still_to_be_agreed_on_is_told_once(bank: Bank, clock: FakeClock) -> None:
    live = begin(bank, clock, "clear", 60, stage="contract")
    leaving = Leaving(live)
    live.settle("time")
    live.settle("topic")
    assert leaving.reason("listen") == Reason(Why.UNSETTLED)
    assert leaving.reason("listen") is None
    live.settle("confidentiality")
    assert reasons(live) == ()
