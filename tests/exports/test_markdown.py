"""Markdown of a session: the page people get, and what they wrote staying text in it."""

import re
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from coachtui.exports.markdown import escape, render_page
from coachtui.exports.page import ONE_PAGE, Lines, Page, Quotes, Table
from coachtui.exports.summary import CoacheeSummary, Promise, coach_copy, coachee_summary
from coachtui.i18n import Language
from coachtui.kinds import ActionKind, EntryKind, Form
from coachtui.text import clean
from coachtui.views import SessionRecord
from tests.shown import as_text

WIB = timezone(timedelta(hours=7))

GOLDEN = Path(__file__).parent / "golden"

HOSTILE = (
    "# heading",
    "## ",
    "a | b \\| c",
    "<script>alert(1)</script>",
    "<!-- comment",
    "![beacon](http://example.org/x.png)",
    "[link](javascript:alert(1))",
    "[ref]: http://example.org",
    "<http://example.org>",
    "```",
    "~~~ python",
    "`code`",
    "**bold** *it* __under__ _it_ ~~gone~~",
    "snake_case_name and 2*3*4",
    "&lt;b&gt; &amp; &#60; &nbsp; AT&T",
    "- item",
    "+ item",
    "* item",
    "1. one",
    "12) twelve",
    "---",
    "- - -",
    "***",
    "===",
    "> quote",
    "    indented code",
    "\ttab",
    "ends with a backslash \\",
    "ends with hashes ##",
    "\\* \\# \\\\",
    "| --- | --- |",
    "[x] task",
    "[^1] note",
    "$x^2$",
    "5 < 6 > 4",
    "Rina O'Brien & Söhne",
    "会議 🙂 ﷽",
)


def parsed(markdown: str) -> list[Token]:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)


def texts(tokens: list[Token]) -> list[str]:
    """Return what stands in each block, which may hold nothing but text."""
    said: list[str] = []
    for token in tokens:
        assert token.type not in ("html_block", "code_block", "fence", "hr")
        if token.type == "inline":
            assert {child.type for child in token.children or []} <= {"text", "text_special"}
            said.append("".join(child.content for child in token.children or []))
    return said


def outline(tokens: list[Token]) -> list[str]:
    return [token.type for token in tokens if token.type not in ("inline",)]


def page_of(text: str) -> Page:
    return Page(
        text,
        (text,),
        (
            Quotes(text, (text, text)),
            Lines(text, (text,)),
            Lines(text, (text, text)),
            Table(text, (text, text), ((text, text), (text, text))),
        ),
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    tokens = parsed(render_page(page_of(text)))
    assert set(texts(tokens)) == {text.strip()}
    assert outline(tokens) == outline(parsed(render_page(page_of("harmless"))))


@given(st.text(alphabet=st.sampled_from(list("ab 1.)#*_-+=`~[]()<>!|\\&;:$\"'\t/x")), min_size=1))
def test_any_mixture_of_marks_stays_text(text: str) -> None:
    wanted = clean(text).strip() or "x"
    tokens = parsed(render_page(page_of(wanted)))
    assert set(texts(tokens)) == {wanted}
    assert outline(tokens) == outline(parsed(render_page(page_of("harmless"))))


@given(st.text(min_size=1))
def test_any_text_stays_text(text: str) -> None:
    wanted = re.sub(r"\n+", " ", clean(text)).strip() or "x"
    assert set(texts(parsed(render_page(page_of(clean(text).strip() or "x"))))) == {wanted}


def test_ordinary_text_is_left_readable() -> None:
    for text in ("Kamis jam 12: laporan (mingguan)", "a_b-c & d, 100%", "3,5 hari - 2 minggu"):
        assert escape(text) == text


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_page_for_bu_rina(rina: SessionRecord, lang: Language) -> None:
    page = as_text(Form.MARKDOWN, coachee_summary(rina, coach="Joko Santoso", zone=WIB), lang)
    assert page == (GOLDEN / f"rina.{lang}.md").read_text("utf-8")


@pytest.mark.parametrize("lang", ["en", "id"])
def test_feedback_of_both_kinds_on_the_page_and_in_the_coachs_copy(
    praised: SessionRecord, lang: Language
) -> None:
    page = as_text(Form.MARKDOWN, coachee_summary(praised, zone=WIB), lang)
    copy = as_text(Form.MARKDOWN, coach_copy(praised, zone=WIB), lang)
    block = re.compile(r"^## (?:Feedback|Umpan balik).*?(?=^## )", re.MULTILINE | re.DOTALL)
    told = "".join(block.findall(page) + block.findall(copy))
    assert told == (GOLDEN / f"feedback.{lang}.md").read_text("utf-8")


def test_what_the_page_for_bu_rina_has_and_has_not(rina: SessionRecord) -> None:
    page = as_text(Form.MARKDOWN, coachee_summary(rina), "id")
    for text in (
        "Kamis jam 12",
        "templatnya",
        "Pak Dedi",
        "4 Desember 2026",
        "formatnya, bukan dari menagih",
    ):
        assert text in page
    for text in ("kelihatan capek", "ditagih di grup", "contoh baik"):
        assert text not in page
    assert len(page.splitlines()) <= ONE_PAGE


def test_own_words_come_first_and_the_steps_are_a_table(rina: SessionRecord) -> None:
    tokens = parsed(as_text(Form.MARKDOWN, coachee_summary(rina), "en"))
    kinds = outline(tokens)
    assert kinds.index("blockquote_open") < kinds.index("table_open")
    assert kinds.count("tr_open") == 5
    headings = [
        tokens[at + 1].content for at, token in enumerate(tokens) if token.type == "heading_open"
    ]
    assert headings[1:] == [
        "In my own words",
        "What I want to reach",
        "What I saw",
        "What I will do",
        "How much I mean it, and who will hear how it went",
        "What I have already done",
        "When we talk again",
    ]


@pytest.mark.parametrize("count", [1, 5, 30, 200])
def test_it_keeps_to_one_page_and_says_what_is_missing(count: int) -> None:
    many = tuple(f"line {number}" for number in range(count))
    summary = CoacheeSummary(
        "Bu Rina",
        None,
        30,
        takeaway="mine",
        quotes=many,
        insights=many,
        promises=tuple(Promise(text) for text in many[:8]),
        done=many,
    )
    page = as_text(Form.MARKDOWN, summary, "en")
    assert len(page.splitlines()) <= ONE_PAGE
    assert page.count("| line") == min(count, 8)
    assert ("more in the coach's notes" in page) == (count >= 30)


def test_actions_are_never_cut() -> None:
    steps = tuple(Promise(f"step {number}") for number in range(80))
    page = as_text(Form.MARKDOWN, CoacheeSummary("Bu Rina", None, 30, promises=steps), "en")
    assert page.count("| step") == 80


def test_the_steps_name_who_helps() -> None:
    steps = (
        Promise("a", if_then="if not", who="Pak Dedi", support="template", carried=True),
        Promise("b", who="Sari"),
        Promise("c", support="time"),
    )
    page = as_text(Form.MARKDOWN, CoacheeSummary("Bu Rina", None, 30, promises=steps), "en")
    details = "from an earlier session; if not; with help from Pak Dedi: template"
    assert f"| a ({details}) | no fixed date |" in page
    assert "| b (with help from Sari) |" in page
    assert "| c (support: time) |" in page


def test_a_referral_says_what_is_to_be_arranged() -> None:
    steps = (
        Promise("pivot tables", kind=ActionKind.TRAINING),
        Promise("writing", kind=ActionKind.MENTOR),
    )
    page = as_text(Form.MARKDOWN, CoacheeSummary("Bu Rina", None, 30, promises=steps), "en")
    assert "| to arrange: training, pivot tables |" in page
    assert "| to arrange: a mentor, writing |" in page


def test_options_stand_beside_what_they_would_bring(rina: SessionRecord) -> None:
    first, *others = rina.entries
    option = replace(first, kind=EntryKind.OPTION, text="redo it ~ two quiet weeks", shared=True)
    record = replace(rina, entries=(option, *others))
    copy = as_text(Form.MARKDOWN, coach_copy(record), "en")
    assert "| Option | What it would bring |" in copy
    assert "| redo it | two quiet weeks |" in copy
    page = as_text(Form.MARKDOWN, coachee_summary(record), "en")
    assert "What I could do: redo it (it would bring: two quiet weeks)" in page


def test_the_coachs_copy_has_everything_and_says_who_sees_it(rina: SessionRecord) -> None:
    copy = coach_copy(rina, stages={"goal": "Tujuan", "open": "Pembuka"})
    page = as_text(Form.MARKDOWN, copy, "en")
    said = " ".join(texts(parsed(page)))
    for entry in rina.entries:
        assert entry.text in said
    for text in ("Keep it to yourself", "tabel 11 permintaan", "Apa yang ingin dicapai?"):
        assert text in said
    assert page.count("coach only") == 8
    assert "## Tujuan, 4 minutes" in page
    assert page.index("## Tujuan") < page.index("## Pembuka") < page.index("## reality")


def test_a_line_break_in_the_takeaway_does_not_break_the_page(rina: SessionRecord) -> None:
    session = replace(rina.session, takeaway="one\n# two\n\n- three")
    page = as_text(Form.MARKDOWN, coachee_summary(replace(rina, session=session)), "en")
    assert "> one # two - three" in page


@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", "Open: 7, closed or leading: 2"), ("id", "Terbuka: 7, tertutup atau menggiring: 2")],
)
def test_the_coachs_copy_counts_open_and_closed_questions(
    rina: SessionRecord, lang: Language, words: str
) -> None:
    counted = coach_copy(rina, zone=WIB, open_questions=7, closed_questions=2)
    assert words in as_text(Form.MARKDOWN, counted, lang)
    assert words.partition(":")[0] not in as_text(Form.MARKDOWN, coach_copy(rina, zone=WIB), lang)
