"""Whoever has the records on the screen holds them, and nobody else does after that."""

import errno
import os
from contextlib import closing
from pathlib import Path

import pytest

from coachtui.clock import Clock
from coachtui.db import hold as holding
from coachtui.db import schema
from coachtui.db.driver import Access, connect
from coachtui.db.hold import hold
from coachtui.db.reading import open_records
from coachtui.db.scope import Database, open_database
from coachtui.errors import LockedError, StorageError
from coachtui.models import Coachee

from .test_place import mode


def test_the_second_is_told_who_was_first(file: Path, clock: Clock) -> None:
    first = hold(file, clock.now())
    assert first.others is None
    assert mode(first.sign) == 0o600
    second = hold(file, clock.now())
    assert str(os.getpid()) in str(second.others)
    assert f"{clock.now():%Y-%m-%d %H:%M}" in str(second.others)
    second.close()
    assert first.sign.exists()
    first.close()
    assert [path.name for path in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize("left", [b"", b"1\nelsewhere\n", b"\xff\x1b]0;x\x07[b]"])
def test_what_a_dead_one_left_keeps_nobody_out(file: Path, clock: Clock, left: bytes) -> None:
    with closing(hold(file, clock.now())) as gone:
        sign = gone.sign
    sign.write_bytes(left)
    with closing(hold(file, clock.now())) as held:
        assert held.others is None
        assert sign.read_text().startswith(f"{os.getpid()}\n")
        sign.write_bytes(left)
        assert "\x1b" not in str(hold(file, clock.now()).others)


def test_a_link_in_its_place_leads_nowhere(file: Path, clock: Clock) -> None:
    """Least of all to the records, which nobody is to write over."""
    open_database(file, clock).close()
    before = file.read_bytes()
    file.with_name("coach.db.open").symlink_to(file)
    hold(file, clock.now()).close()
    assert file.read_bytes() == before


def test_a_full_disk_keeps_nobody_out(
    file: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int, _words: bytes) -> int:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "write", full)
    with closing(hold(file, clock.now())) as held:
        assert held.others is None
        assert hold(file, clock.now()).others is not None


def test_a_sign_that_goes_while_it_is_locked_is_made_anew(
    file: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock, locked = holding._lock, []

    def lock_late(handle: int) -> None:
        if not locked:
            (file.parent / "coach.db.open").unlink()
        locked.append(handle)
        lock(handle)

    monkeypatch.setattr(holding, "_lock", lock_late)
    with closing(hold(file, clock.now())) as held:
        assert held.others is None
        assert held.sign.exists()
    assert len(locked) == 2


def test_where_nothing_can_be_locked_nobody_is_kept_out(
    file: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_about: object) -> None:
        raise OSError

    monkeypatch.setattr(holding, "_lock", refuse)
    assert hold(file, clock.now()).others is None
    monkeypatch.setattr(os, "open", refuse)
    assert hold(file, clock.now()).others is None


def test_records_that_others_hold_are_read_as_they_become(db: Database, clock: Clock) -> None:
    """Nothing can be changed in them, and each attempt is answered with the reason."""
    reason = LockedError("Read only: open elsewhere.")
    with closing(open_records(db.path, clock, changes=False)) as records:
        assert records.fixed is None
        before = records.state()
        assert records.state() == before
        with db.write() as tx:
            tx.add(Coachee(id="1", name="Rina", created_at=clock.now()))
        assert records.state() != before
        with closing(open_database(db.path, clock, fixed=reason)) as other:
            with other.read() as tx:
                assert tx.rows("SELECT name FROM coachee") == [("Rina",)]
            for _attempt in range(2):
                with pytest.raises(LockedError, match="elsewhere"), other.write():
                    pass


def test_a_file_that_cannot_be_written_is_read_and_left_as_it_is(
    file: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.MonkeyPatch.context() as before:
        before.setattr(schema, "is_writable", lambda _path: False)
        with pytest.raises(StorageError, match=r"Read only: coach.db"):
            open_database(file, clock)
    open_database(file, clock).close()
    before_bytes = file.read_bytes()
    monkeypatch.setattr(schema, "is_writable", lambda _path: False)
    with closing(open_records(file, clock)) as records, records.read() as tx:
        assert tx.rows("SELECT * FROM coachee") == []
        assert "Read only" in str(records.fixed)
    with closing(open_database(file, clock)) as db:
        with pytest.raises(StorageError, match="Read only"), db.write():
            pass
        with pytest.raises(StorageError), db.read() as tx:
            tx.rows("DELETE FROM coachee")
    with closing(connect(file, Access.STILL, 0.1)) as still:
        assert still.execute("SELECT count(*) FROM coachee").fetchone() == (0,)
    assert file.read_bytes() == before_bytes
