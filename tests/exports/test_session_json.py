"""JSON of a session: its version, its fields, and texts that are exact."""

import json
from dataclasses import replace
from datetime import timedelta, timezone

from hypothesis import given, settings
from hypothesis import strategies as st

from coachtui.exports.summary import CoacheeSummary, coach_copy, coachee_summary
from coachtui.kinds import Form
from coachtui.views import SessionRecord
from tests.shown import as_text

WIB = timezone(timedelta(hours=7))


def test_the_summary_for_bu_rina(rina: SessionRecord) -> None:
    document = json.loads(as_text(Form.JSON, coachee_summary(rina, coach="Joko", zone=WIB), "en"))
    assert document == {
        "format": "coachtui.session",
        "version": 1,
        "audience": "coachee",
        "called": "Bu Rina",
        "day": "2026-11-24",
        "minutes": 30,
        "coach": "Joko",
        "takeaway": "Saya mulai dari formatnya, bukan dari menagih orang.",
        "settled": [],
        "quotes": [],
        "aims": [
            {
                "statement": "Laporan mingguan terkirim paling lambat Kamis jam 12",
                "measure": "empat minggu berturut-turut",
                "due": None,
                "steps": [],
            }
        ],
        "insights": ["yang lambat templatnya, bukan orangnya"],
        "told_on": [],
        "feedback": [],
        "promises": [
            {
                "text": "minta contoh format ke Seksi Arsip",
                "due": "2026-11-25",
                "if_then": "kalau Bu Sari cuti, saya tanya Mas Bayu",
                "who": "",
                "support": "",
                "carried": False,
                "kind": "step",
            },
            *(
                {
                    "text": text,
                    "due": due,
                    "if_then": "",
                    "who": "",
                    "support": "",
                    "carried": carried,
                    "kind": "step",
                }
                for text, due, carried in (
                    ("uji formulir bersama dengan dua seksi", "2026-12-04", False),
                    ("kirim usul tenggat Rabu ke atasan", "2026-12-08", False),
                    ("Bicara dengan Pak Dedi soal jadwal", "2026-11-27", True),
                )
            ),
        ],
        "done": ["Mencatat permintaan mendadak selama satu minggu"],
        "lines": [],
        "commitment": 9,
        "accountable": "Pak Untung, tiap Kamis sore",
        "next_date": "2026-12-08",
    }


def test_the_coachs_copy_has_the_whole_record(rina: SessionRecord) -> None:
    record = replace(rina, asked_before=frozenset({"b", "a"}))
    document = json.loads(
        as_text(Form.JSON, coach_copy(record, stages={"goal": "Goal"}, zone=WIB), "en")
    )
    assert document["audience"] == "coach"
    assert document["stages"] == {"goal": "Goal"}
    assert document["record"]["asked_before"] == ["a", "b"]
    assert document["record"]["session"]["started_at"] == "2026-11-24T09:00:00+07:00"
    assert [entry["text"] for entry in document["record"]["entries"]] == [
        entry.text for entry in rina.entries
    ]
    assert "zone" not in document


@settings(deadline=None)
@given(st.text())
def test_every_text_is_exact(text: str) -> None:
    summary = CoacheeSummary(text, None, 1, takeaway=text, quotes=(text,))
    document = json.loads(as_text(Form.JSON, summary, "en"))
    assert (document["called"], document["takeaway"], document["quotes"]) == (text, text, [text])
