"""Brings a file to the schema this program knows, and keeps it only if nothing got lost."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from coachtui.db import search_index
from coachtui.db.backup import back_up
from coachtui.db.driver import Header
from coachtui.db.engine import mark, schema_number, writing
from coachtui.db.schema import Schema
from coachtui.errors import DamagedError
from coachtui.i18n import _
from coachtui.models import Record


def bring_up(engine: Engine, path: Path, header: Header, schema: Schema, now: datetime) -> None:
    """Create the tables of a blank file, or migrate an older one after a copy of it is made."""
    if header.schema == schema.number:
        return
    if header.blank:
        _create(engine, schema)
        return
    back_up(engine, path, now)
    _migrate(engine, schema)


def _create(engine: Engine, schema: Schema) -> None:
    """Make all tables at once; a first start need not replay history."""
    with writing(engine).begin() as connection:
        if schema_number(connection):
            return  # somebody else was quicker
        Record.metadata.create_all(connection, checkfirst=False)
        search_index.make(connection)
        connection.exec_driver_sql(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
            " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (schema.revision,))
        mark(connection, schema.number)


def _migrate(engine: Engine, schema: Schema) -> None:
    """Run the missing revisions in one transaction, and keep it only if nothing got lost."""
    with (
        writing(engine).connect() as connection,
        _foreign_keys_off(connection),
        connection.begin(),
    ):
        if schema_number(connection) >= schema.number:
            return
        search_index.drop(connection)
        before = _counts(connection)
        _run_revisions(connection, schema)
        _refuse_loss(connection, before)
        search_index.make(connection)
        mark(connection, schema.number)


@contextmanager
def _foreign_keys_off(connection: Connection) -> Iterator[None]:
    """Keep references from acting while tables are rebuilt: a rebuild drops the old table.

    The switch only works outside a transaction, so it goes around SQLAlchemy's own.
    """
    driver = connection.connection.cursor()
    driver.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys=ON")


def _run_revisions(connection: Connection, schema: Schema) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(schema.revisions).replace("%", "%%"))
    command.upgrade(config, schema.revision)


def _counts(connection: Connection) -> dict[str, int]:
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).scalars()
    return {name: _count(connection, name) for name in names.all()}


def _count(connection: Connection, table: str) -> int:
    return int(connection.exec_driver_sql(f'SELECT count(*) FROM "{table}"').scalar_one())


def _refuse_loss(connection: Connection, before: dict[str, int]) -> None:
    after = _counts(connection)
    fewer = [name for name, count in before.items() if after.get(name, count) < count]
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if fewer or broken:
        raise DamagedError(
            _("The records could not be brought to the new version. Nothing was changed.")
        )
