"""One person: the brief for the next session above, the sessions so far below."""

import asyncio
from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Final

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widgets import Footer, OptionList, Static

from coachtui.bank.schema import Model
from coachtui.clock import today
from coachtui.dates import format_day
from coachtui.errors import NotFoundError
from coachtui.i18n import N_, _, language
from coachtui.kinds import SessionStatus
from coachtui.screens.places import PlaceBar, place_keys
from coachtui.screens.records import HELP, UNDO, Deed, RecordsScreen, TakeBack
from coachtui.text import shorten, visible
from coachtui.views import CoacheePage, SessionRow
from coachtui.widgets.brief import BLOCKS, brief, headline, session_columns, session_row
from coachtui.widgets.columns import headings
from coachtui.widgets.row_list import RowList, line, nothing

NAMED: Final = 40
"""Cells of an action's text that a toast repeats."""


class CoacheeScreen(RecordsScreen):
    """The page of one person, on top of the place it was opened from."""

    CSS_PATH = "coachee.tcss"
    AUTO_FOCUS = "RowList"
    NEEDS_ROW = frozenset({"delete", "no_show"})

    BINDINGS = [
        *place_keys("go"),
        Binding("s", "start", N_("Session"), id="coachee.start", tooltip=N_("Start or plan one")),
        Binding(
            "a",
            "add_action",
            N_("Action"),
            id="coachee.action",
            tooltip=N_("Agreed outside a session"),
        ),
        Binding("e", "edit", N_("Edit"), id="coachee.edit", tooltip=N_("Correct this person")),
        Binding("d", "delete", N_("Delete"), id="coachee.delete", tooltip=N_("Delete the session")),
        Binding(
            "y", "no_show", N_("No-show"), id="coachee.no_show", tooltip=N_("They did not come")
        ),
        UNDO,
        Binding("escape", "leave", N_("Back"), id="coachee.leave"),
        HELP,
    ]

    def __init__(self, coachee_id: str, place: str = "people") -> None:
        """Show this person; *place* is where the page was opened from."""
        super().__init__()
        self._coachee_id = coachee_id
        self._place = place
        self._page: CoacheePage | None = None

    def compose(self) -> ComposeResult:
        yield PlaceBar(self._place)
        yield Static("", id="who")
        with VerticalScroll(id="brief"):
            for part in BLOCKS:
                yield Static("", id=part)
        yield Static(headings(session_columns()), id="headings")
        yield RowList()
        yield Footer(compact=True, show_command_palette=False)

    @work(group="load", exclusive=True)
    async def load(self) -> None:
        """Read what is known about the person."""
        with self.complaining():
            self.desk = desk = await self.opened()
            day = today(desk.clock)
            try:
                page = await asyncio.to_thread(desk.services.coachees.page, self._coachee_id, day)
            except NotFoundError:
                self.dismiss()
                return
            self._page = page
            self._show(page, desk.loaded.bank.models, day)

    def _show(self, page: CoacheePage, models: Mapping[str, Model], day: date) -> None:
        self.query_one("#who", Static).update(headline(page.row.coachee))
        for part, rows in brief(page, day).items():
            block = self.query_one(f"#{part}", Static)
            block.display = rows is not None
            block.update(rows or "")
        sessions = [line(session_row(row, models), row.session.id) for row in page.sessions]
        words = _("No session yet: {key} begins the first one, or plans it.")
        self.show_rows(sessions or [nothing(words, "s")])

    @property
    def _selected(self) -> SessionRow | None:
        key, sessions = self.rows.selected, self._page.sessions if self._page else ()
        return next((row for row in sessions if row.session.id == key), None)

    def action_leave(self) -> None:
        """Go back to where the page was opened."""
        self.dismiss()

    def action_go(self, place: str) -> None:
        """Go to a place; to the present one by going back."""
        if place == self._place:
            self.dismiss()
        else:
            self.app.switch_mode(place)

    @on(OptionList.OptionSelected)
    @work(group="session", exclusive=True)
    async def _open(self) -> None:
        row = self._selected
        if row is None:
            return
        with self.complaining():
            match row.session.status:
                case SessionStatus.OPEN | SessionStatus.PLANNED:
                    await self.resume(row.session.id)
                case SessionStatus.FINISHED:
                    await self.show_summary(row.session.id)
                case SessionStatus.NO_SHOW:
                    await self.start_with(self._coachee_id, row.session.topic)

    @work(group="session", exclusive=True)
    async def action_start(self) -> None:
        """Start or plan a session, or enter one from paper."""
        with self.complaining():
            await self.start_with(self._coachee_id)

    @work(group="dialog", exclusive=True)
    async def action_add_action(self) -> None:
        """Add an action that was agreed outside a session."""
        from coachtui.screens.dialogs.add_action import ask_action

        if self.desk is None or self._page is None:
            return
        with self.complaining():
            action = await ask_action(self, self.desk, self._page.row.coachee)
            if action is not None:
                what = shorten(visible(action.text), NAMED)
                deed = Deed(what, partial(self.desk.services.followups.delete, action.id))
                self.did(deed, _("Added: {what}").format(what=what))

    @work(group="dialog", exclusive=True)
    async def action_edit(self) -> None:
        """Correct what is known about the person."""
        from coachtui.screens.dialogs.person_form import ask_changes

        if self.desk is None or self._page is None:
            return
        before = self._page.row.coachee
        with self.complaining():
            after = await ask_changes(self, self.desk, before)
            if after is not None:
                name = visible(after.called)
                deed = Deed(name, partial(self.desk.services.coachees.change, before))
                self.did(deed, _("{name} is changed.").format(name=name))

    def action_delete(self) -> None:
        """Hide the selected session; what it said of actions is taken back."""
        row, desk = self._selected, self.desk
        if row is None or desk is None:
            return
        sessions, key = desk.services.sessions, row.session.id

        def delete() -> TakeBack:
            sessions.delete(key)
            return partial(sessions.restore, key)

        self.rows.step_off()
        what = _("session of {day}").format(day=format_day(row.day, language()))
        self.do(delete, what, _("Deleted: {what}").format(what=what), key)

    def action_no_show(self) -> None:
        """Note that the person did not come to the selected session."""
        row, desk = self._selected, self.desk
        if row is None or desk is None:
            return
        sessions, before = desk.services.sessions, row.session

        def note() -> TakeBack:
            sessions.no_show(before.id)
            return partial(sessions.change, before)

        day = format_day(row.day, language())
        what = _("session of {day}").format(day=day)
        self.do(note, what, _("Did not come on {day}.").format(day=day), before.id)
