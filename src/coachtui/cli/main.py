"""From the arguments to an exit code: the language, the command, and one sentence if it fails."""

import os
import sys
from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from coachtui import config, paths
from coachtui.cli.output import silence, tell
from coachtui.cli.screen import open_screen
from coachtui.cli.setting import Setting
from coachtui.clock import Clock
from coachtui.errors import CoachError, StorageError
from coachtui.files import why
from coachtui.i18n import _, activate, resolve_language
from coachtui.kinds import LANGUAGES

ANYWHERE: Final = ("--data", "--lang")
"""Options of the program itself that may also stand behind a command."""

INTERRUPTED: Final = 130
READER_GONE: Final = 141


def run(argv: Sequence[str], clock: Clock, environ: Mapping[str, str] = os.environ) -> int:
    """Do what the arguments say and return the exit code."""
    try:
        return _run(hoisted(argv), clock, environ)
    except CoachError as error:
        tell(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        silence()
        return READER_GONE
    except Exception as error:  # the last place where one sentence can be made of it
        if environ.get("COACHTUI_DEV") == "1":
            raise
        if isinstance(error, OSError):
            silence()
            tell(_refused(error))
            return StorageError.exit_code
        message = _("Something went wrong inside coachtui ({kind}). COACHTUI_DEV=1 shows where.")
        tell(message.format(kind=type(error).__name__))
        return 1


def _refused(error: OSError) -> str:
    """Return what the system refused to do; a stream such as standard output has no name."""
    if error.filename is None:
        return _("What was asked for cannot be written out: {reason}.").format(reason=why(error))
    sentence = _("{file} cannot be used: {reason}.")
    return sentence.format(file=os.fsdecode(error.filename), reason=why(error))


def hoisted(argv: Sequence[str]) -> list[str]:
    """Return the arguments with the program's own options in front, wherever they stood."""
    front: list[str] = []
    rest: list[str] = []
    words = iter(argv)
    for word in words:
        if word == "--":
            rest += [word, *words]
        elif word in ANYWHERE:
            front += [word, *islice(words, 1)]
        elif word.startswith(tuple(f"{option}=" for option in ANYWHERE)):
            front.append(word)
        else:
            rest.append(word)
    return front + rest


def _run(argv: list[str], clock: Clock, environ: Mapping[str, str]) -> int:
    own, alone = _own_options(argv)
    settings, warnings = config.load(paths.config_file())
    lang = resolve_language(own.get("--lang"), settings.language, environ)
    activate(lang)
    if warnings:  # said again, now in the language that the file asked for
        settings, warnings = config.load(paths.config_file())
    setting = Setting(lang, settings, clock, warnings)
    if alone and own.get("--lang", lang) in LANGUAGES:
        # Nothing is left to parse, and the first frame need not wait for Typer.
        setting.data = Path(own["--data"]) if "--data" in own else None
        for warning in warnings:
            tell(warning)
        return open_screen(setting, setting.data_file)
    return _command(argv, setting)


def _command(argv: list[str], setting: Setting) -> int:
    """Let Typer read the arguments and do what they say."""
    from typer import Exit
    from typer.main import get_command

    from coachtui.cli.build import build_app

    command = get_command(build_app())
    try:
        with command.make_context("coachtui", argv, obj=setting) as context:
            command.invoke(context)
    except Exit as end:
        return end.exit_code
    finally:
        sys.stdout.flush()
    return 0


def _own_options(argv: list[str]) -> tuple[dict[str, str], bool]:
    """Return the program's own options, which stand in front, and whether they are all there is."""
    own: dict[str, str] = {}
    words = iter(argv)
    for word in words:
        option, equals, value = word.partition("=")
        if option not in ANYWHERE:
            return own, False
        value = value if equals else next(words, "")
        if not value or value.startswith("-"):
            return own, False  # Typer says what is wrong with it
        own[option] = value
    return own, True
