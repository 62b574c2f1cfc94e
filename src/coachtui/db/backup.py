"""Dated copies of the database, made whole and checked before they count."""

import os
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlcipher3 import dbapi2

from coachtui.db.place import backup_folder
from coachtui.errors import DamagedError
from coachtui.i18n import _


def back_up(engine: Engine, path: Path, now: datetime) -> Path:
    """Copy everything committed so far into a dated file beside the database, and return it."""
    folder = backup_folder(path)
    folder.mkdir(mode=0o700, exist_ok=True)
    copy = _free_name(folder, path, now)
    partial = copy.with_name(copy.name + ".partial")
    partial.unlink(missing_ok=True)
    os.close(os.open(partial, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    with closing(engine.raw_connection()) as connection:
        connection.cursor().execute("VACUUM INTO ?", (str(partial),))
    _check(partial)
    _settle(partial, copy)
    return copy


def _free_name(folder: Path, path: Path, now: datetime) -> Path:
    stamp = f"{path.stem}-{now:%Y%m%d-%H%M%S}"
    copy = folder / f"{stamp}{path.suffix}"
    number = 1
    while copy.exists():
        number += 1
        copy = folder / f"{stamp}-{number}{path.suffix}"
    return copy


def _check(copy: Path) -> None:
    with closing(dbapi2.connect(str(copy))) as connection:
        (verdict,) = connection.execute("PRAGMA integrity_check").fetchone()
    if verdict != "ok":
        copy.unlink()
        raise DamagedError(_("The copy of the records was not whole and is not kept. Try again."))


def _settle(partial: Path, copy: Path) -> None:
    """Give the copy its name only once its bytes are on the disk."""
    handle = os.open(partial, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    partial.replace(copy)
