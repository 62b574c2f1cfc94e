"""Goals, insights and actions follow from the lines, whatever becomes of the lines."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from coachtui.bank.schema import Bank
from coachtui.kinds import EntryKind
from coachtui.live import LiveSession
from coachtui.views import ActionView, EntryView, GoalView, InsightView, Put, Step
from tests.conftest import START, FakeClock
from tests.live.conftest import begin, resumed

KIND_OF = {
    EntryKind.GOAL: GoalView,
    EntryKind.INSIGHT: InsightView,
    EntryKind.ACTION: ActionView,
    EntryKind.NOTE: None,
}


def line(live: LiveSession, number: int = 0) -> EntryView:
    """Return a line of the session."""
    return live.entries[number]


def made(live: LiveSession) -> list[type]:
    """Return what was made from the lines."""
    record = live.record
    return [type(item) for item in (*record.goals, *record.insights, *record.actions)]


# What each line makes


def test_a_goal(live: LiveSession) -> None:
    live.write("=reports leave on Thursday")
    (goal,) = live.goals
    assert (goal.statement, goal.measure) == ("reports leave on Thursday", "")
    assert goal.entry_id == line(live).id


def test_an_insight(live: LiveSession) -> None:
    live.write("!the template is slow")
    (insight,) = live.record.insights
    assert (insight.text, insight.entry_id) == ("the template is slow", line(live).id)


def test_an_action_has_all_that_its_line_says(live: LiveSession) -> None:
    live.write("+ask for the template by friday ~ if he is out I ask Sari @Pak Dedi: access #8")
    (action,) = live.actions
    assert (action.text, action.due) == ("ask for the template", date(2026, 11, 27))
    assert (action.if_then, action.confidence) == ("if he is out I ask Sari", 8)
    assert (action.who, action.support) == ("Pak Dedi", "access")
    assert (action.coachee_id, action.session_id) == ("rina", "s")
    assert (action.entry_id, action.created) == (line(live).id, START.date())
    assert action.pending
    assert not action.no_date


@pytest.mark.parametrize("sign", ['"', "#", "-", "*", ">", "~", "@", "&", "?", ""])
def test_any_other_line_makes_nothing(live: LiveSession, sign: str) -> None:
    live.write(f"{sign}words")
    assert made(live) == []


# Kinds that change


@pytest.mark.parametrize("before", KIND_OF)
@pytest.mark.parametrize("after", KIND_OF)
def test_a_change_of_kind_changes_both_in_one_step(
    live: LiveSession, before: EntryKind, after: EntryKind
) -> None:
    live.write("call Dedi tomorrow")
    live.rekind(line(live).id, before)
    step = live.rekind(line(live).id, after)
    kind = KIND_OF[after]
    assert made(live) == ([kind] if kind else [])
    if before is after:
        assert step == Step(())
        return
    assert {type(put.before) for put in step.puts if put.after is None} == {KIND_OF[before]} - {
        None
    }
    assert {type(put.after) for put in step.puts if put.before is None} == {kind} - {None}
    live.undo()
    kind = KIND_OF[before]
    assert made(live) == ([kind] if kind else [])
    live.redo()
    kind = KIND_OF[after]
    assert made(live) == ([kind] if kind else [])


def test_a_line_that_becomes_an_action_is_read_as_one_and_keeps_its_words(
    live: LiveSession,
) -> None:
    live.write("call Dedi tomorrow #6")
    live.rekind(line(live).id, EntryKind.ACTION)
    assert (live.actions[0].text, live.actions[0].due) == ("call Dedi", date(2026, 11, 25))
    assert live.actions[0].confidence == 6
    live.rekind(line(live).id, EntryKind.NOTE)
    assert live.actions == ()
    assert line(live).text == "call Dedi tomorrow #6"


def test_a_line_read_later_counts_from_the_day_it_was_said(
    live: LiveSession, clock: FakeClock
) -> None:
    live.write("call Dedi tomorrow")
    clock.advance(3 * 24 * 3600)
    live.rekind(line(live).id, EntryKind.ACTION)
    assert live.actions[0].due == date(2026, 11, 25)


# Words that change


@pytest.mark.parametrize("sign", ["=", "!", "+"])
def test_new_words_go_into_the_record_that_is_there(live: LiveSession, sign: str) -> None:
    live.write(f"{sign}wrods")
    before = {item.id for item in _records(live)}
    live.edit(line(live).id, "words")
    assert {item.id for item in _records(live)} == before
    assert [_words(item) for item in _records(live)] == ["words"]


def test_a_date_that_is_written_in_stands_in_for_none_on_purpose(live: LiveSession) -> None:
    live.write("+call Dedi")
    live.set_due(live.actions[0].id, None)
    live.edit(line(live).id, "call Dedi tomorrow")
    assert (live.actions[0].due, live.actions[0].no_date) == (date(2026, 11, 25), False)


def test_a_better_word_leaves_the_date_that_was_decided_apart(live: LiveSession) -> None:
    live.write("+cal Dedi")
    live.set_due(live.actions[0].id, date(2026, 12, 1))
    live.edit(line(live).id, "call Dedi")
    assert (live.actions[0].text, live.actions[0].due) == ("call Dedi", date(2026, 12, 1))


def test_a_date_taken_out_of_the_words_is_gone(live: LiveSession) -> None:
    live.write("+call Dedi tomorrow")
    live.edit(line(live).id, "call Dedi")
    assert live.actions[0].due is None


def test_sharing_leaves_what_was_decided(live: LiveSession) -> None:
    live.write("+call Dedi")
    live.set_due(live.actions[0].id, date(2026, 12, 1))
    before = live.actions
    step = live.share(line(live).id)
    assert live.actions == before
    assert len(step.puts) == 1


def test_another_line_leaves_what_was_decided(live: LiveSession) -> None:
    live.write_all(("+call Dedi", "+call Sari"))
    live.set_due(live.actions[0].id, date(2026, 12, 1))
    live.set_due(live.actions[1].id, None)
    before = live.actions
    live.write("#a measure")
    live.delete(line(live, 2).id)
    assert live.actions == before


def test_a_deleted_line_takes_its_record_along_and_brings_it_back(live: LiveSession) -> None:
    live.write("+call Dedi")
    live.set_due(live.actions[0].id, date(2026, 12, 1))
    before = live.actions
    live.delete(line(live).id)
    assert live.actions == ()
    live.undo()
    assert live.actions == before


# Measures


def test_a_measure_goes_to_the_goal_before_it(live: LiveSession) -> None:
    live.write_all(("=first", "#one", "=second", "#two", "#three"))
    assert [goal.measure for goal in live.goals] == ["one", "two; three"]


def test_a_measure_before_any_goal_goes_to_the_first_one(live: LiveSession) -> None:
    live.write("#four weeks")
    assert made(live) == []
    live.write("=first")
    live.write("=second")
    assert [goal.measure for goal in live.goals] == ["four weeks", ""]


def test_a_measure_changes_only_its_own_goal(live: LiveSession) -> None:
    live.write_all(("=first", "=second"))
    first, second = live.goals
    step = live.write("#two")
    changed = [put for put in step.puts if isinstance(put.after, GoalView)]
    assert changed == [Put(second, replace(second, measure="two"))]
    assert live.goals[0] == first


def test_a_measure_follows_when_its_goal_goes(live: LiveSession) -> None:
    live.write_all(("=first", "=second", "#two"))
    live.delete(line(live, 1).id)
    assert [goal.measure for goal in live.goals] == ["two"]
    live.undo()
    assert [goal.measure for goal in live.goals] == ["", "two"]


def test_a_line_that_becomes_a_measure_or_stops_being_one(live: LiveSession) -> None:
    live.write_all(("=first", "four weeks"))
    live.rekind(line(live, 1).id, EntryKind.MEASURE)
    assert live.goals[0].measure == "four weeks"
    live.edit(line(live, 1).id, "five weeks")
    assert live.goals[0].measure == "five weeks"
    live.rekind(line(live, 1).id, EntryKind.NOTE)
    assert live.goals[0].measure == ""


def test_goals_and_actions_stand_in_the_order_of_their_lines(live: LiveSession) -> None:
    live.write_all(("one", "=two", "+three", "four"))
    live.rekind(line(live, 3).id, EntryKind.GOAL)
    live.rekind(line(live, 0).id, EntryKind.GOAL)
    assert [goal.statement for goal in live.goals] == ["one", "two", "four"]
    live.rekind(line(live, 1).id, EntryKind.ACTION)
    assert [action.text for action in live.actions] == ["two", "three"]


def _records(live: LiveSession) -> tuple[GoalView | InsightView | ActionView, ...]:
    record = live.record
    return (*record.goals, *record.insights, *record.actions)


def _words(item: GoalView | InsightView | ActionView) -> str:
    return item.statement if isinstance(item, GoalView) else item.text


def test_days_count_from_the_day_of_the_coach(bank: Bank) -> None:
    """A line of an early morning is read again as it was, although the disk has it in UTC."""
    clock = FakeClock(datetime(2026, 11, 24, 6, 30, tzinfo=START.tzinfo))
    live = begin(bank, clock)
    live.write("+send it tomorrow")
    stored = tuple(replace(one, at=one.at.astimezone(UTC)) for one in live.entries)
    live = resumed(bank, clock, replace(live.record, entries=stored))
    live.edit(live.entries[0].id, "send all of it tomorrow")
    (action,) = live.actions
    assert (action.due, action.created) == (date(2026, 11, 25), date(2026, 11, 24))
