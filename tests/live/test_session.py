"""Each thing a coach does in a session, what is stored of it, and the way back."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from coachtui.bank.schema import Bank
from coachtui.kinds import (
    LETTERS,
    SHARED_BY_NATURE,
    SIGNS,
    ActionStatus,
    AgreedBy,
    EntryKind,
    Outcome,
    SessionStatus,
    Value,
)
from coachtui.live import LiveSession
from coachtui.live.goal_lines import new_goal
from coachtui.views import (
    ActionView,
    EntryView,
    FeedbackView,
    Put,
    RatingView,
    SessionView,
    ShiftView,
    Step,
)
from tests.conftest import START, FakeClock
from tests.live.conftest import Rows, begin, by_id, carried, resumed

TODAY = START.date()
QUOTE = "yang bikin malu itu “bukan telatnya” ,  tapi ditagih-tagih [b]x[/b]\u00a0— 😅 "


def texts(live: LiveSession) -> list[str]:
    """Return the words of the lines."""
    return [entry.text for entry in live.entries]


def state(live: LiveSession) -> object:
    """Return all that undo and redo are about."""
    return by_id(live.record)


# Lines


def test_a_session_begins_at_its_first_stage_with_nothing(live: LiveSession) -> None:
    assert live.stage.key == "open"
    assert not live.closing
    assert (live.entries, live.goals, live.actions) == ((), (), ())
    assert live.undo() is None
    assert live.redo() is None


def test_a_line_is_stored_with_all_that_was_so_when_it_was_said(
    live: LiveSession, clock: FakeClock
) -> None:
    live.go("reality")
    clock.advance(90)
    step = live.write("three teams send late", "What happens?")
    (entry,) = live.entries
    assert [put.after for put in step.puts] == [entry]
    assert step.puts[0].before is None
    assert (entry.kind, entry.text, entry.stage) == (
        EntryKind.NOTE,
        "three teams send late",
        "reality",
    )
    assert (entry.at, entry.question, entry.order) == (clock.now(), "What happens?", 1)


@pytest.mark.parametrize(("sign", "kind"), SIGNS.items())
def test_a_sign_gives_a_line_its_kind(live: LiveSession, sign: str, kind: EntryKind) -> None:
    live.write(f"{sign}words")
    (entry,) = live.entries
    assert (entry.kind, entry.text) == (kind, "words")
    assert entry.shared is (kind in SHARED_BY_NATURE)


@pytest.mark.parametrize("kind", LETTERS.values())
def test_a_kind_can_be_given_afterwards(live: LiveSession, kind: EntryKind) -> None:
    live.write("?words" if kind is EntryKind.NOTE else "words")
    live.rekind(live.entries[0].id, kind)
    (entry,) = live.entries
    assert (entry.kind, entry.text) == (kind, "words")
    assert entry.shared is (kind in SHARED_BY_NATURE)


def test_an_own_line_stays_private_until_it_is_shared(live: LiveSession) -> None:
    live.write("looks tired")
    entry = live.entries[0]
    assert not entry.shared
    live.share(entry.id)
    assert live.entries[0].shared
    live.share(entry.id)
    assert not live.entries[0].shared


def test_a_shared_line_stays_shared_when_its_kind_changes(live: LiveSession) -> None:
    live.write("the template is slow", shared=True)
    live.rekind(live.entries[0].id, EntryKind.INSIGHT)
    assert live.entries[0].shared


def test_what_is_no_longer_shared_by_nature_is_private_again(live: LiveSession) -> None:
    live.write("=on time")
    live.rekind(live.entries[0].id, EntryKind.NOTE)
    assert not live.entries[0].shared


def test_a_quote_keeps_every_byte(live: LiveSession) -> None:
    live.write(f'"{QUOTE}')
    assert live.entries[0].text.encode() == QUOTE.encode()


def test_the_words_of_a_line_can_be_changed_without_its_place_and_time(
    live: LiveSession, clock: FakeClock
) -> None:
    live.write("frist")
    live.write("second")
    before = live.entries[0]
    clock.advance(60)
    live.edit(before.id, "first")
    assert live.entries[0] == replace(before, text="first")
    assert texts(live) == ["first", "second"]


def test_a_line_can_be_taken_away_and_comes_back_to_its_place(live: LiveSession) -> None:
    live.write_all(("one", "two", "three"))
    live.delete(live.entries[1].id)
    assert texts(live) == ["one", "three"]
    live.write("four")
    live.undo()
    live.undo()
    assert texts(live) == ["one", "two", "three"]


def test_lines_that_were_pasted_together_go_together(live: LiveSession) -> None:
    step = live.write_all(tuple(f"{sign}line" for sign in (*SIGNS, "")), "What?")
    assert len(live.entries) == len(SIGNS) + 1
    assert [entry.order for entry in live.entries] == list(range(1, len(SIGNS) + 2))
    assert {entry.question for entry in live.entries} == {"What?"}
    assert len([put for put in step.puts if isinstance(put.after, EntryView)]) == len(SIGNS) + 1
    live.undo()
    assert (live.entries, live.goals, live.actions) == ((), (), ())
    live.redo()
    assert len(live.entries) == len(SIGNS) + 1


def test_a_new_line_comes_after_those_of_a_stored_session(bank: Bank, clock: FakeClock) -> None:
    first = begin(bank, clock)
    first.write_all(("one", "two"))
    again = resumed(bank, clock, first.record)
    again.write("three")
    assert texts(again) == ["one", "two", "three"]


# Stages and questions


def test_a_stage_is_entered_forward_back_and_by_its_name(live: LiveSession) -> None:
    live.next_stage()
    assert live.stage.key == "last_time"
    live.go("will")
    live.go("goal")
    assert live.stage.key == "goal"
    assert live.session.stage == "goal"


def test_there_is_nothing_after_the_close(live: LiveSession) -> None:
    for _stage in live.stages[1:]:
        assert not live.closing
        assert live.next_stage().puts
    assert live.closing
    assert live.next_stage() == Step(())


def test_going_where_one_is_is_no_step(live: LiveSession) -> None:
    live.write("a")
    assert live.go("open") == Step(())
    live.undo()
    assert live.entries == ()


def test_a_question_is_marked_where_and_when_it_was_asked(
    live: LiveSession, clock: FakeClock
) -> None:
    live.go("goal")
    clock.advance(5)
    live.ask("goal.aim", "What do you want?")
    (asked,) = live.record.asked
    assert (asked.key, asked.text, asked.stage) == ("goal.aim", "What do you want?", "goal")
    assert asked.at == clock.now()
    assert live.asked_keys == {"goal.aim"}


def test_what_is_missing_is_what_the_stage_collects(live: LiveSession) -> None:
    live.go("goal")
    assert live.missing() == {"goal", "measure"}
    live.write("#four weeks")
    assert live.missing() == {"goal"}
    live.write("=on time")
    assert live.missing() == set()
    live.delete(live.entries[0].id)
    assert live.missing() == {"measure"}


def test_what_is_skipped_on_purpose_is_not_missing(live: LiveSession) -> None:
    live.go("close")
    assert live.missing() == {"takeaway", "next_date"}
    live.set_takeaway("")
    live.set_follow_up(None)
    assert live.missing() == set()


def test_told_is_counted(live: LiveSession) -> None:
    live.told()
    live.told()
    assert live.session.told == 2
    live.undo()
    assert live.session.told == 1


# Time


def test_time_goes_to_the_stage_that_is_on_also_after_undo(
    live: LiveSession, clock: FakeClock
) -> None:
    clock.advance(60)
    live.next_stage()
    clock.advance(30)
    live.undo()
    clock.advance(10)
    live.redo()
    clock.advance(5)
    assert live.record.seconds == {"open": 70, "last_time": 35}


def test_undo_of_a_move_leaves_the_time_where_it_was_spent(
    live: LiveSession, clock: FakeClock
) -> None:
    live.go("reality")
    clock.advance(300)
    live.undo()
    assert live.stage.key == "open"
    assert live.record.seconds == {"open": 0, "reality": 300}
    assert live.time.total == 300


def test_a_model_the_session_did_not_begin_with_gets_the_time_that_runs(
    bank: Bank, clock: FakeClock
) -> None:
    live = begin(bank, clock, "clear", stage="reality", record={"seconds": {"reality": 60.0}})
    clock.advance(30)
    assert live.stage.key == "open"
    (shown,) = (time for time in live.stage_times() if time.key == "open")
    assert shown.seconds == 30


def test_the_minutes_shown_are_those_of_the_plan_at_first(live: LiveSession) -> None:
    assert {time.key: time.minutes for time in live.stage_times()} == {
        "open": 2, "last_time": 2, "goal": 4, "reality": 7, "options": 7, "will": 6, "close": 2
    }  # fmt: skip
    assert live.taken_from() is None


def test_an_overrun_names_what_it_was_taken_from(live: LiveSession, clock: FakeClock) -> None:
    clock.advance(240)
    live.go("goal")
    clock.advance(420)
    live.go("reality")
    taken_from = live.taken_from()
    assert taken_from is not None
    assert taken_from.key == "options"


def test_another_length_shares_the_time_out_anew(live: LiveSession) -> None:
    live.correct(replace(live.session, planned_minutes=60, topic="other"))
    assert sum(time.minutes for time in live.stage_times()) == 60
    live.undo()
    assert sum(time.minutes for time in live.stage_times()) == 30
    assert live.session.topic == ""


def test_reframing_to_the_same_is_no_step(live: LiveSession) -> None:
    assert live.correct(live.session) == Step(())


def test_notes_from_paper_belong_to_their_day(bank: Bank, clock: FakeClock) -> None:
    held = datetime(2026, 11, 10, 12, tzinfo=START.tzinfo)
    live = begin(bank, clock, from_paper=True, started_at=held.astimezone(UTC))
    clock.advance(600)
    live.write("+call Dedi tomorrow")
    assert live.today == held.date()
    assert live.entries[0].at == held
    assert live.actions[0].due == date(2026, 11, 11)
    assert live.actions[0].created == held.date()
    assert live.time.total == 0
    live.finish()
    assert live.session.ended_at == held


# What was agreed before


def test_an_answer_about_an_old_action_is_kept_with_it(bank: Bank, clock: FakeClock) -> None:
    live = begin(bank, clock, record={"carried": (carried(1), carried(2))})
    step = live.review("old1", Outcome.DONE, evidence="a table")
    assert len(step.puts) == 2
    (review,) = live.record.reviews
    assert (review.action_id, review.outcome, review.evidence) == ("old1", Outcome.DONE, "a table")
    assert (review.session_id, review.at) == ("s", clock.now())
    first, second = live.carried
    assert (first.status, first.evidence) == (ActionStatus.DONE, "a table")
    assert second == carried(2)
    assert live.actions == ()


@pytest.mark.parametrize(
    ("outcome", "status"),
    [
        (Outcome.DONE, ActionStatus.DONE),
        (Outcome.PARTLY, ActionStatus.PARTLY),
        (Outcome.NOT_YET, ActionStatus.OPEN),
        (Outcome.DROPPED, ActionStatus.DROPPED),
    ],
)
def test_an_answer_says_how_the_action_stands(
    bank: Bank, clock: FakeClock, outcome: Outcome, status: ActionStatus
) -> None:
    live = begin(bank, clock, record={"carried": (carried(1),)})
    live.review("old1", outcome, reason="why", new_due=date(2026, 12, 1))
    assert live.carried[0].status is status
    assert live.carried[0].due == date(2026, 12, 1)
    assert live.carried[0].reason == "why"


def test_a_second_answer_replaces_the_first(bank: Bank, clock: FakeClock) -> None:
    live = begin(bank, clock, record={"carried": (carried(1),)})
    before = state(live)
    live.review("old1", Outcome.DROPPED, reason="no longer needed")
    live.review("old1", Outcome.DONE, evidence="seen")
    (review,) = live.record.reviews
    assert (review.outcome, review.reason) == (Outcome.DONE, "")
    assert (live.carried[0].status, live.carried[0].reason) == (ActionStatus.DONE, "")
    live.undo()
    live.undo()
    assert state(live) == before


def test_an_answer_ends_the_asking_until_it_is_taken_back(bank: Bank, clock: FakeClock) -> None:
    asked = replace(carried(1), check_in=START.date())
    live = begin(bank, clock, record={"carried": (asked,)})
    live.review("old1", Outcome.NOT_YET, new_due=date(2026, 12, 1))
    assert live.carried[0].check_in is None
    live.undo()
    assert live.carried == (asked,)


def test_a_new_date_stands_in_for_none_on_purpose(bank: Bank, clock: FakeClock) -> None:
    undated = replace(carried(1), due=None, no_date=True)
    live = begin(bank, clock, record={"carried": (undated,)})
    live.review("old1", Outcome.PARTLY, new_due=date(2026, 12, 1))
    assert not live.carried[0].no_date


# The close


def test_takeaway_and_next_date_are_kept_or_left_out_on_purpose(live: LiveSession) -> None:
    live.set_takeaway("I start with the form")
    assert (live.session.takeaway, live.session.takeaway_skipped) == (
        "I start with the form",
        False,
    )
    live.set_takeaway("")
    assert (live.session.takeaway, live.session.takeaway_skipped) == ("", True)
    live.set_follow_up(date(2026, 12, 8))
    assert (live.session.next_date, live.session.next_skipped) == (date(2026, 12, 8), False)
    live.set_follow_up(None)
    assert (live.session.next_date, live.session.next_skipped) == (None, True)


def test_a_date_can_be_given_to_an_action_or_left_out(live: LiveSession) -> None:
    live.write("+call Dedi")
    action = live.actions[0]
    live.set_due(action.id, date(2026, 12, 1))
    assert (live.actions[0].due, live.actions[0].no_date) == (date(2026, 12, 1), False)
    live.set_due(action.id, None)
    assert (live.actions[0].due, live.actions[0].no_date) == (None, True)


def test_the_end_is_stored_with_its_moment(live: LiveSession, clock: FakeClock) -> None:
    clock.advance(1800)
    step = live.finish()
    assert [type(put.after) for put in step.puts] == [SessionView]
    assert live.session.status is SessionStatus.FINISHED
    assert live.session.ended_at == clock.now()
    assert live.session.edited_at is None
    clock.advance(1800)
    assert live.time.total == 1800


def test_finishing_twice_changes_nothing(live: LiveSession, clock: FakeClock) -> None:
    live.write("a")
    live.finish()
    before = live.session
    clock.advance(60)
    assert live.finish() == Step(())
    assert live.session == before
    assert live.session.edited_at is None


def test_the_end_is_not_taken_back_by_the_undo_key(live: LiveSession) -> None:
    live.write("a")
    live.finish()
    assert live.undo() is None
    assert live.session.status is SessionStatus.FINISHED
    assert texts(live) == ["a"]


def test_a_finished_session_notes_that_it_was_corrected(
    bank: Bank, live: LiveSession, clock: FakeClock
) -> None:
    live.write("a")
    live.finish()
    ended = clock.now()
    again = resumed(bank, clock, live.record)
    clock.advance(3600)
    step = again.write("=on time")
    assert again.session.edited_at == clock.now()
    assert again.session.ended_at == ended
    assert again.session.status is SessionStatus.FINISHED
    assert {type(put.after).__name__ for put in step.puts} == {
        "EntryView",
        "GoalView",
        "SessionView",
    }
    assert again.time.total == live.time.total


def test_a_correction_that_is_taken_back_leaves_no_mark(
    bank: Bank, live: LiveSession, clock: FakeClock
) -> None:
    live.finish()
    again = resumed(bank, clock, live.record)
    clock.advance(60)
    before = state(again)
    again.set_takeaway("I ask first")
    assert again.session.edited_at == clock.now()
    again.undo()
    assert state(again) == before
    again.redo()
    assert (again.session.takeaway, again.session.edited_at) == ("I ask first", clock.now())


def test_looking_through_a_finished_session_is_no_correction(
    bank: Bank, live: LiveSession, clock: FakeClock
) -> None:
    live.finish()
    again = resumed(bank, clock, live.record)
    again.go("open")
    again.correct(again.session)
    assert again.session.edited_at is None


# Undo


def test_one_step_is_one_transaction_for_a_line_and_what_it_makes(live: LiveSession) -> None:
    step = live.write("+call Dedi tomorrow ~ if he is out I write #9")
    assert [type(put.after) for put in step.puts] == [EntryView, ActionView]
    live.undo()
    assert (live.entries, live.actions) == ((), ())


def test_something_new_ends_what_could_be_done_again(live: LiveSession) -> None:
    live.write("a")
    live.undo()
    live.write("b")
    assert live.redo() is None
    assert texts(live) == ["b"]


def test_fifty_steps_go_back_and_forth(live: LiveSession) -> None:
    start = state(live)
    rows = Rows(live.record)
    steps = [live.write(f"{sign}line {n}") for n in range(5) for sign in (*SIGNS, "")]
    assert len(steps) > 50
    for step in steps:
        rows.store(step)
    end = state(live)
    while back := live.undo():
        rows.store(back)
    assert state(live) == start == rows.rows
    while forth := live.redo():
        rows.store(forth)
    assert state(live) == end == rows.rows


def test_a_step_and_its_inverse_are_nothing(live: LiveSession) -> None:
    step = live.write("=on time")
    assert step.inverse.inverse == step
    assert live.undo() == step.inverse


def test_times_of_a_session_that_was_killed_do_not_count(
    bank: Bank, live: LiveSession, clock: FakeClock
) -> None:
    clock.advance(125)
    live.next_stage()
    clock.advance(50)
    stored = live.record
    clock.advance(timedelta(hours=9).total_seconds())
    again = resumed(bank, clock, stored)
    clock.advance(10)
    assert again.stage.key == "last_time"
    assert again.record.seconds == {"open": 125, "last_time": 60}
    assert again.time.total == 185


def test_a_pause_is_kept_and_does_not_count(
    bank: Bank, live: LiveSession, clock: FakeClock
) -> None:
    clock.advance(60)
    live.time.pause()
    clock.advance(60)
    live.write("written in the pause")
    assert live.record.paused
    again = resumed(bank, clock, live.record)
    clock.advance(60)
    assert again.time.paused
    assert again.time.total == 60
    again.time.unpause()
    clock.advance(60)
    assert again.time.total == 120


# Feedback, goals in detail, ratings, another aim


def feedback(live: LiveSession) -> FeedbackView:
    """Give feedback in this session."""
    given = FeedbackView(
        "feedback", "e", "on Monday in the meeting", "you let Sari finish", "she went on"
    )
    live.give_feedback(given, "What did you see?")
    return given


def test_feedback_has_a_line_that_nobody_sees_until_it_is_shared(live: LiveSession) -> None:
    given = feedback(live)
    (line,) = live.entries
    assert (line.id, line.kind, line.shared) == ("e", EntryKind.FEEDBACK, False)
    assert line.text == "on Monday in the meeting · you let Sari finish · she went on"
    assert line.question == "What did you see?"
    live.share("e")
    assert live.record.feedback == (given,)


def test_feedback_goes_with_its_line_and_comes_back_with_it(live: LiveSession) -> None:
    given = feedback(live)
    live.delete("e")
    assert live.record.feedback == ()
    live.undo()
    assert live.record.feedback == (given,)
    live.undo()
    assert (live.entries, live.record.feedback) == ((), ())


def test_what_is_known_of_a_goal_stays_when_its_words_change(live: LiveSession) -> None:
    live.write("=leave before Thursday noon")
    (goal,) = live.goals
    live.correct(replace(goal, reason="three teams wait", value=Value.SERVICE, expected="by noon"))
    live.edit(live.entries[0].id, "leave before Thursday at ten")
    (goal,) = live.goals
    assert goal.statement == "leave before Thursday at ten"
    assert (goal.reason, goal.value, goal.levels[0]) == (
        "three teams wait",
        Value.SERVICE,
        "by noon",
    )


def test_a_record_that_is_gone_is_not_brought_back_by_a_correction(live: LiveSession) -> None:
    live.write("=leave before noon")
    (goal,) = live.goals
    live.delete(live.entries[0].id)
    assert live.correct(replace(goal, reason="late")) == Step(())
    assert live.goals == ()


def test_a_rating_and_another_aim_are_kept_and_taken_back(live: LiveSession) -> None:
    live.write("=leave before noon")
    rating = RatingView("rating", live.goals[0].id, -1, live.session.started_at or START)
    shift = ShiftView("shift", "the report", "the team", AgreedBy.BOTH, START)
    live.add(rating)
    live.add(shift)
    assert (live.record.ratings, live.record.shifts) == ((rating,), (shift,))
    live.undo()
    live.undo()
    assert (live.record.ratings, live.record.shifts) == ((), ())


def test_a_point_that_is_agreed_on_is_ticked_with_its_time_and_taken_back(
    bank: Bank, clock: FakeClock
) -> None:
    live = begin(bank, clock, "clear", stage="contract")
    assert live.unsettled == ("time", "topic", "confidentiality")
    clock.advance(60)
    step = live.settle("topic")
    (tick,) = live.record.settled
    assert step.puts == (Put(None, tick),)
    assert (tick.key, tick.text, tick.stage) == ("topic", "Topic", "contract")
    assert tick.at == clock.now()
    assert live.unsettled == ("time", "confidentiality")
    assert resumed(bank, clock, live.record).unsettled == live.unsettled
    live.settle("topic")
    assert live.record.settled == ()
    live.undo()
    assert live.record.settled == (tick,)
    live.undo()
    live.next_stage()
    assert (live.record.settled, live.unsettled) == ((), ())


def test_looking_back_is_no_correction(live: LiveSession) -> None:
    live.finish()
    live.correct(replace(live.session, heard="a sigh", comfort=3, spoke=1))
    assert live.session.edited_at is None
    live.correct(replace(live.session, topic="another"))
    assert live.session.edited_at is not None


def test_another_aim_changes_the_goal_and_not_a_step_of_it(live: LiveSession) -> None:
    live.keep_goal(replace(new_goal(()), statement="on time"), ("a draft on Monday",))
    assert live.aim == "on time"
    live.shift("fewer reports", AgreedBy.BOTH, follow=True, park=False)
    assert [goal.statement for goal in live.goals] == ["fewer reports", "a draft on Monday"]
    assert live.record.shifts[0].old == "on time"


def test_an_insight_that_is_gone_is_not_agreed_to_be_told(live: LiveSession) -> None:
    live.write("!I ask too late")
    (insight,) = live.insights
    live.undo()
    assert not live.agree_to_tell(insight).puts
    assert live.insights == ()
