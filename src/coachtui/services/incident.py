"""The sheet for the day on which notes got into other hands."""

from dataclasses import dataclass
from datetime import date

from coachtui.exports.incident import incident_page
from coachtui.exports.page import Page
from coachtui.kinds import Form
from coachtui.services.papers import Paper, Source
from coachtui.services.queries import IN_THE_FILE, has_key
from coachtui.services.shapes import COACHEE


@dataclass(frozen=True, slots=True)
class IncidentSheet(Paper):
    """What is to be done, and for whom; it leaves for those as well who took their consent back."""

    noticed: date
    affected: tuple[str, ...] = ()
    """Ids of those whose data it was; all who are in the file where it names none."""

    note = "incident"

    def drawn(self, source: Source, form: Form) -> Page:
        """Return the page; whoever was deleted is in the file still, and on the list."""
        whose = has_key("id") if self.affected else IN_THE_FILE
        query = f"""
            SELECT {COACHEE.columns} FROM coachee WHERE {whose}
            ORDER BY name COLLATE NOCASE
        """
        people = [COACHEE.read(row) for row in source.tx.rows(query, keys=self.affected)]
        coach = source.config.coach_name
        return incident_page(people, source.lang, source.today, self.noticed, coach)
