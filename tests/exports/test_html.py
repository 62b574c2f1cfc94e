"""HTML of a session, read as a browser reads it: what people wrote stays text."""

import re
from datetime import timedelta, timezone
from typing import Any

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachtui.exports.html import html_page
from coachtui.exports.page import Lines, Page, Quotes, Table
from coachtui.exports.summary import coach_copy, coachee_summary
from coachtui.i18n import Language
from coachtui.kinds import Form
from coachtui.text import clean
from coachtui.views import SessionRecord
from tests.shown import as_text

WIB = timezone(timedelta(hours=7))

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</style><script>alert(1)</script>",
    "</title></head><body onload=x>",
    '"><a href="javascript:alert(1)">x</a>',
    "<!-- comment",
    "--> ]]>",
    "&lt;b&gt; &amp; &#60; &nbsp; AT&T",
    "{{ 7*7 }} {% raw %} {# x #}",
    "http://example.org",
    "\x1b]52;c;eA==\x07\x00\u202e",
    "會議 🙂 ﷽ Rina O'Brien",
)

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cn"]), max_size=60).map(clean)


def read(text: str) -> Any:
    """Read a page as strictly as the standard has it."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)


def said(element: Any, *names: str) -> list[str]:
    return ["".join(one.itertext()) for name in names for one in element.iter(name)]


def page_of(*texts: str) -> Page:
    return Page(
        texts[0],
        (texts[0],),
        (
            Quotes(texts[0], texts),
            Lines(texts[0], texts, texts[0]),
            Lines(texts[0], texts[:1]),
            Table(texts[0], ("a", "b"), tuple((text, text) for text in texts)),
        ),
    )


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_session_with_bu_rina(rina: SessionRecord, lang: Language) -> None:
    page = read(as_text(Form.HTML, coachee_summary(rina, coach="Pak Joko", zone=WIB), lang))
    assert page.get("lang") == lang
    assert said(page, "blockquote") == ["Saya mulai dari formatnya, bukan dari menagih orang."]
    assert len(said(page, "td")) == 8
    assert said(page, "h1") == said(page, "title")


def test_the_coachs_copy_says_that_it_is_private(rina: SessionRecord) -> None:
    page = read(as_text(Form.HTML, coach_copy(rina, zone=WIB), "en"))
    assert said(page, "h2")[0] == "Private"
    assert any("kelihatan capek" in cell for cell in said(page, "td"))


def test_a_file_brings_everything_and_runs_nothing(rina: SessionRecord) -> None:
    text = as_text(Form.HTML, coachee_summary(rina, zone=WIB), "id")
    names = {element.tag for element in read(text).iter()}
    assert names & {"script", "link", "img", "iframe", "object", "base", "form", "a"} == set()
    attributes = [one for element in read(text).iter() for one in element.attrib.items()]
    kinds = {"lang", "charset", "http-equiv", "content", "name", "class", "scope", "style"}
    assert {name for name, _said in attributes} <= kinds
    styles = [said for name, said in attributes if name == "style"]
    assert all(re.fullmatch(r"width: [\d.]+%", said) for said in styles)
    assert "default-src 'none'" in text
    assert re.search(r"url\(|@import|https?:", text) is None


@pytest.mark.parametrize("words", HOSTILE)
def test_what_people_wrote_stays_text(words: str) -> None:
    text = html_page(page_of(words, words), "en")
    page, plain = read(text), read(html_page(page_of("x", "x"), "en"))
    assert [one.tag for one in page.iter()] == [one.tag for one in plain.iter()]
    shown = said(page, "blockquote")[0]
    assert shown == words or not words.isprintable()
    assert "\x1b" not in text
    assert "\u202e" not in text


@settings(deadline=None)
@given(st.lists(WORDS, min_size=2, max_size=4))
def test_any_words_come_back(texts: list[str]) -> None:
    page = read(html_page(page_of(*texts), "id"))
    assert said(page, "blockquote") == texts
    assert said(page, "li") == texts
    assert said(page, "td") == [text for text in texts for _twice in range(2)]
