"""The records of one session as they stand now, and every step that led there."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, tzinfo
from typing import Any, Final, TypeVar

from coachtui.kinds import SessionStatus
from coachtui.live.derive import Derived, derive
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
    SessionView,
    SettledView,
    ShiftView,
    Step,
)

LOOKING_BACK: Final = ("heard", "steered", "own_part", "try_next", "comfort", "spoke")
"""What a coach writes about a session when it is over, in the order in which it is asked."""

T = TypeVar("T", bound=Record)
FromLine = TypeVar("FromLine", GoalView, InsightView, FeedbackView, ActionView)


class SessionState:
    """Applies steps, keeps what follows from the lines in step with them, and undoes."""

    def __init__(self, record: SessionRecord) -> None:
        self._frame = record
        self._carried = tuple(action.id for action in record.carried)
        self._records: dict[str, Record] = {item.id: item for item in _items(record)}
        self._undo: list[Step] = []
        self._redo: list[Step] = []

    @property
    def session(self) -> SessionView:
        """The frame of the session."""
        return self.get(self._frame.session.id, SessionView)

    @property
    def entries(self) -> tuple[EntryView, ...]:
        """The captured lines, oldest first."""
        return tuple(sorted(self.all(EntryView), key=lambda entry: entry.order))

    @property
    def goals(self) -> tuple[GoalView, ...]:
        """The goals of this session in the order of their lines."""
        return self._in_line_order(GoalView)

    @property
    def actions(self) -> tuple[ActionView, ...]:
        """The actions agreed in this session in the order of their lines."""
        actions = self._in_line_order(ActionView)
        return tuple(action for action in actions if action.id not in self._carried)

    @property
    def carried(self) -> tuple[ActionView, ...]:
        """The actions from before, with what has become of them."""
        return tuple(self.get(action_id, ActionView) for action_id in self._carried)

    @property
    def record(self) -> SessionRecord:
        """Everything about the session; its times are those it began with."""
        return replace(
            self._frame,
            session=self.session,
            entries=self.entries,
            goals=self.goals,
            insights=self._in_line_order(InsightView),
            feedback=self._in_line_order(FeedbackView),
            ratings=self.all(RatingView),
            shifts=self.all(ShiftView),
            settled=self.all(SettledView),
            actions=self.actions,
            carried=self.carried,
            reviews=self.all(ReviewView),
            asked=self.all(AskedView),
        )

    def all(self, kind: type[T]) -> tuple[T, ...]:
        """Return every record of a kind."""
        return tuple(item for item in self._records.values() if isinstance(item, kind))

    def find(self, key: str, kind: type[T]) -> T | None:
        """Return the record of this id, if it is there."""
        return self.get(key, kind) if key in self._records else None

    def get(self, key: str, kind: type[T]) -> T:
        """Return the record of this id."""
        item = self._records[key]
        assert isinstance(item, kind)
        return item

    def do(self, puts: Sequence[Put], now: datetime) -> Step:
        """Make a step of these changes and all that follows from them."""
        all_puts = (*puts, *self._derived_puts(puts, now.tzinfo))
        step = Step(self._marked_as_edited(all_puts, now))
        if step.puts:
            self._undo.append(step)
            self._redo.clear()
        return self._apply(step)

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

    def catch_up(self, stored: SessionRecord) -> None:
        """Take over what was changed elsewhere; the way back leads no further than that."""
        now = {item.id: item for item in _items(stored)}
        keys = self._records.keys() | now.keys()
        changed = {key for key in keys if self._records.get(key) != now.get(key)}
        self._frame, self._records = stored, now
        self._carried = tuple(action.id for action in stored.carried)
        touched = [n for n, step in enumerate(self._undo, 1) if changed & _ids(step)]
        del self._undo[: max(touched, default=0)]
        if any(changed & _ids(step) for step in self._redo):
            self._redo.clear()

    def seal(self) -> None:
        """Forget the way back: what was done until now stays."""
        self._undo.clear()
        self._redo.clear()

    def _marked_as_edited(self, puts: tuple[Put, ...], now: datetime) -> tuple[Put, ...]:
        """Add the mark that a finished session was corrected."""
        session = self.session
        if session.status is not SessionStatus.FINISHED or not any(map(_corrects, puts)):
            return puts
        others = tuple(put for put in puts if not isinstance(put.after, SessionView))
        frames = [put.after for put in puts if isinstance(put.after, SessionView)]
        after = replace(frames[-1] if frames else session, edited_at=now)
        return (*others, Put(session, after))

    def _derived_puts(self, puts: Sequence[Put], zone: tzinfo | None) -> tuple[Put, ...]:
        items = [put.after or put.before for put in puts]
        lines = frozenset(item.id for item in items if isinstance(item, EntryView))
        if not lines:
            return ()
        entries = {entry.id: entry for entry in self.entries}
        for put in puts:
            if isinstance(put.after, EntryView):
                entries[put.after.id] = put.after
            elif isinstance(put.before, EntryView):
                entries.pop(put.before.id)
        # What is given together with its line counts as known by then.
        given = (put.after for put in puts if isinstance(put.after, Derived))
        existing = self._from_lines(entries.keys() | lines)
        existing |= {item.entry_id: item for item in given if item.entry_id}
        before = {line: self.find(line, EntryView) for line in lines}
        wanted = derive(entries.values(), existing, before, self.session, zone)
        # In the order of the lines, so that what was pasted together stays in order.
        touched = [*wanted, *(line for line in existing if line not in wanted)]
        return tuple(
            put for line in touched for put in _difference(existing.get(line), wanted.get(line))
        )

    def _from_lines(self, lines: Iterable[str]) -> dict[str, Derived]:
        of_lines = frozenset(lines)
        return {
            item.entry_id: item
            for item in self._records.values()
            if isinstance(item, Derived) and item.entry_id in of_lines
        }

    def _apply(self, step: Step) -> Step:
        for put in step.puts:
            if put.after is not None:
                self._records[put.after.id] = put.after
            elif put.before is not None:
                self._records.pop(put.before.id, None)
        return step

    def _in_line_order(self, kind: type[FromLine]) -> tuple[FromLine, ...]:
        order = {entry.id: entry.order for entry in self.entries}
        return tuple(sorted(self.all(kind), key=lambda item: order.get(item.entry_id or "", 0)))


def _items(record: SessionRecord) -> Iterable[Record]:
    yield record.session
    yield from record.entries
    yield from record.goals
    yield from record.insights
    yield from record.feedback
    yield from record.ratings
    yield from record.shifts
    yield from record.settled
    yield from record.actions
    yield from record.carried
    yield from record.reviews
    yield from record.asked


def _ids(step: Step) -> set[str]:
    return {record.id for put in step.puts if (record := put.after or put.before)}


def _corrects(put: Put) -> bool:
    """Tell whether a change is about the session, not about how its coach looks back on it."""
    match put.before, put.after:
        case SessionView() as before, SessionView() as after:
            own: dict[str, Any] = {name: getattr(after, name) for name in (*LOOKING_BACK, "stage")}
            return replace(before, **own) != after
        case _:
            return True


def _difference(before: Derived | None, after: Derived | None) -> tuple[Put, ...]:
    """Return what turns one derived record into another, a change of type included."""
    if before == after:
        return ()
    if before is not None and after is not None and before.id != after.id:
        return (Put(before, None), Put(None, after))
    return (Put(before, after),)
