"""A new person in one line, said back before Enter, with a word where somebody looks known."""

import asyncio
import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.screen import Screen

from coachtui.errors import UsageError
from coachtui.i18n import _
from coachtui.screens.dialogs.ask_line import AskLine
from coachtui.services.coachees import NewCoachee, read_coachee_line
from coachtui.text import fold, visible
from coachtui.views import CoacheeView

if TYPE_CHECKING:
    from coachtui.services.desk import Desk

ALPHABETS = ("LATIN", "CYRILLIC", "GREEK")
"""Alphabets whose letters look alike."""


class NewPerson(AskLine):
    """Asks for a person in one line."""

    def __init__(self, known: Sequence[CoacheeView], line: str = "") -> None:
        """Ask, beginning with *line*; those who are known are not to be added twice."""
        super().__init__(
            _("Who is it? Name, form of address, position, unit"),
            value=line,
            hint=_("The name is enough. Example: Rina Wulandari, Bu Rina, analyst, Bureau II"),
            heard=lambda text: heard(read_coachee_line(text), known),
            required=True,
        )


async def ask_new_person(screen: Screen[None], desk: "Desk") -> CoacheeView | None:
    """Ask for a person and add them; to be awaited inside a worker."""
    coachees = desk.services.coachees
    known = await asyncio.to_thread(desk.everybody)
    line: str | None = ""
    while line is not None:
        line = await screen.app.push_screen_wait(NewPerson(known, line))
        if line is None:
            break
        try:
            return await asyncio.to_thread(coachees.add, read_coachee_line(line))
        except UsageError as error:
            screen.notify(str(error), severity="error", markup=False)
    return None


def heard(new: NewCoachee, known: Sequence[CoacheeView]) -> str:
    """Say how a line was understood, and on a second line what is doubtful about it."""
    parts = (new.name or "…", new.address, new.position, new.unit)
    words = " · ".join(visible(part) for part in parts if part)
    return "\n".join(filter(None, [words, doubts(new.name, new.address, known)]))


def doubts(name: str, address: str, known: Sequence[CoacheeView]) -> str:
    """Say what speaks against a name: somebody has it already, or its letters only look alike."""
    asked = {fold(name), fold(address)} - {""}
    for person in known:
        if asked & {fold(person.name), fold(person.address)}:
            return _("This looks like {name}, who is here already.").format(name=_both(person))
    if _mixes_alphabets(name):
        return _("Letters of two alphabets stand in one word of this name.")
    return ""


def _both(person: CoacheeView) -> str:
    if not person.address:
        return visible(person.name)
    return f"{visible(person.address)} ({visible(person.name)})"


def _mixes_alphabets(name: str) -> bool:
    """Tell whether a word has letters that could pass for others, such as a Cyrillic "a"."""
    for word in name.split():
        scripts = {unicodedata.name(letter, "").partition(" ")[0] for letter in word}
        if len(scripts.intersection(ALPHABETS)) > 1:
            return True
    return False
