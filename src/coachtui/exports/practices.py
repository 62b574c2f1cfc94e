"""What others may learn from: insights that may be told, without a name in them."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from coachtui.exports.json import written
from coachtui.exports.markdown import render_page
from coachtui.exports.page import Lines, Page, filled
from coachtui.exports.words import Voice
from coachtui.i18n import Language

GONE: Final = "…"
"""Stands where a name was."""

_TITLE: Final = r"(?:pak|bapak|bu|ibu|mas|mbak|kak|bang|kang|teh|mr|mrs|ms|dr)"
_TITLES: Final = re.compile(_TITLE, re.IGNORECASE)
_CALLED: Final = re.compile(rf"(?i:\b{_TITLE})\.?\s+[^\W\d_a-z]\w*(?:\s+(?=[^\W\d_a-z])\w+)*")
_GAPS: Final = re.compile(rf"{GONE}(?:\s+{GONE})+")


def without_names(text: str, names: Iterable[str]) -> str:
    """Return a text without these names, and without anybody who is called Pak or Bu."""
    text = _CALLED.sub(GONE, text)
    words = {word for name in names for word in re.findall(r"\w+", name) if len(word) > 1}
    known = sorted((word for word in words if not _TITLES.fullmatch(word)), key=len, reverse=True)
    if known:
        either = "|".join(map(re.escape, known))
        text = re.sub(rf"\b(?:{either})(?=nya\b|ku\b|mu\b|\b)", GONE, text, flags=re.IGNORECASE)
    return _GAPS.sub(GONE, text)


def markdown_practices(texts: Iterable[str], lang: Language, day: date) -> str:
    """Write them as a page."""
    voice = Voice(lang)
    _ = voice.say
    block = Lines(_("What somebody saw"), tuple(texts))
    return render_page(Page(_("Learnt in coaching"), (voice.day(day),), filled([block])))


def json_practices(texts: Iterable[str]) -> str:
    """Write them for other programs: texts, and nothing that leads to anybody."""
    return written({"format": "coachtui.practices", "version": 1, "practices": tuple(texts)})
