"""Two entries of the same person become one, and two again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Final

from sqlmodel import col, func, select, update

from coachtui.db.scope import Transaction, reading
from coachtui.errors import UsageError
from coachtui.i18n import _
from coachtui.models import Coachee
from coachtui.services.agreed import check_open
from coachtui.services.agreements import person
from coachtui.services.audit import audit
from coachtui.services.queries import MERGED
from coachtui.services.shapes import COACHEE
from coachtui.services.steps import TABLES
from coachtui.views import Belongings, CoacheeView

FILLED: Final = ("address", "position", "unit", "sponsor", "contact", "cadence")
"""What is taken over from the other entry where nothing was known."""

COUNTED: Final = {field.name for field in fields(Belongings)} - {"other"}
"""Tables whose rows are told apart when it is said what moves."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What was moved from one entry to the other, for taking it back."""

    kept: CoacheeView
    """The entry that stays, as it was before."""
    gone: str
    moved: Mapping[str, tuple[str, ...]]
    """Ids by the table they are in."""


def belongings(tx: Transaction, coachee_id: str) -> Belongings:
    """Count what belongs to a person, apart from what was deleted."""
    counts = {"other": 0}
    for name, table in _theirs():
        mine = table.coachee_id == coachee_id
        living = select(func.count()).select_from(table).where(mine, table.deleted_at.is_(None))
        counted = name if name in COUNTED else "other"
        counts[counted] = counts.get(counted, 0) + tx.exec(living).one()
    return Belongings(**counts)


def merge(tx: Transaction, into_id: str, from_id: str, at: datetime) -> Merged:
    """Move all that belongs to one entry to the other, and hide the first."""
    if into_id == from_id:
        raise UsageError(_("These are not two entries."))
    into, other = person(tx, into_id), person(tx, from_id)
    for one in (into, other):
        check_open(reading(tx), one.id)
    before, moved = COACHEE.of(into), dict[str, tuple[str, ...]]()
    for name, table in _theirs():
        # Those that were deleted as well: who brings them back finds them with the person.
        moved[name] = tuple(tx.exec(select(table.id).where(table.coachee_id == from_id)))
        _move(tx, table, from_id, into_id)
    for field in FILLED:
        setattr(into, field, getattr(into, field) or getattr(other, field))
    other.deleted_at = at
    for one in (into, other):
        audit(tx, MERGED, one.id, at)
    return Merged(before, from_id, moved)


def split(tx: Transaction, merged: Merged, at: datetime) -> None:
    """Give back what was moved; what has come since stays with the entry that was kept."""
    into, other = person(tx, merged.kept.id), tx.get_one(Coachee, merged.gone)
    for name, table in _theirs():
        _move(tx, table, into.id, other.id, merged.moved[name])
    for field in FILLED:
        setattr(into, field, getattr(merged.kept, field))
    other.deleted_at = None
    for one in (into, other):
        audit(tx, "people parted", one.id, at)


def _theirs() -> Iterator[tuple[str, Any]]:
    """Yield the tables whose rows belong to a person, by name."""
    for name, table in TABLES.items():
        if "coachee_id" in table.model_fields:
            yield name, table


def _move(
    tx: Transaction, table: Any, here: str, there: str, only: tuple[str, ...] | None = None
) -> None:
    rows = update(table).where(col(table.coachee_id) == here).values(coachee_id=there)
    tx.execute(rows if only is None else rows.where(col(table.id).in_(only)))
