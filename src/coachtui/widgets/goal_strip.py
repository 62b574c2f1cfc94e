"""What the session is for and what it has brought so far, always in view."""

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from coachtui.dates import format_day
from coachtui.i18n import _, language, ngettext
from coachtui.live.pace import steps_wanted
from coachtui.text import visible
from coachtui.views import SessionRecord

GAP = "   "


class GoalStrip(Widget):
    """One line: the goal with its measure, cut where it is long; the actions; the next date."""

    DEFAULT_CSS = "GoalStrip { height: 1; padding: 0 1; color: $text-muted; }"

    goal: reactive[str] = reactive("")
    brought: reactive[str] = reactive("")
    """What the session has brought; never cut."""

    def show(self, record: SessionRecord) -> None:
        """Show the goal, the actions and the next date."""
        least, most = steps_wanted(record.session)
        wanted = str(most) if least == most else f"{least}–{most}"
        words = ngettext("{n} of {wanted} action", "{n} of {wanted} actions", most)
        parts = [words.format(n=len(record.actions), wanted=wanted)]
        if next_date := record.session.next_date:
            day = format_day(next_date, language())
            parts.append(_("next session {day}").format(day=day))
        self.goal, self.brought = _goal(record), GAP.join(parts)

    def render(self) -> RenderResult:
        """Draw the line."""
        room = self.size.width - cell_len(GAP + self.brought)
        goal = Content(self.goal).truncate(max(1, room), ellipsis=True)
        return Content.assemble(goal, GAP, self.brought)


def _goal(record: SessionRecord) -> str:
    goal = record.goal
    if goal is None:
        return _("Goal: not yet said")
    words = _("Goal: {goal}").format(goal=visible(goal.statement))
    return f"{words} ({visible(goal.measure)})" if goal.measure else words
