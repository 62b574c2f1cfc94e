"""An action agreed outside a session, in the same one line as in it."""

import asyncio
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from textual.screen import Screen

from coachtui.capture import ActionParts, read_action
from coachtui.clock import today
from coachtui.errors import UsageError
from coachtui.i18n import _
from coachtui.kinds import SIGNS, EntryKind
from coachtui.screens.dialogs.ask_line import AskLine
from coachtui.screens.session.understood import lift_question, understood
from coachtui.text import visible
from coachtui.views import ActionView, CoacheeView

if TYPE_CHECKING:
    from coachtui.services.desk import Desk

SIGN = next(sign for sign, kind in SIGNS.items() if kind is EntryKind.ACTION)
"""The sign that makes a captured line an action; here it may be left out."""


async def ask_action(screen: Screen[None], desk: "Desk", coachee: CoacheeView) -> ActionView | None:
    """Ask for an action of a person and store it; to be awaited inside a worker."""
    day, line = today(desk.clock), ""
    while True:
        answer = await screen.app.push_screen_wait(
            AskLine(
                _("Action for {name}").format(name=visible(coachee.called)),
                value=line,
                hint=_("what by when ~ if it happens, then I … @who #confidence"),
                heard=lambda text: heard(text, day),
                required=True,
            )
        )
        if answer is None:
            return None
        parts = read_action(answer.removeprefix(SIGN).strip(), day)
        try:
            return await asyncio.to_thread(_adding(desk, coachee, parts))
        except UsageError as error:
            screen.notify(str(error), severity="error", markup=False)
            line = answer


def heard(text: str, day: date) -> str:
    """Say what was understood: the text, the day, the plan; and what would make it surer."""
    text = text.removeprefix(SIGN).strip()
    words = understood(f"{SIGN} {text}", day).plain
    return "\n".join(filter(None, [words, lift_question(read_action(text, day).confidence)]))


def _adding(desk: "Desk", coachee: CoacheeView, parts: ActionParts) -> "partial[ActionView]":
    return partial(
        desk.services.followups.add,
        coachee.id,
        parts.text,
        due=parts.due,
        if_then=parts.if_then,
        who=parts.who,
        support=parts.support,
        confidence=parts.confidence,
    )
