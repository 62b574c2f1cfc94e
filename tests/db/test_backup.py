"""Copies are whole, private and dated."""

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from coachtui.clock import Clock
from coachtui.db.backup import back_up
from coachtui.db.driver import APPLICATION_ID, read_header
from coachtui.db.engine import connect
from coachtui.db.place import backups
from coachtui.db.scope import Database
from coachtui.models import Coachee


def test_copy_has_what_only_the_log_has(db: Database, clock: Clock) -> None:
    """The log counts: a copy of the file alone would miss it."""
    with db.write() as tx:
        tx.add(Coachee(id="1", name="Rina", created_at=clock.now()))
    engine = connect(db.path)
    copy = back_up(engine, db.path, clock.now())
    engine.dispose()
    connection = dbapi2.connect(str(copy))
    assert connection.execute("SELECT name FROM coachee").fetchall() == [("Rina",)]
    connection.close()
    assert copy.stat().st_mode & 0o777 == 0o600
    header = read_header(copy)
    assert (header.application_id, header.schema) == (APPLICATION_ID, 1)


def test_copies_of_one_second_do_not_replace_each_other(db: Database, clock: Clock) -> None:
    """Each copy is kept, and the newest is named first."""
    engine = connect(db.path)
    made = [back_up(engine, db.path, clock.now()) for _ in range(3)]
    engine.dispose()
    assert len(set(made)) == 3
    assert set(backups(db.path)) == set(made)


def test_what_a_killed_copy_left_is_no_copy(
    db: Database, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy has its name only when it is whole; the next attempt clears the rest away."""
    engine = connect(db.path)

    def die(self: Path, target: Path) -> Path:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", die)
        with pytest.raises(KeyboardInterrupt):
            back_up(engine, db.path, clock.now())
    assert backups(db.path) == []
    made = back_up(engine, db.path, clock.now())
    engine.dispose()
    assert list(made.parent.iterdir()) == [made]
