"""Adding and correcting people and actions: asked in one dialog, stored, and taken back by undo."""

from dataclasses import replace
from functools import partial
from typing import Final

from coachtui.clock import today
from coachtui.i18n import _, language
from coachtui.ids import new_id
from coachtui.screens.dialogs.new_person import NewPerson
from coachtui.screens.dialogs.person_form import PersonForm
from coachtui.screens.dialogs.step_form import StepForm
from coachtui.screens.records import RecordsScreen, TakeBack
from coachtui.services.coachees import read_coachee_line
from coachtui.text import shorten, visible
from coachtui.views import ActionView, CoacheeView

NAMED: Final = 40
"""Cells of a text that a toast repeats."""


class ChangesRecords(RecordsScreen):
    """A screen from which people and actions are added and corrected.

    What cannot be stored is asked again: nothing that was typed is lost.
    """

    async def ask_new_person(self, line: str = "") -> None:
        """Ask for a person in one line and add them."""
        await self.ask(NewPerson(await self.everybody(), line), self._add_person)

    async def ask_changes(self, person: CoacheeView, changed: CoacheeView | None = None) -> None:
        """Let a person be corrected in a form."""
        form = PersonForm(changed or person, await self.everybody(), today(self.desk.clock))
        await self.ask(form, partial(self.change_person, person))

    async def ask_action(
        self, person: CoacheeView, before: ActionView | None = None, begun: ActionView | None = None
    ) -> None:
        """Ask for a step of a person, new or corrected, in a form."""
        lift = self.desk.cards.lift.question.text(language())
        form = StepForm(person, today(self.desk.clock), lift, begun or before)
        await self.ask(form, partial(self._keep_action, person, before))

    def _add_person(self, line: str) -> None:
        new, coachees = read_coachee_line(line), self.desk.services.coachees
        key = new_id()

        def add() -> TakeBack:
            coachees.add(new, key)
            return partial(coachees.delete, key)

        name = visible(new.address or new.name)
        said = _("{name} is added.").format(name=name)
        again = partial(self.ask_new_person, line)
        self.do(add, name, said, select=key, rows=[key], otherwise=again)

    def change_person(self, before: CoacheeView, changed: CoacheeView) -> None:
        """Store a person as they were corrected."""
        if changed == before:
            return
        coachees, name = self.desk.services.coachees, visible(changed.called)

        def change() -> TakeBack:
            coachees.change(changed)
            return partial(coachees.change, before)

        said = _("{name} is changed.").format(name=name)
        again = partial(self.ask_changes, before, changed)
        self.do(change, name, said, key=before.id, rows=[before.id], otherwise=again)

    def _keep_action(
        self, person: CoacheeView, before: ActionView | None, step: ActionView
    ) -> None:
        if step == before:
            return
        followups, kept = self.desk.services.followups, replace(step, id=step.id or new_id())

        def keep() -> TakeBack:
            if before is not None:
                followups.change(kept)
                return partial(followups.change, before)
            followups.keep(kept)
            return partial(followups.delete, kept.id)

        what = brief_text(step.text)
        said = (_("Changed: {what}") if before else _("Added: {what}")).format(what=what)
        again = partial(self.ask_action, person, before, step)
        here, rows = step.id or None, [kept.id]
        self.do(keep, what, said, key=here, select=kept.id, rows=rows, otherwise=again)


def brief_text(text: str) -> str:
    """Return as much of a text as a toast repeats."""
    return shorten(visible(text), NAMED)
