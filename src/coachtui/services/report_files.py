"""Hands over reports, and notes that."""

from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from coachtui.clock import Clock, today
from coachtui.config import Config
from coachtui.db.scope import Database, Transaction, reading
from coachtui.exports.forms import page_as
from coachtui.exports.reports import report_page
from coachtui.exports.reports.data import csv_report, json_report
from coachtui.files import save
from coachtui.i18n import Language
from coachtui.kinds import Form
from coachtui.services.audit import EVERYBODY, audit
from coachtui.services.reports import Reports, Wish, roster_of


class ReportForm(StrEnum):
    """What a report is written as; the value is the ending of its file."""

    MARKDOWN = "md"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    PLAIN = "txt"
    TABLE = "csv"
    JSON = "json"


class ReportFiles:
    """The ways a report leaves the program; what cannot be noted does not leave."""

    def __init__(self, db: Database, clock: Clock, config: Config) -> None:
        """Work on these records, by this clock, as the coach has set it."""
        self._db = db
        self._clock = clock
        self._config = config

    def give(self, wish: Wish, lang: Language, form: ReportForm) -> bytes:
        """Return a copy that leaves by a pipe."""
        with self._db.write() as tx:
            return self._written(tx, wish, lang, form)

    def save(
        self, target: Path, wish: Wish, lang: Language, form: ReportForm, *, force: bool = False
    ) -> Path:
        """Save a copy under this name, or in this folder under a name of its own."""
        name = f"{today(self._clock).isoformat()}-{wish.kind}.{form}"
        with self._db.write() as tx:
            return save(target, name, self._written(tx, wish, lang, form), force=force)

    def _written(self, tx: Transaction, wish: Wish, lang: Language, form: ReportForm) -> bytes:
        audit(tx, f"export report {wish.kind} {form}", EVERYBODY, self._clock.now())
        report = Reports(reading(tx), self._clock).report(wish)
        match form:
            case ReportForm.TABLE:
                return csv_report(report, lang).encode()
            case ReportForm.JSON:
                return json_report(report, roster_of(self._config)).encode()
        page = report_page(report, lang, roster_of(self._config))
        head = tuple(self._config.letterhead.splitlines())
        return page_as(Form(form), replace(page, letterhead=head), lang, wide=True)
