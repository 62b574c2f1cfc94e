"""The aim changes on the way: named aloud, with who wanted it, and what becomes of the old one."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

from coachtui.exports.words import agreed_words
from coachtui.i18n import _
from coachtui.kinds import AgreedBy
from coachtui.screens.session.begun import Begun, lay_over
from coachtui.services.sitting import Sitting
from coachtui.text import visible
from coachtui.widgets.choice import Choice
from coachtui.widgets.entry import Entry

if TYPE_CHECKING:
    from coachtui.screens.session.stand import Stand


@dataclass(frozen=True, slots=True)
class Shifted:
    """What the two settled on."""

    new: str
    agreed: AgreedBy
    follow: bool
    """The goal, or the topic where there is no goal yet, is now the new aim."""
    park: bool
    """The old aim waits for another time."""


class AnotherAim(Begun[Shifted]):
    """Asks for the new aim; Enter keeps it."""

    key = "aim"

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self._old = sitting.live.aim

    def heading(self) -> str:
        """Say what is asked."""
        return _("Another aim than we began with?")

    def fields(self) -> Iterator[tuple[str, Widget]]:
        """Return the aim, who wanted it, and what follows."""
        yield _("Aim now"), Entry(self._old, id="new")
        yield _("Wanted by"), Choice(agreed_words(_), AgreedBy.BOTH, id="agreed")
        yield _("Goal and topic"), Choice({"1": _("follow"), "": _("stay")}, "1", id="follow")
        yield _("The old aim"), Choice({"": _("is over"), "1": _("is parked")}, "", id="park")

    def remark(self) -> Content:
        """Say what it was until now."""
        return Content(_("Until now: {aim}").format(aim=visible(self._old) or "–"))

    def answer(self) -> Shifted | None:
        """Return the new aim; nothing while it is still the old one."""
        new = self.text("new")
        if not new or new == self._old:
            return None
        agreed = AgreedBy(self.chosen("agreed"))
        return Shifted(new, agreed, bool(self.chosen("follow")), bool(self.chosen("park")))


def ask_for_aim(stand: "Stand") -> None:
    """Let another aim be named, and what becomes of the old one."""
    live = stand.live

    def keep(said: Shifted) -> None:
        stand.do(live.shift(said.new, said.agreed, follow=said.follow, park=said.park))

    lay_over(stand, AnotherAim(stand.sitting), keep)
