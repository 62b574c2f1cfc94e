"""What a close still asks for, one thing after another."""

from datetime import date

from coachtui.bank.schema import Bank
from coachtui.kinds import Outcome
from coachtui.live import Decision, DecisionKind, LiveSession, open_decisions
from tests.conftest import FakeClock
from tests.live.conftest import begin, carried

DAY = date(2026, 12, 1)


def asked(live: LiveSession) -> list[DecisionKind]:
    """Return what is still to be decided."""
    return [decision.kind for decision in open_decisions(live.record)]


def test_an_empty_session_asks_for_takeaway_and_next_date(live: LiveSession) -> None:
    assert asked(live) == [DecisionKind.TAKEAWAY, DecisionKind.FOLLOW_UP, DecisionKind.FINISH]


def test_what_was_agreed_before_comes_after_the_takeaway_alone(
    bank: Bank, clock: FakeClock
) -> None:
    live = begin(bank, clock, record={"carried": (carried(1), carried(2))})
    live.write("+call Dedi")
    assert asked(live) == [
        DecisionKind.TAKEAWAY,
        DecisionKind.CARRIED,
        DecisionKind.CARRIED,
        DecisionKind.ACTION_DATE,
        DecisionKind.FOLLOW_UP,
        DecisionKind.FINISH,
    ]
    live.set_takeaway("I ask first")
    live.review("old1", Outcome.NOT_YET)
    assert open_decisions(live.record)[0] == Decision(DecisionKind.CARRIED, "old2")
    live.review("old2", Outcome.DROPPED, reason="done by others")
    assert asked(live)[0] is DecisionKind.ACTION_DATE


def test_a_takeaway_or_none_on_purpose(live: LiveSession) -> None:
    live.set_takeaway("I start with the form")
    assert DecisionKind.TAKEAWAY not in asked(live)
    live.undo()
    assert DecisionKind.TAKEAWAY in asked(live)
    live.set_takeaway("")
    assert DecisionKind.TAKEAWAY not in asked(live)


def test_each_action_without_a_date_is_asked_about(live: LiveSession) -> None:
    live.write_all(("+call Dedi", "+call Sari tomorrow", "+call Bayu"))
    first, _dated, last = live.actions
    dates = [one for one in open_decisions(live.record) if one.kind is DecisionKind.ACTION_DATE]
    assert dates == [
        Decision(DecisionKind.ACTION_DATE, first.id),
        Decision(DecisionKind.ACTION_DATE, last.id),
    ]
    live.set_due(first.id, None)
    live.set_due(last.id, DAY)
    assert DecisionKind.ACTION_DATE not in asked(live)


def test_a_next_date_or_none_on_purpose(live: LiveSession) -> None:
    live.set_follow_up(DAY)
    assert DecisionKind.FOLLOW_UP not in asked(live)
    live.set_follow_up(None)
    assert DecisionKind.FOLLOW_UP not in asked(live)


def test_finish_is_always_last_and_alone_in_the_end(live: LiveSession) -> None:
    assert asked(live)[-1] is DecisionKind.FINISH
    live.set_takeaway("")
    live.set_follow_up(None)
    assert asked(live) == [DecisionKind.FINISH]


def test_an_action_that_is_written_at_the_end_opens_the_close_again(live: LiveSession) -> None:
    live.set_takeaway("")
    live.set_follow_up(None)
    live.write("+call Dedi")
    assert asked(live) == [DecisionKind.ACTION_DATE, DecisionKind.FINISH]
