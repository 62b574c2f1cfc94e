"""Every open action over all people: what was agreed, by when, and one key for what came of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Final

from coachtui.i18n import N_, _, figure, ngettext
from coachtui.kinds import Outcome
from coachtui.screens.action_listing import ActionListScreen
from coachtui.screens.base import HELP, key
from coachtui.screens.changing import brief_text
from coachtui.screens.dialogs.ask_day import AskDay
from coachtui.screens.dialogs.ask_line import AskLine
from coachtui.screens.dialogs.pick_person import PickPerson
from coachtui.screens.listing import FILTER, SHOW_ALL
from coachtui.screens.places import place_keys
from coachtui.screens.records import UNDO, Job, TakeBack
from coachtui.views import ActionView
from coachtui.widgets.due_words import written_day
from coachtui.widgets.words import action_said

CARRIED: Final = timedelta(days=7)
"""Time proposed for what is not done yet."""


class FollowUpsScreen(ActionListScreen):
    """The actions in groups by their date; the keys are those of the review in a session."""

    PLACE = "followups"
    SOUGHT = N_("a name, words, overdue, a model")
    NEEDS_ROW = frozenset(
        {"done", "carry_on", "drop", "evidence", "book", "change", "mark", "mark_all"}
    )
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
        key(
            "b",
            "book",
            N_("Date"),
            id="followups.date",
            tooltip=N_("Another date, no review; for all that are marked"),
        ),
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
            "space",
            "mark",
            N_("Mark"),
            show=False,
            id="followups.mark",
            tooltip=N_("To give several one date"),
        ),
        key(
            "asterisk",
            "mark_all",
            N_("Mark all"),
            show=False,
            id="followups.mark_all",
            tooltip=N_("All that are listed, or none"),
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

    async def action_open(self) -> None:
        """Show the page of the person whose action is selected."""
        from coachtui.screens.coachee import CoacheeScreen

        await self.app.push_screen(CoacheeScreen(self.selected.coachee.id, self.PLACE))

    def action_done(self) -> None:
        """Say that the selected action is done."""
        self._review(self.selected.action, Outcome.DONE)

    async def action_evidence(self) -> None:
        """Say that the selected action is done, and what shows it."""
        action = self.selected.action
        await self._ask_line(
            _("What shows that it is done?"),
            action,
            lambda evidence: self._review(action, Outcome.DONE, evidence=evidence),
        )

    async def action_drop(self) -> None:
        """Drop the selected action for a reason."""
        action = self.selected.action
        await self._ask_line(
            _("Why is it dropped?"),
            action,
            lambda reason: self._review(action, Outcome.DROPPED, reason=reason),
        )

    async def action_carry_on(self, outcome: str) -> None:
        """Say that a part of the selected action, or nothing yet, is done, and until when."""
        action = self.selected.action
        await self._ask_day(
            _("Until when is it carried on?"),
            [action],
            lambda day: self._review(action, Outcome(outcome), new_due=day),
        )

    async def action_book(self) -> None:
        """Give the selected action, or all that are marked, another date and say nothing else."""
        with self.complaining():
            actions = [row.action for row in await self.marked()] or [self.selected.action]
            await self._ask_day(_("By when?"), actions, partial(self._book, actions))

    async def action_add(self) -> None:
        """Add an action for a person, the selected one first."""
        people = await self.everybody()
        if not people:
            self.notify(_("Nobody is here yet. 2 leads to the people."), markup=False)
            return
        first = self.selected.coachee.id if self.has_rows else None
        await self.ask(PickPerson(_("Whose action?"), people, first), self.ask_action)

    async def action_change(self) -> None:
        """Correct the selected action field by field."""
        await self.ask_action(self.selected.coachee, self.selected.action)

    async def _ask_line(
        self, question: str, action: ActionView, then: Callable[[str], object]
    ) -> None:
        hint = "\n".join([action_said(action), _("Enter keeps it, Escape leaves it.")])
        await self.ask(AskLine(question, hint=hint, required=True), then)

    async def _ask_day(
        self, question: str, actions: Sequence[ActionView], then: Callable[[date], object]
    ) -> None:
        latest = max(action.due or date.min for action in actions)
        proposed = max(self.today + CARRIED, latest if len(actions) == 1 else date.min)
        await self.ask(AskDay(question, _named(actions), self.today, proposed), then)

    def _book(self, actions: Sequence[ActionView], day: date) -> None:
        followups = self.desk.services.followups

        def book() -> TakeBack:
            followups.change_all(replace(action, due=day, no_date=False) for action in actions)
            return partial(followups.change_all, actions)

        self.unmark()
        self._decide(actions, book, _("New date {day}: {what}"), day)

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

        self._decide([action], review, _said(outcome), new_due)

    def _decide(self, actions: Sequence[ActionView], job: Job, said: str, day: date | None) -> None:
        """Store a decision and go on to the next action."""
        self.rows.step_off()
        what = brief_text(_named(actions))
        rows = [action.id for action in actions]
        self.do(job, what, said.format(what=what, day=written_day(day)), key=rows[0], rows=rows)


def _named(actions: Sequence[ActionView]) -> str:
    """Return what an action says, or how many they are."""
    if len(actions) == 1:
        return action_said(actions[0])
    return ngettext("{n} action", "{n} actions", len(actions)).format(n=figure(len(actions)))


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
