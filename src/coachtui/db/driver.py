"""The driver itself: what SQLite says of a file, and what every connection agrees to."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2

APPLICATION_ID: Final = 0x434F4143
"""Marks a file as ours; spells COAC."""

PATIENCE: Final = 5.0
"""Seconds to wait for another program to let go of the file."""

PRAGMAS: Final = (
    "foreign_keys=ON",
    "journal_mode=WAL",
    "synchronous=FULL",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
)
"""What every connection agrees to: durable commits, no traces of deleted text."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a file says of itself before anything is done to it."""

    application_id: int
    schema: int
    objects: int

    @property
    def blank(self) -> bool:
        """Whether nothing was ever stored."""
        return not (self.application_id or self.schema or self.objects)

    @property
    def ours(self) -> bool:
        """Whether this program made the file."""
        return self.application_id == APPLICATION_ID


def read_header(path: Path, patience: float = PATIENCE) -> Header:
    """Look at a file without writing to it.

    Through SQLite and not by `open()`, because closing any other handle on the file
    would drop the locks this process holds on it.
    """
    try:
        return _header(path, "ro", patience)
    except dbapi2.OperationalError as error:
        # A writer that died before its first commit left a journal only a writer may roll back.
        if getattr(error, "sqlite_errorcode", 0) & 0xFF != dbapi2.SQLITE_READONLY:
            raise
        return _header(path, "rw", patience)


def _header(path: Path, mode: str, patience: float) -> Header:
    connection = dbapi2.connect(f"{path.as_uri()}?mode={mode}", uri=True, timeout=patience)
    try:
        row = connection.execute(
            "SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema)"
            " FROM pragma_application_id, pragma_user_version"
        ).fetchone()
    finally:
        connection.close()
    return Header(*row)


def prepare(connection: Any) -> None:
    """Set up a connection as every one of them is; its transactions are ours to begin."""
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def connect_to_read(path: Path, patience: float) -> Any:
    """Return a connection that changes nothing, for any thread."""
    connection = dbapi2.connect(
        f"{path.as_uri()}?mode=rw", uri=True, timeout=patience, check_same_thread=False
    )
    try:
        prepare(connection)
        connection.execute("PRAGMA query_only=ON")
    except BaseException:
        connection.close()
        raise
    return connection
