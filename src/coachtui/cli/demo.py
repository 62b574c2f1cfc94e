"""`coachtui demo`: a made-up practice to try everything on."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

from typer import Argument, Context, Exit, Option, Typer

from coachtui.cli.help import command
from coachtui.cli.output import show, tell
from coachtui.cli.screen import open_screen, refuse_without_terminal
from coachtui.cli.setting import Setting, setting_of
from coachtui.errors import UsageError
from coachtui.i18n import _

NAME = "coachtui-demo.db"


def add_demo(app: Typer) -> None:
    """Add the command to the command line."""

    @command(
        app,
        help=_(
            "Try coachtui on a made-up practice; your own records are not touched. "
            "Without FILE it is gone when you close it."
        ),
        epilog="coachtui demo\ncoachtui demo try-me.db\ncoachtui demo try-me.db --no-open",
    )
    def demo(
        context: Context,
        file: Annotated[
            Path | None, Argument(help=_("Where to keep it."), metavar=_("FILE"))
        ] = None,
        no_open: Annotated[bool, Option("--no-open", help=_("Only write the file."))] = False,
    ) -> None:
        setting = setting_of(context)
        if no_open:
            path = file or Path(NAME)
            _write(path, setting)
            message = _("The demo practice is ready. Open it with “coachtui --data {file}”.")
            tell(message.format(file=path))
            show(f"{path}\n")
            return
        refuse_without_terminal()
        if file is not None:
            _write(file, setting)
            raise Exit(open_screen(setting, file, demo=True))
        with TemporaryDirectory(prefix="coachtui-demo-") as folder:
            path = Path(folder) / NAME
            _write(path, setting)
            code = open_screen(setting, path, demo=True)
        raise Exit(code)


def _write(path: Path, setting: Setting) -> None:
    if path.exists():
        message = _("{file} is there already. Give another name for the demo.")
        raise UsageError(message.format(file=path))
    from coachtui.services.demo import write_demo

    write_demo(path, setting.lang, setting.clock)
