"""Evidence of coaching: only chosen lines leave, and no name does."""

from dataclasses import replace

import pytest

from coachtui.clock import Clock
from coachtui.errors import NotFoundError
from coachtui.exports.competence import Behaviour
from coachtui.kinds import SessionStatus
from coachtui.services.bundle import Services
from coachtui.services.competence import Competence, CompetenceForm
from coachtui.views import CoacheeView, Put, SessionRecord, Step


@pytest.fixture
def competence(services: Services, live: SessionRecord, clock: Clock) -> Competence:
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
    return Competence(services.db, clock, coach="Ratna")


def test_only_what_was_chosen_leaves_and_nobody_is_named(competence: Competence) -> None:
    proofs = {one.behaviour: one for one in competence.proofs()}
    assert set(proofs) == {Behaviour.LISTENED, Behaviour.STEERED, Behaviour.TRIED}
    chosen = {proofs[Behaviour.LISTENED].key, proofs[Behaviour.STEERED].key}
    page = competence.give("en", CompetenceForm.MARKDOWN, chosen)
    assert "fears the counter" in page
    assert "Rina" not in page
    assert "wait longer" not in page
    assert "Ratna" in page
    table = competence.give("id", CompetenceForm.TABLE, chosen)
    assert "'=asked twice" in table
    assert "wait longer" not in table
    with pytest.raises(NotFoundError):
        competence.give("en", CompetenceForm.MARKDOWN, {"none"})


def test_nothing_of_somebody_deleted_is_offered(
    services: Services, competence: Competence, rina: CoacheeView
) -> None:
    services.coachees.delete(rina.id)
    assert competence.proofs() == ()
