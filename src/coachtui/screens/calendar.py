"""The weeks to come: who meets whom when, moved, dropped and planned by one key each."""

import asyncio
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from textual import work
from textual.app import ComposeResult
from textual.widgets import Static
from textual.widgets.option_list import Option

from coachtui.bank.schema import Bank
from coachtui.clock import today
from coachtui.dates import format_day
from coachtui.i18n import N_, _, language
from coachtui.kinds.between import MeetingKind
from coachtui.screens.base import HELP, key
from coachtui.screens.dialogs.ask_day import AskDay
from coachtui.screens.dialogs.pick_person import PickPerson
from coachtui.screens.places import PlaceBar, place_keys
from coachtui.screens.records import UNDO, OnTop, TakeBack
from coachtui.services.steadiness import WEEK, monday
from coachtui.text import visible
from coachtui.views import CalendarView, CoacheeView, Habits, Meeting, Week
from coachtui.widgets.footer import KeysFooter
from coachtui.widgets.row_list import RowList, line
from coachtui.widgets.week_rows import PER_WEEK, meeting_row, practice_line, week_rows

if TYPE_CHECKING:
    from coachtui.services.desk import Desk, State

WEEKS: Final = 6
"""How many weeks are shown at a time."""

MOVABLE: Final = frozenset({MeetingKind.PLANNED, MeetingKind.AGREED})
"""What can be put on another day, or dropped."""


class CalendarScreen(OnTop):
    """Some weeks as blocks, on top of Today; the row above them shows the weeks behind."""

    CSS_PATH = "calendar.tcss"
    AUTO_FOCUS = "RowList"
    NEEDS_ROW = frozenset({"start", "plan", "move", "drop"})
    NEEDS_DESK = frozenset({"plan_with", "weeks"})

    _place = "today"

    BINDINGS = [
        *place_keys("go"),
        key("enter", "open", N_("Open"), id="calendar.open", tooltip=N_("Who it is with")),
        key("s", "start", N_("Session"), id="calendar.start", tooltip=N_("Hold it now")),
        key("p", "plan", N_("Plan"), id="calendar.plan", tooltip=N_("A session with this person")),
        key("n", "plan_with", N_("Plan with"), id="calendar.new", tooltip=N_("Choose the person")),
        key("b", "move", N_("Day"), id="calendar.move", tooltip=N_("Another day")),
        key("x", "drop", N_("Call off"), id="calendar.drop", tooltip=N_("Undo brings it back")),
        UNDO,
        key("escape", "leave", N_("Back"), id="calendar.leave"),
        key("left", "weeks(-1)", N_("A week earlier"), show=False, id="calendar.earlier"),
        key("right", "weeks(1)", N_("A week later"), show=False, id="calendar.later"),
        key("t", "weeks(0)", N_("This week"), show=False, id="calendar.now"),
        HELP,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._first: date | None = None
        self._habits: Habits | None = None
        self._weeks: dict[date, Week] = {}
        """Those that were read since anything was changed."""
        self._meetings: dict[str, Meeting] = {}
        self._state: tuple[State | None, date | None] = (None, None)

    def compose(self) -> ComposeResult:
        yield PlaceBar("today")
        yield Static("", id="practice")
        yield RowList()
        yield KeysFooter()

    @work(group="load", exclusive=True)
    async def load(self) -> None:
        """Read the weeks."""
        with self.complaining():
            desk = await self.opened()
            first = self._first or today(desk.clock)
            state = await asyncio.to_thread(desk.state)
            if (state, first) == self._state and self.wanted is None:
                return
            if self._habits is None or state != self._state[0]:
                self._weeks, self._habits = {}, await asyncio.to_thread(desk.calendar.habits)
            known = self._weeks  # others by the time they are read, if they change meanwhile
            view = await asyncio.to_thread(_shown_from, desk, first, self._habits, known)
            self._state, self.shown = (state, first), state
            self._meetings = {one.key: one for week in view.weeks for one in week.meetings}
            self.query_one("#practice", Static).update(practice_line(view.practice))
            self.show_rows(week_rows(view), partial(self._drawn, view.today, desk.loaded.bank))

    def _drawn(self, today: date, bank: Bank, key: str) -> Option:
        return line(meeting_row(self._meetings[key], today, bank), key)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to move and to drop only what can be."""
        if not super().check_action(action, parameters):
            return False
        return action not in ("move", "drop") or self._selected.kind in MOVABLE

    @property
    def _selected(self) -> Meeting:
        """The selected meeting; the keys that need one are off while there is none."""
        return self._meetings[self.rows.selected or ""]

    def action_weeks(self, by: int) -> None:
        """Show the weeks before or after, or those from now on."""
        now = today(self.desk.clock)
        self._first = monday(self._first or now) + by * WEEK if by else now
        self.load()

    async def action_open(self) -> None:
        """Show what was held, or else the page of the person."""
        from coachtui.screens.coachee import CoacheeScreen

        meeting = self._selected
        if meeting.kind is MeetingKind.FINISHED and meeting.session:
            self.go_on(self.show_summary(meeting.session.id))
        else:
            await self.app.push_screen(CoacheeScreen(meeting.coachee.id, "today"))

    def action_start(self) -> None:
        """Hold the selected session now."""
        meeting = self._selected
        if meeting.session and meeting.kind in (MeetingKind.PLANNED, MeetingKind.OPEN):
            self.go_on(self.resume(meeting.session.id))
        else:
            self.go_on(self.start_with(meeting.coachee.id))

    def action_plan(self) -> None:
        """Plan a session with the selected person, on the selected day if it is to come."""
        meeting = self._selected
        self._plan(meeting.day, meeting.coachee)

    async def action_plan_with(self) -> None:
        """Plan a session with somebody, in the week that is selected."""
        selected = self._selected if self.has_rows else None
        day = selected.day if selected else self._first or today(self.desk.clock)
        first = selected.coachee.id if selected else None
        question = PickPerson(_("Plan a session with"), await self.everybody(), first)
        await self.ask(question, partial(self._plan, day))

    def _plan(self, day: date, person: CoacheeView) -> None:
        now = today(self.desk.clock)
        self.go_on(self.start_with(person.id, plan_for=max(day, now)))

    async def action_move(self) -> None:
        """Put the selected meeting on another day."""
        meeting, now = self._selected, today(self.desk.clock)
        about = _what(meeting)
        question = AskDay(_("On which day?"), about, now, max(meeting.day, now) + WEEK)
        await self.ask(question, partial(self._move, meeting))

    def _move(self, meeting: Meeting, day: date) -> None:
        name = visible(meeting.coachee.called)
        said = _("{name} is on {day} now.").format(name=name, day=format_day(day, language()))
        self._store(meeting, day, said, select=meeting.key)

    def action_drop(self) -> None:
        """Take the selected meeting off the calendar."""
        meeting = self._selected
        self.rows.step_off()
        self._store(meeting, None, _("Called off: {what}").format(what=_what(meeting)))

    def _store(
        self, meeting: Meeting, day: date | None, said: str, select: str | None = None
    ) -> None:
        """Give a meeting another day, or none."""
        sessions, session = self.desk.services.sessions, meeting.session
        assert session is not None  # nothing else can be moved

        def change() -> TakeBack:
            if meeting.kind is MeetingKind.AGREED:
                sessions.agree(session.id, day)
                return partial(sessions.agree, session.id, session.next_date)
            if day is None:
                sessions.discard(session.id)
                return partial(sessions.restore, session.id)
            sessions.change(replace(session, planned_for=day))
            return partial(sessions.change, session)

        self.do(change, _what(meeting), said, key=meeting.key, select=select)


def _shown_from(desk: "Desk", first: date, habits: Habits, known: dict[date, Week]) -> CalendarView:
    """Read the weeks that are not known yet, which follow one another; called in a thread."""
    starts = [monday(first) + number * WEEK for number in range(WEEKS)]
    if missing := [start for start in starts if start not in known]:
        view = desk.calendar.view(missing[0], len(missing), habits, PER_WEEK)
        known |= {week.first: week for week in view.weeks}
    return CalendarView(today(desk.clock), tuple(map(known.__getitem__, starts)), habits.practice)


def _what(meeting: Meeting) -> str:
    day = format_day(meeting.day, language())
    return _("{name}, {day}").format(name=visible(meeting.coachee.called), day=day)
