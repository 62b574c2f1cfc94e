"""Transactions: whole or not at all, from any thread, and every trouble in a sentence."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlcipher3 import dbapi2

from coachtui.clock import Clock
from coachtui.db.reading import Reading
from coachtui.db.scope import Database, open_database, reading
from coachtui.db.troubles import told_plainly
from coachtui.errors import DamagedError, LockedError, StorageError
from coachtui.models import Coachee


def add(db: Database, clock: Clock, key: str) -> None:
    """Store one person."""
    with db.write() as tx:
        tx.add(Coachee(id=key, name=key, created_at=clock.now()))


def count(tx: Reading) -> int:
    """Count the people a reader sees."""
    ((number,),) = tx.rows("SELECT count(*) FROM coachee")
    return int(number)


def test_what_fails_leaves_nothing(db: Database, clock: Clock) -> None:
    """An error inside takes back everything the transaction did."""

    def fail_halfway() -> None:
        with db.write() as tx:
            tx.add(Coachee(id="1", name="Rina", created_at=clock.now()))
            tx.flush()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_halfway()
    with db.read() as tx:
        assert count(tx) == 0


def test_reader_sees_one_state(db: Database, clock: Clock) -> None:
    """What others commit meanwhile does not change what a reader reads."""
    add(db, clock, "1")
    with db.read() as tx:
        assert count(tx) == 1
        add(db, clock, "2")
        assert count(tx) == 1
    with db.read() as tx:
        assert count(tx) == 2


def test_read_writes_nothing(db: Database, clock: Clock) -> None:
    """Only `write` commits."""
    add(db, clock, "1")
    with db.read() as tx:
        tx.rows("DELETE FROM coachee")
        assert count(tx) == 0
    with db.read() as tx:
        assert count(tx) == 1


def test_four_threads_on_one_engine(file: Path, clock: Clock) -> None:
    """Writers wait for each other and lose nothing; nobody upgrades a read to a write."""
    db = open_database(file, clock)

    def work(thread: int) -> None:
        for number in range(25):
            with db.write() as tx:
                seen = count(reading(tx))
                tx.add(Coachee(id=f"{thread}-{number}", name=str(seen), created_at=clock.now()))

    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(work, thread) for thread in range(4)]:
            done.result()
    with db.read() as tx:
        names = tx.rows("SELECT name FROM coachee")
    assert sorted(int(name) for (name,) in names) == list(range(100))
    db.close()


def test_busy_file_is_locked_and_works_again(db: Database, clock: Clock) -> None:
    """Another program's lock is told as such, and passes."""
    other = dbapi2.connect(str(db.path), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LockedError, match="Another program"):
        add(db, clock, "1")
    other.execute("ROLLBACK")
    other.close()
    add(db, clock, "1")


def test_full_disk_is_told_and_passes(db: Database, clock: Clock) -> None:
    """After space is freed, the same connection goes on."""
    with db.write() as tx:
        pages = tx.connection().scalar(text("PRAGMA page_count"))
        tx.connection().execute(text(f"PRAGMA max_page_count={pages}"))
    with pytest.raises(StorageError, match="room"), db.write() as tx:
        tx.add(Coachee(id="1", name="x" * 100_000, created_at=clock.now()))
    with db.write() as tx:
        tx.connection().execute(text("PRAGMA max_page_count=1000000"))
        assert tx.connection().scalar(text("PRAGMA integrity_check")) == "ok"
    add(db, clock, "1")


@pytest.mark.parametrize(
    ("code", "error"),
    [
        (dbapi2.SQLITE_READONLY, StorageError),
        (dbapi2.SQLITE_CANTOPEN, StorageError),
        (dbapi2.SQLITE_IOERR | (3 << 8), StorageError),
        (dbapi2.SQLITE_CORRUPT, DamagedError),
        (dbapi2.SQLITE_LOCKED, LockedError),
    ],
)
def test_every_trouble_has_its_kind(code: int, error: type[Exception]) -> None:
    """Extended codes of the driver count as their family."""
    trouble = dbapi2.OperationalError("what the driver says")
    trouble.sqlite_errorcode = code
    with pytest.raises(error, match="coach"), told_plainly(Path("coach.db")):
        raise trouble


def test_mistake_of_the_program_is_not_dressed_up(db: Database) -> None:
    """Wrong SQL is no trouble of the disk, and what people said stays out of the message."""
    words = {"words": "told in confidence"}
    statement = "SELECT :words FROM no_table"
    with pytest.raises(SQLAlchemyError, match="no such table") as caught, db.write() as tx:
        tx.connection().execute(text(statement), words)
    assert "confidence" not in str(caught.value)
    with pytest.raises(dbapi2.Error, match="no such table") as plain, db.read() as reader:
        reader.rows(statement, **words)
    assert "confidence" not in str(plain.value)


def test_trouble_with_another_file_keeps_its_own_name(db: Database) -> None:
    """A file that is written inside a transaction is not taken for the database."""

    def write_elsewhere() -> None:
        with db.write():
            raise FileNotFoundError("summary.md")

    with pytest.raises(FileNotFoundError, match="summary"):
        write_elsewhere()


def test_file_that_was_moved_away_is_not_written(db: Database, clock: Clock) -> None:
    """A commit into a file without a name would be lost with the last handle on it."""
    add(db, clock, "1")
    away = db.path.rename(db.path.with_name("away.db"))
    with pytest.raises(StorageError, match="moved or replaced"):
        add(db, clock, "2")
    away.rename(db.path)
    add(db, clock, "3")


def test_file_that_was_replaced_is_not_written(db: Database, clock: Clock) -> None:
    """Nor is a commit into a file that only has the same name."""
    os.replace(db.path, db.path.with_name("away.db"))
    db.path.touch()
    with pytest.raises(StorageError):
        add(db, clock, "1")
    assert db.path.stat().st_size == 0


def test_close_does_not_wait_for_readers(file: Path, clock: Clock) -> None:
    """Somebody who still reads keeps the log; it is folded another time."""
    db = open_database(file, clock)
    add(db, clock, "1")
    other = dbapi2.connect(str(file), isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM coachee").fetchone()
    add(db, clock, "2")
    db.close()
    other.close()
    reopened = open_database(file, clock)
    with reopened.read() as tx:
        assert count(tx) == 2
    reopened.close()
