"""What may be told to others names nobody: neither people who are known nor who is called Bu."""

import json

import pytest

from coachtui.exports.markdown import render_page
from coachtui.exports.masking import without_names
from coachtui.exports.practices import json_practices, practices_page
from tests.conftest import START

NAMES = ("Rina Kartika", "Bu Rina", "Pak Dedi", "Dan")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("yang lambat formatnya, bukan orangnya", "yang lambat formatnya, bukan orangnya"),
        ("Bu Rina diam, dan rapat jalan", "… diam, … rapat jalan"),
        ("kata kartika begitu", "kata … begitu"),
        ("Rinanya diam", "…nya diam"),
        ("saya belum bertanya kepada Mbak Sari Dewi", "saya belum bertanya kepada …"),
        ("I asked Mr. Brown first", "I asked … first"),
        ("the box of rinascimento", "the box of rinascimento"),
    ],
)
def test_names_are_gone_and_other_words_stay(text: str, told: str) -> None:
    assert without_names(text, NAMES) == told


def test_nothing_leads_to_anybody() -> None:
    assert json.loads(json_practices(["waiting is work"])) == {
        "format": "coachtui.practices",
        "version": 1,
        "practices": ["waiting is work"],
    }
    assert "waiting is work" in render_page(practices_page(["waiting is work"], "en", START.date()))
