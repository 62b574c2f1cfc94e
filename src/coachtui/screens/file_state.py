"""What a coach has to know of the file with the records, and what is stored in it by others."""

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Final

from textual import work
from textual.reactive import reactive

from coachtui.errors import CoachError
from coachtui.i18n import _
from coachtui.screens.starting import StartsSessions
from coachtui.text import visible

if TYPE_CHECKING:
    from textual.app import App

    from coachtui.services.desk import Desk

    Base = App[None]
else:
    Base = object

LOOK_SECONDS: Final = 2.0
"""How often is looked whether a command or another window has stored something."""

WARNING_SECONDS: Final = 12
"""How long it is said that the file may be written to by others, or one could not be used."""


class KnowsFile(Base):
    """Says above every list why the file is only read, and reads it again when it was changed."""

    notice = reactive("")
    """Why nothing can be changed."""

    _looking = False

    def know(self, desk: "Desk") -> None:
        """Say what there is to know of the file, and keep an eye on it."""
        self.notice = visible(str(desk.fixed or ""))
        if desk.shared:
            words = _(
                "These records lie where other computers may write as well. Open them on one at a"
                " time, and keep a copy elsewhere: “coachtui data export”."
            )
            self.notify(words, severity="warning", markup=False, timeout=WARNING_SECONDS)
        self.set_interval(LOOK_SECONDS, partial(self.look_again, desk))

    @work(group="load")
    async def look_again(self, desk: "Desk") -> None:
        """Let the list on the screen show what was stored since it was read."""
        if self._looking:  # where others hold the file, that may take longer than one waits
            return
        self._looking = True
        try:
            if await asyncio.to_thread(desk.take_over):
                self.notice = visible(str(desk.fixed or ""))
                words = _("Nobody else has these records open now: you can change them.")
                self.notify(words, markup=False)
            state = await asyncio.to_thread(desk.state)
        except CoachError:  # whatever is done next says it
            return
        finally:
            self._looking = False
        place = self.screen_stack[-1] if self.screen_stack else None  # none once the program ends
        if isinstance(place, StartsSessions) and place.shown not in (None, state):
            place.on_screen_resume()
