"""The driver itself: what SQLite says of a file, and what every connection agrees to."""

from contextlib import closing
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2

from coachtui.db.place import has_log, is_shared

APPLICATION_ID: Final = 0x434F4143
"""Marks a file as ours; spells COAC."""

PATIENCE: Final = 5.0
"""Seconds to wait for another program to let go of the file."""

PRAGMAS: Final = (
    "foreign_keys=ON",
    "synchronous=FULL",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "cache_size=-32000",
)
"""What every connection agrees to: durable commits, no traces of deleted text, and room to keep
what a report over all people looks at more than once (in KiB, taken only as it fills)."""


class Access(StrEnum):
    """How a file is opened, as SQLite is told."""

    CHANGE = "rw"
    READ = "ro"
    STILL = "ro&immutable=1"
    """To read where there is no room even for the signs by which SQLite finds out who writes."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a file says of itself before anything is done to it."""

    application_id: int
    schema: int
    objects: int
    access: Access = Access.CHANGE
    """How the file can be opened."""

    @property
    def blank(self) -> bool:
        """Whether nothing was ever stored."""
        return not (self.application_id or self.schema or self.objects)

    @property
    def ours(self) -> bool:
        """Whether this program made the file."""
        return self.application_id == APPLICATION_ID


def read_header(path: Path, patience: float = PATIENCE, access: Access = Access.CHANGE) -> Header:
    """Look at a file without writing to it, and see whether it can be opened as is wanted.

    Through SQLite and not by `open()`, because closing any other handle on the file
    would drop the locks this process holds on it.
    """
    try:
        return replace(_header(path, Access.READ, patience), access=access)
    except dbapi2.OperationalError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if access is Access.CHANGE and code == dbapi2.SQLITE_READONLY:
            # A writer that died before its first commit left a journal only a writer may roll back.
            return _header(path, Access.CHANGE, patience)
        no_room = code in (dbapi2.SQLITE_READONLY, dbapi2.SQLITE_CANTOPEN)
        if access is Access.READ and no_room and not has_log(path):
            return _header(path, Access.STILL, patience)
        raise


def _header(path: Path, access: Access, patience: float) -> Header:
    with closing(_connected(path, access, patience)) as connection:
        application_id, schema, objects = connection.execute(
            "SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema)"
            " FROM pragma_application_id, pragma_user_version"
        ).fetchone()
    return Header(application_id, schema, objects, access)


def connect(path: Path, access: Access, patience: float, *, changes: bool = False) -> Any:
    """Return a connection as every one of them is, for any thread; it *changes* only if asked to.

    Its transactions are ours to begin.
    """
    connection = _connected(path, access, patience)
    try:
        connection.isolation_level = None
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        if access is Access.CHANGE:
            connection.execute(f"PRAGMA journal_mode={'DELETE' if is_shared(path) else 'WAL'}")
        if not changes:
            connection.execute("PRAGMA query_only=ON")
    except BaseException:
        connection.close()
        raise
    return connection


def _connected(path: Path, access: Access, patience: float) -> Any:
    address = f"{path.as_uri()}?mode={access}"
    return dbapi2.connect(address, uri=True, timeout=patience, check_same_thread=False)
