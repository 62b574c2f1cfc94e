"""What the tables keep and what they refuse."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError, StatementError
from sqlmodel import Session as Transaction
from sqlmodel import create_engine, select

from coachtui.clock import Clock
from coachtui.db.scope import Database
from coachtui.kinds import EntryKind, SessionStatus
from coachtui.models import ActionItem, Coachee, Entry, Record, Session

EARLIEST = datetime(1900, 1, 2)  # noqa: DTZ001 - hypothesis adds the zone
LATEST = datetime(2100, 1, 1)  # noqa: DTZ001
OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


def session(clock: Clock, **fields: object) -> Session:
    """Return a session row with what every session has."""
    now = clock.now()
    usual = {"id": "s", "coachee_id": "c", "model": "grow", "planned_minutes": 30}
    return Session(**{**usual, "day": now.date(), "created_at": now, **fields})


@settings(max_examples=40, deadline=None)
@given(st.datetimes(EARLIEST, LATEST, timezones=OFFSETS))
def test_moments_come_back_the_same_in_utc(moment: datetime) -> None:
    """Whatever the zone and the microsecond, the moment is the same and its zone is UTC."""
    engine = create_engine("sqlite://")
    Record.metadata.create_all(engine)
    with Transaction(engine) as tx:
        tx.add(Coachee(id="1", name="Rina", created_at=moment))
        tx.commit()
        (back,) = tx.exec(select(Coachee.created_at))
    engine.dispose()
    assert back == moment
    assert back.tzinfo is UTC


def test_our_driver_keeps_moments_too(db: Database, clock: Clock) -> None:
    """The driver of the product does as the standard one."""
    with db.write() as tx:
        tx.add(Coachee(id="1", name="Rina", created_at=clock.now()))
    with db.write() as tx:
        (back,) = tx.exec(select(Coachee.created_at))
    assert (back, back.tzinfo) == (clock.now(), UTC)


def test_moment_without_a_zone_is_refused(db: Database) -> None:
    """A naive time would be a guess."""
    naive = datetime(2026, 11, 24, 9)  # noqa: DTZ001

    def store() -> None:
        with db.write() as tx:
            tx.add(Coachee(id="1", name="Rina", created_at=naive))

    with pytest.raises(StatementError):
        store()


@pytest.mark.parametrize(
    "fields",
    [{"planned_minutes": 0}, {"told": -1}, {"coachee_id": "nobody"}],
)
def test_sessions_that_cannot_be(fields: dict[str, object], db: Database, clock: Clock) -> None:
    """The database refuses what no code should send."""
    with db.write() as tx:
        tx.add(Coachee(id="c", name="Rina", created_at=clock.now()))

    def store() -> None:
        with db.write() as tx:
            tx.add(session(clock, **fields))

    with pytest.raises(IntegrityError):
        store()


@pytest.mark.parametrize("confidence", [0, 11, -3])
def test_confidence_beyond_the_scale(confidence: int, db: Database, clock: Clock) -> None:
    """The scale goes from 1 to 10."""
    with db.write() as tx:
        tx.add(Coachee(id="c", name="Rina", created_at=clock.now()))

    def store() -> None:
        with db.write() as tx:
            tx.add(ActionItem(id="a", coachee_id="c", text="x", confidence=confidence))

    with pytest.raises(IntegrityError):
        store()


def test_word_outside_the_vocabulary(db: Database, clock: Clock) -> None:
    """A kind nobody knows is not stored."""

    def store() -> None:
        with db.write() as tx:
            tx.add(session(clock, status="postponed"))

    with pytest.raises(StatementError):
        store()


def test_words_are_stored_as_their_values(db: Database, clock: Clock) -> None:
    """The file can be read without the program: words, not numbers or Python names."""
    with db.write() as tx:
        tx.add(Coachee(id="c", name="Rina", created_at=clock.now()))
        tx.flush()
        tx.add(session(clock, status=SessionStatus.NO_SHOW))
        tx.flush()
        entry = Entry(
            id="e",
            session_id="s",
            order=1,
            kind=EntryKind.QUOTE,
            text="",
            stage="open",
            at=clock.now(),
        )
        tx.add(entry)
    with db.write() as tx:
        connection = tx.connection()
        stored = "SELECT status, kind, position FROM coaching_session, entry"
        assert connection.exec_driver_sql(stored).one() == ("no_show", "quote", 1)
        (kind,) = tx.exec(select(Entry.kind))
    assert kind is EntryKind.QUOTE


def test_every_constraint_has_a_name() -> None:
    """A migration must be able to speak of each of them."""
    for table in Record.metadata.tables.values():
        for constraint in table.constraints:
            assert constraint.name, constraint
        for index in table.indexes:
            assert index.name, index
