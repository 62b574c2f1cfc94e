"""Jobs in order, none given up, and nothing left behind."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event, current_thread

import pytest
from sqlcipher3 import dbapi2

from coachtui.clock import Clock
from coachtui.db.scope import open_database
from coachtui.errors import DamagedError, LockedError, StorageError
from coachtui.models import Coachee
from coachtui.services.writer import Writer

SOON = 5.0
"""Seconds after which a test gives up; nothing here takes that long."""


@pytest.fixture
def writer() -> Iterator[Writer]:
    """A writer that tries again at once."""
    made = Writer(retry_seconds=0.001)
    yield made
    made.close(SOON)


class Gate:
    """A job that holds the writer until it is let go."""

    def __init__(self, writer: Writer) -> None:
        self._open = Event()
        reached = Event()

        def wait() -> None:
            reached.set()
            self._open.wait(SOON)

        writer.submit(wait)
        reached.wait(SOON)

    def open(self) -> None:
        """Let the writer go on."""
        self._open.set()


class Failing:
    """A job that fails so many times before it works."""

    def __init__(self, *errors: Exception, then: list[str] | None = None) -> None:
        self._errors = list(errors)
        self._then = then if then is not None else []
        self.attempts = 0

    def __call__(self) -> None:
        """Fail, or work."""
        self.attempts += 1
        if self._errors:
            raise self._errors.pop(0)
        self._then.append("worked")


def test_jobs_are_done_in_order_on_one_thread(writer: Writer) -> None:
    """What was submitted first is done first."""
    done: list[tuple[int, str]] = []
    for number in range(50):
        writer.submit(lambda number=number: done.append((number, current_thread().name)))  # type: ignore[misc]
    assert writer.drain(SOON)
    assert [number for number, _ in done] == list(range(50))
    assert {name for _, name in done} == {"writer"}
    assert writer.pending == 0


def test_saved_is_told_after_the_job(writer: Writer) -> None:
    """A line counts as saved only when it is."""
    told: list[str] = []
    future = writer.submit(lambda: told.append("job"), on_saved=lambda: told.append("saved"))
    future.result(SOON)
    assert told == ["job", "saved"]


@pytest.mark.parametrize("error", [LockedError("busy"), StorageError("full")])
def test_trouble_is_told_and_the_job_repeated_in_order(writer: Writer, error: Exception) -> None:
    """The line that could not be saved stays first in line until it is."""
    done: list[str] = []
    troubles: list[Exception] = []
    job = Failing(error, error, error, then=done)
    first = writer.submit(job, lambda: done.append("saved"), troubles.append)
    writer.submit(lambda: done.append("next"))
    assert writer.drain(SOON)
    assert first.done()
    assert done == ["worked", "saved", "next"]
    assert troubles == [error] * 3


@pytest.mark.parametrize("error", [DamagedError("ruin"), ValueError("mistake")])
def test_what_will_not_pass_is_told_and_left(writer: Writer, error: Exception) -> None:
    """A mistake does not hold up the lines after it."""
    troubles: list[Exception] = []
    job = Failing(error)
    future = writer.submit(job, on_trouble=troubles.append)
    following = writer.submit(lambda: None)
    following.result(SOON)
    assert future.exception(SOON) is error
    assert (job.attempts, troubles) == (1, [error])


def test_newer_draft_replaces_one_that_waits(writer: Writer) -> None:
    """Of drafts only the newest is written, after everything that came before it."""
    done: list[str] = []
    gate = Gate(writer)
    old = writer.put_latest("draft 1", lambda: done.append("ya"))
    writer.put_latest("draft 2", lambda: done.append("other session"))
    writer.submit(lambda: done.append("line"))
    new = writer.put_latest("draft 1", lambda: done.append("yang"))
    gate.open()
    new.result(SOON)
    assert done == ["other session", "line", "yang"]
    assert old.cancelled()


def test_draft_that_is_being_written_is_not_replaced(writer: Writer) -> None:
    """What has begun is finished; the newer one follows."""
    done: list[str] = []
    begun, go_on = Event(), Event()

    def slow() -> None:
        begun.set()
        go_on.wait(SOON)
        done.append("ya")

    writer.put_latest("draft", slow)
    begun.wait(SOON)
    writer.put_latest("draft", lambda: done.append("yang"))
    go_on.set()
    assert writer.drain(SOON)
    assert done == ["ya", "yang"]


def test_drain_gives_up_in_time(writer: Writer) -> None:
    """Whoever waits can stop waiting."""
    gate = Gate(writer)
    assert writer.pending == 1
    assert not writer.drain(0.01)
    gate.open()
    assert writer.drain(SOON)


def test_close_does_what_waits() -> None:
    """Nothing that was submitted is lost on the way out."""
    writer = Writer(retry_seconds=SOON)
    done: list[int] = []
    gate = Gate(writer)
    for number in range(20):
        writer.submit(lambda number=number: done.append(number))  # type: ignore[misc]
    gate.open()
    assert writer.close(SOON)
    assert done == list(range(20))
    with pytest.raises(RuntimeError):
        writer.submit(lambda: None)
    assert writer.close(SOON)


def test_close_tries_once_more_and_does_not_wait_for_a_full_disk() -> None:
    """The way out is not blocked by a trouble that lasts; whoever asks is told."""
    writer = Writer(retry_seconds=3600)
    failed = Event()
    error = StorageError("full")
    for_ever, once = Failing(*[error] * 9), Failing(error)
    future = writer.submit(for_ever, on_trouble=lambda _error: failed.set())
    following = writer.submit(once)
    last = writer.submit(lambda: None)
    failed.wait(SOON)
    assert writer.close(SOON)
    assert future.exception(0) is error
    assert for_ever.attempts == 2
    assert following.exception(0) is error
    assert last.exception(0) is None


def test_listener_that_fails_stops_nothing(writer: Writer) -> None:
    """A screen that is gone cannot keep a line from the disk."""

    def gone(*_: object) -> None:
        raise RuntimeError("the screen is gone")

    done: list[str] = []
    writer.submit(Failing(StorageError("full"), then=done), gone, gone)
    writer.submit(lambda: done.append("next"))
    assert writer.drain(SOON)
    assert done == ["worked", "next"]


def test_busy_file_is_written_when_it_is_free(writer: Writer, tmp_path: Path, clock: Clock) -> None:
    """With a real lock on a real file: told, tried again, saved."""
    db = open_database(tmp_path / "coach.db", clock, patience=0.01)
    other = dbapi2.connect(str(db.path), isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    troubles: list[Exception] = []

    def save() -> None:
        with db.write() as tx:
            tx.add(Coachee(id="1", name="Rina", created_at=clock.now()))

    def let_go(error: Exception) -> None:
        troubles.append(error)
        if len(troubles) == 2:
            other.execute("ROLLBACK")

    writer.submit(save, on_trouble=let_go).result(SOON)
    assert [type(error) for error in troubles] == [LockedError, LockedError]
    other.close()
    db.close()
