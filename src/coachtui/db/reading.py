"""Records read in plain SQL, without the models: that is at hand at once."""

import json
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Lock
from typing import Any, Final, Protocol

from coachtui.clock import Clock
from coachtui.db.driver import PATIENCE, Access, connect
from coachtui.db.place import unwritable
from coachtui.db.schema import CURRENT, looked_at
from coachtui.db.troubles import place_told_plainly, told_plainly
from coachtui.errors import CoachError

Row = tuple[Any, ...]
"""What the driver returns: days and moments are still text."""


VERSION: Final = "PRAGMA data_version"
"""Another number whenever another connection has stored something."""


class Reading:
    """One state of the records, for as long as a transaction lasts."""

    def __init__(self, connection: Any) -> None:
        """Read by a connection of the driver on which a transaction has begun."""
        self._cursor = connection.cursor()

    def rows(self, query: str, /, **values: object) -> list[Row]:
        """Return all rows of a query; what it names with a colon comes by that name.

        Several values at once come as JSON, for `json_each`.
        """
        stored = {name: _stored(value) for name, value in values.items()}
        found: list[Row] = self._cursor.execute(query, stored).fetchall()
        return found


class Readable(Protocol):
    """Whatever records can be read from."""

    def read(self) -> AbstractContextManager[Reading]:
        """Give what sees one state of the records."""


class Records:
    """An open file that is only read, by one thread after another."""

    def __init__(
        self, path: Path, patience: float, access: Access, fixed: CoachError | None = None
    ) -> None:
        """Open a file that has been checked; *fixed* is why nothing can be changed in it."""
        self.path = path
        self._connection = connect(path, access, patience)
        self._turn = Lock()
        self.fixed = fixed

    @contextmanager
    def read(self) -> Iterator[Reading]:
        """Give what sees one state of the records and changes nothing."""
        with told_plainly(self.path), self._turn:
            self._connection.execute("BEGIN")
            try:
                yield Reading(self._connection)
            finally:
                self._connection.rollback()

    def state(self) -> int:
        """Return a number that is another one once somebody has changed the records."""
        with told_plainly(self.path), self._turn:
            ((number,),) = self._connection.execute(VERSION)
            return int(number)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def open_records(
    path: Path, clock: Clock, *, patience: float = PATIENCE, changes: bool = True
) -> Records:
    """Open the records of a coach to read them, or say why not without touching the file.

    Only a file that is new or of an older schema takes the longer way first, if *changes* to it
    are allowed; who does not allow them knows why.
    """
    with place_told_plainly(path), told_plainly(path):
        real, header = looked_at(path, CURRENT, patience, changes=changes)
        if header.schema != CURRENT.number:
            from coachtui.db.scope import open_database

            open_database(path, clock, patience=patience).close()
        fixed = unwritable(real) if changes and header.access is not Access.CHANGE else None
        return Records(real, patience, header.access, fixed)


def moment(text: str) -> datetime:
    """Read a moment as it is stored: in UTC, which is not said."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def _stored(value: object) -> object:
    """Return a value as it is stored."""
    match value:
        case datetime():
            naive = value.astimezone(UTC).replace(tzinfo=None)
            return naive.isoformat(" ", "microseconds")
        case date():
            return value.isoformat()
        case list() | tuple() | set() | frozenset():
            return json.dumps(list(value))
        case _:
            return value
