"""The line that always has the focus: what is typed there is never refused and never lost."""

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Static

from coachtui.text import clean
from coachtui.widgets.entry import Entry

DRAFT_SECONDS = 0.2
"""How old the stored draft may become while somebody types."""


class CaptureInput(Entry):
    """One line of text; pasting several lines keeps them apart."""

    @dataclass
    class Entered(Message):
        """Enter was pressed on a line, or several were pasted at once."""

        lines: tuple[str, ...]

    async def action_submit(self) -> None:
        """Hand the line over and begin a new one."""
        line, self.value = self.value, ""
        self.post_message(self.Entered((line,)))

    def take(self, pasted: str) -> None:
        """Hand over several lines as such; one line goes where the cursor is."""
        lines = [line for line in clean(pasted).split("\n") if line.strip()]
        if len(lines) <= 1:
            super().take(pasted)
            return
        self.say_if_cut(len(pasted))
        first, self.value = self.value + lines[0], ""
        self.post_message(self.Entered((first, *lines[1:])))


class CaptureLine(Vertical):
    """The capture line with its prompt above and what was understood below."""

    SCOPED_CSS = False

    DEFAULT_CSS = """
    .-narrow CaptureLine #understood { text-wrap: wrap; }
    CaptureLine {
        height: auto;
        Horizontal { height: 1; }
        #prompt { width: auto; color: $primary; text-style: bold; padding: 0 1 0 0; }
        CaptureInput {
            width: 1fr; height: 1; border: none; padding: 0; background: transparent;
            &:focus { border: none; background: transparent; background-tint: transparent; }
        }
        #understood {
            height: auto; min-height: 1; max-height: 2; color: $text-muted; padding: 0 0 0 2;
            text-wrap: nowrap; text-overflow: ellipsis;
        }
    }
    """

    @dataclass
    class Written(Message):
        """Enter was pressed on a line, or several were pasted."""

        lines: tuple[str, ...]

    @dataclass
    class Typed(Message):
        """The unfinished line changed."""

        text: str

    @dataclass
    class DraftDue(Message):
        """The unfinished line is to be stored now."""

        text: str

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._draft_timer: Timer | None = None

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield Static("▌", id="prompt")
            yield CaptureInput(id="capture", select_on_focus=False)
        yield Static("", id="understood")

    @property
    def text(self) -> str:
        """The unfinished line."""
        return self.query_one(CaptureInput).value

    @text.setter
    def text(self, text: str) -> None:
        box = self.query_one(CaptureInput)
        box.value = text
        box.cursor_position = len(text)

    def take_focus(self) -> None:
        """Bring the focus back to the line."""
        self.query_one(CaptureInput).focus(scroll_visible=False)

    def prompt(self, words: str) -> None:
        """Say what Enter will answer; nothing means a plain captured line."""
        shown = Content(f"▌ {words} ›") if words else Content("▌")
        _show(self.query_one("#prompt", Static), shown)

    def understood(self, words: Content) -> None:
        """Show below the line what was understood of it."""
        _show(self.query_one("#understood", Static), words)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(event.value))
        if self._draft_timer is None:
            self._draft_timer = self.set_timer(DRAFT_SECONDS, self._draft_due)

    @on(CaptureInput.Entered)
    def _entered(self, event: CaptureInput.Entered) -> None:
        event.stop()
        self.post_message(self.Written(event.lines))

    def _draft_due(self) -> None:
        self._draft_timer = None
        self.post_message(self.DraftDue(self.text))


def _show(part: Static, words: Content) -> None:
    """Change what a part says: most letters change nothing, and each change moves all the rest."""
    shown = part.content
    if not (isinstance(shown, Content) and shown.is_same(words)):
        part.update(words)
