"""A step in a session, field by field: begun with the line it is made of, and never lost."""

from typing import TYPE_CHECKING, Final

from coachtui.capture import as_said, read_line
from coachtui.i18n import language
from coachtui.kinds import ActionKind, EntryKind
from coachtui.live import LiveSession
from coachtui.live.unfinished import name_of
from coachtui.screens.dialogs.step_form import StepForm
from coachtui.screens.session.begun import Begun, lay_over
from coachtui.screens.session.pace import after_actions
from coachtui.services.sitting import Sitting
from coachtui.views import ActionView, EntryView
from coachtui.widgets.lines import Lines

if TYPE_CHECKING:
    from coachtui.screens.session.stand import Stand

BECOMES: Final = dict.fromkeys((EntryKind.OBSTACLE, EntryKind.GAP), ActionKind.TRAINING)
"""What a line that is no step is turned into; all others into a plain step."""


class StepPanel(StepForm, Begun[ActionView]):
    """Begins with what is known of a step."""

    # The form stands first: Textual takes the look of a screen from its first base only.

    def __init__(self, sitting: Sitting, lift: str, line: str, action: ActionView | None) -> None:
        """Ask for a step: that of a line, by its id, or a new one."""
        self.sitting = sitting
        live = sitting.live
        lines = {entry.id for entry in live.entries}
        self.key = name_of("step", line, lines, sitting.forms)
        super().__init__(live.record.coachee, live.today, lift, action)

    keys = Begun.keys


def open_step(stand: "Stand") -> None:
    """Open the form on the selected line, on the action that is being typed, or empty."""
    live, lines, typed = stand.live, stand.query_one(Lines), stand.line.text
    selected = lines.selected if lines is stand.focused else None
    entry = next((line for line in live.entries if line.id == selected), None)
    begun = _of_line(live, entry) if entry else _typed(live, typed)
    asked = stand.sitting.cards.answered

    def keep(step: ActionView) -> None:
        if begun and not entry and stand.line.text == typed:
            stand.line.text = ""
        stand.do(live.plan(step, asked), after_actions(live, int(not step.id)))

    question = stand.desk.cards.lift.question.text(language())
    form = StepPanel(stand.sitting, question, entry.id if entry else "", begun)
    lay_over(stand, form, keep)


def _of_line(live: LiveSession, entry: EntryView) -> ActionView:
    """Return the step of a line, or the one that can be made of it."""
    action = next((one for one in live.actions if one.entry_id == entry.id), None)
    return action or _new(live, entry.text, BECOMES.get(entry.kind, ActionKind.STEP))


def _typed(live: LiveSession, line: str) -> ActionView | None:
    """Return the action of a line that is being typed, if it is one."""
    captured = read_line(line, live.today)
    if captured.action is None:
        return None
    return as_said(_new(live, "", ActionKind.STEP), captured.action)


def _new(live: LiveSession, text: str, kind: ActionKind) -> ActionView:
    return ActionView("", live.session.coachee_id, text, kind=kind)
