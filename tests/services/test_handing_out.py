"""What is saved from the screen: each thing in each of its forms, under a name of its own."""

import sys
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from coachtui import paths
from coachtui.bank.cards import read_cards
from coachtui.clock import Clock
from coachtui.config import Config, load
from coachtui.errors import UsageError
from coachtui.guide import Handbook
from coachtui.i18n import Language
from coachtui.kinds import BINARY, EntryKind, Form, SessionStatus
from coachtui.kinds.between import Purpose
from coachtui.reports.period import Span, period_of
from coachtui.services.bundle import Services
from coachtui.services.handing_out import (
    FORMS,
    OF_A_PERSON,
    OF_A_SESSION,
    OF_ALL,
    REPORTS,
    Asked,
    HandsOut,
    Thing,
)
from coachtui.services.papers import Papers, usual_bank
from coachtui.views import CoacheeView, EntryView, Put, SessionRecord, Step
from coachtui.widgets.thing_words import FOR_THE_COACH, FORM_NAMES, THINGS
from tests.shown import shown

ALL = [(thing, form) for thing in Thing for form in FORMS[thing]]
QUICK = [(thing, form) for thing, form in ALL if form not in (*BINARY, Form.HTML)]


@pytest.fixture
def finished(services: Services, live: SessionRecord, clock: Clock) -> SessionRecord:
    """A session with a line for the coach alone, and what the coach made of it."""
    note = EntryView("e1", 1, EntryKind.NOTE, "SECRET", "will", clock.now())
    frame = replace(
        live.session,
        ended_at=clock.now(),
        heard="I listened",
        purpose=Purpose.DIALOGUE,
        status=SessionStatus.FINISHED,
    )
    services.sessions.save(live.session.id, Step((Put(None, note), Put(live.session, frame))))
    return services.sessions.record(live.session.id)


@pytest.fixture
def out(services: Services, clock: Clock, tmp_path: Path) -> HandsOut:
    """What saves into a folder of the test's own; the coach has set HTML."""
    bank = usual_bank()
    assert bank is not None

    @cache
    def handbook(lang: Language) -> Handbook:
        return Handbook(lang, bank, cards)

    cards = read_cards(paths.shipped("cards.yaml"))
    config = Config(export_dir=tmp_path / "out", export_format=Form.HTML)
    return HandsOut(Papers(services.db, clock, config, lambda: bank), cards.consent, handbook)


def asked(out: HandsOut, thing: Thing, form: str, lang: Language, of: SessionRecord) -> Asked:
    """Ask for a thing of a session, its person, or all."""
    lines = frozenset(proof.key for proof in out.proofs())
    return Asked(thing, Form(form), lang, of.session.id, of.coachee.id, lines=lines, topic="sbi")


def test_every_thing_is_offered_once_and_has_its_words() -> None:
    assert sorted((*OF_A_SESSION, *OF_A_PERSON, *REPORTS, *OF_ALL, Thing.PAGE)) == sorted(Thing)
    assert THINGS.keys() == FORMS.keys() == set(Thing)
    assert {form for forms in FORMS.values() for form in forms} == FORM_NAMES.keys()


def test_each_is_saved_in_each_form_and_only_what_is_marked_so_is_private(
    out: HandsOut, finished: SessionRecord
) -> None:
    private = set[Thing]()
    paths = set[Path]()
    for thing, form in QUICK:
        path = out.save(asked(out, thing, form, "id", finished))
        paths.add(path)
        assert path.suffix == f".{form}"
        if "SECRET" in path.read_text("utf-8"):
            private.add(thing)
    assert private == FOR_THE_COACH
    assert set(path.parent.iterdir()) == paths


@pytest.mark.slow
@pytest.mark.parametrize(("thing", "form"), [one for one in ALL if one not in QUICK])
def test_each_is_saved_in_the_forms_that_take_longer(
    out: HandsOut, finished: SessionRecord, thing: Thing, form: str
) -> None:
    path = out.save(asked(out, thing, form, "en", finished))
    begins = {Form.PDF: b"%PDF", Form.WORD: b"PK", Form.HTML: b"<!DOCTYPE html>"}
    assert path.read_bytes().startswith(begins[Form(form)])
    assert ("SECRET" in shown(Form(form), path.read_bytes())) == (thing in FOR_THE_COACH)


def test_names_and_language_are_those_of_the_thing(out: HandsOut, finished: SessionRecord) -> None:
    def name(thing: Thing, form: str = "md", lang: Language = "en") -> str:
        return out.save(asked(out, thing, form, lang, finished)).name

    assert name(Thing.SUMMARY) == "2026-11-24-bu-rina.md"
    assert name(Thing.SUMMARY) == "2026-11-24-bu-rina.md"
    assert name(Thing.SUMMARY, lang="id") == "2026-11-24-bu-rina-2.md"
    assert name(Thing.STORY) == "story.md"
    assert name(Thing.KEPT, "json") == "2026-11-24-bu-rina-all.json"
    assert name(Thing.COUNTS) == "2026-11-24-bu-rina-sponsor.md"
    assert name(Thing.DAYS, "ics") == "2026-11-24-bu-rina-all.ics"
    assert name(Thing.FOLLOWUPS, "csv") == "2026-11-24-followups.csv"
    assert name(Thing.EVIDENCE) == "2026-evidence.md"
    assert name(Thing.PAGE, "txt") == "sbi.txt"
    in_indonesian = {
        Thing.COPY: "2026-11-24-bu-rina-coach.md",
        Thing.STORY: "kisah.md",
        Thing.KEPT: "2026-11-24-bu-rina-lengkap.md",
        Thing.AGREEMENT: "2026-11-24-bu-rina-kesepakatan.md",
        Thing.FOLLOWUPS: "2026-11-24-tindak-lanjut.md",
        Thing.HOURS: "2026-11-24-jam-coaching.md",
        Thing.EVIDENCE: "2026-bukti-coaching.md",
        Thing.HANDBOOK: "buku-pegangan.md",
    }
    assert {thing: name(thing, lang="id") for thing in in_indonesian} == in_indonesian
    assert name(Thing.PRACTICE, "json") == "2026-11-24-coachtui.json"
    book = out.save(asked(out, Thing.HANDBOOK, "txt", "id", finished)).read_text("utf-8")
    assert "Apa itu" in book
    assert "What it is" not in book


def test_a_report_is_about_the_period_that_was_looked_at(
    out: HandsOut, finished: SessionRecord
) -> None:
    last_year = period_of(Span.LAST_YEAR, date(2026, 11, 24))
    wish = asked(out, Thing.COVERAGE, "md", "en", finished)
    assert "2025" not in out.save(wish).read_text("utf-8")
    assert "2025" in out.save(replace(wish, period=last_year)).read_text("utf-8")


def test_a_form_is_proposed_again_that_was_used_last(
    out: HandsOut, finished: SessionRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert out.usual_form(Thing.SUMMARY) == "html"
    assert out.usual_form(Thing.DAYS) == "ics"
    out.save(asked(out, Thing.SUMMARY, "docx", "id", finished))
    assert out.usual_form(Thing.SUMMARY) == "docx"
    assert out.usual_form(Thing.COPY) == "html"
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(UsageError, match="PDF takes one more package"):
        out.save(asked(out, Thing.SUMMARY, "pdf", "id", finished))
    assert out.usual_form(Thing.SUMMARY) == "docx"
    out.save(asked(out, Thing.NEEDS, "csv", "id", finished))
    config, warnings = load(paths.config_file())
    assert config.forms == {"coachee": "docx", "needs": "csv"}
    assert not warnings
    monkeypatch.setattr(out._papers, "config", replace(out._config, forms=config.forms))
    again = HandsOut(out._papers, out._consent, out._handbook)
    assert again.usual_form(Thing.NEEDS) == "csv"
    assert again.usual_form(Thing.COPY) == "html"


def test_the_last_session_is_of_the_person_or_of_all(
    out: HandsOut, finished: SessionRecord, dedi: CoacheeView
) -> None:
    for whose in ("", finished.coachee.id):
        last = out.last_session(whose)
        assert last is not None
        assert last.session.id == finished.session.id
    assert out.last_session(dedi.id) is None
