"""Stores what a file brings, all of it or nothing, and takes it back."""

from datetime import datetime
from typing import Any, Final
from uuid import uuid4

from sqlmodel import update

from coachtui.clock import Clock
from coachtui.db.reading import moment
from coachtui.db.scope import Database, Transaction, reading
from coachtui.errors import NotFoundError
from coachtui.i18n import _
from coachtui.models import ActionItem, ActionReview, Coachee
from coachtui.models import Record as Row
from coachtui.services.agreed import check_open
from coachtui.services.audit import audit
from coachtui.services.intake.brought import (
    Brought,
)
from coachtui.services.intake.weigh import MARK, Scales, Weighed
from coachtui.services.outcomes import apply_review
from coachtui.services.queries import living
from coachtui.services.shapes import ACTION, COACHEE
from coachtui.services.steps import store, store_review, store_step

TAKEN_IN: Final = "import file"
TAKEN_BACK: Final = "import taken back"
"""What the audit says; whom it was for is the beginning of the ids of all that came in."""


class Intakes:
    """The ways of what coaches have into the records, and back."""

    def __init__(self, db: Database, clock: Clock) -> None:
        """Work on these records, by this clock."""
        self._db = db
        self._clock = clock

    def weigh(self, brought: Brought) -> Weighed:
        """Return what a file would bring, without storing it."""
        with self._db.read() as tx:
            return Scales(tx, self._clock.now(), uuid4().hex[:MARK]).weigh(brought)

    def take_in(self, brought: Brought) -> Weighed:
        """Store what a file brings, all of it or nothing."""
        now, mark = self._clock.now(), uuid4().hex[:MARK]
        with self._db.write() as tx:
            weighed = Scales(reading(tx), now, mark).weigh(brought)
            for coachee in weighed.people:
                tx.add(Coachee(**COACHEE.values(coachee), created_at=now))
            tx.flush()
            for key in weighed.about:
                check_open(reading(tx), key)
            for taken in weighed.sessions:
                store_step(tx, taken.session.id, taken.step, now)
            for action in weighed.actions:
                store(tx, ACTION, action)
            for review in weighed.reviews:
                store_review(tx, review, before=None)
                action_row = tx.get_one(ActionItem, review.action_id)
                apply_review(action_row, tx.get_one(ActionReview, review.id))
            if not weighed.empty:
                audit(tx, TAKEN_IN, mark, now)
        return weighed

    def take_back(self) -> tuple[datetime, int]:
        """Hide all that the last file has brought; return when it came, and how many people stay.

        A person who has got anything since stays, with what came later.
        """
        now = self._clock.now()
        with self._db.write() as tx:
            mark, came = _last(tx)
            kept = {key for (key,) in reading(tx).rows(_USED_SINCE, **_range(mark))}
            for table in Row.__subclasses__():
                if "id" in table.model_fields and "deleted_at" in table.model_fields:
                    _hide(tx, table, mark, kept, now)
            audit(tx, TAKEN_BACK, mark, now)
        return came, len(kept)


_USED_SINCE: Final = f"""
    SELECT coachee_id FROM coaching_session
    WHERE coachee_id >= :first AND coachee_id < :past AND {living("coaching_session")}
        AND NOT (id >= :first AND id < :past)
    UNION
    SELECT coachee_id FROM action_item
    WHERE coachee_id >= :first AND coachee_id < :past AND {living("action_item")}
        AND NOT (id >= :first AND id < :past)
"""

_LAST: Final = f"""
    SELECT for_whom, at FROM audit_line AS taken WHERE what = '{TAKEN_IN}' AND NOT EXISTS (
        SELECT 1 FROM audit_line WHERE what = '{TAKEN_BACK}' AND for_whom = taken.for_whom
    ) ORDER BY at DESC, rowid DESC LIMIT 1
"""


def _range(mark: str) -> dict[str, str]:
    """Return between which ids all those lie that begin with a mark; they are hexadecimal."""
    return {"first": mark, "past": f"{mark}g"}


def _last(tx: Transaction) -> tuple[str, datetime]:
    for mark, at in reading(tx).rows(_LAST):
        return str(mark), moment(at)
    raise NotFoundError(_("There is no import to take back."))


def _hide(tx: Transaction, table: Any, mark: str, kept: set[str], now: datetime) -> None:
    key, ends = table.id, _range(mark)
    came = update(table).where(key >= ends["first"], key < ends["past"])
    tx.execute(came.where(table.deleted_at.is_(None), key.not_in(kept)).values(deleted_at=now))
