"""The index of the search: a copy of every text that is alive, kept by triggers.

It can be made anew from the records at any time, so no revision carries it along: it is dropped
before tables are rebuilt, which would tear its triggers off, and made again afterwards.

Each line has a number from its day, so that the newest come first, a span of days is a span of
numbers, and neither has to look at all that fits. What a search can be narrowed to is indexed
like a word (`marks`), for the same reason.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

from coachtui.db.searchable import ABOUT, PER_DAY, PERSON, SESSION, TAGS, TEXTS, searchable

if TYPE_CHECKING:
    from sqlalchemy import Connection

_JULIAN: Final = 1_721_424
"""The Julian day on which the days of Python begin."""

_REFERS: Final = ("entry_id", "session_id", "deleted_at")
_ABOUT: Final = ("coachee_id", "day", "deleted_at")
_CHANGES: Final[Mapping[str, tuple[str, ...]]] = {
    "coachee": ("name", "address", "deleted_at"),
    "coaching_session": ("coachee_id", "day", "deleted_at"),
    "entry": ("kind", "text", "session_id", "deleted_at"),
    "action_item": (*TEXTS["action_item"], *_REFERS, "coachee_id", "created"),
    "goal": (*TEXTS["goal"], *TAGS["goal"], *_REFERS),
    "insight": (*TEXTS["insight"], *_REFERS),
    "feedback": (*TEXTS["feedback"], *TAGS["feedback"], *_REFERS),
    "event": (*ABOUT["event"][1], *TAGS["event"], *_ABOUT),
    "survey": (*ABOUT["survey"][1], *_ABOUT),
    "agreement": (*ABOUT["agreement"][1], "coachee_id", "consent_on", "starts", "deleted_at"),
}
"""What of each table the lines of the index depend on that a row has a part in."""

_OWN: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "coachee": ("person", PERSON[2:]),
    "coaching_session": ("session", SESSION),
}
"""What only the line of the row itself depends on, where there are more."""

_KINDS: Final = {"action_item": "action"}
"""What a record is called in the index, where that is not the name of its table."""


def first_of(day: date) -> int:
    """Return the number with which the lines of a day begin."""
    return (day.toordinal() + _JULIAN) * PER_DAY


def make(connection: "Connection") -> None:
    """Make the index and fill it from the records."""
    for statement in (*_TABLES, searchable(), *_triggers(), *_filling()):
        connection.exec_driver_sql(statement)


def drop(connection: "Connection") -> None:
    """Take the index away, if it is there."""
    triggers = "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'search_%'"
    for (name,) in connection.exec_driver_sql(triggers).fetchall():
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
    connection.exec_driver_sql("DROP VIEW IF EXISTS searchable")
    for table in ("search", "search_line"):
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {table}")


_TABLES: Final = (
    """
    CREATE TABLE search_line (
        id INTEGER NOT NULL PRIMARY KEY, source VARCHAR NOT NULL, "key" VARCHAR NOT NULL,
        session_id VARCHAR, coachee_id VARCHAR NOT NULL, day DATE, kind VARCHAR NOT NULL,
        text VARCHAR NOT NULL, who VARCHAR NOT NULL, marks VARCHAR NOT NULL,
        UNIQUE ("key", source)
    )
    """,
    "CREATE INDEX ix_search_line_session_id ON search_line (session_id)",
    "CREATE INDEX ix_search_line_coachee_id ON search_line (coachee_id)",
    """
    CREATE VIRTUAL TABLE search USING fts5(
        text, who, marks, content='search_line', content_rowid='id',
        tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
    )
    """,
    # What is deleted leaves no word behind.
    "INSERT INTO search (search, rank) VALUES ('secure-delete', 1)",
)

_COLUMNS: Final = 'source, "key", session_id, coachee_id, day, kind, text, who, marks'

_NEW_LINES: Final = f"""
    INSERT INTO search_line (id, {_COLUMNS})
    SELECT
        coalesce(
            (SELECT max(id) FROM search_line WHERE id BETWEEN first AND first + {PER_DAY - 1}),
            first
        ) + row_number() OVER (PARTITION BY first),
        {_COLUMNS}
    FROM searchable
"""


def _triggers() -> Iterator[str]:
    """Yield what keeps the index up to date."""
    columns = "text, who, marks"
    old, new = "OLD.id, OLD.text, OLD.who, OLD.marks", "NEW.id, NEW.text, NEW.who, NEW.marks"
    yield _on("search_line", "INSERT", f"INSERT INTO search (rowid, {columns}) VALUES ({new});")
    gone = f"INSERT INTO search (search, rowid, {columns}) VALUES ('delete', {old});"
    yield _on("search_line", "DELETE", gone)
    for table, names in _CHANGES.items():
        changed = f"UPDATE OF {', '.join(names)}"
        for event, rows in (("INSERT", "NEW"), (changed, "OLD NEW"), ("DELETE", "OLD")):
            yield _on(table, event, "".join(map(_renewed, _lines_of(table, rows.split()))))
    for table, (source, names) in _OWN.items():
        own = f"source = '{source}' AND \"key\" = NEW.id"
        yield _on(table, f"UPDATE OF {', '.join(names)}", _renewed(own), name="own")


def _lines_of(table: str, rows: list[str]) -> Iterator[str]:
    """Yield which lines of the index a changed row has a part in."""
    if table == "coachee":
        yield f"coachee_id = {rows[-1]}.id"
    elif table == "coaching_session":
        yield f"session_id = {rows[-1]}.id"
    elif table == "entry" or table in ABOUT:
        yield f"source = '{table}' AND \"key\" = {rows[-1]}.id"
    else:
        before = ", ".join(f"{row}.entry_id" for row in rows)
        yield f"source = 'entry' AND \"key\" IN ({before})"
        yield f"source = '{_KINDS.get(table, table)}' AND \"key\" = {rows[-1]}.id"


def _renewed(lines: str) -> str:
    return f"DELETE FROM search_line WHERE {lines}; {_NEW_LINES} WHERE {lines};"


def _on(table: str, event: str, what: str, name: str = "") -> str:
    name = f"search_{table}_{name or event.split()[0].lower()}"
    return f"CREATE TRIGGER {name} AFTER {event} ON {table} BEGIN {what} END"


def _filling() -> Iterator[str]:
    """Yield what fills a new index, from the oldest day to the newest."""
    yield f"{_NEW_LINES} ORDER BY first"
