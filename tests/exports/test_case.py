"""A case, a story and a sheet for the sponsor: what is in them, and who said what."""

from dataclasses import replace
from datetime import timedelta, timezone

import pytest

from coachtui.clock import Clock
from coachtui.config import Config
from coachtui.errors import PrivacyError
from coachtui.exports.case import Deed, case_page, case_study, story, story_page
from coachtui.exports.markdown import render_page
from coachtui.exports.masking import Known, Mask
from coachtui.exports.page import Blanks, Table
from coachtui.exports.sponsor import sponsor_page, sponsor_sheet
from coachtui.exports.summary import coach_copy
from coachtui.i18n import Language
from coachtui.kinds import Audience, Form, Masking
from coachtui.kinds.between import AgreementState, SponsorSees
from coachtui.models import Agreement
from coachtui.services.bundle import Services, open_services
from coachtui.services.coachees import NewCoachee
from coachtui.services.handover import Handover, Wish
from coachtui.services.papers import Papers
from coachtui.views import AgreementView, SessionRecord, SessionRow
from tests.conftest import START

WIB = timezone(timedelta(hours=7))
MASK = Mask(Known(("Rina Kartika", "Bu Rina"), ("Bidang Mutasi",)), Masking.LIGHT)


@pytest.mark.parametrize("lang", ["en", "id"])
def test_a_case_is_a_session_without_names_and_a_form_for_peers(
    rina: SessionRecord, lang: Language
) -> None:
    copy = coach_copy(rina, model="GROW", stages={"goal": "G"}, zone=WIB, given={"goal": 4})
    page = case_page(case_study(copy, MASK, lang), lang)
    text = render_page(page)
    assert "Seksi Arsip" not in text
    assert "Dedi" not in text
    assert "2026" not in text
    assert "minta contoh format ke …" in text
    assert "yang lambat templatnya" in text
    assert "Apa yang ingin dicapai?" in text
    assert "kelihatan capek" not in text
    assert isinstance(page.blocks[-1], Blanks)
    assert sum(line.endswith("?") for line in page.blocks[-1].lines) == 4


def test_a_story_has_the_goal_what_was_seen_and_what_was_done(rina: SessionRecord) -> None:
    told = story(coach_copy(rina, zone=WIB), MASK)
    done = Deed("Mencatat permintaan mendadak selama satu minggu", "tabel 11 permintaan")
    assert told.deeds == (done,)
    assert told.insights == ("yang lambat templatnya, bukan orangnya",)
    kept = replace(rina, kept_back=frozenset({"a1"}))
    assert story(coach_copy(kept, zone=WIB), MASK).deeds == ()
    (table,) = (one for one in story_page(told, "en").blocks if isinstance(one, Table))
    assert table.rows == ((done.text, done.evidence),)


@pytest.mark.parametrize(
    ("sees", "counted"),
    [(None, False), (SponsorSees.DATES, False), (SponsorSees.COUNTS, True)],
)
def test_the_sponsor_reads_what_was_agreed_and_no_word(
    rina: SessionRecord, sees: SponsorSees | None, counted: bool
) -> None:
    """That sessions take place; how many steps came of them only where the two agreed on it."""
    day = rina.session.started_at
    assert day is not None
    row = SessionRow(rina.session, rina.coachee, day.date(), 30)
    other = SessionRow(replace(rina.session, swapped=True), rina.coachee, day.date(), 30)
    agreement = AgreementView("", "", START, "SECRET", sessions_agreed=6)
    sheet = sponsor_sheet(
        rina.coachee,
        [row, other],
        replace(agreement, sponsor_sees=sees) if sees else None,
        goals=rina.goals,
        actions=rina.actions,
    )
    text = render_page(sponsor_page(sheet, "en"))
    assert "| 24 November 2026 | 30 |" in text
    assert ("Sessions agreed on: 6" in text) is bool(sees)
    assert ("Steps: 3, done: 0" in text) is counted
    assert ("Goals: 1, reached: 0" in text) is counted
    for private in ("SECRET", "Rina", *(one.text for one in rina.actions)):
        assert private not in text


@pytest.fixture
def services(tmp_path_factory: pytest.TempPathFactory, clock: Clock) -> Services:
    """Records on disk."""
    return open_services(tmp_path_factory.mktemp("case") / "coach.db", clock)


def test_what_was_agreed_holds_for_every_copy(services: Services, clock: Clock) -> None:
    rina = services.coachees.add(NewCoachee("Rina Kartika", "Bu Rina"))
    session_id = services.sessions.begin(rina.id, model="grow", minutes=30).session.id
    handover = Handover(Papers(services.db, clock, Config(coach_name="Joko")))
    sponsor = Wish("en", audience=Audience.SPONSOR)
    assert b"R.K." in handover.give(session_id, sponsor)

    def agree(**values: object) -> None:
        with services.db.write() as tx:
            tx.add(Agreement(id=str(values), coachee_id=rina.id, created_at=clock.now(), **values))

    agree(sponsor_sees=SponsorSees.NOTHING)
    with pytest.raises(PrivacyError):
        handover.give(session_id, sponsor)
    assert handover.give(session_id, Wish("en"))
    clock.advance(1)  # type: ignore[attr-defined]
    agree(state=AgreementState.WITHDRAWN)
    for audience in Audience:
        with pytest.raises(PrivacyError):
            handover.give(session_id, Wish("en", Form.MARKDOWN, audience))
