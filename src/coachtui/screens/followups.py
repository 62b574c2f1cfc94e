"""Every open action over all people: what was agreed, by when, and one key for what came of it."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Final

from textual import work
from textual.widgets.option_list import Option

from coachtui.clock import today
from coachtui.dates import format_day
from coachtui.i18n import N_, _, language
from coachtui.kinds import Outcome
from coachtui.screens.base import HELP, key
from coachtui.screens.changing import brief_text
from coachtui.screens.dialogs.ask_day import AskDay
from coachtui.screens.dialogs.ask_line import AskLine
from coachtui.screens.dialogs.pick_person import PickPerson
from coachtui.screens.listing import FILTER, SHOW_ALL, ListScreen
from coachtui.screens.places import place_keys
from coachtui.screens.records import UNDO, Job, TakeBack
from coachtui.text import visible
from coachtui.views import ActionView, FollowUpRow
from coachtui.widgets.action_list import action_columns, grouped
from coachtui.widgets.columns import Column
from coachtui.widgets.row_list import nothing
from coachtui.widgets.words import action_said

CARRIED: Final = timedelta(days=7)
"""Time proposed for what is not done yet."""


class FollowUpsScreen(ListScreen):
    """The actions in groups by their date; the keys are those of the review in a session."""

    PLACE = "followups"
    NEEDS_ROW = frozenset({"done", "carry_on", "drop", "evidence", "book", "change"})
    NEEDS_DESK = frozenset({"add"})

    BINDINGS = [
        *place_keys("go"),
        key("d", "done", N_("Done"), id="followups.done"),
        key(
            "p",
            "carry_on('partly')",
            N_("Partly"),
            id="followups.partly",
            tooltip=N_("And the rest by when?"),
        ),
        key(
            "n",
            "carry_on('not_yet')",
            N_("Not yet"),
            id="followups.not_yet",
            tooltip=N_("And by when?"),
        ),
        key("x", "drop", N_("Drop"), id="followups.drop", tooltip=N_("With a reason")),
        key("b", "book", N_("Date"), id="followups.date", tooltip=N_("Another date, no review")),
        UNDO,
        FILTER,
        key(
            "e",
            "evidence",
            N_("Evidence"),
            id="followups.evidence",
            tooltip=N_("Done, and what shows it"),
        ),
        key(
            "a",
            "add",
            N_("Action"),
            show=False,
            id="followups.add",
            tooltip=N_("Agreed outside a session"),
        ),
        key(
            "c",
            "change",
            N_("Change"),
            show=False,
            id="followups.change",
            tooltip=N_("Correct the step, or when to ask"),
        ),
        key(
            "enter",
            "open",
            N_("Person"),
            show=False,
            id="followups.person",
            tooltip=N_("The page of this person"),
        ),
        HELP,
        SHOW_ALL,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._actions: tuple[FollowUpRow, ...] | None = None
        self._today = date.min
        self._sought: str | None = None

    def columns(self) -> Sequence[Column]:
        """Return the columns: the person, the action in what is left, the date."""
        return action_columns()

    @work(group="load", exclusive=True)
    async def load(self) -> None:
        """Read what is open."""
        with self.complaining():
            desk = await self.read_people()
            self._today = today(desk.clock)
            self._actions = await asyncio.to_thread(desk.services.followups.pending, self._today)
            self.wanted, self._sought = self._sought or self.wanted, None
            self.show()

    def go_to(self, action_id: str) -> None:
        """Select an action as soon as it is listed, among all others."""
        self.word.clear()
        self._sought = action_id
        self.load()

    def show(self) -> None:
        """Show the actions that have the word in them, in the person's name or in their group."""
        if self._actions is not None:
            rows = list(grouped(self._actions, self._today, self.word.fits))
            self.show_rows(rows or [self._why_empty()])

    def _why_empty(self) -> Option:
        if self._actions:
            words = _("Nothing fits “{sought}”: {key} shows everything.")
            return nothing(words, _("Escape"), sought=visible(self.word.words))
        return nothing(_("Nothing is waiting: {key} adds what was agreed outside a session."), "a")

    @property
    def _selected(self) -> FollowUpRow:
        """The selected row; the keys that need one are off while there is none."""
        key = self.rows.selected
        return next(row for row in self._actions or () if row.action.id == key)

    async def action_open(self) -> None:
        """Show the page of the person whose action is selected."""
        from coachtui.screens.coachee import CoacheeScreen

        await self.app.push_screen(CoacheeScreen(self._selected.coachee.id, self.PLACE))

    def action_done(self) -> None:
        """Say that the selected action is done."""
        self._review(self._selected.action, Outcome.DONE)

    async def action_evidence(self) -> None:
        """Say that the selected action is done, and what shows it."""
        action = self._selected.action
        await self._ask_line(
            _("What shows that it is done?"),
            action,
            lambda evidence: self._review(action, Outcome.DONE, evidence=evidence),
        )

    async def action_drop(self) -> None:
        """Drop the selected action for a reason."""
        action = self._selected.action
        await self._ask_line(
            _("Why is it dropped?"),
            action,
            lambda reason: self._review(action, Outcome.DROPPED, reason=reason),
        )

    async def action_carry_on(self, outcome: str) -> None:
        """Say that a part of the selected action, or nothing yet, is done, and until when."""
        action = self._selected.action
        await self._ask_day(
            _("Until when is it carried on?"),
            action,
            lambda day: self._review(action, Outcome(outcome), new_due=day),
        )

    async def action_book(self) -> None:
        """Give the selected action another date; nothing is said about what came of it."""
        action = self._selected.action
        await self._ask_day(_("By when?"), action, lambda day: self._book(action, day))

    async def action_add(self) -> None:
        """Add an action for a person, the selected one first."""
        if not self.everybody:
            self.notify(_("Nobody is here yet. 2 leads to the people."), markup=False)
            return
        first = self._selected.coachee.id if self.has_rows else None
        await self.ask(PickPerson(_("Whose action?"), self.everybody, first), self.ask_action)

    async def action_change(self) -> None:
        """Correct the selected action field by field."""
        await self.ask_action(self._selected.coachee, self._selected.action)

    async def _ask_line(
        self, question: str, action: ActionView, then: Callable[[str], object]
    ) -> None:
        hint = "\n".join([action_said(action), _("Enter keeps it, Escape leaves it.")])
        await self.ask(AskLine(question, hint=hint, required=True), then)

    async def _ask_day(
        self, question: str, action: ActionView, then: Callable[[date], object]
    ) -> None:
        proposed = max(self._today + CARRIED, action.due or date.min)
        await self.ask(AskDay(question, action_said(action), self._today, proposed), then)

    def _book(self, action: ActionView, day: date) -> None:
        followups = self.desk.services.followups

        def book() -> TakeBack:
            followups.change(replace(action, due=day, no_date=False))
            return partial(followups.change, action)

        self._decide(action, book, _("New date {day}: {what}"), day)

    def _review(
        self,
        action: ActionView,
        outcome: Outcome,
        *,
        new_due: date | None = None,
        reason: str = "",
        evidence: str = "",
    ) -> None:
        followups = self.desk.services.followups

        def review() -> TakeBack:
            stored = followups.review(
                action.id, outcome, new_due=new_due, reason=reason, evidence=evidence
            )
            return partial(followups.undo_review, stored.id)

        self._decide(action, review, _said(outcome), new_due)

    def _decide(self, action: ActionView, job: Job, said: str, day: date | None) -> None:
        """Store a decision and go on to the next action."""
        self.rows.step_off()
        what = brief_text(action.text)
        until = format_day(day, language()) if day else ""
        self.do(job, what, said.format(what=what, day=until), key=action.id)


def _said(outcome: Outcome) -> str:
    match outcome:
        case Outcome.DONE:
            return _("Done: {what}")
        case Outcome.DROPPED:
            return _("Dropped: {what}")
        case Outcome.PARTLY:
            return _("Partly done, the rest by {day}: {what}")
        case Outcome.NOT_YET:
            return _("New date {day}: {what}")
