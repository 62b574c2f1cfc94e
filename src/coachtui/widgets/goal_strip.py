"""What the session is for and what it has brought so far, always in view."""

from textual.content import Content
from textual.widgets import Static

from coachtui.dates import format_day
from coachtui.i18n import _, language, ngettext
from coachtui.text import visible
from coachtui.views import SessionRecord


class GoalStrip(Static):
    """One line: the goal with its measure, the number of actions, the next date."""

    DEFAULT_CSS = """
    GoalStrip {
        height: 1; padding: 0 1; color: $text-muted; text-wrap: nowrap; text-overflow: ellipsis;
    }
    """

    def show(self, record: SessionRecord) -> None:
        """Show the goal, the actions and the next date."""
        parts = [self._goal(record)]
        count = len(record.actions)
        parts.append(ngettext("{n} action", "{n} actions", count).format(n=count))
        session = record.session
        if session.next_date:
            day = format_day(session.next_date, language())
            parts.append(_("next session {day}").format(day=day))
        self.update(Content("   ").join([Content(part) for part in parts]))

    def _goal(self, record: SessionRecord) -> str:
        if not record.goals:
            return _("Goal: not yet said")
        goal = record.goals[-1]
        words = _("Goal: {goal}").format(goal=visible(goal.statement))
        if goal.measure:
            words += f" ({visible(goal.measure)})"
        return words
