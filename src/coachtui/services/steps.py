"""Stores the steps of a live session: the same step twice leaves the same rows."""

from datetime import date, datetime
from typing import Any, Final

from sqlmodel import col, func, select

from coachtui.db.scope import Transaction
from coachtui.models import (
    ActionItem,
    ActionReview,
    AgendaShift,
    Asked,
    Feedback,
    Goal,
    GoalRating,
    Insight,
    Session,
    Settled,
    StageTime,
    Survey,
)
from coachtui.models import Record as Row
from coachtui.services.outcomes import remember
from coachtui.services.shapes import (
    ACTION,
    ASKED,
    ENTRY,
    FEEDBACK,
    GOAL,
    INSIGHT,
    RATING,
    REVIEW,
    SESSION,
    SETTLED,
    SHIFT,
    Shape,
    V,
)
from coachtui.views import ActionView, ReviewView, SessionView, Step, TimeSpent

ORDER: Final[tuple[Shape[Any], ...]] = (
    SESSION,
    ENTRY,
    GOAL,
    RATING,
    INSIGHT,
    FEEDBACK,
    SHIFT,
    SETTLED,
    ACTION,
    REVIEW,
    ASKED,
)
"""Rows that are referred to are stored before those that refer to them."""

TABLES: Final = {str(table.__tablename__): table for table in Row.__subclasses__()}
"""Every table by its name in the database."""

NUMBERED_WITHIN: Final[dict[type[Row], str]] = {
    Goal: "session_id",
    GoalRating: "goal_id",
    Insight: "session_id",
    Feedback: "session_id",
    AgendaShift: "session_id",
    Asked: "session_id",
    Settled: "session_id",
    ActionItem: "coachee_id",
    ActionReview: "action_id",
}
"""Among which rows those without an order of their own are numbered."""


def store_step(tx: Transaction, session_id: str, step: Step, now: datetime) -> None:
    """Store every record of a step as it stands after it."""
    for shape in ORDER:
        for put in step.puts:
            if isinstance(put.after, ReviewView) and shape is REVIEW:
                store_review(tx, put.after, _action_before(step, put.after.action_id))
            elif isinstance(put.after, SessionView) and shape is SESSION:
                store_session(tx, put.after, now)
            elif isinstance(put.after, shape.view):
                store(tx, shape, put.after, session_id=session_id)
            elif put.after is None and isinstance(put.before, shape.view):
                take_away(tx, shape, put.before.id, now)


def store(tx: Transaction, shape: Shape[V], view: V, **new: object) -> None:
    """Store one record as it stands, back again if it was deleted; *new* is for a new row alone."""
    values = shape.values(view)
    table = TABLES[shape.table]
    row = tx.get(table, values["id"])
    if row is None:
        row = table(**new | values)
        _number(tx, row)
    else:
        _fill(row, {**values, "deleted_at": None})
    tx.add(row)
    tx.flush()  # nothing else knows that the next row may refer to this one


def store_session(tx: Transaction, view: SessionView, now: datetime) -> Session:
    """Store the frame of a session, and the day it counts for when that has changed."""
    row = tx.get(Session, view.id)
    if row is None:
        row = Session(**SESSION.values(view), day=day_of(view, now), created_at=now)
        tx.add(row)
    else:
        if (row.started_at, row.planned_for) != (view.started_at, view.planned_for):
            row.day = day_of(view, now)
        if row.coachee_id != view.coachee_id:
            _move_parts(tx, view)
        _fill(row, {**SESSION.values(view), "deleted_at": None})
    tx.flush()
    return row


def store_review(tx: Transaction, view: ReviewView, before: ActionView | None) -> None:
    """Store what became of an action, together with how the action stood until then."""
    row = tx.get(ActionReview, view.id)
    said_anew = row is None or row.deleted_at is not None
    store(tx, REVIEW, view)
    if said_anew:
        review = tx.get_one(ActionReview, view.id)
        remember(review, before or tx.get_one(ActionItem, view.action_id))


def take_away(tx: Transaction, shape: Shape[Any], key: str, now: datetime) -> None:
    """Mark one record as deleted; a second time changes nothing."""
    row: Any = tx.get(TABLES[shape.table], key)
    if row is not None and row.deleted_at is None:
        row.deleted_at = now


def store_time(tx: Transaction, session: Session, spent: TimeSpent) -> None:
    """Store how long each stage has run, and when that was last known."""
    session.last_seen_at = spent.seen_at
    session.paused = spent.paused
    times = tx.exec(select(StageTime).where(col(StageTime.session_id) == session.id))
    known = {row.stage: row for row in times}
    for stage in spent.seconds.keys() | spent.started.keys():
        row = known.get(stage) or StageTime(session_id=session.id, stage=stage)
        row.seconds = spent.seconds.get(stage, 0.0)
        row.started_at = spent.started.get(stage)
        tx.add(row)


def day_of(session: SessionView, now: datetime) -> date:
    """Return the day a session counts for at the coach's desk."""
    if session.started_at is not None:
        return session.started_at.astimezone(now.tzinfo).date()
    return session.planned_for or now.date()


def _move_parts(tx: Transaction, session: SessionView) -> None:
    """Let what was agreed and said in a session follow it to another person."""
    for action in tx.exec(select(ActionItem).where(col(ActionItem.session_id) == session.id)):
        action.coachee_id = session.coachee_id
    for survey in tx.exec(select(Survey).where(col(Survey.session_id) == session.id)):
        survey.coachee_id = session.coachee_id


def _action_before(step: Step, action_id: str) -> ActionView | None:
    for put in step.puts:
        if isinstance(put.before, ActionView) and put.before.id == action_id:
            return put.before
    return None


def _number(tx: Transaction, row: Any) -> None:
    """Number a row as it arrives: the clock may go back, the order must not."""
    table: Any = type(row)
    if within := NUMBERED_WITHIN.get(table):
        same = getattr(table, within) == getattr(row, within)
        row.position = (tx.exec(select(func.max(table.position)).where(same)).one() or 0) + 1


def _fill(row: Row, values: dict[str, Any]) -> None:
    for name, value in values.items():
        setattr(row, name, value)
