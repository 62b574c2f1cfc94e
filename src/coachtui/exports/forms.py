"""A session, or any page, in the forms it can be handed over in."""

from typing import TypeAlias

from coachtui.exports.coach_page import coach_page
from coachtui.exports.json import json_coach_copy, json_summary
from coachtui.exports.page import Page
from coachtui.exports.summary import CoachCopy, CoacheeSummary
from coachtui.exports.summary_page import summary_page
from coachtui.i18n import Language
from coachtui.kinds import Form

Content: TypeAlias = CoacheeSummary | CoachCopy
"""What is made for somebody's eyes."""


def written_as(form: Form, content: Content, lang: Language) -> bytes:
    """Write either copy of a session in one of the forms."""
    match form, content:
        case Form.JSON, CoacheeSummary():
            return json_summary(content).encode()
        case Form.JSON, CoachCopy():
            return json_coach_copy(content).encode()
        case _, CoacheeSummary():
            return page_as(form, summary_page(content, lang), lang)
        case _, CoachCopy():
            return page_as(form, coach_page(content, lang), lang, wide=True)
    raise AssertionError(form)


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
        case _:
            from coachtui.exports.markdown import render_page

            return render_page(page).encode()
