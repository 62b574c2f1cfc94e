"""Where the database file lies: made private, and refused where its content would be at risk."""

import os
import re
from pathlib import Path

from coachtui.errors import DamagedError, StorageError
from coachtui.i18n import _


def prepare(path: Path) -> Path:
    """Return the real path of the database, made empty and private when there is none yet."""
    real = path.expanduser().resolve()
    real.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not real.exists():
        _refuse_lost(real, copies=[])
        os.close(os.open(real, os.O_RDWR | os.O_CREAT, 0o600))
        return real
    if not real.is_file():
        raise StorageError(_("{file} is not a file.").format(file=real))
    status = real.stat()
    if status.st_nlink > 1:
        raise StorageError(
            _("{file} has a second name on this disk. Keep only one of them.").format(file=real)
        )
    if status.st_size == 0:
        _refuse_lost(real, copies=backups(real))
    return real


def backup_folder(path: Path) -> Path:
    """Return the folder beside the database that keeps its copies."""
    return path.parent / "backups"


def backups(path: Path) -> list[Path]:
    """Return the copies of a database, the newest first."""
    name = re.compile(rf"{re.escape(path.stem)}-\d{{8}}-\d{{6}}(-\d+)?{re.escape(path.suffix)}")
    folder = backup_folder(path)
    found = (one for one in folder.iterdir() if name.fullmatch(one.name)) if folder.is_dir() else ()
    return sorted(found, reverse=True)


def _refuse_lost(path: Path, *, copies: list[Path]) -> None:
    """Refuse to start afresh where records have been: SQLite would call it a success."""
    log = path.with_name(path.name + "-wal")
    if copies or (log.exists() and log.stat().st_size):
        message = _("{file} is empty, but there were records in it. Look for a copy in {folder}.")
        raise DamagedError(message.format(file=path, folder=backup_folder(path)))
