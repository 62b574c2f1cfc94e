"""How the minutes of a session are shared out, and who pays for an overrun."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.bank.minutes import allocate, rebalance

GROW = {"open": 1, "last_time": 1, "goal": 2, "reality": 3, "options": 3, "will": 3, "close": 1}
CLEAR = {
    "open": 1,
    "last_time": 1,
    "contract": 2,
    "listen": 4,
    "explore": 5,
    "action": 4,
    "review": 2,
}
PLAN = allocate(30, GROW)
KEPT = {"will", "close"}


@pytest.mark.parametrize(
    ("weights", "total", "minutes"),
    [
        (GROW, 10, [1, 1, 1, 2, 2, 2, 1]),
        (GROW, 15, [1, 1, 2, 4, 3, 3, 1]),
        (GROW, 30, [2, 2, 4, 7, 7, 6, 2]),
        (GROW, 60, [4, 4, 9, 13, 13, 13, 4]),
        (CLEAR, 30, [2, 2, 3, 6, 8, 6, 3]),
        (CLEAR, 45, [2, 2, 5, 10, 12, 9, 5]),
        (CLEAR, 60, [3, 3, 6, 13, 16, 13, 6]),
    ],
)
def test_largest_remainder(weights: dict[str, int], total: int, minutes: list[int]) -> None:
    shares = allocate(total, weights)
    assert list(shares.values()) == minutes
    assert list(shares) == list(weights)


def test_a_session_too_short_for_its_stages_still_gives_each_a_minute() -> None:
    assert set(allocate(3, GROW).values()) == {1}


@given(
    st.lists(st.integers(1, 100), min_size=1, max_size=12).flatmap(
        lambda weights: st.tuples(st.just(weights), st.integers(len(weights), 500))
    )
)
def test_the_shares_are_the_total(case: tuple[list[int], int]) -> None:
    weights, total = case
    shares = allocate(total, {str(place): weight for place, weight in enumerate(weights)})
    assert sum(shares.values()) == total
    assert min(shares.values()) >= 1


@given(st.dictionaries(st.sampled_from("abcdefg"), st.integers(1, 9), min_size=2), st.data())
def test_more_weight_never_means_less_time(weights: dict[str, int], data: st.DataObject) -> None:
    shares = allocate(data.draw(st.integers(len(weights), 200)), weights)
    for one in weights:
        for other in weights:
            if weights[one] > weights[other]:
                assert shares[one] >= shares[other]


def spent(**minutes: float) -> dict[str, float]:
    return {key: value * 60 for key, value in minutes.items()}


def test_on_time_nothing_is_taken() -> None:
    balance = rebalance(PLAN, spent(open=2, last_time=2, goal=1), "goal", KEPT)
    assert balance.minutes == {"goal": 3, "reality": 7, "options": 7, "will": 6, "close": 2}
    assert balance.taken == {}
    assert balance.over == 0


def test_an_overrun_eats_the_middle_and_never_the_end() -> None:
    balance = rebalance(PLAN, spent(open=2, last_time=2, goal=4, reality=10), "reality", KEPT)
    assert balance.taken == {"options": 3}
    assert balance.minutes == {"reality": 0, "options": 4, "will": 6, "close": 2}


def test_the_fullest_stage_pays_first() -> None:
    balance = rebalance(PLAN, spent(open=2, last_time=2, goal=7), "goal", KEPT)
    assert balance.taken == {"options": 2, "reality": 1}
    assert balance.minutes == {"goal": 0, "reality": 6, "options": 5, "will": 6, "close": 2}


def test_a_started_minute_is_not_taken_yet() -> None:
    assert rebalance(PLAN, spent(open=2.9), "open", KEPT).taken == {}
    assert rebalance(PLAN, spent(open=3), "open", KEPT).taken == {"options": 1}


def test_time_saved_before_pays_for_an_overrun() -> None:
    balance = rebalance(PLAN, spent(open=1, last_time=1, goal=6), "goal", KEPT)
    assert balance.taken == {}


def test_when_all_is_eaten_the_session_ends_late() -> None:
    balance = rebalance(PLAN, spent(open=2, last_time=2, goal=4, reality=20), "options", KEPT)
    assert balance.minutes == {"options": 0, "will": 6, "close": 2}
    assert balance.taken == {"options": 7}
    assert balance.over == 6


def test_going_back_gives_a_stage_what_it_has_left() -> None:
    used = spent(open=2, last_time=2, goal=3, reality=5, options=2)
    balance = rebalance(PLAN, used, "goal", KEPT)
    assert balance.minutes["goal"] == 1
    assert balance.minutes["reality"] == 2
    assert balance.taken == {}


@given(st.data())
def test_protected_stages_keep_theirs(data: st.DataObject) -> None:
    keys = list(PLAN)
    now = data.draw(st.integers(0, 4))
    used = {key: data.draw(st.floats(0, 3600)) for key in keys[: now + 1]}
    balance = rebalance(PLAN, used, keys[now], KEPT)
    assert {key: balance.minutes[key] for key in KEPT} == {"will": 6, "close": 2}
    assert min(balance.minutes.values()) >= 0
    ends = sum(used.values()) / 60 + sum(balance.minutes.values())
    assert ends < 30 + balance.over + 2
