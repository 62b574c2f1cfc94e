"""How long the app and the command line take, as ratios to a floor measured in the same run.

    python benchmarks/startup.py [--rounds 12]

The floor of the app is a bare Textual app with header, table and footer; the floor of the command
line is an interpreter that imports sqlmodel. Rounds alternate, and medians are compared, so that
what else the machine does hits both alike.
"""

import argparse
import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fcntl import ioctl
from pathlib import Path
from termios import TIOCSWINSZ

BARE = """
from textual.app import App
from textual.widgets import DataTable, Footer, Header

class Bare(App):
    BINDINGS = [("q", "quit", "Quit")]
    def compose(self):
        yield Header()
        yield DataTable(cursor_type="row")
        yield Footer()
    def on_mount(self):
        table = self.query_one(DataTable)
        table.add_columns("Name", "What", "When")
        for number in range(20):
            table.add_row(f"Person{number}", "something to do", "tomorrow")
        table.focus()

Bare().run()
"""

DOWN, UP = b"\x1b[B", b"\x1b[A"
KEYS = 60
"""Key presses measured in a round."""


@dataclass(frozen=True)
class Round:
    """Seconds from the start of a process, and seconds from a key to its first answer."""

    first_frame: float
    ready: float
    keys: tuple[float, ...]


def run_on_terminal(
    command: Sequence[str], frame: bytes, ready: bytes, environment: dict[str, str]
) -> Round:
    """Start a program on a terminal; wait for two words on its screen, then press keys."""
    started = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.execvpe(command[0], list(command), environment)
    ioctl(terminal, TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    seen = bytearray()
    try:
        first = _until(terminal, seen, frame, started)
        done = _until(terminal, seen, ready, started)
        _quiet(terminal, 0.3)
        keys = tuple(_answer(terminal, DOWN if n % 2 else UP) for n in range(KEYS))
    finally:
        os.kill(pid, 9)
        os.waitpid(pid, 0)
        os.close(terminal)
    return Round(first, done, keys)


def _until(terminal: int, seen: bytearray, word: bytes, started: float) -> float:
    deadline = time.perf_counter() + 30
    while word not in seen:
        if not select.select([terminal], [], [], max(0.0, deadline - time.perf_counter()))[0]:
            raise TimeoutError(f"{word!r} did not appear")
        seen += os.read(terminal, 65536)
    return time.perf_counter() - started


def _quiet(terminal: int, seconds: float) -> None:
    while select.select([terminal], [], [], seconds)[0]:
        os.read(terminal, 65536)


def _answer(terminal: int, key: bytes) -> float:
    pressed = time.perf_counter()
    os.write(terminal, key)
    select.select([terminal], [], [], 5)
    answered = time.perf_counter() - pressed
    _quiet(terminal, 0.03)
    return answered


def timed(command: Sequence[str], environment: dict[str, str]) -> float:
    """Run a command to its end and return the seconds it took."""
    started = time.perf_counter()
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def main() -> None:
    """Measure and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=12)
    rounds = parser.parse_args().rounds
    python = sys.executable
    with tempfile.TemporaryDirectory() as folder:
        demo = Path(folder, "demo.db")
        environment = {**os.environ, "TERM": "xterm-256color", "COACHTUI_HOME": folder}
        app = [python, "-m", "coachtui", "--lang", "en", "--data", str(demo)]
        subprocess.run([*app[:5], "demo", str(demo), "--no-open"], env=environment, check=True)
        bare = [python, "-c", BARE]
        floor, ours, imports, followups = [], [], [], []
        for _number in range(rounds):
            floor.append(run_on_terminal(bare, b"Quit", b"Person0", environment))
            ours.append(run_on_terminal(app, b"Follow-ups", b"Overdue", environment))
            imports.append(timed([python, "-c", "import sqlmodel"], environment))
            followups.append(timed([*app, "followups"], environment))
    report(floor, ours, imports, followups)


def report(
    floor: list[Round], ours: list[Round], imports: list[float], followups: list[float]
) -> None:
    """Print each figure beside its floor, the ratio, and what it is meant to be at most."""
    median = statistics.median
    rows: tuple[tuple[str, float, float, float], ...] = (
        (
            "first frame",
            _median(floor, lambda r: r.first_frame),
            _median(ours, lambda r: r.first_frame),
            1.3,
        ),
        (
            "ready with data",
            _median(floor, lambda r: r.ready),
            _median(ours, lambda r: r.ready),
            2.2,
        ),
        ("key to screen, p95", _p95(floor), _p95(ours), 3.0),
        ("coachtui followups", median(imports), median(followups), 1.3),
    )
    print(f"{'':22}{'floor ms':>10}{'ours ms':>10}{'ratio':>8}{'aim':>8}")
    for name, base, value, aim in rows:
        print(f"{name:22}{base * 1000:10.1f}{value * 1000:10.1f}{value / base:8.2f}{aim:8.1f}")


def _median(rounds: list[Round], what: Callable[[Round], float]) -> float:
    return statistics.median(what(one) for one in rounds)


def _p95(rounds: list[Round]) -> float:
    keys = [key for one in rounds for key in one.keys]
    return statistics.quantiles(keys, n=20)[-1]


if __name__ == "__main__":
    main()
