"""A list of actions over all people: narrowed by a line, in groups, some of them marked."""

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from textual.widgets.option_list import Option

from coachtui.i18n import _, language
from coachtui.screens.listing import ListScreen
from coachtui.services.narrowing import read_wanted, understood
from coachtui.text import visible
from coachtui.views import FollowUpRow, KnownAction
from coachtui.widgets.action_list import action_cells, action_columns, grouped
from coachtui.widgets.columns import Cell, Column
from coachtui.widgets.row_list import Listed, nothing

if TYPE_CHECKING:
    from coachtui.services.desk import Desk


class ActionListScreen(ListScreen[KnownAction, FollowUpRow]):
    """What is open, as far as it is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: Sequence[KnownAction] = ()
        self._marked: frozenset[str] = frozenset()

    def columns(self) -> Sequence[Column]:
        """Return the columns: the person, the action in what is left, the date."""
        return action_columns()

    def look(self, desk: "Desk", keys: Collection[str] | None = None) -> tuple[KnownAction, ...]:
        """Read what is open."""
        return desk.services.followups.known(self.today, keys)

    def read_rows(self, desk: "Desk", keys: Collection[str]) -> Iterable[tuple[str, FollowUpRow]]:
        """Read actions with the people they belong to."""
        rows = desk.services.followups.pending(self.today, keys=keys)
        return ((row.action.id, row) for row in rows)

    def cells(self, row: FollowUpRow) -> Sequence[Cell]:
        """Return whose action it is, what it says and when it is due."""
        return action_cells(row, self.today, marked=row.action.id in self._marked)

    def go_to(self, action_id: str) -> None:
        """Select an action as soon as it is listed, among all others."""
        self.word.clear()
        self.wanted = action_id
        self.load()

    def listed(self) -> Sequence[Listed]:
        """Return the actions that the line asks for, and say what it was taken for."""
        models = {key: one.title(language()) for key, one in self.desk.loaded.bank.models.items()}
        wanted = read_wanted(self.word.words, models)
        self._shown = wanted.among(self.places or ())
        self._marked &= {row.key for row in self._shown} if self._marked else self._marked
        self.word.say(understood(wanted, self._shown, models))
        return list(grouped(self._shown)) or [self._why_empty()]

    def _why_empty(self) -> Option:
        if self.places:
            words = _("Nothing fits “{sought}”: {key} shows everything.")
            return nothing(words, _("Escape"), sought=visible(self.word.words))
        return nothing(_("Nothing is waiting: {key} adds what was agreed outside a session."), "a")

    @property
    def selected(self) -> FollowUpRow:
        """The selected row; the keys that need one are off while there is none."""
        row = self.read[self.rows.selected or ""]
        assert row is not None
        return row

    async def marked(self) -> Sequence[FollowUpRow]:
        """Return those that are marked and listed."""
        keys = [row.key for row in self._shown if row.key in self._marked]
        await self.read_all(keys)
        return [row for row in map(self.read.get, keys) if row]

    def unmark(self) -> None:
        """Take every mark away."""
        self._marked = frozenset()
        self.rows.redraw()

    def action_show_all(self) -> None:
        """Take the words away; where there are none, the marks."""
        if not self.word.words:
            self.unmark()
        super().action_show_all()

    def action_mark(self) -> None:
        """Mark the selected action, or take its mark away, and go on to the next."""
        self._marked ^= {self.selected.action.id}
        self.rows.step_on()
        self.rows.redraw()

    def action_mark_all(self) -> None:
        """Mark all that are listed; where all are, none."""
        everything = frozenset(row.key for row in self._shown)
        self._marked = frozenset() if self._marked == everything else everything
        self.rows.redraw()
