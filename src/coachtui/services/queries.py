"""Conditions and columns that several services ask for: what is alive, pending or past its date."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy import select as select_columns
from sqlmodel import col, func, select

from coachtui.kinds import PENDING
from coachtui.models import ActionItem, ActionReview, Coachee, Deletable, Session
from coachtui.services.shapes import ACTION, COACHEE, SESSION, Shape
from coachtui.views import ActionView, CoacheeView, SessionView

Condition = ColumnElement[bool]


def living(*tables: type[Deletable]) -> tuple[Condition, ...]:
    """Leave out what was deleted; where a table is joined from outside, its absence is no death."""
    return tuple(col(table.deleted_at).is_(None) for table in tables)


def pending() -> Condition:
    """Keep the actions that still ask for a follow-up."""
    return col(ActionItem.status).in_(PENDING)


def times_reviewed(apart_from: str | None = None) -> ColumnElement[int]:
    """Count the sessions in which an action was looked at, apart from the present one."""
    count = (
        select(func.count(func.distinct(ActionReview.session_id)))
        .join(Session, col(Session.id) == col(ActionReview.session_id))
        .where(col(ActionReview.action_id) == col(ActionItem.id), *living(ActionReview, Session))
    )
    if apart_from is not None:
        count = count.where(col(Session.id) != apart_from)
    return count.correlate(ActionItem).scalar_subquery()


def parts(shape: Shape[Any]) -> Any:
    """Select the living rows a view is built from."""
    table: Any = shape.table
    return select_columns(*shape.columns).where(*living(table))


def actions(*more: Any, apart_from: str | None = None) -> Any:
    """Select actions of living people and sessions, with what `read_action` needs first."""
    return (
        select_columns(*ACTION.columns, times_reviewed(apart_from), *more)
        .select_from(ActionItem)
        .join(Coachee, col(Coachee.id) == col(ActionItem.coachee_id))
        .outerjoin(Session, col(Session.id) == col(ActionItem.session_id))
        .where(*living(ActionItem, Coachee, Session))
    )


def read_action(row: Sequence[Any]) -> ActionView:
    """Build an action from the beginning of a row of `actions`."""
    width = len(ACTION.names)
    return ACTION.read(row[:width], reviews=row[width])


def sessions(*more: Any) -> Any:
    """Select sessions of living people, with what `read_session` needs first."""
    return (
        select_columns(*SESSION.columns, *COACHEE.columns, *more)
        .select_from(Session)
        .join(Coachee, col(Coachee.id) == col(Session.coachee_id))
        .where(*living(Session, Coachee))
    )


def read_session(row: Sequence[Any]) -> tuple[SessionView, CoacheeView]:
    """Build a session and its person from the beginning of a row of `sessions`."""
    width = len(SESSION.names)
    return SESSION.read(row[:width]), COACHEE.read(row[width : width + len(COACHEE.names)])
