"""What is still to be done as it leaves: all of it, or what others are to arrange."""

from dataclasses import dataclass

from coachtui.exports.calendar import appointments, calendar
from coachtui.exports.followups import (
    csv_followups,
    csv_needs,
    followups_page,
    json_followups,
    json_needs,
    needs_page,
)
from coachtui.exports.page import Page
from coachtui.kinds import Form
from coachtui.services.calendar import coming
from coachtui.services.papers import Paper, Source
from coachtui.services.pending import IS_NEED, MAY_GO, pending_rows


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


@dataclass(frozen=True, slots=True)
class NeedsList(Paper):
    """Trainings and mentors that somebody is to arrange, as far as the coachee was told."""

    note = "needs"
    wide = True

    def drawn(self, source: Source, form: Form) -> Page | str:
        """Return the list by its days."""
        day, lang = source.today, source.lang
        rows = pending_rows(source.tx, day, IS_NEED, MAY_GO)
        match form:
            case Form.TABLE:
                return csv_needs(rows, lang)
            case Form.JSON:
                return json_needs(rows, day)
            case _:
                return needs_page(rows, lang, day)
