"""Sessions as lines of a list, and how a line is named on the command line."""

from collections.abc import Sequence
from typing import Any, Final

from sqlmodel import col, func, select

from coachtui.db import Transaction
from coachtui.kinds import SessionStatus
from coachtui.models import Coachee, Session, StageTime
from coachtui.services.queries import living, read_session, sessions
from coachtui.views import SessionRow, SessionView

LAST: Final = "last"
"""The name of the session that was held last."""

NOT_HELD: Final = frozenset({SessionStatus.PLANNED, SessionStatus.NO_SHOW})
"""Statuses of sessions in which nobody has talked."""


def session_rows(
    tx: Transaction, *conditions: Any, limit: int | None = None
) -> tuple[SessionRow, ...]:
    """Return the sessions that meet all conditions, the newest first."""
    seconds = (
        select(func.coalesce(func.sum(StageTime.seconds), 0.0))
        .where(col(StageTime.session_id) == col(Session.id))
        .correlate(Session)
        .scalar_subquery()
    )
    query = (
        sessions(Session.day, Session.last_seen_at, seconds)
        .where(*conditions)
        .order_by(*_newest_first())
        .limit(limit)
    )
    return tuple(_row(row) for row in tx.exec(query))


def named(tx: Transaction, ref: str) -> Sequence[str]:
    """Return the ids a name may mean: none, one, or two when it is not clear."""
    living_ids = select(Session.id).join(Coachee, col(Coachee.id) == col(Session.coachee_id))
    query = living_ids.where(*living(Session, Coachee))
    if ref == LAST:
        held = col(Session.status).not_in(NOT_HELD)
        return tx.exec(query.where(held).order_by(*_newest_first()).limit(1)).all()
    if not ref:
        return ()
    return tx.exec(query.where(col(Session.id).startswith(ref, autoescape=True)).limit(2)).all()


def _newest_first() -> tuple[Any, ...]:
    return (
        col(Session.day).desc(),
        col(Session.started_at).desc().nulls_last(),
        col(Session.created_at).desc(),
    )


def _row(values: Sequence[Any]) -> SessionRow:
    session, coachee = read_session(values)
    day, seen_at, seconds = values[-3:]
    return SessionRow(session, coachee, day, _minutes(session, seconds), seen_at)


def _minutes(session: SessionView, seconds: float) -> int:
    """Return the minutes spent, or those planned where no clock has run."""
    if session.status is SessionStatus.PLANNED or session.from_paper:
        return session.planned_minutes
    return round(seconds / 60)
