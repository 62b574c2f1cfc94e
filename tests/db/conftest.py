"""A database of the test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coachtui.clock import Clock
from coachtui.db.scope import Database, open_database


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the database of the test lies."""
    return tmp_path / "data" / "coach.db"


@pytest.fixture
def db(file: Path, clock: Clock) -> Iterator[Database]:
    """A new, open database."""
    database = open_database(file, clock, patience=0.1)
    yield database
    database.close()
