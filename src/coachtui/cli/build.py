"""Builds the command line once the language is known, so that its help speaks it."""

from pathlib import Path
from typing import Annotated

from typer import Context, Exit, Option, Typer

from coachtui import __version__
from coachtui.cli.calendar import add_calendar
from coachtui.cli.data import add_data
from coachtui.cli.demo import add_demo
from coachtui.cli.doctor import add_doctor
from coachtui.cli.export import add_export
from coachtui.cli.followups import add_followups
from coachtui.cli.guide import add_guide
from coachtui.cli.help import Group, one_of
from coachtui.cli.keys import add_keys
from coachtui.cli.output import show, tell
from coachtui.cli.person import add_person
from coachtui.cli.plan import add_plan
from coachtui.cli.practice import add_practice
from coachtui.cli.privacy import add_privacy
from coachtui.cli.prompts import add_prompts
from coachtui.cli.report import add_report
from coachtui.cli.screen import open_screen
from coachtui.cli.search import add_search
from coachtui.cli.sessions import add_sessions
from coachtui.cli.setting import setting_of
from coachtui.i18n import _
from coachtui.kinds import LANGUAGES


def build_app() -> Typer:
    """Return the whole command line with its help in the language being spoken."""
    app = Typer(
        cls=Group,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
        subcommand_metavar=_("[COMMAND]"),
        options_metavar=_("[OPTIONS]"),
    )
    _add_root(app)
    looking = (add_followups, add_sessions, add_calendar, add_plan, add_search, add_report)
    handing = (add_export, add_guide, add_practice)
    for add in (
        *looking,
        *handing,
        add_person,
        add_privacy,
        add_prompts,
        add_data,
        add_demo,
        add_doctor,
        add_keys,
    ):
        add(app)
    return app


def _add_root(app: Typer) -> None:
    def show_version(wanted: bool) -> None:
        if wanted:
            show(f"coachtui {__version__}\n")
            raise Exit

    @app.callback(
        invoke_without_command=True,
        help=_("A companion at the desk for coaches. Without a command it opens on the screen."),
        epilog="coachtui\ncoachtui demo\ncoachtui followups --overdue\n"
        "coachtui export session last -o -",
    )
    def root(
        context: Context,
        data: Annotated[
            Path | None,
            Option(
                help=_("The file with your records; COACHTUI_DATA does the same."),
                metavar=_("FILE"),
                readable=False,
            ),
        ] = None,
        lang: Annotated[
            str | None,
            Option(help=_("Language of the screen and of exports."), metavar="|".join(LANGUAGES)),
        ] = None,
        version: Annotated[
            bool,
            Option(
                "--version",
                help=_("Show the version and exit."),
                callback=show_version,
                is_eager=True,
            ),
        ] = False,
    ) -> None:
        setting = setting_of(context)
        if lang is not None:
            one_of(lang, "--lang", LANGUAGES)
            setting.asked_lang = setting.lang
        setting.data = data
        for warning in setting.warnings:
            tell(warning)
        if context.invoked_subcommand is None:
            raise Exit(open_screen(setting, setting.data_file))
