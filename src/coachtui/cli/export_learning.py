"""`coachtui export learning`: the coach's own trainings and certificates."""

from pathlib import Path
from typing import Annotated

from typer import Context, Typer

from coachtui.cli.help import Command
from coachtui.cli.options import STDOUT, force_option, form_of, format_option, output_option
from coachtui.cli.papers import Way, hand_over
from coachtui.cli.setting import setting_of
from coachtui.i18n import _
from coachtui.kinds.forms import SHEET_FORMS


def add_learning(group: Typer) -> None:
    """Add the command to the group."""

    @group.command(
        cls=Command,
        options_metavar=_("[OPTIONS]"),
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
