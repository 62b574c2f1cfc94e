"""Files are written whole or not at all, and only their owner can read them."""

import errno
import os
import resource
import signal
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from coachtui.errors import CoachError, StorageError, UsageError
from coachtui.files import TargetExistsError, private_dir, save, storage_error, why, write_atomic
from coachtui.i18n import activate

STEPS = ("open", "chmod", "fsync", "link", "replace", "close")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def umask() -> Iterator[Callable[[int], None]]:
    """Set the umask for one test."""
    before = os.umask(0)
    os.umask(before)
    yield lambda mask: (os.umask(mask), None)[1]
    os.umask(before)


def test_a_folder_is_named_in_full_while_it_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    refused = PermissionError(errno.EACCES, "denied")
    assert f"write in {gone}. " in str(storage_error(refused, Path("a.md")))
    gone.rmdir()
    assert "write in .. " in str(storage_error(refused, Path("a.md")))


@pytest.mark.parametrize("data", ["Rina\n…", b"\x00\xff\r\n"])
def test_a_new_file_has_just_what_was_written(tmp_path: Path, data: str | bytes) -> None:
    write_atomic(tmp_path / "a.md", data)
    content = data.encode() if isinstance(data, str) else data
    assert (tmp_path / "a.md").read_bytes() == content
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o277, 0o777])
def test_a_file_is_private_whatever_the_umask(
    tmp_path: Path, umask: Callable[[int], None], mask: int
) -> None:
    umask(mask)
    write_atomic(tmp_path / "a.md", "x")
    write_atomic(tmp_path / "a.md", "y", force=True)
    assert mode(tmp_path / "a.md") == 0o600


def test_an_existing_file_is_kept_unless_forced(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    target.write_text("old")
    with pytest.raises(TargetExistsError, match=r"a\.md.*--force") as caught:
        write_atomic(target, "new")
    assert isinstance(caught.value, UsageError)
    assert target.read_text() == "old"
    write_atomic(target, "new", force=True)
    assert target.read_text() == "new"


def test_a_link_is_replaced_and_what_it_points_to_is_left_alone(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_text("old")
    link.symlink_to(real)
    with pytest.raises(TargetExistsError):
        write_atomic(link, "new")
    write_atomic(link, "new", force=True)
    assert (real.read_text(), link.read_text(), link.is_symlink()) == ("old", "new", False)


def test_a_dangling_link_is_an_existing_name(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "nowhere")
    with pytest.raises(TargetExistsError):
        write_atomic(link, "new")
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("force", [False, True])
def test_a_folder_or_a_device_is_never_replaced(tmp_path: Path, force: bool) -> None:
    os.mkfifo(tmp_path / "pipe")
    for place in (tmp_path, tmp_path / "pipe", Path(os.devnull)):
        with pytest.raises(StorageError, match="folder or a device"):
            write_atomic(place, "x", force=force)
    assert [path.name for path in tmp_path.iterdir()] == ["pipe"]


def test_a_file_system_without_hard_links_is_written_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", _fails(errno.EPERM))
    write_atomic(tmp_path / "a.md", "new")
    with pytest.raises(TargetExistsError):
        write_atomic(tmp_path / "a.md", "newer")
    assert (tmp_path / "a.md").read_text() == "new"
    assert mode(tmp_path / "a.md") == 0o600


@pytest.mark.parametrize("existing", [False, True])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EPERM])
@pytest.mark.parametrize("step", range(1, 9))
def test_a_failure_at_any_step_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int, code: int, existing: bool
) -> None:
    target = tmp_path / "a.md"
    if existing:
        target.write_text("old")
    _fail_at(step, code, monkeypatch)
    try:
        write_atomic(target, "new", force=existing)
    except StorageError:
        assert (target.read_text() if target.exists() else None) == ("old" if existing else None)
    else:
        assert target.read_text() == "new"
    assert [path.name for path in tmp_path.iterdir() if path != target] == []


def test_the_first_failing_step_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fail_at(1, errno.ENOSPC, monkeypatch)
    with pytest.raises(StorageError, match="no room"):
        write_atomic(tmp_path / "a.md", "new")


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    target.write_text("old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    previous = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        with pytest.raises(StorageError, match=r"no room for .*a\.md"):
            write_atomic(target, "x" * 100_000, force=True)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, previous)
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"no folder .*nowhere\. Create it"):
        write_atomic(tmp_path / "nowhere" / "a.md", "x")
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match=r"no folder .*file\. Create it"):
        write_atomic(tmp_path / "file" / "a.md", "x")


def test_a_name_that_is_too_long_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="too long"):
        write_atomic(tmp_path / ("x" * 300), "x")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.EROFS, "/srv/ekspor can only be read"),
        (errno.EACCES, "may not write in /srv/ekspor"),
        (errno.ENOSPC, "Free some space"),
        (errno.EIO, r"Input/output error"),
    ],
)
def test_each_error_names_a_way_out(code: int, words: str) -> None:
    error = storage_error(OSError(code, os.strerror(code)), Path("/srv/ekspor/{file}.md"))
    assert words in str(error)
    assert isinstance(error, CoachError)
    assert error.exit_code == 8


def test_a_private_folder_and_its_new_parents_are_for_their_owner_alone(
    tmp_path: Path, umask: Callable[[int], None]
) -> None:
    umask(0)
    folder = private_dir(tmp_path / "a" / "b")
    assert [mode(path) for path in (folder, folder.parent)] == [0o700, 0o700]


def test_a_folder_that_is_there_stays_as_its_owner_made_it(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    assert private_dir(tmp_path) == tmp_path
    assert mode(tmp_path) == 0o755


def test_a_private_folder_cannot_be_made_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for place in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(StorageError, match=r"file is not a folder"):
            private_dir(place)


def _fails(code: int) -> Callable[..., None]:
    """Return a function that fails as the system would."""

    def fail(*_arguments: object, **_options: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail


def _fail_at(step: int, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the n-th of the system calls that `write_atomic` makes fail."""
    calls = 0

    def counted(name: str) -> Callable[..., object]:
        real = getattr(os, name)

        def call(*arguments: object, **options: object) -> object:
            nonlocal calls
            calls += 1
            if calls == step:
                if name == "close":
                    real(*arguments, **options)
                raise OSError(code, os.strerror(code))
            return real(*arguments, **options)

        return call

    for name in STEPS:
        monkeypatch.setattr(os, name, counted(name))


@pytest.mark.parametrize("code", ["ENOSPC", "EACCES", "ENOENT", "ENOTDIR", "EISDIR", "EEXIST"])
def test_the_reason_of_a_common_error_is_told_in_the_language_that_is_spoken(code: str) -> None:
    number = getattr(errno, code)
    error = OSError(number, os.strerror(number))
    in_english = why(error)
    activate("id")
    assert why(error) not in (in_english, os.strerror(number))


def test_a_name_that_is_too_long_is_no_folder(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="too long"):
        save(tmp_path / ("x" * 300), "x.md", "")


def test_the_reason_of_a_rare_error_is_that_of_the_system() -> None:
    assert why(OSError(errno.EDEADLK, "waits for itself")) == "waits for itself"
    assert why(OSError("no number")) == "no number"
