"""The one way to the disk while people talk: jobs are done in order, and none is given up."""

import atexit
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Condition, Thread, current_thread

from coachtui.errors import LockedError, StorageError

RETRY_SECONDS = 2.0
"""How long a full disk or a busy file is left alone before the next attempt."""

Job = Callable[[], None]


@dataclass(slots=True, eq=False)
class _Task:
    """One job with those who want to know how it went."""

    job: Job
    on_saved: Callable[[], None] | None = None
    on_trouble: Callable[[Exception], None] | None = None
    key: str | None = None
    future: "Future[None]" = field(default_factory=Future)


class Writer:
    """Does jobs one after another on its own thread; call-backs run on that thread too."""

    def __init__(self, retry_seconds: float = RETRY_SECONDS) -> None:
        """Wait this long after a failure that may pass."""
        self._retry_seconds = retry_seconds
        self._waiting: deque[_Task] = deque()
        self._busy = False
        self._closing = False
        self._changed = Condition()
        self._thread = Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()
        atexit.register(self.close)

    def submit(
        self,
        job: Job,
        on_saved: Callable[[], None] | None = None,
        on_trouble: Callable[[Exception], None] | None = None,
    ) -> "Future[None]":
        """Do a job after all that came before it.

        `on_saved` is called once it is done, `on_trouble` after each attempt that failed.
        """
        return self._enqueue(_Task(job, on_saved, on_trouble))

    def put_latest(
        self,
        key: str,
        job: Job,
        on_saved: Callable[[], None] | None = None,
        on_trouble: Callable[[Exception], None] | None = None,
    ) -> "Future[None]":
        """Do a job instead of an earlier one of the same key that was not begun."""
        return self._enqueue(_Task(job, on_saved, on_trouble, key))

    @property
    def pending(self) -> int:
        """How many jobs are not done yet."""
        with self._changed:
            return len(self._waiting) + self._busy

    def drain(self, timeout: float | None = None) -> bool:
        """Wait until everything is done; say whether it was within the time."""
        with self._changed:
            return self._changed.wait_for(lambda: not (self._waiting or self._busy), timeout)

    def close(self, timeout: float | None = None) -> bool:
        """Try everything that waits, without further patience, and stop; say whether it ended."""
        atexit.unregister(self.close)
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        if current_thread() is not self._thread:
            self._thread.join(timeout)
        return not self._thread.is_alive()

    def _enqueue(self, task: _Task) -> "Future[None]":
        with self._changed:
            if self._closing:
                raise RuntimeError("the writer is closed")
            for earlier in [one for one in self._waiting if task.key and one.key == task.key]:
                self._waiting.remove(earlier)
                earlier.future.cancel()
            self._waiting.append(task)
            self._changed.notify_all()
        return task.future

    def _run(self) -> None:
        while (task := self._next()) is not None:
            if task.future.set_running_or_notify_cancel():
                self._do(task)
            with self._changed:
                self._busy = False
                self._changed.notify_all()

    def _next(self) -> _Task | None:
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closing)
            self._busy = bool(self._waiting)
            return self._waiting.popleft() if self._waiting else None

    def _do(self, task: _Task) -> None:
        """Do one job, again and again while what stands in its way may pass."""
        while True:
            last = self._closing
            try:
                task.job()
            except Exception as error:
                _tell(task.on_trouble, error)
                if last or not isinstance(error, LockedError | StorageError):
                    task.future.set_exception(error)
                    return
                self._rest()
            else:
                task.future.set_result(None)
                _tell(task.on_saved)
                return

    def _rest(self) -> None:
        with self._changed:
            self._changed.wait_for(lambda: self._closing, self._retry_seconds)


def _tell(callback: Callable[..., None] | None, *what: object) -> None:
    """Call back; a listener that is gone or fails must not keep the next line from the disk."""
    if callback is not None:
        with suppress(Exception):
            callback(*what)
