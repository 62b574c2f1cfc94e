"""Pending actions as lines of a list, over all people."""

from datetime import date, timedelta
from typing import Final

from coachtui.db.reading import Reading, Row
from coachtui.kinds.between import DueGroup
from coachtui.services.agreed import IS_COACHED
from coachtui.services.narrowing import ALL, Wanted
from coachtui.services.queries import IS_PENDING, actions, read_action
from coachtui.services.shapes import ACTION, COACHEE
from coachtui.views import CoacheeView, FollowUpRow

SOON: Final = timedelta(days=7)
"""How far ahead a date is near."""

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
    wanted: Wanted = ALL,
    to_ask: bool = False,
) -> tuple[FollowUpRow, ...]:
    """Return what asks for a follow-up: by due date, and last what has none.

    `coachee` is an id. `to_ask` lets what it is time to ask about come with what is due within
    some days.
    """
    conditions = [
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
        IS_COACHED,
        *conditions,
        more=["coaching_session.model", "coaching_session.project", COACHEE.columns],
        order=BY_DATE,
        today=today,
        latest=today + timedelta(days=within_days or 0),
        to_ask=to_ask,
        coachee=coachee,
    )
    known: dict[str, CoacheeView] = {}
    rows = (_row(values, today, known) for values in found)
    return tuple(row for row in rows if wanted.fits(row))


def due_group(due: date | None, today: date) -> DueGroup:
    """Say where a date lies."""
    if due is None:
        return DueGroup.NONE
    if due < today:
        return DueGroup.OVERDUE
    return DueGroup.WEEK if due <= today + SOON else DueGroup.LATER


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
