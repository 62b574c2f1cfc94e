"""What a running session is like now, and what its stage still waits for."""

from dataclasses import replace
from datetime import date, datetime

from coachtui.bank.schema import Stage
from coachtui.capture import Captured
from coachtui.clock import Clock
from coachtui.kinds import EntryKind, GoalPart, SessionStatus
from coachtui.live.goal_lines import part_told
from coachtui.live.plan import StagePlan, StageTime, collected
from coachtui.live.state import SessionState
from coachtui.live.timekeeper import Timekeeper
from coachtui.views import (
    ActionView,
    AskedView,
    EntryView,
    GoalView,
    InsightView,
    SessionRecord,
    SessionView,
    SettledView,
)


class Standing:
    """The part of a live session that only looks."""

    def __init__(self, record: SessionRecord, plan: StagePlan, clock: Clock) -> None:
        self._state = SessionState(record)
        self._plan = plan
        self._clock = clock
        self.stages = plan.stages
        self.time = Timekeeper(
            clock,
            record.seconds,
            record.stages_started,
            paused=record.paused,
            stopped=record.session.from_paper or record.session.status is SessionStatus.FINISHED,
        )
        self.time.enter(self.stage.key)

    def follow(self, plan: StagePlan) -> None:
        """Go by another plan of the same stages from now on."""
        if [stage.key for stage in plan.stages] == [stage.key for stage in self.stages]:
            self._plan, self.stages = plan, plan.stages

    @property
    def session(self) -> SessionView:
        """The frame of the session as it stands now."""
        return self._state.session

    @property
    def record(self) -> SessionRecord:
        """Everything about the session as it stands now."""
        spent = self.time.spent()
        return replace(
            self._state.record,
            seconds=spent.seconds,
            stages_started=spent.started,
            seen_at=spent.seen_at,
            paused=spent.paused,
        )

    @property
    def entries(self) -> tuple[EntryView, ...]:
        """The captured lines, oldest first."""
        return self._state.entries

    @property
    def _end(self) -> int:
        """The place of the last line."""
        return max((entry.order for entry in self.entries), default=0)

    @property
    def goals(self) -> tuple[GoalView, ...]:
        """The goals of this session in the order of their lines."""
        return self._state.goals

    @property
    def aim(self) -> str:
        """What the session is about now: its goal, or the topic as long as there is none."""
        goal = self.record.goal
        return goal.statement if goal else self.session.topic

    @property
    def actions(self) -> tuple[ActionView, ...]:
        """The actions agreed in this session in the order of their lines."""
        return self._state.actions

    @property
    def insights(self) -> tuple[InsightView, ...]:
        """What the coachee saw for the first time, in the order of the lines."""
        return self._state.record.insights

    @property
    def carried(self) -> tuple[ActionView, ...]:
        """The actions from before, with what has become of them."""
        return self._state.carried

    @property
    def stage(self) -> Stage:
        """The stage that is on."""
        return self.stages[self._position]

    @property
    def following(self) -> Stage:
        """The stage after this one; the last stays the last."""
        return self.stages[min(self._position + 1, len(self.stages) - 1)]

    @property
    def closing(self) -> bool:
        """Whether the stage that is on is the close."""
        return self._position == len(self.stages) - 1

    @property
    def asked_keys(self) -> frozenset[str]:
        """Keys of the questions asked in this session."""
        return frozenset(asked.key for asked in self._state.all(AskedView))

    @property
    def day(self) -> date:
        """The day the session was begun, whenever it is looked at again."""
        begun = self.session.started_at
        return begun.astimezone(self._clock.now().tzinfo).date() if begun else self.today

    @property
    def today(self) -> date:
        """The day the coach's words about dates count from."""
        return self._said_at().date()

    def missing(self) -> frozenset[str]:
        """What the stage wants to see and has not yet; the close looks out for feedback as well."""
        wanted = frozenset(self.stage.collects)
        if self.closing and any(EntryKind.FEEDBACK in stage.collects for stage in self.stages):
            wanted |= {EntryKind.FEEDBACK}
        return wanted - collected(self.session, self.entries, self.record.goal)

    def settled(self, key: str) -> SettledView | None:
        """Return the tick on a point of this stage, if the two have agreed on it."""
        ticks = self._state.all(SettledView)
        return next((one for one in ticks if (one.stage, one.key) == (self.stage.key, key)), None)

    @property
    def unsettled(self) -> tuple[str, ...]:
        """Keys of the points of this stage that are still to be agreed on."""
        return tuple(key for key in self.stage.settles if not self.settled(key))

    def part_told(self, captured: Captured) -> GoalPart | None:
        """The part of the goal that a line would tell, where the stage asks for it."""
        return part_told(captured, self.stage.collects, self.record.goal, self.today)

    def stage_times(self) -> tuple[StageTime, ...]:
        """Time given and used, stage by stage."""
        return self._plan.times(self.session.planned_minutes, self._used(), self.stage.key)

    def taken_from(self) -> Stage | None:
        """The stage that gives most to an overrun; none while nothing is taken."""
        return self._plan.taken_from(self.session.planned_minutes, self._used(), self.stage.key)

    @property
    def lacking(self) -> int:
        """Minutes that even the stages which keep theirs will not have."""
        return self._plan.lacking(self.session.planned_minutes, self._used(), self.stage.key)

    def _said_at(self) -> datetime:
        """When a line that is written now was said; notes from paper belong to their session."""
        session, now = self.session, self._clock.now()
        if session.from_paper and session.started_at:
            return session.started_at.astimezone(now.tzinfo)
        return now

    def _used(self) -> dict[str, float]:
        return {stage.key: self.time.seconds_of(stage.key) for stage in self.stages}

    @property
    def _position(self) -> int:
        return self._plan.position(self.session.stage)
