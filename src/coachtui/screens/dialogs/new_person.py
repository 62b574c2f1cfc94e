"""A new person in one line."""

import asyncio
from typing import TYPE_CHECKING

from textual.screen import Screen

from coachtui.i18n import _
from coachtui.screens.dialogs.ask_line import AskLine
from coachtui.text import visible

if TYPE_CHECKING:
    from coachtui.services.desk import Desk
    from coachtui.views import CoacheeView


async def ask_new_person(screen: Screen[None], desk: "Desk") -> "CoacheeView | None":
    """Ask for name, address, position and unit in one line, and add the person.

    To be awaited inside a worker of the screen.
    """
    from coachtui.services.coachees import read_coachee_line

    def heard(line: str) -> str:
        new = read_coachee_line(line)
        parts = (new.name, new.address, new.position, new.unit)
        return " · ".join(visible(part) for part in parts if part)

    question = _("Who is it? Name, how you address them, position, unit")
    line = await screen.app.push_screen_wait(
        AskLine(
            question, hint=_("Only the name is needed; commas in between."), heard=heard, required=True
        )
    )
    if not line:
        return None
    return await asyncio.to_thread(desk.services.coachees.add, read_coachee_line(line))
