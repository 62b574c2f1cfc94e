"""A Word document, read back by two programs: real styles and tables, and every word in place."""

import shutil
import subprocess
import unicodedata
from datetime import timedelta, timezone
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from coachtui.exports.docx import docx_page
from coachtui.exports.forms import written_as
from coachtui.exports.page import ONE_PAGE, Lines, Page, Quotes, Table
from coachtui.exports.summary import coach_copy, coachee_summary
from coachtui.exports.summary_page import summary_page
from coachtui.i18n import Language
from coachtui.kinds import Form
from coachtui.text import clean
from coachtui.views import SessionRecord

WIB = timezone(timedelta(hours=7))

HOSTILE = (
    "</w:t></w:r><w:r><w:t>out",
    "]]> &amp; &#60; <!-- x --> <?xml?>",
    "{{ 7*7 }} {% raw %} {# x #}",
    "=HYPERLINK(1) MERGEFIELD \\* MERGEFORMAT",
    "\x1b]52;c;eA==\x07\x00\u202e\ufffe\uffff",
    "會議 🙂 ﷽ Rina O'Brien",
    "  blanks  kept  ",
)


def read(data: bytes) -> Any:
    return docx.Document(BytesIO(data))


def words_of(document: Any) -> list[str]:
    """Return what stands in a document, in its order."""
    body = (child for child in document.element.body if child.tag.endswith(("}p", "}tbl")))
    cells = (part for child in body for part in child.iter() if part.tag.endswith("}p"))
    return [docx.text.paragraph.Paragraph(part, document).text for part in cells]


def page_of(text: str) -> Page:
    blocks = (
        Quotes(text, (text,)),
        Lines(text, (text, text), text),
        Table(text, (text, text), ((text, text),)),
    )
    return Page(text, (text,), blocks)


@pytest.mark.parametrize("lang", ["en", "id"])
def test_an_office_finds_styles_tables_and_the_language(
    rina: SessionRecord, lang: Language
) -> None:
    summary = coachee_summary(rina, coach="Pak Joko", zone=WIB)
    document = read(written_as(Form.WORD, summary, lang))
    page = summary_page(summary, lang)
    styles = {one.style.name: one.text for one in document.paragraphs}
    assert styles["Title"] == page.title
    assert styles["Quote"] == summary.takeaway
    headings = [one.text for one in document.paragraphs if one.style.name == "Heading 2"]
    assert headings == [block.heading for block in page.blocks]
    (table,) = document.tables
    assert [len(row.cells) for row in table.rows] == [2] * 5
    assert table.style.name == "Table Grid"
    assert table.rows[0]._tr.trPr.find("{*}tblHeader") is not None
    core = document.core_properties
    assert (core.title, core.language[:2]) == (page.title, lang)
    assert (core.author, core.comments, core.last_modified_by) == ("", "", "")
    assert (core.created, core.modified, core.revision) == (None, None, 0)


def test_the_same_page_gives_the_same_bytes_and_the_coachs_copy_is_whole(
    rina: SessionRecord,
) -> None:
    copy = coach_copy(rina, zone=WIB)
    assert written_as(Form.WORD, copy, "id") == written_as(Form.WORD, copy, "id")
    assert any(
        "kelihatan capek" in text for text in words_of(read(written_as(Form.WORD, copy, "en")))
    )
    parts = ZipFile(BytesIO(written_as(Form.WORD, copy, "en"))).infolist()
    assert {part.date_time[0] for part in parts} == {1980}


@pytest.mark.parametrize("lines", [10, 100])
def test_what_takes_more_than_a_sheet_has_the_number_of_each(lines: int) -> None:
    page = Page("What we keep", (), (Lines("", ("line",) * lines),))
    (section,) = read(docx_page(page, "en")).sections
    numbered = lines > ONE_PAGE
    assert section.footer.is_linked_to_previous != numbered
    if numbered:
        assert section.footer.paragraphs[0].text.startswith("What we keep\t")
        assert {"PAGE", "NUMPAGES"} <= set(section.footer._element.xpath("//w:fldSimple/@w:instr"))


@pytest.mark.parametrize(
    ("row", "widths"),
    [
        (("27 November 2026", "R.K."), (19, 8)),
        (("a short talk of one topic", "GROW"), (28, 8)),
        (("27 November 2026", "word " * 40), (19, 77)),
        (("word " * 40, "word " * 40), (48, 48)),
    ],
)
def test_short_columns_have_their_width_and_long_ones_the_rest(
    row: tuple[str, str], widths: tuple[int, int]
) -> None:
    assert Table("", ("When", "Whose"), (row,)).widths == widths


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_wrote_stays_text(text: str) -> None:
    document = read(docx_page(page_of(text), "en"))
    words = words_of(document)
    assert len(words) == 13
    assert len(set(words)) == 1
    assert words[0] == text or not text.isprintable()
    assert "\x1b" not in words[0]


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cn"]), max_size=60).map(clean))
def test_any_words_come_back(text: str) -> None:
    assert set(words_of(read(docx_page(page_of(text), "id")))) == {text}


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice Writer (soffice)")
@pytest.mark.parametrize("form", ["txt:Text (encoded):UTF8", "pdf"])
def test_libreoffice_reads_every_word(rina: SessionRecord, tmp_path: Path, form: str) -> None:
    page = summary_page(coachee_summary(rina, coach="Pak Joko", zone=WIB), "id")
    source = tmp_path / "page.docx"
    source.write_bytes(docx_page(page, "id"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ("soffice", profile, "--headless", "--convert-to", form, "--outdir", str(tmp_path))
    subprocess.run((*command, str(source)), check=True, capture_output=True, timeout=120)
    made = tmp_path / f"page.{form[:3]}"
    if form == "pdf":
        sheets = PdfReader(made).pages
        assert len(sheets) == 1
        text = "".join(sheet.extract_text() for sheet in sheets)
    else:
        text = made.read_text("utf-8-sig")
    assert "Saya mulai dari" in text
    assert squeezed(text) == squeezed("".join(words_of(read(source.read_bytes()))))


def squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).replace("•", "").split())
