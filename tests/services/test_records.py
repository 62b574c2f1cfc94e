"""Everything about one session, and what came before it."""

from dataclasses import replace
from datetime import date, timedelta

from coachtui.clock import Clock
from coachtui.kinds import (
    ActionKind,
    ActionStatus,
    AgreedBy,
    Benefit,
    Doubt,
    EntryKind,
    GoalLink,
    MayUse,
    Outcome,
    Value,
)
from coachtui.services.bundle import Services
from coachtui.views import (
    ActionView,
    AskedView,
    CoacheeView,
    EntryView,
    FeedbackView,
    GoalView,
    Put,
    RatingView,
    SessionRecord,
    SettledView,
    ShiftView,
    Step,
)

from .conftest import Held, agree

TODAY = date(2026, 11, 24)


def carried(services: Services, record: SessionRecord) -> dict[str, ActionView]:
    """Return what a session carries over, by the key of the action."""
    fresh = services.sessions.record(record.session.id)
    return {action.id: action for action in fresh.carried}


def test_what_is_carried_over(
    services: Services, rina: CoacheeView, dedi: CoacheeView, held: Held
) -> None:
    """Pending actions from before come along; done, later and other people's do not."""
    before = held(rina, TODAY - timedelta(days=14))
    for key in ("open", "done", "partly"):
        agree(services, before, key)
    services.followups.review("done", Outcome.DONE)
    services.followups.review("partly", Outcome.PARTLY)
    outside = services.followups.add(rina.id, "outside a session")
    agree(services, held(dedi, TODAY - timedelta(days=14)), "other person")
    live = services.sessions.begin(rina.id, model="grow", minutes=30)
    agree(services, live, "new")
    assert list(carried(services, live)) == ["open", "partly", outside.id]
    assert list(carried(services, before)) == []
    fresh = services.sessions.record(live.session.id)
    assert [action.id for action in fresh.actions] == ["new"]


def test_planned_session_carries_what_is_pending(
    services: Services, rina: CoacheeView, held: Held
) -> None:
    """The brief for a session that has not begun shows what it will ask about."""
    agree(services, held(rina, TODAY - timedelta(days=14)), "open")
    planned = services.sessions.plan(rina.id, model="grow", minutes=30)
    record = services.sessions.record(planned.id)
    assert [action.id for action in record.carried] == ["open"]


def test_reviewed_action_stays_in_its_session(
    services: Services, rina: CoacheeView, held: Held, live: SessionRecord
) -> None:
    """What was answered here is still shown here, and no longer in the next session."""
    agree(services, held(rina, TODAY - timedelta(days=14)), "done here")
    services.followups.review("done here", Outcome.DONE, session_id=live.session.id)
    assert carried(services, live)["done here"].status is ActionStatus.DONE
    following = services.sessions.begin(rina.id, model="grow", minutes=30)
    assert carried(services, following) == {}


def test_age_counts_the_sessions_before(services: Services, rina: CoacheeView, held: Held) -> None:
    """First, second, third time: each session counts once, however often it asked."""
    agree(services, held(rina, TODAY - timedelta(days=30)), "slow")
    for number, days in enumerate((20, 10, 0)):
        record = held(rina, TODAY - timedelta(days=days))
        assert carried(services, record)["slow"].reviews == number
        for _ in range(2):
            services.followups.review("slow", Outcome.NOT_YET, session_id=record.session.id)
        assert carried(services, record)["slow"].reviews == number
    services.followups.review("slow", Outcome.NOT_YET)
    (row,) = services.followups.pending(TODAY)
    assert row.action.reviews == 3


def test_what_came_before(services: Services, rina: CoacheeView, held: Held, clock: Clock) -> None:
    """The questions of the last three sessions, the last takeaway, and how many there were."""
    for number, days in enumerate((40, 30, 20, 10)):
        takeaway = f"takeaway {number}" if number < 3 else ""
        record = held(rina, TODAY - timedelta(days=days), takeaway=takeaway)
        asked = AskedView(f"q{number}", f"key{number}", "?", "goal", clock.now())
        services.sessions.save(record.session.id, Step((Put(None, asked),)))
    live = services.sessions.begin(rina.id, model="grow", minutes=30)
    assert live.asked_before == {"key1", "key2", "key3"}
    assert live.last_takeaway == "takeaway 2"
    assert live.earlier_sessions == 4
    first = services.sessions.rows()[-1].session.id
    assert services.sessions.record(first).earlier_sessions == 0
    assert services.sessions.record(first).last_takeaway == ""


def test_all_that_a_session_can_hold_comes_back(services: Services, live: SessionRecord) -> None:
    at = live.session.started_at
    assert at is not None
    entries = tuple(
        EntryView(key, n, kind, key, "goal", at)
        for n, (key, kind) in enumerate([("g", EntryKind.GOAL), ("f", EntryKind.FEEDBACK)], 1)
    )
    goal = GoalView(
        "goal",
        "g",
        "g",
        reason="why",
        support="with whom",
        link=GoalLink.SKP,
        link_to="item 3",
        value=Value.LOYAL,
        benefit=Benefit.INDEPENDENCE,
        weight=2.5,
        much_less="a",
        less="b",
        expected="c",
        more="d",
        much_more="e",
    )
    step = GoalView("step", None, "smaller", parent_id="goal")
    feedback = FeedbackView("f1", "f", "s", "b", "i", "q", "a", "?", praise=True)
    rating = RatingView("r", "goal", -2, at, live.session.id)
    shift = ShiftView("s", "old", "new", AgreedBy.COACHEE, at)
    tick = SettledView("t", "time", "Time", "contract", at)
    action = ActionView(
        "a",
        live.session.coachee_id,
        "course",
        session_id=live.session.id,
        kind=ActionKind.TRAINING,
        check_in=TODAY,
        doubt=Doubt.COURAGE,
        goal_id="goal",
    )
    frame = replace(
        live.session, comfort=4, spoke=3, may_use=MayUse.ACTIONS, heard="x", try_next="wait"
    )
    puts = (frame, *entries, goal, step, feedback, rating, shift, tick, action)
    services.sessions.save(live.session.id, Step(tuple(Put(None, one) for one in puts)))
    record = services.sessions.record(live.session.id)
    assert record.session == frame
    assert (record.goals, record.feedback) == ((goal, step), (feedback,))
    assert (record.ratings, record.shifts, record.actions) == ((rating,), (shift,), (action,))
    assert record.settled == (tick,)


def test_what_the_last_session_left_for_this_one(
    services: Services, rina: CoacheeView, held: Held
) -> None:
    """Its parked topics and what the coach wanted to try; what is older is no longer said."""
    for days, topic in ((28, "older"), (14, "car park")):
        record = held(rina, TODAY - timedelta(days=days))
        at = record.session.started_at
        assert at is not None
        parked = EntryView(topic, 1, EntryKind.PARKED, topic, "goal", at)
        frame = replace(record.session, try_next=f"wait longer than {topic}")
        goal = GoalView(f"goal {topic}", None, topic, benefit=Benefit.INDEPENDENCE)
        step = Step((Put(record.session, frame), Put(None, parked), Put(None, goal)))
        services.sessions.save(record.session.id, step)
    now = services.sessions.begin(rina.id, model="grow", minutes=30)
    record = services.sessions.record(now.session.id)
    assert record.parked == ("car park",)
    assert record.last_try_next == "wait longer than car park"
    assert record.brings == {Benefit.INDEPENDENCE}
