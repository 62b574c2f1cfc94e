"""Pending actions as lines of a list, over all people."""

from collections.abc import Callable, Collection
from datetime import date, timedelta
from functools import cache
from typing import Final, TypeVar

from coachtui.db.reading import Reading, Row
from coachtui.kinds import ActionKind
from coachtui.kinds.between import AgreementState, DueGroup
from coachtui.services.agreed import IS_COACHED, IS_OPEN
from coachtui.services.narrowing import ALL, Wanted
from coachtui.services.queries import IS_PENDING, actions, has_key, living, read_action
from coachtui.services.shapes import ACTION, COACHEE
from coachtui.text import fold
from coachtui.views import CoacheeView, FollowUpRow, KnownAction

SOON: Final = timedelta(days=7)
"""How far ahead a date is near."""

Day = TypeVar("Day", date, str)
"""A day, or a day as it is stored: both go by their order."""

LAST: Final = date.max.isoformat()
"""Stands for the date of what has none."""

BY_DATE: Final = (
    "action_item.due NULLS LAST, coachee.name, action_item.coachee_id, action_item.position"
)
"""By due date, and last what has none."""

ASKS: Final = f"""
    {IS_PENDING} AND {living("action_item")}
    AND action_item.coachee_id NOT IN (
        SELECT id FROM coachee WHERE deleted_at IS NOT NULL OR archived_at IS NOT NULL
        OR id IN (SELECT coachee_id FROM agreement WHERE state <> '{AgreementState.ACTIVE}')
            AND NOT ({IS_OPEN})
    )
    AND coalesce(action_item.session_id, '') NOT IN (
        SELECT id FROM coaching_session WHERE deleted_at IS NOT NULL
    )
"""
"""Keeps what asks for a follow-up: the few it is not asked of are known before, not looked up."""

IS_TO_ASK: Final = "action_item.check_in <= :today AND coalesce(action_item.due > :today, true)"
"""Keeps what it is time to ask about, before it is due."""

IS_OVERDUE: Final = "action_item.due < :today"

IS_DUE: Final = f"action_item.due BETWEEN :today AND :latest AND NOT coalesce({IS_TO_ASK}, false)"
"""Keeps what is due from today up to a day, and not to be asked about."""

IS_NEED: Final = f"action_item.kind != '{ActionKind.STEP}'"
"""Keeps what somebody is to arrange: a training, a mentor."""

MAY_GO: Final = f"""(action_item.entry_id IS NULL OR EXISTS (
    SELECT 1 FROM entry
    WHERE entry.id = action_item.entry_id AND entry.shared AND {living("entry")}
))"""
"""Leaves out what the coach has taken out of the coachee's copy."""


def pending_rows(
    tx: Reading,
    today: date,
    *also: str,
    overdue: bool = False,
    within_days: int | None = None,
    people: Collection[str] | None = None,
    keys: Collection[str] | None = None,
    wanted: Wanted = ALL,
) -> tuple[FollowUpRow, ...]:
    """Return what asks for a follow-up: by due date, and last what has none.

    `also` are conditions; `people` and `keys` are ids, of people and of actions.
    """
    asked = [
        condition
        for condition, applies in (
            (IS_OVERDUE, overdue),
            ("action_item.due <= :latest", within_days is not None),
            (has_key("action_item.coachee_id", "people"), people is not None),
            (has_key("action_item.id"), keys is not None),
        )
        if applies
    ]
    conditions = [*also, *asked]
    latest = today + timedelta(days=within_days or 0)
    if wanted != ALL:
        known = known_actions(tx, today, *conditions, latest=latest, people=people, keys=keys)
        keys = [one.key for one in wanted.among(known)]
        conditions = [has_key("action_item.id")]
    found = actions(
        tx,
        IS_PENDING,
        IS_COACHED,
        *conditions,
        more=["coaching_session.model", "coaching_session.project", COACHEE.columns],
        order=BY_DATE,
        today=today,
        latest=latest,
        people=people,
        keys=keys,
    )
    seen: dict[str, CoacheeView] = {}
    return tuple(_row(values, today, seen) for values in found)


def known_actions(
    tx: Reading, today: date, *conditions: str, **values: object
) -> tuple[KnownAction, ...]:
    """Return what a list has to know of all that asks for a follow-up, in its order."""
    alive = living("action_item", "coachee", "coaching_session")
    query = f"""
        SELECT action_item.id, action_item.text, action_item.due, action_item.check_in,
            action_item.position, coachee.id, coachee.name, coachee.address,
            coaching_session.model, coaching_session.project
        FROM action_item
        JOIN coachee ON coachee.id = action_item.coachee_id
        LEFT JOIN coaching_session ON coaching_session.id = action_item.session_id
        WHERE {" AND ".join((alive, IS_PENDING, IS_COACHED, *conditions))}
    """
    # Each person, project and day is looked at once.
    folded, group = cache(fold), cache(lambda due: _stored_group(due, today))
    now = today.isoformat()
    found = [_known(row, now, folded, group) for row in tx.rows(query, today=today, **values)]
    return tuple(sorted(found))


def due_group(due: date | None, today: date) -> DueGroup:
    """Say where a date lies."""
    if due is None:
        return DueGroup.NONE
    if due < today:
        return DueGroup.OVERDUE
    return DueGroup.WEEK if due <= today + SOON else DueGroup.LATER


def _is_to_ask(check_in: Day | None, due: Day | None, today: Day) -> bool:
    """Say whether it is time to ask how it goes, before it is due."""
    return check_in is not None and check_in <= today and (due is None or due > today)


def _stored_group(due: str | None, today: date) -> DueGroup:
    return due_group(date.fromisoformat(due) if due else None, today)


def _known(
    values: Row, now: str, folded: Callable[[str], str], group: Callable[[str | None], DueGroup]
) -> KnownAction:
    """Build what a list has to know."""
    key, text, due, check_in, position, who, name, address, model, project = values
    names = folded(f"{name} {address}")
    to_ask = _is_to_ask(check_in, due, now)
    return KnownAction(
        (not to_ask, due or LAST, name, who, position),
        key,
        f"{fold(text)} {names} {folded(project or '')}",
        group(due),
        to_ask,
        model or "",
        address or name,
        names,
    )


def _row(values: Row, today: date, known: dict[str, CoacheeView]) -> FollowUpRow:
    """Build a line; each person is read once and known from then on."""
    action, width = read_action(values), len(ACTION.names) + 1
    model, project, *person = values[width:]
    coachee = known.get(action.coachee_id) or known.setdefault(
        action.coachee_id, COACHEE.read(person)
    )
    overdue = max(0, (today - action.due).days) if action.due else 0
    to_ask = _is_to_ask(action.check_in, action.due, today)
    group = due_group(action.due, today)
    return FollowUpRow(action, coachee, overdue, to_ask, group, model or "", project or "")
