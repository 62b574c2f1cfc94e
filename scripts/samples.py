"""Write the samples of the documentation: each form a file can have, of the demo practice."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import datetime, timedelta, timezone
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from unittest.mock import patch
from uuid import UUID

from coachtui import i18n, paths
from coachtui.bank.cards import read_cards
from coachtui.bank.load import load_bank
from coachtui.config import Config
from coachtui.exports.forms import page_as
from coachtui.exports.guide_page import guide_page
from coachtui.guide import Handbook
from coachtui.i18n import Language
from coachtui.kinds import LANGUAGES, Audience, Form, Masking
from coachtui.kinds.between import Purpose
from coachtui.kinds.forms import COPY_FORMS
from coachtui.services.agreement_page import AgreementPage
from coachtui.services.bundle import Services, open_services
from coachtui.services.competence import Competence, masked_proofs
from coachtui.services.demo import write_demo
from coachtui.services.evidence import Evidence
from coachtui.services.followup_list import FollowUpList
from coachtui.services.handover import Handover
from coachtui.services.handover import Wish as Copy
from coachtui.services.learning_list import LearningList
from coachtui.services.papers import Paper, Papers
from coachtui.services.person_file import PersonPaper
from coachtui.services.practices import Practices
from coachtui.services.report_files import ReportFile
from coachtui.services.reports import ReportKind, Wish
from coachtui.services.story_clock import StoryClock

FOLDER: Final = Path(__file__).resolve().parents[1] / "docs" / "samples"
NOW: Final = datetime(2026, 11, 24, 9, 0, tzinfo=timezone(timedelta(hours=7)))
"""A Tuesday morning in Jakarta."""

CONFIG: Final = Config(coach_name="Ratna Dewi", letterhead="BKPSDM Kabupaten Arunika")
PERSON: Final = "Bu Rina"

Sample = tuple[str, bytes]
"""The name of a file and what is in it."""


def samples(lang: Language) -> dict[str, bytes]:
    """Return all samples in one language; they change only with what they show."""
    numbers = count(1)
    i18n.activate(lang)
    with (
        TemporaryDirectory() as folder,
        # What has the same date is sorted by id, and a calendar tells events apart by it.
        patch("coachtui.ids.uuid4", lambda: UUID(int=next(numbers))),
    ):
        clock = StoryClock(NOW)
        write_demo(Path(folder, "demo.db"), lang, clock)
        with closing(open_services(Path(folder, "demo.db"), clock)) as services:
            return dict(_made(services, clock, lang))


def _made(services: Services, clock: StoryClock, lang: Language) -> Iterator[Sample]:
    (person,) = services.coachees.find(PERSON)
    page = services.coachees.page(person.id, NOW.date())
    session = next(row.session.id for row in page.sessions if row.session.takeaway)
    papers = Papers(services.db, clock, CONFIG)
    handover = Handover(papers)
    for name, paper, forms in _papers(services, person.id):
        for form in forms:
            yield f"{name}.{form}", papers.give(paper, lang, form)
    for form in COPY_FORMS:
        yield f"summary.{form}", handover.give(session, Copy(lang, form))
    for audience, form in (
        (Audience.COACH, Form.HTML),
        (Audience.SPONSOR, Form.MARKDOWN),
        (Audience.CASE, Form.WORD),
        (Audience.STORY, Form.MARKDOWN),
    ):
        wish = Copy(lang, form, audience, Masking.LIGHT)
        yield f"{audience}.{form}", handover.give(session, wish)
    rows = services.sessions.rows()
    about = next(row for row in rows if row.session.purpose is not Purpose.NOT_APPRAISAL)
    wish = Copy(lang, Form.PLAIN, Audience.PERFORMANCE)
    yield f"{wish.audience}.{wish.form}", handover.give(about.session.id, wish)
    yield from _paper(lang)


def _papers(services: Services, coachee_id: str) -> Iterator[tuple[str, Paper, tuple[Form, ...]]]:
    """Yield what is about a person or all people, and what it is written as."""
    consent = read_cards(paths.shipped("cards.yaml")).consent
    lists = (Form.MARKDOWN, Form.PDF, Form.CALENDAR, Form.TABLE, Form.JSON)
    with services.db.read() as tx:
        chosen = frozenset(proof.key for proof in masked_proofs(tx))
    yield "person", PersonPaper(coachee_id, without_notes=True), (Form.HTML, Form.CALENDAR)
    yield "agreement", AgreementPage(coachee_id, consent), (Form.PDF,)
    yield "followups", FollowUpList(), lists
    yield "evidence", Evidence(NOW.year), (Form.PDF, Form.TABLE)
    yield "practices", Practices(), (Form.PLAIN,)
    yield "learning", LearningList(), (Form.WORD,)
    yield "competence", Competence(chosen), (Form.PDF,)
    yield "outcomes", ReportFile(Wish(ReportKind.OUTCOMES)), (Form.HTML, Form.TABLE)
    yield "programme", ReportFile(Wish(ReportKind.PROGRAMME)), (Form.PDF, Form.WORD)


def _paper(lang: Language) -> Iterator[Sample]:
    """Yield a sheet and the blank form, as they are printed."""
    bank = load_bank(paths.shipped("prompts.yaml")).bank
    handbook = Handbook(lang, bank, read_cards(paths.shipped("cards.yaml")))
    for topic in ("grow", "form"):
        yield f"{topic}.pdf", page_as(Form.PDF, guide_page(handbook.page(topic)), lang)


def main(arguments: Sequence[str]) -> int:
    """Write them, a folder for each language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where to write them")
    folder = parser.parse_args(arguments).folder
    for lang in LANGUAGES:
        place = folder / lang
        place.mkdir(parents=True, exist_ok=True)
        for old in place.iterdir():
            old.unlink()
        for name, data in samples(lang).items():
            (place / name).write_bytes(data)
            print(f"{lang}/{name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
