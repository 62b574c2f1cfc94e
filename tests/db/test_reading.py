"""Records that are only read: open at once where they are current, and never changed."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from coachtui.clock import Clock
from coachtui.db import reading
from coachtui.db.driver import read_header
from coachtui.db.reading import open_records
from coachtui.db.schema import CURRENT
from coachtui.db.scope import Database, open_database
from coachtui.errors import DamagedError, LockedError, NewerSchemaError, StorageError
from coachtui.models import Coachee


def mark(file: Path, pragma: str) -> None:
    """Change what a file says of itself."""
    with closing(dbapi2.connect(str(file))) as connection:
        connection.execute(f"PRAGMA {pragma}")


def test_values_go_in_as_they_are_stored(db: Database, clock: Clock) -> None:
    """Days and moments are compared with what the models have stored, whatever the zone."""
    with db.write() as tx:
        tx.add(Coachee(id="1", name="Rina", created_at=clock.now()))
    query = "SELECT created_at FROM coachee WHERE created_at = :at AND date(created_at) = :day"
    at = clock.now()
    with closing(open_records(db.path, clock)) as records, records.read() as tx:
        ((stored,),) = tx.rows(query, at=at, day=at.date())
    assert reading.moment(stored) == at
    assert reading.moment(stored).tzinfo is UTC
    assert datetime.fromisoformat(stored).tzinfo is None


def test_new_file_is_made_first(file: Path, clock: Clock) -> None:
    """There is nothing to read in it, and one file afterwards."""
    with closing(open_records(file, clock)) as records, records.read() as tx:
        assert tx.rows("SELECT * FROM coachee") == []
    assert list(file.parent.iterdir()) == [file]
    assert read_header(file).schema == CURRENT.number


def test_one_state_at_a_time(db: Database, clock: Clock) -> None:
    """What is stored meanwhile is seen by whoever reads next."""
    count = "SELECT count(*) FROM coachee"
    with closing(open_records(db.path, clock)) as records:
        with records.read() as tx:
            assert tx.rows(count) == [(0,)]
            with db.write() as other:
                other.add(Coachee(id="1", name="Rina", created_at=clock.now()))
            assert tx.rows(count) == [(0,)]
        with records.read() as tx:
            assert tx.rows(count) == [(1,)]


def test_nothing_can_be_changed(db: Database, clock: Clock) -> None:
    """A mistake in a query cannot cost a record."""
    with (
        closing(open_records(db.path, clock)) as records,
        pytest.raises(StorageError),
        records.read() as tx,
    ):
        tx.rows("DELETE FROM coachee")


@pytest.mark.parametrize(
    ("pragma", "error"),
    [
        (f"user_version={CURRENT.number + 1}", NewerSchemaError),
        ("application_id=1", DamagedError),
    ],
)
def test_files_of_others_are_refused(
    pragma: str, error: type[Exception], file: Path, clock: Clock
) -> None:
    """As they are when they are opened to be changed, and untouched."""
    open_database(file, clock).close()
    mark(file, pragma)
    before = file.read_bytes()
    with pytest.raises(error):
        open_records(file, clock)
    assert file.read_bytes() == before


def test_held_file_is_told_plainly(file: Path, clock: Clock) -> None:
    """Another program that keeps the file to itself is named, in a sentence."""
    open_database(file, clock).close()
    with closing(dbapi2.connect(str(file), isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LockedError, match="Another program"):
            open_records(file, clock, patience=0.1)
