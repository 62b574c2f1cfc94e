"""Whether the tables of a file are the ones of this program: those of a trial version are not."""

from contextlib import closing
from pathlib import Path
from typing import Any, Final

from coachtui.db.driver import Access, connect
from coachtui.errors import OtherSchemaError
from coachtui.i18n import _
from coachtui.models import Record

COLUMNS: Final = """
    SELECT tables.name, columns.name
    FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
    WHERE tables.type = 'table'
"""


def is_ours(path: Path) -> bool:
    """Look into a file whether its tables are those of the models, once a statement failed."""
    with closing(connect(path, Access.READ, 0)) as connection:
        return _is_ours(connection)


def refuse_others(connection: Any, path: Path) -> None:
    """Raise for a file whose tables have other columns than the models."""
    if not _is_ours(connection):
        raise other_tables(path)


def other_tables(path: Path) -> OtherSchemaError:
    """Return what is said of a file with other tables."""
    words = _(
        "{file} was made by a trial version that kept the records in another way. Write them out"
        " with that version (“coachtui data export”), then import them here. The file was left as"
        " it was."
    )
    return OtherSchemaError(words.format(file=path))


def _is_ours(connection: Any) -> bool:
    tables = Record.metadata.tables
    ours = {(name, column.name) for name, table in tables.items() for column in table.columns}
    found = connection.cursor().execute(COLUMNS).fetchall()
    return {(table, column) for table, column in found if table in tables} == ours
