"""Takes the whole practice out as one document, and such a document in."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sqlmodel import insert, select

from coachtui.clock import Clock, today
from coachtui.db.scope import Database, Transaction, refer_in_any_order
from coachtui.exports.json import written
from coachtui.files import save
from coachtui.models import Record
from coachtui.services.audit import EVERYBODY, audit
from coachtui.services.document import (
    FORMAT,
    VERSION,
    Document,
    Key,
    Values,
    key_names,
    key_of,
    name_of,
    names_of,
    references,
    tables,
)

LOOSE: Final = frozenset({"goal_id", "parent_id", "paired_with"})
"""References that a row can do without; for all others it goes where they go."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What a document has brought."""

    new: int
    same: int = 0
    other: int = 0
    """Records that are here, too, but not the same."""


class Rehearsed(Exception):  # noqa: N818 - nothing went wrong
    """Ends a transaction that was only meant to show what it would do."""


class Transfer:
    """The ways of a whole practice into the program and out of it."""

    def __init__(self, db: Database, clock: Clock) -> None:
        """Work on these records, by this clock."""
        self._db = db
        self._clock = clock

    def give(self) -> str:
        """Return the practice as it leaves by a pipe."""
        with self._db.write() as tx:
            return self._written(tx)

    def save(self, target: Path, *, force: bool = False) -> Path:
        """Save the practice under this name, or in this folder under a name of its own."""
        with self._db.write() as tx:
            name = f"{today(self._clock).isoformat()}-coachtui.json"
            return save(target, name, self._written(tx), force=force)

    def take_in(
        self, document: Document, *, replace: bool = False, rehearse: bool = False
    ) -> TakenIn:
        """Add what is not here yet; what differs stays as it is here unless *replace* is wished."""
        if not rehearse and self._begun():
            self._db.back_up(self._clock.now())
        taken = TakenIn(0)
        with suppress(Rehearsed), self._db.write() as tx:
            refer_in_any_order(tx)
            living = _living(tx)
            for table in tables():
                brought = _merge(tx, table, document[table], living[table], replace=replace)
                taken = TakenIn(*map(sum, zip(_counts(taken), _counts(brought), strict=True)))
            if rehearse:
                raise Rehearsed
            audit(tx, "import practice", EVERYBODY, self._clock.now())
        return taken

    def _begun(self) -> bool:
        """Say whether anybody is known here."""
        with self._db.read() as tx:
            return bool(tx.rows("SELECT 1 FROM coachee LIMIT 1"))

    def _written(self, tx: Transaction) -> str:
        audit(tx, "export practice", EVERYBODY, self._clock.now())
        living = _living(tx)
        lists = {name_of(table): list(living[table].values()) for table in tables()}
        return written({"format": FORMAT, "version": VERSION, **lists})


def _counts(taken: TakenIn) -> tuple[int, int, int]:
    return taken.new, taken.same, taken.other


def _living(tx: Transaction) -> dict[type[Record], dict[Key, Values]]:
    """Return all rows that were not deleted, nor belong to one that was, by their keys."""
    living: dict[type[Record], dict[Key, Values]] = {}
    for table in tables():
        kept = living[table] = {}
        targets = references(table)
        loose = {name for name in targets if name in LOOSE and not _needed(table, name)}
        for row in _rows(tx, table):
            if getattr(row, "deleted_at", None) is None:
                values = {name: getattr(row, name) for name in names_of(table)}
                firm = targets.keys() - loose
                if all(_leads(values[name], living[targets[name]]) for name in firm):
                    kept[key_of(table, values)] = values
        for values in kept.values():
            values |= {n: None for n in loose if not _leads(values[n], living[targets[n]])}
    return living


def _needed(table: type[Record], name: str) -> bool:
    return table.model_fields[name].is_required()


def _leads(key: str | None, target: dict[Key, Values]) -> bool:
    return key is None or (key,) in target


def _rows(tx: Transaction, table: type[Record]) -> Any:
    return tx.exec(select(table).order_by(*(getattr(table, name) for name in key_names(table))))


def _merge(
    tx: Transaction,
    table: type[Record],
    rows: list[Values],
    living: dict[Key, Values],
    *,
    replace: bool,
) -> TakenIn:
    """Add the new rows of one table, and where it is wished replace those that differ."""
    here = {tuple(getattr(row, name) for name in key_names(table)): row for row in _rows(tx, table)}
    new = [row for row in rows if key_of(table, row) not in here]
    known = [row for row in rows if key_of(table, row) in here]
    other = [row for row in known if living.get(key_of(table, row)) != row]
    if new:
        tx.execute(insert(table), new)
    if replace:
        for values in other:
            row = here[key_of(table, values)]
            for name, value in values.items():
                setattr(row, name, value)
            if hasattr(row, "deleted_at"):
                row.deleted_at = None
        tx.flush()
    return TakenIn(len(new), len(known) - len(other), len(other))
