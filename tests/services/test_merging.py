"""Two entries of one person: all that belongs to one moves to the other, and back to the letter."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coachtui.clock import Clock
from coachtui.errors import NotFoundError, PrivacyError, UsageError
from coachtui.kinds.between import AgreementState, EventKind, MeasureKind, Source
from coachtui.services.bundle import Services
from coachtui.services.steps import TABLES
from coachtui.views import (
    AgreementView,
    Belongings,
    CoacheeView,
    EventView,
    MeasurementView,
    SessionRecord,
    Step,
    SurveyView,
)

from .conftest import Held, agree, attention

TODAY = date(2026, 11, 24)

OWNED = [name for name, table in TABLES.items() if "coachee_id" in table.model_fields]


def stored(services: Services) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every table but the audit."""
    with services.db.read() as tx:
        return {
            name: sorted(map(tuple, tx.rows(f"SELECT * FROM {name}")), key=repr)
            for name in TABLES
            if name != "audit_line"
        }


@pytest.fixture
def twice(
    services: Services,
    live: SessionRecord,
    everything: Step,
    dedi: CoacheeView,
    held: Held,
    clock: Clock,
) -> CoacheeView:
    """Everything there can be about Bu Rina, and an entry of hers that was made once more."""
    services.sessions.save(live.session.id, everything)
    for person in (live.coachee, dedi):
        key = person.id
        services.agreements.keep(AgreementView("", key, clock.now(), person.name))
        services.measures.keep(
            EventView(f"v{key}", EventKind.FORUM, TODAY, Source.COACH, "x", coachee_id=key)
        )
        services.measures.keep(SurveyView(f"s{key}", key, TODAY, marks={"sure": 4}))
        services.measures.keep(
            MeasurementView(
                f"m{key}", MeasureKind.DURATION, "x", 3, TODAY, Source.SYSTEM, coachee_id=key
            )
        )
    agree(services, held(dedi, TODAY - timedelta(days=3)), "janji", TODAY)
    services.sessions.delete(held(dedi, TODAY - timedelta(days=9)).session.id)
    return dedi


@pytest.mark.parametrize("way", [1, -1])
def test_all_of_one_moves_to_the_other_and_back(
    services: Services, live: SessionRecord, twice: CoacheeView, way: int
) -> None:
    into, gone = [live.coachee, twice][::way]
    before, seen = stored(services), attention(services, TODAY)
    merged = services.coachees.merge(into.id, gone.id)
    (row,) = services.coachees.rows(TODAY)
    assert (row.coachee.name, row.coachee.unit) == (into.name, "Bidang Mutasi")
    assert len(services.coachees.page(into.id, TODAY).sessions) == 2
    after = stored(services)
    assert [len(after[name]) for name in TABLES if name in after] == [
        len(before[name]) for name in TABLES if name in before
    ]
    with services.db.read() as tx:
        for name in OWNED:
            assert tx.rows(f"SELECT 1 FROM {name} WHERE coachee_id = :id", id=gone.id) == []
    services.coachees.split(merged)
    assert stored(services) == before
    assert attention(services, TODAY) == seen


def test_what_comes_after_a_merge_stays_with_the_entry_that_was_kept(
    services: Services, rina: CoacheeView, dedi: CoacheeView
) -> None:
    old = services.followups.add(dedi.id, "dulu")
    merged = services.coachees.merge(rina.id, dedi.id)
    new = services.followups.add(rina.id, "baru")
    services.coachees.split(merged)
    owners = {row.action.id: row.coachee.id for row in services.followups.pending(TODAY)}
    assert owners == {old.id: dedi.id, new.id: rina.id}


def test_what_would_move_is_counted(
    services: Services, live: SessionRecord, twice: CoacheeView
) -> None:
    assert services.coachees.belongings(twice.id) == Belongings(1, 1, 1, 3)


def test_who_cannot_be_merged(services: Services, rina: CoacheeView, dedi: CoacheeView) -> None:
    with pytest.raises(UsageError):
        services.coachees.merge(rina.id, rina.id)
    with pytest.raises(NotFoundError):
        services.coachees.merge(rina.id, "nobody")
    services.agreements.move(dedi.id, AgreementState.PAUSED)
    for pair in ((rina, dedi), (dedi, rina)):
        with pytest.raises(PrivacyError):
            services.coachees.merge(*(one.id for one in pair))


def test_an_archived_person_asks_for_nothing_and_is_there_again(
    services: Services, rina: CoacheeView, dedi: CoacheeView, held: Held
) -> None:
    held(rina, TODAY - timedelta(days=30))
    services.followups.add(rina.id, "laporan", due=TODAY)
    before = attention(services, TODAY)
    services.coachees.archive(rina.id)
    assert [row.coachee for row in attention(services, TODAY).people] == [dedi]
    assert services.followups.pending(TODAY) == ()
    rows = {row.coachee.name: row.coachee.archived_at for row in services.coachees.rows(TODAY)}
    assert rows[rina.name]
    assert not rows[dedi.name]
    services.coachees.archive(rina.id)
    services.coachees.archive(rina.id, over=False)
    assert attention(services, TODAY) == before


def test_all_that_is_told_of_a_person_comes_back(services: Services, rina: CoacheeView) -> None:
    told = replace(rina, contact="rina@kantor.example", in_log=True, stay_reason="pensiun")
    assert services.coachees.change(told) == told
    assert services.coachees.page(rina.id, TODAY).row.coachee == told
