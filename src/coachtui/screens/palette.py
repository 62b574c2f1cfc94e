"""The search for a command, a person or what was said, in the coach's language."""

import asyncio
from contextlib import suppress
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Final

from textual import on
from textual.binding import Binding
from textual.command import CommandList, CommandPalette, Hit, Hits, Provider
from textual.content import Content
from textual.screen import Screen
from textual.system_commands import SystemCommandsProvider
from textual.widgets import Input
from textual.widgets.option_list import Option
from textual.worker import WorkerError

from coachtui.i18n import N_, _
from coachtui.screens.base import Hides, Translated
from coachtui.screens.finding import Finds, may_find
from coachtui.text import clean, fold, visible
from coachtui.views import Found
from coachtui.widgets.found_rows import found_entry

if TYPE_CHECKING:
    from coachtui.services.desk import Desk

BY_PURPOSE: Final = 0.01
"""What a command is worth that is not called so: less than a name, more than a record."""


class Commands(SystemCommandsProvider):
    """Finds a command by its name, and by a word of what it is for."""

    async def search(self, query: str) -> Hits:
        """Yield what is called so, then what is for it."""
        async for hit in super().search(query):
            yield hit
        named, word = self.matcher(query), fold(query)
        for name, purpose, callback, *_rest in self.app.get_system_commands(self.screen):
            if not named.match(name) and any(
                part.startswith(word) for part in fold(purpose).split()
            ):
                yield Hit(BY_PURPOSE, Content(name), callback, name, purpose)


class Records(Provider):
    """Finds a few people and the newest lines, below the commands; none beside a coachee."""

    async def startup(self) -> None:
        """Begin without a search."""
        self._sought, self._turn = "", Lock()

    async def search(self, query: str) -> Hits:
        """Yield what has the words, and the way to all that has them."""
        screen = self.screen
        if not (may_find(screen) and isinstance(screen, Finds)):
            return
        self._sought = query
        desk = await screen.records_opened()
        with screen.complaining():
            found = await asyncio.to_thread(self._look_up, desk, query)
            for place, one in enumerate(found):
                show = partial(screen.open_found, one)
                yield Hit(-place - 1, found_entry(one), show, visible(one.text))
            if found:
                words = clean(query, single_line=True)
                said = Content(_("All hits for “{words}” …").format(words=visible(words)))
                yield Hit(-len(found) - 1, said, partial(screen.action_find, words), words)

    def _look_up(self, desk: "Desk", query: str) -> tuple[Found, ...]:
        """Find for the last letter only: what another one has overtaken is not begun."""
        with self._turn:
            return desk.look_up(query) if query == self._sought else ()


class Palette(Hides, Translated, CommandPalette):
    """Textual's palette; what it would say in English is said here."""

    DEFAULT_CSS = """
    Palette SearchIcon { display: none; }
    Palette CommandList { text-wrap: nowrap; text-overflow: ellipsis; }
    """

    BINDINGS = [Binding("f9", "hide", N_("Hide"), show=False, id="palette.hide", priority=True)]

    def __init__(self, screen: Screen[object]) -> None:
        """Offer what can be done from a screen, and find where it may be searched."""
        words = _("a command, a name, a word") if may_find(screen) else _("a word of the command")
        providers = [Commands, Records]
        super().__init__(providers, placeholder=words, id="--command-palette")

    @on(Input.Submitted)
    async def _find_first(self) -> None:
        """Let Enter wait for what the words find, instead of taking what fewer of them found."""
        for worker in [one for one in self.workers if one.node is self and not one.is_finished]:
            with suppress(WorkerError):
                await worker.wait()

    def _action_command_list(self, action: str) -> None:
        if self.query_one(
            CommandList
        ).scrollable_content_region:  # some terminals have no row for it
            super()._action_command_list(action)

    def _start_no_matches_countdown(self, search_value: str) -> None:
        self._stop_no_matches_countdown()
        self._no_matches_timer = self.set_timer(
            self._NO_MATCHES_COUNTDOWN, lambda: self._say_nothing_fits(search_value)
        )

    def _say_nothing_fits(self, sought: str) -> None:
        if sought:
            words = Content.styled(_("Nothing fits."), "not bold")
            option = Option(words, disabled=True, id=self._NO_MATCHES)
            self.query_one(CommandList).add_option(option)
        self._list_visible = bool(sought)
