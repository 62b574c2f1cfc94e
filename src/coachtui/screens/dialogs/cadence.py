"""How often two people mean to meet, chosen by one key, with the days that come of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import Final

from textual.content import Content
from textual.widget import Widget

from coachtui.dates import format_day
from coachtui.dates.cadence import days_by
from coachtui.i18n import _, language
from coachtui.kinds.between import Cadence
from coachtui.screens.dialogs.form import Form
from coachtui.text import visible
from coachtui.views import CoacheeView
from coachtui.widgets.choice import Choice
from coachtui.widgets.words import cadence_word

NEVER: Final = "never"
"""Stands for no cadence: they meet when there is something to meet about."""

SHOWN: Final = 4
"""How many of the days to come are said."""


class CadenceForm(Form[CoacheeView]):
    """One row of words, and below it the next days."""

    def __init__(self, coachee: CoacheeView, since: date, today: date) -> None:
        """Ask about a person who was seen last, or came to be known, on a day."""
        super().__init__()
        self._coachee = coachee
        self._since = since
        self._today = today

    def heading(self) -> str:
        """Ask the question."""
        return _("How often do you meet {name}?").format(name=visible(self._coachee.called))

    def fields(self) -> Iterator[tuple[str, Widget]]:
        """Return the one choice."""
        words = {NEVER: _("as needed")} | {str(one): cadence_word(one) for one in Cadence}
        yield "", Choice(words, self._coachee.cadence or NEVER, id="cadence")

    def remark(self) -> Content:
        """Say which days come of it."""
        cadence = self._chosen()
        if cadence is None:
            return Content(_("Somebody without a next date is named after two weeks."))
        coming = (day for day in days_by(cadence, self._since) if day >= self._today)
        days = [format_day(day, language(), year=False) for day in islice(coming, SHOWN)]
        return Content(_("From the last session on: {days} …").format(days=", ".join(days)))

    def answer(self) -> CoacheeView:
        """Return the person with what was chosen."""
        return replace(self._coachee, cadence=self._chosen())

    def _chosen(self) -> Cadence | None:
        chosen = self.chosen("cadence")
        return None if chosen == NEVER else Cadence(chosen)
