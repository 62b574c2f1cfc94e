"""Every open action over all people: what was agreed, by when, and one key for what came of it."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Final

from textual import on, work
from textual.binding import Binding
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from coachtui.clock import today
from coachtui.dates import format_day
from coachtui.i18n import N_, _, language
from coachtui.kinds import Outcome
from coachtui.screens.places import PLACES
from coachtui.screens.records import FILTER, HELP, SHOW_ALL, UNDO, Deed, ListScreen, TakeBack
from coachtui.text import shorten, visible
from coachtui.views import ActionView, FollowUpRow
from coachtui.widgets.action_list import ActionList, action_columns, grouped
from coachtui.widgets.columns import Column
from coachtui.widgets.row_list import RowList, nothing

CARRIED: Final = timedelta(days=7)
"""Time proposed for what is not done yet."""

NAMED: Final = 40
"""Cells of an action's text that a toast repeats."""


class FollowUpsScreen(ListScreen):
    """The actions in groups by their date; the keys are those of the review in a session."""

    PLACE = "followups"
    CSS_PATH = "lists.tcss"
    NEEDS_ROW = frozenset({"done", "carry_on", "drop", "evidence", "book"})

    BINDINGS = [
        *PLACES,
        Binding("d", "done", N_("Done"), id="followups.done"),
        Binding(
            "p",
            "carry_on('partly')",
            N_("Partly"),
            id="followups.partly",
            tooltip=N_("And the rest by when?"),
        ),
        Binding(
            "n",
            "carry_on('not_yet')",
            N_("Not yet"),
            id="followups.not_yet",
            tooltip=N_("And by when?"),
        ),
        Binding("x", "drop", N_("Drop"), id="followups.drop", tooltip=N_("With a reason")),
        Binding(
            "b", "book", N_("Date"), id="followups.date", tooltip=N_("Another date, no review")
        ),
        UNDO,
        FILTER,
        Binding(
            "e",
            "evidence",
            N_("Evidence"),
            id="followups.evidence",
            tooltip=N_("Done, and what shows it"),
        ),
        Binding(
            "a",
            "add",
            N_("Action"),
            show=False,
            id="followups.add",
            tooltip=N_("Agreed outside a session"),
        ),
        HELP,
        SHOW_ALL,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._actions: tuple[FollowUpRow, ...] | None = None
        self._today = date.min

    def columns(self) -> Sequence[Column]:
        """Return the columns: the person, the action in what is left, the date."""
        return action_columns()

    def make_list(self) -> RowList:
        """Make the list."""
        return ActionList()

    @work(group="load", exclusive=True)
    async def load(self) -> None:
        """Read what is open."""
        with self.complaining():
            self.desk = desk = await self.opened()
            self._today = today(desk.clock)
            self._actions = await asyncio.to_thread(desk.services.followups.pending, self._today)
            self.show()

    def show(self) -> None:
        """Show the actions that have the word in them, in the person's name or in their group."""
        if self._actions is not None:
            rows = list(grouped(self._actions, self._today, self.sought.fits))
            self.show_rows(rows or [self._why_empty()])

    def _why_empty(self) -> Option:
        if self._actions:
            words = _("Nothing fits “{sought}”: {key} shows everything.")
            return nothing(words, _("Escape"), sought=visible(self.sought.words))
        return nothing(_("Nothing is waiting: {key} adds what was agreed outside a session."), "a")

    @property
    def _selected(self) -> FollowUpRow | None:
        key = self.rows.selected
        return next((row for row in self._actions or () if row.action.id == key), None)

    @on(OptionList.OptionSelected)
    def _open(self) -> None:
        from coachtui.screens.coachee import CoacheeScreen

        row = self._selected
        if row is not None:
            self.app.push_screen(CoacheeScreen(row.coachee.id, self.PLACE))

    def action_done(self) -> None:
        """Say that the selected action is done."""
        row = self._selected
        if row is not None:
            self._review(row.action, Outcome.DONE, _("Done: {what}"))

    @work(group="dialog", exclusive=True)
    async def action_evidence(self) -> None:
        """Say that the selected action is done, and what shows it."""
        row = self._selected
        if row is None:
            return
        evidence = await self._ask(_("What shows that it is done?"), row)
        if evidence:
            self._review(row.action, Outcome.DONE, _("Done: {what}"), evidence=evidence)

    @work(group="dialog", exclusive=True)
    async def action_drop(self) -> None:
        """Drop the selected action for a reason."""
        row = self._selected
        if row is None:
            return
        reason = await self._ask(_("Why is it dropped?"), row)
        if reason:
            self._review(row.action, Outcome.DROPPED, _("Dropped: {what}"), reason=reason)

    @work(group="dialog", exclusive=True)
    async def action_carry_on(self, outcome: str) -> None:
        """Say that a part of the selected action, or nothing yet, is done, and until when."""
        row = self._selected
        if row is None:
            return
        day = await self._ask_day(_("Until when is it carried on?"), row)
        if day is not None:
            said = _("New date {day}: {what}")
            self._review(row.action, Outcome(outcome), said, new_due=day)

    @work(group="dialog", exclusive=True)
    async def action_book(self) -> None:
        """Give the selected action another date; nothing is said about what came of it."""
        row, desk = self._selected, self.desk
        if row is None or desk is None:
            return
        day = await self._ask_day(_("By when?"), row)
        if day is None:
            return
        followups, before = desk.services.followups, row.action

        def book() -> TakeBack:
            followups.change(replace(before, due=day, no_date=False))
            return partial(followups.change, before)

        what = _short(before)
        said = _("New date {day}: {what}").format(day=format_day(day, language()), what=what)
        self.do(book, what, said, before.id)

    @work(group="dialog", exclusive=True)
    async def action_add(self) -> None:
        """Add an action for a person, the selected one first."""
        from coachtui.screens.dialogs.add_action import ask_action
        from coachtui.screens.dialogs.pick_person import PickPerson

        row, desk = self._selected, self.desk
        if desk is None:
            return
        with self.complaining():
            people = await asyncio.to_thread(desk.services.coachees.find, "")
            if not people:
                self.notify(_("Nobody is here yet. 2 leads to the people."), markup=False)
                return
            first = row.coachee.id if row else None
            person = await self.app.push_screen_wait(PickPerson(_("Whose action?"), people, first))
            action = await ask_action(self, desk, person) if person else None
            if action is not None:
                self.wanted = action.id
                take_back = partial(desk.services.followups.delete, action.id)
                what = _short(action)
                self.did(Deed(what, take_back), _("Added: {what}").format(what=what))

    async def _ask(self, question: str, row: FollowUpRow) -> str | None:
        from coachtui.screens.dialogs.ask_line import AskLine

        hint = "\n".join([visible(row.action.text), _("Enter keeps it, Escape leaves it.")])
        return await self.app.push_screen_wait(AskLine(question, hint=hint, required=True))

    async def _ask_day(self, question: str, row: FollowUpRow) -> date | None:
        from coachtui.screens.dialogs.ask_day import AskDay

        proposed = max(self._today + CARRIED, row.action.due or date.min)
        about = visible(row.action.text)
        return await self.app.push_screen_wait(AskDay(question, about, self._today, proposed))

    def _review(
        self,
        action: ActionView,
        outcome: Outcome,
        said: str,
        *,
        new_due: date | None = None,
        reason: str = "",
        evidence: str = "",
    ) -> None:
        """Store what became of an action, and go on to the next one."""
        if self.desk is None:
            return
        followups = self.desk.services.followups

        def review() -> TakeBack:
            stored = followups.review(
                action.id, outcome, new_due=new_due, reason=reason, evidence=evidence
            )
            return partial(followups.undo_review, stored.id)

        self.rows.step_off()
        what, day = _short(action), format_day(new_due, language()) if new_due else ""
        self.do(review, what, said.format(what=what, day=day), action.id)


def _short(action: ActionView) -> str:
    return shorten(visible(action.text), NAMED)
