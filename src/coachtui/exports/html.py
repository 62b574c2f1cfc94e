"""A session as one HTML file that needs nothing else: to read, to print, in light and in dark."""

from pathlib import Path
from typing import Final

from coachtui.exports.coach_page import coach_page
from coachtui.exports.page import Page, Quotes, Table
from coachtui.exports.summary import CoachCopy, CoacheeSummary
from coachtui.exports.summary_page import summary_page
from coachtui.i18n import Language
from coachtui.text import visible

TEMPLATE: Final = Path(__file__).with_name("page.html")


def html_summary(summary: CoacheeSummary, lang: Language) -> str:
    """Write the coachee's page."""
    return html_page(summary_page(summary, lang), lang)


def html_coach_copy(copy: CoachCopy, lang: Language) -> str:
    """Write the whole session, private lines included."""
    return html_page(coach_page(copy, lang), lang, wide=True)


def html_page(page: Page, lang: Language, *, wide: bool = False) -> str:
    """Write any page; what people wrote stays text in it."""
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True,
        finalize=_shown,
        lstrip_blocks=True,
        trim_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
    )
    environment.tests["table"] = lambda block: isinstance(block, Table)
    environment.tests["quotes"] = lambda block: isinstance(block, Quotes)
    template = environment.from_string(TEMPLATE.read_text("utf-8"))
    return template.render(page=page, lang=lang, wide=wide)


def _shown(value: object) -> object:
    return visible(value) if isinstance(value, str) else value
