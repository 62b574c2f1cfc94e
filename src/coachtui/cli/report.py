"""`coachtui report`: what coaching came to, in numbers."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

from typer import Argument, Context, Option, Typer
from typer.models import OptionInfo

from coachtui.cli.help import command, command_group, one_of
from coachtui.cli.options import (
    STDOUT,
    force_option,
    form_of,
    format_option,
    json_option,
    output_option,
)
from coachtui.cli.output import show, show_page, tell
from coachtui.cli.papers import Way, hand_over
from coachtui.cli.setting import Setting, setting_of
from coachtui.clock import today
from coachtui.errors import NotFoundError, UsageError
from coachtui.i18n import _
from coachtui.kinds import Form
from coachtui.kinds.forms import REPORT_FORMS
from coachtui.text import fold, visible

if TYPE_CHECKING:
    from coachtui.reports.period import Period, Span
    from coachtui.services.reports import Reports, Wish

REPORTS: Final = ("outcomes", "coverage", "hours", "programme")


def from_option() -> OptionInfo:
    """Return the first day of a period."""
    option: OptionInfo = Option(
        "--from", help=_("The first day, such as 2026-10-01."), metavar=_("DAY")
    )
    return option


def to_option() -> OptionInfo:
    """Return the last day of a period."""
    option: OptionInfo = Option(
        "--to", help=_("The last day; today if left out."), metavar=_("DAY")
    )
    return option


def team_option() -> OptionInfo:
    """Return the one unit a report is about."""
    option: OptionInfo = Option("--team", help=_("Only people of one unit."), metavar=_("UNIT"))
    return option


def csv_option() -> OptionInfo:
    """Return the wish for a table."""
    option: OptionInfo = Option("--csv", help=_("Write the main table for a spreadsheet."))
    return option


def add_report(app: Typer) -> None:
    """Add the command group to the command line."""
    group = command_group(
        help=_(
            "Count what coaching came to. How each number is counted stands in docs/measures.md."
        ),
        epilog="coachtui report outcomes\ncoachtui report coverage --from 2026-01-01\n"
        "coachtui report hours --csv\ncoachtui report programme --json",
    )
    _add_of_team(
        group,
        "outcomes",
        _("Goals reached, plans done in time, surveys, what was measured: this quarter."),
    )
    _add_of_team(group, "coverage", _("Who was coached in which quarter: this year."))
    _add_of_all(group, "hours", _("Your hours as ICF asks for them, and as JP: up to today."))
    _add_of_all(
        group,
        "programme",
        _("What may be told to others: numbers of five people or more, no names. Whole quarters."),
    )
    app.add_typer(group, name="report")


def _add_of_team(group: Typer, name: str, purpose: str) -> None:
    @command(
        group,
        name,
        help=purpose,
        epilog=f"coachtui report {name}\ncoachtui report {name} --from 2026-01-01 --to 2026-06-30\n"
        f"coachtui report {name} --team Mutasi --json",
    )
    def report(
        context: Context,
        first: Annotated[str | None, from_option()] = None,
        last: Annotated[str | None, to_option()] = None,
        team: Annotated[str | None, team_option()] = None,
        as_json: Annotated[bool, json_option()] = False,
        as_csv: Annotated[bool, csv_option()] = False,
    ) -> None:
        _show(context, name, first, last, team, as_json=as_json, as_csv=as_csv)


def _add_of_all(group: Typer, name: str, purpose: str) -> None:
    @command(
        group,
        name,
        help=purpose,
        epilog=f"coachtui report {name}\ncoachtui report {name} --from 2026-01-01 --to 2026-06-30\n"
        f"coachtui report {name} --csv",
    )
    def report(
        context: Context,
        first: Annotated[str | None, from_option()] = None,
        last: Annotated[str | None, to_option()] = None,
        as_json: Annotated[bool, json_option()] = False,
        as_csv: Annotated[bool, csv_option()] = False,
    ) -> None:
        _show(context, name, first, last, None, as_json=as_json, as_csv=as_csv)


def add_report_export(group: Typer) -> None:
    """Add the command that writes a report as a file."""

    @command(
        group,
        help=_("Write a report as a file. See “coachtui report --help” for what each says."),
        epilog="coachtui export report programme -o programme.pdf\n"
        "coachtui export report hours --format csv\n"
        "coachtui export report outcomes --from 2026-01-01 -o outcomes.html",
    )
    def report(
        context: Context,
        name: Annotated[
            str, Argument(help=_("Which report."), metavar="|".join(REPORTS), show_default=False)
        ],
        first: Annotated[str | None, from_option()] = None,
        last: Annotated[str | None, to_option()] = None,
        team: Annotated[str | None, team_option()] = None,
        form: Annotated[str | None, format_option(REPORT_FORMS)] = None,
        target: Annotated[Path, output_option()] = STDOUT,
        force: Annotated[bool, force_option()] = False,
    ) -> None:
        one_of(name, "REPORT", REPORTS)
        way = Way(form_of(form, target, REPORT_FORMS), target, force)
        setting = setting_of(context)
        with setting.services() as services:
            from coachtui.services.report_files import ReportFile
            from coachtui.services.reports import Reports

            with services.db.read() as tx:
                reports = Reports(tx, setting.clock)
                wish = wish_of(setting, reports, name, first, last, team)
            said = (
                _("Saved {file}. It names nobody.")
                if name == "programme"
                else _("Saved {file}. It names people: keep it to yourself.")
            )
            hand_over(setting, services, ReportFile(wish), way, said)


def _show(
    context: Context,
    name: str,
    first: str | None,
    last: str | None,
    team: str | None,
    *,
    as_json: bool,
    as_csv: bool,
) -> None:
    if as_json and as_csv:
        raise UsageError(_("Choose one of --json and --csv."))
    from coachtui.exports.page import Page
    from coachtui.exports.reports import report_as
    from coachtui.services.reports import Reports, roster_of

    setting = setting_of(context)
    with setting.reading() as tx:
        if tx is None:
            tell(setting.nothing_stored)
            return
        reports = Reports(tx, setting.clock)
        report = reports.report(wish_of(setting, reports, name, first, last, team))
    form = Form.JSON if as_json else Form.TABLE if as_csv else Form.PLAIN
    drawn = report_as(form, report, setting.lang, roster_of(setting.config))
    if not isinstance(drawn, Page):
        show(drawn)
        return
    if not drawn.blocks:
        tell(_("There is nothing to count in this period."))
    show_page(drawn)


def wish_of(
    setting: Setting,
    reports: "Reports",
    name: str,
    first: str | None,
    last: str | None,
    team: str | None = None,
) -> "Wish":
    """Return the report that was asked for."""
    from coachtui.services.reports import USUAL, ReportKind, Wish

    kind = ReportKind(name)
    period = period_asked(first, last, today(setting.clock), USUAL[kind])
    unit = "" if team is None else _unit(reports.units(), team)
    return Wish(kind, period, unit, setting.config.jp_rule)


def period_asked(first: str | None, last: str | None, today: date, span: "Span") -> "Period | None":
    """Read the two days of a period; none where neither was given."""
    from coachtui.reports.period import Period, period_of

    if first is None and last is None:
        return None
    begins = None if first is None else _day(first, today, date(today.year, 1, 1))
    ends = max(today, begins or today) if last is None else _day(last, today, begins or today)
    period = Period(begins or period_of(span, ends).first, ends)
    if period.first > period.last:
        raise UsageError(_("The first day comes after the last one."))
    return period


def _day(text: str, today: date, earliest: date) -> date:
    """Read a day; one without a year that would only come next year is the one after *earliest*."""
    from coachtui.dates import DateNotice, parse_date

    phrase = parse_date(text, today)
    if phrase.notice is DateNotice.ROLLED_YEAR:
        return parse_date(text, earliest).day
    return phrase.day


def _unit(units: tuple[str, ...], wish: str) -> str:
    """Return the one unit whose name has these words."""
    wanted = fold(wish)
    found = [one for one in units if fold(one) == wanted] or [
        one for one in units if wanted in fold(one)
    ]
    if len(found) != 1:
        words = _("There is no one unit called “{name}”. These are: {units}.")
        names = "; ".join(map(visible, found or units))
        raise NotFoundError(words.format(name=visible(wish), units=names))
    return found[0]
