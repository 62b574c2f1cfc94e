"""What the coachee may see, and what never gets there."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from coachtui.exports.forms import written_as
from coachtui.exports.summary import (
    Aim,
    Heard,
    Promise,
    SharedLine,
    coach_copy,
    coachee_summary,
    minutes_held,
    session_day,
)
from coachtui.i18n import Language
from coachtui.kinds import ActionStatus, EntryKind, Form, Value
from coachtui.kinds.forms import COPY_FORMS
from coachtui.views import GoalView, RatingView, SessionRecord, SettledView
from tests.shown import shown

WIB = timezone(timedelta(hours=7))


def test_the_session_with_bu_rina(rina: SessionRecord) -> None:
    summary = coachee_summary(rina, coach="Pak Joko", zone=WIB)
    assert summary.called == "Bu Rina"
    assert summary.day == date(2026, 11, 24)
    assert summary.minutes == 30
    assert summary.takeaway == "Saya mulai dari formatnya, bukan dari menagih orang."
    assert summary.quotes == ()
    assert summary.aims == (
        Aim("Laporan mingguan terkirim paling lambat Kamis jam 12", "empat minggu berturut-turut"),
    )
    assert summary.insights == ("yang lambat templatnya, bukan orangnya",)
    assert [promise.text for promise in summary.promises] == [
        "minta contoh format ke Seksi Arsip",
        "uji formulir bersama dengan dua seksi",
        "kirim usul tenggat Rabu ke atasan",
        "Bicara dengan Pak Dedi soal jadwal",
    ]
    assert summary.promises[-1] == Promise(
        "Bicara dengan Pak Dedi soal jadwal", date(2026, 11, 27), carried=True
    )
    assert summary.done == ("Mencatat permintaan mendadak selama satu minggu",)
    assert summary.lines == ()
    assert summary.next_date == date(2026, 12, 8)


@pytest.mark.parametrize("form", COPY_FORMS)
@pytest.mark.parametrize("lang", ["en", "id"])
def test_nothing_private_gets_into_any_form(
    marked: SessionRecord, form: Form, lang: Language
) -> None:
    written = shown(form, written_as(form, coachee_summary(marked, zone=WIB), lang))
    assert "SECRET" not in written
    assert "seen" in written
    assert "Janji" in written
    assert "Tujuan" in written
    assert "SECRET" in shown(form, written_as(form, coach_copy(marked, zone=WIB), lang))


def test_unsharing_a_line_takes_along_what_was_made_from_it(rina: SessionRecord) -> None:
    hidden = {"e1", "e7", "e12"}
    entries = tuple(
        replace(entry, shared=False) if entry.id in hidden else entry for entry in rina.entries
    )
    summary = coachee_summary(replace(rina, entries=entries), zone=WIB)
    assert summary.aims == ()
    assert summary.insights == ()
    assert "uji formulir bersama dengan dua seksi" not in [p.text for p in summary.promises]
    assert SharedLine(EntryKind.MEASURE, "empat minggu berturut-turut") in summary.lines


def test_a_goal_brings_its_day_and_its_steps_but_nothing_of_the_coach(rina: SessionRecord) -> None:
    whole = replace(
        rina.goals[0],
        due=date(2026, 12, 24),
        reason="SECRET reason",
        support="SECRET support",
        expected="SECRET level",
    )
    steps = (
        GoalView("g8", None, "satu templat", parent_id=whole.id),
        GoalView("g9", "e0", "SECRET step", parent_id=whole.id),
    )
    rating = RatingView("r1", whole.id, 1, rina.entries[0].at)
    record = replace(rina, goals=(whole, *steps), ratings=(rating,))
    summary = coachee_summary(record, zone=WIB)
    (aim,) = summary.aims
    assert (aim.due, aim.steps) == (date(2026, 12, 24), ("satu templat",))
    for form in COPY_FORMS:
        written = shown(form, written_as(form, summary, "id"))
        assert "SECRET" not in written
        assert "satu templat" in written
    whole_copy = written_as(Form.MARKDOWN, coach_copy(record, zone=WIB), "en").decode()
    for words in ("SECRET reason", "SECRET support", "as expected: SECRET level", "is at +1"):
        assert words in whole_copy
    unshared = tuple(replace(entry, shared=False) for entry in record.entries)
    assert coachee_summary(replace(record, entries=unshared), zone=WIB).aims == ()


def test_an_unshared_measure_leaves_the_goal(rina: SessionRecord) -> None:
    goal = replace(rina.goals[0], measure="empat minggu berturut-turut; kata SECRET")
    secret = replace(rina.entries[3], id="m2", text="kata SECRET", shared=False)
    record = replace(rina, goals=(goal,), entries=(*rina.entries, secret))
    assert coachee_summary(record, zone=WIB).aims[0].measure == "empat minggu berturut-turut"


def test_shared_lines_stand_in_the_order_they_were_written(rina: SessionRecord) -> None:
    entries = tuple(replace(entry, shared=True, order=100 - entry.order) for entry in rina.entries)
    summary = coachee_summary(replace(rina, entries=entries), zone=WIB)
    assert summary.quotes == (rina.entries[2].text,)
    options = [line.text for line in summary.lines if line.kind is EntryKind.OPTION]
    assert options == [rina.entries[at].text for at in (10, 9, 8)]


def test_what_was_done_or_dropped_is_no_promise_any_more(rina: SessionRecord) -> None:
    done, dropped, kept = rina.actions
    record = replace(
        rina,
        actions=(
            replace(done, status=ActionStatus.DONE),
            replace(dropped, status=ActionStatus.DROPPED),
            replace(kept, status=ActionStatus.PARTLY),
        ),
    )
    summary = coachee_summary(record, zone=WIB)
    assert [promise.text for promise in summary.promises] == [kept.text, rina.carried[1].text]
    assert summary.done == (rina.carried[0].text, done.text)


def test_without_an_address_the_name_is_used(rina: SessionRecord) -> None:
    record = replace(rina, coachee=replace(rina.coachee, address=""))
    assert coachee_summary(record, zone=WIB).called == "Rina Kartika"


def test_minutes_and_day_of_sessions_without_a_clock(rina: SessionRecord) -> None:
    planned = replace(rina.session, started_at=None, planned_for=date(2026, 12, 1))
    assert session_day(replace(rina, session=planned), WIB) == date(2026, 12, 1)
    assert minutes_held(replace(rina, seconds={})) == 30
    paper = replace(rina.session, from_paper=True, planned_minutes=45)
    assert minutes_held(replace(rina, session=paper)) == 45


def test_the_day_is_the_one_at_the_desk(rina: SessionRecord) -> None:
    late = replace(rina.session, started_at=datetime(2026, 11, 24, 20, 0, tzinfo=UTC))
    assert session_day(replace(rina, session=late), WIB) == date(2026, 11, 25)


def test_feedback_is_handed_over_whole_or_not_at_all(praised: SessionRecord) -> None:
    praise, correction = coachee_summary(praised, zone=WIB).feedback
    given = praised.feedback[0]
    assert praise == Heard(
        True,
        given.situation,
        given.behaviour,
        given.impact,
        given.intent_question,
        given.affirmation,
        given.question,
        Value.COLLABORATIVE,
    )
    assert not correction.praise
    entries = tuple(replace(entry, shared=entry.id != "l1") for entry in praised.entries)
    assert coachee_summary(replace(praised, entries=entries)).feedback == (correction,)
    assert coachee_summary(replace(praised, entries=entries)).lines


def test_what_was_agreed_on_at_the_beginning_is_in_both_copies(rina: SessionRecord) -> None:
    begun = rina.session.started_at
    assert begun
    ticks = tuple(
        SettledView(key, key, words, "contract", begun + timedelta(minutes=2))
        for key, words in (("time", "Waktu"), ("topic", "Topik"))
    )
    record = replace(rina, settled=ticks)
    theirs = written_as(Form.PLAIN, coachee_summary(record, zone=WIB), "en").decode()
    assert "Waktu, Topik" in theirs
    ours = written_as(Form.PLAIN, coach_copy(record, zone=WIB), "en").decode()
    at = (begun + timedelta(minutes=2)).astimezone(WIB)
    assert all(f"{at:%H:%M} {one.text}" in ours for one in ticks)
