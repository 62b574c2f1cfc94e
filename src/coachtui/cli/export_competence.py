"""`coachtui export competence`: what a coach shows where leading people is assessed."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

from typer import Context, Option, Typer

from coachtui.cli.help import Command
from coachtui.cli.options import STDOUT, force_option, form_of, format_option, output_option
from coachtui.cli.output import show, show_table, tell
from coachtui.cli.setting import Setting, setting_of
from coachtui.errors import UsageError
from coachtui.i18n import _

if TYPE_CHECKING:
    from coachtui.services.competence import Competence

FORMS: Final = ("md", "csv")


def add_competence(group: Typer) -> None:
    """Add the command to the group."""

    @group.command(
        cls=Command,
        options_metavar=_("[OPTIONS]"),
        help=_(
            "Write the lines you choose as evidence of coaching: your reflections, feedback you "
            "gave, what you learned, without names. Without --pick it lists what there is."
        ),
        epilog="coachtui export competence\n"
        "coachtui export competence --pick 3f2a9c-h,81bd02-l -o evidence.md",
    )
    def competence(
        context: Context,
        pick: Annotated[
            str,
            Option(
                help=_("The keys of the lines, with commas between them."),
                metavar=_("KEYS"),
                show_default=False,
            ),
        ] = "",
        form: Annotated[str | None, format_option(FORMS)] = None,
        target: Annotated[Path, output_option()] = STDOUT,
        force: Annotated[bool, force_option()] = False,
    ) -> None:
        written_as = form_of(form, target, FORMS)
        chosen = {key.strip() for key in pick.split(",")} - {""}
        setting = setting_of(context)
        if not chosen and target != STDOUT:
            raise UsageError(_("Choose the lines first: --pick and their keys."))
        with setting.services() as services:
            from coachtui.services.competence import Competence, CompetenceForm

            handed = Competence(services.db, setting.clock, coach=setting.config.coach_name)
            if not chosen:
                _list(handed, setting)
                return
            kind = CompetenceForm(written_as)
            if target == STDOUT:
                show(handed.give(setting.export_lang, kind, chosen))
                return
            saved = handed.save(target, setting.export_lang, kind, chosen, force=force)
        tell(_("Saved {file}.").format(file=saved))


def _list(handed: "Competence", setting: Setting) -> None:
    from coachtui.dates import format_day
    from coachtui.exports.competence import behaviour_words

    proofs, words = handed.proofs(), behaviour_words(_)
    if not proofs:
        tell(_("There is nothing to show yet: write something on your own page after a session."))
        return
    rows = [
        (one.key, format_day(one.day, setting.lang), words[one.behaviour], one.text)
        for one in proofs
    ]
    show_table((_("Key"), _("Day"), _("Behaviour"), _("Line")), rows)
