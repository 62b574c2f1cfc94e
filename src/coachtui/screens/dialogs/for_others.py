"""Asks who else is to get something of a session."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget

from coachtui.i18n import _
from coachtui.kinds import Audience
from coachtui.screens.dialogs.form import Form
from coachtui.widgets.choice import Choice


class ForOthers(Form[Audience]):
    """Answers for whose eyes a copy is to be made."""

    def heading(self) -> str:
        """Ask it."""
        return _("For whom?")

    def fields(self) -> Iterable[tuple[str, Widget]]:
        """Return the one choice."""
        words = {
            Audience.CASE.value: _("colleagues"),
            Audience.STORY.value: _("all"),
            Audience.SPONSOR.value: _("sponsor"),
        }
        yield "", Choice(words, Audience.CASE, id="audience")

    def remark(self) -> Content:
        """Say what they get."""
        said = {
            Audience.CASE: _("A case: what was shared and asked, masked, with a form for peers."),
            Audience.STORY: _("A story: goal, insight and what was done, masked."),
            Audience.SPONSOR: _("Days, minutes and counts; nothing that was said."),
        }
        return Content(said[Audience(self.chosen("audience"))])

    def answer(self) -> Audience:
        """Return who was chosen."""
        return Audience(self.chosen("audience"))
