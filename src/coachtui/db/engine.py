"""Connections through SQLAlchemy to one SQLite file, for what changes records."""

from contextlib import closing
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlcipher3 import dbapi2

from coachtui.db import driver
from coachtui.db.driver import APPLICATION_ID, PATIENCE, Access


def connect(path: Path, patience: float = PATIENCE, access: Access = Access.CHANGE) -> Engine:
    """Return an engine on a plain file whose transactions are ours to begin."""
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        module=dbapi2,
        creator=lambda: driver.connect(path, access, patience, changes=access is Access.CHANGE),
        hide_parameters=True,  # they are what people said, and errors end up in logs
    )
    event.listen(engine, "begin", _begin)
    return engine


def writing(engine: Engine) -> Engine:
    """Return the same engine, taking the write lock when a transaction begins.

    A transaction that only asks for the lock at its first write fails at once when somebody
    else wrote in between, however patient it is.
    """
    return engine.execution_options(writes=True)


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
    with closing(engine.raw_connection()) as connection:
        cursor = connection.cursor()
        cursor.execute("PRAGMA busy_timeout=0")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def pack(engine: Engine) -> None:
    """Write the file anew without what was taken away, the index and the log as well."""
    with closing(engine.raw_connection()) as connection:
        cursor = connection.cursor()
        cursor.execute("INSERT INTO search (search) VALUES ('optimize')")
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
