"""Natural dates: the agreed vectors, what is refused, and that every echo reads back."""

import subprocess
import sys
from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.dates import (
    DateError,
    DateNotice,
    find_due,
    format_day,
    format_long,
    parse_date,
    why_no_due,
)
from coachtui.dates.past import parse_past, read_span
from coachtui.errors import CoachError

WEDNESDAY = date(2026, 3, 4)
TUESDAY = date(2026, 11, 24)

languages = st.sampled_from(("en", "id"))
days = st.dates(min_value=date(1900, 1, 1), max_value=date(2999, 12, 31))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("besok", "2026-03-05"),
        ("tomorrow", "2026-03-05"),
        ("lusa", "2026-03-06"),
        ("2 minggu lagi", "2026-03-18"),
        ("dua minggu lagi", "2026-03-18"),
        ("+14", "2026-03-18"),
        ("+2w", "2026-03-18"),
        ("Jumat ini", "2026-03-06"),
        ("tanggal 15", "2026-03-15"),
        ("tanggal 3", "2026-04-03"),
        ("tanggal 4", "2026-03-04"),
        ("akhir bulan", "2026-03-31"),
        ("akhir triwulan II", "2026-06-30"),
        ("end of Q2", "2026-06-30"),
        ("sebelum tanggal 15", "2026-03-14"),
        ("before the 15th", "2026-03-14"),
        # periods
        ("hari ini", "2026-03-04"),
        ("minggu depan", "2026-03-11"),
        ("Minggu depan", "2026-03-11"),
        ("next week", "2026-03-11"),
        ("bulan depan", "2026-04-04"),
        ("next month", "2026-04-04"),
        ("minggu ini", "2026-03-06"),
        ("akhir minggu", "2026-03-06"),
        ("end of the week", "2026-03-06"),
        ("akhir pekan", "2026-03-07"),
        ("awal bulan depan", "2026-04-01"),
        ("akhir bulan depan", "2026-04-30"),
        ("by the end of next month", "2026-04-30"),
        ("akhir tahun", "2026-12-31"),
        ("akhir semester I", "2026-06-30"),
        ("akhir triwulan", "2026-03-31"),
        ("akhir TW IV", "2026-12-31"),
        ("akhir triwulan II tahun 2027", "2027-06-30"),
        ("akhir Juni", "2026-06-30"),
        ("end of February 2028", "2028-02-29"),
        # before a period is before it begins, and never in the past
        ("sebelum minggu depan", "2026-03-08"),
        ("before next month", "2026-03-31"),
        ("sebelum tanggal 4", "2026-04-03"),
        # month lengths
        ("tanggal 31", "2026-03-31"),
        ("tanggal 15 bulan depan", "2026-04-15"),
    ],
)
def test_seen_from_a_wednesday_in_march(text: str, day: str) -> None:
    phrase = parse_date(text, WEDNESDAY)
    assert (phrase.day.isoformat(), phrase.notice, phrase.other) == (day, None, None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Jumat ini", "2026-11-27"),
        ("this Friday", "2026-11-27"),
        ("Jumat", "2026-11-27"),
        ("by friday", "2026-11-27"),
        ("Jum'at", "2026-11-27"),
        ("Jum\u2019at", "2026-11-27"),
        ("Selasa", "2026-12-01"),
        ("hari Senin", "2026-11-30"),
        ("on Monday", "2026-11-30"),
        ("Senin minggu depan", "2026-11-30"),
        ("Kamis pekan depan", "2026-12-03"),
        ("Thursday next week", "2026-12-03"),
        ("minggu depan hari Kamis", "2026-12-03"),
        ("Senin depan", "2026-11-30"),
        ("hari Minggu", "2026-11-29"),
        ("2 minggu lagi", "2026-12-08"),
        ("seminggu lagi", "2026-12-01"),
        ("sebulan lagi", "2026-12-24"),
        ("dua belas hari lagi", "2026-12-06"),
        ("twelve days from now", "2026-12-06"),
        ("3 hari lagi", "2026-11-27"),
        ("in 3 days", "2026-11-27"),
        ("in a week", "2026-12-01"),
        ("dalam dua minggu", "2026-12-08"),
        ("+3d", "2026-11-27"),
        ("+1m", "2026-12-24"),
        ("15 Des", "2026-12-15"),
        ("15 Des.", "2026-12-15"),
        ("15 Desember 2026", "2026-12-15"),
        ("Dec 15", "2026-12-15"),
        ("December 15th 2026", "2026-12-15"),
        ("December 15, 2026", "2026-12-15"),
        ("the 15th of December", "2026-12-15"),
        ("Selasa, 15 Desember 2026", "2026-12-15"),
        ("hari Selasa tanggal 15 Desember", "2026-12-15"),
        ("2026-12-15", "2026-12-15"),
        ("15/12", "2026-12-15"),
        ("15/12/2026", "2026-12-15"),
        ("15.12.2026", "2026-12-15"),
        ("15-12-26", "2026-12-15"),
        ("5/12/2026", "2026-12-05"),
        ("selambat-lambatnya tgl. 5", "2026-12-05"),
        ("sampai dengan 15 Desember", "2026-12-15"),
        ("no later than December 15", "2026-12-15"),
        ("sebelum 15 Desember", "2026-12-14"),
        ("sebelum hari Jumat", "2026-11-26"),
        ("  BESOK ", "2026-11-25"),
    ],
)
def test_seen_from_a_tuesday_in_november(text: str, day: str) -> None:
    phrase = parse_date(text, TUESDAY)
    assert (phrase.day.isoformat(), phrase.notice, phrase.other) == (day, None, None)


@pytest.mark.parametrize("text", ["Jumat depan", "next Friday", "hari Jumat depan"])
def test_next_friday_is_echoed_with_its_other_reading(text: str) -> None:
    phrase = parse_date(text, WEDNESDAY)
    assert phrase.day == date(2026, 3, 13)
    assert phrase.notice is DateNotice.AMBIGUOUS
    assert phrase.other == date(2026, 3, 6)


def test_next_friday_is_plain_where_both_readings_agree() -> None:
    friday = date(2026, 3, 6)
    assert parse_date("Jumat depan", friday).notice is None
    assert parse_date("Jumat depan", friday).day == date(2026, 3, 13)


@pytest.mark.parametrize("text", ["29/2", "29 Februari", "Feb 29"])
def test_a_leap_day_waits_for_its_year(text: str) -> None:
    phrase = parse_date(text, WEDNESDAY)
    assert phrase.day == date(2028, 2, 29)
    assert phrase.notice is DateNotice.ROLLED_YEAR


def test_a_day_already_past_this_year_is_next_year_and_says_so() -> None:
    phrase = parse_date("3 Maret", WEDNESDAY)
    assert phrase.day == date(2027, 3, 3)
    assert phrase.notice is DateNotice.ROLLED_YEAR


def test_a_day_number_skips_months_that_are_too_short() -> None:
    assert parse_date("tanggal 31", date(2026, 4, 4)).day == date(2026, 5, 31)
    assert parse_date("bulan depan", date(2026, 1, 31)).day == date(2026, 2, 28)


def test_end_of_week_is_never_past() -> None:
    saturday = date(2026, 3, 7)
    assert parse_date("akhir minggu", saturday).day == date(2026, 3, 13)
    assert parse_date("akhir pekan", saturday).day == saturday


@pytest.mark.parametrize("text", ["1 Maret 2026", "2026-03-01", "1/3/26", "sebelum 2026-03-01"])
def test_a_written_year_may_be_past_and_says_so(text: str) -> None:
    assert parse_date(text, WEDNESDAY).notice is DateNotice.PAST


@pytest.mark.parametrize(
    "text",
    [
        "31/4",
        "31 Februari",
        "2026-02-30",
        "29/2/2027",
        "12/25/2026",
        "tanggal 32",
        "akhir triwulan 9",
        "Kamis 27 November 2026",
        "soon",
        "segera",
        "15",
        "",
        "besok besok",
        "besok jam 10",
        "x" * 1000,
    ],
)
def test_what_is_no_date_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(DateError, match=r"“.*” is not .*\.$") as refused:
        parse_date(text, WEDNESDAY)
    assert isinstance(refused.value, ValueError)
    assert isinstance(refused.value, CoachError)


@pytest.mark.parametrize(
    ("text", "phrase", "day"),
    [
        ("minta contoh format ke Seksi Arsip besok", "besok", "2026-11-25"),
        ("uji formulir dengan dua seksi Jumat depan", "Jumat depan", "2026-12-04"),
        ("kirim usul tenggat Rabu ke atasan 2 minggu lagi", "2 minggu lagi", "2026-12-08"),
        ("kirim laporan paling lambat hari Jumat.", "paling lambat hari Jumat", "2026-11-27"),
        ("ask Pak Dedi for the template by friday", "by friday", "2026-11-27"),
        ("draft it before the 15th", "before the 15th", "2026-12-14"),
        ("cek data sampai akhir bulan ", "sampai akhir bulan", "2026-11-30"),
        ("call Sari on Mon", "on Mon", "2026-11-30"),
        ("call Sari Mon", "Mon", "2026-11-30"),
        ("usulkan ke seksi 3 Jumat", "Jumat", "2026-11-27"),
        ("kirim usul +14", "+14", "2026-12-08"),
        ("kirim usul +3d", "+3d", "2026-11-27"),
        ("besok", "besok", "2026-11-25"),
    ],
)
def test_a_date_phrase_that_ends_the_text_is_the_due_date(text: str, phrase: str, day: str) -> None:
    due = find_due(text, TUESDAY)
    assert due is not None
    assert (text[due.start : due.end], due.day.isoformat()) == (phrase, day)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "panggil 15",
        "baca bab 7 halaman 12",
        "Jumat depan kirim laporan",
        "laporan Jumat dikirim ke atasan",
        "laporan paling lambat Kamis jam 12",
        "mencatat permintaan selama satu minggu",
        "mencatat permintaan selama 2 Minggu",
        "lapor setiap Jumat",
        "lapor setiap hari Jumat",
        "report every Friday",
        "piket Senin dan Kamis",
        "buat jadwal untuk minggu depan",
        "rapat dua kali dalam seminggu",
        "mulai 1 Desember",
        "note who sat",
        "hemat lima sen",
        "kirim 31/4",
        "kirim Kamis 27 November 2026",
    ],
)
def test_anything_else_stays_text(text: str) -> None:
    assert find_due(text, TUESDAY) is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("kirim 31/4", "31/4"),
        ("kirim laporan sebelum rapat pimpinan", "rapat pimpinan"),
        ("send it by end of whenever", "end of whenever"),
        ("kirim secepatnya", "secepatnya"),
        ("telepon Bu Sari besok jam 10", "jam 10"),
        ("telepon Bu Sari besok pagi", "pagi"),
    ],
)
def test_a_text_that_tries_is_told_why_it_has_no_date(text: str, named: str) -> None:
    assert named in (why_no_due(text, TUESDAY) or "")


@pytest.mark.parametrize("text", ["kirim laporan", "kirim laporan besok", "rapat jam 10", ""])
def test_a_text_that_does_not_try_is_told_nothing(text: str) -> None:
    assert why_no_due(text, TUESDAY) is None


def test_formats() -> None:
    day = date(2026, 12, 4)
    assert format_day(day, "en") == "Fri 4 Dec 2026"
    assert format_day(day, "id") == "Jum 4 Des 2026"
    assert format_day(day, "id", weekday=False) == "4 Des 2026"
    assert format_day(day, "en", year=False) == "Fri 4 Dec"
    assert format_long(day, "en") == "4 December 2026"
    assert format_long(day, "id") == "4 Desember 2026"


@given(days, days, languages, st.booleans())
def test_every_echoed_date_reads_back(day: date, today: date, lang: str, weekday: bool) -> None:
    assert parse_date(format_day(day, lang, weekday=weekday), today).day == day
    assert parse_date(format_long(day, lang), today).day == day
    assert parse_date(day.isoformat(), today).day == day
    due = find_due(f"kirim laporan {format_day(day, lang)}", today)
    assert due is not None
    assert due.day == day


@given(days, st.integers(0, 364), languages)
def test_without_a_year_the_coming_day_is_meant(today: date, ahead: int, lang: str) -> None:
    day = today + timedelta(days=ahead)
    assert parse_date(format_day(day, lang, year=False), today).day == day


words = (
    *(
        "sebelum",
        "by",
        "paling",
        "lambat",
        "akhir",
        "end",
        "of",
        "the",
        "ini",
        "lagi",
        "next",
        "in",
    ),
    *("bulan", "minggu", "week", "depan", "triwulan", "IV", "Jumat", "fri", "Des", "Feb", "29"),
    *("2", "15", "15th", "31", "31/4", "+3", "+999m", "2026-12-15", "9999", "tanggal", ","),
)
phrases = st.lists(st.sampled_from(words), max_size=6).map(" ".join)


@given(phrases | st.text(), st.dates())
def test_any_text_on_any_day_is_a_date_or_refused(text: str, today: date) -> None:
    due = find_due(text, today)
    if due is not None:
        assert 0 <= due.start < due.end <= len(text)
        assert parse_date(text[due.start : due.end], today).day == due.day
        assert why_no_due(text, today) is None
    with suppress(DateError):
        parse_date(text, today)


def test_importing_dates_leaves_babel_alone() -> None:
    code = "import sys, coachtui.dates, coachtui.capture; sys.exit('babel' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_number_of_weeks_before_a_date_is_not_its_weekday() -> None:
    found = find_due("Mencatat selama satu minggu 2026-11-17", date(2026, 11, 10))
    assert found is not None
    assert found.day == date(2026, 11, 17)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("yesterday", "2026-11-23", "2026-11-23"),
        ("dua minggu lalu", "2026-11-10", "2026-11-10"),
        ("2 weeks ago", "2026-11-10", "2026-11-10"),
        ("last week", "2026-11-16", "2026-11-22"),
        ("bulan lalu", "2026-10-01", "2026-10-31"),
        ("bulan ini", "2026-11-01", "2026-11-30"),
        ("triwulan yang lalu", "2026-07-01", "2026-09-30"),
        ("Oktober", "2026-10-01", "2026-10-31"),
        ("December", "2025-12-01", "2025-12-31"),
        ("Mei 2024", "2024-05-01", "2024-05-31"),
        ("2026-02", "2026-02-01", "2026-02-28"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("3 bulan terakhir", "2026-08-24", "2026-11-24"),
        # a day without a year, or without a week, is the last there was
        ("Friday", "2026-11-20", "2026-11-20"),
        ("1 Nov", "2026-11-01", "2026-11-01"),
        ("31/12", "2025-12-31", "2025-12-31"),
        ("2027-01-05", "2027-01-05", "2027-01-05"),
        ("since 1 Nov", "2026-11-01", None),
        ("sejak Oktober", "2026-10-01", None),
        ("sampai Oktober", None, "2026-10-31"),
        ("1 Oct – 5 Nov", "2026-10-01", "2026-11-05"),
        ("dari 5 Nov sampai 1 Okt", "2026-10-01", "2026-11-05"),
    ],
)
def test_days_behind_are_read_as_one_asks_for_them(
    text: str, first: str | None, last: str | None
) -> None:
    days = [day and date.fromisoformat(day) for day in (first, last)]
    assert read_span(text, TUESDAY) == tuple(days)


@pytest.mark.parametrize("text", ["", "Rina", "sampai", "9999", "999999 days ago", "31 Feb", "-"])
def test_what_is_no_day_behind_is_none(text: str) -> None:
    assert read_span(text, TUESDAY) is None


@given(text=st.text(max_size=40), today=days)
def test_no_text_breaks_the_reading_of_days_behind(text: str, today: date) -> None:
    read_span(text, today)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1 nov", date(2026, 11, 1)),
        ("27 nov", date(2025, 11, 27)),
        ("kemarin", date(2026, 11, 23)),
        ("3/11/2025", date(2025, 11, 3)),
        ("1/12/2026", None),
        ("jumat", date(2026, 11, 20)),
        ("today", date(2026, 11, 24)),
        ("tomorrow", None),
        ("lusa", None),
        ("3 hari lagi", None),
        ("minggu depan", None),
        ("next friday", None),
        ("monday next week", None),
        ("last month", None),
        ("Rina", None),
    ],
)
def test_one_day_that_has_come(text: str, day: date | None) -> None:
    if day is None:
        with pytest.raises(DateError):
            parse_past(text, TUESDAY)
    else:
        assert parse_past(text, TUESDAY) == day
