"""The five levels of a goal, described, with what is wrong with them while they are written."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from textual.content import Content
from textual.widget import Widget

from coachtui.bank.advice import Level
from coachtui.errors import UsageError
from coachtui.goals.gas import Fault, Scale, faults, level_word, signed
from coachtui.i18n import _
from coachtui.screens.dialogs.form import Form
from coachtui.screens.session.understood import level_words
from coachtui.text import visible
from coachtui.views import GoalView
from coachtui.widgets.entry import Entry

FIELDS: Final = {2: "much_more", 1: "more", 0: "expected", -1: "less", -2: "much_less"}
"""The fields of a goal by their levels, the highest first."""


class ScaleForm(Form[GoalView]):
    """Asks what would be more and less than expected, and how much the goal counts."""

    DEFAULT_CSS = "ScaleForm .name { width: 27; }"

    AUTO_FOCUS = "#expected"
    about = "measuring"
    holds = True

    def __init__(self, goal: GoalView, others: Sequence[GoalView]) -> None:
        """Show the levels of a goal; the others are those that are weighed beside it."""
        super().__init__()
        self._goal = goal
        self._others = [Scale(one.levels, one.weight) for one in others if one.is_scaled]

    def heading(self) -> str:
        """Say of which goal."""
        return _("Levels of: {goal}").format(goal=visible(self._goal.statement))

    def fields(self) -> Iterator[tuple[str, Widget]]:
        """Return the levels as on a ladder, then the weight."""
        levels = self._goal.levels
        for level, field in FIELDS.items():
            entry = Entry(levels[level], id=field, select_on_focus=False)
            yield f"{signed(level):>2} {level_word(level)}", entry
        weight = f"{self._goal.weight:g}" if self._goal.weight else ""
        hint = _("a number, or nothing: all count the same")
        yield _("Weight"), Entry(weight, id="weight", placeholder=hint, select_on_focus=False)

    def remark(self) -> Content:
        """Say what is wrong with the levels, what matters most first."""
        try:
            scale = self._scale()
        except UsageError as error:
            return Content.styled(str(error), "$warning")
        found = [fault for fault in faults([scale, *self._others]) if not fault.scale]
        if not found:
            return Content.styled(
                _("The levels can be told apart. Enter keeps them."), "$text-muted"
            )
        return _said(min(found, key=lambda fault: _ORDER.index(fault.severity)))

    def answer(self) -> GoalView | None:
        """Return the goal with its levels, finished or not; only the weight must be a number."""
        try:
            scale = self._scale()
        except UsageError:
            self.query_one("#weight").focus()
            return None
        texts = {field: scale.levels[level] for level, field in FIELDS.items()}
        return replace(self._goal, **texts, weight=scale.weight)  # type: ignore[arg-type]

    def _scale(self) -> Scale:
        text = self.text("weight").replace(",", ".")
        try:
            weight = float(text) if text else 0.0
        except ValueError:
            raise UsageError(_("A weight is a number that is not below 0.")) from None
        return Scale({level: self.text(field) for level, field in FIELDS.items()}, weight)


_ORDER: Final = (Level.ERROR, Level.WARNING, Level.INFO)


def _said(fault: Fault) -> Content:
    """Say what is wrong, how much it matters, and what would help."""
    words = f"{fault.message} {fault.proposal}"
    return Content(" · ").join([level_words(fault.severity), Content(words)])
