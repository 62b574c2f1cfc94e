"""The one place where an error of the database or the disk becomes one of ours."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2

from coachtui.db.place import backups
from coachtui.errors import CoachError, DamagedError, LockedError, StorageError
from coachtui.files import why
from coachtui.i18n import _


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Raise what goes wrong with the file inside as one clear sentence."""
    try:
        yield
    except Exception as error:
        # What SQLAlchemy raises carries the error of the driver, and need not be loaded to be told.
        plain = _plain(getattr(error, "orig", error), path)
        if plain is None:
            raise
        raise plain from error


@contextmanager
def place_told_plainly(path: Path) -> Iterator[None]:
    """Raise what is wrong with the place of the file as one clear sentence."""
    try:
        yield
    except OSError as error:
        message = _("{file} cannot be used: {reason}.")
        raise StorageError(message.format(file=path, reason=why(error))) from error


def _plain(error: object, path: Path) -> CoachError | None:
    """Return our word for an error of the driver, or none for a mistake in the program."""
    if not isinstance(error, dbapi2.Error):
        return None
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (dbapi2.SQLITE_BUSY, dbapi2.SQLITE_LOCKED):
        return LockedError(
            _("Another program is using {file}. Close it there or try again.").format(file=path)
        )
    if code in (dbapi2.SQLITE_NOTADB, dbapi2.SQLITE_CORRUPT):
        message = _("{file} is damaged or not a Coachtui file. It was left as it is.")
        if copies := backups(path):
            message = _(
                "{file} is damaged or not a Coachtui file. It was left as it is; its newest copy"
                " is {copy}."
            )
        return DamagedError(message.format(file=path, copy=next(iter(copies), "")))
    if code in (dbapi2.SQLITE_FULL, dbapi2.SQLITE_IOERR):
        return StorageError(
            _("There is no room to save in {file}. Free some space.").format(file=path)
        )
    if code in (dbapi2.SQLITE_READONLY, dbapi2.SQLITE_PERM, dbapi2.SQLITE_CANTOPEN):
        return StorageError(
            _("{file} cannot be written. Check the folder and its permissions.").format(file=path)
        )
    if code in (dbapi2.SQLITE_ERROR, dbapi2.SQLITE_CONSTRAINT):
        from coachtui.db.layout import is_ours, other_tables

        return None if is_ours(path) else other_tables(path)
    return None
