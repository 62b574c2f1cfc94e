"""How long it takes from Finish to the summary on the screen, files written, in a long practice.

    python benchmarks/finish.py [--people 2000] [--rounds 7]

Each Finish is the first one of a freshly started app, in which nothing is warm yet: a session is
taken up at its close, one key ends it, and the time runs until the summary is drawn; by then the
coachee's copy and the calendar are on the disk. The floor is the same key in a practice of one
person, where no file is wished for. Rounds alternate, and medians are compared. It ends with 1
where one of twenty takes longer than two seconds.
"""

import argparse
import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

# Read once, when Textual is imported.
os.environ["TEXTUAL_ANIMATIONS"] = "none"

from practice import fill

from coachtui import paths
from coachtui.app import CoachApp
from coachtui.clock import SystemClock, today
from coachtui.config import Config
from coachtui.db.scope import open_database
from coachtui.kinds import Form, Outcome, SessionStatus
from coachtui.screens.session.screen import SessionScreen
from coachtui.screens.summary import SummaryScreen
from coachtui.services.coachees import NewCoachee
from coachtui.services.desk import Desk, open_desk

AIM = 2.0
"""Seconds the coach may wait."""

LINES = (
    '"the data comes late every week',
    "!it is the template, not the people",
    "=weekly report by Thursday, at most 12 pages",
    "#pages in the report",
    "-three units send it as a picture",
    "+ask Sari for the template by Friday ~ if she is away, I write #8",
    "+show it to the team tomorrow #9",
)
"""What was said in the session that is finished; notes come beside it."""

HISTORY = 300
"""Sessions that were held with the person before."""

NOTHING = "nothing"
"""Stands where a form would, where no file is wished for."""


@dataclass(frozen=True)
class Cost:
    """What something took: seconds on the clock, and seconds of work."""

    wall: float
    cpu: float


def make_long(file: Path, people: int) -> None:
    """Make a practice of so many people, the first of whom was coached again and again."""
    fill(file, people)
    database = open_database(file, SystemClock())
    with database.write() as tx:
        tx.connection().exec_driver_sql(
            "UPDATE coaching_session SET coachee_id = (SELECT min(id) FROM coachee) WHERE id IN"
            f" (SELECT id FROM coaching_session WHERE status = '{SessionStatus.FINISHED}'"
            f" ORDER BY id LIMIT {HISTORY})"
        )
    database.close()


def begin(desk: Desk) -> None:
    """Hold a session with whoever has the longest history, up to its close."""
    with desk.records.read() as tx:
        rows = tx.rows(
            "SELECT coachee_id FROM coaching_session GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
        )
    services = desk.services
    person = rows[0][0] if rows else services.coachees.add(NewCoachee("Rina Kartika")).id
    sitting = desk.sit_down(services.sessions.begin(person, model="grow", minutes=30, topic="late"))
    for action in sitting.live.record.carried:
        sitting.keep(sitting.live.review(action.id, Outcome.DONE))
    for line in (*LINES, *(f"a note {number}" for number in range(20))):
        sitting.keep(sitting.live.write(line))
    while not sitting.live.closing:
        sitting.go_on()
    sitting.keep(sitting.live.set_takeaway("I ask before I answer"))
    sitting.keep(sitting.live.set_follow_up(today(desk.clock) + timedelta(days=14)))
    desk.writer.drain(30)


async def finish(file: Path, form: str) -> Cost:
    """Start the app, take up the session that was left at its close, and end it by one key."""
    config = Config(save_at_finish=False)
    if form != NOTHING:
        config = Config(export_dir=file.parent / "exports", export_format=Form(form))

    def open_it() -> Desk:
        return open_desk(file, paths.shipped("prompts.yaml"), None, SystemClock(), config)

    desk = open_it()
    begin(desk)
    desk.close()
    app = CoachApp(open_it)
    async with app.run_test(size=(120, 40)) as pilot:
        await app.desk()
        await pilot.pause()
        await pilot.press("enter")
        await _until(app, SessionScreen)
        await pilot.pause(0.5)
        begun, worked = time.perf_counter(), time.process_time()
        await pilot.press("enter")
        await _until(app, SummaryScreen)
        await pilot.pause()
        cost = Cost(time.perf_counter() - begun, time.process_time() - worked)
    app.close_desk()
    return cost


async def _until(app: CoachApp, screen: type) -> None:
    deadline = time.perf_counter() + 30
    while not isinstance(app.screen, screen):
        if time.perf_counter() > deadline:
            raise TimeoutError(f"{screen.__name__} did not appear")
        await asyncio.sleep(0.001)


def measured(file: Path, form: str) -> Cost:
    """Finish a session in a process of its own."""
    command = [sys.executable, __file__, "--once", str(file), form]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return Cost(*map(float, done.stdout.split()))


def main() -> None:
    """Measure, print the ratios, and judge."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--people", type=int, default=2_000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--once", nargs=2, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.once:
        cost = asyncio.run(finish(Path(asked.once[0]), asked.once[1]))
        print(cost.wall, cost.cpu)
        return
    with tempfile.TemporaryDirectory() as folder:
        short, long = Path(folder, "short", "coach.db"), Path(folder, "long", "coach.db")
        long.parent.mkdir()
        make_long(long, asked.people)
        jobs = {"floor": (short, NOTHING), "no file": (long, NOTHING)}
        jobs |= {f"{form} and ics": (long, form) for form in ("md", "docx", "pdf")}
        costs: dict[str, list[Cost]] = {name: [] for name in jobs}
        for number in range(asked.rounds + 1):
            for name, job in jobs.items():
                cost = measured(*job)
                if number:  # the first round compiles on the way
                    costs[name].append(cost)
    sys.exit(report(costs) > AIM)


def report(costs: dict[str, list[Cost]]) -> float:
    """Print each figure beside the floor; return the seconds of the slowest, 19 of 20."""
    print(f"{'Finish, milliseconds':22}{'median':>9}{'p95':>9}{'ratio':>8}{'cpu':>8}{'aim':>8}")
    base = statistics.median(one.wall for one in costs["floor"])
    work = statistics.median(one.cpu for one in costs["floor"])
    slowest = 0.0
    for name, each in costs.items():
        wall = statistics.median(one.wall for one in each)
        late = statistics.quantiles((one.wall for one in each), n=20, method="inclusive")[-1]
        cpu = statistics.median(one.cpu for one in each)
        slowest = max(slowest, late)
        figures = f"{wall * 1000:9.0f}{late * 1000:9.0f}{wall / base:8.2f}{cpu / work:8.2f}"
        print(f"{name:22}{figures}{AIM * 1000:8.0f}")
    return slowest


if __name__ == "__main__":
    main()
