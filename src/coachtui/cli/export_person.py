"""`coachtui export person`: everything about one person in one file, or a calendar."""

from pathlib import Path
from typing import Annotated, Final

from typer import Argument, Context, Option, Typer

from coachtui.cli.help import Command
from coachtui.cli.naming import only_one
from coachtui.cli.options import STDOUT, force_option, form_of, format_option, output_option
from coachtui.cli.output import show_file, tell
from coachtui.cli.setting import setting_of
from coachtui.i18n import _

FORMS: Final = ("md", "html", "pdf", "docx", "txt", "json", "ics")


def add_person(group: Typer) -> None:
    """Add the command to the group."""

    @group.command(
        cls=Command,
        options_metavar=_("[OPTIONS]"),
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
        form: Annotated[str | None, format_option(FORMS)] = None,
        target: Annotated[Path, output_option()] = STDOUT,
        force: Annotated[bool, force_option()] = False,
    ) -> None:
        written_as = form_of(form, target, FORMS)
        setting = setting_of(context)
        with setting.services() as services:
            from coachtui.services.person_file import PersonFiles, PersonForm, PersonWish

            coachee_id = only_one(services.coachees.find(name), name).id
            files = PersonFiles(services.db, setting.clock, setting.config)
            kind = PersonForm(written_as)
            wish = PersonWish(setting.export_lang, kind, without_notes, in_full, sponsor)
            if target == STDOUT:
                show_file(files.give(coachee_id, wish), written_as)
                return
            saved = files.save(coachee_id, target, wish, force=force)
        if without_notes or sponsor or kind is PersonForm.CALENDAR:
            tell(_("Saved {file}.").format(file=saved))
        else:
            tell(_("Saved {file}. It holds your own notes: review it first.").format(file=saved))
