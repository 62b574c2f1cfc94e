"""`coachtui export person`: everything about one person in one file, or a calendar."""

from pathlib import Path
from typing import Annotated

from typer import Argument, Context, Option, Typer

from coachtui.cli.help import command
from coachtui.cli.naming import only_one
from coachtui.cli.options import STDOUT, force_option, form_of, format_option, output_option
from coachtui.cli.papers import Way, hand_over
from coachtui.cli.setting import setting_of
from coachtui.i18n import _
from coachtui.kinds import Form
from coachtui.kinds.forms import COPY_FORMS, PERSON_FORMS


def add_person(group: Typer) -> None:
    """Add the command to the group."""

    @command(
        group,
        help=_(
            "Write everything that is kept about a person, for the person: who they are, what was "
            "agreed, each session, what was done with the records. The coach's own notes stand "
            "apart; read them before you hand them over, or leave them out."
        ),
        epilog='coachtui export person "Bu Rina" -o rina.docx\n'
        "coachtui export person rina --without-notes -o rina.pdf\n"
        "coachtui export person rina -o rina.ics\n"
        "coachtui export person rina --sponsor -o sponsor.docx",
    )
    def person(
        context: Context,
        name: Annotated[str, Argument(help=_("Their name, or a part of it."), metavar=_("NAME"))],
        without_notes: Annotated[
            bool, Option("--without-notes", help=_("Leave the coach's own notes out."))
        ] = False,
        in_full: Annotated[
            bool, Option("--in-full", help=_("Say names and steps in the calendar, too."))
        ] = False,
        sponsor: Annotated[
            bool, Option("--sponsor", help=_("Only days and counts, for the sponsor."))
        ] = False,
        form: Annotated[str | None, format_option(PERSON_FORMS)] = None,
        target: Annotated[Path, output_option()] = STDOUT,
        force: Annotated[bool, force_option()] = False,
    ) -> None:
        way = Way(form_of(form, target, COPY_FORMS if sponsor else PERSON_FORMS), target, force)
        setting = setting_of(context)
        with setting.services() as services:
            from coachtui.services.person_file import PersonPaper

            coachee_id = only_one(services.coachees.find(name), name).id
            paper = PersonPaper(coachee_id, without_notes, in_full, sponsor)
            if without_notes or sponsor or way.form is Form.CALENDAR:
                hand_over(setting, services, paper, way)
            else:
                said = _("Saved {file}. It holds your own notes: review it first.")
                hand_over(setting, services, paper, way, said)
