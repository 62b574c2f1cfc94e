"""However the program is stopped: what was typed is stored, and the terminal is as it was."""

import os
import re
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest
from sqlcipher3 import dbapi2

from coachtui.services.coachees import NewCoachee
from tests.faults.coach import Coach
from tests.faults.conftest import Place
from tests.faults.terminal import COACHTUI, Terminal, environment

UNFINISHED: Final = "?what would it take to"
PRIVATE: Final = "kelihatan capek sekali"

FAULTY: Final = f"""
import sys
from pathlib import Path
from textual.binding import Binding
from coachtui import app, shell
from coachtui.cli.main import run
from coachtui.clock import SystemClock

class Faulty(app.CoachApp):
    CSS_PATH = Path(app.__file__).with_name("coachtui.tcss")
    BINDINGS = [Binding("f12", "fail", priority=True)]

    def action_fail(self) -> None:
        self.screen.call_later(self.fail)
        self.fail()

    def fail(self) -> None:
        note = "{PRIVATE}"
        raise RuntimeError(note)

app.CoachApp = Faulty
sys.exit(run([], SystemClock()))
"""
"""A program with two faults at once, private text in their messages and variables."""


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)], ids=["TERM", "INT"]
)
def test_a_signal_stores_the_draft_and_gives_the_terminal_back(
    number: signal.Signals, code: int, place: Place
) -> None:
    coach = place.sit_down()
    coach.enter("a whole line")
    coach.write(UNFINISHED)
    coach.terminal.kill(number)
    assert coach.terminal.wait_exit() == code
    assert (place.lines, place.draft) == (["a whole line"], UNFINISHED)
    given_back(coach.terminal)


@pytest.mark.parametrize("how", ["signal", "broken connection"])
def test_a_lost_terminal_stores_the_draft_and_ends_the_program(how: str, place: Place) -> None:
    coach = place.sit_down()
    coach.write(UNFINISHED)
    if how == "signal":
        coach.terminal.kill(signal.SIGHUP)
    else:
        coach.terminal.hang_up()
    assert coach.terminal.process.wait(10) == 129
    assert place.draft == UNFINISHED


def test_a_lost_terminal_ends_the_program_even_without_a_signal(place: Place) -> None:
    """A program that no shell controls hears nothing when its terminal goes."""
    terminal = place.terminal(controlling=False)
    terminal.wait_for("A quiet desk.")
    terminal.hang_up()
    assert terminal.process.wait(10) == 129


@pytest.mark.parametrize("key", ["f8", "f9", "ctrl+g"], ids=["turned", "hidden", "menu"])
def test_a_signal_stores_the_draft_from_under_any_screen(key: str, place: Place) -> None:
    coach = place.sit_down()
    coach.write(UNFINISHED)
    shown = coach.terminal.display
    coach.terminal.press(key)
    coach.terminal.wait_until(lambda: coach.terminal.display != shown, what="another screen")
    coach.terminal.kill(signal.SIGTERM)
    assert coach.terminal.wait_exit() == 143
    assert place.draft == UNFINISHED
    given_back(coach.terminal)


def test_a_signal_while_the_records_are_still_opened(place: Place) -> None:
    """Another program holds the file: the start waits for it, and can be stopped meanwhile."""
    place.desk().close()
    with closing(dbapi2.connect(str(place.data), isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        terminal = place.terminal()
        terminal.wait_for("1 Today")
        terminal.kill(signal.SIGTERM)
    assert terminal.wait_exit() == 143
    given_back(terminal)
    assert "Traceback" not in terminal.text_after_screen


def test_what_cannot_be_stored_is_not_given_up_in_silence(place: Place) -> None:
    """Another program holds the file: leaving says so once, and then does as it is told."""
    coach = place.sit_down()
    coach.enter("a line that was stored")
    coach.terminal.wait_until(lambda: bool(place.lines))
    with closing(dbapi2.connect(str(place.data), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        coach.enter("a line that could not be stored")
        coach.terminal.press("ctrl+q")
        coach.terminal.wait_for("Not everything is stored yet.")
    coach.terminal.wait_until(lambda: len(place.lines) == 2, what="the line in the database")
    coach.quit()


def test_a_fault_of_its_own_shows_nothing_that_was_written(place: Place, tmp_path: Path) -> None:
    runner = tmp_path / "faulty.py"
    runner.write_text(FAULTY)
    place.add(NewCoachee("Budi"))
    coach = Coach(place.terminal(program=(sys.executable, str(runner))))
    coach.begin()
    coach.write(UNFINISHED)
    coach.terminal.press("f12")
    assert coach.terminal.wait_exit() == 1
    given_back(coach.terminal)
    said = " ".join(coach.terminal.text_after_screen.split())
    fault = place.home / "coach" / "fault.txt"
    assert said == (
        "coachtui had to stop because of a fault of its own. What you typed is stored. "
        f"Where it happened: {fault}"
    )
    assert PRIVATE.encode() not in coach.terminal.raw
    assert place.draft == UNFINISHED
    noted = fault.read_text()
    assert noted.startswith("RuntimeError\n")
    assert re.search(r"^faulty\.py:\d+ fail$", noted, re.MULTILINE)
    assert PRIVATE not in noted
    assert UNFINISHED not in noted
    assert fault.stat().st_mode & 0o777 == 0o600


def test_bytes_that_are_no_text_become_marks(place: Place) -> None:
    coach = place.sit_down()
    coach.terminal.send(b"ab\xff\xfecd\xe6\x97 ef")
    coach.see_written("ab\ufffd\ufffdcd\ufffd ef")
    coach.submit()
    coach.enter("still here")
    coach.terminal.wait_until(lambda: place.lines == ["ab\ufffd\ufffdcd\ufffd ef", "still here"])


@pytest.mark.parametrize("closed", ["stdin", "stdout"])
def test_without_a_terminal_it_says_so_and_ends(closed: str, place: Place) -> None:
    master, slave = os.openpty()
    streams = {"stdin": slave, "stdout": slave, closed: subprocess.PIPE}
    result = subprocess.run(
        COACHTUI,
        stdin=subprocess.DEVNULL if closed == "stdin" else streams["stdin"],
        stdout=streams["stdout"],
        stderr=subprocess.PIPE,
        env=environment(place.home),
        timeout=15,
        text=True,
        check=False,
    )
    os.close(slave)
    os.close(master)
    assert result.returncode == 2
    assert "coachtui followups" in result.stderr
    assert "\x1b" not in result.stderr + (result.stdout or "")
    assert not place.data.exists()


def given_back(terminal: Terminal) -> None:
    """Check that the terminal is as it was before the program started."""
    assert terminal.modes_left_on() == set()
    assert terminal.flags() == terminal.flags_before
    assert terminal.raw.count(b"\x1b[>") == terminal.raw.count(b"\x1b[<u")
