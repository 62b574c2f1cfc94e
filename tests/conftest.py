"""What every test stands on: a clock that is turned by hand, and no trace of the real desk."""

import os
import shutil
import sys
from collections.abc import Generator, Iterator
from datetime import datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

# Read once, when Textual is imported.
os.environ["TEXTUAL_ANIMATIONS"] = "none"

import pytest

from coachtui import i18n
from coachtui.bank import load
from coachtui.bank.load import LoadedBank, load_bank

_NO_SKIP = os.environ.get("COACHTUI_NO_SKIP") == "1"

START = datetime(2026, 11, 24, 9, 0, tzinfo=timezone(timedelta(hours=7)))
"""A Tuesday morning in Jakarta."""

MEMORY = Path("/dev/shm")
"""Where files lie in memory, on systems that have it."""

ROOM = 2**30
"""What has to be free there."""


class FakeClock:
    """A clock that stands still until a test moves it."""

    def __init__(self, start: datetime = START) -> None:
        self._start = start
        self._seconds = 0.0

    def now(self) -> datetime:
        """Return the moment the test has reached."""
        return self._start + timedelta(seconds=self._seconds)

    def monotonic(self) -> float:
        """Return the seconds the test has let pass."""
        return self._seconds

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self._seconds += seconds


@pytest.fixture
def clock() -> FakeClock:
    """A clock at nine on a Tuesday morning in Jakarta."""
    return FakeClock()


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home of the test's own, whatever the developer's looks like."""
    # Pytest's own way to a new folder reads the names of all the others first.
    home = Path(mkdtemp(prefix="home", dir=tmp_path_factory.getbasetemp()))
    for name in list(os.environ):
        if name.startswith(("COACHTUI_", "XDG_", "LC_")) or name in ("LANG", "LANGUAGE"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for name, folder in {
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_CACHE_HOME": ".cache",
    }.items():
        monkeypatch.setenv(name, str(home / folder))
    return home


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Speak English at the start of each test, whichever language the last one left."""
    i18n.activate("en")
    yield
    i18n.activate("en")


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the screen still where a plugin imported Textual before this file was read."""
    if constants := sys.modules.get("textual.constants"):
        monkeypatch.setattr(constants, "TEXTUAL_ANIMATIONS", "none")


@pytest.fixture(autouse=True)
def questions_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read the questions that are shipped once for all tests: nothing can change them."""
    monkeypatch.setattr(load, "load_bank", _load_bank)


_shipped = cache(load_bank)


def _load_bank(shipped: Path, own: Path | None = None) -> LoadedBank:
    return load_bank(shipped, own) if own else _shipped(shipped)


def pytest_configure() -> None:
    """Keep the files of the tests in memory where there is room: each commit waits for a disk."""
    if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


def pytest_xdist_auto_num_workers() -> int:
    """Run half as many again as there are cores: a test of the screen waits much of its time."""
    return max(1, (os.cpu_count() or 1) * 3 // 2)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Count a skipped test as a failed one where `COACHTUI_NO_SKIP=1` says so."""
    report = yield
    _refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Count a skipped test file as a failed one where `COACHTUI_NO_SKIP=1` says so."""
    report = yield
    _refuse_skip(report)
    return report


def _refuse_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turn a skip into a failure that gives its reason; an expected failure is no skip."""
    if _NO_SKIP and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, where no skip is accepted: {report.longrepr}"
