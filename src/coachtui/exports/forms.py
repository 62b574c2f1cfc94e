"""A session in the forms it can be handed over in."""

from coachtui.exports.html import html_coach_copy, html_summary
from coachtui.exports.json import json_coach_copy, json_summary
from coachtui.exports.markdown import render_coach_copy, render_summary
from coachtui.exports.pdf import pdf_coach_copy, pdf_summary
from coachtui.exports.plain import plain_coach_copy, plain_summary
from coachtui.exports.summary import CoachCopy, CoacheeSummary
from coachtui.i18n import Language
from coachtui.kinds import Form


def written_as(form: Form, content: CoacheeSummary | CoachCopy, lang: Language) -> bytes:
    """Write either copy of a session in one of the forms."""
    match form, content:
        case Form.PDF, CoacheeSummary():
            return pdf_summary(content, lang)
        case Form.PDF, CoachCopy():
            return pdf_coach_copy(content, lang)
        case _:
            return _text(form, content, lang).encode()


def _text(form: Form, content: CoacheeSummary | CoachCopy, lang: Language) -> str:
    match form, content:
        case Form.MARKDOWN, CoacheeSummary():
            return render_summary(content, lang)
        case Form.MARKDOWN, CoachCopy():
            return render_coach_copy(content, lang)
        case Form.HTML, CoacheeSummary():
            return html_summary(content, lang)
        case Form.HTML, CoachCopy():
            return html_coach_copy(content, lang)
        case Form.JSON, CoacheeSummary():
            return json_summary(content)
        case Form.JSON, CoachCopy():
            return json_coach_copy(content)
        case Form.PLAIN, CoacheeSummary():
            return plain_summary(content, lang)
        case _, CoachCopy():
            return plain_coach_copy(content, lang)
    raise AssertionError(form)
