"""Lists of phrases as patterns, so that a word list can be read as a word list."""

import re
from typing import Final

NOT: Final = "(?:tidak|tak|nggak|enggak|ngga|gak|ga|ndak)"
LESS: Final = f"(?:{NOT}|kurang|belum)"

_QUOTED: Final = re.compile(r'"[^"\n]*"|“[^“”\n]*”|«[^«»\n]*»')
_WORDS: Final = {"not": NOT, "less": LESS}


def any_of(phrases: str, *, after_no: str = "", endings: str = "") -> re.Pattern[str]:
    """Match any of these phrases, parted by commas, as whole words of a plain text.

    `*` stands for any ending, `{not}` and `{less}` for the ways Indonesian denies something.
    No match follows one of the phrases in `after_no`; a match may end in one of the `endings`.
    """
    parts = sorted(_parted(phrases), key=len, reverse=True)
    guard = "".join(rf"(?<!\b{re.escape(word)} )" for word in _parted(after_no))
    ending = f"(?:{'|'.join(_parted(endings))})?" if endings else ""
    return re.compile(rf"(?<!\w){guard}(?:{'|'.join(map(_pattern, parts))}){ending}(?!\w)")


def word_set(words: str) -> frozenset[str]:
    """Return the words of a list that is parted by blanks."""
    return frozenset(words.split())


def straight(text: str) -> str:
    """Return a text on one line with single blanks and straight apostrophes."""
    return " ".join(text.replace("\u2019", "'").replace("\u2018", "'").split())


def plain(text: str) -> str:
    """Return a text as the patterns want it: straight, and in small letters."""
    return straight(text).lower()


def as_written(text: str, found: re.Match[str]) -> str:
    """Return what was found in a plain text as it stands in the straight one."""
    return text[found.start() : found.end()]


def unquoted(text: str) -> str:
    """Return a text without what it quotes: words that somebody said are no words of its writer."""
    return _QUOTED.sub(" … ", text)


def _parted(phrases: str) -> list[str]:
    return [phrase for part in phrases.split(",") if (phrase := " ".join(part.split()))]


def _pattern(phrase: str) -> str:
    pattern = re.escape(phrase).replace(r"\*", r"\w*").replace(r"\ ", " ")
    for name, words in _WORDS.items():
        pattern = pattern.replace(rf"\{{{name}\}}", words)
    return pattern
