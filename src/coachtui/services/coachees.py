"""The people a coach works with: added, found, looked at before a session, hidden, restored."""

import re
from collections.abc import Collection
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import date, tzinfo
from typing import Final

from coachtui.clock import Clock
from coachtui.db.reading import Reading
from coachtui.db.scope import Database, Transaction, reading
from coachtui.errors import LockedError, NotFoundError, StorageError
from coachtui.i18n import _
from coachtui.ids import new_id
from coachtui.kinds import EntryKind, Relation
from coachtui.kinds.between import Cadence
from coachtui.models import Coachee, CoacheeBase
from coachtui.services.agreed import check_open, history
from coachtui.services.audit import audit
from coachtui.services.checks import checked, in_lines
from coachtui.services.erasing import erase, remains
from coachtui.services.goal_trees import read_goals
from coachtui.services.measured import read_measured
from coachtui.services.merging import Merged, belongings, merge, split
from coachtui.services.people import called, find, hidden, known_people, one_person, people
from coachtui.services.queries import (
    IS_PENDING,
    NOBODY,
    actions,
    has_key,
    living,
    parts,
    read_action,
)
from coachtui.services.session_rows import NOT_HELD, session_rows
from coachtui.services.shapes import COACHEE, FEEDBACK, INSIGHT, Shape, V
from coachtui.services.timeline import timeline
from coachtui.text import clean, clean_name
from coachtui.views import (
    ActionView,
    Belongings,
    CoacheePage,
    CoacheeRow,
    CoacheeView,
    KnownPerson,
    Preset,
    Remains,
    SessionView,
)

FIRST_PRESET: Final = Preset("grow", 30)
"""What is proposed to somebody who has had no session yet."""

_TITLE: Final = re.compile(
    r"(?:[A-Z][A-Za-z]{0,5}\.)+(?:[A-Z][A-Za-z]{0,5})?|S[EHT]|M[MTH]|MPA|MBA|PhD"
)
"""An academic title, which follows a name after a comma: S.E., M.Si., S.IP, MM."""


@dataclass(frozen=True, slots=True)
class NewCoachee:
    """What is told about a person when they are added."""

    name: str
    address: str = ""
    position: str = ""
    unit: str = ""
    relation: Relation = Relation.PEER
    sponsor: str = ""
    cadence: Cadence | None = None


def read_coachee_line(text: str) -> NewCoachee:
    """Read "name, address, position, unit".

    Titles after a name belong to it, and commas after the third belong to the unit.
    """
    fields = [part.strip() for part in clean(text, single_line=True).split(",")]
    name = fields.pop(0)
    while fields and _TITLE.fullmatch(fields[0]):
        name = f"{name}, {fields.pop(0)}"
    address, position, *unit = *fields, *[""] * (2 - len(fields))
    return NewCoachee(clean_name(name), address, position, ", ".join(unit))


class Coachees:
    """The use cases around people, one transaction each."""

    def __init__(self, db: Database, clock: Clock) -> None:
        """Work on these records, by this clock."""
        self._db = db
        self._clock = clock

    def known(self, keys: Collection[str] | None = None) -> tuple[KnownPerson, ...]:
        """Return what a list has to know of everybody, or of those with these ids, by name."""
        with self._db.read() as tx:
            return known_people(tx, keys)

    def rows(self, today: date, keys: Collection[str] | None = None) -> tuple[CoacheeRow, ...]:
        """Return people by name, with what is pending and what comes next."""
        some = [] if keys is None else [has_key("coachee.id")]
        with self._db.read() as tx:
            return tuple(person.row for person in people(tx, today, *some, keys=keys))

    def page(self, coachee_id: str, today: date) -> CoacheePage:
        """Return what the coach wants to know about one person before the next session."""
        with self._db.read() as tx:
            row = one_person(tx, today, coachee_id).row
            return _page(tx, row, self._clock.now().tzinfo)

    def add(self, new: NewCoachee, key: str = "") -> CoacheeView:
        """Add a person, by an id of their own or a given one."""
        coachee = _cleaned(CoacheeView(key or new_id(), **asdict(new)))
        with self._db.write() as tx:
            tx.add(Coachee(**COACHEE.values(coachee), created_at=self._clock.now()))
        return coachee

    def change(self, coachee: CoacheeView) -> CoacheeView:
        """Correct what is known about a person."""
        coachee = _cleaned(coachee)
        with self._db.write() as tx:
            row = _row(tx, coachee.id)
            check_open(reading(tx), coachee.id)
            for name, value in COACHEE.values(coachee).items():
                setattr(row, name, value)
        return coachee

    def find(self, text: str) -> tuple[CoacheeView, ...]:
        """Return the people whose name or form of address has all these words."""
        with self._db.read() as tx:
            return find(tx, text)

    def find_in_file(self, text: str) -> tuple[CoacheeView, ...]:
        """Return whom a text names; if nobody, those deleted: their words are still there."""
        with self._db.read() as tx:
            return find(tx, text) or called(hidden(tx), text)

    def delete(self, coachee_id: str) -> None:
        """Hide a person and with them their sessions and actions; `restore` brings all back."""
        with self._db.write() as tx:
            row = _row(tx, coachee_id)
            if row.deleted_at is None:
                row.deleted_at = self._clock.now()
                audit(tx, "person hidden", coachee_id, row.deleted_at)

    def archive(self, coachee_id: str, *, over: bool = True) -> None:
        """Put a person aside, since the coaching is over, or take them up again."""
        with self._db.write() as tx:
            row, now = _row(tx, coachee_id), self._clock.now()
            if over is (row.archived_at is None):
                row.archived_at = now if over else None
                audit(tx, "person archived" if over else "person taken up again", coachee_id, now)

    def belongings(self, coachee_id: str) -> Belongings:
        """Count what would move with a person."""
        with self._db.write() as tx:
            return belongings(tx, coachee_id)

    def merge(self, into_id: str, from_id: str) -> Merged:
        """Let two entries of the same person be one; `split` makes them two again."""
        with self._db.write() as tx:
            return merge(tx, into_id, from_id, self._clock.now())

    def split(self, merged: Merged) -> None:
        """Let two entries be as they were before they were merged."""
        with self._db.write() as tx:
            split(tx, merged, self._clock.now())

    def remains(self, coachee_id: str) -> Remains:
        """Say what would stay of a person who is erased."""
        with self._db.write() as tx:
            return remains(tx, coachee_id)

    def erase(self, coachee_id: str) -> None:
        """Take away for good who a person is and all that was said; nothing brings it back."""
        with self._db.write() as tx:
            erase(tx, _row(tx, coachee_id), self._clock.now())
        # What was erased is overwritten already; its room can be given back later.
        with suppress(LockedError, StorageError):
            self._db.give_back_room()

    def restore(self, coachee_id: str) -> None:
        """Bring a hidden person back as they were."""
        with self._db.write() as tx:
            row = _row(tx, coachee_id)
            if row.deleted_at is not None:
                row.deleted_at = None
                audit(tx, "person restored", coachee_id, self._clock.now())


def _row(tx: Transaction, coachee_id: str) -> Coachee:
    row = tx.get(Coachee, coachee_id)
    if row is None or row.name == NOBODY:
        raise NotFoundError(_("There is no such person."))
    return row


def _cleaned(coachee: CoacheeView) -> CoacheeView:
    lines = ("address", "position", "unit", "sponsor", "contact", "stay_reason")
    coachee = in_lines(replace(coachee, name=clean_name(coachee.name)), *lines)
    checked(CoacheeBase, COACHEE.values(coachee))
    return coachee


def _page(tx: Reading, row: CoacheeRow, zone: tzinfo | None) -> CoacheePage:
    coachee_id = row.coachee.id
    sessions = session_rows(tx, "coaching_session.coachee_id = :id", id=coachee_id)
    held = [one.session for one in sessions if one.session.status not in NOT_HELD]
    goals, agreements = read_goals(tx, coachee_id), history(tx, coachee_id)
    measured = read_measured(tx, coachee_id)
    return CoacheePage(
        row=row,
        pending=_pending(tx, coachee_id),
        sessions=sessions,
        goals=goals,
        last_takeaway=next((session.takeaway for session in held if session.takeaway), ""),
        parked=_parked(tx, coachee_id),
        feedback=_said(tx, FEEDBACK, coachee_id),
        last_try_next=next((session.try_next for session in held if session.try_next), ""),
        measured=measured,
        preset=_preset(held[0]) if held else FIRST_PRESET,
        agreement=next(iter(agreements), None),
        insights=_said(tx, INSIGHT, coachee_id),
        timeline=timeline(sessions, goals, measured.events, agreements, zone),
    )


def _preset(session: SessionView) -> Preset:
    return Preset(session.model, session.planned_minutes, session.occasion, session.project)


def _pending(tx: Reading, coachee_id: str) -> tuple[ActionView, ...]:
    """Return what is pending with one person: by date, then what has none."""
    order = "action_item.due NULLS LAST, action_item.position"
    rows = actions(tx, "action_item.coachee_id = :id", IS_PENDING, order=order, id=coachee_id)
    return tuple(read_action(row) for row in rows)


def _parked(tx: Reading, coachee_id: str) -> tuple[str, ...]:
    """Return the topics put off in earlier sessions, the newest first."""
    query = f"""
        SELECT entry.text FROM entry
        JOIN coaching_session ON coaching_session.id = entry.session_id
        WHERE coaching_session.coachee_id = :id AND entry.kind = :parked
          AND {living("entry", "coaching_session")}
        ORDER BY coaching_session.day DESC, entry.position DESC
    """
    return tuple(text for (text,) in tx.rows(query, id=coachee_id, parked=EntryKind.PARKED))


def _said(tx: Reading, shape: Shape[V], coachee_id: str) -> tuple[V, ...]:
    """Return what was said of one kind in the sessions with one person, the newest first."""
    return parts(
        tx,
        shape,
        "coaching_session.coachee_id = :id",
        living("coaching_session"),
        join=f"JOIN coaching_session ON coaching_session.id = {shape.table}.session_id",
        order=f"coaching_session.day DESC, {shape.table}.position DESC",
        id=coachee_id,
    )
