"""The search for a command, in the coach's language."""

from textual.command import CommandList, CommandPalette
from textual.content import Content
from textual.widgets.option_list import Option

from coachtui.i18n import _
from coachtui.screens.base import Translated


class Palette(Translated, CommandPalette):
    """Textual's palette; what it would say in English is said here."""

    def __init__(self) -> None:
        super().__init__(placeholder=_("a word of the command"), id="--command-palette")

    def _start_no_matches_countdown(self, search_value: str) -> None:
        self._stop_no_matches_countdown()
        self._no_matches_timer = self.set_timer(
            self._NO_MATCHES_COUNTDOWN, lambda: self._say_nothing_fits(search_value)
        )

    def _say_nothing_fits(self, sought: str) -> None:
        if sought:
            words = Content.styled(_("No command fits."), "not bold")
            option = Option(words, disabled=True, id=self._NO_MATCHES)
            self.query_one(CommandList).add_option(option)
        self._list_visible = bool(sought)
