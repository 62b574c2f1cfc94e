"""Kill -9 at any moment: what was told to be saved is there, and the file is whole."""

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from coachtui.clock import Clock
from coachtui.services.bundle import open_services
from coachtui.services.coachees import NewCoachee

TYPIST = """
import sys
from itertools import count
from pathlib import Path
from coachtui.clock import SystemClock
from coachtui.kinds import EntryKind
from coachtui.services.bundle import open_services
from coachtui.services.writer import Writer
from coachtui.views import EntryView, Put, Step, TimeSpent

clock = SystemClock()
services = open_services(Path(sys.argv[1]), clock)
session_id, start = sys.argv[2], int(sys.argv[3])
writer = Writer()
for number in count(start):
    now = clock.now()
    line = EntryView(f"e{number}", number, EntryKind.NOTE, f"line {number} " * 50, "open", now)
    spent = TimeSpent({"open": float(number)}, {"open": now}, now)
    step = Step((Put(None, line),))
    writer.put_latest("draft", lambda: services.sessions.save_draft(session_id, line.text, spent))
    writer.submit(
        lambda: services.sessions.save(session_id, step, spent, draft=""),
        on_saved=lambda: print(number, flush=True),
    ).result()
"""


def type_until_killed(file: Path, session_id: str, start: int, lines: int) -> int:
    """Let another process type, kill it after some lines, and return the last it told as saved."""
    with subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(file), session_id, str(start)],
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        for _ in range(lines):
            assert process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        told = process.stdout.read().split()
    return int(told[-1]) if told else start + lines - 1


@pytest.mark.parametrize(
    "kills", [pytest.param(3, id="quick"), pytest.param(30, id="long", marks=pytest.mark.slow)]
)
def test_nothing_that_was_saved_is_lost(kills: int, tmp_path: Path, clock: Clock) -> None:
    """After each kill the next start finds every line, in order, and goes on."""
    file = tmp_path / "coach.db"
    services = open_services(file, clock)
    rina = services.coachees.add(NewCoachee("Rina"))
    session_id = services.sessions.begin(rina.id, model="grow", minutes=30).session.id
    services.close()
    chance = random.Random(kills)
    start = 1
    for _ in range(kills):
        last = type_until_killed(file, session_id, start, chance.randint(1, 20))
        services = open_services(file, clock)
        record = services.sessions.record(session_id)
        services.close()
        orders = [entry.order for entry in record.entries]
        assert orders == list(range(1, len(orders) + 1))
        assert len(orders) in (last, last + 1)
        assert all(entry.text == f"line {entry.order} " * 50 for entry in record.entries)
        assert record.draft in ("", f"line {len(orders) + 1} " * 50, f"line {len(orders)} " * 50)
        assert record.seconds["open"] in (len(orders), len(orders) + 1)
        start = len(orders) + 1
    connection = dbapi2.connect(str(file))
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()
