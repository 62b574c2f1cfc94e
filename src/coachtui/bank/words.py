"""Compares texts by their words, whatever their case and accents."""

import re

from coachtui.kinds import LANGUAGES
from coachtui.text import fold


def folded(text: str) -> str:
    """Return the text in small letters, without accents and apostrophes."""
    return re.sub("['\u2019]", "", fold(text))


def folded_words(text: str) -> list[str]:
    """Return the words of a text, folded, without punctuation."""
    return re.findall(r"\w+", folded(text))


def other_language(lang: str) -> str:
    """Return the language that a bank speaks besides this one."""
    return next(one for one in LANGUAGES if one != lang)
