"""Where the file may lie, and what is left untouched."""

import os
import stat
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from coachtui.clock import Clock
from coachtui.db import place
from coachtui.db.place import backups
from coachtui.db.scope import open_database
from coachtui.errors import DamagedError, StorageError
from coachtui.models import Coachee


def mode(path: Path) -> int:
    """Return the permissions of a file."""
    return stat.S_IMODE(path.stat().st_mode)


def test_file_log_and_folder_are_private_whatever_the_umask(file: Path, clock: Clock) -> None:
    """Nobody else on the machine reads the records."""
    before = os.umask(0)
    try:
        db = open_database(file, clock)
    finally:
        os.umask(before)
    with db.write() as tx:
        tx.add(Coachee(id="1", name="Rina", created_at=clock.now()))
    assert mode(file.parent) == 0o700
    assert {path.name: mode(path) for path in file.parent.iterdir()} == {
        "coach.db": 0o600,
        "coach.db-wal": 0o600,
        "coach.db-shm": 0o600,
    }
    db.close()


def test_clean_close_leaves_one_file(file: Path, clock: Clock) -> None:
    """A copy of the file alone has everything."""
    open_database(file, clock).close()
    assert [path.name for path in file.parent.iterdir()] == ["coach.db"]


@pytest.mark.parametrize("name", ["a b#c?d%41.db", "laporan é 工作.db", "[x].db", "file:x.db"])
def test_any_file_name_is_a_file_name(name: str, tmp_path: Path, clock: Clock) -> None:
    """No character of a name means anything to the driver."""
    for _ in range(2):
        open_database(tmp_path / name, clock).close()
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_foreign_sqlite_file_is_left_as_it_is(tmp_path: Path, clock: Clock) -> None:
    """Another program's database is refused byte for byte untouched."""
    file = tmp_path / "other.db"
    other = dbapi2.connect(str(file))
    other.execute("PRAGMA journal_mode=WAL")
    other.execute("CREATE TABLE notes (text)")
    other.execute("INSERT INTO notes VALUES ('theirs')")
    other.commit()
    other.close()
    before = file.read_bytes()
    with pytest.raises(DamagedError, match="another program"):
        open_database(file, clock)
    assert file.read_bytes() == before


def test_foreign_file_in_use_keeps_its_log(tmp_path: Path, clock: Clock) -> None:
    """A look at a database that is in use does not fold another program's log."""
    file = tmp_path / "other.db"
    other = dbapi2.connect(str(file))
    other.execute("PRAGMA journal_mode=WAL")
    other.execute("CREATE TABLE notes (text)")
    other.commit()
    before, log = file.read_bytes(), (tmp_path / "other.db-wal").read_bytes()
    with pytest.raises(DamagedError):
        open_database(file, clock)
    assert file.read_bytes() == before
    assert (tmp_path / "other.db-wal").read_bytes() == log
    other.close()


@pytest.mark.parametrize(
    "content", [b"Dear diary,\n" * 500, b"SQLite format 3\x00" + b"\xff" * 4080]
)
def test_what_is_no_database_is_left_as_it_is(content: bytes, tmp_path: Path, clock: Clock) -> None:
    """A text or a ruin is refused and never written over."""
    file = tmp_path / "diary.db"
    file.write_bytes(content)
    with pytest.raises(DamagedError, match=r"left as it is\.$"):
        open_database(file, clock)
    copy = tmp_path / "backups" / "diary-20261124-090000.db"
    copy.parent.mkdir()
    copy.touch()
    with pytest.raises(DamagedError, match=rf"newest copy is {copy}"):
        open_database(file, clock)
    assert file.read_bytes() == content


def test_empty_file_is_a_new_one(tmp_path: Path, clock: Clock) -> None:
    """A file made with `touch` becomes a database."""
    file = tmp_path / "coach.db"
    file.touch()
    open_database(file, clock).close()
    assert file.stat().st_size > 0


def test_empty_file_with_copies_beside_is_an_accident(file: Path, clock: Clock) -> None:
    """Records that were there once are not replaced by nothing."""
    copy = file.parent / "backups" / "coach-20261124-090000.db"
    copy.parent.mkdir(parents=True)
    copy.touch()
    file.touch()
    with pytest.raises(DamagedError, match="backups"):
        open_database(file, clock)
    assert file.stat().st_size == 0


def test_copies_of_another_file_do_not_count(file: Path, clock: Clock) -> None:
    """Only copies with the name of this database are copies of it."""
    folder = file.parent / "backups"
    folder.mkdir(parents=True)
    for name in ("coach-2-20261124-090000.db", "coach-20261124-090000.db.partial", "x.db"):
        (folder / name).touch()
    file.touch()
    assert backups(file) == []
    open_database(file, clock).close()


@pytest.mark.parametrize("exists", [True, False])
def test_log_without_its_file_is_an_accident(exists: bool, file: Path, clock: Clock) -> None:
    """SQLite would throw the log away, and with it the last records."""
    file.parent.mkdir()
    log = file.with_name("coach.db-wal")
    log.write_bytes(b"committed pages")
    if exists:
        file.touch()
    with pytest.raises(DamagedError):
        open_database(file, clock)
    assert log.read_bytes() == b"committed pages"


def test_second_name_is_refused(file: Path, clock: Clock) -> None:
    """Two names of one file would have two logs."""
    open_database(file, clock).close()
    os.link(file, file.with_name("twin.db"))
    with pytest.raises(StorageError):
        open_database(file, clock)


def test_link_leads_to_the_real_file(file: Path, tmp_path: Path, clock: Clock) -> None:
    """The log lies beside the file itself, whichever way leads there."""
    link = tmp_path / "link.db"
    link.symlink_to(file)
    db = open_database(link, clock)
    assert db.path == file
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "link.db"]
    db.close()


def test_folder_is_no_file(tmp_path: Path, clock: Clock) -> None:
    """A folder is refused with a sentence."""
    with pytest.raises(StorageError):
        open_database(tmp_path, clock)


def test_file_in_the_way_of_the_folder(tmp_path: Path, clock: Clock) -> None:
    """A path through a file is refused with a sentence."""
    (tmp_path / "data").touch()
    with pytest.raises(StorageError):
        open_database(tmp_path / "data" / "coach.db", clock)


@pytest.mark.parametrize(
    ("folder", "shared"),
    [
        ("/home/rina/data", False),
        ("/home/rina/Dropbox/coach", True),
        ("/home/rina/OneDrive - Dinas/coach", True),
        ("/home/rina/my notes", True),
        ("/srv/nfs/coach", True),
        ("/srv/nfs/coach/here", False),
        ("\\\\server\\share", True),
    ],
)
def test_where_other_machines_write_is_known(
    folder: str, shared: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda / ext4 rw 0 0\n"
        "server:/x /srv/nfs nfs4 rw 0 0\n"
        "/dev/sdb /srv/nfs/coach/here ext4 rw 0 0\n"
        "//nas/x /home/rina/my\\040notes cifs rw 0 0\n"
    )
    monkeypatch.setattr(place, "MOUNTS", mounts)
    assert place.is_shared(Path(folder, "coach.db")) is shared
    monkeypatch.setattr(place, "MOUNTS", tmp_path / "none")
    assert not place.is_shared(Path("/srv/nfs/coach.db"))
    mounts.write_text("proc /proc proc rw 0 0\n")  # as in a sandbox, which has not all of them
    monkeypatch.setattr(place, "MOUNTS", mounts)
    assert not place.is_shared(Path("/srv/nfs/coach.db"))


def test_records_in_a_folder_that_is_synced_keep_no_log_beside_them(
    tmp_path: Path, clock: Clock
) -> None:
    """What is copied away is one file, whole at every moment between two changes."""
    file = tmp_path / "Dropbox" / "coach.db"
    with closing(open_database(file, clock)) as db:
        with db.write() as tx:
            tx.add(Coachee(id="1", name="Rina", created_at=clock.now()))
        assert [path.name for path in file.parent.iterdir()] == ["coach.db"]
        with db.read() as tx:
            assert tx.rows("PRAGMA journal_mode") == [("delete",)]
