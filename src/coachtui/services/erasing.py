"""A person erased for good: who it was and what was said go, the hours stay without a name."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Select, delete, select, update
from sqlmodel import col

from coachtui.db.scope import Transaction, reading, refer_in_any_order
from coachtui.kinds import SessionStatus
from coachtui.models import (
    ActionItem,
    ActionReview,
    Coachee,
    Goal,
    GoalRating,
    Measurement,
    Session,
    StageTime,
    Survey,
    SurveyMark,
)
from coachtui.services.audit import audit
from coachtui.services.queries import MERGED, NOBODY
from coachtui.services.session_rows import COUNTS, MINUTES
from coachtui.services.steps import TABLES
from coachtui.views import Remains

OF_THE_HOURS: Final = frozenset(
    {"id", "coachee_id", "model", "planned_minutes", "paid", "group_size", "status", "relation"}
    | {"started_at", "ended_at", "from_paper", "day", "created_at"}
)
"""What stays of a session that was held: how long it took, and nothing that was said."""

OF_NOBODY: Final = frozenset({"id", "created_at", "relation", "stay", "stay_since", "deleted_at"})
"""What stays of a person: what reports count."""

PARTS: Final[tuple[tuple[Any, str, Any], ...]] = (
    (GoalRating, "goal_id", Goal),
    (ActionReview, "action_id", ActionItem),
    (SurveyMark, "survey_id", Survey),
)
"""Tables whose rows belong to those of another one, and which."""


def remains(tx: Transaction, coachee_id: str) -> Remains:
    """Say what stays of a person once they are erased."""
    query = f"""
        SELECT count(*), coalesce(sum({MINUTES}), 0) FROM coaching_session
        WHERE {COUNTS} AND coaching_session.coachee_id = :id
    """
    ((sessions, minutes),) = reading(tx).rows(query, id=coachee_id)
    return Remains(sessions, minutes)


def erase(tx: Transaction, row: Coachee, at: datetime) -> None:
    """Take away all that is known of a person, hidden rows as well; nothing brings it back."""
    coachee_id = row.id
    refer_in_any_order(tx)
    held = _sessions(coachee_id).where(
        col(Session.status) == SessionStatus.FINISHED,
        col(Session.swapped).is_(False),
        col(Session.deleted_at).is_(None),
    )
    others = _sessions(coachee_id).where(col(Session.id).not_in(held))
    for part, link, owner in PARTS:
        theirs: Any = select(col(owner.id)).where(_belongs(owner, coachee_id))
        tx.execute(delete(part).where(col(getattr(part, link)).in_(theirs)))
    goals = select(col(Goal.id)).where(_belongs(Goal, coachee_id))
    tx.execute(update(Measurement).where(col(Measurement.goal_id).in_(goals)).values(goal_id=None))
    tx.execute(delete(StageTime).where(col(StageTime.session_id).in_(others)))
    for whole in TABLES.values():
        if whole not in (Session, StageTime) and _has_owner(whole):
            tx.execute(delete(whole).where(_belongs(whole, coachee_id)))
    tx.execute(update(Session).where(col(Session.paired_with).in_(others)).values(paired_with=None))
    tx.execute(delete(Session).where(col(Session.id).in_(others)))
    for session in tx.scalars(select(Session).where(col(Session.coachee_id) == coachee_id)):
        _blank(session, OF_THE_HOURS)
    for entry in (row, *_gone_into(tx, coachee_id)):
        _blank(entry, OF_NOBODY)
        entry.name, entry.archived_at = NOBODY, at
    audit(tx, "person erased", coachee_id, at)


def _gone_into(tx: Transaction, coachee_id: str) -> Iterator[Coachee]:
    """Return the other entries of the same person, hidden since they went into this one."""
    query = f"""
        WITH RECURSIVE same(id) AS (
            VALUES (:id) UNION SELECT coachee.id FROM same
            JOIN audit_line AS into_it ON into_it.for_whom = same.id
            JOIN audit_line AS gone ON gone.at = into_it.at AND gone.what = into_it.what
            JOIN coachee ON coachee.id = gone.for_whom AND coachee.deleted_at = gone.at
            WHERE gone.what = '{MERGED}'
        )
        SELECT id FROM same WHERE id <> :id
    """
    return (tx.get_one(Coachee, key) for (key,) in reading(tx).rows(query, id=coachee_id))


def _sessions(coachee_id: str) -> Select[Any]:
    return select(col(Session.id)).where(col(Session.coachee_id) == coachee_id)


def _has_owner(table: Any) -> bool:
    return bool({"coachee_id", "session_id"} & set(table.model_fields))


def _belongs(table: Any, coachee_id: str) -> Any:
    """Tell which rows of a table are about a person, or were said in a session with them."""
    if "coachee_id" in table.model_fields:
        return col(table.coachee_id) == coachee_id
    return col(table.session_id).in_(_sessions(coachee_id))


def _blank(row: Any, kept: frozenset[str]) -> None:
    """Let a row say nothing but what is kept."""
    for name, field in type(row).model_fields.items():
        if name not in kept and not field.is_required():
            setattr(row, name, field.get_default())
