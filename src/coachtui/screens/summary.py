"""After Finish: what the coachee gets, and one key to save or copy it."""

import asyncio
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widgets import Static

from coachtui.exports.summary import coachee_summary
from coachtui.exports.summary_page import summary_page
from coachtui.i18n import N_, _, language
from coachtui.kinds import Form
from coachtui.screens.base import Complains, PlaceScreen, say_saved
from coachtui.services.handover import Wish
from coachtui.views import SessionRecord
from coachtui.widgets.footer import KeysFooter
from coachtui.widgets.page_view import PageView

if TYPE_CHECKING:
    from coachtui.services.desk import Desk


class After(StrEnum):
    """What comes after the summary."""

    GO_ON = "go_on"
    CORRECT = "correct"
    SWAP = "swap"
    """The two change roles."""


class SummaryScreen(Complains, PlaceScreen[After]):
    """The coachee's page; answers what the coach wants to do next."""

    DEFAULT_CSS = """
    SummaryScreen {
        #band { height: 1; padding: 0 2; color: $text-muted; background: $surface; }
        VerticalScroll { padding: 1 4; }
        &.-narrow VerticalScroll { padding: 1 2; }
    }
    """

    BINDINGS = [
        Binding("s", "save", N_("Save"), id="summary.save", tooltip=N_("Save it as a file")),
        Binding(
            "o",
            "hand_out",
            N_("Hand over"),
            id="summary.hand_out",
            tooltip=N_("For whom, as what, in which language"),
        ),
        Binding("c", "copy", N_("Copy"), id="summary.copy", tooltip=N_("Copy it as plain text")),
        Binding("enter,escape", "go_on", N_("Go on"), id="summary.go_on"),
        Binding("r", "look_back", N_("Reflect"), id="summary.look_back"),
        Binding("e", "correct", N_("Correct"), id="summary.correct"),
        Binding("y", "swap", N_("Swap roles"), id="summary.swap"),
    ]

    def __init__(self, desk: "Desk", record: SessionRecord) -> None:
        super().__init__()
        self._desk = desk
        self._session_id = record.session.id
        self._coachee = record.coachee
        zone = desk.clock.now().tzinfo
        self._summary = coachee_summary(record, coach=desk.config.coach_name, zone=zone)

    def compose(self) -> ComposeResult:
        words = _("This is what the coachee gets: shared lines only.")
        yield Static(words, id="band", markup=False)
        with VerticalScroll():
            yield PageView()
        yield KeysFooter()

    def on_mount(self) -> None:
        """Show the page."""
        lang = self._desk.config.export_language or language()
        self.query_one(PageView).show(summary_page(self._summary, lang))

    @work(group="save", exclusive=True)
    async def action_save(self) -> None:
        """Save the page as a file among the coach's documents."""
        with self.complaining():
            save = self._desk.handover.save
            path = await asyncio.to_thread(save, self._session_id, self._wish())
            say_saved(self.app, path)

    def action_hand_out(self) -> object:
        """Choose what else is saved of this session, for whom and as what."""
        from coachtui.screens.dialogs.hand_out import HandOut

        dialog = HandOut(self._desk, coachee=self._coachee, session_id=self._session_id)
        return self.app.push_screen(dialog)

    def _wish(self) -> Wish:
        config = self._desk.config
        return Wish(config.export_language or language(), config.export_format)

    @work(group="save", exclusive=True)
    async def action_copy(self) -> None:
        """Give the page to the terminal's clipboard."""
        give, wish = self._desk.handover.give, replace(self._wish(), form=Form.PLAIN)
        with self.complaining():
            text = await asyncio.to_thread(give, self._session_id, wish)
            self.app.copy_to_clipboard(text.decode())
            words = _(
                "Sent to the clipboard of your terminal. If it does not arrive, press s to save."
            )
            self.notify(words, markup=False, timeout=6)

    @work(group="session", exclusive=True)
    async def action_look_back(self) -> None:
        """Open the coach's own page about this session, which nobody else ever sees."""
        from coachtui.screens.own_page import OwnPage

        desk = self._desk
        with self.complaining():
            record = await asyncio.to_thread(desk.services.sessions.pick_up, self._session_id)
            cards = await asyncio.to_thread(lambda: desk.cards)
            await self.app.push_screen_wait(OwnPage(desk, desk.sit_down(record), cards))

    def action_correct(self) -> None:
        """Open the session again to correct it."""
        self.dismiss(After.CORRECT)

    def action_swap(self) -> None:
        """Change roles: the coach is coached now."""
        self.dismiss(After.SWAP)

    def action_go_on(self) -> None:
        """Go to the next thing."""
        self.dismiss(After.GO_ON)
