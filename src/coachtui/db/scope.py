"""The one place where transactions begin and end."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Engine
from sqlmodel import Session

from coachtui.clock import Clock
from coachtui.db.engine import PATIENCE, connect, fold_log, read_header, writing
from coachtui.db.place import prepare
from coachtui.db.schema import CURRENT, Schema, bring_up, refuse
from coachtui.db.troubles import place_told_plainly, told_plainly
from coachtui.errors import LockedError, StorageError
from coachtui.i18n import _

Transaction = Session
"""What is read or written together; the tables have a session of another kind."""


class Database:
    """One open file; safe to use from several threads, each transaction in one of them."""

    def __init__(self, path: Path, engine: Engine) -> None:
        """Take over an engine whose file has been checked."""
        self.path = path
        self._reading = engine
        self._writing = writing(engine)
        self._identity = _identity(path)

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        """Give a transaction that sees one state of the records and changes nothing."""
        with told_plainly(self.path), Transaction(self._reading) as transaction:
            yield transaction

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        """Give a transaction that is on the disk when the block ends, or never was."""
        with told_plainly(self.path):
            self._refuse_replaced()
            with (
                Transaction(self._writing, expire_on_commit=False) as transaction,
                transaction.begin(),
            ):
                yield transaction

    def close(self) -> None:
        """Leave one file behind where that can be; the records are whole either way."""
        try:
            with suppress(LockedError, StorageError), told_plainly(self.path):
                fold_log(self._reading)
        finally:
            self._reading.dispose()

    def _refuse_replaced(self) -> None:
        """Refuse to write into a file that has lost its name: nobody would find it again."""
        if _identity(self.path) != self._identity:
            raise StorageError(
                _("{file} was moved or replaced while it was open. Save a copy elsewhere.").format(
                    file=self.path
                )
            )


def open_database(
    path: Path, clock: Clock, *, schema: Schema = CURRENT, patience: float = PATIENCE
) -> Database:
    """Open the records of a coach, new or old, or say why not without touching the file."""
    with place_told_plainly(path), told_plainly(path):
        real = prepare(path)
        header = read_header(real, patience)
        refuse(header, real, schema)
        engine = connect(real, patience)
        try:
            bring_up(engine, real, header, schema, clock.now())
        except BaseException:
            engine.dispose()
            raise
        return Database(real, engine)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
