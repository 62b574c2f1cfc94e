"""The written sessions, played on the screen with the clock in the test's hand."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot

from coachtui import i18n
from coachtui.app import CoachApp
from coachtui.exports.markdown import render_page
from coachtui.exports.summary import coachee_summary
from coachtui.exports.summary_page import summary_page
from coachtui.kinds import EntryKind, Outcome, SessionStatus
from coachtui.screens.session.screen import SessionScreen
from coachtui.views import SessionRecord
from coachtui.widgets.review_panel import ReviewPanel
from tests.cases.case import CASES, QUICK_AND_SLOW, Case, read_case, seconds, set_up_before
from tests.conftest import FakeClock
from tests.screens.conftest import settle

SIZE = (100, 32)
KEY_OF = {"done": "d", "partly": "p", "not_yet": "n", "dropped": "x"}


class Player:
    """Does the steps of a case with the keys a coach would press."""

    def __init__(self, pilot: Pilot[Any], screen: SessionScreen) -> None:
        self.pilot = pilot
        self.screen = screen

    async def do(self, step: dict[str, Any]) -> None:
        """Do one step."""
        match step:
            case {"type": line}:
                await self.enter(line)
            case {"review": [text, outcome]}:
                await self.review(text, outcome, step.get("evidence") or step.get("new_date", ""))
            case {"takeaway": words}:
                await self.enter(words)
            case {"follow_up": "default"} | {"finish": True}:
                await self.enter("")
            case {"share": line}:
                await self.share(line[1:])
            case {"redo": True}:
                await self.pilot.press("ctrl+g", "r")
            case _:
                keys = {"next_stage": "f2", "asked": "f3", "undo": "f7", "close": "f6"}
                (what,) = set(step) & set(keys)
                await self.pilot.press(keys[what])
        await self.pilot.pause()

    async def enter(self, line: str) -> None:
        """Write a line and press Enter."""
        self.screen.line.text = line
        await self.pilot.pause()
        await self.pilot.press("enter")

    async def review(self, text: str, outcome: str, answer: str) -> None:
        """Go to the actions from last time, decide the one that is selected, and answer."""
        await self.pilot.press("tab")
        panel = self.screen.query_one(ReviewPanel)
        carried = self.screen.live.carried
        assert carried[panel.selected].text == text
        await self.pilot.press(KEY_OF[outcome])
        await self.enter(answer)

    async def share(self, text: str) -> None:
        """Go up to the line with this text and share it."""
        entries = self.screen.live.entries
        (index,) = (n for n, entry in enumerate(entries) if entry.text == text)
        await self.pilot.press("up", *["up"] * (len(entries) - 1 - index), "x", "escape")


async def play(app: CoachApp, case: Case, clock: FakeClock) -> SessionRecord:
    """Play a case from Today to the summary and return what was stored."""
    async with app.run_test(size=SIZE) as pilot:
        desk = await app.desk()
        coachee = set_up_before(desk, case, clock)
        record = desk.services.sessions.begin(coachee.id, **case.session)
        screen = SessionScreen(desk, desk.sit_down(record))
        await app.push_screen(screen)
        start = clock.monotonic()
        for step in case.steps:
            clock.advance(start + seconds(step["at"]) - clock.monotonic())
            await Player(pilot, screen).do(step)
        await settle(pilot)
        assert app.screen is not screen
        stored = desk.services.sessions.record(record.session.id)
        pending = desk.services.followups.pending(clock.now().date())
        assert len(pending) == case.expect["followups_pending"]
    return stored


@pytest.mark.parametrize("path", QUICK_AND_SLOW, ids=lambda path: path.stem)
async def test_a_written_session_leaves_what_it_says(
    path: Path, make_app: Callable[[], CoachApp], clock: FakeClock
) -> None:
    case = read_case(path)
    i18n.activate(case.language)  # type: ignore[arg-type]
    assert clock.now() == case.now
    record = await play(make_app(), case, clock)
    expect = case.expect
    assert {key: round(value) for key, value in record.seconds.items()} == expect["stage_seconds"]
    assert record.session.status is SessionStatus.FINISHED
    assert record.session.next_date == date.fromisoformat(expect["next_session"])
    (goal,) = record.goals
    assert (goal.statement, goal.measure) == (expect["goal"]["text"], expect["goal"]["measure"])
    kinds = [entry.kind for entry in record.entries]
    assert kinds.count(EntryKind.OPTION) == expect["options"]
    check_actions(record, expect)
    check_words(record, expect)


def check_actions(record: SessionRecord, expect: dict[str, Any]) -> None:
    """Compare the new actions and what became of the old ones."""
    for action, wanted in zip(record.actions, expect["actions"], strict=True):
        assert action.text == wanted["text"]
        assert action.due == date.fromisoformat(wanted["due"])
        assert action.if_then == wanted.get("if_then", "")
        assert action.confidence == wanted["confidence"]
    outcomes = [review.outcome for review in record.reviews]
    assert outcomes.count(Outcome.DONE) == expect["reviewed"]["done"]
    assert outcomes.count(Outcome.NOT_YET) == expect["reviewed"]["not_yet"]
    (moved,) = (action for action in record.carried if action.pending)
    assert moved.due == date.fromisoformat(expect["reviewed"]["new_due"])


def check_words(record: SessionRecord, expect: dict[str, Any]) -> None:
    """Compare quote, shared insight, and what the coachee gets to read."""
    (quote,) = (entry for entry in record.entries if entry.kind is EntryKind.QUOTE)
    assert quote.text.encode() == expect["quote_bytes"].encode()
    (insight,) = (entry for entry in record.entries if entry.kind is EntryKind.INSIGHT)
    assert insight.shared
    assert insight.text == expect["insight_shared"]
    summary = render_page(summary_page(coachee_summary(record), i18n.language()))
    for words in expect["coachee_summary"]["has"]:
        assert words in summary
    for words in expect["coachee_summary"]["has_not"]:
        assert words not in summary
    assert len(summary.splitlines()) <= 60


@pytest.mark.parametrize("path", CASES[:1], ids=lambda path: path.stem)
async def test_lines_typed_without_a_pause_are_all_kept(
    path: Path, make_app: Callable[[], CoachApp], clock: FakeClock
) -> None:
    case = read_case(path)
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        desk = await app.desk()
        coachee = set_up_before(desk, case, clock)
        record = desk.services.sessions.begin(coachee.id, **case.session)
        screen = SessionScreen(desk, desk.sit_down(record))
        await app.push_screen(screen)
        await pilot.pause()
        for key in ("a", "enter", "b", "enter", "c", "enter", "d"):
            character = key if len(key) == 1 else None
            app.post_message(events.Key(key, character))
        await settle(pilot)
        assert [entry.text for entry in screen.live.entries] == ["a", "b", "c"]
        assert screen.line.text == "d"
