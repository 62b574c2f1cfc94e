"""Shares the minutes of a session out over its stages, and shares them out again when time runs."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass


def allocate(total: int, weights: Mapping[str, int]) -> dict[str, int]:
    """Return whole minutes by weight: largest remainder, ties to the earlier stage, at least one.

    The sum is the total, or one minute for each stage where the total is less than that.
    """
    shares: dict[str, int] = {}
    open_stages = dict(weights)
    left = total
    # A stage whose fair share is below a minute gets one; the rest is shared anew without it.
    while small := _below_one(left, open_stages):
        for key in small:
            shares[key] = 1
            del open_stages[key]
        left -= len(small)
    shares.update(_by_largest_remainder(left, open_stages))
    return {key: shares[key] for key in weights}


def _below_one(total: int, weights: Mapping[str, int]) -> list[str]:
    whole = sum(weights.values())
    return [key for key, weight in weights.items() if total * weight < whole]


def _by_largest_remainder(total: int, weights: Mapping[str, int]) -> dict[str, int]:
    whole = sum(weights.values())
    shares = {key: total * weight // whole for key, weight in weights.items()}
    by_remainder = sorted(weights, key=lambda key: -(total * weights[key] % whole))
    for key in by_remainder[: total - sum(shares.values())]:
        shares[key] += 1
    return shares


@dataclass(frozen=True, slots=True)
class Balance:
    """What the rest of a session can still give, seen from one moment in it."""

    minutes: Mapping[str, int]
    """Minutes left for the current stage and each one after it."""
    taken: Mapping[str, int]
    """Minutes that earlier stages used up, by the stage they were taken from, most first."""
    over: int = 0
    """Minutes past the planned end, when nothing is left to take from."""


def rebalance(
    planned: Mapping[str, int],
    used: Mapping[str, float],
    current: str,
    protected: Collection[str],
) -> Balance:
    """Return the minutes still to give, when each stage has used so many seconds.

    Overruns are taken from the stages still ahead that are not protected, a minute at a time from
    the one that has most, later ones first; after that from the current stage. Protected stages
    keep theirs. A started minute counts as given only when it is over.
    """
    order = list(planned)
    ahead = order[order.index(current) :]
    left = {key: max(0.0, planned[key] * 60 - used.get(key, 0.0)) for key in ahead}
    available = sum(planned.values()) * 60 - sum(used.values())
    lacking = sum(left.values()) - available
    minutes = {key: max(0, planned[key] - int(used.get(key, 0.0) // 60)) for key in ahead}
    later = [key for key in ahead if key not in protected and key != current]
    here = [key for key in (current,) if key not in protected]
    wanted = int(max(0.0, lacking) // 60)
    taken: dict[str, int] = {}
    for group in (later, here):
        wanted -= _take(wanted, minutes, group, taken)
    most_first = sorted(taken.items(), key=lambda item: -item[1])
    return Balance(minutes, dict(most_first), wanted)


def _take(wanted: int, minutes: dict[str, int], group: list[str], taken: dict[str, int]) -> int:
    """Take minutes one by one from the fullest stage of a group; return how many it gave."""
    given = 0
    while given < wanted and any(minutes[key] for key in group):
        fullest = max(reversed(group), key=lambda key: minutes[key])
        minutes[fullest] -= 1
        taken[fullest] = taken.get(fullest, 0) + 1
        given += 1
    return given
