"""What can be done from anywhere, found by a word in the palette."""

import asyncio
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.app import SystemCommand
from textual.screen import Screen

from coachtui.i18n import _, language
from coachtui.screens.base import HasDesk, PlaceScreen
from coachtui.screens.languages import OWN_NAMES

if TYPE_CHECKING:
    from textual.app import App

    Base = App[None]
else:
    Base = object


class OffersCommands(Base):
    """Offers the places, the search, what is noted of the whole practice, the files, the looks."""

    def action_command_palette(self) -> None:
        """Find a command, a person or what was said by a word."""
        from coachtui.screens.palette import Palette

        screen = self.screen
        if not (isinstance(screen, Palette) or (isinstance(screen, PlaceScreen) and screen.alone)):
            self.push_screen(Palette(screen))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer what can be done from anywhere; no picture of the screen among it."""
        from coachtui.screens.finding import may_find
        from coachtui.screens.places import NAMES, PURPOSES

        for place, name in NAMES.items():
            yield SystemCommand(_(name), _(PURPOSES[place]), partial(self.switch_mode, place))
        if may_find(screen):
            words = _("Search …"), _("Anything that was said")
            yield SystemCommand(*words, partial(self.run_action, "find", screen))
            words = _("Question bank"), _("All questions, and your own")
            yield SystemCommand(*words, self._show_questions)
        yield SystemCommand(_("Calendar"), _("The weeks to come"), self._show_calendar)
        yield SystemCommand(
            _("What your questions brought"),
            _("How often you asked, and what came of it"),
            lambda: self.run_worker(self._show_brought(), group="dialog", exclusive=True),
        )
        yield SystemCommand(
            _("Note a number of the organisation"),
            _("Numbers before and after, meetings of the coaches"),
            self._show_measures,
        )
        yield SystemCommand(
            _("Note what you learned"),
            _("A training, a certificate, a supervision"),
            partial(self._show_measures, "learning"),
        )
        yield SystemCommand(
            _("Save a file"),
            _("A session, a report, follow-ups, the handbook"),
            partial(self._hand_out, screen),
        )
        for lang, name in OWN_NAMES.items():
            if lang != language():
                speak = partial(self.run_action, f"speak('{lang}')")
                yield SystemCommand(name, _("Language of the screen"), speak)
        yield SystemCommand(_("Look"), _("Dark or light"), partial(self.run_action, "other_look"))
        yield SystemCommand(_("Quit"), _("Everything is stored"), self.action_quit)

    def _hand_out(self, screen: Screen[object]) -> object:
        """Offer what there is, as the screen does where it knows whom it is about."""
        if any(active.binding.action == "hand_out" for active in screen.active_bindings.values()):
            return self.run_action("hand_out", screen)
        return self.run_worker(self._offer_files(), group="dialog", exclusive=True)

    async def _offer_files(self) -> None:
        from coachtui.screens.dialogs.hand_out import HandOut

        await self.push_screen(HandOut(await cast(HasDesk, self).desk()))

    async def _show_calendar(self) -> None:
        from coachtui.screens.calendar import CalendarScreen

        if not isinstance(self.screen, CalendarScreen):
            await self.push_screen(CalendarScreen())

    async def _show_questions(self) -> None:
        from coachtui.screens.questions import QuestionsScreen

        if not isinstance(self.screen, QuestionsScreen):
            await self.push_screen(QuestionsScreen())

    async def _show_brought(self) -> None:
        from coachtui.screens.dialogs.brought import Brought

        desk = await cast(HasDesk, self).desk()
        rows = await asyncio.to_thread(desk.brought)
        await self.push_screen(Brought(rows, desk.loaded.bank, desk.lang))

    def _show_measures(self, begin: str = "") -> object:
        from coachtui.screens.measures import MeasuresScreen

        return self.push_screen(MeasuresScreen(place="", begin=begin))
