"""What every connection promises."""

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from coachtui.clock import Clock
from coachtui.db.driver import APPLICATION_ID, read_header
from coachtui.db.scope import Database, open_database


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("foreign_keys", 1),
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("mmap_size", 0),
        ("application_id", APPLICATION_ID),
        ("user_version", 1),
    ],
)
def test_pragmas(pragma: str, value: object, db: Database) -> None:
    """Commits are durable, references hold, and deleted text leaves no trace."""
    with db.read() as tx:
        assert tx.rows(f"PRAGMA {pragma}") == [(value,)]


def test_driver_is_recent_enough_for_two_connections() -> None:
    """Older libraries may lose a log when two connections reset it at once."""
    assert dbapi2.sqlite_version_info >= (3, 51, 3)


def test_header_of_a_file_whose_first_writer_died(tmp_path: Path, clock: Clock) -> None:
    """A journal that only a writer may roll back does not keep the file shut for ever."""
    file, dead = tmp_path / "coach.db", tmp_path / "dead.db"
    writer = dbapi2.connect(str(file), isolation_level=None)
    writer.execute("PRAGMA cache_size=1")
    writer.execute("BEGIN")
    writer.execute("CREATE TABLE half (text)")
    writer.executemany("INSERT INTO half VALUES (?)", [("x" * 4000,)] * 50)
    # What a kill leaves behind: the file as it is, and its journal.
    dead.write_bytes(file.read_bytes())
    dead.with_name("dead.db-journal").write_bytes(file.with_name("coach.db-journal").read_bytes())
    writer.close()
    assert dead.stat().st_size > 4096
    assert read_header(dead).blank
    open_database(dead, clock).close()
