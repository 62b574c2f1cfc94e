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

if TYPE_CHECKING:
    from sqlalchemy import Connection

PER_DAY: Final = 10_000_000
"""How many lines a day can have."""

PEOPLE: Final = 9_000_000_000_000_000
"""The number from which on the lines are people, who have no day and come before all else."""

_JULIAN: Final = 1_721_424
"""The Julian day on which the days of Python begin."""

TEXTS: Final[Mapping[str, tuple[str, ...]]] = {
    "action_item": ("text", "if_then", "who", "support", "evidence", "reason"),
    "goal": (
        *("statement", "measure", "reason", "support", "link_to", "evidence"),
        *("much_less", "less", "expected", "more", "much_more"),
    ),
    "insight": ("text",),
    "feedback": (
        *("situation", "behaviour", "impact"),
        *("intent_question", "affirmation", "question"),
    ),
}
"""What is read of the records that a captured line can bring with it."""

TAGS: Final[Mapping[str, tuple[str, ...]]] = {
    "goal": ("value", "benefit"),
    "feedback": ("value",),
}
"""What such a record is marked with."""

SESSION: Final = ("topic", "project", "takeaway", "heard", "steered", "own_part", "try_next")
PERSON: Final = ("name", "address", "position", "unit", "sponsor", "contact")

_REFERS: Final = ("entry_id", "session_id", "deleted_at")
_CHANGES: Final[Mapping[str, tuple[str, ...]]] = {
    "coachee": ("name", "address", "deleted_at"),
    "coaching_session": ("coachee_id", "day", "deleted_at"),
    "entry": ("kind", "text", "session_id", "deleted_at"),
    "action_item": (*TEXTS["action_item"], *_REFERS, "coachee_id", "created"),
    "goal": (*TEXTS["goal"], *TAGS["goal"], *_REFERS),
    "insight": (*TEXTS["insight"], *_REFERS),
    "feedback": (*TEXTS["feedback"], *TAGS["feedback"], *_REFERS),
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
    for statement in (*_TABLES, _searchable(), *_triggers(), *_filling()):
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


def _searchable() -> str:
    """Return the view of all that can be found now."""
    number = f"CAST(julianday(day) AS INTEGER) * {PER_DAY}"
    branches = (_people(), _sessions(), _entries(), *map(_alone, ("goal", "insight")), _actions())
    return f"""
        CREATE VIEW searchable AS
        SELECT source, "key", session_id, coachee_id, day, kind, text, who,
            concat_ws(' ', 'kind' || kind, 'person' || hex(coachee_id), tags) AS marks,
            iif(source = 'person', {PEOPLE}, coalesce({number}, 0)) AS first
        FROM ({" UNION ALL ".join(branches)})
    """


_WHO: Final = "concat_ws(' ', coachee.name, coachee.address)"
_OF_SESSION: Final = """
    JOIN coaching_session
        ON coaching_session.id = {table}.session_id AND coaching_session.deleted_at IS NULL
    JOIN coachee ON coachee.id = coaching_session.coachee_id AND coachee.deleted_at IS NULL
    WHERE {table}.deleted_at IS NULL
"""


def _people() -> str:
    return f"""
        SELECT 'person' AS source, id AS "key", NULL AS session_id, id AS coachee_id, NULL AS day,
            'person' AS kind, {_joined(_filled("coachee", PERSON))} AS text, '' AS who, NULL AS tags
        FROM coachee WHERE deleted_at IS NULL
    """


def _sessions() -> str:
    said = _joined(_filled("coaching_session", SESSION))
    return f"""
        SELECT 'session', coaching_session.id, coaching_session.id, coachee_id, day, 'session',
            {said}, {_WHO}, NULL
        FROM coaching_session
        JOIN coachee ON coachee.id = coachee_id AND coachee.deleted_at IS NULL
        WHERE coaching_session.deleted_at IS NULL AND {said} != ''
    """


def _entries() -> str:
    """Return every line, with what its records say beyond it."""
    more = [_of_line(table, _joined(_unsaid(table, names))) for table, names in TEXTS.items()]
    tags = [_of_line(table, _tags(table), " ") for table in TAGS]
    return f"""
        SELECT 'entry', entry.id, entry.session_id, coaching_session.coachee_id,
            coaching_session.day, entry.kind, {_joined(["entry.text", *more])}, {_WHO},
            {_joined(tags, " ")}
        FROM entry {_OF_SESSION.format(table="entry")}
    """


def _alone(table: str) -> str:
    """Return the records of a table that come from no line."""
    return f"""
        SELECT '{table}', {table}.id, {table}.session_id, coaching_session.coachee_id,
            coaching_session.day, '{table}', {_joined(_filled(table, TEXTS[table]))}, {_WHO},
            {_tags(table)}
        FROM {table} {_OF_SESSION.format(table=table)} AND {table}.entry_id IS NULL
    """


def _actions() -> str:
    """Return the actions that come from no line; some come from no session."""
    return f"""
        SELECT 'action', action_item.id, action_item.session_id, action_item.coachee_id,
            coalesce(created, coaching_session.day), 'action',
            {_joined(_filled("action_item", TEXTS["action_item"]))}, {_WHO}, NULL
        FROM action_item
        JOIN coachee ON coachee.id = action_item.coachee_id AND coachee.deleted_at IS NULL
        LEFT JOIN coaching_session ON coaching_session.id = action_item.session_id
        WHERE action_item.deleted_at IS NULL AND coaching_session.deleted_at IS NULL
            AND action_item.entry_id IS NULL
    """


def _joined(parts: list[str], between: str = " · ") -> str:
    return f"concat_ws('{between}', {', '.join(parts)})"


def _filled(table: str, names: tuple[str, ...]) -> list[str]:
    return [f"nullif({table}.{name}, '')" for name in names]


def _unsaid(table: str, names: tuple[str, ...]) -> list[str]:
    fields = [f"{table}.{name}" for name in names]
    return [f"iif(instr(entry.text, {field}), NULL, {field})" for field in fields]


def _tags(table: str) -> str:
    tags = [f"'tag' || {table}.{name}" for name in TAGS.get(table, ())]
    return _joined(tags, " ") if tags else "NULL"


def _of_line(table: str, what: str, between: str = " · ") -> str:
    """Return something of the records that a line has brought into one table."""
    return f"""(
        SELECT nullif(group_concat({what}, '{between}'), '') FROM {table}
        WHERE {table}.session_id = entry.session_id AND {table}.entry_id = entry.id
            AND {table}.deleted_at IS NULL
    )"""


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
    elif table == "entry":
        yield f"source = 'entry' AND \"key\" = {rows[-1]}.id"
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
