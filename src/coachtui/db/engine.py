"""Connections to one SQLite file: everything that speaks SQLite's own dialect is here."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, create_engine, event
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


def connect(path: Path, patience: float = PATIENCE) -> Engine:
    """Return an engine on a plain file whose transactions are ours to begin."""
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        module=dbapi2,
        connect_args={"timeout": patience},
        hide_parameters=True,  # they are what people said, and errors end up in logs
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def writing(engine: Engine) -> Engine:
    """Return the same engine, taking the write lock when a transaction begins.

    A transaction that only asks for the lock at its first write fails at once when somebody
    else wrote in between, however patient it is.
    """
    return engine.execution_options(writes=True)


def _prepare(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def schema_number(connection: Connection) -> int:
    """Return the number of the schema the file has."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def mark(connection: Connection, schema: int) -> None:
    """Sign the file as ours, with the number of its schema."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={schema}")


def fold_log(engine: Engine) -> None:
    """Write the log back so that one file remains; where somebody still reads, they will do it."""
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("PRAGMA busy_timeout=0")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()
