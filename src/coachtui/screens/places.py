"""The places one moves between: one digit each, the same on every screen, and where one is."""

from typing import Final

from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from coachtui.i18n import N_, _

NAMES: Final = {"today": N_("Today"), "people": N_("People"), "followups": N_("Follow-ups")}
"""What each place is called, in the order of its digit."""

TOOLTIPS: Final = {
    "today": N_("What asks for attention"),
    "people": N_("Everybody you coach"),
    "followups": N_("All that was agreed"),
}
"""What each place is for."""


def place_keys(action: str) -> tuple[Binding, ...]:
    """Bind a digit for each place to an action that takes its name."""
    return tuple(
        Binding(
            str(digit),
            f"{action}('{place}')",
            name,
            show=False,
            id=f"place.{place}",
            tooltip=TOOLTIPS[place],
        )
        for digit, (place, name) in enumerate(NAMES.items(), 1)
    )


PLACES: Final = place_keys("app.switch_mode")
"""The keys of the places; the line of places shows them, so the footer does not."""


class PlaceBar(Static):
    """The places in one line, with their digits; the present one stands out."""

    DEFAULT_CSS = """
    PlaceBar {
        height: 1; padding: 0 2; margin: 0 0 1 0; background: $surface; color: $text-muted;
        link-style: none; link-color: $text-muted; link-background: transparent;
        link-style-hover: none; link-color-hover: $foreground; link-background-hover: transparent;
    }
    .-narrow PlaceBar { padding: 0 1; }
    .-short PlaceBar { margin: 0; }
    """

    def __init__(self, here: str) -> None:
        """Show that one is in the place of this name."""
        super().__init__()
        self._here = here

    def on_mount(self) -> None:
        """Say the names in the language that is on."""
        places = enumerate(NAMES.items(), 1)
        self.update(Content("   ").join([self._place(n, *place) for n, place in places]))

    def _place(self, digit: int, place: str, name: str) -> Content:
        if place == self._here:
            return Content.assemble((f"{digit} ", "$primary"), (_(name), "bold $foreground"))
        link = Content.from_markup(f"[@click=app.switch_mode('{place}')]$name[/]", name=_(name))
        return Content.assemble((f"{digit} ", "$primary"), link)
