"""The way into a session and out of it again, the same from every place."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from textual import work
from textual.content import Content

from coachtui.clock import today
from coachtui.i18n import _, ngettext
from coachtui.screens.base import Complains, PlaceScreen
from coachtui.text import visible

if TYPE_CHECKING:
    from coachtui.screens.dialogs.start import Start
    from coachtui.services.desk import Desk, State
    from coachtui.services.sessions import Sessions
    from coachtui.views import SessionRecord, SessionView

Read = TypeVar("Read")

FIRST: Final = ("grow", 15)
"""Model and minutes that are proposed to who is new here."""

DRAIN_SECONDS = 5.0
"""How long the end of a session waits for its last lines to be stored."""


class StartsSessions(Complains, PlaceScreen[None]):
    """A place from which sessions are started, resumed, planned and read.

    `go_on` takes each of the other ways; from the key on until one is there, no other key acts.
    """

    _take_back: Callable[[], object] | None = None
    leaving = False
    """Whether the way to another screen has been taken and is not there yet."""

    shown: "State | None" = None
    """How the records stood when what is shown was read."""

    def on_screen_resume(self) -> None:
        """Show the records as they are now, unless this is only passed on the way."""
        if not self.leaving:
            self.load()

    def go_on(self, way: Coroutine[None, None, None]) -> None:
        """Go to a session or its summary; until it is there, no key does anything here."""
        self.leaving = True
        self._go_on(way)

    @work(group="session")
    async def _go_on(self, way: Coroutine[None, None, None]) -> None:
        try:
            with self.complaining():
                await way
        finally:
            self.leaving = False
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer nothing while the screen is being left."""
        return not self.leaving

    async def start_first(self) -> None:
        """Begin a first session with a colleague, with all of it preset but the talk itself."""
        from coachtui.screens.dialogs.start import StartDialog
        from coachtui.services.coachees import NewCoachee
        from coachtui.views import CoacheeRow, CoacheeView, Preset

        desk = await self.opened()
        colleague = NewCoachee(_("Colleague"))
        row = CoacheeRow(CoacheeView("", colleague.name), 0, None, 0, 0, None)
        topic = _("Reports keep coming in late")
        dialog = StartDialog(row, desk.loaded.bank, Preset(*FIRST), today(desk.clock), topic)
        start = await self.app.push_screen_wait(dialog)
        if start is not None:
            coachee = await asyncio.to_thread(desk.services.coachees.add, colleague)
            await self._start(desk, coachee.id, start, guided=True)

    async def start_with(
        self,
        coachee_id: str,
        topic: str = "",
        *,
        plan_for: date | None = None,
        guided: bool = False,
    ) -> None:
        """Ask how long and which model, then plan the session or run it.

        *plan_for* is the day proposed for it by who means to plan; else it is for now.
        """
        from coachtui.screens.dialogs.start import StartDialog, When
        from coachtui.services.planning import day_to_plan

        desk = await self.opened()
        day = today(desk.clock)
        page = await asyncio.to_thread(desk.services.coachees.page, coachee_id, day)
        row = page.row
        latest = row.planned_to or row.last_session
        dialog = StartDialog(
            row,
            desk.loaded.bank,
            page.preset,
            day,
            topic,
            when=When.PLANNED if plan_for else When.NOW,
            planned_for=plan_for or day_to_plan(row.coachee.cadence, latest, day),
        )
        start = await self.app.push_screen_wait(dialog)
        if start is not None:
            await self._start(desk, coachee_id, start, guided=guided)

    async def _start(self, desk: "Desk", coachee_id: str, start: "Start", *, guided: bool) -> None:
        record = await asyncio.to_thread(_begun, desk.services.sessions, coachee_id, start)
        if record is None:
            self.notify(_("Planned."), markup=False, timeout=3)
            self.load()
        else:
            await self.run_session(desk, record, guided=guided)

    async def resume(self, session_id: str, line: str = "") -> None:
        """Pick up a planned session, or one that was left open, at one of its lines or its end."""
        desk = await self.opened()
        before = await asyncio.to_thread(desk.services.sessions.record, session_id)
        record = await asyncio.to_thread(desk.services.sessions.pick_up, session_id)
        if before.session.started_at and before.seen_at and not before.session.from_paper:
            away = desk.clock.now() - before.seen_at
            if away >= timedelta(minutes=1):
                minutes = away // timedelta(minutes=1)
                words = ngettext(
                    "You were away for {n} minute; it does not count.",
                    "You were away for {n} minutes; they do not count.",
                    minutes,
                )
                self.notify(words.format(n=minutes), markup=False)
        await self.run_session(desk, record, line)

    async def correct(self, session_id: str, line: str = "") -> None:
        """Open a finished session again; what is changed is marked as edited."""
        desk = await self.opened()
        record = await asyncio.to_thread(desk.services.sessions.pick_up, session_id)
        await self.run_session(desk, record, line)

    async def run_session(
        self, desk: "Desk", record: "SessionRecord", line: str = "", *, guided: bool = False
    ) -> None:
        """Show the conductor's stand until the session is left, then the summary if it ended."""
        from coachtui.screens.session.ending import Ending
        from coachtui.screens.session.screen import SessionScreen

        session_id, sessions = record.session.id, desk.services.sessions
        ending = Ending.REOPEN
        while ending is Ending.REOPEN:
            screen, line = SessionScreen(desk, desk.sit_down(record), line), ""
            screen.guided = guided
            ending = await self.app.push_screen_wait(screen)
            await asyncio.to_thread(desk.writer.drain, DRAIN_SECONDS)
            record = await asyncio.to_thread(sessions.record, session_id)
        match ending:
            case Ending.FINISHED:
                await self._hand_over(desk, session_id)
                await self.show_summary(session_id)
            case Ending.DISCARD:
                self.can_undo(await asyncio.to_thread(_discarded, sessions, record.session))
                self.notify(_("Discarded. u brings it back."), markup=False)
            case Ending.NO_SHOW:
                await asyncio.to_thread(sessions.no_show, session_id)
                self.notify(_("Noted that nobody came."), markup=False)
        self.load()

    async def _hand_over(self, desk: "Desk", session_id: str) -> None:
        """Write what the session brings, and say where it is; the summary comes all the same."""
        with self.complaining():
            saved = await asyncio.to_thread(desk.hand_over, session_id)
            if saved:
                page, days = (visible(path.name) for path in saved)
                said = _("In {folder}: {page} and {days}").format(
                    folder=visible(str(saved[0].parent)), page=page, days=days
                )
                self.notify(said, markup=False, timeout=6)

    def can_undo(self, take_back: Callable[[], object]) -> None:
        """Keep the way back for the undo key of this place."""
        self._take_back = take_back

    @work(group="undo", exclusive=True)
    async def action_undo(self) -> None:
        """Take back what was discarded or deleted last."""
        if self._take_back is None:
            self.notify(_("There is nothing to take back here."), markup=False, timeout=3)
            return
        with self.complaining():
            await asyncio.to_thread(self._take_back)
            self._take_back = None
            self.notify(_("It is back."), markup=False, timeout=3)
        self.load()

    def load(self) -> object:
        """Read anew what this place shows."""
        raise NotImplementedError

    async def read_now(self, desk: "Desk", look: Callable[[], Read]) -> Read:
        """Read what is shown, in a thread, and know from when on it would be another."""
        state = await asyncio.to_thread(desk.state)
        read = await asyncio.to_thread(look)
        self.shown = state
        return read

    async def show_summary(self, session_id: str) -> None:
        """Show what the coachee gets, with one key to save or copy it."""
        from coachtui.screens.summary import After, SummaryScreen

        desk = await self.opened()
        record = await asyncio.to_thread(desk.services.sessions.record, session_id)
        match await self.app.push_screen_wait(SummaryScreen(desk, record)):
            case After.CORRECT:
                await self.correct(session_id)
            case After.SWAP:
                await self._swap_roles(desk, record)

    async def _swap_roles(self, desk: "Desk", record: "SessionRecord") -> None:
        """Say what the two say when they change roles, and begin the other one's session."""
        from coachtui.screens.dialogs.card import CardDialog

        swap = desk.cards.swap
        rows = [
            Content(line) for line in swap.texts(desk.lang, record.partner or record.coachee.called)
        ]
        rows.append(Content.assemble(("y  ", "bold $primary"), swap.action.text(desk.lang)))
        if await self.app.push_screen_wait(CardDialog(swap.title.text(desk.lang), rows, "y")):
            begin = desk.services.sessions.swap
            following = await asyncio.to_thread(begin, record.session.id, desk.config.coach_name)
            await self.run_session(desk, following)


def _discarded(sessions: "Sessions", session: "SessionView") -> Callable[[], object]:
    """Throw a session away, though not the plan it was made of; return how to take it back."""
    if session.planned_for is None:
        sessions.discard(session.id)
        return partial(sessions.restore, session.id)
    return partial(sessions.restore, session.id, sessions.plan_again(session).id)


def _begun(sessions: "Sessions", coachee_id: str, start: "Start") -> "SessionRecord | None":
    """Begin the session that was chosen, or plan it; none when it is for later."""
    from coachtui.screens.dialogs.start import When
    from coachtui.services.sessions import Frame

    frame = Frame(
        model=start.model,
        minutes=start.minutes,
        topic=start.topic,
        occasion=start.occasion,
        purpose=start.purpose,
        project=start.project,
    )
    match start.when:
        case When.PLANNED:
            sessions.plan(coachee_id, day=start.day, **frame)
            return None
        case When.PAPER:
            return sessions.enter_from_paper(coachee_id, day=start.day, **frame)
        case When.NOW:
            return sessions.begin(coachee_id, **frame)
