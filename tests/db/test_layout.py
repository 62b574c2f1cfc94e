"""Files of trial versions, which had other tables under the same number."""

from contextlib import closing, suppress
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from coachtui.clock import Clock
from coachtui.db.reading import open_records
from coachtui.db.scope import open_database
from coachtui.errors import OtherSchemaError

OTHERWISE = (
    "ALTER TABLE survey DROP COLUMN comment",
    "ALTER TABLE coachee ADD COLUMN size TEXT NOT NULL DEFAULT ''",
    "DROP TABLE learning",
)


@pytest.mark.parametrize("change", OTHERWISE)
def test_other_tables_are_refused_in_a_sentence(change: str, file: Path, clock: Clock) -> None:
    open_database(file, clock).close()
    with closing(dbapi2.connect(str(file))) as trial:
        for kind, name in trial.execute(
            "SELECT type, name FROM sqlite_schema WHERE type IN ('trigger', 'view')"
        ).fetchall():
            with suppress(dbapi2.Error):
                trial.execute(f'DROP {kind} "{name}"')
        trial.execute(change)
        trial.commit()
    before = file.read_bytes()
    with pytest.raises(OtherSchemaError, match="data export"):
        open_database(file, clock)
    with closing(open_records(file, clock)) as records:
        with pytest.raises(OtherSchemaError, match="data export"), records.read() as tx:
            tx.rows("SELECT no_such_column FROM coachee")
        with records.read() as tx:
            assert tx.rows("SELECT name FROM coachee") == []
    assert file.read_bytes() == before


def test_a_mistake_in_a_query_is_not_the_file_s(file: Path, clock: Clock) -> None:
    with (
        closing(open_records(file, clock)) as records,
        pytest.raises(dbapi2.OperationalError),
        records.read() as tx,
    ):
        tx.rows("SELECT no_such_column FROM coachee")
