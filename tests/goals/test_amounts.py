"""Amounts in words and digits, and which of them overlap."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.goals.amounts import adds_up_two, amounts_in, overlap


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2–3 letters", "3–4 letters"),
        ("2 to 5 letters", "4 letters"),
        ("at least 3 letters", "5 letters"),
        ("between 3 and 5 reports", "five reports"),
        ("80% or more", "at least 90 percent"),
        ("up to 3 days", "1 day"),
        ("paling banyak 3 koreksi", "dua koreksi"),
        ("1.000 berkas atau lebih", "2000 berkas"),
        ("antara dua dan empat laporan", "4 laporan"),
        ("3 sampai 5 surat", "5 s.d. 7 surat"),
        ("minimal 80 persen", "di atas 90 %"),
        ("3,5 jam", "3.5 jam"),
    ],
)
def test_a_result_could_be_both(one: str, other: str) -> None:
    assert overlap(amounts_in(one), amounts_in(other))
    assert overlap(amounts_in(other), amounts_in(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1 letter", "2 letters"),
        ("2-3 letters", "4-5 letters"),
        ("fewer than 3 letters", "3 letters"),
        ("3 letters", "more than 3 letters"),
        ("no more than 3 letters", "more than 3 letters"),
        ("up to 2 visits", "3 visits or more"),
        ("kurang dari 80 %", "80 % atau lebih"),
        ("tidak lebih dari 3 koreksi", "4 koreksi"),
        ("satu laporan", "dua laporan"),
        # of other things, of several things, or of nothing
        ("3 letters", "3 visits"),
        ("3 letters in 2 weeks", "3 letters"),
        ("the report is late", "the report is on time"),
        ("", "3 letters"),
    ],
)
def test_it_can_only_be_one(one: str, other: str) -> None:
    assert not overlap(amounts_in(one), amounts_in(other))
    assert not overlap(amounts_in(other), amounts_in(one))


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_ranges_overlap_as_their_numbers_do(a: int, b: int, c: int, d: int) -> None:
    one, other = amounts_in(f"{a}–{b} berkas"), amounts_in(f"{c} sampai {d} berkas")
    both = set(range(min(a, b), max(a, b) + 1)) & set(range(min(c, d), max(c, d) + 1))
    assert overlap(one, other) == bool(both)


@pytest.mark.parametrize(
    "text",
    ["3 reports and 2 visits", "3 late reports, 2 visits", "tiga laporan serta dua peta"],
)
def test_two_things_are_counted(text: str) -> None:
    assert adds_up_two(text)


@pytest.mark.parametrize(
    "text",
    [
        "3 reports in 2 weeks",
        "3 reports, 4 weeks in a row",
        "between 3 and 5 reports",
        "2 or 3 visits",
        "tiga laporan, dua minggu berturut-turut",
        "10 dari 12 kecamatan",
        "the report and the map",
    ],
)
def test_one_thing_is_counted(text: str) -> None:
    assert not adds_up_two(text)


@given(st.text(max_size=120))
def test_any_text_can_be_read(text: str) -> None:
    for amount in amounts_in(text):
        assert amount.low <= amount.high
    adds_up_two(text)
