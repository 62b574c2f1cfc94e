"""One of a few words in a row, chosen with left and right."""

from collections.abc import Mapping
from dataclasses import dataclass

from textual import events
from textual.app import RenderResult
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget


class Choice(Widget, can_focus=True):
    """A row of words, one of them chosen."""

    DEFAULT_CSS = """
    Choice { height: auto; margin: 0 0 1 0; }
    Choice:focus { background: $primary 12%; }
    """

    BINDINGS = [
        Binding("left", "move(-1)", show=False, id="choice.left"),
        Binding("right", "move(1)", show=False, id="choice.right"),
    ]

    value: reactive[str] = reactive("", layout=True)

    @dataclass
    class Changed(Message):
        """Another word was chosen by the coach."""

        choice: "Choice"
        value: str

        @property
        def control(self) -> "Choice":
            """The row it was chosen in."""
            return self.choice

    def __init__(self, words: Mapping[str, str], value: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._words = dict(words)
        self.set_reactive(Choice.value, str(value))

    def render(self) -> RenderResult:
        """Draw the row; the chosen word stands between marks."""
        parts = [
            Content.styled(f"[{word}]", "bold $primary")
            if key == self.value
            else Content.styled(f" {word} ", "$foreground-muted")
            for key, word in self._words.items()
        ]
        return Content(" ").join(parts)

    def action_move(self, by: int) -> None:
        """Choose the word to the left or right."""
        keys = list(self._words)
        index = max(0, min(len(keys) - 1, keys.index(self.value) + by))
        if keys[index] != self.value:
            self.value = keys[index]
            self.post_message(self.Changed(self, self.value))

    def on_click(self, event: events.Click) -> None:
        """Choose the word under the pointer."""
        left = 0
        for key, word in self._words.items():
            left += Content(word).cell_length + 3
            if event.x < left:
                self.value = key
                self.post_message(self.Changed(self, key))
                return
