"""One of a few words in a row, chosen with left and right; those that do not fit are waiting."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from rich.cells import cell_len
from textual import events
from textual.app import RenderResult
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from coachtui.widgets.columns import muted

BEFORE, AFTER = "‹ ", " ›"
"""Say that there are more words than can be seen."""


Key = TypeVar("Key", bound=str)


class Choice(Widget, can_focus=True):
    """A row of words, one of them chosen."""

    DEFAULT_CSS = """
    Choice { height: 1; margin: 0 0 1 0; }
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

    def __init__(self, words: Mapping[Key, str], value: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._words = _by_text(words)
        first = next(iter(self._words))
        self.set_reactive(Choice.value, str(value) if value in self._words else first)

    def validate_value(self, value: str) -> str:
        """Return a word that can be chosen; any other leaves what was chosen."""
        return value if value in self._words else self.value

    def offer(self, words: Mapping[Key, str], value: str) -> None:
        """Let the choice be between other words."""
        self._words = _by_text(words)
        self.value = value
        self.refresh(layout=True)

    def render(self) -> RenderResult:
        """Draw the row; the chosen word stands between marks."""
        seen, words = self._seen(), list(self._words.items())
        parts = [
            Content.styled(f"[{word}]", "bold $primary")
            if key == self.value
            else muted(f" {word} ")
            for key, word in words[seen.start : seen.stop]
        ]
        before = (BEFORE if seen.start else "", "$primary")
        after = (AFTER if seen.stop < len(words) else "", "$primary")
        return Content.assemble(before, Content(" ").join(parts), after)

    def _seen(self) -> range:
        """Return which words there is room for: all, or those about the chosen one."""
        cells = [cell_len(word) + 3 for word in self._words.values()]
        if sum(cells) - 1 <= self.size.width:
            return range(len(cells))
        room = self.size.width - len(BEFORE) - len(AFTER) + 1
        first = list(self._words).index(self.value)
        last = first + 1
        while first and sum(cells[first - 1 : last]) <= room:
            first -= 1
        while last < len(cells) and sum(cells[first : last + 1]) <= room:
            last += 1
        return range(first, last)

    def action_move(self, by: int) -> None:
        """Choose the word to the left or right."""
        keys = list(self._words)
        index = max(0, min(len(keys) - 1, keys.index(self.value) + by))
        if keys[index] != self.value:
            self.value = keys[index]
            self.post_message(self.Changed(self, self.value))

    def on_click(self, event: events.Click) -> None:
        """Choose the word under the pointer."""
        seen, words = self._seen(), list(self._words.items())
        left = len(BEFORE) if seen.start else 0
        for key, word in words[seen.start : seen.stop]:
            left += cell_len(word) + 3
            if event.x < left:
                self.value = key
                self.post_message(self.Changed(self, key))
                return


def _by_text(words: Mapping[Key, str]) -> dict[str, str]:
    """Return words by plain texts, whichever vocabulary they are the words of."""
    return {str(key): word for key, word in words.items()}
