"""The places one moves between: one digit each, the same on every screen, and where one is."""

from typing import Final

from textual.binding import Binding
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from coachtui.i18n import N_, _

NAMES: Final = {
    "today": N_("Today"),
    "people": N_("People"),
    "followups": N_("Follow-ups"),
    "progress": N_("Progress"),
    "toolkit": N_("Toolkit"),
}
"""What each place is called, in the order of its digit."""

PURPOSES: Final = {
    "today": N_("What asks for attention"),
    "people": N_("Everybody you coach"),
    "followups": N_("All that was agreed"),
    "progress": N_("What coaching came to"),
    "toolkit": N_("The handbook, sheets for paper, exercises"),
}
"""What each place is for."""


def place_keys(action: str) -> tuple[Binding, ...]:
    """Bind the digit of each place to an action that takes its name, and the search.

    The line of places shows the digits, so the footer does not.
    """
    digits = (
        Binding(
            str(digit),
            f"{action}('{place}')",
            name,
            show=False,
            id=f"place.{place}",
            tooltip=PURPOSES[place],
            priority=True,
        )
        for digit, (place, name) in enumerate(NAMES.items(), 1)
    )
    return (*digits, SEARCH)


SEARCH: Final = Binding(
    "ctrl+f",
    "find",
    N_("Search"),
    show=False,
    id="place.search",
    tooltip=N_("Anything that was said"),
    priority=True,
)
"""The same in every place."""

PLACES: Final = place_keys("app.switch_mode")
"""The keys that lead from one place to another."""


class PlaceBar(Static):
    """The places in one line with their digits; the present one stands out."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    PlaceBar {
        height: auto; padding: 0 2; margin: 0 0 1 0; background: $surface; color: $text-muted;
        link-style: none; link-style-hover: none; link-background-hover: $primary 20%;
        link-color: $text-muted; link-color-hover: $foreground;
    }
    Screen.-short PlaceBar { margin: 0; }
    Screen.-narrow PlaceBar { padding: 0 0 0 1; }
    """

    def __init__(self, here: str) -> None:
        """Show that one is in the place of this name."""
        super().__init__()
        self._here = here

    def on_mount(self) -> None:
        """Say the names in the language that is on, and below them why nothing can be changed."""
        self.watch(self.app, "notice", self._say)

    def _say(self, notice: str) -> None:
        names = Content("  ").join(map(self._label, NAMES, range(1, 10)))
        below = [Content.styled(notice, "$warning")] if notice else []
        self.update(Content("\n").join([names, *below]))

    def _label(self, place: str, digit: int) -> Content:
        style: str | Style = "bold $foreground"
        if place != self._here:
            style = Style.from_meta({"@click": f"app.switch_mode('{place}')"})
        return Content.assemble((f"{digit} ", "$primary"), (_(NAMES[place]), style))
