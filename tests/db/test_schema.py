"""One schema by two ways, and older files brought up without loss."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy.exc import SQLAlchemyError
from sqlcipher3 import dbapi2

from coachtui.clock import Clock
from coachtui.db import search_index
from coachtui.db.engine import connect, mark, writing
from coachtui.db.place import backups
from coachtui.db.schema import CURRENT, Schema
from coachtui.db.scope import open_database
from coachtui.db.upgrade import _run_revisions
from coachtui.errors import DamagedError, NewerSchemaError
from coachtui.models import Coachee, Record

REBUILD = """
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    with op.batch_alter_table("coachee") as table:
        table.add_column(sa.Column("mood", sa.String(), nullable=True))
        table.alter_column("sponsor", existing_type=sa.String(200), type_=sa.String(300))
    {more}
"""


def sql(file: Path, statement: str) -> list[tuple[object, ...]]:
    """Ask a file without any of the code under test."""
    connection = dbapi2.connect(str(file))
    try:
        rows = connection.execute(statement).fetchall()
        connection.commit()
        return rows
    finally:
        connection.close()


def shape(file: Path) -> set[tuple[str, str, str]]:
    """Return every table and index as it was defined, apart from white space."""
    rows = sql(file, "SELECT type, name, coalesce(sql, '') FROM sqlite_schema")
    return {(kind, name, re.sub(r"\s*([(),\s])\s*", r"\1", text)) for kind, name, text in rows}


def with_revision(folder: Path, more: str = "") -> Schema:
    """Return a later schema: the real revisions, and one that rebuilds a table others refer to."""
    revisions = folder / "migrations"
    shutil.copytree(CURRENT.revisions, revisions, ignore=shutil.ignore_patterns("__pycache__"))
    name = revisions / "versions" / "0002_later.py"
    name.write_text(REBUILD.format(more=more or "pass"), encoding="utf-8")
    return Schema(2, revisions)


@pytest.fixture
def old(file: Path, clock: Clock) -> Path:
    """A file of the first schema with a person and their session in it."""
    db = open_database(file, clock)
    with db.write() as tx:
        tx.add(Coachee(id="1", name="Rina", created_at=clock.now()))
    db.close()
    sql(
        file,
        "INSERT INTO audit_line (id, what, for_whom, at) VALUES ('a', 'x', '1', '2026-11-24')",
    )
    return file


def test_new_file_and_replayed_history_are_the_same(
    file: Path, tmp_path: Path, clock: Clock
) -> None:
    """The short way to a first start leads where all revisions lead."""
    open_database(file, clock).close()
    replayed = tmp_path / "replayed.db"
    replayed.touch()
    engine = connect(replayed)
    with writing(engine).begin() as connection:
        _run_revisions(connection, CURRENT)
        search_index.make(connection)
        mark(connection, CURRENT.number)
    engine.dispose()
    assert shape(file) == shape(replayed)
    stamp = "SELECT version_num FROM alembic_version"
    assert sql(file, stamp) == sql(replayed, stamp)


def test_no_difference_is_left_to_generate(file: Path, clock: Clock) -> None:
    """The tables in the program and those in the file agree, as Alembic sees it."""
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    open_database(file, clock).close()
    engine = connect(file)
    with engine.connect() as connection:
        opts = {"compare_type": True, "include_name": _holds_records}
        context = MigrationContext.configure(connection, opts=opts)
        assert compare_metadata(context, Record.metadata) == []
    engine.dispose()


def test_newest_revision_is_the_number_of_the_schema() -> None:
    """A revision that is added without its number would never run."""
    names = sorted(path.name for path in (CURRENT.revisions / "versions").glob("*.py"))
    assert names[-1].startswith(CURRENT.revision)
    assert len(names) == CURRENT.number


def test_current_file_needs_no_alembic(old: Path) -> None:
    """Neither a first start nor any later one loads the machinery of migrations."""
    code = (
        "import sys; from pathlib import Path; from coachtui.clock import SystemClock;"
        "from coachtui.db.scope import open_database;"
        "[open_database(Path(name), SystemClock()).close() for name in sys.argv[1:]];"
        "print(sorted({'alembic', 'mako', 'textual'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(old), str(old.with_name("new.db"))],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"


def test_opening_a_current_file_writes_nothing(old: Path, clock: Clock) -> None:
    """A look at the records leaves them as they were."""
    before = old.read_bytes()
    open_database(old, clock).close()
    assert old.read_bytes() == before


def test_newer_schema_is_refused_untouched(old: Path, clock: Clock) -> None:
    """A file of a later version is not half understood."""
    sql(old, "PRAGMA user_version=99")
    before = old.read_bytes()
    with pytest.raises(NewerSchemaError) as caught:
        open_database(old, clock)
    assert caught.value.exit_code == 9
    assert old.read_bytes() == before


def test_older_file_is_copied_and_brought_up(old: Path, tmp_path: Path, clock: Clock) -> None:
    """Every row survives a rebuild of a table that others refer to; a private copy stays."""
    later = with_revision(tmp_path)
    before = shape(old)
    open_database(old, clock, schema=later).close()

    assert sql(old, "SELECT id, name, mood FROM coachee") == [("1", "Rina", None)]
    assert sql(old, "SELECT count(*) FROM audit_line") == [(1,)]
    assert sql(old, "PRAGMA user_version") == [(2,)]
    assert sql(old, "SELECT version_num FROM alembic_version") == [("0002",)]
    (copy,) = backups(old)
    assert copy.name == "coach-20261124-090000.db"
    assert copy.stat().st_mode & 0o777 == 0o600
    assert copy.parent.stat().st_mode & 0o777 == 0o700
    assert shape(copy) == before
    assert sql(copy, "SELECT name FROM coachee") == [("Rina",)]
    assert [path.name for path in copy.parent.iterdir()] == [copy.name]


def test_the_search_is_whole_in_a_migrated_file_and_in_its_copy(
    old: Path, tmp_path: Path, clock: Clock
) -> None:
    """Its triggers go with a table that is rebuilt, so the index is made again."""
    open_database(old, clock, schema=with_revision(tmp_path)).close()
    sql(old, "UPDATE coachee SET name = 'Rina Kartika'")
    found = "SELECT count(*) FROM search WHERE search MATCH 'kartika OR \"rina\"'"
    gone = "SELECT count(*) FROM search WHERE search MATCH 'kartika'"
    (copy,) = backups(old)
    assert sql(old, found) == sql(copy, found) == [(1,)]
    assert (sql(old, gone), sql(copy, gone)) == ([(1,)], [(0,)])


def test_rebuild_deletes_nothing_by_reference(old: Path, tmp_path: Path, clock: Clock) -> None:
    """References sleep while a table is rebuilt and are awake again afterwards."""
    sql(old, "CREATE TABLE note (id, coachee_id REFERENCES coachee (id) ON DELETE CASCADE)")
    sql(old, "INSERT INTO note VALUES (1, '1')")
    db = open_database(old, clock, schema=with_revision(tmp_path))
    assert sql(old, "SELECT count(*) FROM note") == [(1,)]
    with db.read() as tx:
        assert tx.rows("PRAGMA foreign_keys") == [(1,)]
    db.close()


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ('op.execute("SELECT * FROM nothing")', SQLAlchemyError),
        ('op.execute("DELETE FROM audit_line")', DamagedError),
        ("op.execute(\"INSERT INTO asked VALUES (NULL,1,'no such',1,1,1,1,1)\")", DamagedError),
    ],
)
def test_failed_migration_leaves_the_old_file(
    more: str, error: type[Exception], old: Path, tmp_path: Path, clock: Clock
) -> None:
    """An error, a lost row or a broken reference takes everything back."""
    before = shape(old)
    with pytest.raises(error):
        open_database(old, clock, schema=with_revision(tmp_path, more))
    assert shape(old) == before
    assert sql(old, "SELECT count(*) FROM audit_line") == [(1,)]
    open_database(old, clock).close()


def test_tables_need_no_sqlite() -> None:
    """The same tables can be made in PostgreSQL."""
    statements: list[str] = []

    def keep(statement: object, *_: object, **__: object) -> None:
        statements.append(str(statement.compile(dialect=postgres.dialect)))  # type: ignore[attr-defined]

    from sqlalchemy import create_mock_engine

    postgres = create_mock_engine("postgresql+psycopg://", keep)
    Record.metadata.create_all(postgres, checkfirst=False)
    made = "\n".join(statements)
    assert "TIMESTAMP WITH TIME ZONE" in made
    assert made.count("CREATE TABLE") == len(Record.metadata.tables)


def _holds_records(name: str | None, kind: str, _parents: object) -> bool:
    """The index of the search is made from records and holds none itself."""
    return kind != "table" or not (name or "").startswith("search")
