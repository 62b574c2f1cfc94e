"""Everything about one person in one file, their calendar, and what Finish writes."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar

from coachtui.clock import Clock
from coachtui.config import Config
from coachtui.exports.calendar import appointments, calendar
from coachtui.exports.forms import page_as
from coachtui.exports.page import Part
from coachtui.exports.person import PersonFile, SessionPart, Trail, person_page
from coachtui.exports.summary import coach_copy, coachee_summary
from coachtui.kinds import EntryKind, Form
from coachtui.kinds.between import Cadence, SponsorSees
from coachtui.kinds.forms import FOR_PEOPLE
from coachtui.live import LiveSession, plan_of
from coachtui.reports.hours import Sum
from coachtui.services.bundle import Services, open_services
from coachtui.services.calendar import Calendar as Weeks
from coachtui.services.coachees import NewCoachee
from coachtui.services.finished import hand_over
from coachtui.services.papers import Papers, usual_bank
from coachtui.services.person_file import PersonPaper, calendar_of
from coachtui.services.reports import Reports
from coachtui.views import AgreementView, CoacheeView, Coming, Rhythm, SessionRecord
from tests.shown import shown

NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)


@pytest.fixture
def services(tmp_path: Path, clock: Clock) -> Services:
    """Records on disk."""
    return open_services(tmp_path / "coach.db", clock)


def held(services: Services, clock: Clock) -> tuple[str, str]:
    """Hold a session with a private line and a step, and return whose and which."""
    rina = services.coachees.add(NewCoachee("Rina Kartika", "Bu Rina"))
    bank = usual_bank()
    assert bank is not None
    record = services.sessions.begin(rina.id, model="grow", minutes=30, topic="late")
    live = LiveSession(record, plan_of(bank, "grow"), clock)
    for kind, text in ((EntryKind.NOTE, "secret note"), (EntryKind.ACTION, "ask Sari tomorrow")):
        sign = "+" if kind is EntryKind.ACTION else ""
        services.sessions.save(record.session.id, live.write(f"{sign}{text}"), live.time.spent())
    clock.advance(45 * 60)  # type: ignore[attr-defined]
    services.sessions.save(record.session.id, live.finish(), live.time.spent())
    return rina.id, record.session.id


@pytest.mark.parametrize("form", FOR_PEOPLE)
def test_the_coachs_notes_stand_apart_or_stay_behind(rina: SessionRecord, form: Form) -> None:
    part = SessionPart(date(2026, 11, 24), coachee_summary(rina), coach_copy(rina))
    noted = ("person restored", "export session case docx", "import of another day")
    trail = tuple(Trail(NOW, what) for what in noted)
    file = PersonFile(rina.coachee, date(2026, 11, 25), sessions=(part,), trail=trail)
    whole = shown(form, page_as(form, person_page(file, "en"), "en"))
    done = ("records brought back", "file: case for colleagues, masked (docx)", noted[2])
    for words in ("review before handing over", "kelihatan capek", "Analis", *done):
        assert words in whole
    file = replace(file, sessions=(replace(part, private=None),))
    theirs = shown(form, page_as(form, person_page(file, "en"), "en"))
    assert "kelihatan capek" not in theirs
    assert "review before" not in theirs
    assert "yang lambat templatnya" in theirs


def test_beside_a_summary_nothing_is_said_twice_and_sessions_follow_each_other(
    praised: SessionRecord,
) -> None:
    """What the summary or the person says stays out of the notes; so do columns of blanks."""
    unseen = replace(praised.feedback[1], id="f3", entry_id="gone", situation="only the coach")
    record = replace(praised, feedback=(*praised.feedback, unseen))
    beside = replace(record.entries[1], question=record.asked[0].text)
    again = replace(record, entries=(beside, *record.entries[2:]))
    texts = []
    for one in (record, again):
        given = {"open": 2, "goal": 4}
        part = SessionPart(date(2026, 11, 24), coachee_summary(one), coach_copy(one, given=given))
        page = person_page(PersonFile(one.coachee, date(2026, 11, 25), sessions=(part,)), "en")
        texts.append(page_as(Form.MARKDOWN, page, "en").decode())
    first, second = texts
    for once in ("Position:", one.session.takeaway, one.feedback[0].affirmation, "only the coach"):
        assert first.count(once) == 1
    assert "| Step | By when | If … then | Confidence | State |" in first
    assert "open 2/2 · goal 4/4" in first
    assert "Other questions asked" in first
    assert "Other questions asked" not in second
    assert second.count(record.asked[0].text) == 1
    (session,) = (block for block in page.blocks if isinstance(block, Part))
    assert not session.overleaf


def test_one_person_in_one_file_and_it_is_noted(services: Services, clock: Clock) -> None:
    coachee_id, _session = held(services, clock)
    other = services.coachees.add(NewCoachee("Dedi Other"))
    services.followups.add(other.id, "not mine")
    papers = Papers(services.db, clock, Config(coach_name="Joko", letterhead="Dinas Arsip"))
    about = PersonPaper(coachee_id)
    everything = json.loads(papers.give(about, "en", Form.JSON))
    assert everything["format"] == "coachtui.person"
    assert everything["sessions"][0]["private"]["record"]["entries"][0]["text"] == "secret note"
    theirs = PersonPaper(coachee_id, without_notes=True)
    shared = papers.give(theirs, "en", Form.JSON).decode()
    assert "secret" not in shared
    assert json.loads(shared)["trail"][0]["what"] == "export person json"
    page = papers.give(about, "en", Form.MARKDOWN).decode()
    assert page.startswith("**Dinas Arsip**\n\n# Everything kept about Rina Kartika")
    assert "not mine" not in page
    assert "Dedi" not in page
    sponsor = papers.give(PersonPaper(coachee_id, sponsor=True), "en", Form.MARKDOWN).decode()
    assert "Coaching of R.K." in sponsor
    assert "Steps" not in sponsor
    agreed = AgreementView("", coachee_id, clock.now(), sponsor_sees=SponsorSees.COUNTS)
    services.agreements.keep(replace(agreed, purpose="secret aim"))
    sponsor = papers.give(PersonPaper(coachee_id, sponsor=True), "en", Form.MARKDOWN).decode()
    assert "Steps: 1, done: 0" in sponsor
    assert not any(word in sponsor for word in ("secret", "Sari", "Rina"))
    days = papers.give(about, "en", Form.CALENDAR).decode()
    assert "Follow-up (R.K.)" in days
    assert "Sari" not in days


def test_finish_writes_counts_and_carries_over_and_again_is_harmless(
    services: Services, clock: Clock, tmp_path: Path
) -> None:
    coachee_id, session_id = held(services, clock)

    def brought() -> tuple[Sum, float, list[str]]:
        with services.db.read() as tx:
            hours = Reports(tx, clock).hours(None, None)
        carried = services.sessions.plan(coachee_id, model="grow", minutes=30)
        texts = [one.text for one in services.sessions.record(carried.id).carried]
        return hours.total, hours.jp(hours.total), texts

    once = brought()
    assert once == (Sum(1, 45), 1, ["ask Sari"])
    config = Config(export_dir=tmp_path / "out", export_format=Form.PLAIN)
    first = hand_over(Papers(services.db, clock, config), session_id, "en")
    assert [path.name for path in first] == ["2026-11-24-bu-rina.txt", "2026-11-24-bu-rina.ics"]
    clock.advance(3600)  # type: ignore[attr-defined]
    assert hand_over(Papers(services.db, clock, config), session_id, "en") == first
    assert len(list((tmp_path / "out").iterdir())) == 2
    assert brought() == once
    assert b"secret" not in b"".join(path.read_bytes() for path in first)


@pytest.mark.parametrize(
    ("cadence", "day", "rule"),
    [
        (Cadence.WEEKLY, 3, {"FREQ": ["WEEKLY"], "INTERVAL": [1]}),
        (Cadence.BIWEEKLY, 3, {"FREQ": ["WEEKLY"], "INTERVAL": [2]}),
        (Cadence.MONTHLY, 31, {"FREQ": ["MONTHLY"], "BYSETPOS": [-1]}),
        (Cadence.QUARTERLY, 3, {"FREQ": ["MONTHLY"], "INTERVAL": [3]}),
    ],
)
def test_who_meets_again_and_again_does_so_in_the_calendar(
    cadence: Cadence, day: int, rule: dict[str, list[object]]
) -> None:
    rina = CoacheeView("c1", "Rina Kartika", cadence=cadence)
    until = date(2027, 6, 30)
    rhythm = Rhythm(rina, cadence, date(2026, 12, day), until=until)
    text = calendar(appointments((), Coming((), (rhythm,)), "id"), "id", NOW)
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    found = event["RRULE"]
    assert {name: found[name] for name in rule} == rule
    assert found["UNTIL"] == [until]
    over = Coming((), (replace(rhythm, until=date(2026, 12, day)),))
    assert "VEVENT" not in calendar(appointments((), over, "id"), "id", NOW)


def test_each_planned_session_stands_in_the_calendar_and_moves_by_itself(
    services: Services, clock: Clock
) -> None:
    """A plan takes the place of the day agreed; what is planned later keeps its own key."""
    coachee_id, session_id = held(services, clock)
    rina = services.coachees.page(coachee_id, clock.now().date()).row.coachee
    services.sessions.agree(session_id, date(2026, 12, 4))
    services.coachees.change(replace(rina, cadence=Cadence.MONTHLY))

    def entered() -> dict[str, str]:
        with services.db.read() as tx:
            text = calendar_of(tx, rina.id, "en", clock.now())
        found = Calendar.from_ical(text).walk("VEVENT")
        return {
            str(one["uid"]).removesuffix("@coachtui"): f"{one['dtstart'].dt}{one.get('status', '')}"
            for one in found
            if "session" in one["summary"]
        }

    assert entered() == {f"{rina.id}-next": "2026-12-04", f"{rina.id}-rhythm": "2027-01-04"}
    first, second = (
        services.sessions.plan(rina.id, model="grow", minutes=30, day=date(2026, 12, day))
        for day in (3, 15)
    )
    both = {
        first.id: "2026-12-03",
        second.id: "2026-12-15",
        f"{rina.id}-next": "2026-12-04CANCELLED",
        f"{rina.id}-rhythm": "2027-01-15",
    }
    assert entered() == both
    services.sessions.change(replace(first, planned_for=date(2026, 12, 17)))
    assert entered() == both | {first.id: "2026-12-17", f"{rina.id}-rhythm": "2027-01-18"}
    weeks = Weeks(services.db, clock)
    view = weeks.view(date(2026, 12, 1), 8, weeks.habits())
    days = [(one.kind, one.day.isoformat()) for week in view.weeks for one in week.meetings]
    assert days == [
        ("planned", "2026-12-15"),
        ("planned", "2026-12-17"),
        ("expected", "2027-01-18"),
    ]
