"""What every command starts from: the language, the settings, the records."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from coachtui import paths
from coachtui.clock import Clock
from coachtui.config import Config
from coachtui.errors import NotFoundError
from coachtui.i18n import Language, _

if TYPE_CHECKING:
    from typer import Context

    from coachtui.db.reading import Reading
    from coachtui.services.bundle import Services


@dataclass
class Setting:
    """What is known before a command runs."""

    lang: Language
    config: Config
    clock: Clock
    warnings: tuple[str, ...] = ()
    asked_lang: Language | None = None
    """The language that was asked for on the command line."""
    data: Path | None = None
    """The database that was asked for by name."""

    @property
    def data_file(self) -> Path:
        """The database to work with, which need not be there yet."""
        return paths.data_file(self.data)

    @property
    def export_lang(self) -> Language:
        """The language of what leaves: asked for, or set, or else the one being spoken."""
        return self.asked_lang or self.config.export_language or self.lang

    @property
    def nothing_stored(self) -> str:
        """The sentence for somebody who has not begun yet."""
        return _("Nothing is stored yet in {file}.").format(file=self.data_file)

    @contextmanager
    def reading(self) -> Iterator["Reading | None"]:
        """Read the records for one command; none when nothing was ever stored."""
        if not is_there(self.data_file):
            yield None
            return
        from coachtui.db.reading import open_records

        with closing(open_records(self.data_file, self.clock)) as records, records.read() as tx:
            yield tx

    @contextmanager
    def services(self) -> Iterator["Services"]:
        """Open the records for a command that needs some; say so when nothing was ever stored."""
        if not is_there(self.data_file):
            raise NotFoundError(self.nothing_stored)
        from coachtui.services.bundle import open_services

        with closing(open_services(self.data_file, self.clock)) as services:
            yield services


def setting_of(context: "Context") -> Setting:
    """Return what is known before a command runs."""
    setting = context.find_object(Setting)
    assert setting is not None
    return setting


def is_there(path: Path) -> bool:
    """Tell whether a file was ever made; one that cannot be looked at counts as there."""
    try:
        path.stat()
    except FileNotFoundError:
        return False
    except OSError:  # opening it says what is wrong
        return True
    return True
