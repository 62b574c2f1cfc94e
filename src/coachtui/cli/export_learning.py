"""`coachtui export learning`: the coach's own trainings and certificates."""

from pathlib import Path
from typing import Annotated, Final

from typer import Context, Typer

from coachtui.cli.help import Command
from coachtui.cli.options import STDOUT, force_option, form_of, format_option, output_option
from coachtui.cli.output import show, tell
from coachtui.cli.setting import setting_of
from coachtui.i18n import _

FORMS: Final = ("md", "csv")


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
        form: Annotated[str | None, format_option(FORMS)] = None,
        target: Annotated[Path, output_option()] = STDOUT,
        force: Annotated[bool, force_option()] = False,
    ) -> None:
        written_as = form_of(form, target, FORMS)
        setting = setting_of(context)
        with setting.services() as services:
            from coachtui.services.learning_list import LearningForm, LearningList

            handed = LearningList(services.db, setting.clock, coach=setting.config.coach_name)
            kind = LearningForm(written_as)
            if target == STDOUT:
                show(handed.give(setting.export_lang, kind))
                return
            saved = handed.save(target, setting.export_lang, kind, force=force)
        tell(_("Saved {file}.").format(file=saved))
