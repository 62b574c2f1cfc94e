"""What text becomes on its way in, on the screen, in a search and in a file name."""

import re
import unicodedata
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from coachtui.text import MAX_NAME, MAX_TEXT, clean, clean_name, fold, shorten, slug, visible

OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")

# Text of the kind that hurts is drawn often.
ESCAPES = ["\x1b[31m", "\x1b]52;c;aGk=\x07", "\x1b]8;;x\x1b\\", "\x1b", "\x9b2J", "\x00", "\ud800"]
SPACES = ["\r\n", "\r", "\u2028", "\x85", "\t", "\n", " ", "\u00a0"]
HIDDEN = ["\u202e", "\u2066", "\u200b", "\u200c", "\u200d", "\ufe0f", "\u3164", "\U000e0041"]
LETTERS = ["\U0001f3fd", "🧑", "🏫", "日本", "क्", "e", "\u0301", "\u0323", "가", "\u1100", "\u1161"]
WORDS = ["[/]", "Bu Rina", "Å", "ﬁ", "İ", "ß"]
PARTS = st.sampled_from([*ESCAPES, *SPACES, *HIDDEN, *LETTERS, *WORDS])
NASTY = st.lists(st.one_of(PARTS, st.text(max_size=5)), max_size=20).map("".join)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("[bold]x[/] [/foo] [@click=app.quit]", "[bold]x[/] [/foo] [@click=app.quit]"),
        ("\x1b[31mmerah\x1b[0m", "merah"),
        ("\x1b]52;c;aGk=\x1b\\x", "x"),
        ("\x1b]52;c;aGk=\x07x", "x"),
        ("\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x1bPq\x1b\\x", "x"),
        ("\x1b]0;never closed", "]0;never closed"),
        ("a\x00b\x07c\x08d\x7fe\x9bf", "abcdef"),
        ("a\ud800b", "ab"),
        ("a\u202eb\u2066c", "abc"),
        ("a\r\nb\rc\u2028d\u2029e\x85f\vg", "a\nb\nc\nd\ne\nf\ng"),
        ("a\tb\nc  d", "a\tb\nc  d"),
        ("e\u0301", "é"),
        ("שלום \u200fمرحبا", "שלום \u200fمرحبا"),
        ("", ""),
    ],
)
def test_clean_takes_out_what_a_terminal_would_obey(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@pytest.mark.parametrize(
    ("pasted", "line"),
    [
        ("satu\ndua", "satu dua"),
        ("satu \r\n\r\n\t dua", "satu dua"),
        ("\nsatu\n", "satu"),
        ("dua  spasi ", "dua  spasi "),
    ],
)
def test_a_single_line_field_joins_what_is_pasted_into_it(pasted: str, line: str) -> None:
    assert clean(pasted, single_line=True) == line


def test_many_blanks_take_no_longer_than_as_many_letters() -> None:
    begun = process_time()
    assert clean(f"a{' ' * (MAX_TEXT - 2)}b", single_line=True).endswith(" b")
    assert process_time() - begun < 1


def test_clean_keeps_no_more_than_a_field_holds() -> None:
    assert clean("x" * (MAX_TEXT + 1)) == "x" * MAX_TEXT


@given(NASTY, st.booleans())
def test_clean_text_is_clean_for_good(text: str, single_line: bool) -> None:
    once = clean(text, single_line=single_line)
    assert clean(once, single_line=single_line) == once
    assert not OBEYED.search(once)
    assert unicodedata.is_normalized("NFC", once)
    assert not single_line or not set(once) & {"\t", "\n"}


@pytest.mark.slow
@settings(max_examples=5_000)
@given(st.lists(PARTS, max_size=40).map("".join))
def test_clean_text_is_clean_for_good_at_length(text: str) -> None:
    once, name = clean(text), clean_name(text)
    assert (clean(once), clean_name(name)) == (once, name)
    assert not OBEYED.search(once + name)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("  Bu   Rina\u00a0S. ", "Bu Rina S."),
        ("Ri\u200bna\ufeff \u00adA\U000e0041", "Rina A"),
        ("🧑\u200d🏫 Guru", "🧑\u200d🏫 Guru"),
        ("👩🏽\u200d🏫", "👩🏽\u200d🏫"),
        ("👩\u200d❤️\u200d👩", "👩\u200d❤️\u200d👩"),
        ("Ri\u200dna\u200c", "Rina"),
        ("क्\u200dष", "क्\u200dष"),
        ("\u3164\u2800\u200b", ""),
        ("Rina\nSari", "Rina Sari"),
        ("\x1b[2J\x1b]0;x\x07Budi", "Budi"),
        ("Nguyễn Văn Ệ", "Nguyễn Văn Ệ"),
    ],
)
def test_a_name_has_nothing_invisible_in_it(typed: str, name: str) -> None:
    assert clean_name(typed) == name


def test_marks_are_not_piled_up_in_a_name() -> None:
    name = unicodedata.normalize("NFD", clean_name("n" + "\u0301" * 40 + "a" + "\u0323" * 40))
    assert name == "n" + "\u0301" * 4 + "a" + "\u0323" * 4


def test_a_name_is_cut_at_its_limit() -> None:
    assert len(clean_name("x" * 300)) == MAX_NAME


@given(NASTY)
def test_a_clean_name_is_clean_for_good(text: str) -> None:
    once = clean_name(text)
    assert clean_name(once) == once
    assert len(once) <= MAX_NAME
    assert once == " ".join(once.split())


def test_old_control_characters_become_visible() -> None:
    assert visible("a\x1b[2J\x00\x7f\x9b\u202e\r\n\tb") == "a␛[2J␀␡��␍\n\tb"


@given(NASTY)
def test_visible_text_moves_nothing_on_the_terminal(text: str) -> None:
    shown = visible(text)
    assert not OBEYED.search(shown)
    assert len(shown) == len(text)


@pytest.mark.parametrize("spelling", ["Budi", "Ｂｕｄｉ", "budi ", "BUDI", "Búdi", "  budi"])
def test_spellings_of_one_name_fold_to_the_same(spelling: str) -> None:
    assert fold(spelling) == "budi"


@pytest.mark.parametrize(("one", "other"), [("हि", "ह"), ("Rina", "Rini"), ("а", "a")])
def test_different_words_stay_different_when_folded(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("text", "cells", "short"),
    [
        ("Rapat tim", 9, "Rapat tim"),
        ("Rapat tim", 8, "Rapat t…"),
        ("Rapat tim", 7, "Rapat…"),
        ("日本語のテキスト", 7, "日本語…"),
        ("日本語のテキスト", 6, "日本…"),
        ("👨‍👩‍👧‍👦 keluarga", 4, "👨‍👩‍👧‍👦…"),
        ("e\u0301e\u0301e\u0301", 2, "e\u0301…"),
        ("abc", 1, "…"),
        ("abc", 0, ""),
        ("", 0, ""),
    ],
)
def test_shorten_cuts_between_characters_as_readers_see_them(
    text: str, cells: int, short: str
) -> None:
    assert shorten(text, cells) == short


@given(NASTY.map(clean), st.integers(0, 12))
def test_shortened_text_fits(text: str, cells: int) -> None:
    assert cell_len(shorten(text, cells)) <= cells


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bu Rina, S.Kom.", "bu-rina-s-kom"),
        ("Café", "cafe"),
        ("../../.bashrc", "bashrc"),
        ("-rf", "rf"),
        ("CON", "con-file"),
        ("com¹", "com1-file"),
        ("console", "console"),
        ("..", "unnamed"),
        ("日本", "unnamed"),
        ("", "unnamed"),
    ],
)
def test_a_slug_is_safe_on_every_system(text: str, name: str) -> None:
    assert slug(text) == name


@given(NASTY)
def test_a_slug_has_only_safe_characters(text: str) -> None:
    assert re.fullmatch(r"[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?", slug(text))
