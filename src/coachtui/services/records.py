"""Reads everything about one session; no query here grows with the whole database."""

from datetime import date
from typing import Any, Final, TypeVar

from sqlmodel import and_, col, func, or_, select

from coachtui.db import Transaction
from coachtui.errors import NotFoundError
from coachtui.i18n import _
from coachtui.kinds import EntryKind, SessionStatus
from coachtui.models import ActionItem, ActionReview, Asked, Entry, Session, StageTime
from coachtui.services.queries import (
    Condition,
    actions,
    living,
    parts,
    pending,
    read_action,
    read_session,
    sessions,
)
from coachtui.services.shapes import (
    ASKED,
    ENTRY,
    FEEDBACK,
    GOAL,
    INSIGHT,
    RATING,
    REVIEW,
    SHIFT,
    Shape,
)
from coachtui.views import ActionView, SessionRecord, SessionView

RECENT: Final = 3
"""Sessions back in which a question counts as heard lately."""

V = TypeVar("V")


def read_record(tx: Transaction, session_id: str) -> SessionRecord:
    """Return everything about one session."""
    extra = (Session.draft, Session.last_seen_at, Session.paused, Session.day)
    row = tx.exec(sessions(*extra).where(col(Session.id) == session_id)).first()
    if row is None:
        raise NotFoundError(_("There is no such session."))
    session, coachee = read_session(row)
    draft, seen_at, paused, day = row[-len(extra) :]
    earlier, carried = _earlier(session), _carried(tx, session, day)
    times = tx.exec(select(StageTime).where(col(StageTime.session_id) == session_id)).all()
    return SessionRecord(
        session=session,
        coachee=coachee,
        entries=_parts(tx, ENTRY, session_id),
        goals=_parts(tx, GOAL, session_id),
        insights=_parts(tx, INSIGHT, session_id),
        feedback=_parts(tx, FEEDBACK, session_id),
        ratings=_parts(tx, RATING, session_id),
        shifts=_parts(tx, SHIFT, session_id),
        actions=_agreed(tx, session_id),
        carried=carried,
        kept_back=_kept_back(tx, carried),
        reviews=_parts(tx, REVIEW, session_id),
        asked=_parts(tx, ASKED, session_id),
        asked_before=_asked_lately(tx, earlier),
        last_takeaway=_last_said(tx, earlier, Session.takeaway),
        last_try_next=_last_said(tx, earlier, Session.try_next),
        parked=_parked(tx, earlier),
        earlier_sessions=_count_finished(tx, earlier),
        draft=draft,
        seconds={time.stage: time.seconds for time in times},
        stages_started={time.stage: time.started_at for time in times if time.started_at},
        seen_at=seen_at,
        paused=paused,
    )


def _parts(tx: Transaction, shape: Shape[V], session_id: str) -> tuple[V, ...]:
    table: Any = shape.table
    order = table.order if shape is ENTRY else table.position
    rows = tx.exec(parts(shape).where(table.session_id == session_id).order_by(order))
    return tuple(shape.read(row) for row in rows)


def _agreed(tx: Transaction, session_id: str) -> tuple[ActionView, ...]:
    rows = tx.exec(
        actions(apart_from=session_id)
        .where(col(ActionItem.session_id) == session_id)
        .order_by(ActionItem.position)
    )
    return tuple(read_action(row) for row in rows)


def _carried(tx: Transaction, session: SessionView, day: date) -> tuple[ActionView, ...]:
    """Return what was agreed before this session and is pending, or was until it was reviewed."""
    reviewed_here = select(ActionReview.action_id).where(
        col(ActionReview.session_id) == session.id, *living(ActionReview)
    )
    rows = tx.exec(
        actions(apart_from=session.id)
        .where(
            col(ActionItem.coachee_id) == session.coachee_id,
            or_(col(ActionItem.session_id).is_(None), col(ActionItem.session_id) != session.id),
            or_(pending(), col(ActionItem.id).in_(reviewed_here)),
            *_agreed_before(session, day),
        )
        .order_by(ActionItem.position)
    )
    return tuple(read_action(row) for row in rows)


def _kept_back(tx: Transaction, carried: tuple[ActionView, ...]) -> frozenset[str]:
    """Return those of the carried actions whose lines were unshared."""
    lines = [action.entry_id for action in carried if action.entry_id]
    unshared = select(Entry.id).where(col(Entry.id).in_(lines), col(Entry.shared).is_(False))
    private = frozenset(tx.exec(unshared)) if lines else frozenset()
    return frozenset(action.id for action in carried if action.entry_id in private)


def _agreed_before(session: SessionView, day: date) -> tuple[Condition, ...]:
    if session.started_at is None:
        return ()
    outside = and_(
        col(Session.started_at).is_(None),
        or_(col(ActionItem.created).is_(None), col(ActionItem.created) <= day),
    )
    return (or_(col(Session.started_at) < session.started_at, outside),)


def _earlier(session: SessionView) -> tuple[Condition, ...]:
    """Keep the sessions with this person that began before this one."""
    before: Condition = col(Session.started_at).is_not(None)
    if session.started_at is not None:
        before = col(Session.started_at) < session.started_at
    return (col(Session.coachee_id) == session.coachee_id, before, *living(Session))


def _asked_lately(tx: Transaction, earlier: tuple[Condition, ...]) -> frozenset[str]:
    recent = (
        select(Session.id).where(*earlier).order_by(col(Session.started_at).desc()).limit(RECENT)
    )
    keys = select(Asked.key).where(col(Asked.session_id).in_(recent), *living(Asked))
    return frozenset(tx.exec(keys))


def _last_said(tx: Transaction, earlier: tuple[Condition, ...], what: str) -> str:
    """Return the newest text of this column of the sessions before."""
    newest = (
        select(what)
        .where(*earlier, col(what) != "")
        .order_by(col(Session.started_at).desc())
        .limit(1)
    )
    return tx.exec(newest).first() or ""


def _parked(tx: Transaction, earlier: tuple[Condition, ...]) -> tuple[str, ...]:
    """Return the topics that the last session put aside."""
    last = select(Session.id).where(*earlier).order_by(col(Session.started_at).desc()).limit(1)
    parked = (
        select(Entry.text)
        .where(
            col(Entry.session_id).in_(last),
            col(Entry.kind) == EntryKind.PARKED,
            *living(Entry),
        )
        .order_by(col(Entry.order))
    )
    return tuple(tx.exec(parked))


def _count_finished(tx: Transaction, earlier: tuple[Condition, ...]) -> int:
    finished = col(Session.status) == SessionStatus.FINISHED
    return tx.exec(select(func.count()).select_from(Session).where(*earlier, finished)).one()
