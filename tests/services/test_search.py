"""The search: what is found and in which order, what is not, and what is left of what is gone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coachtui.db.scope import Database
from coachtui.kinds import Benefit, EntryKind, SessionStatus, Value
from coachtui.kinds.between import EventKind, Source
from coachtui.kinds.found import RecordKind
from coachtui.models import Coachee, Record
from coachtui.services.bundle import Services, open_services
from coachtui.services.document import read_document
from coachtui.services.search import FEW_LINES, look_up, search
from coachtui.services.transfer import Transfer
from coachtui.text import clean, fold
from coachtui.views import (
    ActionView,
    AgreementView,
    CoacheeView,
    EntryView,
    EventView,
    FeedbackView,
    Found,
    GoalView,
    InsightView,
    Put,
    SessionRecord,
    Sought,
    Step,
    SurveyView,
)
from tests.conftest import START, FakeClock

from .conftest import Held

MONDAY: Final = date(2026, 11, 2)

Find = Callable[..., list[str]]


def found(db: Database, words: str = "", **narrowed: object) -> tuple[Found, ...]:
    with db.read() as tx:
        return search(tx, Sought(words, **narrowed))  # type: ignore[arg-type]


@pytest.fixture
def find(services: Services) -> Find:
    """Search, and return the texts that were found."""
    return lambda words="", **by: [one.text for one in found(services.db, words, **by)]


def line(key: str, text: str, kind: EntryKind = EntryKind.NOTE) -> EntryView:
    return EntryView(key, 1, kind, text, "goal", START)


def write(services: Services, record: SessionRecord, *records: Record) -> None:
    step = Step(tuple(Put(None, one) for one in records))  # type: ignore[arg-type]
    services.sessions.save(record.session.id, step)


@pytest.fixture
def practice(services: Services, rina: CoacheeView, dedi: CoacheeView, held: Held) -> Services:
    """Three sessions with two people, and what stands in them."""
    first = held(rina, MONDAY, topic="Laporan mingguan", takeaway="Mulai dari formatnya.")
    write(
        services,
        first,
        line("quote", "Laporannya selalu jatuh di Jumat sore", EntryKind.QUOTE),
        line("goal", "laporan terkirim Kamis", EntryKind.GOAL),
        GoalView(
            "g1",
            "goal",
            "laporan terkirim Kamis",
            reason="tim lega",
            value=Value.ACCOUNTABLE,
            benefit=Benefit.INDEPENDENCE,
        ),
        line("action", "minta contoh ke Pak Dedi ~ kalau cuti, tanya Sari", EntryKind.ACTION),
        ActionView("a1", rina.id, "minta contoh ke Pak Dedi", "action", first.session.id),
        line("insight", "formatnya yang lambat, bukan tim", EntryKind.INSIGHT),
        InsightView("i1", "insight", "formatnya yang lambat, bukan tim"),
        line("said", "rapat Senin · menyela · tim diam", EntryKind.FEEDBACK),
        FeedbackView("f1", "said", "rapat Senin", "menyela", "tim diam", value=Value.HARMONIOUS),
    )
    second = held(dedi, MONDAY + timedelta(days=7), topic="Café baru")
    write(services, second, line("third", "laporan café: RÉSUMÉ terlampir"))
    services.followups.add(dedi.id, "baca panduan e-SKP", due=MONDAY)
    write(services, held(rina, MONDAY + timedelta(days=14)), line("last", "laporan sudah rapi"))
    return services


def test_all_words_by_their_beginning_without_accents_people_first_then_the_newest(
    practice: Services, find: Find
) -> None:
    assert find("laporan") == [
        "laporan sudah rapi",
        "laporan café: RÉSUMÉ terlampir",
        "laporan terkirim Kamis · tim lega",
        "Laporannya selalu jatuh di Jumat sore",
        "Laporan mingguan · Mulai dari formatnya.",
    ]
    assert find("LAPÓR resume") == find("cafe résu") == ["laporan café: RÉSUMÉ terlampir"]
    assert find("dedi")[:2] == [
        "Dedi Kurniawan · Pak Dedi",
        "minta contoh ke Pak Dedi ~ kalau cuti, tanya Sari",
    ]
    assert find("sari cuti") == find("kalau sar") != []
    assert find("e-skp") == ["baca panduan e-SKP"]
    assert find("laporan tidak-ada") == find("") == find("   ") == []


def test_words_of_a_line_may_be_said_with_the_name_of_its_person(
    practice: Services, find: Find, rina: CoacheeView
) -> None:
    assert find("rina lambat") == ["formatnya yang lambat, bukan tim"]
    assert len(find("rina")) == len(find(people=frozenset({rina.id}))) == 8
    practice.coachees.change(replace(rina, name="Wulan", address=""))
    assert find("rina lambat") == []
    assert find("wulan lambat") == ["formatnya yang lambat, bukan tim"]


def test_a_search_is_narrowed_by_person_kind_tag_and_days(
    practice: Services, find: Find, dedi: CoacheeView
) -> None:
    week = timedelta(days=7)
    assert find("laporan", people=frozenset({dedi.id})) == ["laporan café: RÉSUMÉ terlampir"]
    assert find("laporan", people=frozenset()) == []
    assert find("laporan", kinds=frozenset({EntryKind.QUOTE, RecordKind.SESSION})) == [
        "Laporannya selalu jatuh di Jumat sore",
        "Laporan mingguan · Mulai dari formatnya.",
    ]
    goal = ["laporan terkirim Kamis · tim lega"]
    assert find(tags=frozenset({Value.ACCOUNTABLE})) == goal
    assert find("tim", tags=frozenset({Benefit.INDEPENDENCE})) == goal
    assert find(tags=frozenset({Value.HARMONIOUS})) == ["rapat Senin · menyela · tim diam"]
    assert find("laporan", since=MONDAY + week) == find("laporan")[:2]
    assert find("laporan", until=MONDAY) == find("laporan")[2:]
    assert find("rapi", since=MONDAY, until=MONDAY + 2 * week - timedelta(days=1)) == []
    assert find("dedi", since=date.min, until=date.max)[0].startswith("minta contoh")
    # Words that narrow are no words of a text.
    assert find("kindquote") == find("tagaccountable") == find(f"person{dedi.id}") == []


def test_what_was_found_says_where_it_is_and_sets_the_words_off(
    practice: Services, rina: CoacheeView
) -> None:
    (one,) = found(practice.db, "format lamb")
    assert [one.text[start:end] for start, end in one.hits] == ["formatnya", "lambat"]
    assert (one.source, one.kind, one.id) == (RecordKind.ENTRY, EntryKind.INSIGHT, "insight")
    assert (one.coachee, one.day, one.status) == (rina, MONDAY, SessionStatus.FINISHED)
    person, *_ = found(practice.db, "kepegawaian")
    assert (person.source, person.id, person.session_id) == (RecordKind.PERSON, rina.id, None)
    (step,) = found(practice.db, "panduan")
    assert (step.source, step.kind, step.day) == (RecordKind.ACTION, EntryKind.ACTION, START.date())
    topic = found(practice.db, "mingguan")[0]
    assert (topic.source, topic.id) == (RecordKind.SESSION, topic.session_id)


def test_what_was_seen_agreed_and_answered_between_sessions_is_found_too(
    practice: Services, find: Find, rina: CoacheeView, clock: FakeClock
) -> None:
    (session_id,) = {one.session_id for one in found(practice.db, "rapi")}
    seen = EventView(
        "ev",
        EventKind.BEHAVIOUR,
        MONDAY,
        Source.SUPERIOR,
        "membantu loket",
        Value.LOYAL,
        coachee_id=rina.id,
    )
    practice.measures.keep(seen)
    practice.measures.keep(SurveyView("su", rina.id, MONDAY, session_id, comment="merasa didengar"))
    practice.agreements.keep(
        AgreementView("ag", rina.id, purpose="mutasi dini", created_at=clock.now())
    )
    for words in ("loket", "didengar", "rina mutasi dini"):
        (one,) = found(practice.db, words)
        assert (one.coachee, one.kind) == (rina, one.source)
    assert find(tags=frozenset({Value.LOYAL})) == ["membantu loket"]
    practice.measures.delete(seen)
    practice.sessions.delete(session_id or "")
    assert find("loket") == find("didengar") == []


def test_what_was_changed_deleted_or_brought_back_is_found_as_it_is_now(
    practice: Services, find: Find, rina: CoacheeView
) -> None:
    with practice.db.read() as tx:
        ((session_id,),) = tx.rows("SELECT session_id FROM entry WHERE id = 'insight'")
    record = practice.sessions.record(session_id)
    before = next(one for one in record.entries if one.id == "insight")
    practice.sessions.save(session_id, Step((Put(before, replace(before, text="templatnya")),)))
    assert find("templat") == ["templatnya · formatnya yang lambat, bukan tim"]
    practice.sessions.save(session_id, Step((Put(before, None), Put(record.insights[0], None))))
    assert find("templat") == find("lambat") == []
    practice.sessions.save(session_id, Step((Put(None, before), Put(None, record.insights[0]))))
    assert find("lambat") == ["formatnya yang lambat, bukan tim"]

    everything = find("laporan")
    practice.sessions.delete(session_id)
    assert find("laporan") == everything[:2]
    practice.sessions.restore(session_id)
    practice.coachees.delete(rina.id)
    assert find("laporan") == everything[1:2]
    assert find("kartika") == []
    practice.coachees.restore(rina.id)
    assert sorted(find("laporan")) == sorted(everything)


def test_a_session_that_becomes_somebody_elses_takes_its_lines_along(
    practice: Services, find: Find, rina: CoacheeView, dedi: CoacheeView
) -> None:
    (one,) = found(practice.db, "rapi")
    assert one.session_id
    session = practice.sessions.record(one.session_id).session
    practice.sessions.change(replace(session, coachee_id=dedi.id))
    assert find("rapi", people=frozenset({rina.id})) == []
    assert find("pak dedi rapi") == ["laporan sudah rapi"]


def test_beside_commands_stand_the_first_people_and_the_newest_of_the_rest(
    practice: Services, find: Find
) -> None:
    def at_hand(words: str) -> list[str]:
        with practice.db.read() as tx:
            return [one.text for one in look_up(tx, words)]

    assert at_hand("laporan") == find("laporan")
    assert at_hand("rina") == find("rina")[: 1 + FEW_LINES]
    assert at_hand("dedi")[0] == "Dedi Kurniawan · Pak Dedi"
    assert not any(map(at_hand, ("", "  ", "[/]", '"', "*", "kindperson")))


HOSTILE: Final = (
    *('"', '""', "'", "*", "-", "+", "^", ":", "(", ")", "{}", "\\", "%", "_", "\x00", "\ud800"),
    *("laporan*", '"laporan', "laporan)", "(laporan", "laporan -rapi", "text:laporan", "^laporan"),
    *("NEAR(a b)", "laporan NOT rapi", "AND", "OR OR", "{marks}: x", "'; DROP TABLE entry; --"),
    *("[b]x[/]", "e\u0301", "日本", "🧑\u200d🏫", "\U0001e900", "a" * 5_000, "laporan " * 500),
)


def test_whatever_is_typed_is_only_text(practice: Services, held: Held, dedi: CoacheeView) -> None:
    record = held(dedi, MONDAY)
    texts = {f"x{number}": clean(text)[:60] for number, text in enumerate(HOSTILE)}
    write(practice, record, *(line(key, text) for key, text in texts.items()))
    for text in HOSTILE:
        for one in found(practice.db, text):
            assert fold(clean(text).split()[0].strip('*"^()')) in fold(one.text)
    for key, text in texts.items():
        if any(map(str.isalnum, text)) and not text.startswith("\U0001e900"):
            assert key in {one.id for one in found(practice.db, text)}


@pytest.mark.slow
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(words=st.text(max_size=60))
def test_no_text_breaks_the_search(practice: Services, words: str) -> None:
    found(practice.db, words)


def test_what_is_erased_leaves_no_word_behind(practice: Services, rina: CoacheeView) -> None:
    file = practice.db.path
    secret = b"templatrahasia"
    with practice.db.read() as tx:
        ((session_id,),) = tx.rows("SELECT session_id FROM entry WHERE id = 'insight'")
    record = practice.sessions.record(session_id)
    texts = [line(f"s{n}", f"templatrahasia nomor {n} kata{n}") for n in range(200)]
    write(practice, record, *texts)
    practice.sessions.save(session_id, Step((Put(None, line("s0", "x templatrahasia")),)))
    _fold(practice)
    assert secret in file.read_bytes()

    with practice.db.write() as tx:
        driver = tx.connection().exec_driver_sql
        for table in ("action_item", "insight", "feedback", "goal", "entry", "stage_time"):
            where = (
                f"session_id IN (SELECT id FROM coaching_session WHERE coachee_id = '{rina.id}')"
            )
            driver(f"DELETE FROM {table} WHERE {where}")
        driver(f"DELETE FROM coaching_session WHERE coachee_id = '{rina.id}'")
        tx.delete(tx.get_one(Coachee, rina.id))
    _fold(practice)
    left = file.read_bytes().lower()
    assert secret not in left
    assert b"kepegawaian" not in left
    assert found(practice.db, "kartika") == found(practice.db, "templat") == ()


def _fold(services: Services) -> None:
    with services.db.read() as tx:
        tx.rows("ROLLBACK")
        tx.rows("PRAGMA wal_checkpoint(TRUNCATE)")


def test_a_practice_that_is_brought_in_is_found(
    practice: Services, find: Find, clock: FakeClock, tmp_path_factory: pytest.TempPathFactory
) -> None:
    given = Transfer(practice.db, clock).give()
    assert "search" not in given
    other = open_services(tmp_path_factory.mktemp("other") / "coach.db", clock)
    Transfer(other.db, clock).take_in(read_document(given.encode(), "x"))
    everything = {one.text for one in found(practice.db, "laporan")}
    assert {one.text for one in found(other.db, "laporan")} == everything
    other.close()


def test_the_index_is_what_it_would_be_if_it_were_made_anew(practice: Services) -> None:
    from coachtui.db import search_index

    lines = 'SELECT source, "key", session_id, coachee_id, day, kind, text, who, marks'
    query = f"{lines} FROM search_line ORDER BY source, key"
    with practice.db.write() as tx:
        driver = tx.connection().exec_driver_sql
        kept = driver(query).fetchall()
        search_index.drop(tx.connection())
        search_index.make(tx.connection())
        assert driver(query).fetchall() == kept
        driver("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
