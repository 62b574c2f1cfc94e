"""A session that is over, to read again: every line as it was captured, nothing to change."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coachtui.dates import format_day
from coachtui.exports.looking_back import own_words
from coachtui.exports.words import Voice
from coachtui.i18n import N_, _, language
from coachtui.screens.base import Hides, PlaceScreen, key
from coachtui.screens.summary import After
from coachtui.text import visible
from coachtui.views import SessionRecord
from coachtui.widgets.footer import KeysFooter
from coachtui.widgets.lines import Lines

if TYPE_CHECKING:
    from coachtui.services.desk import Desk


class Reread(Hides, PlaceScreen[After | None]):
    """The lines with one of them selected; answers what comes next, or nothing."""

    DEFAULT_CSS = """
    Reread {
        background: $background;
        #who { height: 1; padding: 0 2; margin: 0 0 1 0; background: $surface; }
        VerticalScroll { height: auto; max-height: 40%; padding: 0 2; margin: 0 0 1 0; }
        VerticalScroll Static { height: auto; }
        Lines { padding: 0 1; }
        &.-short #who, &.-short VerticalScroll { margin: 0; }
    }
    """

    AUTO_FOCUS = "Lines"

    BINDINGS = [
        key("enter", "go_on", N_("Summary"), id="reread.summary", tooltip=N_("What they got")),
        key("e", "correct", N_("Correct"), id="reread.correct", tooltip=N_("From this line on")),
        key("escape", "leave", N_("Back"), id="reread.leave"),
        key("f9", "hide", N_("Hide"), id="reread.hide"),
        key("f1,question_mark", "help", N_("Help"), id="reread.help"),
    ]

    def __init__(self, desk: "Desk", record: SessionRecord, line: str = "") -> None:
        """Show a session at one of its lines, or at its beginning."""
        super().__init__()
        self._desk = desk
        self._record = record
        self._line = line

    def compose(self) -> ComposeResult:
        yield Static(self._who(), id="who")
        with VerticalScroll(can_focus=False):
            yield Static(Content("\n".join(map(visible, self._said()))))
        yield Lines()
        yield KeysFooter()

    def on_mount(self) -> None:
        """Show the lines, the wanted one in sight."""
        lines, record = self.query_one(Lines), self._record
        lines.show(record.entries, frozenset(), self._desk.clock.now().tzinfo)
        lines.go_to(self._line)

    def action_go_on(self) -> None:
        """Show what the coachee got."""
        self.dismiss(After.GO_ON)

    def action_correct(self) -> None:
        """Open the session on the stand, at this line."""
        self.dismiss(After.CORRECT)

    def action_leave(self) -> None:
        """Go back to what was found."""
        self.dismiss(None)

    def _who(self) -> Content:
        session, lang = self._record.session, language()
        called = Content.styled(visible(self._record.coachee.called), "bold")
        model = self._desk.loaded.bank.title_of(session.model, lang)
        began = session.started_at
        zone = self._desk.clock.now().tzinfo
        day = format_day(began.astimezone(zone).date(), lang) if began else ""
        frame = " · ".join(filter(None, (day, model, visible(session.topic))))
        return Content.assemble(called, "   ", (frame, "$foreground-muted"))

    def _said(self) -> tuple[str, ...]:
        """Return what was said at the end, and what the coach wrote afterwards."""
        session = self._record.session
        takeaway = _("Takeaway: {text}").format(text=session.takeaway)
        own = own_words(session, Voice(language()))
        return (*([takeaway] if session.takeaway else []), *own)
