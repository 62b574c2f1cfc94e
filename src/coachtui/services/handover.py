"""Hands a session over: to the coachee what is theirs, to the coach everything, and notes that."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from coachtui import paths
from coachtui.clock import Clock
from coachtui.config import Config
from coachtui.db.reading import Reading
from coachtui.db.scope import Database, Transaction, reading
from coachtui.errors import CoachError
from coachtui.exports.case import CaseStudy, Story, case_study, story
from coachtui.exports.forms import Content, page_of, written_as
from coachtui.exports.masking import Mask, likely_names, telling
from coachtui.exports.page import Page
from coachtui.exports.performance import performance_note
from coachtui.exports.sponsor import SponsorSheet, sponsor_sheet
from coachtui.exports.summary import CoachCopy, coach_copy, coachee_summary, session_day
from coachtui.files import private_dir, write_atomic, write_numbered
from coachtui.i18n import Language
from coachtui.kinds import MASKED, Audience, Form, Masking
from coachtui.services.agreed import current
from coachtui.services.known import known
from coachtui.services.leaving import check_documented, check_sponsor, leaves
from coachtui.services.papers import file_word
from coachtui.services.records import read_record
from coachtui.services.session_rows import session_rows
from coachtui.views import SessionRecord, SessionView

if TYPE_CHECKING:
    from coachtui.bank.schema import Bank


@dataclass(frozen=True, slots=True)
class Wish:
    """How a copy is wished for."""

    lang: Language
    form: Form = Form.MARKDOWN
    audience: Audience = Audience.COACHEE
    masking: Masking = Masking.LIGHT
    hidden: tuple[str, ...] = ()
    """Words the coach wants masked beside those that are known."""
    template: Path | None = None
    """The coach's own template, which fits the form."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A copy before it leaves."""

    page: Page
    telling: tuple[str, ...]
    """Words of a masked copy that may still tell who it was."""


class Handover:
    """The ways a session leaves the program; what cannot be noted in the audit does not leave."""

    def __init__(self, db: Database, clock: Clock, config: Config) -> None:
        """Work on these records, by this clock, as the coach has set it."""
        self._db = db
        self._clock = clock
        self._coach = config.coach_name
        self._letterhead = tuple(config.letterhead.splitlines())

    def give(self, session_id: str, wish: Wish) -> bytes:
        """Return a copy that leaves by a pipe or the clipboard."""
        with self._db.write() as tx:
            return self._written(tx, self._noted(tx, session_id, wish), wish)

    def save(self, session_id: str, wish: Wish, folder: Path | None = None) -> Path:
        """Save a copy under a name of its own and return where; an equal copy is kept only once."""
        place = private_dir(paths.exports_dir(folder))
        with self._db.write() as tx:
            record = self._noted(tx, session_id, wish)
            path = place / file_name(record, session_day(record, self._zone), wish)
            return write_numbered(path, self._written(tx, record, wish))

    def save_as(self, session_id: str, wish: Wish, path: Path, *, force: bool = False) -> Path:
        """Save a copy under a name of the coach's choice; over an existing file only if forced."""
        with self._db.write() as tx:
            record = self._noted(tx, session_id, wish)
            write_atomic(path, self._written(tx, record, wish), force=force)
        return path

    def preview(self, session_id: str, wish: Wish) -> Preview:
        """Return a copy as it would leave, for the coach to read; nothing leaves by that."""
        with self._db.read() as tx:
            content = self._content(tx, read_record(tx, session_id), wish)
        words = telling(content.texts) if isinstance(content, CaseStudy | Story) else ()
        return Preview(page_of(content, wish.lang, self._letterhead), words)

    @property
    def _zone(self) -> tzinfo | None:
        return self._clock.now().tzinfo

    def _noted(self, tx: Transaction, session_id: str, wish: Wish) -> SessionRecord:
        record = read_record(reading(tx), session_id)
        what = f"export session {wish.audience} {wish.form}"
        leaves(tx, what, record.coachee.id, self._clock.now())
        return record

    def _written(self, tx: Transaction, record: SessionRecord, wish: Wish) -> bytes:
        content = self._content(reading(tx), record, wish)
        if wish.template is None:
            return written_as(wish.form, content, wish.lang, self._letterhead)
        from coachtui.exports.templates import in_template

        return in_template(wish.template, wish.form, content, wish.lang, self._letterhead).encode()

    def _content(self, tx: Reading, record: SessionRecord, wish: Wish) -> Content:
        match wish.audience:
            case Audience.COACHEE:
                return coachee_summary(record, coach=self._coach, zone=self._zone)
            case Audience.SPONSOR:
                return sponsor_sheet_of(tx, record)
            case Audience.PERFORMANCE:
                check_documented(record.session)
                return performance_note(record, coach=self._coach, zone=self._zone)
        copy = copy_for_coach(record, usual_bank(), wish.lang, coach=self._coach, zone=self._zone)
        if wish.audience is Audience.COACH:
            return copy
        names = (self._coach, *likely_names(_texts(record)))
        mask = Mask(known(tx, names), wish.masking, wish.hidden)
        if wish.audience is Audience.STORY:
            return story(copy, mask)
        return case_study(copy, mask, wish.lang)


def _texts(record: SessionRecord) -> Iterator[str]:
    """Yield what was written in a session, wherever a name may stand in it."""
    yield from (entry.text for entry in record.entries)
    yield from (goal.statement for goal in record.goals)
    for action in (*record.actions, *record.carried):
        yield from (action.text, action.evidence)
    yield record.session.takeaway


def sponsor_sheet_of(tx: Reading, record: SessionRecord) -> SponsorSheet:
    """Return what the sponsor may know of one session."""
    session = record.session
    agreement = current(tx, record.coachee.id)
    check_sponsor(agreement)
    rows = session_rows(tx, "coaching_session.id = :id", id=session.id)
    return sponsor_sheet(
        record.coachee,
        rows,
        agreement,
        goals=record.goals,
        actions=record.actions,
        next_date=session.next_date,
    )


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


def file_name(record: SessionRecord, day: date | None, wish: Wish) -> str:
    """Return a name that sorts by day and gives away no more than how somebody is called.

    That of a masked copy gives away nothing.
    """
    if wish.audience in MASKED:
        return f"{wish.audience}.{wish.form}"
    parts = [
        *([day.isoformat()] if day else []),
        file_word(record.coachee),
        *([wish.audience] if wish.audience is not Audience.COACHEE else []),
    ]
    return f"{'-'.join(parts)}.{wish.form}"


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
