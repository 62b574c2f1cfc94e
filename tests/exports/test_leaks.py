"""A word of its own in each field that a record has, and which of them others get to read."""

import re
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar

import pytest

from coachtui.clock import Clock
from coachtui.config import Config
from coachtui.exports.calendar import appointments, calendar
from coachtui.exports.case import case_study, story
from coachtui.exports.evidence import Held
from coachtui.exports.forms import Content, page_as, written_as
from coachtui.exports.masking import Known, Mask
from coachtui.exports.performance import performance_note
from coachtui.exports.person import PersonFile, SessionPart, person_page
from coachtui.exports.sponsor import SponsorSheet, sponsor_sheet
from coachtui.exports.summary import coach_copy, coachee_summary
from coachtui.i18n import Language
from coachtui.kinds import Audience, EntryKind, Form, Masking
from coachtui.kinds.between import MeetingKind, SponsorSees
from coachtui.kinds.forms import COPY_FORMS, FOR_PEOPLE
from coachtui.services.bundle import open_services
from coachtui.services.papers import Papers
from coachtui.views import (
    AgreementView,
    CoacheeView,
    Coming,
    FollowUpRow,
    Meeting,
    SessionRecord,
    SessionRow,
)
from tests.conftest import START
from tests.papers import FORMS, fill, paper_of
from tests.shown import shown

NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
MARK = "ZQ"

SEEN: dict[Audience, tuple[str, ...]] = {
    Audience.SPONSOR: (),
    Audience.PERFORMANCE: ("CoacheeViewname", "partner"),
    Audience.CASE: ("SessionViewtakeaway", "SessionViewmodel", "AskedViewtext"),
    Audience.STORY: ("SessionViewtakeaway",),
}
"""What those others get to read: the takeaway, the bank's own questions, who the two were."""

V = TypeVar("V")


def mark_of(view: Any, name: str) -> str:
    return f"{MARK}{type(view).__name__}{name}{MARK}".replace("_", "")


def marked_view(view: V) -> V:
    """Put a word of its own into every text of a record, whatever fields it will have one day."""
    texts = (one.name for one in fields(view) if one.type is str and not one.name.endswith("id"))  # type: ignore[arg-type]
    return replace(view, **{name: mark_of(view, name) for name in texts})  # type: ignore[type-var]


@pytest.fixture
def all_private(rina: SessionRecord) -> SessionRecord:
    """A session in which no line is shared, with a word of its own in each text."""
    marked: dict[str, Any] = {}
    for one in fields(SessionRecord):
        value = getattr(rina, one.name)
        if isinstance(value, tuple):
            marked[one.name] = tuple(
                f"{MARK}{one.name}{MARK}" if isinstance(item, str) else marked_view(item)
                for item in value
            )
        elif one.type is str:
            marked[one.name] = f"{MARK}{one.name}{MARK}".replace("_", "")
    entries = tuple(
        replace(entry, shared=False, kind=kind, id=f"e{number}")
        for number, (entry, kind) in enumerate(zip(marked["entries"] * 2, EntryKind, strict=False))
    )
    carried = tuple(replace(action, entry_id="e1") for action in marked["carried"])
    return replace(
        rina,
        **marked
        | {
            "session": marked_view(rina.session),
            "coachee": marked_view(rina.coachee),
            "entries": entries,
            "actions": tuple(replace(one, entry_id="e1") for one in marked["actions"]),
            "carried": carried,
            "kept_back": frozenset(action.id for action in carried),
        },
    )


@pytest.mark.parametrize("form", COPY_FORMS)
@pytest.mark.parametrize("lang", ["en", "id"])
def test_others_read_how_they_are_called_and_what_they_take_along(
    all_private: SessionRecord, form: Form, lang: Language
) -> None:
    text = shown(form, written_as(form, coachee_summary(all_private), lang))
    coachee, session = all_private.coachee, all_private.session
    ours = [mark_of(session, name) for name in ("takeaway", "accountable")]
    for mark in (mark_of(coachee, "address"), *ours, all_private.partner):
        assert mark in text
        text = text.replace(mark, "")
    assert MARK not in text


def copies_for_others(record: SessionRecord, lang: Language) -> dict[Audience, Content]:
    """Return what the sponsor, colleagues and the public get of a session."""
    mask = Mask(Known(), Masking.LIGHT)
    copy = coach_copy(record, stages={"goal": "Goal"})
    row = SessionRow(record.session, record.coachee, date(2026, 11, 24), 30)
    agreed = AgreementView("", "", START, f"{MARK}purpose{MARK}", sponsor_sees=SponsorSees.COUNTS)
    sheet = sponsor_sheet(record.coachee, [row], agreed, goals=record.goals, actions=record.actions)
    study = case_study(copy, mask, lang)
    return {
        Audience.SPONSOR: sheet,
        Audience.PERFORMANCE: performance_note(record),
        Audience.CASE: study,
        Audience.STORY: story(copy, mask),
    }


@pytest.mark.parametrize("form", COPY_FORMS)
@pytest.mark.parametrize("audience", SEEN)
def test_further_eyes_read_less_still(
    all_private: SessionRecord, audience: Audience, form: Form
) -> None:
    text = shown(form, written_as(form, copies_for_others(all_private, "id")[audience], "id"))
    for seen in SEEN[audience]:
        assert f"{MARK}{seen}{MARK}" in text
        text = text.replace(f"{MARK}{seen}{MARK}", "")
    assert MARK not in text


@pytest.mark.parametrize("form", FOR_PEOPLE)
def test_what_a_person_is_handed_holds_no_note_of_the_coach(
    all_private: SessionRecord, form: Form
) -> None:
    coachee, summary = all_private.coachee, coachee_summary(all_private)
    part = SessionPart(date(2026, 11, 24), summary)
    page = person_page(PersonFile(coachee, date(2026, 11, 24), sessions=(part,)), "en")
    text = "".join(shown(form, page_as(form, page, "en")).split())
    theirs = re.findall(rf"{MARK}\w+?{MARK}", written_as(Form.PLAIN, summary, "en").decode())
    for mark in (*theirs, *(mark_of(coachee, one.name) for one in fields(coachee))):
        text = text.replace(mark, "")
    assert MARK not in text


def test_a_sheet_for_the_sponsor_has_no_place_for_words() -> None:
    for kind in (SponsorSheet, Held):
        assert [one.name for one in fields(kind) if "str" in str(one.type)] == ["who"]
    sheet = SponsorSheet("R.K.", ())
    assert sheet == sponsor_sheet(CoacheeView("c", "Rina Kartika", "Bu Rina"), ())


@pytest.mark.parametrize("form", COPY_FORMS)
def test_the_coachs_copy_has_them(all_private: SessionRecord, form: Form) -> None:
    text = shown(form, written_as(form, coach_copy(all_private), "en"))
    assert "".join(text.split()).count(MARK) > 20


@pytest.mark.parametrize("lang", ["en", "id"])
def test_a_calendar_that_others_see_has_none(all_private: SessionRecord, lang: Language) -> None:
    day = date(2026, 12, 1)
    action = replace(all_private.actions[0], due=day, check_in=day)
    rows = [FollowUpRow(action, all_private.coachee)]
    agreed = Meeting(MeetingKind.AGREED, day, all_private.coachee, all_private.session)
    text = calendar(appointments(rows, Coming((agreed,)), lang), lang, NOW)
    assert text.count("BEGIN:VEVENT") == 3
    assert MARK not in text


ABOUT_A_PERSON = "name address position unit sponsor agreed step need shared told measure"

HELD: dict[str, str] = {
    "followups": "address step need",
    "followups json": "address name step need",
    "followups ics": "",
    "followups in full": "address step need",
    "followups in full json": "address name step need",
    "needs": "name unit need",
    "practices": "told",
    "evidence": "",
    "learning": "learned",
    "competence": "proof learned",
    "agreement": "name sponsor agreed",
    "incident": "name",
    "person": f"{ABOUT_A_PERSON} own proof",
    "person ics": "",
    "person without notes": ABOUT_A_PERSON,
    "person without notes ics": "",
    "person sponsor": "",
    "outcomes": "address unit measure",
    "outcomes csv": "address unit",
    "coverage": "address",
    "coverage csv": "address unit",
    "coverage json": "address unit",
    "hours": "address learned",
    "hours csv": "",
    "programme": "",
}
"""Sorts of words that each paper holds, in all of its forms or in one."""


@pytest.mark.slow
@pytest.mark.parametrize("name", FORMS)
def test_a_paper_holds_the_words_it_is_for_and_no_others(
    tmp_path: Path, clock: Clock, name: str
) -> None:
    services = open_services(tmp_path / "c.db", clock)
    coachee_id = fill(services, clock, lambda sort: f"{MARK}{sort}{MARK}")
    papers, paper = Papers(services.db, clock, Config()), paper_of(name, services, coachee_id)
    for form in FORMS[name]:
        text = "".join(shown(form, papers.give(paper, "en", form)).split())
        held = HELD.get(f"{name} {form}", HELD[name])
        assert set(re.findall(rf"{MARK}(\w+?){MARK}", text)) == set(held.split()), form
