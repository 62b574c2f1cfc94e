"""Finds people, sessions, lines, goals and actions by their words, the newest first."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from coachtui.db.reading import Reading, Row
from coachtui.db.search_index import first_of
from coachtui.db.searchable import PEOPLE
from coachtui.kinds import EntryKind, SessionStatus
from coachtui.kinds.found import FINDABLE, NO_LINES, RecordKind
from coachtui.services.shapes import COACHEE
from coachtui.text import clean
from coachtui.views import Found, Sought

MOST: Final = 100
"""How many are found at most, unless somebody wants more."""

FEW_PEOPLE: Final = 5
FEW_LINES: Final = 8
"""How many are found at most where commands are found as well."""

WORDS: Final = 32
"""How many words count; a whole page that was pasted is found by its beginning."""

EXCERPT: Final = 20
"""How many words of a long text are shown around those that were sought."""

_BEGIN, _END = "\x02", "\x03"
"""What is put around a word that was found; no text that entered here has them."""

FOUND: Final = f"""
    SELECT line.source, line."key", line.kind, line.session_id, line.day, coaching_session.status,
        snippet(search, 0, '{_BEGIN}', '{_END}', '…', {EXCERPT}), {COACHEE.columns}
    FROM search
    JOIN search_line AS line ON line.id = search.rowid
    JOIN coachee ON coachee.id = line.coachee_id
    LEFT JOIN coaching_session ON coaching_session.id = line.session_id
    WHERE search MATCH :wanted AND search.rowid BETWEEN :first AND :last
    ORDER BY search.rowid DESC LIMIT :most
"""


def search(tx: Reading, sought: Sought, most: int = MOST) -> tuple[Found, ...]:
    """Return what has all the words, or begins with them: people first, then the newest.

    What has them only together with the name of its person comes last.
    """
    words = _quoted(sought.words)
    if (not words and (sought.empty or sought.words.strip())) or sought.people == frozenset():
        return ()
    first = first_of(sought.since) if sought.since else 0
    last = PEOPLE * 2
    if sought.since or sought.until:
        last = min(PEOPLE, _end_of(sought.until)) - 1
    span = {"first": first, "last": last}
    narrowed = _narrowed(sought)
    wanted = " AND ".join([*([f"{{text}} : ({words})"] if words else []), *narrowed])
    found = tx.rows(FOUND, wanted=wanted or _one_of("kind", FINDABLE), most=most, **span)
    if words and len(found) < most:
        with_name = f"({{text who}} : ({words}) NOT {{text}} : ({words}))"
        more = " AND ".join([with_name, *narrowed])
        found += tx.rows(FOUND, wanted=more, most=most - len(found), **span)
    return tuple(map(_found, found))


def look_up(tx: Reading, words: str) -> tuple[Found, ...]:
    """Return the first people and the newest of all else that has all the words."""
    if not words.strip():
        return ()
    people = search(tx, Sought(words, kinds=frozenset({RecordKind.PERSON})), FEW_PEOPLE)
    return people + search(tx, Sought(words, until=date.max), FEW_LINES)  # people have no day


def _quoted(text: str) -> str:
    """Return words as the index is asked for them: whatever is in them, they are only words."""
    words = [word for word in clean(text).split() if any(map(str.isalnum, word))]
    return " ".join('"{}"*'.format(word.replace('"', '""')) for word in words[:WORDS])


def _narrowed(sought: Sought) -> list[str]:
    """Return the marks that what is found must have."""
    people = [one.encode().hex() for one in sought.people or ()]
    marks = (("kind", sought.kinds), ("tag", sought.tags), ("person", people))
    return [_one_of(mark, words) for mark, words in marks if words]


def _one_of(mark: str, words: Iterable[str]) -> str:
    return f"{{marks}} : ({' OR '.join(f'{mark}{word}' for word in words)})"


def _end_of(day: date | None) -> int:
    """Return the number before which a day and all before it ends."""
    return first_of(day + timedelta(days=1)) if day and day != date.max else PEOPLE


def _found(values: Row) -> Found:
    source, key, kind, session_id, day, status, text, *coachee = values
    parts = re.split(f"[{_BEGIN}{_END}]", text.replace("\n", " "))
    hits, place = [], 0
    for number, part in enumerate(parts):
        if number % 2:
            hits.append((place, place + len(part)))
        place += len(part)
    return Found(
        source=RecordKind(source),
        id=key,
        kind=RecordKind(kind) if kind in NO_LINES else EntryKind(kind),
        coachee=COACHEE.read(coachee),
        text="".join(parts),
        hits=tuple(hits),
        session_id=session_id,
        status=SessionStatus(status) if status else None,
        day=date.fromisoformat(day) if day else None,
    )
