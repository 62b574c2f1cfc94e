"""`coachtui export`: a session as Markdown or JSON, the coachee's copy unless asked otherwise."""

from pathlib import Path
from typing import Annotated

from typer import Argument, Context, Option, Typer

from coachtui.cli.help import Command, Group, one_of
from coachtui.cli.output import show, tell
from coachtui.cli.setting import setting_of
from coachtui.errors import NotFoundError
from coachtui.i18n import _

AUDIENCES = ("coachee", "coach")
FORMATS = ("md", "json")
STDOUT = Path("-")


def add_export(app: Typer) -> None:
    """Add the command group to the command line."""
    group = Typer(
        cls=Group,
        help=_("Hand over what was said: a session as a file."),
        epilog="coachtui export session last\ncoachtui export session last -o summary.md",
        options_metavar=_("[OPTIONS]"),
        subcommand_metavar=_("COMMAND"),
        rich_markup_mode=None,
    )
    _add_session(group)
    app.add_typer(group, name="export")


def _add_session(group: Typer) -> None:
    @group.command(
        cls=Command,
        options_metavar=_("[OPTIONS]"),
        help=_(
            "Write the coachee's one-page summary of a session: what is shared, nothing else. "
            "Its language is the one --lang names."
        ),
        epilog="coachtui export session\ncoachtui export session last -o summary.md\n"
        "coachtui export session 3f2a -o . --lang id\n"
        "coachtui export session last --audience coach --format json",
    )
    def session(
        context: Context,
        ref: Annotated[
            str,
            Argument(
                help=_("“last”, or the beginning of an ID from “coachtui sessions”."),
                metavar=_("SESSION"),
                show_default=False,
            ),
        ] = "last",
        audience: Annotated[
            str,
            Option(
                help=_("Whose copy; the coach's holds the private lines, too."),
                metavar="|".join(AUDIENCES),
                show_default=False,
            ),
        ] = "coachee",
        form: Annotated[
            str,
            Option(
                "--format",
                help=_("How it is written."),
                metavar="|".join(FORMATS),
                show_default=False,
            ),
        ] = "md",
        target: Annotated[
            Path,
            Option(
                "--output",
                "-o",
                help=_("A file, a folder, or - for standard output."),
                metavar=_("FILE"),
                show_default=False,
            ),
        ] = STDOUT,
        force: Annotated[
            bool, Option("--force", help=_("Replace the file if it is there already."))
        ] = False,
    ) -> None:
        one_of(audience, "--audience", AUDIENCES)
        one_of(form, "--format", FORMATS)
        _export(context, ref, audience, form, target, force=force)


def _export(
    context: Context, ref: str, audience: str, form: str, target: Path, *, force: bool
) -> None:
    setting = setting_of(context)
    with setting.services() as services:
        if services is None:
            raise NotFoundError(setting.nothing_stored)
        from coachtui.exports.forms import Audience, Form
        from coachtui.services.handover import Handover

        handover = Handover(services.db, setting.clock, coach=setting.config.coach_name)
        session_id, lang = services.sessions.resolve(ref), setting.lang
        kind, eyes = Form(form), Audience(audience)
        if target == STDOUT:
            show(handover.give(session_id, lang, form=kind, audience=eyes))
            return
        if target.is_dir():
            saved = handover.save(session_id, lang, form=kind, audience=eyes, folder=target)
        else:
            saved = handover.save_as(
                session_id, lang, target, form=kind, audience=eyes, force=force
            )
    if audience == "coach":
        tell(_("Saved {file}. It holds private lines: keep it to yourself.").format(file=saved))
    else:
        tell(_("Saved {file}. No private line is in it.").format(file=saved))
