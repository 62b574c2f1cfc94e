"""Whether lists stay flat: what a key costs with 20 people, and what with thousands.

    python benchmarks/lists.py [--people 5000] [--rounds 3] [--plans]

Makes three practices, the same per person: six sessions with their lines, ten actions, four of them
pending. Plays the same keys in each, in the app without a terminal, and compares the processor time
that each takes at least until all it has set going is shown: with 20 people or, where a key draws
rows that 20 do not have, with 200. The floor is a key in a bare list of Textual.
"blocked" is how long the event loop could not act at a stretch, "rows" how many the database gave,
"scans" how many tables were looked at as a whole; `--plans` names the queries that did. "garbage"
is how long Python has looked through all there is for what nobody needs: that falls on whatever key
comes when enough was made by all before it, so no key is judged by it. It ends with 1 where a ratio
is above its aim.
"""

import argparse
import asyncio
import gc
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

# Read once, when Textual is imported.
os.environ["TEXTUAL_ANIMATIONS"] = "none"

from practice import fill
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import OptionList

from coachtui import paths
from coachtui.app import CoachApp
from coachtui.clock import SystemClock
from coachtui.config import Config
from coachtui.db.reading import Reading, open_records
from coachtui.services.desk import open_desk

FEW: Final = 20
"""People with whom one compares what is read and shown of many."""

FILLED: Final = 200
"""People with whom one compares what draws more rows than few have."""

FLOOR: Final = "floor"

OLDEST: Final = 2
"""The generation of all that Python keeps track of."""

QUICK: Final = frozenset({"load", "show", "undo", "save"})
"""Workers that end by themselves."""

WHOLE: Final = re.compile(r"SCAN (?!CONSTANT)(?!json_each)(?!.*VIRTUAL)(?!.* USING )")
"""A step of a plan that looks at all of a table."""


@dataclass(frozen=True, slots=True)
class Aim:
    """How many times as much a large practice may take as one of so many people."""

    times: float
    people: int = FEW


FIRST, KEY, DRAWN = Aim(2.0), Aim(1.5), Aim(1.5, FILLED)
"""Coming to a place; a key; a key that draws many rows."""

ACTIONS = Aim(4.0)
"""Coming to all that is pending, once until something is changed: the words and the day of each
action, 20,000 of them, are read so that no key has to look for them."""

YEAR, PLANS = Aim(4.0), Aim(9.0)
"""What counts a year, once until something is changed: its sessions and goals; its plans, of which
there are most. Sums are made where the records are; each record of the year is still looked at."""

STEPS: Final = (
    # what it is, the keys before it, the key that is measured, and its aim
    ("People: first visit", "", "2", FIRST),
    ("Today: again", "", "1", KEY),
    ("People: again", "", "2", DRAWN),
    ("People: down", "", "down", KEY),
    ("People: a page down", "", "pagedown", DRAWN),
    ("People: filter, a letter", "slash", "a", DRAWN),
    ("People: filter, another", "", "n", DRAWN),
    ("People: filter, nobody", "x", "q", KEY),
    ("People: all again", "", "escape", DRAWN),
    ("People: archive", "escape", "z", DRAWN),
    ("People: undo", "", "u", DRAWN),
    ("People: merge with whom?", "", "j", DRAWN),
    ("People: merge, a letter", "", "a", KEY),
    ("People: session, how long?", "escape", "s", DRAWN),
    ("People: a person's page", "escape", "enter", KEY),
    ("People: new person?", "escape", "n", DRAWN),
    ("People: new person, a letter", "", "a", KEY),
    ("People: the last", "escape", "end", DRAWN),
    ("Follow-ups: first visit", "", "3", ACTIONS),
    ("Follow-ups: again", "2", "3", KEY),
    ("Follow-ups: down", "", "down", KEY),
    ("Follow-ups: filter, a letter", "slash", "a", DRAWN),
    ("Follow-ups: filter, another", "", "n", DRAWN),
    ("Follow-ups: filter, nothing", "x", "q", KEY),
    ("Follow-ups: all again", "", "escape", DRAWN),
    ("Follow-ups: mark", "escape", "space", KEY),
    ("Follow-ups: done", "", "d", DRAWN),
    ("Follow-ups: undo", "", "u", DRAWN),
    ("Follow-ups: whose action?", "", "a", DRAWN),
    ("Follow-ups: the last", "escape", "end", DRAWN),
    ("Progress: first visit", "", "4", YEAR),
    ("Progress: a page not seen yet", "", "right", PLANS),
    ("Progress: a page seen before", "left", "right", KEY),
    ("Progress: again", "1", "4", KEY),
    ("Calendar: first visit", "1", "c", FIRST),
    ("Calendar: down", "", "down", KEY),
    # The first week on may bring other keys into the footer as well.
    ("Calendar: a week on", "right", "right", KEY),
    ("Calendar: with whom?", "", "n", DRAWN),
    ("Search: first visit", "escape,escape", "ctrl+f", FIRST),
    ("Search: a letter", "", "a", KEY),
    ("Search: another", "", "n", KEY),
    ("Search: left for Today", "", "escape", KEY),
)

COMMANDS: Final = (
    ("coachtui followups --person", ("followups", "--person", "Nama 00001"), KEY),
    ("coachtui sessions --limit 20", ("sessions", "--limit", "20"), KEY),
    ("coachtui person show", ("person", "show", "Nama 00001"), KEY),
    ("coachtui calendar", ("calendar",), FIRST),
)


@dataclass
class Cost:
    """What a key cost."""

    seconds: float = 0.0
    blocked: float = 0.0
    garbage: float = 0.0
    rows: int = 0
    asked: list[tuple[str, dict[str, object]]] = field(default_factory=list)


@contextmanager
def reading_noted(cost: Cost) -> Iterator[None]:
    """Note what is read meanwhile, and by which queries."""
    rows = Reading.rows

    def noted(self: Reading, query: str, /, **values: object) -> list[Any]:
        found = rows(self, query, **values)
        cost.rows += len(found)
        cost.asked.append((query, values))
        return found

    Reading.rows = noted  # type: ignore[method-assign]
    try:
        yield
    finally:
        Reading.rows = rows  # type: ignore[method-assign]


@contextmanager
def garbage_noted(cost: Cost) -> Iterator[None]:
    """Note how long all there is was looked through meanwhile."""

    def noted(phase: str, info: dict[str, int]) -> None:
        if info["generation"] == OLDEST:
            cost.garbage += time.process_time() * (1 if phase == "stop" else -1)

    gc.callbacks.append(noted)
    try:
        yield
    finally:
        gc.callbacks.remove(noted)


async def settled(pilot: Pilot[Any]) -> None:
    """Wait until all that ends by itself has ended, and is shown."""
    while True:
        await pilot.pause()
        waits = [one for one in pilot.app.workers if one.group in QUICK and not one.is_finished]
        if not waits:
            return
        await pilot.app.workers.wait_for_complete(waits)


async def pressed(pilot: Pilot[Any], key: str) -> Cost:
    """Press a key and return what it cost until all is shown."""
    cost, over = Cost(), asyncio.Event()

    async def beat() -> None:
        before = time.perf_counter()
        while not over.is_set():
            await asyncio.sleep(0.002)
            now = time.perf_counter()
            cost.blocked, before = max(cost.blocked, now - before), now

    heart = asyncio.create_task(beat())
    with reading_noted(cost), garbage_noted(cost):
        begun = time.process_time()
        await pilot.press(key)
        await settled(pilot)
        cost.seconds = time.process_time() - begun - cost.garbage
    over.set()
    await heart
    return cost


async def played(file: Path) -> dict[str, Cost]:
    """Play all keys in a practice and return what each cost."""
    gc.collect()
    prompts, config = paths.shipped("prompts.yaml"), Config(save_at_finish=False)
    app, first = (
        CoachApp(lambda: open_desk(file, prompts, None, SystemClock(), config), gc.freeze),
        Cost(),
    )
    begun = time.process_time()
    async with app.run_test(size=(120, 40)) as pilot:
        with reading_noted(first), garbage_noted(first):
            await app.desk()
            await settled(pilot)
        first.seconds = time.process_time() - begun - first.garbage
        costs = {"Today: first visit": first}
        for name, before, key, _aim in STEPS:
            for one in filter(None, before.split(",")):
                await pressed(pilot, one)
            costs[name] = await pressed(pilot, key)
    app.close_desk()
    return costs


def whole(tx: Reading, cost: Cost) -> set[str]:
    """Return which tables were looked at as a whole, and by which query."""
    return {
        f"{step}: {' '.join(query.split())}"
        for query, values in cost.asked
        for *_ids, step in tx.rows(f"EXPLAIN QUERY PLAN {query}", **values)
        if WHOLE.match(step)
    }


class Bare(App[None]):
    """A list of rows and nothing else."""

    def compose(self) -> Iterator[OptionList]:
        """Show a page and more of them."""
        yield OptionList(*(f"Person {number}" for number in range(100)))


async def floor() -> Cost:
    """Return what a key costs in a bare list."""
    async with Bare().run_test(size=(120, 40)) as pilot:
        costs = [await pressed(pilot, "down") for _number in range(20)]
    return Cost(statistics.median(cost.seconds for cost in costs))


def done(file: Path, arguments: Sequence[str]) -> Cost:
    """Run a command to its end and return what it took."""
    line = [sys.executable, "-m", "coachtui", "--lang", "en", "--data", str(file), *arguments]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(line, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def measured(files: Sequence[Path], rounds: int) -> list[dict[str, list[Cost]]]:
    """Return what everything cost in each practice, round after round; the first is not counted."""
    costs: list[dict[str, list[Cost]]] = [{} for _file in files]
    for _round in range(rounds + 1):
        for file, known in zip(files, costs, strict=True):
            found = {name: done(file, arguments) for name, arguments, _aim in COMMANDS}
            found |= asyncio.run(played(file)) | {FLOOR: asyncio.run(floor())}
            for name, cost in found.items():
                known.setdefault(name, []).append(cost)
    return [{name: spent[1:] for name, spent in known.items()} for known in costs]


def report(found: dict[int, dict[str, list[Cost]]], tx: Reading) -> bool:
    """Print each figure beside those of smaller practices; say whether all aims were met."""
    aims = {name: aim for name, *_keys, aim in (*STEPS, *COMMANDS)}
    bare = min(_least(costs.pop(FLOOR)) for costs in found.values())
    print(f"{'a key in a bare list':30}{bare * 1000:8.1f} ms")
    heads = "".join(f"{people:>8,}" for people in found)
    print(
        f"{'people':30}{heads}{'ratio':>8}{'aim':>6}{'blocked':>9}{'garbage':>9}{'rows':>8}{'scans':>6}"
    )
    met = True
    for name, spent in found[max(found)].items():
        aim, last = aims.get(name, FIRST), spent[-1]
        took = {people: _least(costs[name]) for people, costs in found.items()}
        less, most = took[aim.people], took[max(took)]
        missed = most / less > aim.times and most - less > bare
        met = met and not missed
        figures = "".join(f"{seconds * 1000:8.1f}" for seconds in took.values())
        blocked, garbage = (
            min(getattr(cost, what) for cost in spent) * 1000 for what in ("blocked", "garbage")
        )
        print(
            f"{name:30}{figures}{most / less:8.2f}{aim.times:6.1f}{blocked:9.1f}"
            f"{garbage:9.1f}{last.rows:8,}{len(whole(tx, last)):6}{' !' if missed else ''}"
        )
    return met


def main() -> None:
    """Fill, play, print, and judge."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--people", type=int, default=5_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--plans", action="store_true")
    wish = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["COACHTUI_HOME"] = folder
        files = {people: Path(folder, f"{people}.db") for people in (FEW, FILLED, wish.people)}
        for people, file in files.items():
            fill(file, people)
        found = dict(zip(files, measured(list(files.values()), wish.rounds), strict=True))
        records = open_records(files[wish.people], SystemClock())
        with records.read() as tx:
            met = report(found, tx)
            for name, costs in found[wish.people].items() if wish.plans else ():
                for one in sorted(whole(tx, costs[-1])):
                    print(f"{name}: {one[:200]}")
        records.close()
    sys.exit(not met)


def _least(costs: Sequence[Cost]) -> float:
    return min(cost.seconds for cost in costs)


if __name__ == "__main__":
    main()
