"""Somebody erased: no word of them is left in the file, their hours stay, others are untouched."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from coachtui.clock import Clock
from coachtui.errors import NotFoundError, StorageError
from coachtui.kinds import SessionStatus
from coachtui.kinds.between import AgreementState, EventKind, MeasureKind, Source
from coachtui.services.bundle import Services
from coachtui.services.coachees import NewCoachee
from coachtui.views import (
    AgreementView,
    CoacheeView,
    EventView,
    MeasurementView,
    Remains,
    SessionRecord,
    Step,
    SurveyView,
)

from .conftest import Held, agree
from .test_merging import TODAY, stored

SECRET = "rahasianyarina"


@pytest.fixture
def full(
    services: Services,
    live: SessionRecord,
    everything: Step,
    dedi: CoacheeView,
    held: Held,
    clock: Clock,
) -> CoacheeView:
    """Everything there can be about Bu Rina, each word of it one that is nowhere else."""
    rina = services.coachees.change(
        replace(live.coachee, name=f"{SECRET} Kartika", unit=SECRET, contact=f"{SECRET}@x.go.id")
    )
    services.sessions.save(live.session.id, everything)
    key = rina.id
    services.agreements.keep(AgreementView("", key, clock.now(), SECRET))
    services.measures.keep(
        EventView("e", EventKind.FORUM, TODAY, Source.COACH, SECRET, coachee_id=key)
    )
    services.measures.keep(SurveyView("s", key, TODAY, marks={"sure": 4}, comment=SECRET))
    services.measures.keep(
        MeasurementView("m", MeasureKind.DURATION, SECRET, 3, TODAY, Source.SYSTEM, coachee_id=key)
    )
    for person in (rina, dedi):
        agree(services, held(person, TODAY - timedelta(days=3), topic=SECRET), SECRET, TODAY)
    services.sessions.delete(held(rina, TODAY - timedelta(days=9), topic=SECRET).session.id)
    return rina


def test_no_word_is_left_and_the_hours_stay(
    services: Services, full: CoacheeView, dedi: CoacheeView
) -> None:
    before = stored(services)
    stays = services.coachees.remains(full.id)
    assert stays.sessions >= 1
    services.agreements.move(full.id, AgreementState.WITHDRAWN)
    services.coachees.erase(full.id)
    after = stored(services)
    assert services.coachees.remains(full.id) == stays
    mine = [row for name in after for row in after[name] if full.id in row]
    assert len(mine) == 1 + stays.sessions, "the person and what was held"
    assert SECRET not in repr(mine)
    for name, rows in after.items():
        gone = set(before[name]) - set(rows)
        assert not any(dedi.id in row for row in gone), "of others nothing goes"


def test_the_bytes_of_the_file_know_nothing_any_more(
    services: Services, full: CoacheeView, dedi: CoacheeView
) -> None:
    path = services.db.path

    def holds_it() -> bool:
        files = (path, path.with_name(path.name + "-wal"))
        return any(SECRET.encode() in file.read_bytes() for file in files if file.exists())

    assert holds_it()
    services.coachees.erase(dedi.id)
    services.coachees.erase(full.id)
    assert not holds_it()
    (person,) = services.coachees.rows(TODAY, [full.id])
    assert (person.coachee.name, person.coachee.archived_at is None) == ("…", False)
    with services.db.read() as tx:
        assert tx.rows("PRAGMA foreign_key_check") == []
        said = tx.rows("SELECT what FROM audit_line WHERE for_whom = :id", id=full.id)
        assert ("person erased",) in said


def test_what_was_not_held_leaves_no_trace(
    services: Services, live: SessionRecord, held: Held
) -> None:
    assert live.session.status is SessionStatus.OPEN
    services.coachees.erase(live.coachee.id)
    assert services.coachees.remains(live.coachee.id) == Remains(0, 0)
    assert services.coachees.page(live.coachee.id, TODAY).sessions == ()
    with pytest.raises(NotFoundError):
        services.coachees.erase("nobody")


def test_entries_that_were_merged_are_erased_together_and_nothing_brings_a_name_back(
    services: Services, rina: CoacheeView
) -> None:
    coachees = services.coachees
    others = [coachees.add(NewCoachee(f"{SECRET} {n}", unit=SECRET)) for n in range(3)]
    parted = coachees.merge(rina.id, others[2].id)
    coachees.split(parted)
    coachees.merge(others[0].id, others[1].id)
    coachees.merge(rina.id, others[0].id)
    coachees.erase(rina.id)
    left = [row for row in stored(services)["coachee"] if SECRET in repr(row)]
    assert [row for row in left if others[2].id in row] == left != []
    for change in (
        partial(coachees.change, rina),
        partial(coachees.restore, rina.id),
        partial(coachees.archive, rina.id, over=False),
        partial(coachees.split, parted),
    ):
        with pytest.raises(NotFoundError):
            change()


def test_who_was_deleted_before_is_found_to_be_erased_and_is_not_back(
    services: Services, full: CoacheeView
) -> None:
    coachees = services.coachees
    coachees.delete(full.id)
    assert coachees.find(full.name) == ()
    assert coachees.find_in_file(full.name) == (full,)
    coachees.erase(full.id)
    assert coachees.find_in_file("…") == coachees.find("…") == ()
    left = [row for rows in stored(services).values() for row in rows if full.id in row]
    assert SECRET not in repr(left)
    assert coachees.rows(TODAY, [full.id]) == ()


def test_without_room_to_pack_the_file_somebody_is_erased_all_the_same(
    services: Services, rina: CoacheeView, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> None:
        raise StorageError("no room")

    monkeypatch.setattr(services.db, "give_back_room", full)
    services.coachees.erase(rina.id)
    assert services.coachees.find(rina.name) == ()
