"""Everybody the coach works with: who was seen when, what is open, what comes next."""

from collections.abc import Collection, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets.option_list import Option

from coachtui.dates import format_day
from coachtui.i18n import N_, _, language, pgettext
from coachtui.screens.base import HELP, key
from coachtui.screens.keeping import KeepsPeople
from coachtui.screens.listing import FILTER, SHOW_ALL, ListScreen
from coachtui.screens.places import place_keys
from coachtui.screens.records import UNDO, TakeBack
from coachtui.text import visible
from coachtui.views import CoacheeRow, CoacheeView, KnownPerson
from coachtui.widgets.agreement_words import standing
from coachtui.widgets.columns import Cell, Column, muted
from coachtui.widgets.due_words import near_day
from coachtui.widgets.row_list import Listed, nothing

if TYPE_CHECKING:
    from coachtui.services.desk import Desk

BROAD = 130
"""Cells of a row from which on it says all there is."""

WIDE = 96
"""Cells of a row from which on it also says what somebody does."""

NORMAL = 68
"""Cells of a row from which on it also says when somebody was seen last."""


class PeopleScreen(ListScreen[KnownPerson, CoacheeRow], KeepsPeople):
    """One line for each person; Enter opens their page, one key starts a session."""

    PLACE = "people"
    NEEDS_ROW = frozenset({"start", "edit", "delete", "archive", "merge", "erase"})
    NEEDS_DESK = frozenset({"new"})

    BINDINGS = [
        *place_keys("go"),
        key("enter", "open", N_("Open"), id="people.open", tooltip=N_("The page of this person")),
        key("s", "start", N_("Session"), id="people.start", tooltip=N_("Start or plan one")),
        key("n", "new", N_("New"), id="people.new", tooltip=N_("Add a person in one line")),
        key("e", "edit", N_("Edit"), id="people.edit", tooltip=N_("Correct this person")),
        key("d", "delete", N_("Delete"), id="people.delete", tooltip=N_("Undo brings it back")),
        FILTER,
        UNDO,
        key(
            "z",
            "archive",
            N_("Archive"),
            show=False,
            id="people.archive",
            tooltip=N_("The coaching is over, or goes on"),
        ),
        key(
            "v",
            "show_archived",
            N_("Archived"),
            show=False,
            id="people.archived",
            tooltip=N_("Show or hide those who are archived"),
        ),
        key(
            "j",
            "merge",
            N_("Merge"),
            show=False,
            id="people.merge",
            tooltip=N_("With another entry of the same person"),
        ),
        key(
            "x",
            "erase",
            N_("Erase"),
            show=False,
            id="people.erase",
            tooltip=N_("For good; only the hours stay"),
        ),
        HELP,
        SHOW_ALL,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._archived = False

    def columns(self) -> Sequence[Column]:
        """Return the columns: numbers and dates to the right, the person in what is left."""
        return (
            Column(_("Person"), share=5),
            Column(_("Position and unit"), room=WIDE, cut=True, share=4),
            Column(_("Last session"), cells=11, room=NORMAL),
            Column(pgettext("actions", "Open"), cells=4, right=True),
            Column(_("Overdue"), cells=7, right=True, room=BROAD),
            Column(_("Next"), cells=15),
            Column(_("Agreement"), cells=12, room=WIDE),
            Column(cells=1, until=WIDE),
        )

    def look(self, desk: "Desk", keys: Collection[str] | None = None) -> tuple[KnownPerson, ...]:
        """Read who is there."""
        return desk.services.coachees.known(keys)

    def read_rows(self, desk: "Desk", keys: Collection[str]) -> Iterable[tuple[str, CoacheeRow]]:
        """Read what is pending with some people and what comes next."""
        rows = desk.services.coachees.rows(self.today, keys)
        return ((row.coachee.id, row) for row in rows)

    def listed(self) -> Sequence[Listed]:
        """Return those who have the word in their name or place."""
        fitting = self.word.fitting(self._seen(), lambda person: person.said)
        return [person.key for person in fitting] or [self._why_empty()]

    def _seen(self) -> Sequence[KnownPerson]:
        """Return those who are coached now, or everybody."""
        return [one for one in self.places or () if self._archived or not one.archived]

    def cells(self, row: CoacheeRow) -> Sequence[Cell]:
        """Return who it is, when they were seen and what comes next."""
        person = row.coachee
        name = Content.styled(visible(person.called), "bold")
        if person.address:
            name = Content.assemble(name, "  ", (visible(person.name), "$foreground-muted"))
        place = " · ".join(visible(part) for part in (person.position, person.unit) if part)
        last = format_day(row.last_session, language(), weekday=False) if row.last_session else "–"
        return (
            name,
            muted(place),
            muted(last),
            str(row.pending) if row.pending else "",
            str(row.overdue) if row.overdue else "",
            self._next(row),
            standing(row.agreed, self.today),
            standing(row.agreed, self.today, short=True),
        )

    def _next(self, row: CoacheeRow) -> Content:
        if row.coachee.archived_at is not None:
            return muted(_("archived"))
        if row.next_date is None:
            return muted(_("not booked"))
        return Content(near_day(row.next_date, self.today))

    def _why_empty(self) -> Option:
        if self.places and not self._seen():
            return nothing(_("Everybody is archived: {key} shows them."), "v")
        if self.places:
            words = _("Nobody fits “{sought}”: {key} shows everybody.")
            return nothing(words, _("Escape"), sought=visible(self.word.words))
        return nothing(_("Nobody is here yet: {key} adds the first person you coach."), "n")

    @property
    def _selected(self) -> CoacheeView:
        """The selected person; the keys that need one are off while there is none."""
        row = self.read[self.rows.selected or ""]
        assert row is not None
        return row.coachee

    async def action_open(self) -> None:
        """Show the page of the selected person."""
        from coachtui.screens.coachee import CoacheeScreen

        await self.app.push_screen(CoacheeScreen(self._selected.id, self.PLACE))

    def action_start(self) -> None:
        """Start or plan a session with the selected person."""
        self.go_on(self.start_with(self._selected.id))

    async def action_new(self) -> None:
        """Add a person in one line."""
        await self.ask_new_person()

    async def action_edit(self) -> None:
        """Correct the selected person."""
        await self.ask_changes(self._selected)

    def action_archive(self) -> None:
        """Put the selected person aside, or take them up again."""
        person = self._selected
        if not self._archived:
            self.rows.step_off()
        self.archive(person)

    def action_show_archived(self) -> None:
        """Show those who are archived as well, or no longer."""
        self._archived = not self._archived
        self.show()

    async def action_merge(self) -> None:
        """Let the selected entry go into another one of the same person."""
        await self.ask_merge(self._selected)

    async def action_erase(self) -> None:
        """Erase the selected person for good."""
        await self.ask_erase(self._selected)

    def action_delete(self) -> None:
        """Hide the selected person with their sessions and actions."""
        person, coachees = self._selected, self.desk.services.coachees
        name = visible(person.called)

        def delete() -> TakeBack:
            coachees.delete(person.id)
            return partial(coachees.restore, person.id)

        self.rows.step_off()
        said = _("{name} is deleted, with their sessions and actions.").format(name=name)
        self.do(delete, name, said, key=person.id, rows=[person.id])
