"""What all exercises look like: a line that says where one is, a sheet, and a line to write in."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.visual import VisualType
from textual.widgets import Static

from coachtui.i18n import N_
from coachtui.screens.base import Hides, PlaceScreen
from coachtui.text import visible
from coachtui.widgets.capture_line import CaptureLine
from coachtui.widgets.footer import KeysFooter


class ExerciseScreen(Hides, PlaceScreen[None]):
    """Everything that is written here is gone when it is left."""

    DEFAULT_CSS = """
    ExerciseScreen {
        #band { height: auto; padding: 0 2; color: $text-muted; background: $surface; }
        #sheet { padding: 1 4 0 4; height: 1fr; scrollbar-size-vertical: 1; }
        #sheet Static { height: auto; max-width: 84; }
        #line { padding: 0 2; background: $surface; }
        #line #understood { text-wrap: wrap; }
        &.-short #sheet { padding: 0 2; }
    }
    """

    AUTO_FOCUS = "#capture"

    BINDINGS = [
        Binding("escape", "leave", N_("Back"), id="practice.leave"),
        Binding("f1", "help", N_("Help"), id="practice.help", tooltip=N_("All keys")),
        Binding("f9", "hide", N_("Hide"), show=False, id="practice.hide"),
        Binding("up,pageup", "scroll(-1)", show=False, id="practice.up"),
        Binding("down,pagedown", "scroll(1)", show=False, id="practice.down"),
    ]

    def compose(self) -> ComposeResult:
        yield Static("", id="band")
        yield VerticalScroll(can_focus=False, id="sheet")
        yield CaptureLine(id="line")
        yield KeysFooter()

    @property
    def line(self) -> CaptureLine:
        """The line that is written in."""
        return self.query_one(CaptureLine)

    @property
    def sheet(self) -> VerticalScroll:
        """What is read."""
        return self.query_one("#sheet", VerticalScroll)

    def say_where(self, *parts: str) -> None:
        """Say where one is, and that nothing is kept."""
        self.query_one("#band", Static).update(Content(visible(" · ".join(parts))))

    def add(self, *parts: VisualType) -> None:
        """Write more on the sheet, and show it."""
        self.sheet.mount(*(Static(part) for part in parts))
        self.call_after_refresh(self.sheet.scroll_end, animate=False)

    def action_scroll(self, way: int) -> None:
        """Show what stands above or below."""
        self.sheet.scroll_relative(y=way * max(1, self.sheet.size.height // 2), animate=False)

    def action_leave(self) -> None:
        """Go back; nothing is kept."""
        self.dismiss(None)
