"""Sessions as lines of a list, and how a line is named on the command line."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from coachtui.db.reading import Reading, Row, moment
from coachtui.kinds import SessionStatus
from coachtui.services.queries import among, living, read_session, sessions
from coachtui.views import SessionRow

LAST: Final = "last"
"""The name of the session that was held last."""

NOT_HELD: Final = frozenset({SessionStatus.PLANNED, SessionStatus.NO_SHOW})
"""Statuses of sessions in which nobody has talked."""

IS_HELD: Final = f"NOT {among('coaching_session.status', NOT_HELD)}"
"""Keeps the sessions in which somebody has talked."""

COUNTS: Final = f"""
    coaching_session.status = '{SessionStatus.FINISHED}' AND NOT coaching_session.swapped
    AND {living("coaching_session")}
"""
"""Keeps the sessions that count: finished, and with the owner of the records as the coach."""

TO_HOLD: Final = among("coaching_session.status", {SessionStatus.PLANNED, SessionStatus.OPEN})
"""Keeps the sessions that are planned or were left open; an index has no others."""

NEWEST_FIRST: Final = (
    "coaching_session.day DESC, coaching_session.started_at DESC NULLS LAST,"
    " coaching_session.created_at DESC"
)

MINUTES: Final = f"""(
    CASE WHEN coaching_session.from_paper OR coaching_session.status = '{SessionStatus.PLANNED}'
    THEN coaching_session.planned_minutes
    ELSE CAST(round((
        SELECT coalesce(sum(stage_time.seconds), 0.0) FROM stage_time
        WHERE stage_time.session_id = coaching_session.id
    ) / 60) AS INTEGER) END
)"""
"""The minutes that were spent in a session, or those planned where no clock has run."""


def session_rows(
    tx: Reading, *conditions: str, limit: int | None = None, **values: object
) -> tuple[SessionRow, ...]:
    """Return the sessions that meet all conditions, the newest first."""
    more = ["coaching_session.day", "coaching_session.last_seen_at", MINUTES]
    rows = sessions(tx, *conditions, more=more, order=NEWEST_FIRST, limit=limit, **values)
    return tuple(_row(row) for row in rows)


def named(tx: Reading, ref: str) -> Sequence[str]:
    """Return the ids a name may mean: none, one, or two when it is not clear."""
    if not ref:
        return ()
    if ref == LAST:
        condition, limit = IS_HELD, 1
    else:
        condition, limit = "substr(coaching_session.id, 1, length(:ref)) = :ref", 2
    query = f"""
        SELECT coaching_session.id FROM coaching_session
        JOIN coachee ON coachee.id = coaching_session.coachee_id
        WHERE {living("coaching_session", "coachee")} AND {condition}
        ORDER BY {NEWEST_FIRST} LIMIT {limit}
    """
    return [key for (key,) in tx.rows(query, ref=ref)]


def _row(values: Row) -> SessionRow:
    session, coachee = read_session(values)
    day, seen_at, minutes = values[-3:]
    seen = moment(seen_at) if seen_at else None
    return SessionRow(session, coachee, date.fromisoformat(day), minutes, seen)
