"""`coachtui privacy`: what the care for other people's data asks of a coach."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Context, Option, Typer

from coachtui import paths
from coachtui.cli.help import command, command_group
from coachtui.cli.naming import only_one
from coachtui.cli.options import (
    STDOUT,
    force_option,
    form_of,
    format_option,
    json_option,
    output_option,
)
from coachtui.cli.output import show, show_table, tell
from coachtui.cli.papers import Way, hand_over
from coachtui.cli.sessions import SHORT_ID
from coachtui.cli.setting import setting_of
from coachtui.clock import today
from coachtui.i18n import _
from coachtui.kinds.forms import FOR_PEOPLE

if TYPE_CHECKING:
    from coachtui.i18n import Language
    from coachtui.views import KeptView


def add_privacy(app: Typer) -> None:
    """Add the command group to the command line."""
    group = command_group(
        help=_("What you owe the people in your records: an end, and word if notes get out."),
        epilog="coachtui privacy due\ncoachtui privacy incident -o incident.docx",
    )
    _add_due(group)
    _add_incident(group)
    app.add_typer(group, name="privacy")


def _add_due(group: Typer) -> None:
    @command(
        group,
        help=_(
            "List whose records have been kept as long as you have set. Nothing is erased by this."
        ),
        epilog="coachtui privacy due\ncoachtui privacy due --json",
    )
    def due(context: Context, as_json: Annotated[bool, json_option()] = False) -> None:
        from coachtui.services.retention import time_over

        setting = setting_of(context)
        months = setting.config.retention_months
        with setting.reading() as tx:
            kept = time_over(tx, setting.clock.now(), months) if tx else ()
        if as_json:
            from coachtui.exports.json import versioned

            show(versioned("retention", retention_months=months, people=kept))
        elif kept:
            headings = (_("ID"), _("Name"), _("Last session"), _("Time was over"))
            show_table(headings, [_line(one, setting.lang) for one in kept])
            tell(_("Nobody is erased by this. You decide: coachtui person erase ID"))
        elif months:
            tell(_("Nobody's time is over."))
        else:
            words = _("No time is set. Write it into {file}, such as: retention_months = 24")
            tell(words.format(file=paths.config_file()))


def _add_incident(group: Typer) -> None:
    @command(
        group,
        help=_(
            "Write what to do when notes got into other hands: a checklist for the first 3 × 24 "
            "hours, whose data it was, and the letter to them. Nothing is sent."
        ),
        epilog="coachtui privacy incident -o incident.docx\n"
        'coachtui privacy incident "Bu Rina" dedi --noticed yesterday -o incident.pdf --lang id',
    )
    def incident(
        context: Context,
        names: Annotated[
            list[str] | None,
            Argument(
                help=_("Whose data it was; everybody in the records if left out."),
                metavar=_("NAME"),
                show_default=False,
            ),
        ] = None,
        noticed: Annotated[
            str | None,
            Option(
                help=_("The day on which it was noticed; today if left out."),
                metavar=_("DATE"),
                show_default=False,
            ),
        ] = None,
        form: Annotated[str | None, format_option(FOR_PEOPLE)] = None,
        target: Annotated[Path, output_option()] = STDOUT,
        force: Annotated[bool, force_option()] = False,
    ) -> None:
        from coachtui.dates.past import parse_past

        way = Way(form_of(form, target, FOR_PEOPLE), target, force)
        setting = setting_of(context)
        day = today(setting.clock)
        with setting.services() as services:
            from coachtui.services.incident import IncidentSheet

            find = services.coachees.find_in_file
            whose = tuple(only_one(find(name), name).id for name in names or ())
            when = parse_past(noticed, day) if noticed else day
            hand_over(setting, services, IncidentSheet(when, whose), way)


def _line(one: "KeptView", lang: "Language") -> tuple[str, ...]:
    from coachtui.dates import format_day

    last = format_day(one.last_session, lang) if one.last_session else "–"
    return one.coachee.id[:SHORT_ID], one.coachee.name, last, format_day(one.over, lang)
