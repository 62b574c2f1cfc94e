"""Hands over everything about one person, or their days as a calendar, and notes that."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from coachtui.clock import Clock, today
from coachtui.config import Config
from coachtui.db.reading import Reading, moment
from coachtui.db.scope import Database, Transaction, reading
from coachtui.errors import NotFoundError
from coachtui.exports.calendar import appointments, calendar
from coachtui.exports.forms import page_as, written_as
from coachtui.exports.json import document
from coachtui.exports.person import PersonFile, SessionPart, Trail, person_page
from coachtui.exports.sponsor import SponsorSheet, sponsor_sheet
from coachtui.exports.summary import coachee_summary, session_day
from coachtui.files import save
from coachtui.i18n import Language, _
from coachtui.kinds import Form
from coachtui.services.agreed import current, history
from coachtui.services.calendar import coming
from coachtui.services.goal_trees import read_goals
from coachtui.services.handover import copy_for_coach, usual_bank
from coachtui.services.leaving import check_sponsor, leaves
from coachtui.services.measured import read_measured
from coachtui.services.pending import pending_rows
from coachtui.services.people import people
from coachtui.services.queries import actions, read_action
from coachtui.services.records import read_record
from coachtui.services.session_rows import session_rows
from coachtui.text import initials, slug
from coachtui.views import CoacheeRow


class PersonForm(StrEnum):
    """What it is written as; the value is the ending of its file."""

    MARKDOWN = "md"
    HTML = "html"
    PDF = "pdf"
    WORD = "docx"
    PLAIN = "txt"
    JSON = "json"
    CALENDAR = "ics"


@dataclass(frozen=True, slots=True)
class PersonWish:
    """How it is wished for."""

    lang: Language
    form: PersonForm = PersonForm.MARKDOWN
    without_notes: bool = False
    """The coach's own notes stay behind."""
    in_full: bool = False
    """A calendar says names and steps."""
    sponsor: bool = False
    """Only what the sponsor may see: days and counts."""


class PersonFiles:
    """The ways it leaves the program; what cannot be noted in the audit does not leave."""

    def __init__(self, db: Database, clock: Clock, config: Config) -> None:
        """Work on these records, by this clock, as the coach has set it."""
        self._db = db
        self._clock = clock
        self._config = config

    def give(self, coachee_id: str, wish: PersonWish) -> bytes:
        """Return a copy that leaves by a pipe."""
        with self._db.write() as tx:
            return self._written(tx, self._row(tx, coachee_id), wish)

    def save(self, coachee_id: str, target: Path, wish: PersonWish, *, force: bool = False) -> Path:
        """Save a copy under this name, or in this folder under a name of its own."""
        with self._db.write() as tx:
            row = self._row(tx, coachee_id)
            who = slug(row.coachee.address or initials(row.coachee.name).replace(".", ""))
            what = "sponsor" if wish.sponsor else "all"
            name = f"{today(self._clock).isoformat()}-{who}-{what}.{wish.form}"
            return save(target, name, self._written(tx, row, wish), force=force)

    def _row(self, tx: Transaction, coachee_id: str) -> CoacheeRow:
        for person in people(reading(tx), today(self._clock), "coachee.id = :id", id=coachee_id):
            return person.row
        raise NotFoundError(_("There is no such person."))

    def _written(self, tx: Transaction, row: CoacheeRow, wish: PersonWish) -> bytes:
        now, coachee_id = self._clock.now(), row.coachee.id
        whose = " sponsor" if wish.sponsor else ""
        leaves(tx, f"export person{whose} {wish.form}", coachee_id, now)
        if wish.form is PersonForm.CALENDAR:
            known = reading(tx)
            return calendar_of(known, coachee_id, wish.lang, now, in_full=wish.in_full).encode()
        head = tuple(self._config.letterhead.splitlines())
        if wish.sponsor:
            sheet = _for_sponsor(reading(tx), row)
            return written_as(Form(wish.form), sheet, wish.lang, head)
        file = self._file(reading(tx), row, wish)
        if wish.form is PersonForm.JSON:
            return document("coachee", file, "person").encode()
        page = replace(person_page(file, wish.lang), letterhead=head)
        return page_as(Form(wish.form), page, wish.lang, wide=True)

    def _file(self, tx: Reading, row: CoacheeRow, wish: PersonWish) -> PersonFile:
        coachee_id = row.coachee.id
        outside = actions(
            tx,
            "action_item.coachee_id = :id",
            "action_item.session_id IS NULL",
            order="action_item.position",
            id=coachee_id,
        )
        trail = "SELECT at, what FROM audit_line WHERE for_whom = :id ORDER BY at"
        return PersonFile(
            row.coachee,
            today(self._clock),
            self._config.coach_name,
            history(tx, coachee_id),
            tuple(self._sessions(tx, coachee_id, wish)),
            tuple(map(read_action, outside)),
            read_measured(tx, coachee_id),
            tuple(Trail(moment(at), what) for at, what in tx.rows(trail, id=coachee_id)),
            self._clock.now().tzinfo,
        )

    def _sessions(self, tx: Reading, coachee_id: str, wish: PersonWish) -> Iterator[SessionPart]:
        bank, zone, coach = usual_bank(), self._clock.now().tzinfo, self._config.coach_name
        rows = session_rows(tx, "coaching_session.coachee_id = :id", id=coachee_id)
        for row in reversed(rows):
            record = read_record(tx, row.session.id)
            shared = coachee_summary(record, coach=coach, zone=zone)
            own = copy_for_coach(record, bank, wish.lang, coach=coach, zone=zone)
            private = None if wish.without_notes else own
            yield SessionPart(session_day(record, zone), shared, private)


def _for_sponsor(tx: Reading, row: CoacheeRow) -> SponsorSheet:
    """Return what the sponsor may know of all sessions with a person."""
    coachee = row.coachee
    agreement = current(tx, coachee.id)
    check_sponsor(agreement)
    mine = "coaching_session.coachee_id = :id"
    agreed = actions(
        tx, "action_item.coachee_id = :id", order="action_item.position", id=coachee.id
    )
    return sponsor_sheet(
        coachee,
        session_rows(tx, mine, id=coachee.id),
        goals=[tree.goal for tree in read_goals(tx, coachee.id).trees],
        actions=map(read_action, agreed),
        agreed=agreement.sessions_agreed if agreement else None,
        ends=agreement.ends if agreement else None,
        next_date=row.next_date,
    )


def calendar_of(
    tx: Reading, coachee_id: str, lang: Language, now: datetime, *, in_full: bool = False
) -> str:
    """Return the days of one person: what is due, and when the two meet, again and again."""
    pending = pending_rows(tx, now.date(), coachee=coachee_id)
    booked = coming(tx, now, coachee_id)
    return calendar(appointments(pending, booked, lang, in_full=in_full), lang, now)
