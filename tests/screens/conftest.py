"""The app on a file of the test's own, its clock turned by hand, and a way to wait for it."""

import asyncio
import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest
import textual.app
import textual.pilot
from textual.pilot import Pilot
from textual.widgets import Input
from textual.worker import WorkerCancelled

from coachtui import paths
from coachtui.app import CoachApp
from coachtui.config import Config
from coachtui.kinds import Form
from coachtui.screens import file_state
from coachtui.screens.languages import Again
from coachtui.services.desk import Desk, open_desk
from tests.conftest import FakeClock
from tests.screens.calm import QUICK_GROUPS, idle, to_thread

MANY = 2
"""From how many cases on a test is a table."""

SPELL = 25
"""How many tests leave their garbage lying before it is searched for."""

_TESTS = count(1)


@pytest.fixture(autouse=True)
def rare_searches_for_garbage() -> Iterator[None]:
    """Search once in many tests: each search looks at all that is loaded, and each app is much."""
    gc.disable()
    yield
    if next(_TESTS) % SPELL == 0:
        gc.collect()
        gc.freeze()
    gc.enable()


@pytest.fixture(autouse=True)
def nothing_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the cursor from blinking, and lists from being read when no key asks for it."""
    monkeypatch.setattr(Input, "cursor_blink", False)
    monkeypatch.setattr(file_state, "LOOK_SECONDS", 3600)


@pytest.fixture(autouse=True)
def no_watch_over_the_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for what is going on, and not until the processor has had nothing to do for a while."""
    for module in (textual.app, textual.pilot):
        monkeypatch.setattr(module, "wait_for_idle", idle)
    monkeypatch.setattr(asyncio, "to_thread", to_thread)


@pytest.fixture
def make_app(tmp_path: Path, clock: FakeClock) -> Callable[..., CoachApp]:
    """A factory of apps on one file, as if the program were started again and again."""

    def make(before: Again | None = None, keys: Mapping[str, str] | None = None) -> CoachApp:
        def open_it() -> Desk:
            return open_desk(
                tmp_path / "coach.db",
                paths.shipped("prompts.yaml"),
                None,
                clock,
                Config(export_dir=tmp_path / "exports", export_format=Form.HTML),
            )

        return CoachApp(open_it, before=before, keys=keys)

    return make


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put every second case of what goes through languages, sizes and texts among the slow tests.

    Each case needs an app of its own; two of the four corners of a table show most of what breaks.
    """
    tables: dict[str, list[pytest.Item]] = {}
    for item in items:
        if not isinstance(item, pytest.Function) or "snap_compare" in item.fixturenames:
            continue
        if Path(__file__).parent in item.path.parents and hasattr(item, "callspec"):
            tables.setdefault(item.nodeid.partition("[")[0], []).append(item)
    for cases in tables.values():
        chosen = any(item.get_closest_marker("slow") for item in cases)
        if len(cases) >= MANY and not chosen:
            for number, item in enumerate(cases):
                # Diagonally, so that no language and no size is left out.
                if (number + number // 2) % 2:
                    item.add_marker(pytest.mark.slow)


async def settle(pilot: Pilot[object]) -> None:
    """Wait until everything that ends by itself has ended, and is shown."""
    app = pilot.app
    assert isinstance(app, CoachApp)
    desk = await app.desk()
    for _round in range(3):
        await pilot.pause()
        workers = [worker for worker in app.workers if worker.group in QUICK_GROUPS]
        for worker in workers:
            with suppress(WorkerCancelled):  # what is read twice at once is read the second time
                await worker.wait()
        assert desk.writer.drain(10)
    await pilot.pause()
