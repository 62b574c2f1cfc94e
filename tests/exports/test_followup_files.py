"""Follow-ups as a calendar and as a table, read back by programs that are not ours."""

import csv
import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from coachtui.exports.calendar import Appointment, appointments, calendar
from coachtui.exports.csv import BYTE_ORDER_MARK, SEPARATORS, csv_table
from coachtui.exports.followups import csv_followups, followups_page, json_followups
from coachtui.exports.markdown import render_page
from coachtui.i18n import Language
from coachtui.kinds.between import EventKind, MeetingKind, Source
from coachtui.text import clean
from coachtui.views import ActionView, CoacheeView, Coming, EventView, FollowUpRow, Meeting

NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
DAY = date(2026, 12, 4)
RINA = CoacheeView("c1", "Rina Kartika", "Bu Rina", "Analis", "Bidang Mutasi")
HOSTILE = "a,b;c\\n\r\nEND:VEVENT\r\nBEGIN:VEVENT\nATTENDEE:mailto:x@y.z \x00\x1b]52;c;eA==\x07"
ROW = FollowUpRow(
    ActionView(
        "a1",
        "c1",
        "uji formulir",
        due=DAY,
        if_then="kalau cuti, tanya Bayu",
        who="Bayu",
        support="waktu",
        check_in=date(2026, 12, 1),
    ),
    RINA,
)
NEXT = Coming((Meeting(MeetingKind.AGREED, date(2026, 12, 8), RINA),))


def events(text: str) -> list[Any]:
    return list(Calendar.from_ical(text).walk("VEVENT"))


def test_a_calendar_has_what_is_due_what_is_asked_and_the_next_session() -> None:
    text = calendar(appointments([ROW], NEXT, "id", in_full=True), "id", NOW)
    found = {event["uid"]: event for event in events(text)}
    assert {key: event["dtstart"].dt for key, event in found.items()} == {
        "a1@coachtui": DAY,
        "a1-check-in@coachtui": date(2026, 12, 1),
        "c1-next@coachtui": date(2026, 12, 8),
    }
    due = found["a1@coachtui"]
    assert "Bu Rina" in due["summary"]
    assert "uji formulir" in due["summary"]
    assert "kalau cuti, tanya Bayu" in due["description"]
    assert all(event["class"] == "PRIVATE" for event in found.values())
    (alarm,) = due.walk("VALARM")
    assert alarm["trigger"].dt == timedelta(hours=-16)


def test_a_second_reader_finds_the_same() -> None:
    text = calendar(appointments([ROW], NEXT, "en", in_full=True), "en", NOW)
    read = vobject.readOne(text)
    mine = [
        (str(event["uid"]), event["dtstart"].dt, str(event["summary"])) for event in events(text)
    ]
    assert [
        (event.uid.value, event.dtstart.value, event.summary.value) for event in read.vevent_list
    ] == mine


def test_a_calendar_says_initials_only_unless_asked() -> None:
    club = EventView("v1", EventKind.CLUB, date(2026, 12, 3), Source.COACH, "what Rina taught us")
    coming = replace(NEXT, clubs=(club,))
    text = calendar(appointments([ROW], coming, "en"), "en", NOW)
    assert [event["summary"] for event in events(text)] == [
        "Follow-up (R.K.)",
        "Ask how it goes (R.K.)",
        "Coaching session (R.K.)",
        "Meeting of the coaches",
    ]
    *_others, met = events(calendar(appointments([], coming, "en", in_full=True), "en", NOW))
    assert (met["summary"], met["dtstart"].dt) == (
        "Meeting of the coaches: what Rina taught us",
        date(2026, 12, 3),
    )
    for word in ("Rina", "formulir", "Bayu", "Analis", "Mutasi"):
        assert word not in text


def test_the_same_again_keeps_its_keys_and_counts_as_newer() -> None:
    moved = replace(ROW, action=replace(ROW.action, due=date(2026, 12, 11)))
    first = events(calendar(appointments([ROW], Coming(), "en"), "en", NOW))
    second = events(calendar(appointments([moved], Coming(), "en"), "en", NOW + timedelta(hours=1)))
    assert [event["uid"] for event in first] == [event["uid"] for event in second]
    assert second[0]["sequence"] > first[0]["sequence"]


@pytest.mark.parametrize("words", [HOSTILE, "\u202eevil", "🎉" * 60, "é" * 200])
def test_no_text_becomes_a_part_of_the_calendar(words: str) -> None:
    hostile = FollowUpRow(replace(ROW.action, text=words, if_then=words), RINA)
    text = calendar(appointments([hostile], Coming(), "en", in_full=True), "en", NOW)
    assert len(events(text)) == 2
    assert len(vobject.readOne(text).vevent_list) == 2
    assert not any(line.startswith("ATTENDEE") for line in text.split("\r\n"))
    assert "\x00" not in text
    assert "\x1b" not in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


@settings(deadline=None)
@given(st.text(max_size=200).map(clean), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_any_words_come_back_as_they_were(words: str, day: date) -> None:
    text = calendar([Appointment("k", day, words)], "en", NOW)
    (event,) = events(text)
    assert event["summary"] == words
    assert event["dtstart"].dt == day


def rows_of(text: str, lang: Language) -> list[list[str]]:
    assert text.startswith(BYTE_ORDER_MARK)
    return list(csv.reader(StringIO(text[1:], newline=""), delimiter=SEPARATORS[lang]))


@pytest.mark.parametrize("lang", ["en", "id"])
def test_a_table_opens_where_its_language_is_spoken(lang: Language) -> None:
    columns, row = rows_of(csv_followups([ROW], lang), lang)
    assert len(columns) == len(row)
    assert row[:6] == [
        "2026-12-04",
        "0",
        "Bu Rina",
        "uji formulir",
        "kalau cuti, tanya Bayu",
        "Bayu: waktu",
    ]


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1", "=cmd|' /C calc'!A0"],
)
def test_no_cell_is_a_formula(cell: str) -> None:
    assert rows_of(csv_table(["x"], [[cell]], "en"), "en") == [["x"], [f"'{cell}"]]


@settings(deadline=None)
@given(st.lists(st.text(max_size=40), min_size=2, max_size=4))
def test_any_cells_come_back(cells: list[str]) -> None:
    (_head, row) = rows_of(csv_table(["c"] * len(cells), [cells], "id"), "id")
    assert [cell.removeprefix("'") for cell in row] == [cell.removeprefix("'") for cell in cells]
    assert not any(cell.lstrip()[:1] in tuple("=+-@") for cell in row if cell)


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_page_and_the_document_tell_the_same(lang: Language) -> None:
    page = render_page(followups_page([ROW], lang, DAY))
    assert "| Bu Rina | uji formulir |" in page
    document = json.loads(json_followups([ROW], DAY))
    assert document["format"] == "coachtui.followups"
    assert document["followups"][0]["due"] == "2026-12-04"
    assert [row["to_ask"] for row in document["followups"]] == [False]
