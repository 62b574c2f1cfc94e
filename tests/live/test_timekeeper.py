"""Time is kept by the counter that never jumps, stage by stage."""

from collections import Counter
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.live import Timekeeper
from tests.conftest import START, FakeClock

STAGES = ("open", "goal", "reality")


@pytest.fixture
def keeper(clock: FakeClock) -> Timekeeper:
    """A keeper of a session that has not begun a stage."""
    return Timekeeper(clock, {}, {})


def test_nothing_counts_before_a_stage_is_entered(keeper: Timekeeper, clock: FakeClock) -> None:
    clock.advance(60)
    assert keeper.total == 0
    assert keeper.spent().seconds == {}
    assert keeper.spent().started == {}


def test_time_goes_to_the_stage_that_is_on(keeper: Timekeeper, clock: FakeClock) -> None:
    keeper.enter("open")
    clock.advance(60)
    keeper.enter("goal")
    clock.advance(10.5)
    assert keeper.seconds_of("open") == 60
    assert keeper.seconds_of("goal") == 10.5
    assert keeper.total == 70.5


def test_time_after_going_back_is_added_to_what_was_there(
    keeper: Timekeeper, clock: FakeClock
) -> None:
    for stage, seconds in (("open", 60), ("goal", 30), ("open", 5), ("goal", 7)):
        keeper.enter(stage)
        clock.advance(seconds)
    assert keeper.spent().seconds == {"open": 65, "goal": 37}


def test_a_stage_keeps_the_moment_it_was_first_entered(
    keeper: Timekeeper, clock: FakeClock
) -> None:
    keeper.enter("open")
    clock.advance(60)
    keeper.enter("goal")
    clock.advance(60)
    keeper.enter("open")
    assert keeper.spent().started == {"open": START, "goal": START + timedelta(minutes=1)}


def test_entering_the_same_stage_again_loses_nothing(keeper: Timekeeper, clock: FakeClock) -> None:
    for _again in range(3):
        keeper.enter("open")
        clock.advance(20)
    assert keeper.seconds_of("open") == 60


def test_a_pause_does_not_count(keeper: Timekeeper, clock: FakeClock) -> None:
    keeper.enter("open")
    clock.advance(30)
    keeper.pause()
    clock.advance(600)
    assert keeper.paused
    assert keeper.spent().paused
    keeper.unpause()
    clock.advance(12)
    assert keeper.total == 42
    assert not keeper.spent().paused


def test_a_stage_that_is_entered_in_a_pause_waits(keeper: Timekeeper, clock: FakeClock) -> None:
    keeper.enter("open")
    keeper.pause()
    keeper.enter("goal")
    clock.advance(600)
    assert keeper.total == 0
    keeper.unpause()
    clock.advance(9)
    assert keeper.spent().seconds == {"open": 0, "goal": 9}


def test_pausing_twice_is_one_pause(keeper: Timekeeper, clock: FakeClock) -> None:
    keeper.enter("open")
    clock.advance(5)
    keeper.pause()
    clock.advance(5)
    keeper.pause()
    keeper.unpause()
    clock.advance(2)
    keeper.unpause()
    clock.advance(3)
    assert keeper.total == 10


def test_what_was_stored_is_what_one_goes_on_from(clock: FakeClock) -> None:
    first = Timekeeper(clock, {}, {})
    first.enter("open")
    clock.advance(90)
    stored = first.spent()
    clock.advance(3600)
    second = Timekeeper(clock, stored.seconds, stored.started, paused=stored.paused)
    second.enter("open")
    clock.advance(10)
    assert second.total == 100
    assert second.spent().started == {"open": START}


def test_a_pause_outlives_the_program(clock: FakeClock) -> None:
    keeper = Timekeeper(clock, {"open": 20.0}, {"open": START}, paused=True)
    keeper.enter("open")
    clock.advance(500)
    assert keeper.total == 20
    keeper.unpause()
    clock.advance(1)
    assert keeper.total == 21


def test_no_time_runs_after_the_end(keeper: Timekeeper, clock: FakeClock) -> None:
    keeper.enter("open")
    clock.advance(20)
    keeper.stop()
    clock.advance(20)
    keeper.enter("goal")
    keeper.pause()
    keeper.unpause()
    clock.advance(20)
    assert keeper.spent().seconds == {"open": 20}
    assert keeper.spent().started == {"open": START}


def test_notes_from_paper_have_no_clock(clock: FakeClock) -> None:
    keeper = Timekeeper(clock, {}, {}, stopped=True)
    keeper.enter("open")
    clock.advance(20)
    assert keeper.total == 0
    assert keeper.spent().started == {}


def test_what_is_stored_does_not_change_afterwards(keeper: Timekeeper, clock: FakeClock) -> None:
    keeper.enter("open")
    spent = keeper.spent()
    clock.advance(20)
    keeper.enter("goal")
    assert spent.seconds == {"open": 0}
    assert spent.started == {"open": START}
    assert spent.seen_at == START


DEEDS = st.one_of(
    st.tuples(st.just("enter"), st.sampled_from(STAGES)),
    st.tuples(st.sampled_from(("pause", "unpause", "kill")), st.just("")),
)


@given(st.lists(st.tuples(DEEDS, st.integers(0, 4000)), max_size=40))
def test_all_running_time_is_somewhere_and_no_other(
    days: list[tuple[tuple[str, str], int]],
) -> None:
    clock = FakeClock()
    keeper = Timekeeper(clock, {}, {})
    keeper.enter(stage := "open")
    expected: Counter[str] = Counter()
    for (deed, to), seconds in days:
        match deed:
            case "enter":
                keeper.enter(stage := to)
            case "pause":
                keeper.pause()
            case "unpause":
                keeper.unpause()
            case "kill":
                stored = keeper.spent()
                clock.advance(7 * 3600)
                keeper = Timekeeper(clock, stored.seconds, stored.started, paused=stored.paused)
                keeper.enter(stage)
        clock.advance(seconds)
        expected[stage] += 0 if keeper.paused else seconds
    assert keeper.total == sum(expected.values())
    assert {key: keeper.seconds_of(key) for key in expected} == expected
