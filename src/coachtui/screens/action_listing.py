"""A list of actions over all people: narrowed by a line, in groups, some of them marked."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from textual import work
from textual.widgets.option_list import Option

from coachtui.clock import today
from coachtui.i18n import _, language
from coachtui.screens.listing import ListScreen
from coachtui.services.narrowing import read_wanted, searched, understood
from coachtui.text import visible
from coachtui.views import FollowUpRow
from coachtui.widgets.action_list import action_columns, grouped, in_groups
from coachtui.widgets.columns import Column
from coachtui.widgets.row_list import nothing


class ActionListScreen(ListScreen):
    """What is open, as far as it is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._actions: tuple[FollowUpRow, ...] | None = None
        self._said: Mapping[str, str] = {}
        self._shown: Sequence[FollowUpRow] = ()
        self._marked: frozenset[str] = frozenset()
        self.today = date.min
        self._sought: str | None = None

    def columns(self) -> Sequence[Column]:
        """Return the columns: the person, the action in what is left, the date."""
        return action_columns()

    @work(group="load", exclusive=True)
    async def load(self) -> None:
        """Read what is open."""
        with self.complaining():
            desk = await self.opened()
            self.today = today(desk.clock)
            self._actions = await asyncio.to_thread(desk.services.followups.pending, self.today)
            self._said = await asyncio.to_thread(_all_searched, self._actions)
            self.wanted, self._sought = self._sought or self.wanted, None
            self.show()

    def go_to(self, action_id: str) -> None:
        """Select an action as soon as it is listed, among all others."""
        self.word.clear()
        self._sought = action_id
        self.load()

    def show(self) -> None:
        """Show the actions that the line asks for, and say what it was taken for."""
        if self._actions is None:
            return
        models = {key: one.title(language()) for key, one in self.desk.loaded.bank.models.items()}
        wanted = read_wanted(self.word.words, models)
        fitting = [row for row in self._actions if wanted.fits(row, self._said[row.action.id])]
        self._shown = in_groups(fitting)
        self._marked &= {row.action.id for row in self._shown}
        self.word.say(understood(wanted, self._shown, models))
        self._draw()

    def _draw(self) -> None:
        rows = list(grouped(self._shown, self.today, self._marked))
        self.show_rows(rows or [self._why_empty()])

    def _why_empty(self) -> Option:
        if self._actions:
            words = _("Nothing fits “{sought}”: {key} shows everything.")
            return nothing(words, _("Escape"), sought=visible(self.word.words))
        return nothing(_("Nothing is waiting: {key} adds what was agreed outside a session."), "a")

    @property
    def selected(self) -> FollowUpRow:
        """The selected row; the keys that need one are off while there is none."""
        key = self.rows.selected
        return next(row for row in self._actions or () if row.action.id == key)

    @property
    def marked(self) -> Sequence[FollowUpRow]:
        """Those that are marked and listed."""
        return [row for row in self._shown if row.action.id in self._marked]

    def unmark(self) -> None:
        """Take every mark away."""
        self._marked = frozenset()

    def action_show_all(self) -> None:
        """Take the words away; where there are none, the marks."""
        if not self.word.words:
            self.unmark()
            self._draw()
        super().action_show_all()

    def action_mark(self) -> None:
        """Mark the selected action, or take its mark away, and go on to the next."""
        self._marked ^= {self.selected.action.id}
        self.rows.step_on()
        self._draw()

    def action_mark_all(self) -> None:
        """Mark all that are listed; where all are, none."""
        everything = frozenset(row.action.id for row in self._shown)
        self._marked = frozenset() if self._marked == everything else everything
        self._draw()


def _all_searched(rows: Iterable[FollowUpRow]) -> Mapping[str, str]:
    return {row.action.id: searched(row) for row in rows}
