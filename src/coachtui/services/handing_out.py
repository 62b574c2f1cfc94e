"""Saves what the coach hands out from the screen: of a session, of a person, of the practice."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from coachtui import paths
from coachtui.bank.cards import Consent
from coachtui.clock import Clock, today
from coachtui.config import Config
from coachtui.db.scope import Database
from coachtui.exports.competence import Proof
from coachtui.exports.guide_page import handbook_file
from coachtui.files import private_dir, write_numbered
from coachtui.i18n import Language
from coachtui.kinds import Audience, Form
from coachtui.reports.period import Period
from coachtui.services import reports
from coachtui.services.agreement_page import AgreementPages
from coachtui.services.competence import Competence, CompetenceForm
from coachtui.services.evidence import Evidence, SheetForm
from coachtui.services.followup_list import FollowUpList, ListForm
from coachtui.services.handover import Handover, Wish
from coachtui.services.learning_list import LearningForm, LearningList
from coachtui.services.person_file import PersonFiles, PersonForm, PersonWish
from coachtui.services.practices import Practices
from coachtui.services.report_files import ReportFiles, ReportForm
from coachtui.services.reports import ReportKind
from coachtui.services.session_rows import IS_HELD, LAST, named, session_rows
from coachtui.services.transfer import Transfer
from coachtui.views import SessionRow

if TYPE_CHECKING:
    from coachtui.guide import Handbook


class Thing(StrEnum):
    """What is handed out."""

    SUMMARY = "coachee"
    """The coachee's copy of a session."""
    COPY = "coach"
    """The coach's own copy of it."""
    SHEET = "sponsor"
    """Its days and counts."""
    CASE = "case"
    STORY = "story"
    SHARED = "shared"
    """All about a person without the coach's own notes."""
    KEPT = "kept"
    """All about a person."""
    COUNTS = "counts"
    """Days and counts of all sessions with a person."""
    DAYS = "days"
    """The calendar of a person."""
    AGREEMENT = "agreement"
    FOLLOWUPS = "followups"
    OUTCOMES = "outcomes"
    COVERAGE = "coverage"
    HOURS = "hours"
    PROGRAMME = "programme"
    EVIDENCE = "evidence"
    PRACTICES = "practices"
    LEARNING = "learning"
    COMPETENCE = "competence"
    PRACTICE = "practice"
    """Everything, to go elsewhere with."""
    FORM = "form"
    """The session on one page, to be filled in with a pen."""
    HANDBOOK = "handbook"


OF_A_SESSION: Final = (Thing.SUMMARY, Thing.COPY, Thing.SHEET, Thing.CASE, Thing.STORY)
OF_A_PERSON: Final = (Thing.SHARED, Thing.KEPT, Thing.COUNTS, Thing.DAYS, Thing.AGREEMENT)
REPORTS: Final = (Thing.OUTCOMES, Thing.COVERAGE, Thing.HOURS, Thing.PROGRAMME)
OF_ALL: Final = (
    Thing.FOLLOWUPS,
    Thing.EVIDENCE,
    Thing.PRACTICES,
    Thing.LEARNING,
    Thing.COMPETENCE,
    Thing.PRACTICE,
    Thing.FORM,
    Thing.HANDBOOK,
)
READ_FIRST: Final = frozenset({Thing.CASE, Thing.STORY})
"""Masked copies, which the coach reads before they leave."""

_PAGES: Final = tuple(form.value for form in Form if form is not Form.JSON)
_COPIES: Final = tuple(Form)

FORMS: Final[Mapping[Thing, tuple[str, ...]]] = {
    **dict.fromkeys(OF_A_SESSION, _COPIES),
    **dict.fromkeys(OF_A_PERSON, _COPIES),
    Thing.DAYS: (PersonForm.CALENDAR,),
    Thing.AGREEMENT: _PAGES,
    Thing.FOLLOWUPS: tuple(ListForm),
    **dict.fromkeys(REPORTS, tuple(ReportForm)),
    Thing.EVIDENCE: tuple(SheetForm),
    Thing.PRACTICES: (Form.MARKDOWN, Form.JSON),
    Thing.LEARNING: tuple(LearningForm),
    Thing.COMPETENCE: tuple(CompetenceForm),
    Thing.PRACTICE: (Form.JSON,),
    Thing.FORM: _PAGES,
    Thing.HANDBOOK: _PAGES,
}
"""What each thing can be written as; each form is the ending of its file."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A thing as it is asked for."""

    thing: Thing
    form: str
    lang: Language
    session_id: str = ""
    coachee_id: str = ""
    period: Period | None = None
    """What a report is about; None means its usual period."""
    lines: frozenset[str] = frozenset()
    """What the coach chose to show, by its keys."""

    @property
    def copy(self) -> Wish:
        """The copy of a session that is meant."""
        return Wish(self.lang, Form(self.form), Audience(self.thing))


class HandsOut:
    """Saves into the folder of the coach's files, under names that things have by themselves."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        config: Config,
        consent: Consent,
        handbook: "Callable[[Language], Handbook]",
    ) -> None:
        """Work on these records, by this clock, as the coach has set it."""
        self._db = db
        self._clock = clock
        self._config = config
        self._consent = consent
        self._handbook = handbook
        self._used: dict[Thing, str] = {}

    def usual_form(self, thing: Thing) -> str:
        """Return what a thing was written as the last time, else what the coach has set for all."""
        forms = FORMS[thing]
        usual = self._used.get(thing, self._config.export_format)
        return usual if usual in forms else forms[0]

    def last_session(self, coachee_id: str = "") -> SessionRow | None:
        """Return the session that was held last, with one person or anybody."""
        whose = "coaching_session.coachee_id" if coachee_id else "coaching_session.id"
        with self._db.read() as tx:
            key = coachee_id or next(iter(named(tx, LAST)), "")
            rows = session_rows(tx, IS_HELD, f"{whose} = :id", limit=1, id=key)
        return next(iter(rows), None)

    def proofs(self) -> tuple[Proof, ...]:
        """Return the lines of which the coach chooses what to show."""
        return self._competence.proofs()

    def save(self, asked: Asked) -> Path:
        """Save a thing and return where."""
        folder = private_dir(paths.exports_dir(self._config.export_dir))
        if asked.thing in OF_A_SESSION:
            handover = Handover(self._db, self._clock, self._config)
            path = handover.save(asked.session_id, asked.copy, folder)
        elif asked.thing in OF_A_PERSON:
            path = self._save_of_a_person(asked, folder)
        elif asked.thing in REPORTS:
            path = self._save_report(asked, folder)
        else:
            path = self._save_of_all(asked, folder)
        self._used[asked.thing] = asked.form
        return path

    def _save_of_a_person(self, asked: Asked, folder: Path) -> Path:
        if asked.thing is Thing.AGREEMENT:
            pages = AgreementPages(self._db, self._clock, self._consent, self._config)
            return pages.save_as(asked.coachee_id, asked.lang, folder, form=Form(asked.form))
        wish = PersonWish(
            asked.lang,
            PersonForm(asked.form),
            without_notes=asked.thing is Thing.SHARED,
            sponsor=asked.thing is Thing.COUNTS,
        )
        files = PersonFiles(self._db, self._clock, self._config)
        return files.save(asked.coachee_id, folder, wish)

    def _save_report(self, asked: Asked, folder: Path) -> Path:
        wish = reports.Wish(ReportKind(asked.thing), asked.period, jp_rule=self._config.jp_rule)
        files = ReportFiles(self._db, self._clock, self._config)
        return files.save(folder, wish, asked.lang, ReportForm(asked.form))

    def _save_of_all(self, asked: Asked, folder: Path) -> Path:
        db, clock, config = self._db, self._clock, self._config
        lang, form = asked.lang, asked.form
        match asked.thing:
            case Thing.FOLLOWUPS:
                return FollowUpList(db, clock).save(folder, lang, ListForm(form))
            case Thing.EVIDENCE:
                year = today(clock).year
                return Evidence(db, clock, config).save(folder, lang, SheetForm(form), year)
            case Thing.PRACTICES:
                practices = Practices(db, clock, coach=config.coach_name)
                return practices.save(folder, lang, form)
            case Thing.LEARNING:
                learning = LearningList(db, clock, coach=config.coach_name)
                return learning.save(folder, lang, LearningForm(form))
            case Thing.COMPETENCE:
                return self._competence.save(folder, lang, CompetenceForm(form), asked.lines)
            case Thing.PRACTICE:
                return Transfer(db, clock).save(folder)
            case _:
                return self._save_of_handbook(asked, folder)

    def _save_of_handbook(self, asked: Asked, folder: Path) -> Path:
        topic = "form" if asked.thing is Thing.FORM else None
        head = tuple(self._config.letterhead.splitlines())
        book = self._handbook(asked.lang)
        name, data = handbook_file(book, topic, Form(asked.form), asked.lang, head)
        return write_numbered(folder / f"{name}.{asked.form}", data)

    @property
    def _competence(self) -> Competence:
        return Competence(self._db, self._clock, coach=self._config.coach_name)
