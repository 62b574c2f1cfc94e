"""Which forms a session can be handed over in, and for whose eyes."""

from enum import StrEnum

from coachtui.exports.json import json_coach_copy, json_summary
from coachtui.exports.markdown import render_coach_copy, render_summary
from coachtui.exports.plain import plain_coach_copy, plain_summary
from coachtui.exports.summary import CoachCopy, CoacheeSummary
from coachtui.i18n import Language


class Audience(StrEnum):
    """Whose eyes a copy is for."""

    COACHEE = "coachee"
    COACH = "coach"


class Form(StrEnum):
    """What a copy is written as; the value is the ending of its file."""

    MARKDOWN = "md"
    JSON = "json"
    PLAIN = "txt"


def written_as(form: Form, content: CoacheeSummary | CoachCopy, lang: Language) -> str:
    """Write either copy of a session in one of the forms."""
    match form, content:
        case Form.MARKDOWN, CoacheeSummary():
            return render_summary(content, lang)
        case Form.MARKDOWN, CoachCopy():
            return render_coach_copy(content, lang)
        case Form.JSON, CoacheeSummary():
            return json_summary(content)
        case Form.JSON, CoachCopy():
            return json_coach_copy(content)
        case Form.PLAIN, CoacheeSummary():
            return plain_summary(content, lang)
        case _, CoachCopy():
            return plain_coach_copy(content, lang)
    raise AssertionError(form)
