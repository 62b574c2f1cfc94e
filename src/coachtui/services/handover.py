"""Hands a session over: to the coachee what is theirs, to the coach everything, and notes that."""

from datetime import date, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from coachtui import paths
from coachtui.clock import Clock
from coachtui.db.scope import Database, Transaction, reading
from coachtui.errors import CoachError
from coachtui.exports.forms import written_as
from coachtui.exports.summary import CoachCopy, coach_copy, coachee_summary, session_day
from coachtui.files import private_dir, write_atomic, write_numbered
from coachtui.i18n import Language
from coachtui.kinds import Audience, Form
from coachtui.services.audit import audit
from coachtui.services.records import read_record
from coachtui.text import initials, slug
from coachtui.views import SessionRecord, SessionView

if TYPE_CHECKING:
    from coachtui.bank.schema import Bank


class Handover:
    """The ways a session leaves the program; what cannot be noted in the audit does not leave."""

    def __init__(self, db: Database, clock: Clock, *, coach: str = "") -> None:
        """Work on these records, by this clock, for the coach of this name."""
        self._db = db
        self._clock = clock
        self._coach = coach

    def give(
        self,
        session_id: str,
        lang: Language,
        *,
        form: Form = Form.MARKDOWN,
        audience: Audience = Audience.COACHEE,
    ) -> bytes:
        """Return a copy that leaves by a pipe or the clipboard."""
        with self._db.write() as tx:
            return self._written(self._noted(tx, session_id, form, audience), lang, form, audience)

    def save(
        self,
        session_id: str,
        lang: Language,
        *,
        form: Form = Form.MARKDOWN,
        audience: Audience = Audience.COACHEE,
        folder: Path | None = None,
    ) -> Path:
        """Save a copy under a name of its own and return where; an equal copy is kept only once."""
        place = private_dir(paths.exports_dir(folder))
        with self._db.write() as tx:
            record = self._noted(tx, session_id, form, audience)
            day = session_day(record, self._clock.now().tzinfo)
            path = place / file_name(record, day, form, audience)
            return write_numbered(path, self._written(record, lang, form, audience))

    def save_as(
        self,
        session_id: str,
        lang: Language,
        path: Path,
        *,
        form: Form = Form.MARKDOWN,
        audience: Audience = Audience.COACHEE,
        force: bool = False,
    ) -> Path:
        """Save a copy under a name of the coach's choice; over an existing file only if forced."""
        with self._db.write() as tx:
            record = self._noted(tx, session_id, form, audience)
            write_atomic(path, self._written(record, lang, form, audience), force=force)
        return path

    def _noted(
        self, tx: Transaction, session_id: str, form: Form, audience: Audience
    ) -> SessionRecord:
        record = read_record(reading(tx), session_id)
        what = f"export session {audience} {form}"
        audit(tx, what, record.coachee.id, self._clock.now())
        tx.flush()
        return record

    def _written(
        self, record: SessionRecord, lang: Language, form: Form, audience: Audience
    ) -> bytes:
        zone = self._clock.now().tzinfo
        if audience is Audience.COACHEE:
            return written_as(form, coachee_summary(record, coach=self._coach, zone=zone), lang)
        copy = copy_for_coach(record, usual_bank(), lang, coach=self._coach, zone=zone)
        return written_as(form, copy, lang)


def copy_for_coach(
    record: SessionRecord,
    bank: "Bank | None",
    lang: Language,
    *,
    coach: str = "",
    zone: tzinfo | None = None,
) -> CoachCopy:
    """Return the full copy of a session with all that the bank knows about it."""
    from coachtui.live.openness import openness

    session = record.session
    model, stages = model_names(bank, session.model, lang)
    asked = openness(record, bank)
    return coach_copy(
        record,
        coach=coach,
        model=model,
        stages=stages,
        given=minutes_given(bank, session),
        zone=zone,
        open_questions=asked.open,
        closed_questions=asked.closed,
    )


def minutes_given(bank: "Bank | None", session: SessionView) -> dict[str, int]:
    """Return the minutes that were meant for each stage, where the bank still has the model."""
    from coachtui.bank.minutes import allocate

    if bank is None or session.model not in bank.models:
        return {}
    return allocate(session.planned_minutes, bank.weights_of(session.model))


def file_name(record: SessionRecord, day: date | None, form: Form, audience: Audience) -> str:
    """Return a name that sorts by day and gives away no more than how somebody is called."""
    coachee = record.coachee
    who = coachee.address or initials(coachee.name).replace(".", "")
    parts = [
        *([day.isoformat()] if day else []),
        slug(who),
        *(["coach"] if audience is Audience.COACH else []),
    ]
    return f"{'-'.join(parts)}.{form}"


def usual_bank() -> "Bank | None":
    """Return the bank that names models and stages, if it can be read."""
    from coachtui.bank.load import load_usual

    try:
        return load_usual().bank
    except CoachError:
        return None


def model_names(bank: "Bank | None", model: str, lang: Language) -> tuple[str, dict[str, str]]:
    """Return what a model and its stages are called; its key where the bank no longer has it."""
    if bank is None or model not in bank.models:
        return model, {}
    stages = {stage.key: stage.title(lang) for stage in bank.stages_of(model)}
    return bank.title_of(model, lang), stages
