"""Evidence of coaching: only chosen lines leave, and no name does."""

from dataclasses import replace

import pytest

from coachtui.clock import Clock
from coachtui.config import Config
from coachtui.errors import NotFoundError
from coachtui.exports.competence import Behaviour, Proof
from coachtui.kinds import Form, SessionStatus
from coachtui.services.bundle import Services
from coachtui.services.competence import Competence, masked_proofs
from coachtui.services.papers import Papers
from coachtui.views import CoacheeView, Put, SessionRecord, Step


@pytest.fixture
def written(services: Services, live: SessionRecord) -> None:
    """One finished session with what the coach wrote about it."""
    session = live.session
    finished = replace(
        session,
        status=SessionStatus.FINISHED,
        heard="Bu Rina fears the counter",
        steered="=asked twice where I would have told",
        try_next="wait longer",
    )
    services.sessions.save(session.id, Step((Put(session, finished),)))


def proofs(services: Services) -> dict[Behaviour, Proof]:
    with services.db.read() as tx:
        return {one.behaviour: one for one in masked_proofs(tx)}


@pytest.mark.usefixtures("written")
def test_only_what_was_chosen_leaves_and_nobody_is_named(services: Services, clock: Clock) -> None:
    papers, found = Papers(services.db, clock, Config(coach_name="Ratna")), proofs(services)
    assert set(found) == {Behaviour.LISTENED, Behaviour.STEERED, Behaviour.TRIED}
    chosen = Competence(
        frozenset(found[one].key for one in (Behaviour.LISTENED, Behaviour.STEERED))
    )
    page = papers.give(chosen, "en", Form.MARKDOWN).decode()
    assert "fears the counter" in page
    assert "Rina" not in page
    assert "wait longer" not in page
    assert "Ratna" in page
    table = papers.give(chosen, "id", Form.TABLE).decode()
    assert "'=asked twice" in table
    assert "wait longer" not in table
    with pytest.raises(NotFoundError):
        papers.give(Competence(frozenset({"none"})), "en", Form.MARKDOWN)


@pytest.mark.usefixtures("written")
def test_nothing_of_somebody_deleted_is_offered(services: Services, rina: CoacheeView) -> None:
    services.coachees.delete(rina.id)
    assert proofs(services) == {}
