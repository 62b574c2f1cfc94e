"""Reports as they leave."""

from dataclasses import dataclass

from coachtui.exports.file_names import thing_name
from coachtui.exports.page import Page
from coachtui.exports.reports import report_as
from coachtui.kinds import Form
from coachtui.services.papers import Paper, Source
from coachtui.services.reports import Reports, Wish, roster_of


@dataclass(frozen=True, slots=True)
class ReportFile(Paper):
    """A report that somebody asks for."""

    wish: Wish

    wide = True

    @property
    def note(self) -> str:
        """What the audit calls it."""
        return f"report {self.wish.kind}"

    def name(self, source: Source) -> str:
        """Return a name that says which report it is."""
        return f"{source.today.isoformat()}-{thing_name(self.wish.kind, source.lang)}"

    def drawn(self, source: Source, form: Form) -> Page | str:
        """Return the report, or its main table."""
        report = Reports(source.tx, source.clock).report(self.wish)
        return report_as(form, report, source.lang, roster_of(source.config))
