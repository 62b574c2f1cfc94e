"""Reports as pages, as tables for a spreadsheet, and as JSON."""

from coachtui.exports.page import Page
from coachtui.exports.reports.coverage import coverage_page
from coachtui.exports.reports.data import csv_report, json_report
from coachtui.exports.reports.hours import hours_page
from coachtui.exports.reports.outcomes import outcomes_page
from coachtui.exports.reports.programme import programme_page
from coachtui.i18n import Language
from coachtui.kinds import Form
from coachtui.reports import Report
from coachtui.reports.coverage import Coverage
from coachtui.reports.hours import Hours
from coachtui.reports.outcomes import Outcomes
from coachtui.reports.programme import Programme


def report_as(form: Form, report: Report, lang: Language, roster: str = "") -> Page | str:
    """Return any report as the page that people read, or as what programs read."""
    match form:
        case Form.TABLE:
            return csv_report(report, lang)
        case Form.JSON:
            return json_report(report, roster)
        case _:
            return report_page(report, lang, roster)


def report_page(report: Report, lang: Language, roster: str = "") -> Page:
    """Return any report as a page; *roster* is a coach who agreed to be named in the programme."""
    match report:
        case Outcomes():
            return outcomes_page(report, lang)
        case Coverage():
            return coverage_page(report, lang)
        case Hours():
            return hours_page(report, lang)
        case Programme():
            return programme_page(report, lang, roster)
