"""The sheet for an incident lists everybody whose words are in the file, and nobody else."""

from coachtui.clock import Clock
from coachtui.config import Config
from coachtui.kinds import Form
from coachtui.kinds.between import AgreementState
from coachtui.services.bundle import Services
from coachtui.services.coachees import NewCoachee
from coachtui.services.incident import IncidentSheet
from coachtui.services.papers import Papers
from coachtui.views import CoacheeView


def test_who_was_deleted_is_on_it_and_who_was_erased_is_not(
    services: Services, rina: CoacheeView, dedi: CoacheeView, clock: Clock
) -> None:
    papers, day = Papers(services.db, clock, Config()), clock.now().date()

    def sheet(*affected: str) -> str:
        return papers.give(IncidentSheet(day, affected), "en", Form.PLAIN).decode()

    again = services.coachees.add(NewCoachee(f"{rina.name} again"))
    services.coachees.merge(rina.id, again.id)
    assert sheet().count(rina.name) == 1
    assert again.name in sheet(again.id)
    services.agreements.move(rina.id, AgreementState.WITHDRAWN)
    services.coachees.delete(dedi.id)
    assert rina.name in sheet()
    assert dedi.name in sheet()
    assert dedi.name not in sheet(rina.id)
    services.coachees.erase(rina.id)
    assert rina.name not in sheet()
    assert "…" not in sheet()
