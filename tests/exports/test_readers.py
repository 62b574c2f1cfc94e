"""Files as programs of others read them: a browser, a spreadsheet's cousin, strict readers."""

import csv
import json
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from io import BytesIO, StringIO
from itertools import cycle
from pathlib import Path
from typing import Any

import docx
import html5lib
import pandas
import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from markdown_it import MarkdownIt
from pypdf import PdfReader

from coachtui.clock import Clock
from coachtui.config import Config
from coachtui.exports.csv import SEPARATORS, csv_table
from coachtui.exports.forms import Content, page_of, written_as
from coachtui.exports.page import Lines, Page, Quotes, Table
from coachtui.exports.summary import (
    Aim,
    CoacheeSummary,
    Heard,
    Promise,
    SharedLine,
    coach_copy,
    coachee_summary,
)
from coachtui.i18n import Language
from coachtui.kinds import LANGUAGES, EntryKind, Form
from coachtui.kinds.forms import FOR_PEOPLE
from coachtui.services.bundle import open_services
from coachtui.services.papers import Papers, Source
from coachtui.text import clean, visible
from coachtui.views import SessionRecord
from tests.papers import FORMS, fill, paper_of

pytestmark = pytest.mark.slow

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")

HOSTILE = (
    "=cmd|' /C calc'!A0",
    "+1+1",
    "@SUM(A1)",
    "-2+3",
    "\t=1",
    "＝1",
    "<script>document.title='out'</script>",
    "</td></table><img src=x onerror=alert(1)>",
    "[x](javascript:alert(1)) `{{ 7*7 }}` {% raw %}",
    "a\r\nBEGIN:VEVENT\r\nx",
    "\u202etxt.exe\u2066 \x00\x1b[2J",
    "﷽ 會議 🙂 e\u0301",
)

MARKUP = {"html_block", "html_inline", "link_open", "image", "fence", "code_inline"}
"""What a reader of Markdown finds only where somebody's words became more than words."""

WORDS = st.sampled_from(HOSTILE) | st.text(max_size=80)
TEXTS = WORDS.map(clean)
SUMMARIES = st.builds(
    CoacheeSummary,
    called=TEXTS,
    day=st.none() | st.dates(),
    minutes=st.integers(0, 600),
    takeaway=TEXTS,
    quotes=st.lists(TEXTS, max_size=3).map(tuple),
    aims=st.lists(st.builds(Aim, TEXTS, TEXTS, st.none() | st.dates()), max_size=2).map(tuple),
    insights=st.lists(TEXTS, max_size=3).map(tuple),
    feedback=st.lists(st.builds(Heard, st.booleans(), TEXTS, TEXTS, TEXTS), max_size=2).map(tuple),
    promises=st.lists(st.builds(Promise, TEXTS, st.none() | st.dates()), max_size=3).map(tuple),
    done=st.lists(TEXTS, max_size=2).map(tuple),
    lines=st.lists(
        st.builds(SharedLine, st.sampled_from(sorted(EntryKind)), TEXTS), max_size=3
    ).map(tuple),
)
"""Sessions with anything in them."""


@settings(max_examples=60, deadline=None)
@given(SUMMARIES, st.sampled_from(LANGUAGES))
def test_any_session_is_read_by_strict_readers(summary: CoacheeSummary, lang: Language) -> None:
    page = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(
        written_as(Form.HTML, summary, lang).decode()
    )
    assert {one.tag for one in page.iter()} & {"script", "img", "a", "link"} == set()
    tokens = MarkdownIt("gfm-like").parse(written_as(Form.MARKDOWN, summary, lang).decode())
    kinds = {child.type for token in tokens for child in (token, *(token.children or ()))}
    assert (
        kinds & {"html_block", "html_inline", "link_open", "image", "fence", "code_inline"} == set()
    )
    headings = sum(token.type == "heading_open" for token in tokens)
    assert headings == 1 + len(page_of(summary, lang).blocks)
    document = docx.Document(BytesIO(written_as(Form.WORD, summary, lang)))
    assert sum(one.style.name == "Heading 2" for one in document.paragraphs) == headings - 1
    assert len(PdfReader(BytesIO(written_as(Form.PDF, summary, lang))).pages) >= 1


def said_on(page: Page) -> Iterator[str]:
    """Yield the texts of a page, but for the names of columns, which plain text says by need."""
    yield page.title
    yield from page.facts
    for block in page.blocks:
        yield block.heading
        match block:
            case Table(rows=rows):
                yield from (cell for row in rows for cell in row)
            case Quotes(texts=texts) | Lines(texts=texts):
                yield from texts


def read_html(data: bytes, page: Page) -> str:
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(data.decode())
    assert {one.tag for one in tree.iter()} & {"script", "img", "a", "link"} == set()
    return "".join(tree.itertext())


def read_markdown(data: bytes, page: Page) -> str:
    tokens = MarkdownIt("gfm-like").parse(data.decode())
    inside = [child for token in tokens for child in (token, *(token.children or ()))]
    assert {child.type for child in inside} & MARKUP == set()
    assert sum(token.type == "heading_open" for token in tokens) == 1 + len(page.blocks)
    return "".join(child.content for child in inside if child.type == "text")


def read_word(data: bytes, page: Page) -> str:
    body = docx.Document(BytesIO(data)).element.body
    return "".join(part.text or "" for part in body.iter() if part.tag.endswith("}t"))


def read_pdf(data: bytes, page: Page) -> str:
    reader = PdfReader(BytesIO(data))
    assert reader.metadata is not None
    assert squeezed(str(reader.metadata.title)) == squeezed(visible(page.title))
    return "".join(sheet.extract_text() for sheet in reader.pages)


READ = {
    Form.HTML: read_html,
    Form.MARKDOWN: read_markdown,
    Form.WORD: read_word,
    Form.PDF: read_pdf,
    Form.PLAIN: lambda data, _page: data.decode(),
}
"""What programs of others find to read in each form."""


def read_for_programs(form: Form, text: str, lang: Language) -> None:
    """Find nothing in a table, a calendar or a document that works instead of standing there."""
    match form:
        case Form.JSON:
            assert json.loads(text)["version"] == 1
        case Form.CALENDAR:
            assert len(vobject.readOne(text).vevent_list) == len(Calendar.from_ical(text).events)
            assert "\nBEGIN:VEVENT\r\nx" not in text
        case Form.TABLE:
            rows = csv.reader(StringIO(text[1:]), delimiter=SEPARATORS[lang])
            assert not [
                cell for row in rows for cell in row if cell.lstrip()[:1] in tuple("=+-@＝")
            ]


@pytest.mark.parametrize("name", FORMS)
def test_every_paper_with_anything_in_it_is_read_by_others(
    tmp_path: Path, clock: Clock, name: str
) -> None:
    services, lang = open_services(tmp_path / "c.db", clock), LANGUAGES[len(name) % 2]
    turn = cycle(filter(None, map(clean, HOSTILE)))
    coachee_id = fill(services, clock, lambda _sort: next(turn))
    config = Config(coach_name=HOSTILE[6], letterhead=HOSTILE[7])
    papers, paper = Papers(services.db, clock, config), paper_of(name, services, coachee_id)
    for form in FORMS[name]:
        data = papers.give(paper, lang, form)
        if form not in FOR_PEOPLE:
            read_for_programs(form, data.decode(), lang)
            continue
        with services.db.read() as tx:
            page = paper.drawn(Source(tx, clock, config, lang), form)
        if not isinstance(page, Page):
            continue  # a sheet without words, written as copies of a session are
        found = squeezed(READ[form](data, page))
        for text in (*said_on(page), visible(HOSTILE[7])):
            if form is not Form.PDF or text.isascii():  # it holds other letters as they are drawn
                assert squeezed(visible(text)) in found, form
    services.close()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_pandas_reads_every_cell_and_no_formula(lang: Language) -> None:
    rows = [(text, "1") for text in map(clean, HOSTILE)]
    table = csv_table(("what", "n"), rows, lang)
    frame = pandas.read_csv(
        BytesIO(table.encode()), sep=";" if lang == "id" else ",", encoding="utf-8-sig", dtype=str
    )
    assert list(frame.columns) == ["what", "n"]
    cells = [str(cell) for cell in frame["what"]]
    assert [cell.removeprefix("'") for cell in cells] == [text for text, _n in rows]
    assert not any(cell.lstrip()[:1] in "=+-@＝" for cell in cells)
    again = list(csv.reader(StringIO(table[1:]), delimiter=";" if lang == "id" else ","))
    assert [row[0] for row in again[1:]] == cells


def browse(page: Path, *wishes: str) -> None:
    """Let a browser that can reach nothing open a page."""
    assert BROWSER
    command = (
        BROWSER,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        f"--user-data-dir={page.parent / 'profile'}",
        *wishes,
        page.as_uri(),
    )
    subprocess.run(command, check=True, capture_output=True, timeout=120)


def hostile(record: SessionRecord) -> Content:
    """Return a summary with everything hostile in it."""
    said = tuple(map(clean, HOSTILE))
    return CoacheeSummary("Bu Rina", None, 30, takeaway=said[0], quotes=said, insights=said[:6])


@pytest.mark.skipif(not BROWSER, reason="needs Chromium (chromium)")
@pytest.mark.parametrize("make", [coachee_summary, coach_copy, hostile])
def test_a_browser_prints_every_word_and_draws_the_page(
    rina: SessionRecord, tmp_path: Path, make: Any
) -> None:
    content = make(rina)
    page, paper, picture = (tmp_path / f"page.{end}" for end in ("html", "pdf", "png"))
    page.write_bytes(written_as(Form.HTML, content, "id"))
    browse(page, "--no-pdf-header-footer", f"--print-to-pdf={paper}")
    browse(page, f"--screenshot={picture}", "--window-size=800,1000")
    reader = PdfReader(paper)
    text = squeezed("".join(sheet.extract_text() for sheet in reader.pages))
    said = page_of(content, "id")
    assert reader.metadata is not None
    assert squeezed(str(reader.metadata.title)) == squeezed(said.title)
    assert squeezed(said.title) in text
    for block in said.blocks:
        assert squeezed(block.heading) in text
    if make is coachee_summary:
        assert len(reader.pages) == 1
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size > 10_000


def squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
