"""A page as one HTML file that needs nothing else: to read, to print, in light and in dark."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from coachtui.exports.page import Blanks, Lines, Page, Part, Quotes, Table, marks
from coachtui.i18n import Language
from coachtui.text import visible

if TYPE_CHECKING:
    from jinja2 import Environment, Template

TEMPLATE: Final = Path(__file__).with_name("page.html")


def html_page(page: Page, lang: Language, *, wide: bool = False) -> str:
    """Write any page; what people wrote stays text in it."""
    return _template().render(page=page, lang=lang, wide=wide)


def environment(shown: Callable[[object], object]) -> "Environment":
    """Return what fills the templates of pages in: every text is escaped, once it is *shown*."""
    from jinja2 import Environment, StrictUndefined

    engine = Environment(
        autoescape=True,
        finalize=shown,
        lstrip_blocks=True,
        trim_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
    )
    engine.tests["table"] = lambda block: isinstance(block, Table)
    engine.filters["marks"] = marks
    engine.tests["part"] = lambda block: isinstance(block, Part)
    engine.tests["numbered"] = lambda block: isinstance(block, Lines) and block.numbered
    engine.tests["blanks"] = lambda block: isinstance(block, Blanks)
    engine.tests["quotes"] = lambda block: isinstance(block, Quotes)
    return engine


@cache
def _template() -> "Template":
    """Compile the template once for all pages: that takes longer than to fill one in."""
    return environment(_shown).from_string(TEMPLATE.read_text("utf-8"))


def _shown(value: object) -> object:
    if not isinstance(value, str) or hasattr(value, "__html__"):  # a macro has shown it
        return value
    return visible(value)
