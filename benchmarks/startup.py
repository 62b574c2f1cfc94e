"""How long the app and the command line take, as ratios to a floor measured in the same run.

    python benchmarks/startup.py [--rounds 12]

The floor of the app is a bare Textual app with header, table and footer; the floor of the command
line is an interpreter that imports sqlmodel. Rounds alternate, and medians are compared, so that
what else the machine does hits both alike. Processor time is compared too: it hardly depends on
what else runs. All bytecode is written anew beforehand, so that nothing is compiled on the way.
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
from collections.abc import Callable, Mapping, Sequence
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
class Cost:
    """What something took: seconds on the clock, and seconds of work of all processors."""

    wall: float
    cpu: float


class Terminal:
    """A program running on a terminal of its own, killed in the end."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        """Start the program."""
        self._started = time.perf_counter()
        self._pid, self._terminal = pty.fork()
        if self._pid == 0:
            os.execvpe(command[0], list(command), environment)
        ioctl(self._terminal, TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))

    def until(self, word: bytes) -> float:
        """Wait for a word on the screen; return the seconds since the start."""
        seen = bytearray()
        deadline = self._started + 30
        while word not in seen:
            left = max(0.0, deadline - time.perf_counter())
            if not select.select([self._terminal], [], [], left)[0]:
                raise TimeoutError(f"{word!r} did not appear")
            seen += os.read(self._terminal, 65536)
        return time.perf_counter() - self._started

    def rest(self, seconds: float) -> None:
        """Wait until nothing has been drawn for so long."""
        while select.select([self._terminal], [], [], seconds)[0]:
            os.read(self._terminal, 65536)

    def answer(self, key: bytes) -> float:
        """Press a key and return the seconds until something is drawn."""
        pressed = time.perf_counter()
        os.write(self._terminal, key)
        select.select([self._terminal], [], [], 5)
        answered = time.perf_counter() - pressed
        self.rest(0.03)
        return answered

    def kill(self) -> float:
        """End the program; return the seconds it worked."""
        os.kill(self._pid, 9)
        used = os.wait4(self._pid, 0)[2]
        os.close(self._terminal)
        return used.ru_utime + used.ru_stime


def drawn(command: Sequence[str], word: bytes, environment: Mapping[str, str]) -> Cost:
    """Start a program and return what it takes until a word is on the screen."""
    terminal = Terminal(command, environment)
    try:
        wall = terminal.until(word)
    finally:
        cpu = terminal.kill()
    return Cost(wall, cpu)


def keys(command: Sequence[str], word: bytes, environment: Mapping[str, str]) -> list[float]:
    """Start a program, wait for a word and for quiet; return the seconds of each key."""
    terminal = Terminal(command, environment)
    try:
        terminal.until(word)
        terminal.rest(0.3)
        return [terminal.answer(DOWN if number % 2 else UP) for number in range(KEYS)]
    finally:
        terminal.kill()


def done(command: Sequence[str], environment: Mapping[str, str]) -> Cost:
    """Run a command to its end and return what it took."""
    started = time.perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as process:
        _pid, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(time.perf_counter() - started, used.ru_utime + used.ru_stime)


def main() -> None:
    """Measure and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=12)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "TERM": "xterm-256color",
            "COACHTUI_HOME": folder,
            "PYTHONPYCACHEPREFIX": str(Path(folder, "bytecode")),
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        costs, presses = measured(rounds, Path(folder, "demo.db"), environment)
    report(costs, presses)


def measured(
    rounds: int, demo: Path, environment: Mapping[str, str]
) -> tuple[dict[str, list[Cost]], dict[str, list[float]]]:
    """Return what everything cost in each round but the first, and the keys of all rounds."""
    python = sys.executable
    app = [python, "-m", "coachtui", "--lang", "en", "--data", str(demo)]
    bare = [python, "-c", BARE]
    done([*app[:5], "demo", str(demo), "--no-open"], environment)
    jobs: dict[str, Callable[[], Cost]] = {
        "bare app": lambda: drawn(bare, b"Person0", environment),
        "first frame": lambda: drawn(app, b"Follow-ups", environment),
        "ready with data": lambda: drawn(app, b"Overdue", environment),
        "import sqlmodel": lambda: done([python, "-c", "import sqlmodel"], environment),
        "coachtui followups": lambda: done([*app, "followups"], environment),
    }
    for job in jobs.values():
        job()
    costs: dict[str, list[Cost]] = {name: [] for name in jobs}
    presses: dict[str, list[float]] = {"bare": [], "ours": []}
    for _number in range(rounds):
        for name, job in jobs.items():
            costs[name].append(job())
        presses["bare"] += keys(bare, b"Person0", environment)
        presses["ours"] += keys(app, b"Overdue", environment)
    return costs, presses


def report(costs: dict[str, list[Cost]], presses: dict[str, list[float]]) -> None:
    """Print each figure beside its floor, the ratios, and what they are meant to be at most."""
    print(f"{'':22}{'floor ms':>10}{'ours ms':>10}{'ratio':>8}{'cpu':>8}{'aim':>8}")
    for name, floor, aim in (
        ("first frame", "bare app", 1.3),
        ("ready with data", "bare app", 2.2),
        ("coachtui followups", "import sqlmodel", 1.3),
    ):
        base, ours = (statistics.median(one.wall for one in costs[key]) for key in (floor, name))
        low, high = (statistics.median(one.cpu for one in costs[key]) for key in (floor, name))
        print(_row(name, base, ours), f"{high / low:7.2f}{aim:8.1f}")
    base, ours = (statistics.quantiles(presses[key], n=20)[-1] for key in ("bare", "ours"))
    print(_row("key to screen, p95", base, ours), f"{'':7}{3.0:8.1f}")


def _row(name: str, floor: float, ours: float) -> str:
    return f"{name:22}{floor * 1000:10.1f}{ours * 1000:10.1f}{ours / floor:8.2f}"


if __name__ == "__main__":
    main()
