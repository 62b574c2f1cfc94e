"""Pending actions as lines of a list, over all people."""

from datetime import date, timedelta
from typing import Final

from coachtui.db.reading import Reading, Row
from coachtui.services.queries import IS_PENDING, actions, read_action
from coachtui.services.shapes import ACTION, COACHEE
from coachtui.text import fold
from coachtui.views import FollowUpRow

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
    text: str = "",
    to_ask: bool = False,
) -> tuple[FollowUpRow, ...]:
    """Return what asks for a follow-up: by due date, and last what has none.

    `coachee` is an id; `text` is looked for in the action and in the person's name.
    `to_ask` lets what it is time to ask about come with what is due within some days.
    """
    wanted = [
        condition
        for condition, applies in (
            ("action_item.due < :today", overdue),
            (_SOON, within_days is not None),
            ("action_item.coachee_id = :coachee", coachee is not None),
        )
        if applies
    ]
    found = actions(
        tx,
        IS_PENDING,
        *wanted,
        more=[COACHEE.columns],
        order=BY_DATE,
        today=today,
        latest=today + timedelta(days=within_days or 0),
        to_ask=to_ask,
        coachee=coachee,
    )
    rows = (_row(values, today) for values in found)
    words = fold(text).split()
    return tuple(row for row in rows if all(word in _searched(row) for word in words))


def _row(values: Row, today: date) -> FollowUpRow:
    action = read_action(values)
    coachee = COACHEE.read(values[len(ACTION.names) + 1 :])
    overdue = max(0, (today - action.due).days) if action.due else 0
    early = action.due is None or action.due > today
    to_ask = early and action.check_in is not None and action.check_in <= today
    return FollowUpRow(action, coachee, overdue, to_ask)


def _searched(row: FollowUpRow) -> str:
    return fold(f"{row.action.text} {row.coachee.name} {row.coachee.address}")
