"""Hands a session over: to the coachee what is theirs, to the coach everything, and notes that."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from coachtui.db.reading import Reading
from coachtui.exports.case import CaseStudy, Story, case_study, story
from coachtui.exports.file_names import thing_name
from coachtui.exports.forms import Content, page_of, written_as
from coachtui.exports.masking import Mask, likely_names, telling
from coachtui.exports.page import Page
from coachtui.exports.performance import performance_note
from coachtui.exports.sponsor import SponsorSheet, sponsor_sheet
from coachtui.exports.summary import CoachCopy, coach_copy, coachee_summary, session_day
from coachtui.i18n import Language
from coachtui.kinds import MASKED, Audience, Form, Masking
from coachtui.services.agreed import current
from coachtui.services.known import known
from coachtui.services.leaving import check_documented, check_sponsor
from coachtui.services.papers import Paper, Papers, Source, file_word
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


@dataclass(frozen=True, slots=True)
class SessionCopy(Paper):
    """A copy of a session for somebody's eyes."""

    session_id: str
    wish: Wish

    @property
    def note(self) -> str:
        """What the audit calls it."""
        return f"session {self.wish.audience}"

    def whose(self, source: Source) -> str:
        """Return the id of the coachee."""
        return source.record(self.session_id).coachee.id

    def name(self, source: Source) -> str:
        """Return a name that sorts by day."""
        record = source.record(self.session_id)
        day = session_day(record, source.now.tzinfo)
        return file_name(record, day, self.wish.audience, source.lang)

    def drawn(self, source: Source, form: Form) -> bytes:
        """Return it in this form, or as the coach's own template has it."""
        content, lang, head = self.content(source), source.lang, source.letterhead
        if self.wish.template is None:
            return written_as(form, content, lang, head)
        from coachtui.exports.templates import in_template

        return in_template(self.wish.template, form, content, lang, head).encode()

    def content(self, source: Source) -> Content:
        """Return what these eyes get to see."""
        record, wish = source.record(self.session_id), self.wish
        coach, zone = source.config.coach_name, source.now.tzinfo
        match wish.audience:
            case Audience.COACHEE:
                return coachee_summary(record, coach=coach, zone=zone)
            case Audience.SPONSOR:
                return sponsor_sheet_of(source.tx, record)
            case Audience.PERFORMANCE:
                check_documented(record.session)
                return performance_note(record, coach=coach, zone=zone)
        copy = copy_for_coach(record, source.bank(), source.lang, coach=coach, zone=zone)
        if wish.audience is Audience.COACH:
            return copy
        names = (coach, *likely_names(_texts(record)))
        mask = Mask(known(source.tx, names), wish.masking, wish.hidden)
        if wish.audience is Audience.STORY:
            return story(copy, mask)
        return case_study(copy, mask, source.lang)


class Handover:
    """The ways a session leaves the program."""

    def __init__(self, papers: Papers) -> None:
        """Let it leave as all papers do."""
        self._papers = papers

    def give(self, session_id: str, wish: Wish) -> bytes:
        """Return a copy that leaves by a pipe or the clipboard."""
        return self._papers.give(SessionCopy(session_id, wish), wish.lang, wish.form)

    def save(
        self, session_id: str, wish: Wish, target: Path | None = None, *, force: bool = False
    ) -> Path:
        """Save a copy under this name, or in this folder, or the usual one, under its own name."""
        copy = SessionCopy(session_id, wish)
        return self._papers.save(copy, wish.lang, wish.form, target, force=force)

    def preview(self, session_id: str, wish: Wish) -> Preview:
        """Return a copy as it would leave, for the coach to read; nothing leaves by that."""
        with self._papers.db.read() as tx:
            source = self._papers.source(tx, wish.lang)
            content = SessionCopy(session_id, wish).content(source)
        words = telling(content.texts) if isinstance(content, CaseStudy | Story) else ()
        return Preview(page_of(content, wish.lang, source.letterhead), words)


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


def file_name(record: SessionRecord, day: date | None, audience: Audience, lang: Language) -> str:
    """Return a name that sorts by day and gives away no more than how somebody is called.

    That of a masked copy gives away nothing.
    """
    if audience in MASKED:
        return thing_name(audience, lang)
    parts = [
        *([day.isoformat()] if day else []),
        file_word(record.coachee),
        *([thing_name(audience, lang)] if audience is not Audience.COACHEE else []),
    ]
    return "-".join(parts)


def model_names(bank: "Bank | None", model: str, lang: Language) -> tuple[str, dict[str, str]]:
    """Return what a model and its stages are called; its key where the bank no longer has it."""
    if bank is None or model not in bank.models:
        return model, {}
    stages = {stage.key: stage.title(lang) for stage in bank.stages_of(model)}
    return bank.title_of(model, lang), stages
