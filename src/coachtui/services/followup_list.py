"""The list of follow-ups as it leaves: a page, a table or a calendar."""

from dataclasses import dataclass

from coachtui.exports.calendar import appointments, calendar
from coachtui.exports.followups import csv_followups, followups_page, json_followups
from coachtui.exports.page import Page
from coachtui.kinds import Form
from coachtui.services.calendar import coming
from coachtui.services.papers import Paper, Source
from coachtui.services.pending import pending_rows


@dataclass(frozen=True, slots=True)
class FollowUpList(Paper):
    """What is still to be done, with everybody."""

    in_full: bool = False
    """A calendar says names and steps."""

    note = "followups"
    wide = True

    def drawn(self, source: Source, form: Form) -> Page | str:
        """Return the list; a calendar has the next sessions, too."""
        day, lang = source.today, source.lang
        rows = pending_rows(source.tx, day)
        match form:
            case Form.CALENDAR:
                booked = coming(source.tx, source.now)
                days = appointments(rows, booked, lang, in_full=self.in_full)
                return calendar(days, lang, source.now)
            case Form.TABLE:
                return csv_followups(rows, lang)
            case Form.JSON:
                return json_followups(rows, day)
            case _:
                return followups_page(rows, lang, day)
