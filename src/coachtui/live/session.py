"""One running session: every thing the coach does is a step that can be stored and undone."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar

from coachtui.bank.minutes import Balance, allocate, rebalance
from coachtui.bank.schema import Stage
from coachtui.capture import Captured, read_line
from coachtui.clock import Clock
from coachtui.kinds import SHARED_BY_NATURE, ActionStatus, EntryKind, Outcome, SessionStatus
from coachtui.live.derive import Derived, derive
from coachtui.live.ids import new_id
from coachtui.live.timekeeper import StageTime, Timekeeper
from coachtui.views import (
    ActionView,
    AskedView,
    EntryView,
    GoalView,
    InsightView,
    Put,
    Record,
    ReviewView,
    SessionRecord,
    SessionView,
    Step,
)

T = TypeVar("T", bound=Record)
FromLine = TypeVar("FromLine", GoalView, InsightView, ActionView)


class LiveSession:
    """The state of a session while people talk; returns each change as a `Step` to be stored."""

    def __init__(
        self,
        record: SessionRecord,
        stages: Sequence[Stage],
        weights: Mapping[str, int],
        protected: frozenset[str],
        clock: Clock,
    ) -> None:
        self._frame = record
        self._clock = clock
        self._weights = dict(weights)
        self._protected = protected
        self.stages = tuple(stages)
        self._records: dict[str, Record] = {
            item.id: item
            for group in (
                (record.session,),
                record.entries,
                record.goals,
                record.insights,
                record.actions,
                record.carried,
                record.reviews,
                record.asked,
            )
            for item in group
        }
        self._carried = tuple(action.id for action in record.carried)
        self._undo: list[Step] = []
        self._redo: list[Step] = []
        self.time = Timekeeper(
            clock,
            record.seconds,
            record.stages_started,
            paused=record.paused,
            stopped=record.session.from_paper or record.session.status is SessionStatus.FINISHED,
        )
        self.time.enter(self.session.stage)

    # What there is

    @property
    def session(self) -> SessionView:
        """The frame of the session as it stands now."""
        session = self._records[self._frame.session.id]
        assert isinstance(session, SessionView)
        return session

    @property
    def record(self) -> SessionRecord:
        """Everything about the session as it stands now."""
        spent = self.time.spent()
        return replace(
            self._frame,
            session=self.session,
            entries=self.entries,
            goals=self.goals,
            insights=self._in_line_order(InsightView),
            actions=self.actions,
            carried=self.carried,
            reviews=self._all(ReviewView),
            asked=self._all(AskedView),
            seconds=spent.seconds,
            stages_started=spent.started,
            seen_at=spent.seen_at,
            paused=spent.paused,
        )

    @property
    def entries(self) -> tuple[EntryView, ...]:
        """The captured lines, oldest first."""
        return tuple(sorted(self._all(EntryView), key=lambda entry: entry.order))

    @property
    def goals(self) -> tuple[GoalView, ...]:
        """The goals of this session in the order of their lines."""
        return self._in_line_order(GoalView)

    @property
    def actions(self) -> tuple[ActionView, ...]:
        """The actions agreed in this session in the order of their lines."""
        return tuple(
            action for action in self._in_line_order(ActionView) if action.id not in self._carried
        )

    @property
    def carried(self) -> tuple[ActionView, ...]:
        """The actions from before, with what has become of them."""
        return tuple(self._get(action_id, ActionView) for action_id in self._carried)

    @property
    def stage(self) -> Stage:
        """The stage that is on."""
        return self.stages[self._position]

    @property
    def closing(self) -> bool:
        """Whether the stage that is on is the close."""
        return self._position == len(self.stages) - 1

    @property
    def asked_keys(self) -> frozenset[str]:
        """Keys of the questions asked in this session."""
        return frozenset(asked.key for asked in self._all(AskedView))

    @property
    def today(self) -> date:
        """The day the coach's words about dates count from."""
        return self._said_at().date()

    def missing(self) -> frozenset[str]:
        """What the stage wants to see and has not yet."""
        return frozenset(self.stage.collects) - self._collected()

    def stage_times(self) -> tuple[StageTime, ...]:
        """Time given and used, stage by stage; overruns are taken from unprotected stages ahead."""
        balance, used = self._balance(), self._used()
        ahead = {stage.key for stage in self.stages[self._position + 1 :]}
        planned = self._planned()
        return tuple(
            StageTime(
                key,
                int(used[key] // 60) + balance.minutes[key] if key in ahead else planned[key],
                used[key],
            )
            for key in planned
        )

    def taken_from(self) -> Stage | None:
        """The stage that has given most to the overrun; none while nothing was taken."""
        taken = next(iter(self._balance().taken), None)
        return next((stage for stage in self.stages if stage.key == taken), None)

    # What the coach does

    def write(self, line: str, question: str = "", *, shared: bool = False) -> Step:
        """Store one typed line."""
        return self.write_all((line,), question, shared=shared)

    def write_all(self, lines: Sequence[str], question: str = "", *, shared: bool = False) -> Step:
        """Store lines that were pasted together; they are undone together."""
        order = max((entry.order for entry in self.entries), default=0)
        puts: list[Put] = []
        for number, line in enumerate(lines, 1):
            captured = read_line(line, self.today)
            entry = self._entry(captured, order + number, question, shared=shared)
            puts.append(Put(None, entry))
        return self._do(puts)

    def rekind(self, entry_id: str, kind: EntryKind) -> Step:
        """Give a line another kind; its goal, insight or action comes and goes with it."""
        entry = self._get(entry_id, EntryView)
        shared = entry.shared
        if kind in SHARED_BY_NATURE:
            shared = True
        elif entry.kind in SHARED_BY_NATURE:
            shared = False
        return self._do([Put(entry, replace(entry, kind=kind, shared=shared))])

    def share(self, entry_id: str) -> Step:
        """Share a line with the coachee, or take it back."""
        entry = self._get(entry_id, EntryView)
        return self._do([Put(entry, replace(entry, shared=not entry.shared))])

    def edit(self, entry_id: str, text: str) -> Step:
        """Change the words of a line."""
        entry = self._get(entry_id, EntryView)
        return self._do([Put(entry, replace(entry, text=text))])

    def delete(self, entry_id: str) -> Step:
        """Take a line away."""
        return self._do([Put(self._get(entry_id, EntryView), None)])

    def go(self, stage: str) -> Step:
        """Move to any stage, forward or back."""
        return self._frame_step(stage=stage)

    def next_stage(self) -> Step:
        """Move on; at the last stage this changes nothing."""
        position = min(self._position + 1, len(self.stages) - 1)
        return self.go(self.stages[position].key)

    def ask(self, key: str, text: str) -> Step:
        """Mark a question as asked."""
        now = self._clock.now()
        return self._do([Put(None, AskedView(new_id(), key, text, self.stage.key, now))])

    def told(self) -> Step:
        """Count one answer that the coach gave instead of asking."""
        return self._frame_step(told=self.session.told + 1)

    def review(
        self,
        action_id: str,
        outcome: Outcome,
        *,
        new_due: date | None = None,
        reason: str = "",
        evidence: str = "",
    ) -> Step:
        """Say what became of an action from before; a second answer replaces the first."""
        action = self._get(action_id, ActionView)
        earlier = self.review_of(action_id)
        review = ReviewView(
            earlier.id if earlier else new_id(),
            action_id,
            outcome,
            self._clock.now(),
            self.session.id,
            new_due,
            reason,
            evidence,
        )
        status = {
            Outcome.DONE: ActionStatus.DONE,
            Outcome.PARTLY: ActionStatus.PARTLY,
            Outcome.NOT_YET: ActionStatus.OPEN,
            Outcome.DROPPED: ActionStatus.DROPPED,
        }[outcome]
        after = replace(
            action, status=status, due=new_due or action.due, reason=reason, evidence=evidence
        )
        return self._do([Put(earlier, review), Put(action, after)])

    def review_of(self, action_id: str) -> ReviewView | None:
        """What was said in this session about an action from before."""
        for review in self._all(ReviewView):
            if review.action_id == action_id:
                return review
        return None

    def set_takeaway(self, text: str) -> Step:
        """Keep what the coachee takes along; no text means none, on purpose."""
        return self._frame_step(takeaway=text, takeaway_skipped=not text)

    def set_follow_up(self, day: date | None) -> Step:
        """Keep the date of the next session; no day means none, on purpose."""
        return self._frame_step(next_date=day, next_skipped=day is None)

    def set_due(self, action_id: str, day: date | None) -> Step:
        """Give an action a date; no day means none, on purpose."""
        action = self._get(action_id, ActionView)
        return self._do([Put(action, replace(action, due=day, no_date=day is None))])

    def reframe(self, session: SessionView) -> Step:
        """Correct length, topic or occasion."""
        return self._do([Put(self.session, session)] if session != self.session else [])

    def finish(self) -> Step:
        """End the session; a second time changes nothing."""
        session = self.session
        if session.status is SessionStatus.FINISHED:
            return Step(())
        self.time.stop()
        ended = session.started_at if session.from_paper else self._clock.now()
        step = self._frame_step(status=SessionStatus.FINISHED, ended_at=ended)
        self._undo.clear()
        return step

    def undo(self) -> Step | None:
        """Take the last step back; none when there is nothing to take back."""
        if not self._undo:
            return None
        step = self._undo.pop()
        self._redo.append(step)
        return self._apply(step.inverse)

    def redo(self) -> Step | None:
        """Do again what was taken back last."""
        if not self._redo:
            return None
        step = self._redo.pop()
        self._undo.append(step)
        return self._apply(step)

    # How it is done

    def _said_at(self) -> datetime:
        """When a line that is written now was said; notes from paper belong to their session."""
        session, now = self.session, self._clock.now()
        if session.from_paper and session.started_at:
            return session.started_at.astimezone(now.tzinfo)
        return now

    def _planned(self) -> dict[str, int]:
        return allocate(self.session.planned_minutes, self._weights)

    def _used(self) -> dict[str, float]:
        return {stage.key: self.time.seconds_of(stage.key) for stage in self.stages}

    def _balance(self) -> Balance:
        return rebalance(self._planned(), self._used(), self.stage.key, self._protected)

    @property
    def _position(self) -> int:
        keys = [stage.key for stage in self.stages]
        stage = self.session.stage
        return keys.index(stage) if stage in keys else 0

    def _collected(self) -> frozenset[str]:
        session = self.session
        seen = {str(entry.kind) for entry in self.entries}
        if session.takeaway or session.takeaway_skipped:
            seen.add("takeaway")
        if session.next_date or session.next_skipped:
            seen.add("next_date")
        return frozenset(seen)

    def _entry(self, captured: Captured, order: int, question: str, *, shared: bool) -> EntryView:
        return EntryView(
            new_id(),
            order,
            captured.kind,
            captured.text,
            self.stage.key,
            self._said_at(),
            question,
            shared or captured.kind in SHARED_BY_NATURE,
        )

    def _frame_step(self, **changes: object) -> Step:
        session = self.session
        after = replace(session, **changes)  # type: ignore[arg-type]
        return self._do([Put(session, after)] if after != session else [])

    def _do(self, puts: Sequence[Put]) -> Step:
        all_puts = tuple(puts) + self._derived_puts(puts)
        step = Step(self._marked_as_edited(all_puts))
        if step.puts:
            self._undo.append(step)
            self._redo.clear()
        return self._apply(step)

    def _marked_as_edited(self, puts: tuple[Put, ...]) -> tuple[Put, ...]:
        """Add the mark that a finished session was corrected."""
        session = self.session
        if session.status is not SessionStatus.FINISHED or not puts:
            return puts
        now = self._clock.now()
        others = tuple(put for put in puts if not isinstance(put.after, SessionView))
        frames = [put.after for put in puts if isinstance(put.after, SessionView)]
        after = replace(frames[-1] if frames else session, edited_at=now)
        return (*others, Put(session, after))

    def _derived_puts(self, puts: Sequence[Put]) -> tuple[Put, ...]:
        changed = {put.after or put.before for put in puts}
        lines = frozenset(item.id for item in changed if isinstance(item, EntryView))
        if not lines:
            return ()
        entries = {entry.id: entry for entry in self.entries}
        for put in puts:
            if isinstance(put.after, EntryView):
                entries[put.after.id] = put.after
            elif isinstance(put.before, EntryView):
                entries.pop(put.before.id)
        of_session = entries.keys() | lines
        existing: dict[str, Derived] = {
            item.entry_id: item
            for item in self._records.values()
            if isinstance(item, GoalView | InsightView | ActionView)
            and item.entry_id in of_session
        }
        retyped = frozenset(
            line for line in lines if self._words_changed(line, entries.get(line))
        )
        wanted = derive(entries.values(), existing, retyped, self.session)
        return tuple(
            put
            for line in existing.keys() | wanted.keys()
            for put in _difference(existing.get(line), wanted.get(line))
        )

    def _words_changed(self, line: str, after: EntryView | None) -> bool:
        before = self._records.get(line)
        if not isinstance(before, EntryView) or after is None:
            return True
        return (before.kind, before.text) != (after.kind, after.text)

    def _apply(self, step: Step) -> Step:
        for put in step.puts:
            if put.after is not None:
                self._records[put.after.id] = put.after
            elif put.before is not None:
                self._records.pop(put.before.id, None)
        self.time.enter(self.session.stage)
        return step

    def _in_line_order(self, kind: type[FromLine]) -> tuple[FromLine, ...]:
        order = {entry.id: entry.order for entry in self.entries}
        return tuple(
            sorted(self._all(kind), key=lambda item: order.get(item.entry_id or "", 0))
        )

    def _all(self, kind: type[T]) -> tuple[T, ...]:
        return tuple(item for item in self._records.values() if isinstance(item, kind))

    def _get(self, key: str, kind: type[T]) -> T:
        item = self._records[key]
        assert isinstance(item, kind)
        return item


def _difference(before: Derived | None, after: Derived | None) -> tuple[Put, ...]:
    """Return what turns one derived record into another, a change of type included."""
    if before == after:
        return ()
    if before is not None and after is not None and before.id != after.id:
        return (Put(before, None), Put(None, after))
    return (Put(before, after),)
