"""Today: what asks for the coach's attention, and Enter to begin."""

import asyncio
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from datetime import date
from typing import TYPE_CHECKING, Final, TypeVar

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text
from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coachtui.i18n import N_, _, figure, language, ngettext
from coachtui.kinds.between import Standing
from coachtui.screens.base import HELP, key
from coachtui.screens.finding import Finds
from coachtui.screens.places import PLACES, PlaceBar
from coachtui.screens.welcome import first_case, welcome
from coachtui.text import visible
from coachtui.widgets.footer import KeysFooter

if TYPE_CHECKING:
    from coachtui.bank.schema import Bank
    from coachtui.views import CoacheeRow, EventView, First, FollowUpRow, SessionRow, TodayView

CHOICES: Final = (
    ("first", N_("Try it now"), N_("A first session, ready to begin")),
    ("person", N_("Start"), N_("A session with this person")),
    ("unbooked", N_("Start"), N_("A session with this person")),
    ("session", N_("Go on"), N_("Hold this session")),
    ("followup", N_("Follow-ups"), N_("All that was agreed")),
    ("club", N_("Open"), N_("The meetings of the coaches")),
)
"""What Enter does with each kind of row."""

PEOPLE_SHOWN = 7
"""How many people stand ready to start with; all are one key away."""

Shown = TypeVar("Shown")


class TodayScreen(Finds):
    """One list: resume, planned, start with somebody, follow-ups, nothing booked."""

    CSS_PATH = "today.tcss"

    BINDINGS = [
        *PLACES,
        *(
            key("enter", f"choose('{kind}')", name, id=f"today.{kind}", tooltip=purpose)
            for kind, name, purpose in CHOICES
        ),
        key("p", "practise", N_("Practise"), id="today.practise", tooltip=N_("Nothing is kept")),
        key("n", "new_person", N_("New person"), id="today.new", tooltip=N_("And begin at once")),
        key("slash", "find", N_("Search"), id="today.search", tooltip=N_("Anything that was said")),
        key("c", "calendar", N_("Calendar"), id="today.calendar", tooltip=N_("The weeks to come")),
        key("u", "undo", N_("Undo"), id="today.undo", tooltip=N_("Take it back"), show=False),
        HELP,
    ]

    _bank: "Bank | None" = None
    _day = date.min

    def compose(self) -> ComposeResult:
        yield PlaceBar("today")
        with Vertical(id="welcome"):
            yield Static("", id="empty")
        yield OptionList(id="agenda")
        yield KeysFooter()

    def on_mount(self) -> None:
        """Show the frame first; the data comes when it is there."""
        self.query_one("#welcome").display = False
        self.query_one("#agenda").focus()

    @work(group="load", exclusive=True)
    async def load(self) -> None:
        """Read what there is to do; what the list can wait for, such as the banks, comes after."""
        desk = await self.records_opened()
        # Without a first list there is nothing to go on with: that ends the program.
        with self.complaining() if self.shown else nullcontext():
            state = await asyncio.to_thread(desk.state)
            if state == self.shown and self._bank is not None:
                return
            view = await asyncio.to_thread(desk.today.view, state.day)
            self.shown = state
            self._show(view)
            if self._bank is None:
                await self.wait_for_refresh()
                self._bank = (await self.opened()).loaded.bank
                self._show(view)

    def _show(self, view: "TodayView") -> None:
        self._day = view.day
        agenda = self.query_one("#agenda", OptionList)
        chosen = agenda.highlighted_option.id if agenda.highlighted_option else None
        top = agenda.scroll_offset.y
        empty = not view.people
        self.query_one("#welcome").display = empty
        agenda.display = not empty
        if empty:
            self.query_one("#empty", Static).update(welcome())
            self.set_focus(None)
            self.refresh_bindings()
            return
        agenda.set_options(list(self._options(view)))
        if not agenda.has_focus:
            agenda.focus()
        agenda.action_first()
        if chosen and chosen in [option.id for option in agenda.options]:
            agenda.scroll_to(y=top, animate=False, force=True, immediate=True)
            agenda.highlighted = agenda.get_option_index(chosen)

    def _options(self, view: "TodayView") -> Iterable[Option | None]:
        groups: tuple[tuple[str, list[Option]], ...] = (
            (_("Left open"), _few(view.open, self._session)),
            (_("Planned"), _few(view.planned, self._session)),
            (_("Start a session with"), [self._person(row) for row in view.people[:PEOPLE_SHOWN]]),
            (_("Ask how it goes"), _few(view.to_ask, self._followup)),
            (_("Overdue"), _few(view.overdue, self._followup)),
            (_("Due within a week"), _few(view.due, self._followup)),
            (_("Meeting of the coaches"), _few(view.clubs, self._club)),
            (_("Nothing booked"), _few(view.unbooked, self._unbooked)),
        )
        above = ""
        for title, options in groups:
            if options:
                yield Option(Content.styled(f"{above}{title}", "bold $primary"), disabled=True)
                yield from options
                above = "\n"

    def _session(self, row: "SessionRow") -> Option:
        model = self._bank.title_of(row.session.model, language()) if self._bank else ""
        if row.session.started_at:
            n = row.minutes
            resume = ngettext("resume, {n} minute in", "resume, {n} minutes in", n)
            words = resume if n else _("resume, just begun")
        else:
            n = row.session.planned_minutes
            words = ngettext("{n} minute", "{n} minutes", n)
        parts = Text(visible(row.session.topic)), Text(model, style="dim")
        topic = Text("  ").join(filter(None, parts))
        cells = _row(visible(row.coachee.called), topic, words.format(n=n))
        return Option(cells, id=f"session {row.session.id}")

    def _person(self, row: "CoacheeRow") -> Option:
        note = ngettext("{n} open action", "{n} open actions", row.pending).format(n=row.pending)
        words = note if row.pending else ""
        return Option(
            _row(visible(row.coachee.called), Text(self._known(row), style="dim"), words),
            id=f"person {row.coachee.id}",
        )

    def _known(self, row: "CoacheeRow") -> str:
        if row.agreed and row.agreed.standing(self._day) is not Standing.ACTIVE:
            return " · ".join([self._last(row), _("the agreement is over")])
        return self._last(row)

    def _followup(self, row: "FollowUpRow") -> Option:
        from coachtui.exports.words import named  # it brings the words of a session

        when = self._near(row.action.due) if row.action.due else ""
        if row.overdue_days:
            words = ngettext("due {n} day ago", "due {n} days ago", row.overdue_days)
            when = words.format(n=row.overdue_days)
        return Option(
            _row(
                visible(row.coachee.called),
                Text(named(visible(row.action.text), row.action.kind, _)),
                when,
            ),
            id=f"followup {row.action.id}",
        )

    def _club(self, event: "EventView") -> Option:
        from coachtui.widgets.due_words import far_words

        far = far_words(event.day, self._day)
        cells = _row(self._near(event.day), Text(visible(event.text)), far)
        return Option(cells, id=f"club {event.id}")

    def _unbooked(self, row: "CoacheeRow") -> Option:
        return Option(
            _row(visible(row.coachee.called), Text(visible(row.coachee.position)), self._last(row)),
            id=f"unbooked {row.coachee.id}",
        )

    def _last(self, row: "CoacheeRow") -> str:
        if row.last_session is None:
            return _("no session yet")
        return _("last session {day}").format(day=self._near(row.last_session))

    def _near(self, day: date) -> str:
        # It brings the tables of Babel, after the first frame.
        from coachtui.widgets.due_words import near_day

        return near_day(day, self._day)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer for Enter what it does with the selected row."""
        if not super().check_action(action, parameters):
            return False
        if action == "practise":
            return self._is_new
        return action != "choose" or parameters[0] == self._kind()

    @on(OptionList.OptionHighlighted)
    def _other_row(self) -> None:
        self.refresh_bindings()

    def action_choose(self, _kind: str) -> None:
        """Begin with the selected row, or at all."""
        if self._is_new:
            self.go_on(self.start_first())
        else:
            self.query_one("#agenda", OptionList).action_select()

    @property
    def _is_new(self) -> bool:
        """Whether there is nobody yet to coach."""
        return any(welcome.display for welcome in self.query("#welcome"))

    def _kind(self) -> str:
        if self._is_new:
            return "first"
        for agenda in self.query("#agenda").results(OptionList):
            if agenda.display and (option := agenda.highlighted_option):
                return (option.id or "").partition(" ")[0]
        return ""

    @on(OptionList.OptionSelected)
    async def _chosen(self, event: OptionList.OptionSelected) -> None:
        if self.leaving:
            return
        kind, _space, key = (event.option.id or "").partition(" ")
        match kind:
            case "session":
                self.go_on(self.resume(key))
            case "person" | "unbooked":
                self.go_on(self.start_with(key))
            case "club":
                from coachtui.screens.measures import MeasuresScreen

                await self.app.push_screen(MeasuresScreen(place="today"))
            case "followup":
                await self.to_follow_up(key)

    async def action_calendar(self) -> None:
        """Show the weeks to come."""
        from coachtui.screens.calendar import CalendarScreen

        await self.app.push_screen(CalendarScreen())

    def action_new_person(self) -> None:
        """Add somebody in one line and start a session with them."""
        self.go_on(self._begin_with_somebody_new())

    async def _begin_with_somebody_new(self) -> None:
        from coachtui.screens.dialogs.new_person import ask_new_person

        is_new = self._is_new
        coachee = await ask_new_person(self, await self.opened())
        if coachee is not None:
            self.load()
            await self.start_with(coachee.id, guided=is_new)

    def action_practise(self) -> None:
        """Talk with somebody made up."""
        self.go_on(self._practise())

    async def _practise(self) -> None:
        desk = await self.opened()
        await self.app.push_screen(await asyncio.to_thread(first_case, desk))


def _few(rows: "First[Shown]", drawn: Callable[[Shown], Option]) -> list[Option]:
    """Return the first rows of a group, and how many more there are."""
    options = [drawn(row) for row in rows]
    if rows.more:
        words = ngettext("{n} more", "{n} more", rows.more).format(n=figure(rows.more))
        options.append(Option(Content.styled(words, "$foreground-muted"), disabled=True))
    return options


def _row(name: str, middle: Text, end: str) -> RenderableType:
    row = Table.grid(expand=True, padding=(0, 2, 0, 0))
    row.add_column(width=16, no_wrap=True, overflow="ellipsis")
    row.add_column(ratio=1)
    row.add_column(justify="right", style="dim", no_wrap=True)
    row.add_row(Text(name, style="bold"), middle, Text(end))
    return row
