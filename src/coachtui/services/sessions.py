"""Sessions from plan to Finish and after: all that is stored about them goes through here."""

from dataclasses import replace
from datetime import date, datetime, time
from typing import NotRequired, TypedDict, Unpack

from sqlmodel import col, select

from coachtui.clock import Clock, today
from coachtui.db.scope import Database, Transaction, reading
from coachtui.errors import NotFoundError, UsageError
from coachtui.i18n import _
from coachtui.ids import new_id
from coachtui.kinds import Occasion, SessionStatus
from coachtui.kinds.between import Purpose
from coachtui.models import Coachee, Session, SessionBase
from coachtui.services.agreed import check_open
from coachtui.services.agreements import open_person
from coachtui.services.checks import checked, in_lines
from coachtui.services.outcomes import apply_session, take_back_session
from coachtui.services.records import read_record
from coachtui.services.session_rows import NOT_HELD, named, session_rows
from coachtui.services.shapes import SESSION
from coachtui.services.steps import store_session, store_step, store_time
from coachtui.text import clean, clean_name
from coachtui.views import SessionRecord, SessionRow, SessionView, Step, TimeSpent


class Frame(TypedDict):
    """What is known of a session before it begins, and is the same whenever it does."""

    model: str
    minutes: int
    topic: NotRequired[str]
    occasion: NotRequired[Occasion]
    purpose: NotRequired[Purpose]
    project: NotRequired[str]


class Sessions:
    """The use cases around sessions, one transaction each."""

    def __init__(self, db: Database, clock: Clock) -> None:
        """Work on these records, by this clock."""
        self._db = db
        self._clock = clock

    def plan(
        self, coachee_id: str, *, day: date | None = None, **frame: Unpack[Frame]
    ) -> SessionView:
        """Put a session into the calendar; without a day, today."""
        day = day or today(self._clock)
        planned = _framed(coachee_id, **frame)
        return self._add(replace(planned, status=SessionStatus.PLANNED, planned_for=day)).session

    def begin(self, coachee_id: str, **frame: Unpack[Frame]) -> SessionRecord:
        """Open a session that starts now."""
        return self._add(replace(_framed(coachee_id, **frame), started_at=self._clock.now()))

    def enter_from_paper(
        self, coachee_id: str, *, day: date, **frame: Unpack[Frame]
    ) -> SessionRecord:
        """Open a session that was held on a day before, to be typed in from notes."""
        now = self._clock.now()
        if day > now.date():
            raise UsageError(_("A session that was held cannot be in the future."))
        # Noon: the hour is unknown, and no change of zone moves it to another day.
        noon = datetime.combine(day, time(12), now.tzinfo)
        return self._add(replace(_framed(coachee_id, **frame), started_at=noon, from_paper=True))

    def swap(self, session_id: str, own_name: str = "") -> SessionRecord:
        """Open a session in which the two of another one have changed roles; no notes come along.

        The owner of the records, who is coached now, becomes a person among the others. From
        such a session it leads back to the one who was coached before.
        """
        with self._db.read() as tx:
            before = read_record(tx, session_id).session
            back = read_record(tx, before.paired_with or session_id).session
        coachee_id = back.coachee_id if before.swapped else self._own_record(own_name)
        following = SessionView("", coachee_id, before.model, before.planned_minutes)
        return self._add(
            replace(
                following,
                started_at=self._clock.now(),
                paired_with=before.id,
                swapped=not before.swapped,
            )
        )

    def _own_record(self, own_name: str) -> str:
        """Return the person that stands for the owner of the records: whom others have coached."""
        with self._db.write() as tx:
            swapped = select(Session).where(col(Session.swapped)).limit(1)
            if (session := tx.exec(swapped).first()) is not None:
                tx.get_one(Coachee, session.coachee_id).deleted_at = None
                return session.coachee_id
            own = Coachee(
                id=new_id(), name=clean_name(own_name) or _("Me"), created_at=self._clock.now()
            )
            tx.add(own)
            return own.id

    def pick_up(self, session_id: str) -> SessionRecord:
        """Start a planned session, or return to one as it was left."""
        with self._db.write() as tx:
            row = _open_row(tx, session_id)
            if row.status in NOT_HELD:
                now = self._clock.now()
                row.status = SessionStatus.OPEN
                row.started_at = row.last_seen_at = now
                row.day = now.date()
                row.relation = tx.get_one(Coachee, row.coachee_id).relation
            return read_record(reading(tx), session_id)

    def record(self, session_id: str) -> SessionRecord:
        """Return everything about one session."""
        with self._db.read() as tx:
            return read_record(tx, session_id)

    def save(
        self,
        session_id: str,
        step: Step,
        spent: TimeSpent | None = None,
        *,
        draft: str | None = None,
    ) -> None:
        """Store a step with the time spent so far, and the unfinished line when it has changed.

        Saving the same step twice changes nothing.
        """
        with self._db.write() as tx:
            row = _row(tx, session_id)
            store_step(tx, session_id, step, self._clock.now())
            if spent is not None:
                store_time(tx, row, spent)
            if draft is not None:
                row.draft = draft

    def save_draft(self, session_id: str, text: str, spent: TimeSpent | None = None) -> None:
        """Store the line that is not finished yet."""
        self.save(session_id, Step(()), spent, draft=text)

    def change(self, session: SessionView) -> SessionView:
        """Correct the frame of a session; for another person, its relation and actions follow."""
        now = self._clock.now()
        session = replace(session, takeaway=clean(session.takeaway).strip())
        session = in_lines(session, "topic", "project", "accountable")
        with self._db.write() as tx:
            row = _open_row(tx, session.id)
            if row.status is SessionStatus.FINISHED:
                session = replace(session, edited_at=now)
            if row.coachee_id != session.coachee_id:
                relation = open_person(tx, session.coachee_id).relation
                # Whom a session is with says who was coached: no longer the owner of the records.
                session = replace(session, relation=relation, swapped=False, paired_with=None)
            store_session(tx, _validated(session), now)
        return session

    def agree(self, session_id: str, day: date | None) -> None:
        """Agree on another day for the session after this one, or on none."""
        with self._db.write() as tx:
            _open_row(tx, session_id).next_date = day

    def no_show(self, session_id: str) -> SessionView:
        """Note that the coachee did not come."""
        with self._db.write() as tx:
            row = _open_row(tx, session_id)
            if row.status is SessionStatus.FINISHED:
                raise UsageError(_("This session was held."))
            row.status = SessionStatus.NO_SHOW
            return SESSION.of(row)

    def discard(self, session_id: str) -> None:
        """Throw away a session that is not finished; `restore` brings it back."""
        with self._db.write() as tx:
            if _open_row(tx, session_id).status is SessionStatus.FINISHED:
                raise UsageError(_("This session is finished. Delete it instead."))
            self._hide(tx, session_id)

    def plan_again(self, session: SessionView) -> SessionView:
        """Throw away what was made of a plan by accident, and put the plan back."""
        self.discard(session.id)
        return self.plan(
            session.coachee_id,
            model=session.model,
            minutes=session.planned_minutes,
            topic=session.topic,
            day=session.planned_for,
            occasion=session.occasion,
            purpose=session.purpose,
            project=session.project,
        )

    def delete(self, session_id: str) -> None:
        """Hide a session and its actions; what it said of earlier actions is taken back."""
        with self._db.write() as tx:
            self._hide(tx, session_id)

    def restore(self, session_id: str, instead_of: str = "") -> None:
        """Bring a deleted or discarded session back as it was, in the place of another one."""
        if instead_of:
            self.discard(instead_of)
        with self._db.write() as tx:
            row = _open_row(tx, session_id)
            if row.deleted_at is not None:
                row.deleted_at = None
                tx.flush()
                apply_session(tx, session_id)

    def rows(
        self, limit: int | None = None, coachee_id: str | None = None
    ) -> tuple[SessionRow, ...]:
        """Return sessions, the newest first."""
        wanted = [] if coachee_id is None else ["coaching_session.coachee_id = :coachee"]
        with self._db.read() as tx:
            return session_rows(tx, *wanted, limit=limit, coachee=coachee_id)

    def resolve(self, ref: str) -> str:
        """Return the id of a session named by "last", its id, or the beginning of its id."""
        with self._db.read() as tx:
            found = named(tx, clean(ref).strip())
        if len(found) > 1:
            raise NotFoundError(_("More than one session begins with {ref}.").format(ref=ref))
        if not found:
            raise NotFoundError(_("There is no session {ref}.").format(ref=ref))
        return found[0]

    def _add(self, session: SessionView) -> SessionRecord:
        """Store a new session with a person, who need not be known to be there."""
        now = self._clock.now()
        with self._db.write() as tx:
            coachee = open_person(tx, session.coachee_id)
            session = replace(session, id=new_id(), relation=coachee.relation)
            session = in_lines(session, "topic", "project")
            row = store_session(tx, _validated(session), now)
            row.last_seen_at = None if session.status is SessionStatus.PLANNED else now
            return read_record(reading(tx), session.id)

    def _hide(self, tx: Transaction, session_id: str) -> None:
        row = _open_row(tx, session_id)
        if row.deleted_at is None:
            take_back_session(tx, session_id)
            row.deleted_at = self._clock.now()


def _framed(
    coachee_id: str,
    *,
    model: str,
    minutes: int,
    topic: str = "",
    occasion: Occasion = Occasion.MEETING,
    purpose: Purpose = Purpose.NOT_APPRAISAL,
    project: str = "",
) -> SessionView:
    """Return a session with a person that is not stored yet."""
    return SessionView(
        "",
        coachee_id,
        model,
        minutes,
        topic,
        occasion=occasion,
        purpose=purpose,
        project=project,
    )


def _row(tx: Transaction, session_id: str) -> Session:
    """Return the row of a session, deleted or not: words that were typed are kept either way."""
    row = tx.get(Session, session_id)
    if row is None:
        raise NotFoundError(_("There is no such session."))
    return row


def _open_row(tx: Transaction, session_id: str) -> Session:
    """Return the row of a session whose person has neither paused nor withdrawn."""
    row = _row(tx, session_id)
    check_open(reading(tx), row.coachee_id)
    return row


def _validated(session: SessionView) -> SessionView:
    checked(SessionBase, SESSION.values(session))
    return session
