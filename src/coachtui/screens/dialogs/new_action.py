"""An action agreed outside a session, in the same one line as in it."""

from datetime import date
from typing import Final

from coachtui.capture import ActionParts, read_action
from coachtui.i18n import _
from coachtui.kinds import SIGNS, EntryKind
from coachtui.screens.dialogs.ask_line import AskLine
from coachtui.screens.session.understood import lift_question, understood
from coachtui.text import visible
from coachtui.views import CoacheeView

SIGN: Final = next(sign for sign, kind in SIGNS.items() if kind is EntryKind.ACTION)
"""The sign that makes a captured line an action; here it may be left out."""


class NewAction(AskLine):
    """Asks what somebody has decided to do."""

    def __init__(self, coachee: CoacheeView, today: date, line: str = "") -> None:
        """Ask, beginning with *line*."""
        super().__init__(
            _("Action for {name}").format(name=visible(coachee.called)),
            value=line,
            hint=_("what by when ~ if it happens, then I … @who #confidence"),
            heard=lambda text: heard(text, today),
            required=True,
        )


def parts_of(line: str, today: date) -> ActionParts:
    """Read the line, with or without its sign."""
    return read_action(line.removeprefix(SIGN).strip(), today)


def heard(line: str, today: date) -> str:
    """Say what was understood: the text, the day, the plan; and what would make it surer."""
    words = understood(f"{SIGN} {line.removeprefix(SIGN).strip()}", today).plain
    return "\n".join(filter(None, [words, lift_question(parts_of(line, today).confidence)]))
