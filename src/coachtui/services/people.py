"""People as lines of a list, counted by the database in one query, and found by their name."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, NamedTuple

from coachtui.db.reading import Reading, Row, moment
from coachtui.errors import NotFoundError
from coachtui.i18n import _
from coachtui.kinds import SessionStatus
from coachtui.kinds.between import AgreementState, Cadence
from coachtui.services.agreed import JOIN
from coachtui.services.queries import IS_PENDING, NOBODY, has_key, living, parts
from coachtui.services.session_rows import IS_HELD
from coachtui.services.shapes import COACHEE
from coachtui.text import fold
from coachtui.views import Agreed, CoacheeRow, CoacheeView, KnownPerson

SHORTEST: Final = 8
"""How much of an id is enough to name somebody."""

_SESSIONS: Final = f"""FROM coaching_session
    WHERE coaching_session.coachee_id = coachee.id AND {living("coaching_session")}"""

_PENDING: Final = f"""FROM action_item
    LEFT JOIN coaching_session ON coaching_session.id = action_item.session_id
    WHERE action_item.coachee_id = coachee.id AND {IS_PENDING}
      AND {living("action_item", "coaching_session")}"""

_FINISHED: Final = f"status = '{SessionStatus.FINISHED}'"

_LAST: Final = f"(SELECT day {_SESSIONS} AND {IS_HELD} ORDER BY day DESC LIMIT 1)"

_PLANNED: Final = f"{_SESSIONS} AND status = '{SessionStatus.PLANNED}' AND day >= :today"

# The date agreed at the end of the latest session, if it is to come; an older one no longer holds.
_AGREED: Final = f"""(SELECT CASE WHEN next_date >= :today THEN next_date END
    {_SESSIONS} AND {_FINISHED} ORDER BY day DESC, started_at DESC LIMIT 1)"""

_NEXT: Final = f"(SELECT min(day) {_PLANNED}), {_AGREED}"

BOOKED_OR_SEEN: Final = f"coalesce((SELECT max(day) {_PLANNED}), {_AGREED}, {_LAST})"
"""The last day on which one is to meet a person, or else the day on which one did."""

_COUNTED: Final = f"""
    (SELECT count(*) {_SESSIONS} AND {_FINISHED}),
    {_LAST},
    (SELECT count(*) {_PENDING}),
    (SELECT count(*) {_PENDING} AND action_item.due < :today),
    (SELECT max(day) {_PLANNED}), {_NEXT}, coachee.created_at,
    agreement.state, agreement.ends, agreement.sessions_agreed,
    CASE WHEN agreement.sessions_agreed IS NOT NULL THEN
        (SELECT count(*) {_SESSIONS} AND {_FINISHED} AND day >= coalesce(agreement.starts, ''))
    ELSE 0 END
"""


@dataclass(frozen=True, slots=True)
class Person:
    """A line of the list, and since when the person is known."""

    row: CoacheeRow
    known_since: datetime
    overtaken: date | None = None
    """The day agreed last, where it is to come and a plan has taken its place."""


class Met(NamedTuple):
    """When the coach has met somebody last and meets them next."""

    key: str
    cadence: Cadence | None
    since: date
    """When that was, or else since when the person is known."""
    last: date | None
    next: date | None


def people(tx: Reading, today: date, *conditions: str, **values: object) -> tuple[Person, ...]:
    """Return everybody who meets the conditions, by name."""
    query = f"""
        SELECT {COACHEE.columns}, {_COUNTED} FROM coachee {JOIN}
        WHERE {" AND ".join((living("coachee"), *conditions))}
    """
    found = [_person(row) for row in tx.rows(query, today=today, **values)]
    return tuple(sorted(found, key=lambda person: person.row.coachee.name.casefold()))


def one_person(tx: Reading, today: date, coachee_id: str) -> Person:
    """Return a person as a list has them."""
    for person in people(tx, today, "coachee.id = :id", id=coachee_id):
        return person
    raise NotFoundError(_("There is no such person."))


def met(tx: Reading, now: datetime, *conditions: str) -> tuple[Met, ...]:
    """Return when those who meet the conditions were met and will be, by name."""
    query = f"""
        SELECT coachee.id, cadence, coachee.created_at, {_LAST}, {_NEXT} FROM coachee
        WHERE {" AND ".join(conditions)} ORDER BY name COLLATE NOCASE
    """
    return tuple(_met(row, now) for row in tx.rows(query, today=now.date()))


def known_people(tx: Reading, keys: Collection[str] | None = None) -> tuple[KnownPerson, ...]:
    """Return what a list has to know of everybody, or of those with these ids, by name."""
    some = "true" if keys is None else has_key("coachee.id")
    query = f"""
        SELECT id, name, address, position, unit, archived_at FROM coachee
        WHERE {living("coachee")} AND {some}
    """
    return tuple(
        sorted(
            KnownPerson((name.casefold(),), key, fold(" ".join((name, *place))), bool(archived))
            for key, name, *place, archived in tx.rows(query, keys=keys)
        )
    )


def everybody(tx: Reading) -> tuple[CoacheeView, ...]:
    """Return all people, in the order in which they came."""
    return parts(tx, COACHEE, order="coachee.rowid")


def hidden(tx: Reading) -> tuple[CoacheeView, ...]:
    """Return the people who were deleted and not erased, in the order in which they came."""
    query = f"""
        SELECT {COACHEE.columns} FROM coachee
        WHERE deleted_at IS NOT NULL AND name <> '{NOBODY}' ORDER BY coachee.rowid
    """
    return tuple(map(COACHEE.read, tx.rows(query)))


def called(people: Iterable[CoacheeView], text: str) -> tuple[CoacheeView, ...]:
    """Return those whose name or form of address has all these words, best match first.

    Case and accents do not matter; an id or its beginning finds its person.
    """
    wanted = fold(text)
    words = wanted.split()
    known = ((fold(one.name), fold(one.address), one) for one in people)
    found = [
        (name != wanted, name, number, one)
        for number, (name, address, one) in enumerate(known)
        if all(word in f"{name} {address}" for word in words) or _has_id(one, text)
    ]
    return tuple(one for *_order, one in sorted(found))


def find(tx: Reading, text: str) -> tuple[CoacheeView, ...]:
    """Return the people whom a text names, best match first."""
    return called(everybody(tx), text)


def _has_id(coachee: CoacheeView, text: str) -> bool:
    return len(text) >= SHORTEST and coachee.id.startswith(text)


def is_called(coachee: CoacheeView, text: str) -> bool:
    """Say whether the name or the form of address has all words; case and accents do not matter."""
    known = fold(f"{coachee.name} {coachee.address}")
    return all(word in known for word in fold(text).split())


def _person(values: Row) -> Person:
    width = len(COACHEE.names)
    sessions, last, pending, overdue, *coming, since = values[width:-4]
    latest, planned, agreed = (date.fromisoformat(day) if day else None for day in coming)
    row = CoacheeRow(
        coachee=COACHEE.read(values[:width]),
        sessions=sessions,
        last_session=date.fromisoformat(last) if last else None,
        pending=pending,
        overdue=overdue,
        next_date=planned or agreed,  # the day agreed holds as long as nothing is planned
        agreed=_agreed(*values[-4:]),
        planned_to=latest,
    )
    return Person(row, moment(since), agreed if planned else None)


def _met(values: Row, now: datetime) -> Met:
    key, cadence, known, *days = values
    last, planned, agreed = (date.fromisoformat(day) if day else None for day in days)
    since = last or moment(known).astimezone(now.tzinfo).date()
    return Met(key, Cadence(cadence) if cadence else None, since, last, planned or agreed)


def _agreed(state: str | None, ends: str | None, sessions: int | None, held: int) -> Agreed | None:
    if state is None:
        return None
    last = date.fromisoformat(ends) if ends else None
    return Agreed(AgreementState(state), last, sessions, held)
