"""PDF of a session, read back: what people wrote stays text, and all of it is there."""

import sys
import unicodedata
from datetime import timedelta, timezone
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from coachtui.errors import UsageError
from coachtui.exports.forms import written_as
from coachtui.exports.page import Lines, Page, Part, Quotes, Table
from coachtui.exports.pdf import pdf_page
from coachtui.exports.summary import coach_copy, coachee_summary
from coachtui.i18n import Language
from coachtui.kinds import Form
from coachtui.text import clean
from coachtui.views import SessionRecord

WIB = timezone(timedelta(hours=7))

HOSTILE = (
    '#import "x" #read("/etc/passwd") #let x = 1',
    "$x^2$ @ref <label> *bold* _it_ `raw` = heading",
    "// comment /* and */ more",
    "- item + item / term: x",
    "~ -- --- ... \"quotes\" 'single' \\ \\u{41}",
    "[content] {code} ] } )",
    "https://example.org",
    "office fi ffi fl file",
    "Rina O'Brien & Söhne, Ardèche",
)


def words_of(data: bytes) -> str:
    """Return the text of a PDF without blanks, which a page has of its own."""
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)
    return squeezed(text)


def squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).replace("•", "").split())


@pytest.mark.parametrize("lang", ["en", "id"])
def test_a_summary_is_one_page_with_every_word(rina: SessionRecord, lang: Language) -> None:
    summary = coachee_summary(rina, coach="Pak Joko", zone=WIB)
    data = written_as(Form.PDF, summary, lang)
    reader = PdfReader(BytesIO(data))
    assert len(reader.pages) == 1
    assert reader.metadata is not None
    assert reader.metadata.title == written_as(Form.PLAIN, summary, lang).decode().splitlines()[0]
    assert reader.trailer["/Root"]["/Lang"] == lang
    assert "/StructTreeRoot" in reader.trailer["/Root"]
    words = words_of(data)
    for text in (summary.takeaway, *summary.insights, *(one.text for one in summary.promises)):
        assert squeezed(text) in words


def test_the_coachs_copy_says_that_it_is_private(rina: SessionRecord) -> None:
    words = words_of(written_as(Form.PDF, coach_copy(rina, zone=WIB), "en"))
    assert "Private" in words
    assert "kelihatan" in words


@pytest.mark.parametrize(("overleaf", "sheets"), [(True, 3), (False, 1)])
def test_a_part_begins_on_a_sheet_of_its_own_or_goes_on(overleaf: bool, sheets: int) -> None:
    parts = (Part(name, overleaf=overleaf) for name in ("first", "second"))
    blocks = tuple(block for part in parts for block in (part, Lines("", (f"of {part.heading}",))))
    data = pdf_page(Page("A book", (), (Lines("", ("before",)), *blocks)), "en")
    assert len(PdfReader(BytesIO(data)).pages) == sheets
    assert ("1/3" in words_of(data)) == (sheets > 1)


def test_the_same_page_gives_the_same_bytes(rina: SessionRecord) -> None:
    summary = coachee_summary(rina, zone=WIB)
    assert written_as(Form.PDF, summary, "id") == written_as(Form.PDF, summary, "id")


def page_of(text: str) -> Page:
    return Page(text, (text,), (Quotes(text, (text,)), Lines(text, (text, text), text)))


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_wrote_stays_text(text: str) -> None:
    data = pdf_page(page_of(text), "en")
    assert words_of(data) == squeezed(text) * 8
    assert all("/Annots" not in page for page in PdfReader(BytesIO(data)).pages)


LETTERS = st.characters(codec="latin-1", exclude_characters="\xad•")
"""A soft hyphen shows or does not, as the line has it."""


@settings(max_examples=40, deadline=None)
@given(st.text(LETTERS, max_size=60).map(clean))
def test_any_words_of_these_languages_come_back(text: str) -> None:
    table = Table("T", ("a", "b"), ((text, "end"),))
    words = words_of(pdf_page(Page("x", (), (Lines("L", (text,)), table)), "id"))
    assert words == f"xL{squeezed(text)}Tab{squeezed(text)}end"


def test_letters_without_a_font_do_not_stop_it() -> None:
    assert pdf_page(page_of("會議 🙂 ﷽ \x1b[2J \u202e"), "en").startswith(b"%PDF")


def test_without_the_package_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(UsageError, match=r"coachtui\[pdf\]"):
        pdf_page(page_of("x"), "en")
