"""A masked copy, read by the coach before it leaves: what still tells who it was is taken out."""

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coachtui.i18n import N_, _
from coachtui.kinds import Masking
from coachtui.screens.base import Complains, Hides, PlaceScreen, say_saved
from coachtui.screens.dialogs.ask_line import AskLine
from coachtui.services.handover import Wish
from coachtui.text import visible
from coachtui.widgets.footer import KeysFooter
from coachtui.widgets.page_view import PageView

if TYPE_CHECKING:
    from coachtui.services.desk import Desk

MOST_WORDS = 12
"""Words to look at that are named above the page."""


class ReviewScreen(Complains, Hides, PlaceScreen[bool]):
    """Shows what would leave; more words can be masked until nobody is recognised.

    Answers whether it was saved.
    """

    DEFAULT_CSS = """
    ReviewScreen {
        #band { height: auto; padding: 0 2; color: $text-muted; background: $surface; }
        VerticalScroll { padding: 1 4; }
        &.-narrow VerticalScroll { padding: 1 2; }
    }
    """

    BINDINGS = [
        Binding("m", "hide_words", N_("Mask"), id="review.mask", tooltip=N_("Mask more words")),
        Binding("f", "fully", N_("Fully"), id="review.fully", tooltip=N_("All numbers, or not")),
        Binding("u", "undo", N_("Undo"), id="review.undo", tooltip=N_("Show the last words again")),
        Binding("s", "save", N_("Save"), id="review.save", tooltip=N_("Save it as a file")),
        Binding("escape", "leave", N_("Back"), id="review.leave"),
        Binding("f9", "hide", N_("Hide"), show=False, id="review.hide"),
    ]

    def __init__(self, desk: "Desk", session_id: str, wish: Wish) -> None:
        """Review what is wished for of a session."""
        super().__init__()
        self._desk = desk
        self._session_id = session_id
        self._wish = wish

    def compose(self) -> ComposeResult:
        yield Static("", id="band")
        with VerticalScroll():
            yield PageView()
        yield KeysFooter()

    @work(group="load", exclusive=True)
    async def on_mount(self) -> None:
        """Show what would leave, and which words to look at."""
        with self.complaining():
            preview = self._desk.handover.preview
            shown = await asyncio.to_thread(preview, self._session_id, self._wish)
            self.query_one(PageView).show(shown.page)
            words = shown.telling[:MOST_WORDS]
            said = _("Read every line: would anybody know who it was? m masks more words.")
            look = _("Look at: {words}").format(words=visible(", ".join(words))) if words else ""
            self.query_one("#band", Static).update(Content("\n".join(filter(None, (said, look)))))

    @work(group="ask", exclusive=True)
    async def action_hide_words(self) -> None:
        """Ask which words are to be masked as well."""
        words = await self.app.push_screen_wait(
            AskLine(_("Which words are to be masked?"), hint=_("Several with commas between them."))
        )
        if words:
            self._change(replace(self._wish, hidden=(*self._wish.hidden, *words.split(","))))

    def action_fully(self) -> None:
        """Mask every number and capital, or only what is known."""
        light = self._wish.masking is Masking.LIGHT
        self._change(replace(self._wish, masking=Masking.FULL if light else Masking.LIGHT))

    def action_undo(self) -> None:
        """Show the words again that were masked last."""
        self._change(replace(self._wish, hidden=self._wish.hidden[:-1]))

    @work(group="save", exclusive=True)
    async def action_save(self) -> None:
        """Save what stands here as a file."""
        with self.complaining():
            save = self._desk.handover.save
            path = await asyncio.to_thread(save, self._session_id, self._wish)
            say_saved(self.app, path)
            self.dismiss(True)

    def action_leave(self) -> None:
        """Go back; nothing has left."""
        self.dismiss(False)

    def _change(self, wish: Wish) -> None:
        self._wish = wish
        self.on_mount()
