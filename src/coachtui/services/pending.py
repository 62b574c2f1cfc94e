"""Pending actions as lines of a list, over all people."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Final

from coachtui.db.reading import Reading, Row
from coachtui.kinds.between import DueGroup
from coachtui.services.agreed import IS_COACHED
from coachtui.services.narrowing import ALL, Wanted
from coachtui.services.queries import IS_PENDING, actions, has_key, living, read_action
from coachtui.services.shapes import ACTION, COACHEE
from coachtui.text import fold
from coachtui.views import CoacheeView, FollowUpRow, KnownAction

SOON: Final = timedelta(days=7)
"""How far ahead a date is near."""

LAST: Final = date.max.isoformat()
"""Stands for the date of what has none."""

BY_DATE: Final = (
    "action_item.due NULLS LAST, coachee.name, action_item.coachee_id, action_item.position"
)
"""By due date, and last what has none."""

_SOON: Final = "(action_item.due <= :latest OR :to_ask AND action_item.check_in <= :today)"


def pending_rows(
    tx: Reading,
    today: date,
    *,
    overdue: bool = False,
    within_days: int | None = None,
    coachee: str | None = None,
    keys: Collection[str] | None = None,
    wanted: Wanted = ALL,
    to_ask: bool = False,
) -> tuple[FollowUpRow, ...]:
    """Return what asks for a follow-up: by due date, and last what has none.

    `coachee` is an id, `keys` are those of actions. `to_ask` lets what it is time to ask about
    come with what is due within some days.
    """
    if wanted != ALL:
        keys = [one.key for one in known_actions(tx, today, keys) if wanted.fits(one)]
    conditions = [
        condition
        for condition, applies in (
            ("action_item.due < :today", overdue),
            (_SOON, within_days is not None),
            ("action_item.coachee_id = :coachee", coachee is not None),
            (has_key("action_item"), keys is not None),
        )
        if applies
    ]
    found = actions(
        tx,
        IS_PENDING,
        IS_COACHED,
        *conditions,
        more=["coaching_session.model", "coaching_session.project", COACHEE.columns],
        order=BY_DATE,
        today=today,
        latest=today + timedelta(days=within_days or 0),
        to_ask=to_ask,
        coachee=coachee,
        keys=keys,
    )
    known: dict[str, CoacheeView] = {}
    return tuple(_row(values, today, known) for values in found)


def known_actions(
    tx: Reading, today: date, keys: Collection[str] | None = None
) -> tuple[KnownAction, ...]:
    """Return what a list has to know of all that asks for a follow-up, in its order."""
    some = "true" if keys is None else has_key("action_item")
    query = f"""
        SELECT action_item.id, action_item.text, action_item.due, action_item.check_in,
            action_item.position, coachee.id, coachee.name, coachee.address,
            coaching_session.model, coaching_session.project
        FROM action_item
        JOIN coachee ON coachee.id = action_item.coachee_id
        LEFT JOIN coaching_session ON coaching_session.id = action_item.session_id
        WHERE {living("action_item", "coachee", "coaching_session")}
            AND {IS_PENDING} AND {IS_COACHED} AND {some}
    """
    names: dict[str, str] = {}
    found = [_known(row, today.isoformat(), names) for row in tx.rows(query, keys=keys)]
    return tuple(sorted(found))


def due_group(due: date | None, today: date) -> DueGroup:
    """Say where a date lies."""
    if due is None:
        return DueGroup.NONE
    if due < today:
        return DueGroup.OVERDUE
    return DueGroup.WEEK if due <= today + SOON else DueGroup.LATER


def _known(values: Row, today: str, names: dict[str, str]) -> KnownAction:
    """Build what a list has to know; the names of each person are folded once."""
    key, text, due, check_in, position, who, name, address, model, project = values
    known = names.get(who) or names.setdefault(who, fold(f"{name} {address}"))
    early = due is None or due > today
    to_ask = early and check_in is not None and check_in <= today
    return KnownAction(
        (not to_ask, due or LAST, name, who, position),
        key,
        f"{fold(text)} {known} {fold(project or '')}",
        due_group(due and date.fromisoformat(due), date.fromisoformat(today)),
        to_ask,
        model or "",
        address or name,
        known,
    )


def _row(values: Row, today: date, known: dict[str, CoacheeView]) -> FollowUpRow:
    """Build a line; each person is read once and known from then on."""
    action, width = read_action(values), len(ACTION.names) + 1
    model, project, *person = values[width:]
    coachee = known.get(action.coachee_id) or known.setdefault(
        action.coachee_id, COACHEE.read(person)
    )
    overdue = max(0, (today - action.due).days) if action.due else 0
    early = action.due is None or action.due > today
    to_ask = early and action.check_in is not None and action.check_in <= today
    group = due_group(action.due, today)
    return FollowUpRow(action, coachee, overdue, to_ask, group, model or "", project or "")
