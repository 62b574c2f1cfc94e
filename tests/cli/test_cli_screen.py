"""The way to the screen: which records it opens, and that the demo touches no others."""

import os
import struct
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from asking import Ask

from coachtui.clock import Clock
from coachtui.config import Config


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path, str, bool]]:
    """Which records were opened on the screen, in the place of the app."""
    calls: list[tuple[Path, str, bool]] = []

    def run_app(data: Path, lang: str, config: Config, *, demo: bool = False) -> int:
        calls.append((data, lang, demo))
        return 7

    monkeypatch.setitem(sys.modules, "coachtui.app", SimpleNamespace(run_app=run_app))
    monkeypatch.setattr("coachtui.cli.screen.refuse_without_terminal", lambda: None)
    monkeypatch.setattr("coachtui.cli.demo.refuse_without_terminal", lambda: None)
    return calls


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Where demos were written, in the place of the demo itself."""
    paths: list[Path] = []

    def write_demo(path: Path, lang: str, clock: Clock) -> None:
        path.write_text("demo")
        paths.append(path)

    monkeypatch.setitem(
        sys.modules, "coachtui.services.demo", SimpleNamespace(write_demo=write_demo)
    )
    return paths


def test_without_a_command_the_screen_opens(
    ask: Ask, opened: list[tuple[Path, str, bool]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COACHTUI_DATA", str(tmp_path / "env.db"))
    assert ask().code == 7
    assert ask("--data", str(tmp_path / "flag.db"), "--lang", "id").code == 7
    assert opened == [(tmp_path / "env.db", "en", False), (tmp_path / "flag.db", "id", False)]


def test_a_demo_without_a_name_is_gone_afterwards(
    ask: Ask, opened: list[tuple[Path, str, bool]], written: list[Path]
) -> None:
    assert ask("demo").code == 7
    assert opened == [(written[0], "en", True)]
    assert not written[0].parent.exists()


def test_a_demo_with_a_name_stays(
    ask: Ask, opened: list[tuple[Path, str, bool]], written: list[Path], tmp_path: Path
) -> None:
    file = tmp_path / "try.db"
    assert ask("demo", str(file)).code == 7
    assert opened == [(file, "en", True)]
    answer = ask("demo", str(file))
    assert (answer.code, len(written)) == (2, 1)
    assert "there already" in answer.err
    assert file.read_text() == "demo"


def test_a_demo_can_be_written_only(
    ask: Ask, opened: list[tuple[Path, str, bool]], written: list[Path], tmp_path: Path
) -> None:
    file = tmp_path / "try.db"
    answer = ask("demo", str(file), "--no-open")
    assert (answer.code, answer.out) == (0, f"{file}\n")
    assert opened == []


def test_on_a_terminal_long_lines_continue_under_their_column(practice: Path) -> None:
    pty, fcntl, termios = map(pytest.importorskip, ("pty", "fcntl", "termios"))
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 64, 0, 0))
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "COLUMNS": "64"}
    subprocess.run(
        [sys.executable, "-m", "coachtui", "followups", "--coachee", "rina"],
        env=environ,
        stdout=slave,
        check=True,
    )
    os.close(slave)
    lines = os.read(master, 10_000).decode().splitlines()
    os.close(master)
    assert max(map(len, lines)) <= 64
    assert "\x1b" not in "".join(lines)
    column = lines[0].index("Action")
    assert lines[-1].strip() in "terus berlatih mendengar tanpa menyela di setiap rapat"
    assert len(lines[-1]) - len(lines[-1].lstrip()) == column
