"""What several services ask for: what is alive, what is pending, actions and sessions.

Conditions are SQL; what they name with a colon comes by that name. Text that somebody typed is
always such a value.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any, Final

from coachtui.db.reading import Reading, Row
from coachtui.kinds import PENDING
from coachtui.services.shapes import ACTION, COACHEE, SESSION, Shape, V
from coachtui.views import ActionView, CoacheeView, SessionView

NOBODY: Final = "…"
"""What stands where the name of somebody was who was erased, as wherever a name is left out."""

MERGED: Final = "people merged"
"""What the audit says of both entries of one person at the same moment."""

IN_THE_FILE: Final = f"""coachee.name <> '{NOBODY}' AND (
    coachee.deleted_at IS NULL OR (coachee.id, coachee.deleted_at) NOT IN (
        SELECT for_whom, at FROM audit_line WHERE what = '{MERGED}'
    )
)"""
"""Whose words are here: who was deleted as well, who was erased not, and an entry that went into
another not beside it."""

_TIMES_REVIEWED: Final = """(
    SELECT count(DISTINCT seen.id) FROM action_review
    JOIN coaching_session AS seen ON seen.id = action_review.session_id
    WHERE action_review.action_id = action_item.id AND seen.id IS NOT :apart_from
      AND action_review.deleted_at IS NULL AND seen.deleted_at IS NULL
)"""
"""Counts the sessions in which an action was looked at, apart from the present one."""


def among(column: str, words: Iterable[StrEnum]) -> str:
    """Keep the rows that have one of some words of a vocabulary."""
    return f"{column} IN ({', '.join(repr(str(word)) for word in sorted(words))})"


IS_PENDING: Final = among("action_item.status", PENDING)
"""Keeps the actions that still ask for a follow-up."""


def living(*tables: str) -> str:
    """Leave out what was deleted; where a table is joined from outside, its absence is no death."""
    return " AND ".join(f"{table}.deleted_at IS NULL" for table in tables)


def has_key(column: str, keys: str = "keys") -> str:
    """Keep the rows that have one of some ids, which come by a name."""
    return f"{column} IN (SELECT value FROM json_each(:{keys}))"


def parts(
    tx: Reading, shape: Shape[V], *conditions: str, join: str = "", order: str, **values: object
) -> tuple[V, ...]:
    """Read the living records of one kind."""
    query = f"""
        SELECT {shape.columns} FROM {shape.table} {join}
        WHERE {" AND ".join((living(shape.table), *conditions))} ORDER BY {order}
    """
    return tuple(shape.read(row) for row in tx.rows(query, **values))


def actions(
    tx: Reading,
    *conditions: str,
    more: Sequence[str] = (),
    order: str,
    apart_from: str | None = None,
    **values: object,
) -> list[Row]:
    """Read actions of living people and sessions, with what `read_action` needs first."""
    alive = living("action_item", "coachee", "coaching_session")
    query = f"""
        SELECT {", ".join((ACTION.columns, _TIMES_REVIEWED, *more))} FROM action_item
        JOIN coachee ON coachee.id = action_item.coachee_id
        LEFT JOIN coaching_session ON coaching_session.id = action_item.session_id
        WHERE {" AND ".join((alive, *conditions))} ORDER BY {order}
    """
    return tx.rows(query, apart_from=apart_from, **values)


def read_action(row: Sequence[Any]) -> ActionView:
    """Build an action from the beginning of a row of `actions`."""
    width = len(ACTION.names)
    return ACTION.read(row[:width], reviews=row[width])


def sessions(
    tx: Reading,
    *conditions: str,
    more: Sequence[str] = (),
    order: str,
    limit: int | None = None,
    **values: object,
) -> list[Row]:
    """Read sessions of living people, with what `read_session` needs first."""
    alive = living("coaching_session", "coachee")
    query = f"""
        SELECT {", ".join((SESSION.columns, COACHEE.columns, *more))} FROM coaching_session
        JOIN coachee ON coachee.id = coaching_session.coachee_id
        WHERE {" AND ".join((alive, *conditions))} ORDER BY {order} LIMIT :limit
    """
    return tx.rows(query, limit=-1 if limit is None else limit, **values)


def read_session(row: Sequence[Any]) -> tuple[SessionView, CoacheeView]:
    """Build a session and its person from the beginning of a row of `sessions`."""
    width = len(SESSION.names)
    return SESSION.read(row[:width]), COACHEE.read(row[width : width + len(COACHEE.names)])
