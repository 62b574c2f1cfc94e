"""A masked text tells nobody whom it is about: each thing that could is taken out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachtui.exports.masking import Known, Mask, likely_names, telling
from coachtui.kinds import Masking

KNOWN = Known(
    ("Rina Kartika", "Bu Rina", "José Álvares"),
    ("Bidang Mutasi, BKPSDM Kabupaten Arunika",),
    ("Analis SDM Ahli Muda",),
    ("Head of the One-Stop Office", "Pak Untung"),
)
LIGHT = Mask(KNOWN, Masking.LIGHT)
FULL = Mask(KNOWN, Masking.FULL)


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Bu Rina dan rina kartika diam", "… dan … diam"),
        ("kata Jose, bukan josé", "kata …, bukan …"),
        ("orang Mutasi dari BKPSDM, di mutasi itu", "orang … dari …, di mutasi itu"),
        ("one of the three, kata One-Stop", "one of the three, kata …-…"),
        ("tanya Untungnya Head of the Office", "tanya …nya … of the Office"),
        ("analis sdm ahli muda itu", "… itu"),
        ("minta ke Seksi Arsip dan Dinas Kesehatan Kota Bandung", "minta ke …"),
        ("NIP 19850412 201001 1 003 ada", "NIP … ada"),
        ("NIP.198504122010011003", "NIP.…"),
        ("hubungi 0812-3456-7890 atau +62 812 3456 7890", "hubungi … atau …"),
        ("(021) 555-1234", "(…"),
        ("rina.k+x@bkpsdm.go.id ya", "… ya"),
        ("lihat https://arunika.go.id/x?y=1 sekarang", "lihat … sekarang"),
        ("3 dari 12 laporan telat", "3 dari 12 laporan telat"),
    ],
)
def test_the_light_mask(text: str, masked: str) -> None:
    assert LIGHT(text) == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("3 dari 12 laporan pada 4.5 jam", "… dari … laporan pada … jam"),
        ("Saya tanya ke Samarinda dulu", "Saya tanya ke … dulu"),
        ("kami pakai SIPD", "kami pakai …"),
        ("then I ask, and I do", "then I ask, and I do"),
    ],
)
def test_the_full_mask_takes_numbers_and_names_nobody_knew(text: str, masked: str) -> None:
    assert FULL(text) == masked
    assert telling([FULL(text)]) == ()


def test_the_coach_hides_more_and_is_shown_what_to_look_at() -> None:
    mask = Mask(KNOWN, Masking.LIGHT, ("pasar induk", "", " e-SKP "))
    assert mask("rapat di Pasar Induk soal E-skp di Kendari") == "rapat di … soal … di Kendari"
    assert telling([mask("rapat di Kendari, 3 kali")]) == ("Kendari", "3")


def test_a_name_that_nobody_knew_is_found_by_its_capital() -> None:
    texts = ["saya tanya Sari hari Kamis", "Sari diam", "pakai SIPD, kata Anda", "Then I ask Bo"]
    assert likely_names(texts) == ("Sari",)


@settings(deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_no_name_nip_mail_or_telephone_gets_through(before: str, after: str) -> None:
    for secret in ("Rina", "198504122010011003", "0812-3456-7890", "a.b@c.go.id"):
        text = f"{before} {secret} {after}"
        assert secret not in LIGHT(text)
        assert secret not in FULL(text)
