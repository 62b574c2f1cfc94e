"""The command line as a script meets it, and a small practice to ask about."""

from datetime import date
from pathlib import Path
from shutil import copy

import pytest
from asking import Answer, Ask

from coachtui.cli.main import run
from coachtui.clock import Clock
from coachtui.services.bundle import open_services
from coachtui.services.coachees import NewCoachee
from tests.conftest import FakeClock

HOSTILE_NAME = "Eve [bold]x[/] \u202eevil"


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str], clock: Clock, home: Path) -> Ask:
    """Run a command in this process."""

    def asked(*words: str) -> Answer:
        code = run(words, clock)
        out, err = capsys.readouterr()
        return Answer(code, out, err)

    return asked


@pytest.fixture(scope="session")
def written_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Records with three people and five follow-ups, written once for all tests."""
    path = tmp_path_factory.mktemp("written") / "coach.db"
    services = open_services(path, FakeClock())
    rina = services.coachees.add(NewCoachee("Rina Kartika", "Bu Rina"))
    services.coachees.add(NewCoachee("Dedi"))
    eve = services.coachees.add(NewCoachee(HOSTILE_NAME))
    services.sessions.begin(rina.id, model="grow", minutes=30, topic="Laporan mingguan")
    for coachee, text, due in (
        (rina, "bicara dengan Pak Dedi", date(2026, 11, 20)),
        (rina, "minta contoh format", date(2026, 11, 24)),
        (rina, "uji formulir", date(2026, 12, 4)),
        (eve, "会議 $(rm -rf) `x` [red]y", date(2026, 11, 23)),
    ):
        services.followups.add(coachee.id, text, due=due)
    services.followups.add(
        rina.id, "terus berlatih mendengar tanpa menyela di setiap rapat", no_date=True
    )
    services.close()
    return path


@pytest.fixture
def practice(written_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The records of the test's own, named by `COACHTUI_DATA`."""
    path = tmp_path / "coach.db"
    copy(written_once, path)
    monkeypatch.setenv("COACHTUI_DATA", str(path))
    return path
