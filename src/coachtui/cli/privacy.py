"""`coachtui privacy`: what the care for other people's data asks of a coach."""

from typing import TYPE_CHECKING, Annotated

from typer import Context, Typer

from coachtui import paths
from coachtui.cli.help import command, command_group
from coachtui.cli.options import json_option
from coachtui.cli.output import show, show_table, tell
from coachtui.cli.sessions import SHORT_ID
from coachtui.cli.setting import setting_of
from coachtui.i18n import _

if TYPE_CHECKING:
    from coachtui.i18n import Language
    from coachtui.views import KeptView


def add_privacy(app: Typer) -> None:
    """Add the command group to the command line."""
    group = command_group(
        help=_("What you owe the people in your records: whose time there is over."),
        epilog="coachtui privacy due",
    )
    _add_due(group)
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


def _line(one: "KeptView", lang: "Language") -> tuple[str, ...]:
    from coachtui.dates import format_day

    last = format_day(one.last_session, lang) if one.last_session else "–"
    return one.coachee.id[:SHORT_ID], one.coachee.name, last, format_day(one.over, lang)
