"""Files that are written whole or not at all, and that only their owner can read."""

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Final

from coachtui.errors import StorageError, UsageError
from coachtui.i18n import _

MOST_COPIES: Final = 999
"""Files of one name that are told apart by a number."""


class TargetExistsError(UsageError):
    """A file of that name is there already; writing it again takes an explicit wish."""


def write_atomic(path: Path, data: bytes | str, *, force: bool = False) -> None:
    """Write a new file so that it appears complete, synced to disk and private (0600).

    An existing file is refused unless forced; then it is replaced, and a symbolic link with it,
    never what the link points to. On any failure what was there before is there still.
    """
    content = data.encode() if isinstance(data, str) else data
    try:
        _refuse_special(path)
        temporary = _write_beside(path, content)
        try:
            if force:
                os.replace(temporary, path)
            else:
                _publish(temporary, path)
        finally:
            temporary.unlink(missing_ok=True)
        _sync_folder(path.parent)
    except OSError as error:
        raise storage_error(error, path) from error


def write_numbered(path: Path, data: bytes | str) -> Path:
    """Write under the name, or with a number behind it where another file has the name."""
    target, content = path, data.encode() if isinstance(data, str) else data
    for number in range(2, MOST_COPIES + 1):
        try:
            write_atomic(target, content)
        except TargetExistsError:
            if _holds(target, content):
                return target
            target = path.with_stem(f"{path.stem}-{number}")
        else:
            return target
    write_atomic(target, content)
    return target


def save(target: Path, name: str, data: bytes | str, *, force: bool = False) -> Path:
    """Write a file, or into a folder a file of this name, and return where."""
    if os.path.isdir(target):
        return write_numbered(target / name, data)
    write_atomic(target, data, force=force)
    return target


def private_dir(path: Path) -> Path:
    """Return the folder, made for its owner alone (0700) with its parents where it is missing."""
    try:
        for folder in (*reversed(path.parents), path):
            if not folder.is_dir():
                folder.mkdir(mode=0o700, exist_ok=True)
    except FileExistsError as error:
        sentence = _("{folder} is not a folder. Choose another one.")
        raise StorageError(sentence.format(folder=folder)) from error
    except OSError as error:
        raise storage_error(error, path) from error
    return path


def why(error: OSError) -> str:
    """Return the reason of a system error in the language that is spoken."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return _("there is no room left")
        case errno.EROFS:
            return _("it can only be read")
        case errno.EACCES | errno.EPERM:
            return _("you may not use it")
        case errno.ENOENT:
            return _("it is not there")
        case errno.ENOTDIR:
            return _("a part of the path is not a folder")
        case errno.EISDIR:
            return _("it is a folder")
        case errno.EEXIST:
            return _("the name is taken")
        case errno.ENAMETOOLONG:
            return _("the name is too long")
        case errno.ELOOP:
            return _("it is a link that leads back to itself")
        case _other:
            return error.strerror or str(error)


def storage_error(error: OSError, path: Path) -> StorageError | TargetExistsError:
    """Return what went wrong with a file as one sentence with a way out."""
    names = {"file": path, "folder": _in_full(path.parent), "reason": why(error)}
    if error.errno == errno.EEXIST:
        return TargetExistsError(
            _("{file} is there already. Give another name, or use --force.").format(**names)
        )
    return StorageError(_sentence(error.errno).format(**names))


def _in_full(folder: Path) -> Path:
    """Return a folder with all its parents; of one that is gone there is no more than its name."""
    with suppress(FileNotFoundError):
        return folder.absolute()
    return folder


def _sentence(code: int | None) -> str:
    """Return the sentence for a system error that keeps a file from being written."""
    match code:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return _("There is no room for {file}. Free some space, or choose another folder.")
        case errno.EROFS:
            return _("{folder} can only be read. Choose another folder.")
        case errno.EACCES | errno.EPERM:
            return _("You may not write in {folder}. Choose a folder of your own.")
        case errno.ENOENT | errno.ENOTDIR:
            return _("There is no folder {folder}. Create it, or choose another.")
        case errno.EISDIR:
            return _("{file} is a folder or a device. Give the name of a file.")
        case errno.ENAMETOOLONG:
            return _("The name of {file} is too long. Choose a shorter one.")
        case _other:
            return _("{file} could not be written ({reason}). Choose another folder.")


def _refuse_special(path: Path) -> None:
    """Refuse to put a file in the place of a folder or a device."""
    with suppress(FileNotFoundError):
        mode = path.lstat().st_mode
        if not (stat.S_ISREG(mode) or stat.S_ISLNK(mode)):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))


def _write_beside(path: Path, content: bytes) -> Path:
    """Write a private temporary file next to the target and sync it."""
    from tempfile import mkstemp  # O_EXCL, O_NOFOLLOW, 0600; slow to import

    descriptor, name = mkstemp(dir=path.parent, prefix=".coachtui-")
    temporary = Path(name)
    try:
        temporary.chmod(0o600)  # whatever the umask says
        with open(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        temporary.unlink()
        raise
    return temporary


def _publish(temporary: Path, path: Path) -> None:
    """Give the finished file its name in one step, unless another file has it."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:  # no hard links here, as on a USB stick: reserve the name first
        path.touch(mode=0o600, exist_ok=False)
        try:
            os.replace(temporary, path)
        except OSError:
            path.unlink()
            raise


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the file system can."""
    with suppress(OSError):  # the file itself is whole and in place
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _holds(path: Path, data: bytes) -> bool:
    """Tell whether a file already has exactly this content."""
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False
