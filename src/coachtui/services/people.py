"""People as lines of a list, counted by the database in one query."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select as select_columns
from sqlmodel import col, func, select

from coachtui.db import Transaction
from coachtui.kinds import SessionStatus
from coachtui.models import ActionItem, Coachee, Session
from coachtui.services.queries import living, pending
from coachtui.services.session_rows import NOT_HELD
from coachtui.services.shapes import COACHEE
from coachtui.views import CoacheeRow


@dataclass(frozen=True, slots=True)
class Person:
    """A line of the list, and since when the person is known."""

    row: CoacheeRow
    known_since: datetime


def people(tx: Transaction, today: date, *conditions: Any) -> tuple[Person, ...]:
    """Return everybody who meets the conditions, by name."""
    query: Any = select_columns(
        *COACHEE.columns,
        _of_sessions(func.count(), _finished()),
        _of_sessions(func.max(Session.day), _begun()),
        _of_actions(),
        _of_actions(col(ActionItem.due) < today),
        _of_sessions(func.min(Session.planned_for), *_planned(today)),
        _agreed_date(),
        col(Coachee.created_at),
    ).where(*living(Coachee), *conditions)
    found = [_person(row, today) for row in tx.exec(query)]
    return tuple(sorted(found, key=lambda person: person.row.coachee.name.casefold()))


def _finished() -> Any:
    return col(Session.status) == SessionStatus.FINISHED


def _begun() -> Any:
    return col(Session.status).not_in(NOT_HELD)


def _planned(today: date) -> tuple[Any, ...]:
    return (col(Session.status) == SessionStatus.PLANNED, col(Session.planned_for) >= today)


def _of_sessions(what: Any, *conditions: Any) -> Any:
    mine = col(Session.coachee_id) == col(Coachee.id)
    query = select_columns(what).select_from(Session).where(mine, *living(Session), *conditions)
    return query.correlate(Coachee).scalar_subquery()


def _of_actions(*conditions: Any) -> Any:
    query = (
        select(func.count())
        .select_from(ActionItem)
        .outerjoin(Session, col(Session.id) == col(ActionItem.session_id))
        .where(
            col(ActionItem.coachee_id) == col(Coachee.id),
            pending(),
            *living(ActionItem, Session),
            *conditions,
        )
    )
    return query.correlate(Coachee).scalar_subquery()


def _agreed_date() -> Any:
    """Select the date agreed at the end of the latest session; an older one no longer holds."""
    query = (
        select_columns(col(Session.next_date))
        .where(col(Session.coachee_id) == col(Coachee.id), *living(Session), _finished())
        .order_by(col(Session.day).desc(), col(Session.started_at).desc())
        .limit(1)
    )
    return query.correlate(Coachee).scalar_subquery()


def _person(values: Sequence[Any], today: date) -> Person:
    width = len(COACHEE.names)
    sessions, last, pending_count, overdue, planned, agreed, since = values[width:]
    dates = [day for day in (planned, agreed) if day is not None and day >= today]
    row = CoacheeRow(
        coachee=COACHEE.read(values[:width]),
        sessions=sessions,
        last_session=last,
        pending=pending_count,
        overdue=overdue,
        next_date=min(dates, default=None),
    )
    return Person(row, since)
