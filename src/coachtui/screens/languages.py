"""Going on in the other language: all is stored, then shown anew where one was."""

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from coachtui import config, paths
from coachtui.errors import CoachError
from coachtui.i18n import Language
from coachtui.screens.starting import StartsSessions

if TYPE_CHECKING:
    from textual.app import App

    Base = App[None]
else:
    Base = object

OWN_NAMES: Final[dict[Language, str]] = {"en": "English", "id": "Bahasa Indonesia"}
"""What each language is called by those who speak it."""


@dataclass(frozen=True, slots=True)
class Again:
    """Where to go on in another language."""

    lang: Language
    place: str
    session_id: str = ""


class GoesOn(Base):
    """Takes up the place, and the session, in which the language was changed."""

    again: Again | None = None
    """Where to go on once this screen is gone."""

    async def take_up(self, again: Again) -> None:
        """Go to where one was."""
        await self.switch_mode(again.place)
        if again.session_id and isinstance(self.screen, StartsSessions):
            self.screen.go_on(self.screen.resume(again.session_id))

    def leave_for(self, lang: Language) -> None:
        """End this screen to go on in another language, from now on and at the next start."""
        from coachtui.screens.session.screen import SessionScreen

        running = [one for one in self.screen_stack if isinstance(one, SessionScreen)]
        session_id = running[-1].live.record.session.id if running else ""
        with suppress(CoachError):  # then it is for this time
            config.keep(paths.config_file(), "language", lang)
        self.again = Again(lang, self.current_mode, session_id)
        self.exit()
