"""A page as a PDF: tagged for screen readers, and what people wrote only ever data."""

import json
from pathlib import Path
from typing import Any, Final

from coachtui.errors import UsageError
from coachtui.exports.page import Blanks, Block, Lines, Page, Part, Quotes, Table
from coachtui.i18n import Language, _
from coachtui.text import visible

TEMPLATE: Final = Path(__file__).with_name("page.typ")


def pdf_page(page: Page, lang: Language) -> bytes:
    """Write any page; the same page gives the same bytes."""
    try:
        import typst
    except ImportError as error:
        message = _("PDF takes one more package: pip install “coachtui[pdf]”. HTML prints as well.")
        raise UsageError(message) from error
    data = {
        "lang": lang,
        "letterhead": _seen(page.letterhead),
        "title": visible(page.title),
        "facts": visible(" · ".join(page.facts)),
        "marked": page.marked,
        "blocks": [_block(block, page) for block in page.blocks],
    }
    return typst.compile(
        TEMPLATE, root=TEMPLATE.parent, sys_inputs={"page": json.dumps(data)}, timestamp=0
    )


def _block(block: Block, page: Page) -> dict[str, Any]:
    match block:
        case Table(heading, columns, rows):
            table = {"kind": "table", "widths": page.widths(block), "columns": _seen(columns)}
            return {"heading": visible(heading), "more": "", **table, "rows": [*map(_seen, rows)]}
        case Part(heading, overleaf):
            part = {"kind": "part", "overleaf": overleaf}
            return {"heading": visible(heading), "more": "", **part}
        case Blanks(heading, lines):
            pen = "\n".join(_seen(lines))
            return {"kind": "blanks", "heading": visible(heading), "more": "", "lines": pen}
        case Quotes(heading, texts, more) | Lines(heading, texts, more):
            numbered = isinstance(block, Lines) and block.numbered
            kind = "quotes" if isinstance(block, Quotes) else "steps" if numbered else "lines"
            said = {"kind": kind, "texts": _seen(texts), "more": visible(more)}
            return {"heading": visible(heading), **said}


def _seen(texts: tuple[str, ...]) -> list[str]:
    return [visible(text) for text in texts]
