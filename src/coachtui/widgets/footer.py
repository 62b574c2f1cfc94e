"""The keys at the foot of a screen."""

from textual.app import ComposeResult
from textual.widgets import Footer


class KeysFooter(Footer):
    """A footer that is put together anew only where it would show something else.

    Textual tells it of each move of the focus and of each screen that opens or closes, several
    times for one key; the same keys in new widgets cost more than all else that the key does.
    """

    _shown: list[tuple[object, ...]] | None = None

    def __init__(self) -> None:
        """Show the keys closely side by side."""
        super().__init__(compact=True, show_command_palette=False)

    def compose(self) -> ComposeResult:
        for child in super().compose():
            # Before it is mounted: afterwards its looks would be worked out twice.
            yield child.add_class("-compact", update=False)

    async def recompose(self) -> None:
        """Show the keys that act now."""
        if self.is_attached and (shown := self._keys()) != self._shown:
            self._shown = shown
            await super().recompose()

    def _keys(self) -> list[tuple[object, ...]]:
        active = self.screen.active_bindings.values()
        return [
            (binding, enabled, tooltip) for _, binding, enabled, tooltip in active if binding.show
        ]
