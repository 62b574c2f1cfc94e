"""What is made for somebody's eyes, or any page, in the forms it can be handed over in."""

from dataclasses import replace
from typing import TypeAlias

from coachtui.exports.case import CaseStudy, Story, case_page, story_page
from coachtui.exports.coach_page import coach_page
from coachtui.exports.json import document
from coachtui.exports.page import Page
from coachtui.exports.performance import PerformanceNote, performance_page
from coachtui.exports.sponsor import SponsorSheet, sponsor_page
from coachtui.exports.summary import CoachCopy, CoacheeSummary
from coachtui.exports.summary_page import summary_page
from coachtui.i18n import Language
from coachtui.kinds import Audience, Form

Content: TypeAlias = CoacheeSummary | CoachCopy | SponsorSheet | CaseStudy | Story | PerformanceNote
"""A copy of a session, made for one sort of eyes; each type has places for those eyes only."""


def written_as(
    form: Form, content: Content, lang: Language, letterhead: tuple[str, ...] = ()
) -> bytes:
    """Write a copy of a session in one of the forms."""
    if form is Form.JSON:
        return document(audience_of(content), content).encode()
    # What is pasted into a form begins with what it is.
    pasted = form is Form.PLAIN and isinstance(content, PerformanceNote)
    page = page_of(content, lang, () if pasted else letterhead)
    return page_as(form, page, lang, wide=isinstance(content, CoachCopy))


def page_of(content: Content, lang: Language, letterhead: tuple[str, ...] = ()) -> Page:
    """Say a copy of a session in the language it is to be read in."""
    if isinstance(content, CoacheeSummary):
        return summary_page(content, lang, letterhead)
    return replace(_page_of(content, lang), letterhead=letterhead)


def _page_of(
    content: CoachCopy | SponsorSheet | CaseStudy | Story | PerformanceNote, lang: Language
) -> Page:
    match content:
        case CoachCopy():
            return coach_page(content, lang)
        case SponsorSheet():
            return sponsor_page(content, lang)
        case CaseStudy():
            return case_page(content, lang)
        case Story():
            return story_page(content, lang)
        case PerformanceNote():
            return performance_page(content, lang)


def audience_of(content: Content) -> Audience:
    """Return whose eyes a copy was made for."""
    match content:
        case CoacheeSummary():
            return Audience.COACHEE
        case CoachCopy():
            return Audience.COACH
        case SponsorSheet():
            return Audience.SPONSOR
        case CaseStudy():
            return Audience.CASE
        case Story():
            return Audience.STORY
        case PerformanceNote():
            return Audience.PERFORMANCE


def page_as(form: Form, page: Page, lang: Language, *, wide: bool = False) -> bytes:
    """Write a page in one of the forms that are for people."""
    match form:
        case Form.HTML:
            from coachtui.exports.html import html_page

            return html_page(page, lang, wide=wide).encode()
        case Form.PDF:
            from coachtui.exports.pdf import pdf_page

            return pdf_page(page, lang)
        case Form.WORD:
            from coachtui.exports.docx import docx_page

            return docx_page(page, lang)
        case Form.PLAIN:
            from coachtui.exports.plain import plain_page

            return plain_page(page).encode()
        case Form.MARKDOWN:
            from coachtui.exports.markdown import render_page

            return render_page(page).encode()
        case Form.JSON | Form.TABLE | Form.CALENDAR:
            raise ValueError(form)
