"""All pages of the handbook in one language: those that are written, and the sheets of the bank."""

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from coachtui import paths
from coachtui.errors import NotFoundError
from coachtui.guide.page import Page, read_page
from coachtui.guide.slots import Slots
from coachtui.i18n import N_, Language, _, translation
from coachtui.text import fold, visible

if TYPE_CHECKING:
    from coachtui.bank.cards import Cards
    from coachtui.bank.schema import Bank

WRITTEN: Final = (
    (N_("What it is"), ("coaching", "kinds")),
    (N_("What it is for"), ("why", "measuring")),
    (N_("How it is done"), ("before", "skills", "steps", "models", "feedback")),
    (N_("What gets in the way"), ("obstacles", "lasting")),
)
"""The four chapters and their pages."""

SHEETS: Final = N_("Sheets, one page each")
FORMS: Final = ("form", "survey", "impact")
"""What is filled in with a pen."""

_SHEET: Final = "# {title}\n\n{summary}\n\n{stages}\n"
"""The sheet of a model that came without one."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """Pages that belong together."""

    name: str
    pages: tuple[Page, ...]


class Handbook:
    """The pages in a language, over a bank and the cards."""

    def __init__(self, lang: Language, bank: "Bank", cards: "Cards") -> None:
        """Read every page."""
        self._lang = lang
        self._bank = bank
        self._cards = cards
        self._folder = paths.shipped(f"guide/{lang}")
        say = translation(lang).gettext
        written = {key for _name, keys in WRITTEN for key in keys}
        sheets = (key for key in bank.models if key not in written)
        self.chapters: tuple[Chapter, ...] = tuple(
            Chapter(say(name), tuple(map(self._read, keys)))
            for name, keys in (*WRITTEN, (SHEETS, (*sheets, *FORMS)))
        )
        """The chapters in the order in which one reads them."""

    @property
    def pages(self) -> tuple[Page, ...]:
        """All pages in order."""
        return tuple(page for chapter in self.chapters for page in chapter.pages)

    def page(self, topic: str) -> Page:
        """Return the page of a topic, by its name or its title; case does not matter."""
        pages = {page.key: page for page in self.pages}
        titles = {fold(page.title): page for page in self.pages}
        if page := pages.get(topic.lower()) or titles.get(fold(topic)):
            return page
        near = get_close_matches(fold(topic), [*pages, *titles], n=1)
        if near:
            message = _("There is no page “{topic}”; did you mean “{near}”?")
            name = titles[near[0]].key if near[0] in titles else near[0]
            raise NotFoundError(message.format(topic=visible(topic), near=name))
        message = _("There is no page “{topic}”. “coachtui guide” lists them all.")
        raise NotFoundError(message.format(topic=visible(topic)))

    def _read(self, key: str) -> Page:
        file = self._folder / f"{key}.md"
        text = file.read_text("utf-8") if file.exists() else _SHEET
        return read_page(key, Slots(self._lang, self._bank, self._cards, key).filled(text))
