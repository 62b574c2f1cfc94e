"""Days, hours and rhythms inside a sentence."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.dates import find_due, format_day, format_long
from coachtui.goals.when import times_in

TODAY = date(2026, 11, 24)
"""A Tuesday."""

PHRASES = (
    *("besok", "tomorrow", "lusa", "hari ini", "today", "the day after tomorrow"),
    *("2 minggu lagi", "dua minggu lagi", "in two weeks", "within 3 days", "+14", "+2w"),
    *("dalam tiga minggu", "seminggu lagi", "three weeks from now", "satu bulan ke depan"),
    *("Jumat ini", "this Friday", "Jumat depan", "next Friday", "hari Senin minggu depan"),
    *("Monday next week", "minggu depan hari Senin", "bulan depan", "next month", "tahun ini"),
    *("akhir bulan", "end of the month", "akhir triwulan II", "end of Q2", "akhir semester I"),
    *("by the end of the first quarter of 2027", "akhir TW IV", "akhir triwulan keempat"),
    *("by the end of next month", "awal bulan depan", "akhir Juni", "end of February 2028"),
    *("sebelum tanggal 15", "before the 15th", "paling lambat 15 Des", "no later than 15 Dec"),
    *("selambat-lambatnya tanggal 20 Desember", "tgl 3", "tanggal 15 bulan depan"),
    *("15/12/2026", "2026-12-15", "Fri 27 Nov 2026", "Jumat, 27 November 2026", "March 3, 2027"),
    *("on Thursday", "by Friday", "sampai Jum'at", "hingga hari Rabu", "akhir pekan ini"),
)


@pytest.mark.parametrize("phrase", PHRASES)
def test_what_ends_a_sentence_is_found_inside_one(phrase: str) -> None:
    due = find_due(f"Arsip tertata {phrase}", TODAY)
    assert due is not None, "a phrase of this test has to be a date"
    for text in (
        f"Arsip tertata {phrase}",
        f"Arsip tertata {phrase}, mulai sekarang",
        f"Saya {phrase} mengirim berkas",
        f"{phrase} semuanya tertata",
    ):
        (found,) = times_in(text, TODAY).deadlines
        assert (found.day, text[found.start : found.end]) == (due.day, phrase)


@given(
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    st.sampled_from(("en", "id")),
    st.sampled_from((format_day, format_long)),
)
def test_every_written_day_is_found(
    day: date, lang: str, write: Callable[[date, str], str]
) -> None:
    text = f"Arsip tertata {write(day, lang)} bersama Bu Sari"
    assert [found.day for found in times_in(text, TODAY).deadlines] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "In the Monday meeting I let everyone finish",
        "3/4 of the files are sorted",
        "12 of 12 districts",
        "a plan for next year's budget",
        "Peta yang dipakai menyusun rencana tahun depan",
        "Rapat setiap Senin lebih singkat",
        "Every Friday I write",
        "Surat dijawab dalam 3 hari kerja",
        "Replies leave within two days of arrival",
        "paling sedikit empat hari dalam seminggu, tanpa lembur",
        "selama sebulan penuh",
        "faster than today",
        "empat minggu berturut-turut",
        "",
    ],
)
def test_not_every_time_is_a_deadline(text: str) -> None:
    assert times_in(text, TODAY).deadlines == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Laporan mingguan terkirim paling lambat Kamis jam 12", "2026-11-26"),
        ("Laporan terkirim Kamis jam dua belas siang", "2026-11-26"),
        ("By Friday noon the minutes are out", "2026-11-27"),
        ("The minutes are out Friday at 3 pm", "2026-11-27"),
        ("Kamis pukul 10.30 WIB berkasnya lengkap", "2026-11-26"),
    ],
)
def test_an_hour_may_follow_the_day(text: str, day: str) -> None:
    assert [str(found.day) for found in times_in(text, TODAY).deadlines] == [day]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The recap leaves by noon each day", "by noon"),
        ("Rekap terkirim sebelum jam 3 setiap hari", "sebelum jam 3"),
        ("maksimal pukul 10.30 WIB berkasnya lengkap", "maksimal pukul 10.30 WIB"),
        ("The desk is open by March 2027", "by March"),
        ("one chapter a day in December", "in December"),
        ("Membaca satu bab selama bulan Desember", "selama bulan Desember"),
        ("Two hours a day", ""),
        ("Dua jam sehari", ""),
    ],
)
def test_a_deadline_may_name_no_day(text: str, words: str) -> None:
    assert times_in(text, TODAY).worded == words


@pytest.mark.parametrize(
    ("text", "rhythm"),
    [
        ("I write every Friday", "every Friday"),
        ("Rapat setiap Senin", "setiap Senin"),
        ("10 SPJ per hari", "per hari"),
        ("each of them", ""),
    ],
)
def test_how_often(text: str, rhythm: str) -> None:
    assert times_in(text, TODAY).rhythm == rhythm


@given(st.text(alphabet=st.sampled_from("aBi 15/.,:-\n") | st.characters(), max_size=80))
def test_places_stay_where_they_are(text: str) -> None:
    rest = times_in(text, TODAY).rest
    assert len(rest) == len(text)
    assert all(after in (before, " ") for before, after in zip(text, rest, strict=True))
