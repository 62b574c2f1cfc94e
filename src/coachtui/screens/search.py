"""The search: words in one line, what narrows them in the next, what is found below."""

import asyncio
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from coachtui.clock import today
from coachtui.dates import format_day
from coachtui.i18n import N_, _, figure, language, ngettext
from coachtui.screens.base import Hides, key
from coachtui.screens.finding import Finds
from coachtui.services.search import MOST
from coachtui.services.sought import Narrowed, found_words, narrowed, tag_words
from coachtui.text import visible
from coachtui.views import CoacheeView, Found, Sought
from coachtui.widgets.columns import headings, muted
from coachtui.widgets.entry import Entry
from coachtui.widgets.footer import KeysFooter
from coachtui.widgets.found_rows import found_columns, found_rows
from coachtui.widgets.row_list import RowList, nothing

if TYPE_CHECKING:
    from coachtui.services.desk import Desk


class SearchScreen(Hides, Finds):
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

    def __init__(self, words: str = "") -> None:
        """Begin with some words."""
        super().__init__()
        self._words = words
        self._everybody: tuple[CoacheeView, ...] | None = None
        """Who there is; read once somebody narrows the search."""
        self._found: dict[str, Found] = {}
        self._shown = Sought()
        self._stale = self._looking = self._opens = False

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield Static(_("Search"), classes="label", markup=False)
            hint = _("words, or how they begin")
            yield Entry(self._words, placeholder=hint, id="words", select_on_focus=False)
        with Horizontal():
            yield Static(_("Only"), classes="label", markup=False)
            hint = _("a person, insight, Loyal, since 1 October …")
            yield Entry(placeholder=hint, id="narrow", select_on_focus=False)
        yield Static("", id="said")
        yield Static(headings(found_columns()), id="headings")
        yield RowList()
        yield KeysFooter()

    def on_mount(self) -> None:
        """Leave the focus to the two lines."""
        self._rows.can_focus = False

    @work(group="load", exclusive=True)
    async def load(self) -> None:
        """Find again what may have changed meanwhile."""
        with self.complaining():
            desk = await self.records_opened()
            self.shown = await asyncio.to_thread(desk.state)
            self._everybody = None
            self._find()

    @on(Input.Changed)
    def _find(self) -> None:
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
        if narrow and self._everybody is None:
            self._everybody = desk.everybody()
        known = narrowed(narrow, self._everybody or (), today(desk.clock))
        sought = replace(known.sought, words=words)
        return sought, known, desk.search(sought)

    def _show(self, sought: Sought, known: Narrowed, found: tuple[Found, ...]) -> None:
        self._found = {one.key: one for one in found}
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
        if found is not None and not self._looking:
            self.open_found(found)

    async def to_follow_up(self, action_id: str) -> None:
        """Leave the search behind: the follow-ups are another place."""
        self.dismiss()
        await super().to_follow_up(action_id)


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
    said = [muted(words.format(n=figure(count)))] if count else []
    if only:
        said.append(Content(" · ".join(only)))
    if known.unknown:
        unknown = _("Not understood, with commas between: {words}").format(
            words=visible(", ".join(known.unknown))
        )
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
