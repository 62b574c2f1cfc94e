"""What a typed line is understood as: signs, quotes kept to the byte, and action lines."""

import timeit
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coachtui.capture import (
    ActionParts,
    read_action,
    read_line,
    settled,
    weighed,
    with_confidence,
    write_action,
)
from coachtui.dates import DateNotice
from coachtui.kinds import SIGNS, EntryKind

TUESDAY = date(2026, 11, 24)

languages = st.sampled_from(("en", "id"))
lines = st.text() | st.builds(str.__add__, st.sampled_from([*SIGNS, "“", ""]), st.text())
pieces = (
    *("kirim", "data", "Dedi", "(x)", "'", "+", ":", ",", "", "15", "31/4"),
    *("~", "~~", "@", "@@", "@Sari", "@pak", "@:", "@tim:", "#", "#5", "#10", "#11", "#5,"),
    *("besok", "sebelum", "by", "setiap", "Jumat", "depan", "tanggal", "minggu"),
)
action_lines = st.lists(st.sampled_from(pieces), max_size=12).map(" ".join) | st.text()


@pytest.mark.parametrize(("sign", "kind"), SIGNS.items())
def test_the_first_character_names_the_kind(sign: str, kind: EntryKind) -> None:
    captured = read_line(f"{sign}format tiap seksi beda", TUESDAY)
    assert (captured.kind, captured.text) == (kind, "format tiap seksi beda")
    assert (captured.action is not None) == (kind is EntryKind.ACTION)


@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_typed_twice_is_text(sign: str) -> None:
    captured = read_line(f"{sign}{sign}x", TUESDAY)
    assert (captured.kind, captured.text) == (EntryKind.NOTE, f"{sign}x")


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("kelihatan capek, habis rapat pagi", EntryKind.NOTE, "kelihatan capek, habis rapat pagi"),
        ("  a - b # c  ", EntryKind.NOTE, "a - b # c"),
        (" -not a sign", EntryKind.NOTE, "-not a sign"),
        ("- format  beda ", EntryKind.OBSTACLE, "format  beda"),
        ("*Seksi Arsip [contoh baik]", EntryKind.STRENGTH, "Seksi Arsip [contoh baik]"),
        ("-", EntryKind.OBSTACLE, ""),
        ("", EntryKind.NOTE, ""),
    ],
)
def test_other_lines(line: str, kind: EntryKind, text: str) -> None:
    captured = read_line(line, TUESDAY)
    assert (captured.kind, captured.text) == (kind, text)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ('"saya malu, ditagih di grup', "saya malu, ditagih di grup"),
        ('"saya malu"', "saya malu"),
        ("“saya malu”", "saya malu"),
        ('“saya malu"', "saya malu"),
        ('" saya  malu ', " saya  malu "),
        ('"saya malu" ', 'saya malu" '),
        ('"dia bilang "nanti" terus', 'dia bilang "nanti" terus'),
        ('"dia bilang "nanti""', 'dia bilang "nanti"'),
        ('"', ""),
    ],
)
def test_a_quote_loses_its_marks_and_nothing_else(line: str, text: str) -> None:
    captured = read_line(line, TUESDAY)
    assert (captured.kind, captured.text) == (EntryKind.QUOTE, text)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            "+minta contoh format ke Seksi Arsip besok ~ kalau Bu Sari cuti, "
            "saya tanya Mas Bayu #9",
            ActionParts(
                "minta contoh format ke Seksi Arsip",
                due=date(2026, 11, 25),
                if_then="kalau Bu Sari cuti, saya tanya Mas Bayu",
                confidence=9,
            ),
        ),
        (
            "+uji formulir bersama dengan dua seksi Jumat depan #6",
            ActionParts(
                "uji formulir bersama dengan dua seksi", due=date(2026, 12, 4), confidence=6
            ),
        ),
        (
            "+kirim usul tenggat Rabu ke atasan 2 minggu lagi #8",
            ActionParts("kirim usul tenggat Rabu ke atasan", due=date(2026, 12, 8), confidence=8),
        ),
        (
            "+ ask for the template, by friday #8 @Pak Dedi gives access "
            "~ if he is away I ask Sari",
            ActionParts(
                "ask for the template",
                due=date(2026, 11, 27),
                if_then="if he is away I ask Sari",
                who="Pak Dedi",
                support="gives access",
                confidence=8,
            ),
        ),
    ],
)
def test_action_lines(line: str, parts: ActionParts) -> None:
    assert read_line(line, TUESDAY).action == parts


def test_the_stored_action_line_is_whole() -> None:
    captured = read_line("+ kirim usul besok ~ kalau hujan #9 ", TUESDAY)
    assert captured.text == "kirim usul besok ~ kalau hujan #9"
    assert captured.action == read_action(captured.text, TUESDAY)


@pytest.mark.parametrize(
    ("text", "what", "confidence"),
    [
        ("kirim usul #1", "kirim usul", 1),
        ("kirim usul #10", "kirim usul", 10),
        ("kirim usul #0", "kirim usul #0", None),
        ("kirim usul #11", "kirim usul #11", None),
        ("kirim usul#9", "kirim usul#9", None),
        ("bahas tiket #5 dengan tim", "bahas tiket #5 dengan tim", None),
        ("bahas tiket #5 dengan tim #8", "bahas tiket #5 dengan tim", 8),
        ("kirim usul #6 #8", "kirim usul #6", 8),
    ],
)
def test_confidence_is_a_digit_at_the_end_of_a_part(
    text: str, what: str, confidence: int | None
) -> None:
    parts = read_action(text, TUESDAY)
    assert (parts.text, parts.confidence) == (what, confidence)


@pytest.mark.parametrize(
    ("text", "who", "support"),
    [
        ("x @Sari", "Sari", ""),
        ("x @sari", "sari", ""),
        ("x @Pak Dedi", "Pak Dedi", ""),
        ("x @pak dedi beri izin", "pak dedi", "beri izin"),
        ("x @Pak Dedi, beri izin", "Pak Dedi", "beri izin"),
        ("x @Seksi Arsip beri contoh", "Seksi Arsip", "beri contoh"),
        ("x @atasan langsung: beri izin", "atasan langsung", "beri izin"),
        ("x @atasan langsung:", "atasan langsung", ""),
        ("x @: izin tertulis", "", "izin tertulis"),
        ("x @Sari @Budi", "Sari, Budi", ""),
        ("kirim ke rina@kantor.go.id", "", ""),
        ("tunggu @ kantor", "", ""),
    ],
)
def test_who_supports(text: str, who: str, support: str) -> None:
    parts = read_action(text, TUESDAY)
    assert (parts.who, parts.support) == (who, support)


def test_marks_come_in_any_order() -> None:
    one = read_action("kirim usul besok ~ kalau hujan, naik bus @Sari antar #7", TUESDAY)
    two = read_action("kirim usul besok #7 @Sari antar ~ kalau hujan, naik bus", TUESDAY)
    assert one == two


def test_a_doubtful_date_keeps_its_phrase() -> None:
    parts = read_action("uji formulir Jumat depan #6", TUESDAY)
    assert parts.due_phrase is not None
    assert parts.due_phrase.notice is DateNotice.AMBIGUOUS
    assert parts.due_phrase.other == date(2026, 11, 27)


def test_a_line_that_is_only_a_date_stays_text() -> None:
    parts = read_action("besok", TUESDAY)
    assert (parts.text, parts.due) == ("besok", None)
    assert parts.notice


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("kirim usul 31/4 #8", "31/4"),
        ("kirim usul sebelum rapat", "rapat"),
        ("kirim usul besok jam 10", "jam 10"),
    ],
)
def test_no_date_understood_is_kept_as_text_and_says_why(text: str, named: str) -> None:
    parts = read_action(text, TUESDAY)
    assert parts.text == text.removesuffix(" #8")
    assert parts.due is None
    assert named in (parts.notice or "")


def test_nothing_is_said_where_no_date_was_tried() -> None:
    assert read_action("kirim usul #8", TUESDAY).notice is None


@given(lines, st.dates())
def test_no_line_is_refused_and_no_character_lost(line: str, today: date) -> None:
    captured = read_line(line, today)
    if captured.kind is EntryKind.QUOTE:
        assert line[1:] in (captured.text, *(captured.text + mark for mark in '"”“'))
    elif captured.kind is EntryKind.NOTE:
        twice = line[:1] == line[1:2] and line[:1] in {*SIGNS, "“", "„"}
        assert captured.text == (line[1:] if twice else line).strip()
    else:
        assert SIGNS[line[0]] is captured.kind
        assert captured.text == line[1:].strip()


@given(action_lines, languages)
@example("kirim sebelum, besok", "id")
@example("lapor setiap, besok", "en")
@example("x @b ~ a @c", "en")
@example("t @ besok", "en")
@example("t ~ a #5 @b ~ c #6", "en")
@example("@b @ : x", "en")
@example("@pak ,", "en")
@example("@pak #5,", "en")
@example("@Sari @pak @", "en")
def test_a_written_action_reads_back(text: str, lang: str) -> None:
    parts = read_action(text, TUESDAY)
    written = write_action(parts, lang)
    assert read_action(written, TUESDAY) == parts
    assert write_action(read_action(written, TUESDAY), lang) == written


words = st.lists(st.sampled_from(("minta", "contoh", "Bu", "Sari", "ke", "seksi")), min_size=1)


@given(
    st.builds(
        ActionParts,
        words.map(" ".join),
        due=st.none() | st.dates(min_value=date(1900, 1, 1)),
        if_then=st.just("") | words.map(" ".join),
        who=st.just("") | words.map(" ".join),
        support=st.just("") | words.map(" ".join),
        confidence=st.none() | st.integers(1, 10),
    ),
    languages,
)
def test_a_form_and_a_line_make_the_same_action(parts: ActionParts, lang: str) -> None:
    assert read_action(write_action(parts, lang), TUESDAY) == parts


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("bahas ~~ dengan tim", "bahas ~ dengan tim"),
        ("kirim ke @@Seksi Arsip", "kirim ke @Seksi Arsip"),
        ("bahas tiket ##5", "bahas tiket #5"),
        ("bahas ~~~", "bahas ~~"),
    ],
)
def test_a_mark_typed_twice_is_text(text: str, what: str) -> None:
    parts = read_action(text, TUESDAY)
    assert parts == ActionParts(what)
    assert write_action(parts, "id") == text


fields = st.builds(
    ActionParts,
    action_lines.map(lambda text: text.strip().rstrip(", ")).filter(bool),
    due=st.dates(min_value=date(1900, 1, 1)),
    if_then=action_lines.map(str.strip),
    who=st.sampled_from(("", "Sari", "Pak Dedi", "tim kami")),
    support=action_lines.map(str.strip),
    confidence=st.none() | st.integers(1, 10),
)


@given(fields, languages)
def test_fields_full_of_signs_come_back_from_their_line(parts: ActionParts, lang: str) -> None:
    assert read_action(write_action(parts, lang), TUESDAY) == parts
    assert settled(parts, TUESDAY) == parts


@given(st.builds(ActionParts, action_lines, if_then=action_lines, who=action_lines))
def test_what_is_settled_once_is_settled(parts: ActionParts) -> None:
    once = settled(parts, TUESDAY)
    assert settled(once, TUESDAY) == once


@pytest.mark.parametrize(
    ("line", "surer"),
    [
        (
            "kirim usul Jumat #6 ~ kalau hujan, naik bus",
            "kirim usul Jumat #8 ~ kalau hujan, naik bus",
        ),
        ("bahas tiket ##5", "bahas tiket ##5 #8"),
    ],
)
def test_another_confidence_leaves_the_words_alone(line: str, surer: str) -> None:
    assert with_confidence(line, 8) == surer


@given(action_lines)
def test_an_action_line_loses_only_its_marks_and_date(text: str) -> None:
    parts = read_action(text, TUESDAY)
    kept = f"{parts.text}{parts.if_then}{parts.who}{parts.support}{parts.confidence or ''}"
    if parts.due_phrase is None:
        lost = sum(not c.isspace() for c in text) - sum(not c.isspace() for c in kept)
        assert lost <= sum(text.count(mark) for mark in "~@#:,")


@pytest.mark.parametrize(
    "line",
    [
        "+minta contoh ke Seksi Arsip Jumat depan ~ kalau cuti, saya tanya @Mas Bayu bantu #9",
        "+" + "kirim laporan ke semua seksi " * 7 + "sebelum rapat pimpinan",
        "kelihatan capek, habis rapat pagi",
    ],
)
def test_a_keystroke_costs_less_than_a_millisecond(line: str) -> None:
    read_line(line, TUESDAY)
    assert min(timeit.repeat(lambda: read_line(line, TUESDAY), number=1, repeat=20)) < 0.001


def test_a_pasted_megabyte_is_no_trap() -> None:
    for text in ("+" + "a " * 500_000, "+x" + " " * 1_000_000 + "y", "+" + "~ " * 100_000):
        read_line(text, TUESDAY)


@pytest.mark.parametrize(
    ("text", "option", "follows"),
    [
        ("redo it", "redo it", ""),
        ("redo it ~ two weeks without reports", "redo it", "two weeks without reports"),
        ("redo it ~~ later", "redo it ~ later", ""),
        ("~ only this", "~ only this", ""),
        ("redo it ~", "redo it ~", ""),
        ("a~b", "a~b", ""),
        ("wait ~ it grows ~~ and grows", "wait", "it grows ~ and grows"),
    ],
)
def test_an_option_and_what_it_would_bring(text: str, option: str, follows: str) -> None:
    assert weighed(text) == (option, follows)
