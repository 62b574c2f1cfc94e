"""The language of the interface: which one is spoken, and the words in it.

The current translation is the one thing the package keeps at module level: the language
belongs to the whole program, as the terminal does, and every word passes through it.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import Final, Literal

Language = Literal["en", "id"]
"""A language the product speaks."""

_LOCALE: Final = Path(__file__).parent / "locale"
_VARIABLES: Final = ("COACHTUI_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
_NAMES: Final[Mapping[str, Language]] = {"en": "en", "id": "id", "c": "en", "posix": "en"}

_language: Language = "en"
_translations = NullTranslations()


def activate(language: Language) -> None:
    """Speak this language from now on."""
    global _language, _translations
    _translations = translation(language)
    _language = language


def language() -> Language:
    """Return the language being spoken."""
    return _language


def resolve_language(flag: str | None, config: str | None, environ: Mapping[str, str]) -> Language:
    """Choose the language: the first of flag, config and environment that names one of ours."""
    wishes = (flag, config, *(environ.get(name) for name in _VARIABLES))
    return next(filter(None, map(_named, wishes)), "en")


def _named(wish: str | None) -> Language | None:
    """Return the language that a wish such as `id_ID.UTF-8` names, if it is one of ours."""
    name = re.split(r"[^a-z]", (wish or "").lower(), maxsplit=1)[0]
    return _NAMES.get(name)


def _(message: str) -> str:
    """Translate one sentence or label, at the moment it is shown."""
    return _translations.gettext(message) if message else ""


def ngettext(singular: str, plural: str, number: int) -> str:
    """Translate a sentence that counts something."""
    return _translations.ngettext(singular, plural, number)


def pgettext(context: str, message: str) -> str:
    """Translate a word that means different things in different places, such as "Open"."""
    return _translations.pgettext(context, message)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for it
    """Mark a constant for the catalogue; `_` translates it when it is shown."""
    return message


def figure(number: float, language: Language | None = None, places: int = 2) -> str:
    """Return a number as it is written in a language: its thousands apart, no needless decimals."""
    if isinstance(number, int) and abs(number) < 1000:
        return str(number)
    return _written(round(number, places), language or _language)


@lru_cache(maxsize=1024)
def _written(number: float, language: Language) -> str:
    """Write a number; a long list has few sums, each of them many times."""
    from babel.numbers import format_decimal

    return format_decimal(number, locale=language)


def translation(language: Language) -> NullTranslations:
    """Return the words of a language, which for an export need not be the one being spoken.

    English needs no catalogue, its words are the msgids.
    """
    if language == "en":
        return NullTranslations()
    return _catalogue(_LOCALE / language / "LC_MESSAGES" / "coachtui.mo")


@cache
def _catalogue(path: Path) -> GNUTranslations:
    with path.open("rb") as file:
        return GNUTranslations(file)
