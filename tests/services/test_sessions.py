"""Sessions from plan to Finish and after."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coachtui.clock import Clock
from coachtui.errors import NotFoundError, UsageError
from coachtui.kinds import (
    EntryKind,
    Occasion,
    Outcome,
    Relation,
    SessionStatus,
)
from coachtui.services.bundle import Services
from coachtui.services.coachees import NewCoachee
from coachtui.views import (
    CoacheeView,
    EntryView,
    Put,
    SessionRecord,
    Step,
    TimeSpent,
)

from .conftest import Held, agree

TODAY = date(2026, 11, 24)


def test_begin_starts_now(services: Services, rina: CoacheeView, clock: Clock) -> None:
    """A session that begins is open, at its first stage, with the relation of the person."""
    record = services.sessions.begin(
        rina.id, model="grow", minutes=30, topic=" Laporan\x1b[2J ", occasion=Occasion.COFFEE
    )
    session = record.session
    assert session.status is SessionStatus.OPEN
    assert (session.started_at, session.stage) == (clock.now(), "open")
    assert (session.topic, session.occasion) == ("Laporan", Occasion.COFFEE)
    assert session.relation is Relation.PEER
    assert (record.coachee, record.seen_at, record.earlier_sessions) == (rina, clock.now(), 0)


def test_relation_is_copied_and_stays(services: Services) -> None:
    """What the coach was then to the person does not change with a later office."""
    coachee = services.coachees.add(NewCoachee("Sari", relation=Relation.SUPERIOR))
    record = services.sessions.begin(coachee.id, model="grow", minutes=30)
    services.coachees.change(replace(coachee, relation=Relation.EXTERNAL))
    assert services.sessions.record(record.session.id).session.relation is Relation.SUPERIOR


@pytest.mark.parametrize(("model", "minutes"), [("", 30), ("grow", 0), ("grow", 481)])
def test_frame_that_cannot_be(
    model: str, minutes: int, services: Services, rina: CoacheeView
) -> None:
    """A session without a model or with an impossible length is refused in a sentence."""
    with pytest.raises(UsageError, match=r"\.$"):
        services.sessions.begin(rina.id, model=model, minutes=minutes)
    assert services.sessions.rows() == ()


def test_nobody_to_talk_to(services: Services, rina: CoacheeView) -> None:
    """A session needs a person who is there."""
    services.coachees.delete(rina.id)
    for coachee_id in ("nobody", rina.id):
        with pytest.raises(NotFoundError):
            services.sessions.begin(coachee_id, model="grow", minutes=30)


def test_plan_then_pick_up(services: Services, rina: CoacheeView, clock: Clock) -> None:
    """A planned session starts when it is picked up, and once only."""
    planned = services.sessions.plan(
        rina.id, model="grow", minutes=30, day=TODAY + timedelta(days=1)
    )
    assert (planned.status, planned.started_at) == (SessionStatus.PLANNED, None)
    clock.advance(2 * 86_400)  # type: ignore[attr-defined]
    begun = services.sessions.pick_up(planned.id)
    assert (begun.session.status, begun.session.started_at) == (SessionStatus.OPEN, clock.now())
    assert begun.session.planned_for == TODAY + timedelta(days=1)
    clock.advance(60)  # type: ignore[attr-defined]
    assert services.sessions.pick_up(planned.id) == begun
    assert [row.day for row in services.sessions.rows()] == [TODAY + timedelta(days=2)]


def test_plan_without_a_day_is_today(services: Services, rina: CoacheeView) -> None:
    """A plan always has a day."""
    assert services.sessions.plan(rina.id, model="grow", minutes=30).planned_for == TODAY


def test_no_show_and_late_after_all(services: Services, rina: CoacheeView) -> None:
    """Somebody who did not come may still come; a held session cannot be a no-show."""
    planned = services.sessions.plan(rina.id, model="grow", minutes=30)
    missed = services.sessions.no_show(planned.id)
    assert missed == replace(planned, status=SessionStatus.NO_SHOW)
    (row,) = services.sessions.rows()
    assert row.minutes == 0
    record = services.sessions.pick_up(planned.id)
    services.sessions.change(replace(record.session, status=SessionStatus.FINISHED))
    with pytest.raises(UsageError):
        services.sessions.no_show(planned.id)


def test_no_show_is_taken_back(services: Services, rina: CoacheeView) -> None:
    """The frame as it was can be put back."""
    planned = services.sessions.plan(rina.id, model="grow", minutes=30)
    services.sessions.no_show(planned.id)
    services.sessions.change(planned)
    assert services.sessions.record(planned.id).session == planned


def test_from_paper(services: Services, rina: CoacheeView) -> None:
    """A session typed in afterwards counts for its day and runs no clock."""
    day = TODAY - timedelta(days=3)
    record = services.sessions.enter_from_paper(
        rina.id, model="grow", minutes=45, day=day, topic="x"
    )
    assert record.session.from_paper
    assert record.session.started_at is not None
    (row,) = services.sessions.rows()
    assert (row.day, row.minutes) == (day, 45)
    with pytest.raises(UsageError):
        services.sessions.enter_from_paper(
            rina.id, model="grow", minutes=45, day=TODAY + timedelta(days=1)
        )


def test_change_of_the_frame(
    services: Services, live: SessionRecord, dedi: CoacheeView, clock: Clock
) -> None:
    """Before Finish a correction is just that; after it, it is marked."""
    changed = services.sessions.change(
        replace(live.session, coachee_id=dedi.id, planned_minutes=15, topic="Lain")
    )
    assert changed.edited_at is None
    assert services.sessions.record(changed.id).session == changed
    assert services.sessions.record(changed.id).coachee == dedi
    finished = services.sessions.change(replace(changed, status=SessionStatus.FINISHED))
    corrected = services.sessions.change(replace(finished, takeaway="Formatnya."))
    assert corrected.edited_at == clock.now()


def test_rows_are_newest_first(
    services: Services, rina: CoacheeView, dedi: CoacheeView, held: Held, clock: Clock
) -> None:
    """The list goes back in time, over all people or one, as far as asked."""
    old = held(rina, TODAY - timedelta(days=9)).session.id
    newer = held(dedi, TODAY - timedelta(days=2)).session.id
    now = services.sessions.begin(rina.id, model="grow", minutes=30).session.id
    clock.advance(60)  # type: ignore[attr-defined]
    later = services.sessions.begin(rina.id, model="grow", minutes=30).session.id
    planned = services.sessions.plan(
        rina.id, model="grow", minutes=30, day=TODAY + timedelta(days=5)
    ).id
    ids = [row.session.id for row in services.sessions.rows()]
    assert ids == [planned, later, now, newer, old]
    assert [row.session.id for row in services.sessions.rows(limit=2)] == [planned, later]
    of_dedi = services.sessions.rows(coachee_id=dedi.id)
    assert [(row.session.id, row.coachee) for row in of_dedi] == [(newer, dedi)]


def test_minutes_are_those_really_spent(
    services: Services, live: SessionRecord, clock: Clock
) -> None:
    """A list tells how long a session ran, to the minute."""
    now = clock.now()
    spent = TimeSpent({"open": 110, "goal": 640}, {"open": now}, now)
    services.sessions.save_draft(live.session.id, "", spent)
    (row,) = services.sessions.rows()
    assert (row.minutes, row.seen_at) == (13, now)


def test_resolve(
    services: Services, rina: CoacheeView, held: Held, live: SessionRecord, clock: Clock
) -> None:
    """A session is named by "last", its id, or as much of it as is clear."""
    old = held(rina, TODAY - timedelta(days=9)).session.id
    services.sessions.plan(rina.id, model="grow", minutes=30, day=TODAY + timedelta(days=5))
    resolve = services.sessions.resolve
    assert resolve("last") == live.session.id
    assert resolve(old) == old
    assert resolve(f" {old[:12]} ") == old
    services.sessions.discard(live.session.id)
    assert resolve("last") == old
    for wrong in ("", "%", "_" * 32, "nothing", live.session.id):
        with pytest.raises(NotFoundError):
            resolve(wrong)


def test_unclear_beginning_of_an_id(services: Services, rina: CoacheeView) -> None:
    """Sixteen digits, seventeen sessions: one digit names more than one of them."""
    ids = [services.sessions.plan(rina.id, model="grow", minutes=30).id for _ in range(17)]
    first = [key[0] for key in ids]
    shared = next(digit for digit in first if first.count(digit) > 1)
    with pytest.raises(NotFoundError, match="More than one"):
        services.sessions.resolve(shared)


def test_discard_takes_everything_along_and_brings_it_back(
    services: Services, rina: CoacheeView, held: Held, live: SessionRecord, clock: Clock
) -> None:
    """A discarded session hides its lines and actions and takes back what it said of others."""
    due = TODAY - timedelta(days=7)
    agree(services, held(rina, TODAY - timedelta(days=14)), "earlier", due)
    agree(services, live, "agreed here")
    entry = EntryView("e1", 1, EntryKind.NOTE, "x", "open", clock.now())
    services.sessions.save(live.session.id, Step((Put(None, entry),)))
    review = services.followups.review
    review("earlier", Outcome.NOT_YET, new_due=TODAY, session_id=live.session.id)
    review("earlier", Outcome.DONE, evidence="tabel", session_id=live.session.id)
    before = services.sessions.record(live.session.id)

    services.sessions.discard(live.session.id)
    with pytest.raises(NotFoundError):
        services.sessions.record(live.session.id)
    assert live.session.id not in [row.session.id for row in services.sessions.rows()]
    (row,) = services.followups.pending(TODAY)
    action = row.action
    assert (action.id, action.due, action.evidence, action.reviews) == ("earlier", due, "", 0)

    services.sessions.restore(live.session.id)
    assert services.sessions.record(live.session.id) == before
    services.sessions.restore(live.session.id)
    assert services.sessions.record(live.session.id) == before


def test_a_plan_that_was_started_by_accident_is_a_plan_again(
    services: Services, rina: CoacheeView
) -> None:
    day = TODAY + timedelta(days=3)
    planned = services.sessions.plan(
        rina.id, model="clear", minutes=45, topic="Sari", day=day, project="e-SKP"
    )
    begun = services.sessions.pick_up(planned.id).session
    again = services.sessions.plan_again(begun)
    assert replace(again, id=planned.id) == planned
    assert [row.session.id for row in services.sessions.rows()] == [again.id]
    services.sessions.restore(begun.id, again.id)
    assert [row.session for row in services.sessions.rows()] == [begun]


def test_what_was_said_later_stands(
    services: Services, rina: CoacheeView, held: Held, live: SessionRecord
) -> None:
    """Deleting a session does not undo a later answer about the same action."""
    agree(services, held(rina, TODAY - timedelta(days=14)), "earlier")
    services.followups.review("earlier", Outcome.PARTLY, session_id=live.session.id)
    services.followups.review("earlier", Outcome.DONE)
    for change in (services.sessions.delete, services.sessions.restore):
        change(live.session.id)
        assert services.followups.pending(TODAY) == ()


def test_finished_session_is_deleted_not_discarded(
    services: Services, rina: CoacheeView, held: Held
) -> None:
    """What is finished is not thrown away by the key that abandons a session."""
    session = held(rina, TODAY - timedelta(days=3)).session
    with pytest.raises(UsageError):
        services.sessions.discard(session.id)
    services.sessions.delete(session.id)
    assert services.sessions.rows() == ()
    services.sessions.restore(session.id)
    assert services.sessions.record(session.id).session == session


def test_change_between_discard_and_restore_survives_both(
    services: Services, rina: CoacheeView, held: Held, live: SessionRecord
) -> None:
    """What an action became while the session was away is what it goes back to."""
    agree(services, held(rina, TODAY - timedelta(days=14)), "earlier", TODAY)
    services.followups.review("earlier", Outcome.DONE, session_id=live.session.id)
    services.sessions.discard(live.session.id)
    (row,) = services.followups.pending(TODAY)
    changed = services.followups.change(replace(row.action, due=TODAY + timedelta(days=3)))
    services.sessions.restore(live.session.id)
    assert services.followups.pending(TODAY) == ()
    services.sessions.discard(live.session.id)
    (row,) = services.followups.pending(TODAY)
    assert row.action == changed


def test_two_change_roles_and_change_them_back(
    services: Services, rina: CoacheeView, held: Held
) -> None:
    """No note comes along; own promises are nobody else's; the second swap leads back."""
    before = held(rina, TODAY - timedelta(days=1))
    agree(services, before, "hers")
    record = services.sessions.swap(before.session.id, "Pak Joko")
    session = record.session
    assert (record.coachee.name, record.partner) == ("Pak Joko", rina.called)
    assert (session.paired_with, session.swapped) == (before.session.id, True)
    assert (session.model, session.planned_minutes) == (
        before.session.model,
        before.session.planned_minutes,
    )
    assert (record.entries, record.carried, record.last_takeaway) == ((), (), "")
    back = services.sessions.swap(session.id, "Pak Joko")
    assert (back.coachee, back.partner) == (rina, "")
    assert [action.id for action in back.carried] == ["hers"]
    again = services.sessions.swap(back.session.id, "Pak Joko")
    assert again.coachee == record.coachee


def test_who_is_coached_instead_is_not_the_owner_of_the_records(
    services: Services, rina: CoacheeView
) -> None:
    """A swapped session that is given to another person makes nobody else the owner."""
    sessions = services.sessions
    first = sessions.begin(rina.id, model="grow", minutes=30).session
    swapped = sessions.swap(first.id, "Tia").session
    other = services.coachees.add(NewCoachee("Sari"))
    corrected = sessions.change(replace(swapped, coachee_id=other.id))
    assert (corrected.swapped, corrected.paired_with) == (False, None)
    assert sessions.swap(first.id, "Tia").session.coachee_id != other.id
