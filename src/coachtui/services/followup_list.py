"""Hands over the list of follow-ups as a calendar, a table or a page, and notes that."""

from enum import StrEnum
from pathlib import Path

from coachtui.clock import Clock, today
from coachtui.db.scope import Database, Transaction, reading
from coachtui.exports.calendar import appointments, calendar
from coachtui.exports.followups import csv_followups, json_followups, markdown_followups
from coachtui.files import save
from coachtui.i18n import Language
from coachtui.services.audit import EVERYBODY, audit
from coachtui.services.calendar import coming
from coachtui.services.pending import pending_rows


class ListForm(StrEnum):
    """What the list is written as; the value is the ending of its file."""

    MARKDOWN = "md"
    CALENDAR = "ics"
    TABLE = "csv"
    JSON = "json"


class FollowUpList:
    """The ways the list leaves the program; what cannot be noted does not leave."""

    def __init__(self, db: Database, clock: Clock) -> None:
        """Work on these records, by this clock."""
        self._db = db
        self._clock = clock

    def give(self, lang: Language, form: ListForm, *, in_full: bool = False) -> str:
        """Return a copy that leaves by a pipe."""
        with self._db.write() as tx:
            return self._written(tx, lang, form, in_full=in_full)

    def save(
        self,
        target: Path,
        lang: Language,
        form: ListForm,
        *,
        in_full: bool = False,
        force: bool = False,
    ) -> Path:
        """Save a copy under this name, or in this folder under a name of its own."""
        with self._db.write() as tx:
            text = self._written(tx, lang, form, in_full=in_full)
            name = f"{today(self._clock).isoformat()}-followups.{form}"
            return save(target, name, text, force=force)

    def _written(self, tx: Transaction, lang: Language, form: ListForm, *, in_full: bool) -> str:
        now, day = self._clock.now(), today(self._clock)
        audit(tx, f"export followups {form}", EVERYBODY, now)
        records = reading(tx)
        rows = pending_rows(records, day)
        match form:
            case ListForm.CALENDAR:
                booked = coming(records, now)
                return calendar(appointments(rows, booked, lang, in_full=in_full), lang, now)
            case ListForm.TABLE:
                return csv_followups(rows, lang)
            case ListForm.JSON:
                return json_followups(rows, day)
            case ListForm.MARKDOWN:
                return markdown_followups(rows, lang, day)
