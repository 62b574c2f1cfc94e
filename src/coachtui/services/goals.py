"""Goals between sessions: changed, broken down, rated; every change can be taken back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coachtui.capture import as_said, read_line
from coachtui.clock import Clock
from coachtui.db.scope import Database, Transaction, reading
from coachtui.errors import NotFoundError, UsageError
from coachtui.goals.gas import Scale
from coachtui.goals.steps import check_break_down
from coachtui.i18n import _
from coachtui.ids import new_id
from coachtui.kinds import EntryKind, GoalStatus
from coachtui.live import SessionState, goal_puts
from coachtui.models import ActionBase
from coachtui.services.agreed import check_open
from coachtui.services.checks import checked, clean_line, in_lines
from coachtui.services.goal_trees import read_goals
from coachtui.services.records import read_record
from coachtui.services.shapes import ACTION
from coachtui.services.steps import store_step
from coachtui.views import (
    ActionView,
    EntryView,
    GoalView,
    PersonGoals,
    Put,
    RatingView,
    SessionRecord,
    Step,
)


@dataclass(frozen=True, slots=True)
class GoalChange:
    """What was changed of a goal, for taking it back; it is kept with the goal's session."""

    session_id: str
    step: Step


class Goals:
    """The use cases around goals, one transaction each."""

    def __init__(self, db: Database, clock: Clock) -> None:
        """Work on these records, by this clock."""
        self._db = db
        self._clock = clock

    def of(self, coachee_id: str) -> PersonGoals:
        """Return the goals of one person, with their steps, ratings and T score."""
        with self._db.read() as tx:
            return read_goals(tx, coachee_id)

    def change(self, goal: GoalView, steps: Sequence[str] = ()) -> GoalChange:
        """Let a goal be as it is given, as its lines are then, and give it steps.

        A step with the sign of an action is one, all else is a smaller goal.
        """
        goal = _cleaned(goal)
        with self._db.write() as tx:
            record = self._record(tx, goal.id)
            goal = self._decided(goal, record)

            def new_line(kind: EntryKind, text: str) -> EntryView:
                stage, now = record.session.stage, self._clock.now()
                return EntryView(new_id(), 0, kind, text, stage, now, shared=True)

            puts = goal_puts(record.entries, record.goals, goal, new_line)
            puts += [Put(None, self._step(record, goal, line)) for line in steps]
            return self._keep(tx, record, puts)

    def rate(self, goal_id: str, level: int) -> GoalChange:
        """Say which of its levels a goal has reached by now."""
        rating = RatingView(new_id(), goal_id, level, self._clock.now())
        Scale({level: ""})
        with self._db.write() as tx:
            return self._keep(tx, self._record(tx, goal_id), [Put(None, rating)])

    def take_back(self, change: GoalChange) -> None:
        """Let everything be as it was before a change."""
        with self._db.write() as tx:
            check_open(reading(tx), read_record(reading(tx), change.session_id).coachee.id)
            store_step(tx, change.session_id, change.step.inverse, self._clock.now())

    def _record(self, tx: Transaction, goal_id: str) -> SessionRecord:
        """Return the session in which a goal was said, if it may be changed."""
        query = "SELECT session_id FROM goal WHERE id = :id AND deleted_at IS NULL"
        for (session_id,) in reading(tx).rows(query, id=goal_id):
            record = read_record(reading(tx), session_id)
            check_open(reading(tx), record.coachee.id)
            return record
        raise NotFoundError(_("There is no such goal."))

    def _decided(self, goal: GoalView, record: SessionRecord) -> GoalView:
        """Say when it was decided what becomes of a goal; one that goes on has no evidence."""
        if goal.status is not GoalStatus.REACHED:
            goal = replace(goal, evidence="", evidence_kind=None, evidence_waived=False)
        elif not (goal.evidence or goal.evidence_waived):
            raise UsageError(_("Say what shows that the goal is reached, or that nothing has to."))
        if goal.status is GoalStatus.OPEN:
            return replace(goal, decided_on=None)
        before = next((one for one in record.goals if one.id == goal.id), goal)
        decided = goal.decided_on if before.status is goal.status else None
        return replace(goal, decided_on=decided or self._clock.now().date())

    def _step(self, record: SessionRecord, goal: GoalView, line: str) -> ActionView | GoalView:
        now = self._clock.now()
        captured = read_line(clean_line(line), now.date())
        if parts := captured.action:
            new = ActionView(
                new_id(), record.session.coachee_id, "", created=now.date(), goal_id=goal.id
            )
            action = as_said(new, parts)
            checked(ActionBase, ACTION.values(action))
            return action
        step = _cleaned(GoalView(new_id(), None, captured.text, parent_id=goal.id))
        check_break_down(goal.id, step.id, _parents(record))
        return step

    def _keep(self, tx: Transaction, record: SessionRecord, puts: Sequence[Put]) -> GoalChange:
        """Store a change; only where it changes lines has the session been corrected."""
        step, now = Step(tuple(puts)), self._clock.now()
        if any(isinstance(put.after or put.before, EntryView) for put in puts):
            step = SessionState(record).do(puts, now)
        store_step(tx, record.session.id, step, now)
        return GoalChange(record.session.id, step)


def _parents(record: SessionRecord) -> dict[str, str]:
    return {goal.id: goal.parent_id for goal in record.goals if goal.parent_id}


def _cleaned(goal: GoalView) -> GoalView:
    texts = ("statement", "measure", "reason", "support", "link_to", "evidence")
    levels = ("much_less", "less", "expected", "more", "much_more")
    cleaned = in_lines(goal, *texts, *levels)
    if not cleaned.statement:
        raise UsageError(_("Write in one sentence what is to be reached."))
    Scale(goal.levels, goal.weight)
    return cleaned
