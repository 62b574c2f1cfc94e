"""Sessions to hand over: the one with Bu Rina, and one with a marker in every field."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest

from coachtui.kinds import SHARED_BY_NATURE, ActionStatus, EntryKind, Outcome, SessionStatus, Value
from coachtui.live import unfinished
from coachtui.views import (
    ActionView,
    AskedView,
    CoacheeView,
    EntryView,
    FeedbackView,
    GoalView,
    InsightView,
    ReviewView,
    SessionRecord,
    SessionView,
)

WIB = timezone(timedelta(hours=7))
START = datetime(2026, 11, 24, 9, 0, tzinfo=WIB)

LINES = (
    ("open", EntryKind.NOTE, "kelihatan capek, habis rapat pagi"),
    ("goal", EntryKind.GOAL, "Laporan mingguan terkirim paling lambat Kamis jam 12"),
    ("goal", EntryKind.QUOTE, "yang bikin saya malu itu bukan telatnya, tapi ditagih di grup"),
    ("goal", EntryKind.MEASURE, "empat minggu berturut-turut"),
    ("reality", EntryKind.NOTE, "data dari tiga seksi baru masuk Jumat sore"),
    ("reality", EntryKind.OBSTACLE, "format tiap seksi beda, harus salin ulang"),
    ("reality", EntryKind.STRENGTH, "Seksi Arsip selalu tepat waktu [contoh baik]"),
    ("reality", EntryKind.INSIGHT, "yang lambat templatnya, bukan orangnya"),
    ("options", EntryKind.OPTION, "satu formulir bersama"),
    ("options", EntryKind.OPTION, "tenggat data dimajukan ke Rabu"),
    ("options", EntryKind.OPTION, "minta contoh dari Seksi Arsip"),
    ("will", EntryKind.ACTION, "minta contoh format ke Seksi Arsip besok"),
    ("will", EntryKind.ACTION, "uji formulir bersama dengan dua seksi Jumat depan #6"),
    ("will", EntryKind.ACTION, "kirim usul tenggat Rabu ke atasan 2 minggu lagi #8"),
)

SECONDS = {
    "open": 110.0,
    "last_time": 100.0,
    "goal": 260.0,
    "reality": 400.0,
    "options": 420.0,
    "will": 390.0,
    "close": 90.0,
}


def entries() -> Iterator[EntryView]:
    """Yield the lines as they were typed, the insight shared afterwards."""
    for order, (stage, kind, text) in enumerate(LINES):
        yield EntryView(
            f"e{order}",
            order,
            kind,
            text,
            stage,
            START + timedelta(minutes=2 * order),
            shared=kind in SHARED_BY_NATURE or kind is EntryKind.INSIGHT,
        )


@pytest.fixture
def rina() -> SessionRecord:
    """The finished session with Bu Rina, with all that happened in it."""
    lines = tuple(entries())
    return SessionRecord(
        SessionView(
            "s1",
            "c1",
            "grow",
            30,
            "Laporan mingguan selalu terlambat",
            status=SessionStatus.FINISHED,
            stage="close",
            started_at=START,
            ended_at=START + timedelta(minutes=29, seconds=30),
            takeaway="Saya mulai dari formatnya, bukan dari menagih orang.",
            commitment=9,
            accountable="Pak Untung, tiap Kamis sore",
            next_date=date(2026, 12, 8),
        ),
        CoacheeView("c1", "Rina Kartika", "Bu Rina", "Analis Kepegawaian", "Bidang Mutasi"),
        entries=lines,
        goals=(GoalView("g1", "e1", LINES[1][2], LINES[3][2]),),
        insights=(InsightView("i1", "e7", LINES[7][2]),),
        actions=(
            ActionView(
                "a3",
                "c1",
                "minta contoh format ke Seksi Arsip",
                entry_id="e11",
                due=date(2026, 11, 25),
                if_then="kalau Bu Sari cuti, saya tanya Mas Bayu",
                confidence=9,
            ),
            ActionView(
                "a4",
                "c1",
                "uji formulir bersama dengan dua seksi",
                entry_id="e12",
                due=date(2026, 12, 4),
                confidence=6,
            ),
            ActionView(
                "a5",
                "c1",
                "kirim usul tenggat Rabu ke atasan",
                entry_id="e13",
                due=date(2026, 12, 8),
                confidence=8,
            ),
        ),
        carried=(
            ActionView(
                "a1",
                "c1",
                "Mencatat permintaan mendadak selama satu minggu",
                due=date(2026, 11, 17),
                status=ActionStatus.DONE,
                evidence="tabel 11 permintaan",
            ),
            ActionView("a2", "c1", "Bicara dengan Pak Dedi soal jadwal", due=date(2026, 11, 27)),
        ),
        reviews=(
            ReviewView("r1", "a1", Outcome.DONE, START, "s1", evidence="tabel 11 permintaan"),
            ReviewView("r2", "a2", Outcome.NOT_YET, START, "s1", date(2026, 11, 27)),
        ),
        asked=(AskedView("q1", "goal.want", "Apa yang ingin dicapai?", "goal", START),),
        seconds=SECONDS,
    )


@pytest.fixture
def praised(rina: SessionRecord) -> SessionRecord:
    """The same session with feedback of both kinds, shared with Bu Rina."""
    given = (
        FeedbackView(
            "f1",
            "l1",
            "Di rapat Senin pagi",
            "Bu Rina menunggu Sari selesai bicara",
            "Tim mendengar semua angkanya",
            "Apa yang waktu itu ingin Bu Rina jaga?",
            "Bu Rina memberi ruang untuk rekan.",
            "Apa yang Bu Rina rasakan setelahnya?",
            praise=True,
            value=Value.COLLABORATIVE,
        ),
        FeedbackView(
            "f2",
            "l2",
            "Kamis sore di grup bidang",
            "Bu Rina menagih data dengan menyebut dua nama",
            "Seksi Data menelepon saya",
            affirmation="Datanya lengkap malam itu juga.",
            question="Apa cara lain untuk niat yang sama?",
        ),
    )
    lines = tuple(
        EntryView(one.entry_id, 20 + n, EntryKind.FEEDBACK, one.line, "will", START, shared=True)
        for n, one in enumerate(given)
    )
    return replace(rina, entries=(*rina.entries, *lines), feedback=given)


@pytest.fixture
def marked(rina: SessionRecord) -> SessionRecord:
    """A session in which all that is private, and only that, says SECRET."""
    private = tuple(
        EntryView(
            f"p{order}",
            order,
            kind,
            f"SECRET {kind}",
            "reality",
            START,
            question="SECRET question",
            shared=False,
        )
        for order, kind in enumerate(EntryKind)
    )
    by_kind = {entry.kind: entry.id for entry in private}
    shared = EntryView(
        "s0", 99, EntryKind.OPTION, "seen", "options", START, "SECRET question", shared=True
    )
    return replace(
        rina,
        session=replace(
            rina.session,
            topic="SECRET topic",
            heard="SECRET heard",
            steered="SECRET steered",
            own_part="SECRET own part",
            try_next="SECRET try next",
            comfort=2,
        ),
        coachee=replace(
            rina.coachee,
            name="SECRET Kartika",
            position="SECRET position",
            unit="SECRET unit",
            sponsor="SECRET sponsor",
        ),
        entries=(*private, shared),
        goals=(
            GoalView("g1", by_kind[EntryKind.GOAL], "SECRET goal"),
            GoalView("g2", None, "Tujuan", "SECRET measure"),
        ),
        insights=(
            InsightView("i1", by_kind[EntryKind.INSIGHT], "SECRET insight"),
            InsightView("i2", None, "SECRET insight without a line"),
        ),
        feedback=(
            FeedbackView(
                "f1",
                by_kind[EntryKind.FEEDBACK],
                "SECRET situation",
                "SECRET behaviour",
                "SECRET impact",
                "SECRET intent",
                "SECRET affirmation",
                "SECRET question",
            ),
            FeedbackView("f2", "gone", "SECRET feedback of a deleted line", "SECRET"),
        ),
        actions=(
            ActionView("a3", "c1", "SECRET action", entry_id=by_kind[EntryKind.ACTION]),
            ActionView("a4", "c1", "SECRET deleted line", entry_id="gone"),
            ActionView("a5", "c1", "SECRET dropped", status=ActionStatus.DROPPED),
        ),
        carried=(
            ActionView(
                "a1",
                "c1",
                "Janji",
                status=ActionStatus.DONE,
                evidence="SECRET evidence",
                reason="SECRET reason",
            ),
            ActionView("a2", "c1", "SECRET let go", status=ActionStatus.DROPPED),
        ),
        reviews=(
            ReviewView(
                "r1", "a1", Outcome.DONE, START, "s1", None, "SECRET reason", "SECRET evidence"
            ),
        ),
        asked=(AskedView("q1", "x", "SECRET asked", "goal", START),),
        last_takeaway="SECRET earlier takeaway",
        last_try_next="SECRET tried",
        parked=("SECRET parked",),
        draft=unfinished.written("SECRET draft", {"feedback": {"situation": "SECRET half"}}),
    )
