"""Hands over the sheet that shows that coaching took place, and notes that."""

from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from coachtui.clock import Clock
from coachtui.config import Config
from coachtui.db.scope import Database, Transaction, reading
from coachtui.exports.evidence import csv_evidence, evidence_page, evidence_sheet
from coachtui.exports.forms import page_as
from coachtui.files import save
from coachtui.i18n import Language
from coachtui.kinds import Form
from coachtui.services.agreed import IS_OPEN
from coachtui.services.audit import EVERYBODY, audit
from coachtui.services.session_rows import session_rows


class SheetForm(StrEnum):
    """What the sheet is written as; the value is the ending of its file."""

    MARKDOWN = "md"
    HTML = "html"
    PDF = "pdf"
    WORD = "docx"
    TABLE = "csv"


class Evidence:
    """The ways the sheet leaves the program; what cannot be noted does not leave."""

    def __init__(self, db: Database, clock: Clock, config: Config) -> None:
        """Work on these records, by this clock, as the coach has set it."""
        self._db = db
        self._clock = clock
        self._config = config

    def give(self, lang: Language, form: SheetForm, year: int) -> bytes:
        """Return a copy that leaves by a pipe."""
        with self._db.write() as tx:
            return self._written(tx, lang, form, year)

    def save(
        self, target: Path, lang: Language, form: SheetForm, year: int, *, force: bool = False
    ) -> Path:
        """Save a copy under this name, or in this folder under a name of its own."""
        with self._db.write() as tx:
            data = self._written(tx, lang, form, year)
            return save(target, f"{year}-evidence.{form}", data, force=force)

    def _written(self, tx: Transaction, lang: Language, form: SheetForm, year: int) -> bytes:
        audit(tx, f"export evidence {form}", EVERYBODY, self._clock.now())
        sheet = evidence_sheet(
            session_rows(reading(tx), IS_OPEN), year, coach=self._config.coach_name
        )
        if form is SheetForm.TABLE:
            return csv_evidence(sheet, lang).encode()
        head = tuple(self._config.letterhead.splitlines())
        return page_as(Form(form), replace(evidence_page(sheet, lang), letterhead=head), lang)
