"""`coachtui data`: the whole practice as one file that other programs can read, and back."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Context, Option, Typer

from coachtui.cli.help import Command, command_group
from coachtui.cli.options import STDOUT, force_option, output_option
from coachtui.cli.output import show, tell
from coachtui.cli.setting import is_there, setting_of
from coachtui.errors import NotFoundError, StorageError
from coachtui.files import why
from coachtui.i18n import _

if TYPE_CHECKING:
    from coachtui.services.document import Document
    from coachtui.services.transfer import TakenIn


def add_data(app: Typer) -> None:
    """Add the command group to the command line."""
    group = command_group(
        help=_("Take the whole practice out as one JSON file, or such a file in."),
        epilog="coachtui data export -o practice.json\ncoachtui data import practice.json",
    )
    _add_export(group)
    _add_import(group)
    _add_schema(group)
    app.add_typer(group, name="data")


def _add_export(group: Typer) -> None:
    @group.command(
        "export",
        cls=Command,
        options_metavar=_("[OPTIONS]"),
        help=_(
            "Write everything that is not deleted, private lines included, as JSON. "
            "Keep the file to yourself."
        ),
        epilog="coachtui data export -o practice.json\ncoachtui data export | jq .coachee",
    )
    def export(
        context: Context,
        target: Annotated[Path, output_option()] = STDOUT,
        force: Annotated[bool, force_option()] = False,
    ) -> None:
        setting = setting_of(context)
        with setting.services() as services:
            if services is None:
                raise NotFoundError(setting.nothing_stored)
            from coachtui.services.transfer import Transfer

            transfer = Transfer(services.db, setting.clock)
            if target == STDOUT:
                show(transfer.give())
                return
            saved = transfer.save(target, force=force)
        tell(_("Saved {file}. It holds private lines: keep it to yourself.").format(file=saved))


def _add_import(group: Typer) -> None:
    @group.command(
        "import",
        cls=Command,
        options_metavar=_("[OPTIONS]"),
        help=_(
            "Add what such a file has and is not here yet; all of it or nothing. A copy of the "
            "records as they were is kept in the folder backups."
        ),
        epilog="coachtui data import practice.json --dry-run\ncoachtui data import practice.json\n"
        "coachtui data import practice.json --data new.db",
    )
    def take_in(
        context: Context,
        file: Annotated[
            Path,
            Argument(
                help=_("The file, or - for standard input."),
                metavar=_("FILE"),
                show_default=False,
            ),
        ],
        dry_run: Annotated[
            bool, Option("--dry-run", help=_("Only say what it would bring."))
        ] = False,
        replace: Annotated[
            bool, Option("--replace", help=_("Where both have a record, take the file's."))
        ] = False,
    ) -> None:
        document = _read(file)
        setting = setting_of(context)
        from coachtui.services.bundle import open_services
        from coachtui.services.transfer import TakenIn, Transfer

        if dry_run and not is_there(setting.data_file):
            taken = TakenIn(sum(map(len, document.values())))
        else:
            services = open_services(setting.data_file, setting.clock)
            try:
                transfer = Transfer(services.db, setting.clock)
                taken = transfer.take_in(document, replace=replace, rehearse=dry_run)
            finally:
                services.close()
        tell(_told(taken, replace=replace))
        if dry_run:
            tell(_("Nothing was stored."))


def _add_schema(group: Typer) -> None:
    @group.command(
        "schema",
        cls=Command,
        options_metavar=_("[OPTIONS]"),
        help=_("Write the JSON Schema of the file that export writes."),
        epilog="coachtui data schema > practice.schema.json",
    )
    def schema() -> None:
        from coachtui.exports.json import written
        from coachtui.services.document import schema

        show(written(schema()))


def _read(file: Path) -> "Document":
    """Read the file whole and check it before anything is opened."""
    from coachtui.services.document import read_document

    try:
        data = sys.stdin.buffer.read() if file == STDOUT else file.read_bytes()
    except FileNotFoundError as error:
        raise NotFoundError(_("There is no file {file}.").format(file=file)) from error
    except OSError as error:
        message = _("{file} cannot be read: {reason}.")
        raise StorageError(message.format(file=file, reason=why(error))) from error
    return read_document(data, str(file))


def _told(taken: "TakenIn", *, replace: bool) -> str:
    counts = {"new": taken.new, "same": taken.same, "other": taken.other}
    if not taken.other:
        return _("New: {new}. The same here: {same}.").format(**counts)
    if replace:
        return _("New: {new}. The same here: {same}. Replaced: {other}.").format(**counts)
    return _(
        "New: {new}. The same here: {same}. Different, and left as they are here: {other}; "
        "--replace takes the file's."
    ).format(**counts)
