"""What holds between coach and coachee now, and whether it lets records be changed or leave."""

from typing import Final

from coachtui.db.reading import Reading
from coachtui.errors import PrivacyError
from coachtui.i18n import _, language
from coachtui.kinds.between import AgreementState
from coachtui.services.queries import living, parts
from coachtui.services.shapes import AGREEMENT
from coachtui.views import AgreementView

NEWEST: Final = "agreement.created_at DESC, agreement.rowid DESC"
"""The one that holds comes first."""

_HOLDS: Final = f"""
    FROM agreement WHERE agreement.coachee_id = coachee.id AND {living("agreement")}
    ORDER BY {NEWEST} LIMIT 1
"""

JOIN: Final = f"LEFT JOIN agreement ON agreement.id = (SELECT agreement.id {_HOLDS})"
"""Puts beside each person the agreement that holds; nothing where there is none."""

IS_OPEN: Final = (
    f"coalesce((SELECT agreement.state {_HOLDS}), '{AgreementState.ACTIVE}')"
    f" = '{AgreementState.ACTIVE}'"
)
"""Leaves out whoever has paused or taken the consent back: nothing of them may leave."""

IS_COACHED: Final = f"coachee.archived_at IS NULL AND {IS_OPEN}"
"""Keeps the people with whom the coaching goes on: only they ask for attention."""


def history(tx: Reading, coachee_id: str) -> tuple[AgreementView, ...]:
    """Return all that was agreed with a person, the newest first: that one holds."""
    return parts(tx, AGREEMENT, "agreement.coachee_id = :id", order=NEWEST, id=coachee_id)


def current(tx: Reading, coachee_id: str) -> AgreementView | None:
    """Return what holds between the two now."""
    return next(iter(history(tx, coachee_id)), None)


def check_open(tx: Reading, coachee_id: str) -> None:
    """Refuse to change records of somebody who has paused or withdrawn, or to let them leave."""
    holds = current(tx, coachee_id)
    if holds is None or holds.state is AgreementState.ACTIVE:
        return
    from coachtui.dates import format_day  # it brings the tables of Babel

    query = "SELECT coalesce(nullif(address, ''), name) FROM coachee WHERE id = :id"
    ((name,),) = tx.rows(query, id=coachee_id)
    words = {
        AgreementState.PAUSED: _(
            "The coaching with {name} is paused since {day}. Resume the agreement first: until "
            "then nothing is changed and nothing leaves."
        ),
        AgreementState.WITHDRAWN: _(
            "{name} took the consent back on {day}. What is there can be read; nothing is changed "
            "and nothing leaves."
        ),
    }[holds.state]
    day = format_day(holds.state_since or holds.created_at.date(), language())
    raise PrivacyError(words.format(name=name, day=day))
