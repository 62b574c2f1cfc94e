"""Everything about one person, or their days as a calendar, as it leaves."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from coachtui.db.reading import Reading, moment
from coachtui.exports.calendar import appointments, calendar
from coachtui.exports.file_names import thing_name
from coachtui.exports.forms import written_as
from coachtui.exports.json import document
from coachtui.exports.page import Page
from coachtui.exports.person import PersonFile, SessionPart, Trail, person_page
from coachtui.exports.sponsor import SponsorSheet, sponsor_sheet
from coachtui.exports.summary import coachee_summary, session_day
from coachtui.i18n import Language
from coachtui.kinds import Audience, Form
from coachtui.services.agreed import current, history
from coachtui.services.calendar import coming
from coachtui.services.goal_trees import read_goals
from coachtui.services.handover import copy_for_coach
from coachtui.services.leaving import check_sponsor
from coachtui.services.measured import read_measured
from coachtui.services.papers import Paper, Source, file_word
from coachtui.services.pending import pending_rows
from coachtui.services.people import one_person
from coachtui.services.queries import actions, read_action
from coachtui.services.records import read_record
from coachtui.services.session_rows import session_rows
from coachtui.views import CoacheeRow


@dataclass(frozen=True, slots=True)
class PersonPaper(Paper):
    """Everything about one person, their days, or what the sponsor may see of them."""

    coachee_id: str
    without_notes: bool = False
    """The coach's own notes stay behind."""
    in_full: bool = False
    """A calendar says names and steps."""
    sponsor: bool = False
    """Only what the sponsor may see: days and counts."""

    wide = True

    @property
    def note(self) -> str:
        """What the audit calls it."""
        return "person sponsor" if self.sponsor else "person"

    def whose(self, source: Source) -> str:
        """Return the id of the person."""
        return self.coachee_id

    def name(self, source: Source) -> str:
        """Return a name that says who it is and whether it is all."""
        who = file_word(row_of(source, self.coachee_id).coachee)
        what = thing_name("sponsor" if self.sponsor else "all", source.lang)
        return f"{source.today.isoformat()}-{who}-{what}"

    def drawn(self, source: Source, form: Form) -> Page | str | bytes:
        """Return it."""
        row, lang = row_of(source, self.coachee_id), source.lang
        if self.sponsor:
            return written_as(form, _for_sponsor(source.tx, row), lang, source.letterhead)
        if form is Form.CALENDAR:
            return calendar_of(source.tx, self.coachee_id, lang, source.now, in_full=self.in_full)
        file = self._file(source, row)
        if form is Form.JSON:
            return document(Audience.COACHEE, file, "person")
        return person_page(file, lang)

    def _file(self, source: Source, row: CoacheeRow) -> PersonFile:
        tx, coachee_id = source.tx, self.coachee_id
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
            source.today,
            source.config.coach_name,
            history(tx, coachee_id),
            tuple(self._sessions(source)),
            tuple(map(read_action, outside)),
            read_measured(tx, coachee_id),
            tuple(Trail(moment(at), what) for at, what in tx.rows(trail, id=coachee_id)),
            source.now.tzinfo,
        )

    def _sessions(self, source: Source) -> Iterator[SessionPart]:
        bank, zone, coach = source.bank(), source.now.tzinfo, source.config.coach_name
        rows = session_rows(source.tx, "coaching_session.coachee_id = :id", id=self.coachee_id)
        for row in reversed(rows):
            record = read_record(source.tx, row.session.id)
            shared = coachee_summary(record, coach=coach, zone=zone)
            own = copy_for_coach(record, bank, source.lang, coach=coach, zone=zone)
            private = None if self.without_notes else own
            yield SessionPart(session_day(record, zone), shared, private)


def row_of(source: Source, coachee_id: str) -> CoacheeRow:
    """Return a person as a list has them on the day at the coach's desk."""
    return one_person(source.tx, source.today, coachee_id).row


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
        agreement,
        goals=[tree.goal for tree in read_goals(tx, coachee.id).trees],
        actions=map(read_action, agreed),
        next_date=row.next_date,
    )


def calendar_of(
    tx: Reading, coachee_id: str, lang: Language, now: datetime, *, in_full: bool = False
) -> str:
    """Return the days of one person: what is due, and when the two meet, again and again."""
    pending = pending_rows(tx, now.date(), people=[coachee_id])
    booked = coming(tx, now, coachee_id)
    return calendar(appointments(pending, booked, lang, in_full=in_full), lang, now)
