"""What others may learn from: insights that may be told, without a name in them."""

from collections.abc import Iterable
from datetime import date

from coachtui.exports.json import versioned
from coachtui.exports.page import Lines, Page, filled
from coachtui.exports.words import Voice
from coachtui.i18n import Language


def practices_page(texts: Iterable[str], lang: Language, day: date) -> Page:
    """Return them as a page."""
    voice = Voice(lang)
    _ = voice.say
    told = tuple(texts)
    block = Lines(_("What somebody saw"), told)
    if not told:
        block = Lines("", (_("Nothing may be told to others yet."),))
    return Page(_("Learnt in coaching"), (voice.day(day),), filled([block]))


def json_practices(texts: Iterable[str]) -> str:
    """Write them for other programs: texts, and nothing that leads to anybody."""
    return versioned("practices", practices=tuple(texts))
