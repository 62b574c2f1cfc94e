"""Asks what is to be handed out, and saves it."""

import asyncio
from collections.abc import Iterable

from textual import work
from textual.content import Content
from textual.widget import Widget

from coachtui.errors import CoachError
from coachtui.i18n import _, language
from coachtui.screens.dialogs.form import Form
from coachtui.services.desk import Desk
from coachtui.services.handing_out import OF_A_PERSON, OF_ALL, Thing
from coachtui.text import visible
from coachtui.widgets.choice import Choice


class HandOut(Form[Thing]):
    """Enter saves it among the coach's files and says where."""

    def __init__(self, desk: Desk, coachee_id: str = "") -> None:
        """Offer what there is about a person, or what belongs to all."""
        super().__init__()
        self._desk = desk
        self._coachee_id = coachee_id

    def heading(self) -> str:
        """Ask it."""
        return _("Save a file")

    def fields(self) -> Iterable[tuple[str, Widget]]:
        """Return the one choice."""
        things = OF_A_PERSON if self._coachee_id else OF_ALL
        words = {
            Thing.SHARED: _("for the person"),
            Thing.KEPT: _("with my notes"),
            Thing.SPONSOR: _("sponsor"),
            Thing.DAYS: _("calendar"),
            Thing.CALENDAR: _("calendar"),
            Thing.TABLE: _("table"),
            Thing.EVIDENCE: _("evidence"),
            Thing.FORM: _("blank form"),
            Thing.HANDBOOK: _("handbook"),
        }
        yield "", Choice({str(one): words[one] for one in things}, things[0], id="thing")

    def remark(self) -> Content:
        """Say what it is."""
        said = {
            Thing.SHARED: _("All that is kept about them, without your own notes."),
            Thing.KEPT: _("All that is kept about them; review your own notes in it first."),
            Thing.SPONSOR: _("Days, minutes and counts; nothing that was said."),
            Thing.DAYS: _("What is due and when you meet, with initials."),
            Thing.CALENDAR: _("Follow-ups and next sessions of all, with initials."),
            Thing.TABLE: _("All follow-ups for a spreadsheet."),
            Thing.EVIDENCE: _("Days, minutes and initials of this year."),
            Thing.FORM: _("A session on one page, to be filled in with a pen."),
            Thing.HANDBOOK: _("All pages and sheets, to print or to pass on."),
        }
        return Content(said[Thing(self.chosen("thing"))])

    def action_keep(self) -> None:
        """Save what was chosen, and say where it is."""
        self._save()

    @work(group="save", exclusive=True)
    async def _save(self) -> None:
        thing = Thing(self.chosen("thing"))
        lang = self._desk.config.export_language or language()
        try:
            save = self._desk.hands_out.save
            path = await asyncio.to_thread(save, thing, lang, self._coachee_id)
        except CoachError as error:
            self.app.notify(visible(str(error)), severity="error", markup=False)
        else:
            self.app.notify(
                _("Saved as {file}").format(file=visible(str(path))), markup=False, timeout=8
            )
        self.dismiss(thing)
