"""A session on the screen: what is written, asked, decided, kept and taken back."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from textual.timer import Timer

from coachtui.app import CoachApp
from coachtui.kinds import LETTERS, SHARED_BY_NATURE, SIGNS, EntryKind, Outcome, SessionStatus
from coachtui.screens.session.ending import Ending
from coachtui.screens.session.screen import SessionScreen
from coachtui.views import SessionRecord
from coachtui.widgets.capture_line import CaptureLine
from coachtui.widgets.close_panel import ClosePanel
from coachtui.widgets.lines import Lines
from coachtui.widgets.question_card import QuestionCard
from coachtui.widgets.review_panel import ReviewPanel
from coachtui.widgets.stage_bar import StageBar, TimeBar
from tests.conftest import START, FakeClock
from tests.screens.stand import NORMAL, SMALL, WIDE, Stand, drawn, page, session

MakeApp = Callable[[], CoachApp]

TODAY = START.date()
QUOTE = "yang bikin malu itu “bukan telatnya” ,  tapi [b]ditagih[/b] 😅"


def the_same(first: SessionRecord, second: SessionRecord) -> bool:
    """Say whether two records of a session have the same in them."""
    return (
        first.session == second.session
        and first.entries == second.entries
        and first.goals == second.goals
        and first.insights == second.insights
        and first.actions == second.actions
        and set(first.reviews) == set(second.reviews)
        and first.asked == second.asked
    )


# Lines


async def test_what_is_typed_is_stored_as_it_stands(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter("", "   ")
        assert stand.texts == []
        lines = ("three teams send late", f'"{QUOTE}', "  room  ")
        await stand.enter(*lines, *[f"{sign}words {sign}" for sign in SIGNS])
        await stand.settle()
        stored = stand.stored()
        texts = [entry.text for entry in stored.entries]
        assert texts[:3] == ["three teams send late", QUOTE, "room"]
        assert stored.entries[0].question == "How are you doing today?"
        assert [entry.kind for entry in stored.entries[3:]] == list(SIGNS.values())
        for entry in stored.entries[3:]:
            assert entry.text.startswith("words")
            assert entry.shared is (entry.kind in SHARED_BY_NATURE)
        assert the_same(stored, stand.live.record)
        assert stand.line == ""


async def test_every_kind_by_its_letter(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter(*[f"?line {letter}" for letter in LETTERS])
        await stand.press(*[key for letter in reversed(LETTERS) for key in ("up", letter)])
        await stand.settle()
        assert [entry.kind for entry in stand.stored().entries] == list(LETTERS.values())
        assert the_same(stand.stored(), stand.live.record)


async def test_quick_hands_lose_nothing(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.terminal("one\rtwo\rthree")
        assert stand.texts == ["one", "two"]
        assert stand.line == "three"
        await stand.terminal("  helo\x7flo \x1b[D\x1b[D!")
        assert stand.line == "three  hell!o "


async def test_lines_that_are_pasted_are_one_step(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.terminal("before ")
        await stand.paste("one\r\n=two\n\n\tthree \n")
        assert [text.strip() for text in stand.texts] == ["before one", "two", "three"]
        assert stand.line == ""
        await stand.press("f7")
        assert stand.texts == []
        await stand.settle()
        assert stand.stored().entries == ()
        await stand.press("ctrl+g", "r")
        await stand.settle()
        assert len(stand.stored().entries) == 3


async def test_a_pasted_word_waits_in_the_line_and_brings_no_codes(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.terminal("a c")
        await stand.press("left", "left")
        await stand.paste("\x1b[31m b\n")
        assert (stand.texts, stand.line) == ([], "a b c")
        await stand.press("end")
        await stand.paste("\x1b[2J!\nsecond\x07")
        assert stand.texts == ["a b c!", "second"]


async def test_what_was_understood_is_said_before_enter(make_app: MakeApp) -> None:
    async with session(make_app(), size=WIDE) as stand:
        await stand.terminal("+ask Pak Dedi for the template by friday ~ if he is away I ask #8")
        assert stand.below.startswith("action · ")
        assert "ask Pak Dedi for the template" in stand.below
        assert "27 Nov" in stand.below
        assert "confidence 8" in stand.below
        assert stand.texts == []
        await stand.press("enter")
        await stand.terminal("+call Dedi by 31/4")
        assert "is not in the calendar" in stand.below
        assert "call Dedi by 31/4" in stand.below
        await stand.press("enter")
        assert [action.due for action in stand.live.actions] == [date(2026, 11, 27), None]
        assert stand.live.actions[1].text == "call Dedi by 31/4"


@pytest.mark.parametrize("size", [NORMAL, SMALL], ids=str)
async def test_date_and_confidence_stay_in_sight_beside_a_long_text(
    make_app: MakeApp, size: tuple[int, int]
) -> None:
    async with session(make_app(), size=size) as stand:
        await stand.terminal("+minta contoh format laporan yang baru ke Seksi Arsip by friday #8")
        assert "27 Nov" in stand.below
        assert "confidence 8" in stand.below


async def test_a_line_shows_as_saved_only_after_its_commit(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter("before")
        await stand.settle()
        assert "saving" not in stand.lines
        with stand.held_writer() as gate:
            await stand.enter("one")
            assert stand.lines.count("… saving") == 1
            await stand.paste("two\nthree\nfour")
            assert stand.lines.count("… saving") == 4
            assert stand.stored_by_now().entries[-1].text == "before"
            gate.set()
            await stand.settle()
        assert "saving" not in stand.lines
        assert len(stand.stored().entries) == 5


async def test_a_line_that_changed_shows_as_saved_only_after_its_commit(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter("one", "two", "three")
        await stand.settle()
        with stand.held_writer():
            await stand.press("f2", "f3")
            assert "saving" not in stand.lines
        await stand.settle()
        with stand.held_writer() as gate:
            await stand.press("up", "up", "up", "g")
            first, *others = stand.lines.split("09:00")[1:]
            assert "… saving" in first
            assert not any("saving" in row for row in others)
            gate.set()
            await stand.settle()
        assert "saving" not in stand.lines


# The unfinished line


async def test_the_unfinished_line_is_stored_while_one_types(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    due: list[tuple[float, Callable[[], Any]]] = []

    def set_timer(_line: CaptureLine, delay: float, callback: Callable[[], Any]) -> Timer | None:
        due.append((delay, callback))
        return object()  # type: ignore[return-value]

    monkeypatch.setattr(CaptureLine, "set_timer", set_timer)
    async with session(make_app()) as stand:
        await stand.terminal("it always")
        await stand.terminal(" lands on me")
        ((delay, store),) = due
        assert delay <= 0.25
        store()
        await stand.settle()
        assert stand.stored().draft == stand.line == "it always lands on me"
        await stand.terminal(", again")
        assert len(due) == 2
        due[1][1]()
        await stand.settle()
        assert stand.stored().draft == "it always lands on me, again"
        await stand.press("enter")
        await stand.settle()
        assert stand.stored().draft == ""


async def test_both_lines_are_stored_while_another_is_edited(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter("frist")
        await stand.terminal("half a line")
        await stand.press("up", "e")
        assert stand.line == "frist"
        stand.screen.keep_draft()
        await stand.settle()
        assert "half a line" in stand.stored().draft
        await stand.press("escape")
        assert stand.line == "half a line"
        await stand.settle()
        stand.screen.keep_draft()
        await stand.settle()
        assert stand.stored().draft == "half a line"


async def test_a_killed_session_goes_on_with_its_line_and_its_time(
    make_app: MakeApp, clock: FakeClock
) -> None:
    async with session(make_app()) as stand:
        clock.advance(120)
        await stand.press("f2")
        await stand.enter("a note")
        await stand.terminal("half a li")
        clock.advance(45)
        stand.screen.keep_draft()
        await stand.settle()
        before = stand.live.record
    clock.advance(7 * 3600)
    app = make_app()
    async with app.run_test(size=NORMAL) as pilot:
        desk = await app.desk()
        record = desk.services.sessions.pick_up(before.session.id)
        screen = SessionScreen(desk, desk.sit_down(record))
        await app.push_screen(screen)
        again = Stand(pilot, desk, screen, record.coachee)
        await pilot.pause()
        assert again.line == "half a li"
        assert again.focus == "capture"
        assert again.live.stage.key == "last_time"
        clock.advance(10)
        assert again.live.record.seconds == {"open": 120, "last_time": 55}
        await again.terminal("ne")
        await again.press("enter")
        assert again.texts == ["a note", "half a line"]


# An action's confidence


# Lines that are selected


async def test_below_the_threshold_one_question_is_shown_and_nothing_is_blocked(
    make_app: MakeApp,
) -> None:
    async with session(make_app()) as stand:
        await stand.enter("+call Dedi tomorrow #7")
        assert stand.below.startswith("What would raise it by one?")
        assert stand.focus == "capture"
        await stand.terminal("more time")
        assert "Confidence" not in stand.below
        await stand.press("enter")
        assert stand.texts == ["call Dedi tomorrow #7", "more time"]
        for line in ("+call Dedi tomorrow #8", "+call Dedi tomorrow", "note #3"):
            await stand.enter(line)
            assert stand.below == ""
        await stand.enter("+call Dedi tomorrow #6", "more time")
        assert stand.live.entries[-1].question == "What would raise it by one?"


async def test_a_line_is_shared_and_unshared(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter("one")
        await stand.settle()
        assert "◇ coach only" in stand.lines
        await stand.press("up", "x")
        await stand.settle()
        assert "◆ shared" in stand.lines
        assert stand.stored().entries[0].shared
        await stand.press("x")
        await stand.settle()
        assert "◇ coach only" in stand.lines
        assert not stand.stored().entries[0].shared


async def test_a_line_is_edited_with_the_begun_one_kept(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter("=frist goal")
        await stand.terminal("half")
        await stand.press("up", "e")
        assert (stand.line, stand.focus) == ("frist goal", "capture")
        assert stand.prompt.startswith("▌ edit")
        await stand.press("escape")
        assert (stand.texts, stand.line, stand.prompt) == (["frist goal"], "half", "▌")
        await stand.press("up", "e")
        await stand.terminal("\x7f" * len("frist goal"))
        await stand.terminal("first goal")
        await stand.press("enter")
        assert stand.texts == ["first goal"]
        assert stand.live.goals[0].statement == "first goal"
        assert (stand.line, stand.prompt) == ("half", "▌")
        await stand.press("f7")
        assert stand.texts == ["frist goal"]
        await stand.terminal("\x7f" * len("half"))
        await stand.press("up", "e")
        await stand.terminal("s or two")
        await stand.press("escape")
        # Words of one's own are never thrown away.
        assert (stand.texts, stand.line) == (["frist goal"], "frist goals or two")


async def test_a_quote_is_edited_byte_by_byte(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter('" it lands on me ')
        assert stand.texts == [" it lands on me "]
        await stand.press("up", "e")
        await stand.terminal("!")
        await stand.press("enter")
        assert stand.texts == [" it lands on me !"]


async def test_a_line_is_deleted_and_brought_back(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter("one", "+two tomorrow", "three")
        await stand.press("up", "up", "d")
        assert stand.texts == ["one", "three"]
        assert stand.live.actions == ()
        await stand.press("f7")
        assert stand.texts == ["one", "two tomorrow", "three"]
        await stand.settle()
        assert the_same(stand.stored(), stand.live.record)


async def test_a_line_that_is_gone_can_no_longer_be_edited(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter("one")
        await stand.press("up", "e", "f7")
        assert stand.texts == []
        await stand.terminal(" more")
        await stand.press("enter")
        await stand.settle()
        assert "one more" in [*stand.texts, stand.line]


async def test_a_key_that_is_held_down_deletes_no_line_twice(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter("one", "two", "three")
        await stand.press("up")
        await stand.terminal("ddd")
        await stand.settle()
        assert len(stand.texts) < 3
        for _step in range(3):
            await stand.press("f7")
        assert "three" in stand.texts or "one" in stand.texts


# Last time


async def test_what_was_promised_is_decided_with_one_key_and_one_answer(make_app: MakeApp) -> None:
    promises = ("write a list", "call Dedi", "ask Sari", "read the rule")
    async with session(make_app(), promises=promises) as stand:
        await stand.press("f2")
        assert "write a list" in drawn(stand.screen.query_one(ReviewPanel))
        await stand.press("tab", "d")
        assert (stand.focus, stand.prompt) == ("capture", "▌ evidence ›")
        await stand.enter("a table of 11 requests")
        await stand.press("tab", "n")
        await stand.enter("this friday")
        await stand.press("tab", "p")
        await stand.enter("")
        await stand.press("tab", "x")
        await stand.enter("no longer needed")
        await stand.settle()
        reviews = {review.action_id: review for review in stand.stored().reviews}
        found = [reviews[action.id] for action in stand.live.carried]
        outcomes = [Outcome.DONE, Outcome.NOT_YET, Outcome.PARTLY, Outcome.DROPPED]
        assert [review.outcome for review in found] == outcomes
        assert found[0].evidence == "a table of 11 requests"
        assert found[1].new_due == date(2026, 11, 27)
        assert found[2].new_due == TODAY + timedelta(days=7)
        assert found[3].reason == "no longer needed"
        assert stand.line == ""
        assert the_same(stand.stored(), stand.live.record)


async def test_done_needs_no_evidence_and_dropping_needs_a_reason(make_app: MakeApp) -> None:
    async with session(make_app(), promises=("one", "two")) as stand:
        await stand.press("f2", "tab", "d")
        await stand.enter("")
        assert [review.outcome for review in stand.live.record.reviews] == [Outcome.DONE]
        await stand.press("tab", "x")
        await stand.enter("")
        assert len(stand.live.record.reviews) == 1
        assert stand.live.carried[1].pending


async def test_what_is_no_date_becomes_a_note_and_the_date_is_still_asked(
    make_app: MakeApp,
) -> None:
    async with session(make_app(), promises=("one",)) as stand:
        await stand.press("f2", "tab", "n")
        await stand.enter("he was on leave")
        assert stand.texts == ["he was on leave"]
        assert stand.prompt == "▌ new date ›"
        await stand.enter("+14")
        assert stand.live.carried[0].due == TODAY + timedelta(days=14)


async def test_the_begun_line_comes_back_after_a_decision(make_app: MakeApp) -> None:
    async with session(make_app(), promises=("one",)) as stand:
        await stand.press("f2")
        await stand.terminal("half a li")
        await stand.press("tab", "n")
        assert stand.line == ""
        await stand.enter("friday")
        assert stand.line == "half a li"


# The close


async def test_words_typed_meanwhile_go_behind_the_begun_line(make_app: MakeApp) -> None:
    async with session(make_app(), promises=["call Dedi"]) as stand:
        await stand.terminal("half")
        await stand.press("f2", "tab", "n")
        await stand.terminal("a line")
        await stand.press("escape")
        assert stand.line == "half a line"


async def test_the_close_asks_for_one_thing_after_another(make_app: MakeApp) -> None:
    async with session(make_app(), promises=("old promise",)) as stand:
        await stand.enter("+call Dedi", "+call Sari tomorrow")
        await stand.press("f6")
        assert stand.prompt == "▌ takeaway ›"
        await stand.enter("I start with the form, not with chasing people.")
        assert stand.prompt == "▌ new date ›"
        await stand.enter("friday")
        assert stand.prompt == "▌ by when ›"
        await stand.enter("+3")
        assert stand.prompt == "▌ next session ›"
        await stand.enter("+14")
        assert stand.prompt == "▌ finish ›"
        await stand.enter("")
        await stand.settle()
        stored = stand.stored()
        assert stored.carried[0].due == date(2026, 11, 27)
        assert stored.session.takeaway == "I start with the form, not with chasing people."
        assert [action.due for action in stored.actions] == [
            TODAY + timedelta(days=3),
            TODAY + timedelta(days=1),
        ]
        assert stored.session.next_date == TODAY + timedelta(days=14)
        assert stored.session.status is SessionStatus.FINISHED
        assert stand.app.screen is not stand.screen


async def test_enter_alone_takes_what_is_proposed_but_no_takeaway(make_app: MakeApp) -> None:
    async with session(make_app(), promises=("old promise",)) as stand:
        await stand.enter("+call Dedi")
        await stand.press("f6")
        await stand.enter("", "")
        assert stand.prompt == "▌ takeaway ›"
        await stand.enter('"I ask first"', "", "", "")
        assert stand.live.session.takeaway == "I ask first"
        assert stand.live.carried[0].due == TODAY + timedelta(days=7)
        assert stand.live.actions[0].due == TODAY + timedelta(days=7)
        assert stand.live.session.next_date == TODAY + timedelta(days=14)
        assert stand.live.session.status is SessionStatus.OPEN


async def test_a_dash_is_none_on_purpose(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter("note", "+call Dedi")
        await stand.press("f6")
        panel = drawn(stand.screen.query_one(ClosePanel))
        assert "▸ Takeaway" in panel
        assert "○ Action call Dedi · by when?" in panel
        assert "○ Next session" in panel
        assert "1 of 2 lines" in panel
        await stand.enter("-", "-")
        panel = drawn(stand.screen.query_one(ClosePanel))
        assert "– Takeaway none, on purpose" in panel
        assert "– Action call Dedi · no date, on purpose" in panel
        await stand.terminal("friday")
        assert "27 Nov" in stand.below
        await stand.terminal(" or so")
        assert stand.below == "note"
        await stand.terminal("\x7f" * len("friday or so"))
        await stand.enter("-")
        live = stand.live.session
        assert (live.takeaway, live.takeaway_skipped) == ("", True)
        assert stand.live.actions[0].no_date
        assert (live.next_date, live.next_skipped) == (None, True)
        assert stand.prompt == "▌ finish ›"
        assert stand.texts == ["note", "call Dedi"]


async def test_any_other_line_is_still_captured_in_the_close(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.press("f6")
        await stand.enter("!it was the template", "+call Dedi tomorrow", "*patience")
        assert len(stand.texts) == 3
        assert stand.prompt == "▌ takeaway ›"
        await stand.enter("I ask first", "they want to think about it")
        assert stand.texts[-1] == "they want to think about it"
        assert stand.prompt == "▌ next session ›"
        await stand.enter("-", "and a last word")
        assert stand.texts[-1] == "and a last word"
        assert stand.live.session.status is SessionStatus.OPEN


async def test_a_decision_can_be_made_again(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.press("f6")
        await stand.enter("I ask first", "")
        await stand.press("tab")
        assert stand.focus == "closing"
        await stand.press("enter")
        assert stand.prompt == "▌ takeaway ›"
        await stand.enter("I wait")
        assert stand.live.session.takeaway == "I wait"
        await stand.press("tab", "down", "enter")
        await stand.enter("+21")
        assert stand.live.session.next_date == TODAY + timedelta(days=21)
        assert stand.prompt == "▌ finish ›"


async def test_a_decision_about_an_action_that_is_gone(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.press("f6")
        await stand.enter("+call Dedi")
        await stand.press("tab", "down", "enter", "f7")
        assert stand.live.actions == ()
        await stand.enter("friday")
        await stand.settle()
        assert stand.app.screen is stand.screen


async def test_the_close_can_be_taken_back_step_by_step(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.press("f6")
        await stand.enter("I ask first", "")
        assert stand.prompt == "▌ finish ›"
        await stand.press("f7")
        assert stand.prompt == "▌ next session ›"
        await stand.press("f7", "f7")
        assert stand.prompt == "▌"
        assert stand.live.stage.key == "open"


async def test_a_model_that_closes_itself_is_closed_in_its_own_last_stage(
    make_app: MakeApp,
) -> None:
    async with session(make_app(), model="clear") as stand:
        await stand.press("f6")
        assert stand.live.stage.key == "review"
        assert stand.prompt == "▌ takeaway ›"
        await stand.enter("I ask first", "", "")
        assert stand.live.session.status is SessionStatus.FINISHED


# The end, and after it


async def finish(stand: Stand) -> None:
    """Bring a session to its end."""
    await stand.press("f6")
    await stand.enter("I ask first", "", "")
    await stand.settle()


async def test_the_end_stops_the_time_and_leaves_the_stand(
    make_app: MakeApp, clock: FakeClock
) -> None:
    async with session(make_app()) as stand:
        clock.advance(600)
        await finish(stand)
        assert stand.endings == [Ending.FINISHED]
        assert stand.stored().session.ended_at == clock.now()
        clock.advance(600)
        assert stand.live.time.total == 600


async def test_a_finished_session_is_corrected_and_left_by_the_same_key(
    make_app: MakeApp, clock: FakeClock
) -> None:
    async with session(make_app()) as stand:
        await finish(stand)
        clock.advance(3600)
        screen = SessionScreen(stand.desk, stand.desk.sit_down(stand.stored()))
        again = Stand(stand.pilot, stand.desk, screen, stand.coachee)
        await stand.app.push_screen(screen, again.endings.append)
        await stand.pilot.pause()
        assert again.prompt == "▌"
        await again.enter("!seen the next day")
        await again.press("f6")
        await again.settle()
        assert again.endings == [Ending.FINISHED]
        stored = again.stored()
        assert stored.session.edited_at == clock.now()
        assert stored.session.ended_at == START
        assert [insight.text for insight in stored.insights] == ["seen the next day"]


async def test_leaving_for_now_keeps_all_and_lets_no_time_run(
    make_app: MakeApp, clock: FakeClock
) -> None:
    async with session(make_app()) as stand:
        await stand.terminal("half a li")
        clock.advance(90)
        await stand.press("ctrl+g", "x")
        await stand.settle()
        assert stand.endings == [Ending.LEFT]
        stored = stand.stored()
        assert stored.session.status is SessionStatus.OPEN
        assert stored.draft == "half a li"
        clock.advance(90)
        assert stand.live.time.total == sum(stored.seconds.values()) == 90


# What stands on the screen


async def test_the_stand_says_where_one_is(make_app: MakeApp, clock: FakeClock) -> None:
    async with session(make_app(), size=WIDE, topic="the weekly report") as stand:
        clock.advance(125)
        await stand.go("goal")
        bar = drawn(stand.screen.query_one(TimeBar))
        assert bar.startswith("GROW · Bu Rina · the weekly report")
        assert "2 of 30 min" in bar
        stages = drawn(stand.screen.query_one(StageBar))
        assert "✓ Open" in stages
        assert "▶ Goal 0 of 4" in stages
        assert "○ Reality" in stages
        assert "missing: ● goal ● measure" in stages
        await stand.enter("=on time")
        assert "missing: ● measure" in drawn(stand.screen.query_one(StageBar))
        assert "Goal: on time" in page(stand.screen)


async def test_the_time_is_told_in_words(make_app: MakeApp, clock: FakeClock) -> None:
    async with session(make_app()) as stand:
        for minutes, words in (
            (0, "0 of 30 min"),
            (4, "4 of 30 min"),
            (7, "11 of 30 min"),
            (13, "24 of 30 min"),
            (1, "5 min left"),
            (3, "2 min left"),
            (2, "time is up"),
            (3, "3 min over"),
        ):
            clock.advance(minutes * 60)
            stand.screen.show_time()
            await stand.pilot.pause()
            assert words in drawn(stand.screen.query_one(TimeBar))
            if minutes == 4:
                await stand.go("goal")
            if minutes == 7:
                assert "3 min over, taken from" in drawn(stand.screen.query_one(StageBar))
        await stand.press("ctrl+g", "p")
        assert "paused" in drawn(stand.screen.query_one(TimeBar))
        clock.advance(600)
        await stand.settle()
        assert stand.stored().paused
        await stand.press("ctrl+g", "p")
        clock.advance(60)
        assert stand.live.time.total == 34 * 60
        assert "paused" not in drawn(stand.screen.query_one(TimeBar))


async def test_user_words_are_never_markup(make_app: MakeApp) -> None:
    words = "[bold]not bold[/bold] [@click=app.quit]x[/]"
    async with session(make_app(), promises=(words,), topic=words) as stand:
        await stand.enter(f"={words}", f"!{words}", f"+{words}")
        for stage in ("last_time", "reality", "close"):
            await stand.go(stage)
            assert page(stand.screen).count("[bold]not bold[/bold]") >= 3
        await stand.press("f8")
        assert page(stand.app.screen).count("[bold]not bold[/bold]") >= 2


async def test_the_stored_session_is_the_one_on_the_screen(make_app: MakeApp) -> None:
    async with session(make_app(), promises=("one", "two")) as stand:
        await stand.enter("=aim", "#measure", '"quote')
        await stand.press("f2", "tab", "d")
        await stand.enter("seen")
        await stand.press("f3", "f2", "tab", "2", "e", "escape")
        await stand.enter("+call Dedi tomorrow #9", "note")
        await stand.press("up", "up", "i", "x", "escape", "f7", "f7", "ctrl+g", "r", "ctrl+g", "a")
        await stand.press("f6")
        await stand.enter("friday", "I ask first", "-")
        await stand.settle()
        assert the_same(stand.stored(), stand.live.record)
        await stand.press(*["f7"] * 12)
        await stand.settle()
        assert the_same(stand.stored(), stand.live.record)


# Questions


async def test_the_question_that_is_being_answered_stays_large_and_goes_with_the_note(
    make_app: MakeApp,
) -> None:
    async with session(make_app()) as stand:
        second = stand.screen.sitting.cards.shown[1]
        await stand.press("tab", "2")
        assert drawn(stand.screen.query_one("#large")) == f"✓ {second}"
        await stand.press("escape")
        await stand.enter("a good deal")
        assert stand.live.entries[0].question == second
        await stand.terminal("half a line")
        await stand.press("f3")
        assert second not in drawn(stand.screen.query_one(QuestionCard))
        assert len(stand.live.record.asked) == 1
        third = stand.screen.sitting.cards.large
        await stand.press("f3")
        assert (stand.focus, stand.line) == ("capture", "half a line")
        await stand.settle()
        assert [asked.text for asked in stand.stored().asked] == [second, third]


async def test_a_question_is_found_by_a_word(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.press("tab", "slash")
        await stand.terminal("magic")
        found = stand.app.screen
        assert found is not stand.screen
        await stand.press("escape")
        assert stand.focus in ("capture", "card")
        await stand.press("escape", "tab", "slash")
        await stand.terminal("measure")
        await stand.press("enter")
        assert stand.focus == "capture"
        (asked,) = stand.live.record.asked
        assert drawn(stand.screen.query_one("#large")) == f"✓ {asked.text}"


async def test_all_questions_of_a_stage_can_be_asked(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        seen: list[str] = []
        while large := stand.screen.sitting.cards.large:
            assert large not in seen
            seen.append(large)
            stand.screen.action_ask_next()
        await stand.pilot.pause()
        assert len(seen) > 8
        card = drawn(stand.screen.query_one(QuestionCard))
        assert "Every question of this stage has been asked." in card
        await stand.press("f3")
        await stand.enter("still here")
        assert stand.texts == ["still here"]


# The wrap-up


async def test_fifteen_lines_are_tagged_with_two_keys_each(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter(*[f"line {number}" for number in range(15)])
        await stand.press("f6")
        letters = "qigabsofvkmnxqi"
        keys = [key for letter in letters for key in ("up", letter)]
        await stand.press(*keys, "escape")
        kinds = [entry.kind for entry in reversed(stand.live.entries)]
        assert kinds == [LETTERS.get(letter, EntryKind.NOTE) for letter in letters]
        assert len(keys) <= 2 * len(kinds)
        assert stand.live.entries[2].shared
        assert len(stand.texts) == 15
        assert stand.focus == "capture"
        assert stand.screen.query_one(Lines).option_count == 15
