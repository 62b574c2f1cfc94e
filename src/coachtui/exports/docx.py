"""A page as a Word document that an office can edit: real styles, real tables, no traces."""

import re
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from coachtui.exports.html import environment
from coachtui.exports.page import ONE_PAGE, Page, Table
from coachtui.i18n import Language
from coachtui.text import visible

if TYPE_CHECKING:
    from jinja2 import Template

PARTS: Final = Path(__file__).with_name("docx_parts")

NAMES: Final = (
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/core.xml",
    "word/document.xml",
    "word/_rels/document.xml.rels",
    "word/footer.xml",
    "word/numbering.xml",
    "word/settings.xml",
    "word/styles.xml",
)
"""What a document consists of, in the order in which readers look for it."""

LANGUAGE_TAGS: Final[dict[Language, str]] = {"en": "en-GB", "id": "id-ID"}
"""What an office calls the language it checks the spelling in."""

ROOM: Final = 9866
"""Twentieths of a point between the margins of the sheet."""

NO_XML: Final = re.compile("[\ufffe\uffff]")
"""Letters that XML has no place for, apart from control characters."""


def docx_page(page: Page, lang: Language) -> bytes:
    """Write any page; the same page gives the same bytes."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as parts:
        for name, part in _parts().items():
            entry = ZipInfo(name)  # its day is the first that there is, not today
            entry.compress_type = ZIP_DEFLATED
            long = page.height > ONE_PAGE  # a single sheet needs no number
            parts.writestr(entry, part.render(page=page, tag=LANGUAGE_TAGS[lang], long=long))
    return file.getvalue()


@cache
def _parts() -> "dict[str, Template]":
    """Compile what a document consists of once for all pages."""
    engine = environment(_shown)
    engine.filters["widths"] = widths
    return {name: engine.from_string((PARTS / name).read_text("utf-8")) for name in NAMES}


def widths(page: Page, table: Table) -> list[int]:
    """Share the width of the sheet out."""
    letters = page.widths(table)
    return [ROOM * one // sum(letters) for one in letters]


def _shown(value: object) -> object:
    if not isinstance(value, str) or hasattr(value, "__html__"):  # a macro has shown it
        return value
    return NO_XML.sub("\ufffd", visible(value))
