"""What shows that a goal was reached, asked before it counts as reached."""

from collections.abc import Iterator
from dataclasses import replace

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from coachtui.goals.values import evidence_word
from coachtui.i18n import _
from coachtui.kinds import GoalStatus
from coachtui.kinds.between import EvidenceKind
from coachtui.screens.dialogs.form import NONE_ON_PURPOSE, Form
from coachtui.text import visible
from coachtui.views import GoalView
from coachtui.widgets.choice import Choice
from coachtui.widgets.entry import Entry


class ReachedForm(Form[GoalView]):
    """Answers the goal as it is reached; it needs its evidence, or the word that none is needed."""

    about = "measuring"
    DEFAULT_CSS = "ReachedForm #goal { color: $text-muted; margin: 0 0 1 0; height: auto; }"

    def __init__(self, goal: GoalView) -> None:
        super().__init__()
        self._goal = goal

    def heading(self) -> str:
        """Ask what shows it."""
        return _("What shows that it is reached?")

    def fields(self) -> Iterator[tuple[str, Widget]]:
        """Return the goal, what shows it, and what sort of thing that is."""
        yield "", Static(Content(visible(self._goal.statement)), id="goal")
        yield _("Evidence"), Entry(self._goal.evidence, id="evidence", select_on_focus=False)
        kinds = {kind: evidence_word(kind) for kind in EvidenceKind}
        yield _("Sort of evidence"), Choice(kinds, self._goal.evidence_kind or "", id="kind")

    def remark(self) -> Content:
        """Say what can be written."""
        if self._waived:
            return Content(_("Enter: reached, and nothing has to show it."))
        return Content(_("A few words, or where the file lies; - alone: none, on purpose."))

    def answer(self) -> GoalView | None:
        """Return the goal as it is reached; nothing while it is not said what shows it."""
        evidence = self.text("evidence")
        if not evidence:
            self.query_one("#evidence").focus()
            return None
        reached = replace(self._goal, status=GoalStatus.REACHED)
        if self._waived:
            return replace(reached, evidence="", evidence_kind=None, evidence_waived=True)
        kind = EvidenceKind(self.chosen("kind"))
        return replace(reached, evidence=evidence, evidence_kind=kind, evidence_waived=False)

    @property
    def _waived(self) -> bool:
        return self.text("evidence") in NONE_ON_PURPOSE
