"""`coachtui export`: what leaves as a file, and never more than was asked for."""

from pathlib import Path
from typing import Annotated

from typer import Context, Option, Typer

from coachtui.cli.data import add_practice
from coachtui.cli.export_competence import add_competence
from coachtui.cli.export_person import add_person
from coachtui.cli.export_session import add_session
from coachtui.cli.help import command, command_group
from coachtui.cli.options import STDOUT, force_option, form_of, format_option, output_option
from coachtui.cli.papers import Way, hand_over
from coachtui.cli.report import add_report_export
from coachtui.cli.setting import setting_of
from coachtui.clock import today
from coachtui.i18n import _
from coachtui.kinds.forms import COPY_FORMS, LIST_FORMS, REPORT_FORMS, SHEET_FORMS


def add_export(app: Typer) -> None:
    """Add the command group to the command line."""
    group = command_group(
        help=_("Hand over what was said: a session or the follow-ups as a file."),
        epilog=_(
            "coachtui export session last -o summary.md\ncoachtui export followups -o followups.ics"
        ),
    )
    add_session(group)
    add_person(group)
    _add_followups(group)
    _add_needs(group)
    _add_practices(group)
    _add_evidence(group)
    add_report_export(group)
    _add_learning(group)
    add_competence(group)
    add_practice(group, "practice")
    app.add_typer(group, name="export")


def _add_followups(group: Typer) -> None:
    @command(
        group,
        help=_(
            "Write what is still to be done as a page, a table or a calendar. The calendar also "
            "has the next sessions and says initials only, as others may look into it."
        ),
        epilog="coachtui export followups\ncoachtui export followups -o followups.ics\n"
        "coachtui export followups -o mine.ics --in-full\n"
        "coachtui export followups -o followups.csv --lang id",
    )
    def followups(
        context: Context,
        form: Annotated[str | None, format_option(LIST_FORMS)] = None,
        target: Annotated[Path, output_option()] = STDOUT,
        force: Annotated[bool, force_option()] = False,
        in_full: Annotated[
            bool, Option("--in-full", help=_("Say names and steps in the calendar, too."))
        ] = False,
    ) -> None:
        way = Way(form_of(form, target, LIST_FORMS), target, force)
        setting = setting_of(context)
        with setting.services() as services:
            from coachtui.services.followup_list import FollowUpList

            hand_over(setting, services, FollowUpList(in_full), way)


def _add_needs(group: Typer) -> None:
    @command(
        group,
        help=_(
            "Write what is to be arranged, trainings and mentors, for those who arrange it. It "
            "names people: ask them before you pass it on."
        ),
        epilog="coachtui export needs\ncoachtui export needs -o needs.csv --lang id",
    )
    def needs(
        context: Context,
        form: Annotated[str | None, format_option(REPORT_FORMS)] = None,
        target: Annotated[Path, output_option()] = STDOUT,
        force: Annotated[bool, force_option()] = False,
    ) -> None:
        way = Way(form_of(form, target, REPORT_FORMS), target, force)
        setting = setting_of(context)
        with setting.services() as services:
            from coachtui.services.followup_list import NeedsList

            said = _("Saved {file}. It names people: ask them before you pass it on.")
            hand_over(setting, services, NeedsList(), way, said)


def _add_practices(group: Typer) -> None:
    @command(
        group,
        help=_(
            "Write what people agreed that others may hear, without names, days or sessions. "
            "Read it before you pass it on: a story can tell who it was."
        ),
        epilog="coachtui export practices\ncoachtui export practices -o practices.md",
    )
    def practices(
        context: Context,
        form: Annotated[str | None, format_option(COPY_FORMS)] = None,
        target: Annotated[Path, output_option()] = STDOUT,
        force: Annotated[bool, force_option()] = False,
    ) -> None:
        way = Way(form_of(form, target, COPY_FORMS), target, force)
        setting = setting_of(context)
        with setting.services() as services:
            from coachtui.services.practices import Practices

            said = _("Saved {file}. Read it before you pass it on.")
            hand_over(setting, services, Practices(), way, said)


def _add_evidence(group: Typer) -> None:
    @command(
        group,
        help=_(
            "Write a sheet that shows that coaching took place: days, minutes and initials, "
            "quarter by quarter, and nothing that was said."
        ),
        epilog="coachtui export evidence\ncoachtui export evidence --year 2026 -o evidence.pdf",
    )
    def evidence(
        context: Context,
        year: Annotated[
            int | None,
            Option(help=_("Another year than this one."), metavar=_("YEAR"), min=1900, max=9999),
        ] = None,
        form: Annotated[str | None, format_option(SHEET_FORMS)] = None,
        target: Annotated[Path, output_option()] = STDOUT,
        force: Annotated[bool, force_option()] = False,
    ) -> None:
        way = Way(form_of(form, target, SHEET_FORMS), target, force)
        setting = setting_of(context)
        with setting.services() as services:
            from coachtui.services.evidence import Evidence

            sheet = Evidence(year or today(setting.clock).year)
            said = _("Saved {file}. Nothing that was said is in it.")
            hand_over(setting, services, sheet, way, said)


def _add_learning(group: Typer) -> None:
    @command(
        group,
        help=_("Write what you learned: trainings, certificates and supervision with their hours."),
        epilog="coachtui export learning\ncoachtui export learning -o learning.csv",
    )
    def learning(
        context: Context,
        form: Annotated[str | None, format_option(SHEET_FORMS)] = None,
        target: Annotated[Path, output_option()] = STDOUT,
        force: Annotated[bool, force_option()] = False,
    ) -> None:
        way = Way(form_of(form, target, SHEET_FORMS), target, force)
        setting = setting_of(context)
        with setting.services() as services:
            from coachtui.services.learning_list import LearningList

            hand_over(setting, services, LearningList(), way)
