"""All that can be found now: one view over the records, each text with whom it is about."""

from collections.abc import Mapping
from typing import Final

PER_DAY: Final = 10_000_000
"""How many lines a day can have."""

PEOPLE: Final = 9_000_000_000_000_000
"""The number from which on the lines are people, who have no day and come before all else."""

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

ABOUT: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "event": ("event.day", ("text",)),
    "survey": ("survey.day", ("comment",)),
    "agreement": (
        "coalesce(consent_on, starts, substr(agreement.created_at, 1, 10))",
        ("purpose", "schedule", "topics", "confidentiality"),
    ),
}
"""The day of what is kept about a person outside sessions, and what is read of it."""

TAGS: Final[Mapping[str, tuple[str, ...]]] = {
    "goal": ("value", "benefit"),
    "feedback": ("value",),
    "event": ("value",),
}
"""What a record is marked with."""

SESSION: Final = (
    "topic",
    "project",
    "takeaway",
    "accountable",
    "heard",
    "steered",
    "own_part",
    "try_next",
)
PERSON: Final = ("name", "address", "position", "unit", "sponsor", "contact")


def searchable() -> str:
    """Return the view of all that can be found now."""
    number = f"CAST(julianday(day) AS INTEGER) * {PER_DAY}"
    alone = (*map(_alone, ("goal", "insight")), _actions(), *map(_about, ABOUT))
    branches = (_people(), _sessions(), _entries(), *alone)
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
    tags = [_of_line(table, _tags(table), " ") for table in TEXTS if table in TAGS]
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


def _about(table: str) -> str:
    """Return what was kept about people in a table outside sessions."""
    day, names = ABOUT[table]
    text = _joined(_filled(table, names))
    session = "survey.session_id" if table == "survey" else "NULL"
    return f"""
        SELECT '{table}', {table}.id, {session}, {table}.coachee_id, {day}, '{table}', {text},
            {_WHO}, {_tags(table)}
        FROM {table}
        JOIN coachee ON coachee.id = {table}.coachee_id AND coachee.deleted_at IS NULL
        LEFT JOIN coaching_session ON coaching_session.id = {session}
        WHERE {table}.deleted_at IS NULL AND coaching_session.deleted_at IS NULL AND {text} != ''
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
