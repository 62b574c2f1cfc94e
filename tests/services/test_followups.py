"""What coachees decided to do, and what became of it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coachtui.clock import Clock
from coachtui.errors import NotFoundError, UsageError
from coachtui.ids import new_id
from coachtui.kinds import ActionStatus, Outcome
from coachtui.kinds.between import DueGroup
from coachtui.services.bundle import Services
from coachtui.services.narrowing import read_wanted
from coachtui.views import ActionView, CoacheeView, FollowUpRow, Put, SessionRecord, Step

from .conftest import asked_of

TODAY = date(2026, 11, 24)


@pytest.fixture
def action(services: Services, rina: CoacheeView) -> ActionView:
    """Something Rina wanted to do a week ago."""
    return services.followups.add(rina.id, "Bicara dengan Pak Dedi", due=day(-7))


def day(offset: int) -> date:
    """Return a day counted from today."""
    return TODAY + timedelta(days=offset)


def stands(services: Services, action: ActionView) -> ActionView:
    """Return an action as it stands while it is pending."""
    (row,) = [one for one in services.followups.pending(TODAY) if one.action.id == action.id]
    return row.action


def texts(rows: tuple[FollowUpRow, ...]) -> list[str]:
    """Return the words of a list of follow-ups."""
    return [row.action.text for row in rows]


def test_added_action_comes_back(services: Services, rina: CoacheeView) -> None:
    """Every field makes the round trip, cleaned as one line."""
    added = services.followups.add(
        rina.id,
        " minta\ncontoh\x1b[31m ",
        due=day(1),
        if_then="kalau cuti, tanya Bayu",
        who="Bayu",
        support="waktu",
        confidence=9,
    )
    assert added.text == "minta contoh"
    assert (added.created, added.session_id) == (TODAY, None)
    assert services.followups.pending(TODAY) == (FollowUpRow(added, rina, group=DueGroup.WEEK),)


@pytest.mark.parametrize("wrong", [{"text": "  "}, {"confidence": 0}, {"confidence": 11}])
def test_action_that_cannot_be(
    wrong: dict[str, object], services: Services, rina: CoacheeView
) -> None:
    """An action has words, and confidence goes from 1 to 10."""
    with pytest.raises(UsageError):
        services.followups.add(rina.id, **{"text": "x", **wrong})  # type: ignore[arg-type]
    with pytest.raises(NotFoundError):
        services.followups.add("nobody", "x")


def test_order_and_days(services: Services, rina: CoacheeView, dedi: CoacheeView) -> None:
    """Longest overdue first, then what is due, and last what has no date."""
    add = services.followups.add
    add(rina.id, "no date", no_date=True)
    add(rina.id, "soon", due=day(3))
    add(dedi.id, "today", due=day(0))
    add(rina.id, "late", due=day(-1))
    add(dedi.id, "very late", due=day(-9))
    rows = services.followups.pending(TODAY)
    assert texts(rows) == ["very late", "late", "today", "soon", "no date"]
    assert [row.overdue_days for row in rows] == [9, 1, 0, 0, 0]
    assert [row.coachee.called for row in rows[:2]] == ["Pak Dedi", "Bu Rina"]


def test_filters(services: Services, rina: CoacheeView, dedi: CoacheeView) -> None:
    """By being late, by days ahead, by person and by words, in any combination."""
    add = services.followups.add
    add(rina.id, "Résumé kantor", due=day(-1))
    add(rina.id, "uji formulir", due=day(7))
    add(dedi.id, "uji format", due=day(8))
    add(dedi.id, "kapan saja")
    pending = services.followups.pending
    assert texts(pending(TODAY, overdue=True)) == ["Résumé kantor"]
    assert texts(pending(TODAY, within_days=7)) == ["Résumé kantor", "uji formulir"]
    assert texts(pending(TODAY, people=[dedi.id])) == ["uji format", "kapan saja"]
    for line, found in (("resume", ["Résumé kantor"]), ("UJI rina", ["uji formulir"]), ("%", [])):
        assert texts(pending(TODAY, wanted=read_wanted(line, {}))) == found


@pytest.mark.parametrize(
    ("outcome", "status"),
    [
        (Outcome.DONE, ActionStatus.DONE),
        (Outcome.PARTLY, ActionStatus.PARTLY),
        (Outcome.NOT_YET, ActionStatus.OPEN),
        (Outcome.DROPPED, ActionStatus.DROPPED),
    ],
)
def test_review_and_undo(
    outcome: Outcome,
    status: ActionStatus,
    services: Services,
    action: ActionView,
    live: SessionRecord,
    clock: Clock,
) -> None:
    """Each answer changes the action as it says, and is taken back without a trace."""
    action = services.followups.change(replace(action, check_in=day(-1)))
    review = services.followups.review(
        action.id,
        outcome,
        new_due=day(3),
        reason="keadaan berubah",
        evidence="tabel",
        session_id=live.session.id,
    )
    assert (review.outcome, review.at, review.new_due) == (outcome, clock.now(), day(3))
    (carried,) = services.sessions.record(live.session.id).carried
    assert carried == replace(
        action,
        status=status,
        due=day(3),
        reason="keadaan berubah",
        evidence="tabel",
        check_in=None,
    )
    assert services.sessions.record(live.session.id).reviews == (review,)
    assert len(services.followups.pending(TODAY)) == (outcome in ("partly", "not_yet"))

    services.followups.undo_review(review.id)
    assert stands(services, action) == action
    assert services.sessions.record(live.session.id).reviews == ()
    services.followups.undo_review(review.id)
    assert stands(services, action) == action


@pytest.mark.parametrize(
    ("check_in", "due", "asked"),
    [(0, 1, True), (-3, None, True), (1, 2, False), (-1, 0, False), (-2, -1, False)],
)
def test_when_to_ask_how_it_goes(
    check_in: int, due: int | None, asked: bool, services: Services, rina: CoacheeView
) -> None:
    """From its day on, until the action is due."""
    when = None if due is None else day(due)
    action = services.followups.add(rina.id, "baca panduan", due=when)
    services.followups.change(replace(action, check_in=day(check_in)))
    (row,) = services.followups.pending(TODAY)
    assert row.to_ask is asked


def test_an_answer_in_a_session_ends_the_asking(
    services: Services, action: ActionView, live: SessionRecord
) -> None:
    """What a deleted session said no longer counts, and counts again when it is back."""
    action = services.followups.change(replace(action, due=day(9), check_in=TODAY))
    services.followups.review(action.id, Outcome.NOT_YET, session_id=live.session.id)
    assert stands(services, action).check_in is None
    services.sessions.delete(live.session.id)
    assert stands(services, action) == action
    services.sessions.restore(live.session.id)
    assert stands(services, action).check_in is None


def test_new_date_ends_having_none_on_purpose(services: Services, rina: CoacheeView) -> None:
    """An action with a date is no longer one without."""
    action = services.followups.add(rina.id, "kapan saja", no_date=True)
    review = services.followups.review(action.id, Outcome.NOT_YET, new_due=day(2))
    assert stands(services, action) == replace(action, due=day(2), no_date=False)
    services.followups.undo_review(review.id)
    assert stands(services, action) == action


def test_dropping_needs_a_reason(services: Services, action: ActionView) -> None:
    """What is dropped without a word would look forgotten."""
    with pytest.raises(UsageError):
        services.followups.review(action.id, Outcome.DROPPED, reason="  ")
    assert stands(services, action) == action


def test_undo_of_an_answer_that_was_overtaken(services: Services, action: ActionView) -> None:
    """The later answer stands."""
    first = services.followups.review(action.id, Outcome.NOT_YET, new_due=day(2))
    services.followups.review(action.id, Outcome.PARTLY, new_due=day(5))
    services.followups.undo_review(first.id)
    now = stands(services, action)
    assert (now.status, now.due) == (ActionStatus.PARTLY, day(5))


def test_many_get_one_date_or_none_does(
    services: Services, rina: CoacheeView, dedi: CoacheeView
) -> None:
    """All in one transaction; what stood before brings everything back."""
    add = services.followups.add
    before = add(rina.id, "a", due=day(-3)), add(dedi.id, "b"), add(dedi.id, "c", no_date=True)
    after = [replace(action, due=day(5), no_date=False) for action in before]
    with pytest.raises(NotFoundError):
        services.followups.change_all([*after, replace(before[0], id="nobody")])
    assert {row.action for row in services.followups.pending(TODAY)} == set(before)
    services.followups.change_all(after)
    assert {row.action.due for row in services.followups.pending(TODAY)} == {day(5)}
    services.followups.change_all(before)
    assert {row.action for row in services.followups.pending(TODAY)} == set(before)


def test_the_list_takes_the_same_queries_for_few_and_many(
    services: Services, rina: CoacheeView
) -> None:
    """One query to see what is asked for, and one to read it."""
    for number in range(9):
        services.followups.add(rina.id, f"{number}", due=day(number))
        with asked_of(services) as asked:
            services.followups.pending(TODAY, wanted=read_wanted("rina overdue", {}))
        assert sum("SELECT" in statement for statement in asked) == 2


def test_what_an_action_was_agreed_with(services: Services, live: SessionRecord) -> None:
    """The model and the project of its session come along."""
    services.sessions.change(replace(live.session, project="e-SKP"))
    agreed = ActionView(new_id(), live.coachee.id, "x", session_id=live.session.id)
    services.sessions.save(live.session.id, Step((Put(None, agreed),)))
    services.followups.add(live.coachee.id, "outside")
    rows = services.followups.pending(TODAY)
    assert {(row.model, row.project) for row in rows} == {("grow", "e-SKP"), ("", "")}


def test_change_delete_restore(services: Services, action: ActionView) -> None:
    """An action is corrected, hidden and brought back as it was."""
    changed = services.followups.change(replace(action, text="Bicara lagi", due=day(4)))
    assert stands(services, action) == changed
    services.followups.delete(action.id)
    services.followups.delete(action.id)
    assert services.followups.pending(TODAY) == ()
    services.followups.restore(action.id)
    assert stands(services, action) == changed


def test_what_does_not_exist(services: Services, action: ActionView) -> None:
    """A wrong id is told as such, whatever is wanted of it."""
    with pytest.raises(NotFoundError):
        services.followups.review("nothing", Outcome.DONE)
    with pytest.raises(NotFoundError):
        services.followups.undo_review("nothing")
    with pytest.raises(NotFoundError):
        services.followups.change(replace(action, id="nothing"))
    with pytest.raises(NotFoundError):
        services.followups.delete("nothing")
