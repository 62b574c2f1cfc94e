"""The toolkit: a handbook to read and to search, and exercises, each of them one letter away."""

import asyncio
from string import ascii_letters
from typing import Final

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from coachtui.bank.choose import every
from coachtui.guide import Chapter, Page
from coachtui.guide.questions import QUESTIONS, bank_chapter
from coachtui.i18n import N_, _
from coachtui.practice.pages import HINTS, hint_levels, hints_stay
from coachtui.practice.pages import chapter as exercises_of
from coachtui.screens.base import HELP, key
from coachtui.screens.dialogs.card import CardDialog
from coachtui.screens.finding import Finds
from coachtui.screens.places import PLACES, PlaceBar
from coachtui.screens.practice.begin import exercise
from coachtui.services.desk import Desk
from coachtui.text import visible
from coachtui.widgets.filter_line import FilterLine
from coachtui.widgets.footer import KeysFooter
from coachtui.widgets.reader import Reader
from coachtui.widgets.row_list import RowList, nothing

LETTERS: Final = ascii_letters.replace("o", "")
"""What opens each page and begins each exercise, in their order; `o` hands over, as everywhere."""


class ToolkitScreen(Finds):
    """The pages by chapter, and the selected one beside them where there is room.

    The page of an exercise says what it is; Enter, or its letter, begins it.
    """

    CSS_PATH = "toolkit.tcss"
    AUTO_FOCUS = "RowList"

    BINDINGS = [
        *PLACES,
        key("enter", "read", N_("Read"), id="toolkit.read", tooltip=N_("Go to the page")),
        key("slash", "search", N_("Search"), id="toolkit.search", tooltip=N_("A word on any page")),
        key(
            "o",
            "hand_out",
            N_("Hand over"),
            id="toolkit.hand_out",
            tooltip=N_("This page as a file, to print or to pass on"),
        ),
        key("escape", "back", N_("Back"), id="toolkit.back", tooltip=N_("To the list of pages")),
        HELP,
        *(Binding(letter, f"open('{letter}')", show=False, priority=True) for letter in LETTERS),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._desk: Desk | None = None
        self._chapters: tuple[Chapter, ...] = ()

    def compose(self) -> ComposeResult:
        yield PlaceBar("toolkit")
        yield FilterLine()
        with Horizontal():
            yield RowList()
            yield Reader(id="page")
        yield KeysFooter()

    @work(group="load", exclusive=True)
    async def on_mount(self) -> None:
        """Show the pages once the banks are read."""
        desk = await self.opened()
        await asyncio.to_thread(lambda: desk.exercises)
        self._desk = desk
        self._read_chapters(desk)

    def load(self) -> None:
        """Count the questions anew; no page is about a record."""
        if self._desk is not None:
            self._read_chapters(self._desk)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done where the focus is."""
        match action:
            case "read":
                return self._rows.has_focus and self._rows.selected is not None
            case "back":
                return self._page.has_focus or bool(self._filter.words)
            case "open" | "search" | "hand_out":
                return self._desk is not None
            case _:
                return super().check_action(action, parameters)

    def action_read(self) -> None:
        """Go to the page that is selected, or begin the exercise."""
        if (selected := self._rows.selected) is not None and not self._begin(selected):
            self._page.focus()

    def action_open(self, letter: str) -> None:
        """Go to the page of a letter, or begin its exercise."""
        number = LETTERS.index(letter)
        if number < len(self._pages):
            key = self._pages[number].key
            self._filter.clear()
            self._show(key)
            if not self._begin(key):
                self._page.focus()

    async def action_hand_out(self) -> None:
        """Save the page that is selected, or anything else."""
        from coachtui.screens.dialogs.hand_out import HandOut
        from coachtui.services.handing_out import Thing

        desk, selected = await self.opened(), self._rows.selected
        page = next((page for page in desk.handbook.pages if page.key == selected), None)
        await self.app.push_screen(HandOut(desk, first=Thing.PAGE if page else None, page=page))

    def action_search(self) -> None:
        """Ask for a word."""
        self._filter.open()

    def action_back(self) -> None:
        """Go from the page to the list, and from there to all pages."""
        if not self._page.has_focus:
            self._filter.clear()
        self._rows.focus()

    @on(FilterLine.Filtered)
    def _narrow(self) -> None:
        self._show()

    @on(FilterLine.Left)
    def _to_list(self) -> None:
        self._rows.focus()

    @on(OptionList.OptionHighlighted)
    async def _show_page(self, event: OptionList.OptionHighlighted) -> None:
        for page in self._pages:
            if page.key == event.option_id:
                await self._page.read(page, self._filter.words)

    @on(OptionList.OptionSelected)
    def _clicked(self) -> None:
        self.action_read()

    def on_descendant_focus(self) -> None:
        """Where there is no room for both, show the page or the list."""
        self.set_class(self._page.has_focus, "-reading")
        self.refresh_bindings()

    def _show(self, select: str | None = None) -> None:
        """Show the pages that have the words on them."""
        if self._desk is None:
            return
        words = _("No page has “{sought}”: {key} shows them all.")
        empty = nothing(words, _("Escape"), sought=visible(self._filter.words))
        options = [option for chapter in self._chapters for option in self._of(chapter)]
        self._rows.show(options or [empty], select)
        self.refresh_bindings()

    def _begin(self, key: str) -> bool:
        """Begin the exercise of a page; say whether it is one."""
        if self._desk is None:
            return False
        if key == HINTS:
            self._ask_hints(self._desk)
            return True
        if key == QUESTIONS:
            from coachtui.screens.questions import QuestionsScreen

            self.app.push_screen(QuestionsScreen())
            return True
        screen = exercise(self._desk, key)
        if screen is not None:
            self.app.push_screen(screen)
        return screen is not None

    @work(group="dialog", exclusive=True)
    async def _ask_hints(self, desk: Desk) -> None:
        """Let the coach choose how much help there is."""
        levels = hint_levels()
        rows = [
            Content.assemble((f"{number}  ", "bold $primary"), levels[number])
            for number in reversed(range(len(levels)))
        ]
        dialog = CardDialog(_("Help on the screen"), [*rows, Content(hints_stay())], "0123")
        level = await self.app.push_screen_wait(dialog)
        if level is None:
            return
        with self.complaining():
            await asyncio.to_thread(desk.keep_hints, int(level))
        self._read_chapters(desk)

    def _read_chapters(self, desk: Desk) -> None:
        chooser, level = desk.cards.chooser, desk.config.hints
        exercises = exercises_of(desk.exercises, chooser, desk.lang, level)
        bank = desk.loaded.bank
        own = sum(desk.is_own_question(one.question.key) for one in every(bank))
        self._chapters = (*desk.handbook.chapters, bank_chapter(bank, own, desk.lang), exercises)
        self._show()

    def _of(self, chapter: Chapter) -> list[Option]:
        found = [page for page in chapter.pages if page.has(self._filter.words)]
        if not found:
            return []
        title = Content.styled(chapter.name, "bold $primary")
        return [
            Option(title, disabled=True),
            *(Option(self._row(page), page.key) for page in found),
        ]

    def _row(self, page: Page) -> Content:
        number = self._pages.index(page)
        letter = LETTERS[number] if number < len(LETTERS) else " "
        return Content.assemble((f"{letter}  ", "$foreground-muted"), visible(page.title))

    @property
    def _pages(self) -> tuple[Page, ...]:
        return tuple(page for chapter in self._chapters for page in chapter.pages)

    @property
    def _rows(self) -> RowList:
        return self.query_one(RowList)

    @property
    def _page(self) -> Reader:
        return self.query_one(Reader)

    @property
    def _filter(self) -> FilterLine:
        return self.query_one(FilterLine)
