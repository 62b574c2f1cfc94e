"""One line of text as every screen takes it: clean, whole, and quick however long it is."""

from rich.cells import cell_len
from rich.text import Text
from textual import events
from textual.geometry import Size
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widgets import Input

from coachtui.i18n import _, figure
from coachtui.text import MAX_TEXT, clean

LONG = 1_000
"""From how many characters on only what is in sight is drawn."""


class Entry(Input):
    """Takes nothing that a terminal would obey; lines that are pasted become one."""

    virtual_size = Reactive(Size(0, 0))
    """How much there is to see; it grows with every letter, and the screen need not make room."""

    def validate_value(self, value: str) -> str:
        """Return what may stand here."""
        return clean(value, single_line=True)

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        self.take(event.text)

    def take(self, pasted: str) -> None:
        """Put pasted text where the cursor is."""
        self.say_if_cut(len(pasted))
        self.replace(clean(pasted, single_line=True), *self.selection)

    def replace(self, text: str, start: int, end: int) -> None:
        """Put text in the place of other text; where it does not fit, what stood there stays."""
        beside = len(self.value) - abs(end - start)
        self.say_if_cut(beside + len(text))
        super().replace(text[: max(0, MAX_TEXT - beside)], start, end)

    def say_if_cut(self, length: int) -> None:
        """Tell the coach when there is more than one field can hold."""
        if length > MAX_TEXT:
            words = _("There is room for {n} characters; what is more is left out.")
            self.notify(words.format(n=figure(MAX_TEXT)), severity="warning", markup=False)

    def render_line(self, y: int) -> Strip:
        """Draw the line; of a very long one only the part that is in sight."""
        if y or len(self.value) <= LONG:
            return super().render_line(y)
        width = self.scrollable_content_region.width + 1
        start, cursor = self.cursor_position, self.cursor_position
        room = self._cursor_offset - self.scroll_offset.x
        while start and (room := room - cell_len(self.value[start - 1])) >= 0:
            start -= 1
        shown = Text(self.value[start : start + width] + " ", no_wrap=True, end="")
        if self.has_focus and self._cursor_visible:
            shown.stylize(
                self.get_component_rich_style("input--cursor"), cursor - start, cursor - start + 1
            )
        strip = Strip(self.app.console.render(shown)).crop(0, width)
        return strip.extend_cell_length(width).apply_style(self.rich_style)
