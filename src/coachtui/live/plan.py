"""How the minutes of a session are given to its stages, and given anew when one runs over."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coachtui.bank.minutes import Balance, allocate, rebalance
from coachtui.bank.schema import Bank, Stage
from coachtui.kinds import GoalPart
from coachtui.views import EntryView, GoalView, SessionView


@dataclass(frozen=True, slots=True)
class StageTime:
    """Time of one stage against what it was given."""

    key: str
    minutes: int
    """Minutes given to it now, after overruns were taken from others."""
    seconds: float
    """Seconds it has run so far."""

    @property
    def share(self) -> float:
        """Part of the given time that is used; above 1 when over."""
        return self.seconds / (self.minutes * 60) if self.minutes else 0.0


@dataclass(frozen=True, slots=True)
class StagePlan:
    """The stages a session goes through, their weights, and those that keep their minutes."""

    stages: tuple[Stage, ...]
    weights: Mapping[str, int]
    protected: frozenset[str]

    def position(self, stage: str) -> int:
        """Return the place of a stage; one that the model no longer has counts as the first."""
        keys = [item.key for item in self.stages]
        return keys.index(stage) if stage in keys else 0

    def times(self, minutes: int, used: Mapping[str, float], now: str) -> tuple[StageTime, ...]:
        """Return time given and used; overruns are taken from unprotected stages ahead."""
        planned, balance = allocate(minutes, self.weights), self._balance(minutes, used, now)
        ahead = {stage.key for stage in self.stages[self.position(now) + 1 :]}
        return tuple(
            StageTime(
                key,
                int(used[key] // 60) + balance.minutes[key] if key in ahead else planned[key],
                used[key],
            )
            for key in planned
        )

    def taken_from(self, minutes: int, used: Mapping[str, float], now: str) -> Stage | None:
        """Return the stage that gives most to the overrun; none while nothing is taken."""
        taken = next(iter(self._balance(minutes, used, now).taken), None)
        return next((stage for stage in self.stages if stage.key == taken), None)

    def lacking(self, minutes: int, used: Mapping[str, float], now: str) -> int:
        """Return the minutes that nobody is left to give: protected stages are to be eaten."""
        return self._balance(minutes, used, now).over

    def _balance(self, minutes: int, used: Mapping[str, float], now: str) -> Balance:
        return rebalance(allocate(minutes, self.weights), used, now, self.protected)


def plan_of(bank: Bank, model: str) -> StagePlan:
    """Return the plan for a model of the bank; for one it has lost, that of its first model."""
    key = model if model in bank.models else next(iter(bank.models))
    return StagePlan(bank.stages_of(key), bank.weights_of(key), bank.protected(key))


def collected(
    session: SessionView, entries: Iterable[EntryView], goal: GoalView | None = None
) -> frozenset[str]:
    """Return what there is by now of all that stages may want to see."""
    seen = {str(entry.kind) for entry in entries}
    if session.takeaway or session.takeaway_skipped:
        seen.add("takeaway")
    if session.next_date or session.next_skipped:
        seen.add("next_date")
    seen.update(part for part in GoalPart if goal and getattr(goal, part))
    if goal and goal.link:
        seen.add(GoalPart.REASON)
    return frozenset(seen)
