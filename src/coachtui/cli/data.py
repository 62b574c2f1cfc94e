"""`coachtui data`: the whole practice as one file that other programs can read, and back."""

from pathlib import Path
from typing import Annotated, Final

from typer import Context, Typer

from coachtui.cli.data_import import add_import
from coachtui.cli.help import command, command_group
from coachtui.cli.options import STDOUT, force_option, form_of, format_option, output_option
from coachtui.cli.output import show, tell
from coachtui.cli.setting import setting_of
from coachtui.i18n import _
from coachtui.kinds import Form

FORMS: Final = (Form.JSON,)


def add_data(app: Typer) -> None:
    """Add the command group to the command line."""
    group = command_group(
        help=_("Take the whole practice out as one JSON file; take such a file or own lists in."),
        epilog="coachtui data export -o practice.json\ncoachtui data import practice.json",
    )
    add_practice(group, "export")
    add_import(group)
    _add_schema(group)
    app.add_typer(group, name="data")


def add_practice(group: Typer, name: str) -> None:
    """Add the way of the whole practice out, under a name of the group's own."""
    called = "data export" if name == "export" else f"export {name}"

    @command(
        group,
        name,
        help=_(
            "Write everything that is not deleted, private lines included, as JSON. "
            "Keep the file to yourself."
        ),
        epilog=f"coachtui {called} -o practice.json\ncoachtui {called} | jq .coachee",
    )
    def export(
        context: Context,
        form: Annotated[str | None, format_option(FORMS)] = None,
        target: Annotated[Path, output_option()] = STDOUT,
        force: Annotated[bool, force_option()] = False,
    ) -> None:
        form_of(form, target, FORMS)
        setting = setting_of(context)
        with setting.services() as services:
            from coachtui.services.transfer import Transfer

            transfer = Transfer(services.db, setting.clock)
            if target == STDOUT:
                show(transfer.give())
                return
            saved = transfer.save(target, force=force)
        tell(_("Saved {file}. It holds private lines: keep it to yourself.").format(file=saved))


def _add_schema(group: Typer) -> None:
    @command(
        group,
        "schema",
        help=_("Write the JSON Schema of the file that export writes."),
        epilog="coachtui data schema > practice.schema.json",
    )
    def schema() -> None:
        from coachtui.exports.json import written
        from coachtui.services.document import schema

        show(written(schema()))
