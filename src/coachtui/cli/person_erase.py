"""`coachtui person erase`: somebody who wants nothing kept about them."""

import sys
from typing import Annotated

from typer import Context, Option, Typer

from coachtui import paths
from coachtui.cli.help import command
from coachtui.cli.naming import name_argument, only_one
from coachtui.cli.output import tell
from coachtui.cli.setting import Setting, setting_of
from coachtui.errors import UsageError
from coachtui.i18n import _
from coachtui.text import fold, visible


def add_erase(group: Typer) -> None:
    """Add the command to its group."""

    @command(
        group,
        "erase",
        help=_(
            "Erase somebody for good: who they are and all that was said. "
            "Only the hours stay, without a name."
        ),
        epilog=_('coachtui person erase "Bu Rina"'),
    )
    def erase(
        context: Context,
        name: Annotated[str, name_argument()],
        confirm: Annotated[
            str | None,
            Option(
                "--confirm",
                metavar=_("NAME"),
                help=_("The whole name, to erase without being asked."),
            ),
        ] = None,
    ) -> None:
        from coachtui.exports.agreement import erasing_words
        from coachtui.exports.words import Voice
        from coachtui.services.search import search
        from coachtui.views import Sought

        setting = setting_of(context)
        with setting.services() as services:
            coachees = services.coachees
            person = only_one(coachees.find_in_file(name), name)
            goes, stays = coachees.belongings(person.id), coachees.remains(person.id)
            tell(erasing_words(goes, stays, Voice(setting.lang)))
            if confirm is None:
                tell(_("Type the whole name to go on: {name}").format(name=person.name))
                confirm = sys.stdin.readline()
            if fold(confirm.strip()) != fold(person.name):
                raise UsageError(_("That is not the name. Nothing was erased."))
            coachees.erase(person.id)
            tell(_("Erased for good: {name}.").format(name=person.name))
            with services.db.read() as tx:
                named = len(search(tx, Sought(words=person.called)))
        if named:
            words = _("What others said still names them: “coachtui search {name}”.")
            tell(words.format(name=visible(person.called)))
        _tell_of_copies(setting)


def _tell_of_copies(setting: Setting) -> None:
    """Name what this file knows nothing of: older copies of it, and what was handed out."""
    from coachtui.db.place import backups

    for copy in backups(setting.data_file):
        tell(_("An older copy still has it all: {file}").format(file=copy))
    folder = paths.exports_dir(setting.config.export_dir)
    tell(_("Files that were saved before are yours to delete: {folder}").format(folder=folder))
