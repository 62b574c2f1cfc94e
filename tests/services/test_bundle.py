"""All services together: quick to load, one file afterwards."""

import subprocess
import sys
from pathlib import Path

from coachtui.clock import Clock
from coachtui.services.bundle import open_services
from coachtui.services.coachees import NewCoachee


def test_loading_the_services_loads_little_else() -> None:
    """A command that prints follow-ups pays for the database and nothing more."""
    code = (
        "import sys, coachtui.services;"
        "print(sorted({'textual', 'alembic', 'yaml', 'babel', 'jinja2', 'coachtui.bank'}"
        " & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_closed_and_opened_again(tmp_path: Path, clock: Clock) -> None:
    """Everything is in one file, and comes back from it."""
    file = tmp_path / "coach.db"
    services = open_services(file, clock)
    rina = services.coachees.add(NewCoachee("Rina"))
    services.close()
    assert list(tmp_path.iterdir()) == [file]
    services = open_services(file, clock)
    assert services.coachees.find("rina") == (rina,)
    services.close()
