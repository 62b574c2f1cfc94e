"""The search: words in one line, what narrows them in the next, what is found below."""

import asyncio
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Footer, Input, OptionList, Static
from textual.widgets.option_list import Option

from coachtui.clock import today
from coachtui.dates import format_day
from coachtui.i18n import N_, _, language, ngettext
from coachtui.kinds import SessionStatus
from coachtui.kinds.found import RecordKind
from coachtui.screens.base import Hides, key
from coachtui.screens.starting import StartsSessions
from coachtui.services.search import MOST
from coachtui.services.sought import Narrowed, found_words, narrowed, tag_words
from coachtui.text import visible
from coachtui.views import CoacheeView, Found, Sought
from coachtui.widgets.columns import headings
from coachtui.widgets.entry import Entry
from coachtui.widgets.found_rows import found_columns, found_rows, key_of
from coachtui.widgets.row_list import RowList, nothing

if TYPE_CHECKING:
    from coachtui.services.desk import Desk


class SearchScreen(Hides, StartsSessions):
    """Finds while one types: every key is text but those that move, open and leave."""

    CSS_PATH = "search.tcss"
    AUTO_FOCUS = "#words"

    BINDINGS = [
        key("enter", "open", N_("Open"), id="search.open", tooltip=N_("Where it was said")),
        key(
            "tab,shift+tab",
            "other_line",
            N_("Narrow"),
            id="search.narrow",
            tooltip=N_("To whom and what, and back"),
        ),
        key("up", "move('cursor_up')", N_("Up"), id="search.up", show=False),
        key("down", "move('cursor_down')", N_("Down"), id="search.down", show=False),
        key("pageup", "move('page_up')", N_("Page up"), id="search.page_up", show=False),
        key("pagedown", "move('page_down')", N_("Page down"), id="search.page_down", show=False),
        key("f9", "hide", N_("Hide"), id="search.hide"),
        key("f1", "help", N_("Help"), id="search.help"),
        key("escape", "leave", N_("Back"), id="search.leave"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._everybody: tuple[CoacheeView, ...] = ()
        self._found: dict[str, Found] = {}
        self._shown = Sought()
        self._stale = self._looking = self._opens = False

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield Static(_("Search"), classes="label", markup=False)
            yield Entry(placeholder=_("words, or how they begin"), id="words")
        with Horizontal():
            yield Static(_("Only"), classes="label", markup=False)
            hint = _("a person, insight, Loyal, since 1 October …")
            yield Entry(placeholder=hint, id="narrow", select_on_focus=False)
        yield Static("", id="said")
        yield Static(headings(found_columns()), id="headings")
        yield RowList()
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Leave the focus to the two lines."""
        self._rows.can_focus = False

    @work(group="load", exclusive=True)
    async def on_screen_resume(self) -> None:
        """Know who there is, and find again what may have changed meanwhile."""
        desk = await self.records_opened()
        self._everybody = await asyncio.to_thread(desk.everybody)
        self.load()

    @on(Input.Changed)
    def load(self) -> None:
        """Find what is sought now; while one search is under way, only the last wish waits."""
        self._stale, self._opens = True, False
        if not self._looking:
            self._looking = True
            self._look()

    @work(group="load")
    async def _look(self) -> None:
        try:
            desk = await self.records_opened()
            with self.complaining():
                while self._stale:
                    self._stale = False
                    lines = self._line("words"), self._line("narrow")
                    result = await asyncio.to_thread(self._search, desk, *lines)
                    if not self._stale:
                        self._show(*result)
        finally:
            self._looking = False
        if self._opens:
            self.action_open()

    def _search(
        self, desk: "Desk", words: str, narrow: str
    ) -> tuple[Sought, Narrowed, tuple[Found, ...]]:
        """Read and find; called in a thread."""
        known = narrowed(narrow, self._everybody, today(desk.clock))
        sought = replace(known.sought, words=words)
        return sought, known, desk.search(sought)

    def _show(self, sought: Sought, known: Narrowed, found: tuple[Found, ...]) -> None:
        self._found = {key_of(one): one for one in found}
        first = next(iter(self._found), None) if sought != self._shown else None
        self._shown = sought
        self._rows.show(list(found_rows(found)) or [_why_empty(sought)], first)
        self.query_one("#headings").display = bool(found)
        self.query_one("#said", Static).update(_said(known, len(found)))
        self.refresh_bindings()

    @property
    def _rows(self) -> RowList:
        return self.query_one(RowList)

    def _line(self, name: str) -> str:
        return self.query_one(f"#{name}", Entry).value

    def action_other_line(self) -> None:
        """Go from one line to the other."""
        lines = {self.query_one("#words"), self.query_one("#narrow")}
        (other,) = lines - {self.focused} if self.focused in lines else [self.query_one("#words")]
        other.focus()

    async def action_move(self, way: str) -> None:
        """Select another row while the words keep the focus."""
        await self.app.run_action(way, self._rows)

    def action_leave(self) -> None:
        """Go back to where the search was opened."""
        self.dismiss()

    @on(OptionList.OptionSelected)
    def _clicked(self) -> None:
        self.action_open()

    # Where what was found is

    def action_open(self) -> None:
        """Go to the selected row; one that is still being looked for is waited for."""
        self._opens = self._looking
        found = self._found.get(self._rows.selected or "")
        if found is None or self._looking or self.leaving:
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
        page.wanted = found.session_id or key_of(found)
        self.app.push_screen(page)

    def _open_goals(self, found: Found) -> None:
        from coachtui.screens.goals import GoalsScreen

        goals = GoalsScreen(found.coachee, self.app.current_mode)
        goals.wanted = found.id
        self.app.push_screen(goals)

    async def _open_action(self, found: Found) -> None:
        """Go to an action among the follow-ups; one that is done only to the person."""
        from coachtui.screens.followups import FollowUpsScreen

        desk = await self.opened()
        pending = await asyncio.to_thread(desk.services.followups.pending, today(desk.clock))
        if all(row.action.id != found.id for row in pending):
            self._open_person(found)
            return
        self.dismiss()
        await self.app.switch_mode("followups")
        if isinstance(self.app.screen, FollowUpsScreen):
            self.app.screen.go_to(found.id)

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


def _line_of(found: Found) -> str:
    return found.id if found.source is RecordKind.ENTRY else ""


def _said(known: Narrowed, count: int) -> Content:
    """Say how many were found, what the search was narrowed to, and what was not understood."""
    sought, kinds, tags = known.sought, found_words(), tag_words()
    only = [visible(one.called) for one in known.people]
    only += [kinds[kind] for kind in sorted(sought.kinds)]
    only += [tags[tag] for tag in sorted(sought.tags)]
    day = partial(format_day, lang=language())
    only += [_("from {day}").format(day=day(sought.since))] if sought.since else []
    only += [_("to {day}").format(day=day(sought.until))] if sought.until else []
    words = ngettext("{n} found", "{n} found", count)
    if count >= MOST:
        words = _("the newest {n}; one more word narrows it")
    said = [Content.styled(words.format(n=count), "$foreground-muted")] if count else []
    if only:
        said.append(Content(" · ".join(only)))
    if known.unknown:
        unknown = _("Not understood: {words}").format(words=visible(", ".join(known.unknown)))
        said.append(Content.styled(unknown, "$warning"))
    return Content("   ").join(said)


def _why_empty(sought: Sought) -> Option:
    if sought.empty:
        words = _(
            "All that was said, with everybody: lines, goals, actions, insights, takeaways.\n"
            "Type any words; {key} narrows it to a person, a kind, a tag or a time."
        )
        return nothing(words, "Tab")
    if sought.words.strip():
        words = _("Nothing has “{sought}”: {key} takes the words away.")
        return nothing(words, "Ctrl+U", sought=visible(sought.words.strip()))
    return nothing(_("Nothing is there for this: {key} goes to the words."), "Tab")
