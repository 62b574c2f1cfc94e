"""Today: what asks for the coach's attention, and Enter to begin."""

import asyncio
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text
from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from coachtui.clock import today
from coachtui.i18n import N_, _, language, ngettext
from coachtui.screens.places import PLACES, PlaceBar
from coachtui.screens.starting import StartsSessions
from coachtui.text import visible

if TYPE_CHECKING:
    from coachtui.bank.schema import Bank
    from coachtui.views import CoacheeRow, FollowUpRow, SessionRow, TodayView

PEOPLE_SHOWN = 7
"""How many people stand ready to start with; all are one key away."""


class TodayScreen(StartsSessions):
    """One list: resume, planned, start with somebody, follow-ups, nothing booked."""

    CSS_PATH = "today.tcss"

    BINDINGS = [
        *PLACES,
        Binding("n", "new_person", N_("New person"), id="today.new"),
        Binding("u", "undo", N_("Undo"), id="today.undo", show=False),
    ]

    _bank: "Bank | None" = None

    def compose(self) -> ComposeResult:
        yield PlaceBar("today")
        with Vertical(id="welcome"):
            yield Static("", id="empty")
        yield OptionList(id="agenda")
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Show the frame first; the data comes when it is there."""
        self.query_one("#welcome").display = False
        self.query_one("#agenda").focus()

    def on_screen_resume(self) -> None:
        """Show the day as it is now."""
        self.load()

    @work(group="load", exclusive=True)
    async def load(self) -> None:
        """Read what there is to do; the question banks, which name the models, come after it."""
        desk = await self.records_opened()
        view = await asyncio.to_thread(desk.services.today.view, today(desk.clock))
        self._show(view)
        if self._bank is None:
            await self.wait_for_refresh()
            self._bank = (await self.opened()).loaded.bank
            self._show(view)

    def _show(self, view: "TodayView") -> None:
        agenda = self.query_one("#agenda", OptionList)
        chosen = agenda.highlighted_option.id if agenda.highlighted_option else None
        empty = not view.people
        self.query_one("#welcome").display = empty
        agenda.display = not empty
        if empty:
            self.query_one("#empty", Static).update(_welcome())
            self.set_focus(None)
            return
        agenda.set_options(list(self._options(view)))
        if not agenda.has_focus:
            agenda.focus()
        agenda.action_first()
        if chosen and chosen in [option.id for option in agenda.options]:
            agenda.highlighted = agenda.get_option_index(chosen)

    def _options(self, view: "TodayView") -> Iterable[Option | None]:
        groups: tuple[tuple[str, list[Option]], ...] = (
            (_("Left open"), [self._session(row) for row in view.open]),
            (_("Planned"), [self._session(row) for row in view.planned]),
            (
                _("Start a session with"),
                [self._person(row) for row in view.people[:PEOPLE_SHOWN]],
            ),
            (_("Overdue"), [self._followup(row) for row in view.overdue]),
            (_("Due within a week"), [self._followup(row) for row in view.due]),
            (_("Nothing booked"), [self._unbooked(row) for row in view.unbooked]),
        )
        for title, options in groups:
            if options:
                yield Option(Content.styled(f"\n{title}", "bold $primary"), disabled=True)
                yield from options

    def _session(self, row: "SessionRow") -> Option:
        model = self._bank.title_of(row.session.model, language()) if self._bank else ""
        if row.session.started_at:
            words = _("resume, {n} minutes in").format(n=row.minutes)
        else:
            words = _("{n} minutes").format(n=row.session.planned_minutes)
        topic = Text.assemble(visible(row.session.topic), (f"  {model}", "dim"))
        cells = _row(visible(row.coachee.called), topic, words)
        return Option(cells, id=f"session {row.session.id}")

    def _person(self, row: "CoacheeRow") -> Option:
        last = (
            _("last session {day}").format(day=_day(row.last_session))
            if row.last_session
            else _("no session yet")
        )
        note = ngettext("{n} open action", "{n} open actions", row.pending).format(n=row.pending)
        words = note if row.pending else ""
        return Option(
            _row(visible(row.coachee.called), Text(last, style="dim"), words),
            id=f"person {row.coachee.id}",
        )

    def _followup(self, row: "FollowUpRow") -> Option:
        when = _day(row.action.due) if row.action.due else ""
        if row.overdue_days:
            words = ngettext("due {n} day ago", "due {n} days ago", row.overdue_days)
            when = words.format(n=row.overdue_days)
        return Option(
            _row(visible(row.coachee.called), Text(visible(row.action.text)), when),
            id=f"followup {row.action.id}",
        )

    def _unbooked(self, row: "CoacheeRow") -> Option:
        last = _day(row.last_session) if row.last_session else _("never")
        words = _("last session {day}").format(day=last)
        return Option(
            _row(visible(row.coachee.called), Text(visible(row.coachee.position)), words),
            id=f"unbooked {row.coachee.id}",
        )

    @on(OptionList.OptionSelected)
    async def _chosen(self, event: OptionList.OptionSelected) -> None:
        if self._leaving:
            return
        kind, _space, key = (event.option.id or "").partition(" ")
        match kind:
            case "session":
                self.go_on(self.resume(key))
            case "person" | "unbooked":
                self.go_on(self.start_with(key))
            case "followup":
                await self.app.run_action("app.switch_mode('followups')")

    def action_new_person(self) -> None:
        """Add somebody in one line and start a session with them."""
        self.go_on(self._begin_with_somebody_new())

    async def _begin_with_somebody_new(self) -> None:
        from coachtui.screens.dialogs.new_person import ask_new_person

        coachee = await ask_new_person(self, await self.opened())
        if coachee is not None:
            self.load()
            await self.start_with(coachee.id)


def _row(name: str, middle: Text, end: str) -> RenderableType:
    row = Table.grid(expand=True, padding=(0, 2, 0, 0))
    row.add_column(width=16, no_wrap=True, overflow="ellipsis")
    row.add_column(ratio=1)
    row.add_column(justify="right", style="dim", no_wrap=True)
    row.add_row(Text(name, style="bold"), middle, Text(end))
    return row


def _day(day: date) -> str:
    from coachtui.dates import format_day  # it brings the tables of Babel, after the first frame

    return format_day(day, language())


def _welcome() -> Content:
    return Content("\n\n").join(
        [
            Content.styled(_("A quiet desk."), "bold"),
            Content.assemble(
                (" n ", "bold $primary"), "  ", _("add the person you coach, and begin the session")
            ),
            Content.assemble(
                (" coachtui demo ", "bold $primary"),
                "  ",
                _("in your shell opens a made-up practice to look around in"),
            ),
        ]
    )
