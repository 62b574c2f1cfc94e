"""Everybody the coach works with: who was seen when, what is open, what comes next."""

import asyncio
from collections.abc import Sequence
from datetime import date
from functools import partial

from textual import on, work
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from coachtui.clock import today
from coachtui.dates import format_day
from coachtui.i18n import N_, _, language
from coachtui.screens.places import PLACES
from coachtui.screens.records import FILTER, HELP, SHOW_ALL, UNDO, Deed, ListScreen, TakeBack
from coachtui.text import visible
from coachtui.views import CoacheeRow, CoacheeView
from coachtui.widgets.columns import Column, Row
from coachtui.widgets.due_words import near_day
from coachtui.widgets.row_list import line, nothing

WIDE = 96
"""Cells of a row from which on it also says what somebody does."""

NORMAL = 68
"""Cells of a row from which on it also says when somebody was seen last."""


class PeopleScreen(ListScreen):
    """One line for each person; Enter opens their page, one key starts a session."""

    PLACE = "people"
    CSS_PATH = "lists.tcss"
    NEEDS_ROW = frozenset({"start", "edit", "delete"})

    BINDINGS = [
        *PLACES,
        Binding("s", "start", N_("Session"), id="people.start", tooltip=N_("Start or plan one")),
        Binding("n", "new", N_("New"), id="people.new", tooltip=N_("Add a person in one line")),
        Binding("e", "edit", N_("Edit"), id="people.edit", tooltip=N_("Correct this person")),
        Binding("d", "delete", N_("Delete"), id="people.delete", tooltip=N_("Undo brings it back")),
        FILTER,
        UNDO,
        HELP,
        SHOW_ALL,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._people: tuple[CoacheeRow, ...] | None = None
        self._today = date.min

    def columns(self) -> Sequence[Column]:
        """Return the columns: numbers and dates to the right, the person in what is left."""
        return (
            Column(_("Person")),
            Column(_("Position and unit"), room=WIDE),
            Column(_("Last session"), cells=11, room=NORMAL),
            Column(_("Open"), cells=4, right=True),
            Column(_("Overdue"), cells=7, right=True, room=NORMAL),
            Column(_("Next"), cells=15),
        )

    @work(group="load", exclusive=True)
    async def load(self) -> None:
        """Read who is there."""
        with self.complaining():
            self.desk = desk = await self.opened()
            self._today = today(desk.clock)
            self._people = await asyncio.to_thread(desk.services.coachees.rows, self._today)
            self.show()

    def show(self) -> None:
        """Show the people who have the word in their name or place."""
        if self._people is None:
            return
        rows = [self._option(row) for row in self._people if self.sought.fits(_said(row.coachee))]
        self.show_rows(rows or [self._why_empty()])

    def _option(self, row: CoacheeRow) -> Option:
        person = row.coachee
        name = Content.styled(visible(person.called), "bold")
        if person.address:
            name = Content.assemble(name, "  ", (visible(person.name), "$foreground-muted"))
        place = " · ".join(visible(part) for part in (person.position, person.unit) if part)
        last = format_day(row.last_session, language(), weekday=False) if row.last_session else "–"
        cells = (
            name,
            Content.styled(place, "$foreground-muted"),
            Content.styled(last, "$foreground-muted"),
            str(row.pending) if row.pending else "",
            str(row.overdue) if row.overdue else "",
            near_day(row.next_date, self._today)
            if row.next_date
            else Content.styled(_("not booked"), "$foreground-muted"),
        )
        return line(Row(self.columns(), cells), person.id)

    def _why_empty(self) -> Option:
        if self._people:
            words = _("Nobody fits “{sought}”: {key} shows everybody.")
            return nothing(words, _("Escape"), sought=visible(self.sought.words))
        return nothing(_("Nobody is here yet: {key} adds the first person you coach."), "n")

    @property
    def _selected(self) -> CoacheeView | None:
        key = self.rows.selected
        return next((row.coachee for row in self._people or () if row.coachee.id == key), None)

    @on(OptionList.OptionSelected)
    def _open(self, event: OptionList.OptionSelected) -> None:
        from coachtui.screens.coachee import CoacheeScreen

        if event.option_id is not None:
            self.app.push_screen(CoacheeScreen(event.option_id, self.PLACE))

    @work(group="session", exclusive=True)
    async def action_start(self) -> None:
        """Start or plan a session with the selected person."""
        person = self._selected
        if person is not None:
            with self.complaining():
                await self.start_with(person.id)

    @work(group="dialog", exclusive=True)
    async def action_new(self) -> None:
        """Add a person in one line."""
        from coachtui.screens.dialogs.new_person import ask_new_person

        with self.complaining():
            desk = await self.opened()
            person = await ask_new_person(self, desk)
            if person is not None:
                self.wanted = person.id
                name = visible(person.called)
                deed = Deed(name, partial(desk.services.coachees.delete, person.id))
                self.did(deed, _("{name} is added.").format(name=name))

    @work(group="dialog", exclusive=True)
    async def action_edit(self) -> None:
        """Correct the selected person."""
        from coachtui.screens.dialogs.person_form import ask_changes

        before, desk = self._selected, self.desk
        if before is None or desk is None:
            return
        with self.complaining():
            after = await ask_changes(self, desk, before)
            if after is not None:
                name = visible(after.called)
                deed = Deed(name, partial(desk.services.coachees.change, before), before.id)
                self.did(deed, _("{name} is changed.").format(name=name))

    def action_delete(self) -> None:
        """Hide the selected person with their sessions and actions."""
        person, desk = self._selected, self.desk
        if person is None or desk is None:
            return
        coachees, name = desk.services.coachees, visible(person.called)

        def delete() -> TakeBack:
            coachees.delete(person.id)
            return partial(coachees.restore, person.id)

        self.rows.step_off()
        said = _("{name} is deleted, with their sessions and actions.").format(name=name)
        self.do(delete, name, said, person.id)


def _said(person: CoacheeView) -> str:
    """Return the words a person is found by."""
    return f"{person.name} {person.address} {person.position} {person.unit}"
