"""The sheet that shows that coaching took place."""

from dataclasses import dataclass

from coachtui.exports.evidence import csv_evidence, evidence_page, evidence_sheet
from coachtui.exports.file_names import thing_name
from coachtui.exports.page import Page
from coachtui.kinds import Form
from coachtui.services.agreed import IS_OPEN
from coachtui.services.papers import Paper, Source
from coachtui.services.session_rows import session_rows


@dataclass(frozen=True, slots=True)
class Evidence(Paper):
    """The sessions of a year, without a word that was said."""

    year: int

    note = "evidence"

    def name(self, source: Source) -> str:
        """Return a name that says the year."""
        return f"{self.year}-{thing_name(self.note, source.lang)}"

    def drawn(self, source: Source, form: Form) -> Page | str:
        """Return the sheet."""
        rows = session_rows(source.tx, IS_OPEN)
        sheet = evidence_sheet(rows, self.year, coach=source.config.coach_name)
        if form is Form.TABLE:
            return csv_evidence(sheet, source.lang)
        return evidence_page(sheet, source.lang)
