"""The minutes of a session, stage by stage, as they are given and given anew."""

from dataclasses import replace

import pytest

from coachtui.bank.schema import Bank
from coachtui.live import StagePlan, StageTime, plan_of


@pytest.fixture
def grow(bank: Bank) -> StagePlan:
    """The plan of the best-known model."""
    return plan_of(bank, "grow")


def minutes(times: tuple[StageTime, ...]) -> dict[str, int]:
    """Return the minutes given to each stage."""
    return {time.key: time.minutes for time in times}


def used(plan: StagePlan, **spent: float) -> dict[str, float]:
    """Return seconds for every stage, most of them none."""
    return {stage.key: spent.get(stage.key, 0.0) for stage in plan.stages}


def test_each_model_is_wrapped(bank: Bank) -> None:
    for key in bank.models:
        plan = plan_of(bank, key)
        keys = [stage.key for stage in plan.stages]
        assert keys[:2] == ["open", "last_time"]
        assert keys[-1] == "close" or plan.stages[-1].closes
        assert plan.weights.keys() == set(keys)


def test_a_model_the_bank_has_lost_is_replaced_by_its_first(bank: Bank) -> None:
    assert plan_of(bank, "no_more") == plan_of(bank, next(iter(bank.models)))


def test_a_stage_the_model_has_lost_is_its_first(grow: StagePlan) -> None:
    assert grow.position("reality") == 3
    assert grow.position("contract") == 0


def test_share_of_a_stage() -> None:
    assert StageTime("goal", 4, 120.0).share == 0.5
    assert StageTime("goal", 4, 300.0).share == 1.25
    assert StageTime("goal", 0, 300.0).share == 0.0


def test_an_overrun_is_taken_from_the_fullest_stage_ahead(grow: StagePlan) -> None:
    over = used(grow, open=120, last_time=120, goal=360)
    assert minutes(grow.times(30, over, "goal")) == {
        "open": 2, "last_time": 2, "goal": 4, "reality": 6, "options": 6, "will": 6, "close": 2
    }  # fmt: skip
    taken_from = grow.taken_from(30, over, "goal")
    assert taken_from is not None
    assert taken_from.key in ("reality", "options")


def test_the_last_own_stage_and_the_close_are_never_taken_from(grow: StagePlan) -> None:
    over = used(grow, open=3600)
    after = minutes(grow.times(30, over, "open"))
    assert (after["will"], after["close"]) == (6, 2)
    assert [after[key] for key in ("last_time", "goal", "reality", "options")] == [0, 0, 0, 0]


def test_a_stage_that_was_quick_leaves_the_others_as_they_were(grow: StagePlan) -> None:
    assert minutes(grow.times(30, used(grow, open=10), "goal")) == minutes(
        grow.times(30, used(grow), "open")
    )
    assert grow.taken_from(30, used(grow, open=10), "goal") is None


def test_what_a_stage_ahead_has_run_already_counts_to_what_it_has(grow: StagePlan) -> None:
    times = grow.times(30, used(grow, reality=120), "open")
    assert minutes(times)["reality"] == 7
    assert [time.seconds for time in times if time.key == "reality"] == [120]


def test_a_stage_on_its_own_can_be_protected(grow: StagePlan) -> None:
    plan = replace(grow, protected=grow.protected | {"options"})
    after = minutes(plan.times(30, used(plan, open=3600), "open"))
    assert (after["options"], after["reality"]) == (7, 0)
