"""What every place finds, and the way to where it is."""

import asyncio

from textual.screen import Screen

from coachtui.clock import today
from coachtui.kinds import SessionStatus
from coachtui.kinds.found import RecordKind
from coachtui.screens.starting import StartsSessions
from coachtui.views import Found


class Finds(StartsSessions):
    """A place from which all that was said can be searched and opened."""

    def action_find(self, words: str = "") -> object:
        """Search all that was said."""
        from coachtui.screens.search import SearchScreen

        return self.app.push_screen(SearchScreen(words))

    def open_found(self, found: Found) -> None:
        """Go to where something is that was found."""
        if self.leaving:
            return
        match found.source, found.status:
            case RecordKind.GOAL, _status:
                self._open_goals(found)
            case RecordKind.ACTION, _status:
                self.go_on(self._open_action(found))
            case ((RecordKind.ENTRY | RecordKind.SESSION | RecordKind.INSIGHT), status):
                self._open_session(found, status)
            case _of_person:
                self._open_person(found)

    async def to_follow_up(self, action_id: str) -> None:
        """Go to an action among the follow-ups."""
        from coachtui.screens.followups import FollowUpsScreen
        from coachtui.screens.records import OnTop

        await self.app.switch_mode("followups")
        while isinstance(self.app.screen, OnTop):
            await self.app.pop_screen()
        if isinstance(self.app.screen, FollowUpsScreen):
            self.app.screen.go_to(action_id)

    def _open_session(self, found: Found, status: SessionStatus | None) -> None:
        match status:
            case SessionStatus.FINISHED:
                self.go_on(self._read(found))
            case SessionStatus.OPEN:
                self.go_on(self.resume(found.session_id or "", _line_of(found)))
            case _nobody_has_talked:
                self._open_person(found)

    def _open_person(self, found: Found) -> None:
        from coachtui.screens.coachee import CoacheeScreen

        page = CoacheeScreen(found.coachee.id, self.app.current_mode)
        page.wanted = found.session_id or found.key
        self.app.push_screen(page)

    def _open_goals(self, found: Found) -> None:
        from coachtui.screens.goals import GoalsScreen

        goals = GoalsScreen(found.coachee, self.app.current_mode)
        goals.wanted = found.id
        self.app.push_screen(goals)

    async def _open_action(self, found: Found) -> None:
        """Go to an action among the follow-ups; one that is done only to the person."""
        desk = await self.opened()
        known = desk.services.followups.known
        if await asyncio.to_thread(known, today(desk.clock), [found.id]):
            # By the app: this screen may be left on the way.
            self.app.call_later(self.to_follow_up, found.id)
        else:
            self._open_person(found)

    async def _read(self, found: Found) -> None:
        """Show a finished session at the line, to read, and go on from there."""
        from coachtui.screens.reread import Reread
        from coachtui.screens.summary import After

        desk, key = await self.opened(), found.session_id or ""
        record = await asyncio.to_thread(desk.services.sessions.record, key)
        match await self.app.push_screen_wait(Reread(desk, record, _line_of(found))):
            case After.GO_ON:
                await self.show_summary(key)
            case After.CORRECT:
                await self.correct(key, _line_of(found))


def may_find(screen: Screen[object]) -> bool:
    """Tell whether one can search from a screen; never where somebody else may be looking on."""
    # A part of a screen may find something else.
    return any(
        active.node is screen and active.binding.action == "find"
        for active in screen.active_bindings.values()
    )


def _line_of(found: Found) -> str:
    return found.id if found.source is RecordKind.ENTRY else ""
