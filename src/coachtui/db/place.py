"""Where the database file lies: made private, and refused where its content would be at risk."""

import os
import re
from pathlib import Path
from typing import Final

from coachtui.errors import DamagedError, StorageError
from coachtui.i18n import _

NETWORKS: Final = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "davfs"),
        *("fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.glusterfs", "fuse.onedriver"),
    }
)
"""File systems that several machines may write to."""

SYNCED: Final = (
    *("dropbox", "onedrive", "google drive", "googledrive", "icloud drive", "mobile documents"),
    *("nextcloud", "owncloud", "syncthing", "megasync", "pcloud"),
)
"""How the names of folders begin whose content programs copy from machine to machine."""

MOUNTS: Final = Path("/proc/self/mounts")


def prepare(path: Path) -> Path:
    """Return the real path of the database, made empty and private when there is none yet."""
    real = Path(os.path.realpath(path.expanduser()))
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


def is_writable(path: Path) -> bool:
    """Tell whether a file can be changed, and what belongs to a change be written beside it."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def unwritable(path: Path) -> StorageError:
    """Return what is said where a file can only be read."""
    words = _("Read only: {file} cannot be written. Check the folder and its permissions.")
    return StorageError(words.format(file=path.name))


def is_shared(path: Path) -> bool:
    """Tell whether other machines may write to the file: over a network, or by a copy of theirs."""
    names = map(str.casefold, path.parent.parts)
    return any(name.startswith((*SYNCED, "\\\\")) for name in names) or _network(path)


def _network(path: Path) -> bool:
    try:
        lines = MOUNTS.read_text(errors="replace").splitlines()
    except OSError:  # other systems do not say
        return False
    above = set(map(str, path.parents))
    mounts = [
        (point.replace("\\040", " "), kind) for _, point, kind, *_rest in map(str.split, lines)
    ]
    nearest = max(((len(point), kind) for point, kind in mounts if point in above), default=(0, ""))
    return nearest[1] in NETWORKS


def has_log(path: Path) -> bool:
    """Tell whether changes lie beside the file that are not in it yet."""
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


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
    if copies or has_log(path):
        message = _("{file} is empty, but there were records in it. Look for a copy in {folder}.")
        raise DamagedError(message.format(file=path, folder=backup_folder(path)))
