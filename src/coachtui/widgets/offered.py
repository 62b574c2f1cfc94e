"""A line of text into which a proposal can be taken over with one key."""

from dataclasses import dataclass

from textual.message import Message

from coachtui.widgets.entry import Entry


class OfferedEntry(Entry):
    """While nothing stands here, Right takes over what is offered."""

    @dataclass
    class Wanted(Message):
        """The coach takes over what is offered for a line."""

        entry: "OfferedEntry"

    def action_cursor_right(self, select: bool = False) -> None:
        """Move on, or ask for the offer where there is nothing to move over."""
        if self.value:
            super().action_cursor_right(select)
        else:
            self.post_message(self.Wanted(self))
