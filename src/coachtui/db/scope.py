"""The one place where changes begin and end, each a transaction."""

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlmodel import Session

from coachtui.clock import Clock
from coachtui.db.backup import back_up
from coachtui.db.driver import PATIENCE, Access
from coachtui.db.engine import connect, fold_log, pack, writing
from coachtui.db.layout import refuse_others
from coachtui.db.place import unwritable
from coachtui.db.reading import Reading
from coachtui.db.schema import CURRENT, Schema, looked_at
from coachtui.db.troubles import place_told_plainly, told_plainly
from coachtui.db.upgrade import bring_up
from coachtui.errors import CoachError, LockedError, StorageError
from coachtui.i18n import _

Transaction = Session
"""What is changed together; the tables have a session of another kind."""


class Database:
    """One open file; safe to use from several threads, each transaction in one of them."""

    def __init__(self, path: Path, engine: Engine, fixed: CoachError | None = None) -> None:
        """Take over an engine whose file has been checked; *fixed* is why it is only read."""
        self.path = path
        self._fixed = fixed
        self._engine = engine
        self._writing = writing(engine)
        self._identity = _identity(path)

    @contextmanager
    def read(self) -> Iterator[Reading]:
        """Give what sees one state of the records and changes nothing."""
        with told_plainly(self.path), closing(self._engine.raw_connection()) as connection:
            connection.cursor().execute("BEGIN")  # taken back when the connection is
            yield Reading(connection)

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        """Give a transaction that is on the disk when the block ends, or never was."""
        if self._fixed:
            raise type(self._fixed)(str(self._fixed))
        with told_plainly(self.path):
            self._refuse_replaced()
            with (
                Transaction(self._writing, expire_on_commit=False) as transaction,
                transaction.begin(),
            ):
                yield transaction

    def back_up(self, now: datetime) -> None:
        """Keep a dated copy of the records as they are now."""
        with place_told_plainly(self.path), told_plainly(self.path):
            back_up(self._engine, self.path, now)

    def give_back_room(self) -> None:
        """Let the file hold nothing but what is in the records."""
        with told_plainly(self.path):
            pack(self._engine)

    def close(self) -> None:
        """Leave one file behind where that can be; the records are whole either way."""
        try:
            if not self._fixed:
                with suppress(LockedError, StorageError), told_plainly(self.path):
                    fold_log(self._engine)
        finally:
            self._engine.dispose()

    def _refuse_replaced(self) -> None:
        """Refuse to write into a file that has lost its name: nobody would find it again."""
        if _identity(self.path) != self._identity:
            raise StorageError(
                _("{file} was moved or replaced while it was open. Save a copy elsewhere.").format(
                    file=self.path
                )
            )


def open_database(
    path: Path,
    clock: Clock,
    *,
    schema: Schema = CURRENT,
    patience: float = PATIENCE,
    fixed: CoachError | None = None,
) -> Database:
    """Open the records of a coach, new or old, or say why not without touching the file.

    Where there is a reason to leave them *fixed*, that is what every change is answered with.
    """
    with place_told_plainly(path), told_plainly(path):
        real, header = looked_at(path, schema, patience, changes=not fixed)
        if header.access is not Access.CHANGE:
            fixed = fixed or unwritable(real)
        engine = connect(real, patience, header.access)
        try:
            bring_up(engine, real, header, schema, clock.now())
            if schema is CURRENT:
                with closing(engine.raw_connection()) as connection:
                    refuse_others(connection, real)
        except BaseException:
            engine.dispose()
            raise
        return Database(real, engine, fixed)


def reading(tx: Transaction) -> Reading:
    """Return a way to read what a transaction has changed so far."""
    tx.flush()
    return Reading(tx.connection().connection)


def refer_in_any_order(tx: Transaction) -> None:
    """Let rows of this transaction come before those they refer to."""
    tx.connection().exec_driver_sql("PRAGMA defer_foreign_keys=ON")


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
