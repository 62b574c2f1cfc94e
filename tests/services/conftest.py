"""Services on a database of the test's own, and the people of the tests."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coachtui.clock import Clock
from coachtui.kinds import SessionStatus
from coachtui.services import NewCoachee, Services, open_services
from coachtui.views import CoacheeView, Put, SessionRecord, Step

Held = Callable[..., SessionRecord]


@pytest.fixture
def services(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    """All services on a new database."""
    opened = open_services(tmp_path / "coach.db", clock)
    yield opened
    opened.close()


@pytest.fixture
def rina(services: Services) -> CoacheeView:
    """Somebody who is being coached."""
    return services.coachees.add(
        NewCoachee("Rina Kartika", "Bu Rina", "Analis Kepegawaian", "Bidang Mutasi")
    )


@pytest.fixture
def dedi(services: Services) -> CoacheeView:
    """Somebody else."""
    return services.coachees.add(NewCoachee("Dedi Kurniawan", "Pak Dedi"))


@pytest.fixture
def live(services: Services, rina: CoacheeView) -> SessionRecord:
    """A session that is going on."""
    return services.sessions.begin(rina.id, model="grow", minutes=30, topic="Laporan mingguan")


@pytest.fixture
def held(services: Services) -> Held:
    """Hold and finish a session on an earlier day."""

    def hold(coachee: CoacheeView, day: date, **frame: object) -> SessionRecord:
        begun = services.sessions.enter_from_paper(coachee.id, model="grow", minutes=30, day=day)
        finished = replace(begun.session, status=SessionStatus.FINISHED, **frame)  # type: ignore[arg-type]
        services.sessions.save(begun.session.id, Step((Put(begun.session, finished),)))
        return services.sessions.record(begun.session.id)

    return hold
