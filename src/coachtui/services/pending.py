"""Pending actions as lines of a list, over all people."""

from datetime import date
from typing import Any

from sqlmodel import col

from coachtui.db import Transaction
from coachtui.models import ActionItem, Coachee
from coachtui.services.queries import actions, pending, read_action
from coachtui.services.shapes import ACTION, COACHEE
from coachtui.views import FollowUpRow


def pending_rows(tx: Transaction, today: date, *conditions: Any) -> tuple[FollowUpRow, ...]:
    """Return the pending actions that meet all conditions: by due date, and last what has none."""
    query = (
        actions(*COACHEE.columns)
        .where(pending(), *conditions)
        .order_by(
            col(ActionItem.due).nulls_last(),
            Coachee.name,
            ActionItem.coachee_id,
            ActionItem.position,
        )
    )
    return tuple(_row(values, today) for values in tx.exec(query))


def _row(values: Any, today: date) -> FollowUpRow:
    action = read_action(values)
    coachee = COACHEE.read(values[len(ACTION.names) + 1 :])
    overdue = max(0, (today - action.due).days) if action.due else 0
    return FollowUpRow(action, coachee, overdue)
