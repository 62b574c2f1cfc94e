"""The demo practice: complete in both languages, and as inviting on a Sunday as on a Tuesday."""

import stat
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path

import pytest

from coachtui import paths
from coachtui.bank.load import load_bank
from coachtui.bank.problems import BankError
from coachtui.clock import today
from coachtui.errors import UsageError
from coachtui.feedback import Feedback, Field, check
from coachtui.kinds import (
    ActionKind,
    Doubt,
    EntryKind,
    GoalStatus,
    Outcome,
    Relation,
    SessionStatus,
    is_low,
)
from coachtui.live import DecisionKind, open_decisions
from coachtui.measuring import courses, low_marks, trend
from coachtui.reports.figures import Share
from coachtui.reports.period import Period
from coachtui.services.bundle import Services, open_services
from coachtui.services.demo import Retelling, joined, write_demo
from coachtui.services.practice import DATE, Practice, read_practice
from coachtui.services.practice_words import Words
from coachtui.services.reports import Reports
from coachtui.services.today import Today
from coachtui.views import CoacheeRow, EntryView, Put, SessionRecord, Step

from ..conftest import START, FakeClock

Tell = Callable[[str], Services]
LANGUAGES = pytest.mark.parametrize("lang", ["en", "id"])


@pytest.fixture(scope="module")
def tell(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tell]:
    """Write the demo in a language, once for all tests of it, and open it."""
    opened: dict[str, Services] = {}

    def told(lang: str) -> Services:
        if lang not in opened:
            path = tmp_path_factory.mktemp("demo") / f"{lang}.db"
            write_demo(path, lang, FakeClock())
            opened[lang] = open_services(path, FakeClock())
        return opened[lang]

    yield told
    for services in opened.values():
        services.close()


@pytest.fixture(scope="module")
def practice() -> Practice:
    """The practice as it stands in its file."""
    return read_practice(paths.shipped("demo.yaml"))


def records(services: Services) -> list[SessionRecord]:
    """Return everything about every session with those who are coached, the newest first."""
    rows = [row for row in services.sessions.rows() if row.coachee.archived_at is None]
    return [services.sessions.record(row.session.id) for row in rows]


def coached(services: Services) -> list[CoacheeRow]:
    """Return those who are coached."""
    rows = services.coachees.rows(START.date())
    return [row for row in rows if row.coachee.archived_at is None]


def without_ids(value: object) -> object:
    """Return a record without what is new at each writing."""
    if isinstance(value, dict):
        return {
            key: without_ids(part)
            for key, part in value.items()
            if key != "id" and not str(key).endswith("_id")
        }
    if isinstance(value, list | tuple):
        return [without_ids(part) for part in value]
    return value


def attention(services: Services, clock: FakeClock) -> dict[str, list[str]]:
    """Return who is named under each heading of the first screen."""
    view = Today(services.db, clock).view(today(clock))
    return {
        "open": [row.coachee.address for row in view.open],
        "planned": [row.coachee.address for row in view.planned],
        "to_ask": [row.coachee.address for row in view.to_ask],
        "overdue": sorted(row.coachee.address for row in view.overdue),
        "due": sorted(row.coachee.address for row in view.due),
        "unbooked": [row.coachee.address for row in view.unbooked],
    }


ATTENTION = {
    "open": ["Bu Rina"],
    "planned": ["Mbak Laras"],
    "to_ask": ["Pak Yosef"],
    "overdue": ["Bu Hartini", "Mbak Laras", "Pak Dedi"],
    "due": ["Bu Rina", "Mas Bayu", "Mbak Laras", "Pak Dedi"],
    "unbooked": ["Bu Hartini"],
}


@LANGUAGES
def test_people_and_sessions(tell: Tell, lang: str) -> None:
    """Six people of different offices, three to six sessions each."""
    services = tell(lang)
    people = coached(services)
    assert len(people) == 6
    assert len({row.coachee.unit for row in people}) == 6
    assert {row.coachee.relation for row in people} == set(Relation) - {Relation.EXTERNAL}
    rows = [row for row in services.sessions.rows() if row.coachee.archived_at is None]
    assert len(rows) == 25
    held = [sum(row.coachee.id == one.coachee.id for row in rows) for one in people]
    assert all(3 <= count <= 6 for count in held)
    assert sum(row.session.status is SessionStatus.FINISHED for row in rows) == 22


@LANGUAGES
def test_what_asks_for_attention(tell: Tell, lang: str) -> None:
    """The first screen has something to show under each of its headings."""
    services = tell(lang)
    assert attention(services, FakeClock()) == ATTENTION
    rows = services.sessions.rows()
    (left_open,) = (row for row in rows if row.session.status is SessionStatus.OPEN)
    assert left_open.minutes == 12
    assert services.sessions.record(left_open.session.id).draft.startswith("-")


@pytest.mark.parametrize("weekday", ["Saturday", "Sunday"])
def test_on_a_weekend(tmp_path: Path, weekday: str) -> None:
    """Nobody met on a weekend, whichever day the demo is written."""
    clock = FakeClock(START + timedelta(days=4 if weekday == "Saturday" else 5))
    path = tmp_path / "demo.db"
    write_demo(path, "id", clock)
    services = open_services(path, clock)
    assert f"{clock.now():%A}" == weekday
    assert attention(services, clock) == ATTENTION
    done = [row for row in services.sessions.rows() if row.session.ended_at]
    assert all(row.day.weekday() < 5 for row in done)
    services.close()


@LANGUAGES
def test_sessions_are_whole(tell: Tell, lang: str) -> None:
    """Each finished session has its lines, its times, and nothing left to decide."""
    ends = START - timedelta(days=365)
    for record in reversed(records(tell(lang))):
        session = record.session
        if session.status is not SessionStatus.FINISHED:
            continue
        assert [item.kind for item in open_decisions(record)] == [DecisionKind.FINISH]
        assert 4 <= len(record.entries) <= 13
        assert all(entry.question for entry in record.entries)
        assert session.started_at is not None
        assert session.ended_at is not None
        assert session.started_at >= ends, "the coach is in one place at a time"
        ends = session.ended_at
        spent = sum(record.seconds.values())
        assert spent == (session.ended_at - session.started_at).total_seconds()
        assert abs(spent / 60 / session.planned_minutes - 1) < 0.1


@LANGUAGES
def test_actions_were_understood(tell: Tell, lang: str) -> None:
    """Every action has its date, after the day it was agreed, or none on purpose."""
    for record in records(tell(lang)):
        for action in record.actions:
            assert (action.due is None) is action.no_date, action.text
            assert action.confidence is not None
            assert not set("~#@{}") & set(action.text), action.text
            if action.due is not None:
                assert action.created is not None
                assert action.due > action.created


def test_there_is_something_of_everything(tell: Tell) -> None:
    """Every model, kind of line and outcome can be looked at."""
    told = records(tell("en"))
    assert {record.session.model for record in told} == set(
        load_bank(paths.shipped("prompts.yaml")).bank.models
    )
    assert {entry.kind for record in told for entry in record.entries} == set(EntryKind)
    given = [(one, record) for record in told for one in record.feedback]
    assert {one.praise for one, _record in given} == {True, False}
    assert {record.session.model for _one, record in given} - {"sbi"}, "not only in a talk of it"
    reviews = [review for record in told for review in record.reviews]
    assert {review.outcome for review in reviews} == set(Outcome)
    assert all(one.evidence for one in reviews if one.outcome is Outcome.DONE)
    assert all(one.reason for one in reviews if one.outcome is Outcome.DROPPED)
    assert any(entry.shared for record in told for entry in record.entries)
    actions = [action for record in told for action in record.actions]
    assert {action.kind for action in actions if action.pending} == set(ActionKind)
    assert {Doubt.CLARITY, Doubt.COURAGE} <= {action.doubt for action in actions}
    assert all(is_low(action.confidence) for action in actions if action.doubt)
    asked = {action.check_in > START.date() for action in actions if action.check_in}
    assert asked == {True, False}
    assert {one.shareable for record in told for one in record.insights} == {True, False}
    assert any(record.settled for record in told)
    assert any(record.session.spoke for record in told)


@LANGUAGES
def test_feedback_in_the_demo_is_worded_as_the_form_wants_it(tell: Tell, lang: str) -> None:
    """Nothing in it is worth a remark."""
    for record in records(tell(lang)):
        for one in record.feedback:
            texts = {name.value: getattr(one, name) for name in Field}
            assert check(Feedback(**texts, praise=one.praise), lang) == ()


def test_both_languages_tell_the_same(tell: Tell) -> None:
    """The twins differ in their words and in nothing else."""

    def frame(record: SessionRecord) -> object:
        session = record.session
        return (
            (session.model, session.status, session.started_at, session.next_date, session.told),
            (session.comfort, session.spoke, [(one.key, one.at) for one in record.settled]),
            [(one.kind, one.at, one.stage, one.shared) for one in record.entries],
            [
                (one.due, one.status, one.confidence, one.who, bool(one.if_then))
                for one in record.actions
            ],
            [(one.kind, one.doubt, one.check_in) for one in record.actions],
            [(one.praise, one.value) for one in record.feedback],
            [one.shareable for one in record.insights],
            [(one.outcome, one.at, one.new_due) for one in record.reviews],
            [(one.key, one.at) for one in record.asked],
            record.seconds,
        )

    assert [*map(frame, records(tell("en")))] == [*map(frame, records(tell("id")))]


@LANGUAGES
def test_every_text_is_in_the_language(tell: Tell, practice: Practice, lang: str) -> None:
    """No word of the other language gets in."""
    meetings = [one for person in practice.people for one in person.sessions]
    lines = [line for one in meetings for part in one.stages.values() for line in part.lines]

    def texts(words: list[Words | None]) -> set[str]:
        return {one.text(lang) for one in words if one}

    told = records(tell(lang))
    entries = {
        entry.text
        for record in told
        for entry in record.entries
        if entry.kind is not EntryKind.FEEDBACK
    }
    dated = [one.text(lang).split(DATE)[0] for one in lines if one.due is not None]
    passages = [part for one in meetings for part in one.stages.values()]
    steps = [step for part in passages if part.goal for step in part.goal.steps]
    plain = {one.text(lang) for one in (*lines, *steps) if getattr(one, "due", None) is None}
    assert plain <= entries
    assert all(text.startswith(tuple(dated)) for text in entries - plain)
    assert {one.session.topic for one in told} == texts([one.topic for one in meetings])
    takeaways = {one.session.takeaway for one in told if one.session.takeaway}
    assert takeaways == texts([one.takeaway for one in meetings])
    rows = coached(tell(lang))
    assert {one.coachee.position for one in rows} == texts(
        [person.position for person in practice.people]
    )
    given = [
        one for meeting in meetings for part in meeting.stages.values() for one in part.feedback
    ]
    for name in given[0].texts:
        words = {getattr(one, name) for record in told for one in record.feedback}
        assert words == {one.texts[name].text(lang) for one in given}
    said = [answer for one in meetings for part in one.stages.values() for answer in part.reviews]
    evidence = {review.evidence for record in told for review in record.reviews}
    assert evidence - {""} == texts([one.evidence for one in said])
    contract = load_bank(paths.shipped("prompts.yaml")).bank.model("clear").stages["contract"]
    ticks = {one.text for record in told for one in record.settled}
    assert ticks == {point.text(lang) for point in contract.settles.values()}


def test_every_line_has_a_true_twin(practice: Practice) -> None:
    """No text was left untranslated."""
    for person in practice.people:
        for meeting in person.sessions:
            parts = meeting.stages.values()
            lines: list[Words] = [line for part in parts for line in part.lines]
            lines += [
                words for part in parts for one in part.feedback for words in one.texts.values()
            ]
            for words in (person.position, person.unit, meeting.topic, meeting.takeaway, *lines):
                assert words is None or words.en != words.id


def test_only_ids_differ(tell: Tell, tmp_path: Path) -> None:
    """The same day brings the same practice."""
    path = tmp_path / "again.db"
    write_demo(path, "en", FakeClock())
    services = open_services(path, FakeClock())
    first, second = (
        [without_ids(asdict(record)) for record in records(each)] for each in (tell("en"), services)
    )
    services.close()
    assert first == second


def test_one_private_file(tmp_path: Path) -> None:
    """It is a single file that only its owner can read."""
    path = tmp_path / "demo.db"
    write_demo(path, "id", FakeClock())
    assert [*tmp_path.iterdir()] == [path]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_an_existing_file_is_left_alone(tmp_path: Path) -> None:
    """Somebody's records are never mixed with made-up people."""
    path = tmp_path / "coach.db"
    path.write_bytes(b"mine")
    with pytest.raises(UsageError, match="another name"):
        write_demo(path, "en", FakeClock())
    assert path.read_bytes() == b"mine"


def test_half_a_demo_is_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a failure the name is free again."""

    def stumble(_retelling: Retelling, _practice: Practice) -> None:
        monkeypatch.setattr(Services, "close", lambda _services: None)  # as on a full disk
        raise KeyboardInterrupt

    monkeypatch.setattr(Retelling, "tell", stumble)
    with pytest.raises(KeyboardInterrupt):
        write_demo(tmp_path / "demo.db", "en", FakeClock())
    assert [*tmp_path.iterdir()] == []


def test_joined_steps() -> None:
    """What one record went through becomes one change."""
    one, two, three = (
        EntryView("a", number, EntryKind.NOTE, "text", "open", START) for number in (1, 2, 3)
    )
    step = joined([Step((Put(one, two),)), Step((Put(two, three),))])
    assert step == Step((Put(one, three),))


@pytest.mark.parametrize(
    ("before", "after", "complaint"),
    [
        ("    address:", "    adress:", "adress"),
        ('        at: "09:00"', '        at: "late"', "at"),
        ("        model: grow", "        model: [grow]", "model"),
        ("              - kind: quote", "              - kind: quotation", "kind"),
        ('                id: "satu formulir untuk ketiga seksi"\n', "", "id"),
        ("                due: -4\n", "", "due"),
        ("version: 1", "version: &one 1", "Anchors"),
    ],
)
def test_the_file_is_read_strictly(tmp_path: Path, before: str, after: str, complaint: str) -> None:
    """A mistake in the file is named with its line, never passed over."""
    text = paths.shipped("demo.yaml").read_text("utf-8")
    assert before in text
    path = tmp_path / "demo.yaml"
    path.write_text(text.replace(before, after, 1), "utf-8")
    with pytest.raises(BankError, match=rf"demo\.yaml:\d+:\d+: .*{complaint}"):
        read_practice(path)


@LANGUAGES
def test_what_is_measured(tell: Tell, lang: str) -> None:
    """There is a trend, a low answer, a before and after, and goals with what shows them."""
    services = tell(lang)
    people = {row.coachee.address: row.coachee.id for row in coached(services)}
    rina = services.measures.of(people["Bu Rina"])
    assert trend(rina.surveys, "heard") == (4, 4, 5, 5)
    (course,) = courses(rina.measurements)
    assert (course.amounts, course.percent) == ((10, 7), -30)
    dedi = services.measures.of(people["Pak Dedi"])
    assert set(low_marks(dedi.surveys[0])) == {"my_ideas", "own_solution"}
    nobody = services.measures.of(None)
    assert [len(nobody.measurements), len(nobody.events), len(nobody.learning)] == [2, 2, 2]
    trees = [tree for key in people.values() for tree in services.goals.of(key).trees]
    reached = [tree.goal for tree in trees if tree.goal.status is GoalStatus.REACHED]
    assert len(reached) == 3
    assert all(goal.evidence and goal.decided_on for goal in reached)


def test_the_year_is_full_enough_to_report_of(tell: Tell) -> None:
    """Two groups are large enough for others to see; goals, plans and answers have a trend."""
    year = Period(START.date() - timedelta(days=365), START.date())
    with tell("en").db.read() as tx:
        reports = Reports(tx, FakeClock())
        told, found = reports.programme(year), reports.outcomes(year)
        hours = reports.hours(None, None)
    assert [(unit.name, unit.numbers.people) for unit in told.units] == [
        ("One-Stop Service Office, Arunika", 6)
    ]
    assert told.others is not None
    assert (told.others.people, told.total and told.total.people) == (6, 12)
    assert found.total.goals.share.percent not in (None, 0, 100)
    assert sum(figures.sessions > 0 for figures in found.months) >= 10
    assert len([line for line in found.people if line.heard]) >= 6
    assert len(hours.log) == 5
    assert told.stayed[0].here == Share(11, 12)
