"""What coaches have written down elsewhere comes in whole, once, and goes again as one."""

from contextlib import suppress
from datetime import date
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachtui.clock import Clock
from coachtui.errors import InvalidFileError, NotFoundError
from coachtui.exports.followups import csv_followups, followups_page
from coachtui.exports.markdown import render_page
from coachtui.i18n import Language
from coachtui.kinds import ActionKind, ActionStatus, EntryKind, Relation, SessionStatus
from coachtui.services.bundle import Services
from coachtui.services.intake import brought
from coachtui.services.intake.brought import Brought, read_brought
from coachtui.services.intake.store import Intakes
from coachtui.text import MAX_TEXT
from coachtui.views import CoacheeView

TODAY = date(2026, 11, 24)

PAGE = """\
# Rina Kartika (Bu Rina), Analis Kepegawaian, Bidang Mutasi

## 3 November 2026 · Laporan mingguan (45 menit)
- = Laporan terkirim sebelum Kamis siang
- # 4 minggu berturut-turut
- "Selalu datang ke saya Jumat sore"
- biasa saja
- ! Formatnya yang lambat
- [ ] minta contoh ke Bu Sari Jumat ~ kalau cuti, tanya Bayu #8
- [x] kirim undangan

# Dedi
- [ ] uji formulir 4 Des
---
"""

TABLE = """\
Nama;Sapaan;Jabatan;Unit kerja;Hubungan;Langkah;Batas waktu;Status;Catatan;Tanggal;Dibagikan;Hobi
Rina Kartika;Bu Rina;Analis;Bidang Mutasi;colleague;minta contoh;4/12/2026;selesai;;;;catur
Dedi;Pak Dedi;;;external;;;;! formatnya yang lambat;3/11/2026;ya;
Dedi;;;;;;;;"biasa;
saja";3/11/2026;;
"""


@pytest.fixture
def intakes(services: Services, clock: Clock) -> Intakes:
    """The ways in, on a new database."""
    return Intakes(services.db, clock)


def page(text: str) -> Brought:
    """Read a page."""
    return read_brought(text.encode(), "notes.md", TODAY)


def table(text: str) -> Brought:
    """Read a table."""
    return read_brought(text.encode(), "list.csv", TODAY)


def names(services: Services) -> list[str]:
    """Return everybody who is there."""
    return [row.coachee.name for row in services.coachees.rows(TODAY)]


def test_a_page_becomes_people_sessions_and_actions(services: Services, intakes: Intakes) -> None:
    weighed = intakes.take_in(page(PAGE))
    assert [one.name for one in weighed.people] == ["Rina Kartika", "Dedi"]
    assert (weighed.people[0].address, weighed.people[0].unit) == ("Bu Rina", "Bidang Mutasi")
    (row,) = services.sessions.rows()
    assert (row.session.topic, row.minutes, row.day) == ("Laporan mingguan", 45, date(2026, 11, 3))
    assert row.session.status is SessionStatus.FINISHED
    record = services.sessions.record(row.session.id)
    assert [(one.kind, one.text) for one in record.entries][:5] == [
        (EntryKind.GOAL, "Laporan terkirim sebelum Kamis siang"),
        (EntryKind.MEASURE, "4 minggu berturut-turut"),
        (EntryKind.QUOTE, "Selalu datang ke saya Jumat sore"),
        (EntryKind.NOTE, "biasa saja"),
        (EntryKind.INSIGHT, "Formatnya yang lambat"),
    ]
    assert [one.shared for one in record.entries] == [True, True, False, False, False, True, True]
    assert record.goal is not None
    assert record.goal.measure == "4 minggu berturut-turut"
    first, second = record.actions
    assert (first.text, first.due) == ("minta contoh ke Bu Sari", date(2026, 11, 6))
    assert (first.confidence, first.status) == (8, ActionStatus.OPEN)
    assert second.status is ActionStatus.DONE
    assert [one.action.text for one in services.followups.pending(TODAY)] == [
        "minta contoh ke Bu Sari",
        "uji formulir",
    ]


def test_a_table_becomes_the_same(services: Services, intakes: Intakes) -> None:
    brought = table("\ufeff" + TABLE)
    assert brought.left_out == ("Hobi",)
    weighed = intakes.take_in(brought)
    assert [one.relation for one in weighed.people] == [Relation.PEER, Relation.EXTERNAL]
    (action,) = weighed.actions
    assert (action.text, action.due) == ("minta contoh", date(2026, 12, 4))
    assert services.followups.pending(TODAY) == ()
    (row,) = services.sessions.rows()
    entries = services.sessions.record(row.session.id).entries
    assert [(one.text, one.shared) for one in entries] == [
        ("formatnya yang lambat", True),
        ("biasa; saja", False),
    ]


@pytest.mark.parametrize("lang", ["en", "id"])
def test_our_own_list_comes_back(
    services: Services, intakes: Intakes, rina: CoacheeView, lang: str
) -> None:
    said = {"if_then": "kalau cuti", "who": "Bayu", "support": "waktu", "confidence": 7}
    for text in ("=1+1", "uji, 'format'", "-x"):
        services.followups.add(rina.id, text, due=date(2026, 12, 4), **said)  # type: ignore[arg-type]
    before = services.followups.pending(TODAY)
    weighed = intakes.weigh(table(csv_followups(before, lang)))  # type: ignore[arg-type]
    assert (weighed.people, weighed.actions, weighed.same) == ((), (), 3)
    for row in before:
        services.followups.delete(row.action.id)
    came = intakes.take_in(table(csv_followups(before, lang))).actions  # type: ignore[arg-type]
    told = ("text", "due", "if_then", "who", "support", "confidence", "created")
    for one, row in zip(came, before, strict=True):
        assert [getattr(one, name) for name in told] == [getattr(row.action, name) for name in told]


@pytest.mark.parametrize("lang", ["en", "id"])
def test_our_own_page_comes_back(
    services: Services, intakes: Intakes, rina: CoacheeView, lang: Language
) -> None:
    said = {"if_then": "kalau | cuti", "who": "Bayu", "support": "*waktu*"}
    for text, due in (("a | b \\| c", date(2026, 12, 4)), ("# x_y <b>", None), ("1. [satu]", None)):
        services.followups.add(rina.id, text, due=due, **said)
    before = services.followups.pending(TODAY)
    listed = page(render_page(followups_page(before, lang, TODAY)))
    weighed = intakes.weigh(listed)
    assert (weighed.people, weighed.actions, weighed.same) == ((), (), 3)
    for row in before:
        services.followups.delete(row.action.id)
    told = ("coachee_id", "text", "due", "if_then", "who", "support")
    came = intakes.take_in(listed).actions
    for one, row in zip(came, before, strict=True):
        assert [getattr(one, name) for name in told] == [getattr(row.action, name) for name in told]


def test_a_list_in_a_page_is_told_from_a_table_in_a_note(intakes: Intakes) -> None:
    listed = page("Mine:\n\nNama | Langkah | Tenggat\n--|:--:|--\nSari | coba | 4/12\nDedi | | -\n")
    assert [one.told.name for one in listed.people] == ["Sari", "Dedi"]
    assert [(one.parts.text, one.at.line) for one in listed.actions] == [("coba", 5)]
    noted = page("# Sari\n## 3 Nov\n| seksi | hari |\n|---|---|\n| Arsip | 2 |\n")
    assert len(noted.sessions[0].lines) == 3
    named = "| Nama | Langkah |\n|---|---|\n| Dedi | coba |\n"
    assert len(page(f"# Sari\n## 3 Nov\n{named}## 10 Nov\n- berani\n").sessions) == 2
    with pytest.raises(InvalidFileError, match=r"notes\.md, line 3"):
        page(f"# Sari\n- [ ] telepon\n{named}")
    with pytest.raises(InvalidFileError, match=r"notes\.md, line 3"):
        page("| Name | Step | Due |\n|---|---|---|\n| Sari | x | some day |\n")


def test_what_is_here_does_not_come_twice(services: Services, intakes: Intakes) -> None:
    intakes.take_in(page(PAGE))
    again = intakes.take_in(page(PAGE))
    assert again.empty
    assert again.same == 2
    assert len(services.sessions.rows()) == 1


def test_it_goes_as_one_and_leaves_what_came_since(
    services: Services, intakes: Intakes, clock: Clock
) -> None:
    intakes.take_in(page(PAGE))
    intakes.take_in(table("Name,Step\nSari,try it\n"))
    (dedi,) = services.coachees.find("Dedi")
    services.followups.add(dedi.id, "later")
    assert intakes.take_back() == (clock.now(), 0)
    assert names(services) == ["Dedi", "Rina Kartika"]
    assert intakes.take_back()[1] == 1
    assert names(services) == ["Dedi"]
    assert [one.action.text for one in services.followups.pending(TODAY)] == ["later"]
    assert services.sessions.rows() == ()
    with pytest.raises(NotFoundError):
        intakes.take_back()
    assert len(intakes.take_in(page(PAGE)).sessions) == 1


def test_a_mistake_stores_nothing(services: Services, intakes: Intakes) -> None:
    with pytest.raises(InvalidFileError, match="line 7"):
        intakes.take_in(page("# A\n## 3 Nov 2026\n- one\n# B\n- [ ] two\n\n## 3 Nov 2036\n- x\n"))
    assert names(services) == []


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("words\n", 1, "# Name"),
        ("# A\n- words\n", 2, "belongs to a session"),
        ("# A\n## someday\n", 2, "not a date"),
        ("# A\n## 3 Nov 2026 (9999 min)\n", 2, "1 to 480"),
        ("# \u200b,\n", 1, "name is missing"),
    ],
)
def test_a_page_says_where_it_is_wrong(text: str, line: int, says: str) -> None:
    with pytest.raises(InvalidFileError, match=f"line {line}: .*{says}"):
        page(text)


def test_a_step_may_have_a_colon_in_it_and_a_word_before_it_its_sort() -> None:
    steps = table("Name,Step\nA,Rapat: bahas data\nA,kebutuhan pelatihan: Excel\n").actions
    assert [(one.kind, one.parts.text) for one in steps] == [
        (ActionKind.STEP, "Rapat: bahas data"),
        (ActionKind.TRAINING, "Excel"),
    ]


@pytest.mark.parametrize(
    ("said", "relation"),
    [
        ("rekan", Relation.PEER),
        ("Kolega", Relation.PEER),
        ("rekan  sejawat", Relation.PEER),
        ("peer", Relation.PEER),
        ("atasan", Relation.SUPERIOR),
        ("bawahan", Relation.SUPERIOR),
        ("STAF", Relation.SUPERIOR),
        ("saya atasannya", Relation.SUPERIOR),
        ("Team Lead", Relation.PROJECT_LEAD),
        ("ketua tim", Relation.PROJECT_LEAD),
        ("eksternal", Relation.EXTERNAL),
        ("", Relation.PEER),
    ],
)
def test_a_relation_may_be_said_as_offices_say_it(said: str, relation: Relation) -> None:
    for column in ("Hubungan", "relasi", "Relation"):
        (person,) = table(f"Nama,{column}\nA,{said}\n").people
        assert person.told.relation is relation


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("Hobby\nx\n", 1, "No column is called"),
        ("Name,Nama\nx,y\n", 1, "say the same"),
        ("Name,Note\nA,x\n", 2, "needs a day"),
        ("Name,Step,Due\nA,x,someday\n", 2, "not a date"),
        ("Name,Step,Confidence\n\nA,x,11\n", 3, "1 to 10"),
        ("Name,Step,State\nA,x,maybe\n", 2, "not known here"),
        ("Name,Step,State\nA,x,dropped\n", 2, "why"),
        (
            "Name,Relation\nA,cousin\n",
            2,
            "known are colleague, i appraise them, project lead, external",
        ),
        ("Name\nA,x\n", 2, "more cells"),
        ("Name,Step\n,x\n", 2, "name is missing"),
        ("Name,Step\nA,@SUM(A1)\n", 2, "no text"),
        ('Name,Step\nA,"x\n', 2, "quotation mark"),
    ],
)
def test_a_table_says_where_it_is_wrong(text: str, line: int, says: str) -> None:
    with pytest.raises(InvalidFileError, match=f"line {line}: .*{says}"):
        table(text)


def test_who_is_meant_must_be_clear(services: Services, intakes: Intakes) -> None:
    first = intakes.take_in(table("Name,Address\nRina,Bu Rina\nRina,Mbak Rina\n"))
    assert len(first.people) == 2
    with pytest.raises(InvalidFileError, match="line 2: More than one"):
        intakes.weigh(table("Name,Step\nRina,x\n"))
    assert intakes.weigh(table("Name,Address,Step\nRina,Bu Rina,x\n")).people == ()
    assert intakes.weigh(table("Name,Step\nbu rina,x\n")).people == ()


def test_what_is_too_long_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InvalidFileError, match=r"line 2: A cell is too long\."):
        table("Nama\n" + "x" * (MAX_TEXT + 1))
    monkeypatch.setattr(brought, "MOST_LINES", 3)
    with pytest.raises(InvalidFileError, match="more than 3 lines"):
        page("# Rina\n\n\n\n")


@pytest.mark.parametrize(
    "line",
    ["x", "x(", "# ", " " * 30_000 + "-", "(" + " " * 30_000],
    ids=["word", "brackets", "signs", "blanks", "bracket and blanks"],
)
def test_a_long_heading_takes_no_longer_than_its_length(line: str) -> None:
    begun = process_time()
    long = f"# A{line * (MAX_TEXT // len(line) - 1)}b"
    assert len(page(long).people) == 1
    with suppress(InvalidFileError):
        page(f"# A\n#{long}")
    assert process_time() - begun < 2


def test_it_must_be_utf_8() -> None:
    with pytest.raises(InvalidFileError, match="UTF-8"):
        read_brought("Nama\nAndré\n".encode("cp1252"), "list.csv", TODAY)
    with pytest.raises(InvalidFileError, match="empty"):
        table("")


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("#-*=!+~@[] x,;\"'\n\t\rA1/0é\x00\x1b"), max_size=60))
def test_any_text_is_understood_or_refused(text: str) -> None:
    for file in ("x.csv", "x.md"):
        for head in ("", "Name,Step,Note,Day\n", "# A\n## 3 Nov 2026\n"):
            said = ""
            try:
                said = repr(read_brought((head + text).encode(), file, TODAY))
            except InvalidFileError as error:
                said = str(error)
            assert "\x1b" not in said
