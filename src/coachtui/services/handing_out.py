"""Saves what the coach hands out from the screen: of a session, of a person, of the practice."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from coachtui import paths
from coachtui.bank.cards import Consent
from coachtui.clock import today
from coachtui.config import keep
from coachtui.errors import CoachError
from coachtui.exports.competence import Proof
from coachtui.exports.guide_page import handbook_file
from coachtui.files import private_dir, write_numbered
from coachtui.i18n import Language
from coachtui.kinds import MASKED, Audience, Form
from coachtui.kinds.forms import COPY_FORMS, FOR_PEOPLE, LIST_FORMS, REPORT_FORMS, SHEET_FORMS
from coachtui.reports.period import Period
from coachtui.services import reports
from coachtui.services.agreement_page import AgreementPage
from coachtui.services.competence import Competence, masked_proofs
from coachtui.services.evidence import Evidence
from coachtui.services.followup_list import FollowUpList, NeedsList
from coachtui.services.handover import SessionCopy, Wish
from coachtui.services.learning_list import LearningList
from coachtui.services.papers import Paper, Papers
from coachtui.services.person_file import PersonPaper
from coachtui.services.practices import Practices
from coachtui.services.report_files import ReportFile
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
    PERFORMANCE = "performance"
    """What both agreed on, for the documentation of performance."""
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
    NEEDS = "needs"
    """Trainings and mentors that somebody is to arrange."""
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
    PAGE = "page"
    """One page of it."""


OF_A_SESSION: Final = (
    Thing.SUMMARY,
    Thing.COPY,
    Thing.SHEET,
    Thing.PERFORMANCE,
    Thing.CASE,
    Thing.STORY,
)
OF_A_PERSON: Final = (Thing.SHARED, Thing.KEPT, Thing.COUNTS, Thing.DAYS, Thing.AGREEMENT)
REPORTS: Final = (Thing.OUTCOMES, Thing.COVERAGE, Thing.HOURS, Thing.PROGRAMME)
OF_ALL: Final = (
    Thing.FOLLOWUPS,
    Thing.NEEDS,
    Thing.EVIDENCE,
    Thing.PRACTICES,
    Thing.LEARNING,
    Thing.COMPETENCE,
    Thing.PRACTICE,
    Thing.FORM,
    Thing.HANDBOOK,
)
OF_THE_HANDBOOK: Final = (Thing.FORM, Thing.HANDBOOK, Thing.PAGE)
READ_FIRST: Final = frozenset(Thing(audience) for audience in MASKED)
"""Masked copies, which the coach reads before they leave."""

FORMS: Final[Mapping[Thing, tuple[Form, ...]]] = {
    **dict.fromkeys(OF_A_SESSION, COPY_FORMS),
    **dict.fromkeys(OF_A_PERSON, COPY_FORMS),
    Thing.DAYS: (Form.CALENDAR,),
    Thing.AGREEMENT: FOR_PEOPLE,
    Thing.FOLLOWUPS: LIST_FORMS,
    **dict.fromkeys(REPORTS, REPORT_FORMS),
    Thing.NEEDS: REPORT_FORMS,
    Thing.EVIDENCE: SHEET_FORMS,
    Thing.PRACTICES: COPY_FORMS,
    Thing.LEARNING: SHEET_FORMS,
    Thing.COMPETENCE: SHEET_FORMS,
    Thing.PRACTICE: (Form.JSON,),
    Thing.FORM: FOR_PEOPLE,
    Thing.HANDBOOK: FOR_PEOPLE,
    Thing.PAGE: FOR_PEOPLE,
}
"""What each thing can be written as; each form is the ending of its file."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A thing as it is asked for."""

    thing: Thing
    form: Form
    lang: Language
    session_id: str = ""
    coachee_id: str = ""
    period: Period | None = None
    """What a report is about; None means its usual period."""
    lines: frozenset[str] = frozenset()
    """What the coach chose to show, by its keys."""
    topic: str = ""
    """The page of the handbook that is meant."""

    @property
    def copy(self) -> Wish:
        """The copy of a session that is meant."""
        return Wish(self.lang, self.form, Audience(self.thing))


class HandsOut:
    """Saves into the folder of the coach's files, under names that things have by themselves."""

    def __init__(
        self,
        papers: Papers,
        consent: Consent,
        handbook: "Callable[[Language], Handbook]",
    ) -> None:
        """Let things leave as papers do, with these words of consent and this handbook."""
        self._papers = papers
        self._db = papers.db
        self._clock = papers.clock
        self._config = papers.config
        self._consent = consent
        self._handbook = handbook
        self._used: dict[str, Form] = dict(papers.config.forms)

    def usual_form(self, thing: Thing) -> Form:
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
        with self._db.read() as tx:
            return masked_proofs(tx)

    def save(self, asked: Asked) -> Path:
        """Save a thing and return where."""
        folder = private_dir(paths.exports_dir(self._config.export_dir))
        if asked.thing is Thing.PRACTICE:
            path = Transfer(self._db, self._clock).save(folder)
        elif asked.thing in OF_THE_HANDBOOK:
            path = self._save_of_handbook(asked, folder)
        else:
            path = self._papers.save(self._paper(asked), asked.lang, asked.form, folder)
        self._remember(asked)
        return path

    def _remember(self, asked: Asked) -> None:
        """Propose this form again, also when the program is started again."""
        if asked.form is self.usual_form(asked.thing):
            return
        self._used[asked.thing] = asked.form
        with suppress(CoachError):  # the file is saved, which was what was asked for
            keep(paths.config_file(), "forms", self._used)

    def _paper(self, asked: Asked) -> Paper:
        who, thing = asked.coachee_id, asked.thing
        match thing:
            case Thing.AGREEMENT:
                return AgreementPage(who, self._consent)
            case Thing.FOLLOWUPS:
                return FollowUpList()
            case Thing.NEEDS:
                return NeedsList()
            case Thing.EVIDENCE:
                return Evidence(today(self._clock).year)
            case Thing.PRACTICES:
                return Practices()
            case Thing.LEARNING:
                return LearningList()
            case Thing.COMPETENCE:
                return Competence(asked.lines)
            case _ if thing in OF_A_SESSION:
                return SessionCopy(asked.session_id, asked.copy)
            case _ if thing in OF_A_PERSON:
                shared, counts = thing is Thing.SHARED, thing is Thing.COUNTS
                return PersonPaper(who, without_notes=shared, sponsor=counts)
            case _:
                kind, jp = ReportKind(thing), self._config.jp_rule
                return ReportFile(reports.Wish(kind, asked.period, jp_rule=jp))

    def _save_of_handbook(self, asked: Asked, folder: Path) -> Path:
        topics = {Thing.FORM: "form", Thing.PAGE: asked.topic}
        head = tuple(self._config.letterhead.splitlines())
        book = self._handbook(asked.lang)
        name, data = handbook_file(book, topics.get(asked.thing), asked.form, asked.lang, head)
        return write_numbered(folder / f"{name}.{asked.form}", data)
