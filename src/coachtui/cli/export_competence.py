"""`coachtui export competence`: what a coach shows where leading people is assessed."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Context, Option, Typer

from coachtui.cli.help import command
from coachtui.cli.options import STDOUT, force_option, form_of, format_option, output_option
from coachtui.cli.output import show_table, tell
from coachtui.cli.papers import Way, hand_over
from coachtui.cli.setting import Setting, setting_of
from coachtui.errors import UsageError
from coachtui.i18n import _
from coachtui.kinds.forms import SHEET_FORMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coachtui.exports.competence import Proof


def add_competence(group: Typer) -> None:
    """Add the command to the group."""

    @command(
        group,
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
        form: Annotated[str | None, format_option(SHEET_FORMS)] = None,
        target: Annotated[Path, output_option()] = STDOUT,
        force: Annotated[bool, force_option()] = False,
    ) -> None:
        way = Way(form_of(form, target, SHEET_FORMS), target, force)
        chosen = frozenset(key.strip() for key in pick.split(",")) - {""}
        setting = setting_of(context)
        if not chosen and target != STDOUT:
            raise UsageError(_("Choose the lines first: --pick and their keys."))
        with setting.services() as services:
            from coachtui.services.competence import Competence, masked_proofs

            if chosen:
                hand_over(setting, services, Competence(chosen), way)
                return
            with services.db.read() as tx:
                _list(masked_proofs(tx), setting)


def _list(proofs: "Sequence[Proof]", setting: Setting) -> None:
    from coachtui.dates import format_day
    from coachtui.exports.competence import behaviour_words

    words = behaviour_words(_)
    if not proofs:
        tell(_("There is nothing to show yet: write something on your own page after a session."))
        return
    rows = [
        (one.key, format_day(one.day, setting.lang), words[one.behaviour], one.text)
        for one in proofs
    ]
    show_table((_("Key"), _("Day"), _("Behaviour"), _("Line")), rows)
