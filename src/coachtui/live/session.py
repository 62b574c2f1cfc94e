"""One running session: every thing the coach does is a step that can be stored and undone."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from coachtui.capture import Captured, read_line, said, write_action
from coachtui.i18n import language
from coachtui.ids import new_id
from coachtui.kinds import SHARED_BY_NATURE, AgreedBy, EntryKind, Outcome, SessionStatus
from coachtui.live.derive import action_of
from coachtui.live.goal_lines import goal_puts, part_told, with_part
from coachtui.live.standing import Standing
from coachtui.live.state import T
from coachtui.views import (
    ActionView,
    AskedView,
    EntryView,
    FeedbackView,
    GoalView,
    InsightView,
    Put,
    RatingView,
    Record,
    ReviewView,
    SessionRecord,
    SettledView,
    ShiftView,
    Step,
)


class LiveSession(Standing):
    """The state of a session while people talk; returns each change as a `Step` to be stored."""

    def write(self, line: str, question: str = "", *, shared: bool = False) -> Step:
        """Store one typed line."""
        return self.write_all((line,), question, shared=shared)

    def write_all(self, lines: Sequence[str], question: str = "", *, shared: bool = False) -> Step:
        """Store lines that were pasted together; they are undone together."""
        order = self._end
        goal, puts = self.record.goal, list[Put]()
        for number, line in enumerate(lines, 1):
            captured = read_line(line, self.today)
            entry = self._entry(captured, order + number, question, shared=shared)
            puts.append(Put(None, entry))
            if goal and (part := part_told(captured, self.stage.collects, goal, self.today)):
                told = with_part(goal, part, captured.text, self.today)
                puts.append(Put(goal, told))
                goal = told
        return self._do(puts)

    def keep_goal(self, goal: GoalView, steps: Sequence[str] = (), question: str = "") -> Step:
        """Keep a goal, new or changed, together with its lines and the steps it is to have.

        A step is typed like any line: what has the sign of an action is one, all else is a goal.
        """

        def new_line(kind: EntryKind, text: str) -> EntryView:
            return self._entry(Captured(kind, text), 0, question, shared=False)

        puts = goal_puts(self.entries, self.goals, goal, new_line)
        changed = (put.after.order for put in puts if isinstance(put.after, EntryView))
        order = max(self._end, *changed, 0)
        for number, line in enumerate(steps, 1):
            captured = read_line(line, self.today)
            if captured.kind is not EntryKind.ACTION:
                captured = Captured(EntryKind.GOAL, captured.text)
            entry = self._entry(captured, order + number, question, shared=False)
            puts += [Put(None, entry), Put(None, self._step_of(goal, entry))]
        return self._do(puts)

    def _step_of(self, goal: GoalView, entry: EntryView) -> GoalView | ActionView:
        if entry.kind is EntryKind.ACTION:
            return replace(action_of(entry, self.session, entry.at.tzinfo), goal_id=goal.id)
        return GoalView(new_id(), entry.id, entry.text, parent_id=goal.id)

    def rekind(self, entry_id: str, kind: EntryKind) -> Step:
        """Give a line another kind; its goal, insight or action comes and goes with it.

        Feedback is made by its form alone and stays feedback: it holds more than a line.
        """

        def rekinded(entry: EntryView) -> EntryView:
            if EntryKind.FEEDBACK in (entry.kind, kind):
                return entry
            natural = kind in SHARED_BY_NATURE
            kept = entry.shared and entry.kind not in SHARED_BY_NATURE
            return replace(entry, kind=kind, shared=natural or kept)

        return self._change(entry_id, EntryView, rekinded)

    def share(self, entry_id: str) -> Step:
        """Share a line with the coachee, or take it back."""
        return self._change(
            entry_id, EntryView, lambda entry: replace(entry, shared=not entry.shared)
        )

    def edit(self, entry_id: str, text: str) -> Step:
        """Change the words of a line."""
        return self._change(entry_id, EntryView, lambda entry: replace(entry, text=text))

    def delete(self, entry_id: str) -> Step:
        """Take a line away."""
        return self._change(entry_id, EntryView, lambda _entry: None)

    def go(self, stage: str) -> Step:
        """Move to any stage, forward or back."""
        return self._frame_step(stage=stage)

    def next_stage(self) -> Step:
        """Move on; at the last stage this changes nothing."""
        return self.go(self.following.key)

    def ask(self, key: str, text: str) -> Step:
        """Mark a question as asked."""
        asked = AskedView(new_id(), key, text, self.stage.key, self._clock.now())
        return self._do([Put(None, asked)])

    def told(self) -> Step:
        """Count one answer that the coach gave instead of asking."""
        return self._frame_step(told=self.session.told + 1)

    def settle(self, key: str, lang: str = "") -> Step:
        """Tick a point of this stage that the two agree on; a second time takes the tick back."""
        before, words = self.settled(key), self.stage.settles[key].text(lang or language())
        tick = SettledView(new_id(), key, words, self.stage.key, self._said_at())
        return self._do([Put(before, None if before else tick)])

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
        action = self._state.get(action_id, ActionView)
        earlier = self.review_of(action_id)
        key, now = earlier.id if earlier else new_id(), self._clock.now()
        review = ReviewView(
            key, action_id, outcome, now, self.session.id, new_due, reason, evidence
        )
        return self._do([Put(earlier, review), Put(action, action.after(review))])

    def review_of(self, action_id: str) -> ReviewView | None:
        """What was said in this session about an action from before."""
        reviews = self._state.all(ReviewView)
        return next((one for one in reviews if one.action_id == action_id), None)

    def set_takeaway(self, text: str) -> Step:
        """Keep what the coachee takes along; no text means none, on purpose."""
        return self._frame_step(takeaway=text, takeaway_skipped=not text)

    def set_follow_up(self, day: date | None) -> Step:
        """Keep the date of the next session; no day means none, on purpose."""
        return self._frame_step(next_date=day, next_skipped=day is None)

    def set_due(self, action_id: str, day: date | None) -> Step:
        """Give an action a date; no day means none, on purpose."""
        return self._change(
            action_id, ActionView, lambda action: replace(action, due=day, no_date=day is None)
        )

    def take_topic(self, topic: str) -> Step:
        """Work on this topic; the one there was waits for another time."""
        before = self.session
        puts = [Put(before, replace(before, topic=topic))]
        return self._do([*puts, *self._parked(before.topic)])

    def shift(self, new: str, agreed: AgreedBy, *, follow: bool, park: bool) -> Step:
        """Keep that the aim was changed; the goal, or else the topic, follows if it is to."""
        old, goal = self.aim, self.record.goal
        puts = [Put(None, ShiftView(new_id(), old, new, agreed, self._clock.now()))]
        line = self._state.find((goal.entry_id if goal else "") or "", EntryView)
        if follow and line:
            puts.append(Put(line, replace(line, text=new)))
        elif follow:
            puts.append(Put(self.session, replace(self.session, topic=new)))
        return self._do([*puts, *self._parked(old if park else "")])

    def _parked(self, topic: str) -> list[Put]:
        if not topic:
            return []
        put_aside = Captured(EntryKind.PARKED, topic)
        return [Put(None, self._entry(put_aside, self._end + 1, "", shared=False))]

    def correct(self, record: Record) -> Step:
        """Let a record be as it is given; one that is gone meanwhile stays away."""
        before = self._state.find(record.id, type(record))
        return self._do([Put(before, record)] if before and before != record else [])

    def plan(self, action: ActionView, question: str = "") -> Step:
        """Keep an action as a form gives it, new or changed, with the line that says the same."""
        line = write_action(said(action), language())
        before = self._state.find(action.id, ActionView)
        if before is None:
            action_line = Captured(EntryKind.ACTION, line)
            entry = self._entry(action_line, self._end + 1, question, shared=False)
            new = replace(
                action,
                id=new_id(),
                coachee_id=self.session.coachee_id,
                session_id=self.session.id,
                entry_id=entry.id,
                created=self.today,
            )
            return self._do([Put(None, entry), Put(None, new)])
        written = self._state.find(action.entry_id or "", EntryView)
        puts = [Put(written, replace(written, text=line))] if written else []
        return self._do([put for put in (*puts, Put(before, action)) if put.before != put.after])

    def agree_to_tell(self, insight: InsightView) -> Step:
        """Keep that an insight may be told without names, or no longer; what is told is shared.

        One that is gone meanwhile stays away.
        """
        if self._state.find(insight.id, InsightView) is None:
            return self._do([])
        agreed = replace(insight, shareable=not insight.shareable)
        line = self._state.find(insight.entry_id or "", EntryView)
        puts = [Put(line, replace(line, shared=True))] if line and not line.shared else []
        return self._do([*(puts if agreed.shareable else ()), Put(insight, agreed)])

    def add(self, record: RatingView | ShiftView) -> Step:
        """Keep a new record of this session."""
        return self._do([Put(None, record)])

    def give_feedback(self, feedback: FeedbackView, question: str = "") -> Step:
        """Keep feedback, new or corrected, with its line; the line says whether it is shared."""
        line = self._state.find(feedback.entry_id, EntryView)
        said = Captured(EntryKind.FEEDBACK, feedback.line)
        entry = line or self._entry(said, self._end + 1, question, shared=False)
        puts = (
            Put(line, replace(entry, id=feedback.entry_id, text=feedback.line)),
            Put(self._state.find(feedback.id, FeedbackView), feedback),
        )
        return self._do([put for put in puts if put.before != put.after])

    def finish(self) -> Step:
        """End the session; a second time changes nothing."""
        if self.session.status is SessionStatus.FINISHED:
            return Step(())
        self.time.stop()
        ended = self._said_at()
        step = self._frame_step(status=SessionStatus.FINISHED, ended_at=ended)
        self._state.seal()
        return step

    def catch_up(self, stored: SessionRecord) -> None:
        """Take over what was changed in other places, as it is stored."""
        self._state.catch_up(stored)

    def undo(self) -> Step | None:
        """Take the last step back; none when there is nothing to take back."""
        return self._moved(self._state.undo())

    def redo(self) -> Step | None:
        """Do again what was taken back last."""
        return self._moved(self._state.redo())

    # How it is done

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

    def _change(self, key: str, kind: type[T], change: Callable[[T], T | None]) -> Step:
        """Change one record; a key that comes after it is gone changes nothing."""
        before = self._state.find(key, kind)
        after = change(before) if before else None
        return self._do([Put(before, after)] if before != after else [])

    def _frame_step(self, **changes: object) -> Step:
        session = self.session
        after = replace(session, **changes)  # type: ignore[arg-type]
        return self._do([Put(session, after)] if after != session else [])

    def _do(self, puts: Sequence[Put]) -> Step:
        step = self._state.do(puts, self._clock.now())
        self.time.enter(self.stage.key)
        return step

    def _moved(self, step: Step | None) -> Step | None:
        self.time.enter(self.stage.key)
        return step
