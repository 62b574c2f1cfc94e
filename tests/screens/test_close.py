"""The close: what needs a decision, in two keys a line, on every terminal."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

import pytest

from coachtui import i18n
from coachtui.app import CoachApp
from coachtui.exports.summary import coachee_summary
from coachtui.exports.summary_page import summary_page
from coachtui.kinds import EntryKind, SessionStatus
from coachtui.kinds.between import Cadence
from coachtui.live import Decision, DecisionKind
from coachtui.screens.session.answers import for_decision
from coachtui.widgets.close_panel import ClosePanel
from coachtui.widgets.lines import Lines
from tests.conftest import FakeClock
from tests.live.conftest import RINA, begin, shipped_bank
from tests.screens.stand import NORMAL, SIZES, SMALL, Stand, drawn, page, rows, session

MakeApp = Callable[[], CoachApp]

FIFTEEN: Final = (
    *[(f"insight {n}", ("i", "x"), EntryKind.INSIGHT, True) for n in range(4)],
    *[(f"feeling {n}", ("f",), EntryKind.FEELING, False) for n in range(3)],
    *[(f"quote {n}", ("q", "enter"), EntryKind.QUOTE, False) for n in range(2)],
    *[(f"note {n}", ("enter",), EntryKind.NOTE, False) for n in range(2)],
    ("another note", ("n",), EntryKind.NOTE, False),
    ("note for both", ("x",), EntryKind.NOTE, True),
    ("old strength", ("s", "x"), EntryKind.STRENGTH, True),
    ("parked", ("k",), EntryKind.PARKED, False),
)
"""Lines as they were typed, the keys that sort each, and what it is then."""


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize("size", [NORMAL, SMALL])
async def test_fifteen_lines_are_sorted_with_two_keys_each(
    make_app: MakeApp, lang: i18n.Language, size: tuple[int, int]
) -> None:
    i18n.activate(lang)
    async with session(make_app(), size=size) as stand:
        await stand.enter(*(text for text, *_rest in FIFTEEN))
        await stand.press("f6")
        await stand.enter("I ask first", "")
        pressed = ["tab"]
        await stand.press("tab")
        for text, keys, *_after in FIFTEEN:
            assert text in drawn(stand.screen.query_one(ClosePanel))
            assert len(keys) <= 2
            pressed += keys
            await stand.press(*keys)
        assert stand.focus == "capture"
        assert len(pressed) <= 1 + 2 * len(FIFTEEN)
        entries = [(entry.text, entry.kind, entry.shared) for entry in stand.live.entries]
        assert entries == [(text, kind, shared) for text, _keys, kind, shared in FIFTEEN]
        await stand.press("enter")
        assert stand.live.session.status is SessionStatus.FINISHED


async def test_an_action_among_the_lines_asks_for_its_date(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter("call Dedi", "tired")
        await stand.press("f6")
        await stand.enter("I ask first", "")
        await stand.press("tab", "a", "f")
        assert stand.focus == "capture"
        assert stand.prompt == "▌ by when ›"
        await stand.press("enter", "enter")
        assert stand.live.session.status is SessionStatus.FINISHED


async def test_what_was_given_can_be_taken_back(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter("one", "two")
        await stand.press("f6", "tab", "down", "i", "f7")
        assert [entry.kind for entry in stand.live.entries] == [EntryKind.NOTE] * 2


async def test_the_keys_of_a_line_are_said(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter("one", "!two")
        await stand.press("f6")
        await stand.enter("-", "-")
        assert "2 to sort: Tab" in drawn(stand.screen.query_one(ClosePanel))
        await stand.press("tab")
        assert "i insight" in stand.below
        await stand.press("down")
        assert "x shares it" in stand.below
        await stand.press("escape")
        assert stand.below == "Enter on the empty line finishes the session"


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize("size", SIZES)
async def test_ten_actions_from_before_leave_room_for_the_line(
    make_app: MakeApp, size: tuple[int, int], lang: i18n.Language
) -> None:
    i18n.activate(lang)
    promises = [
        f"promise number {n} that needs more than one row of this screen" for n in range(10)
    ]
    async with session(make_app(), size=size, promises=promises) as stand:
        await stand.terminal("half a line")
        await stand.press("f6", "tab", "down")
        for number in range(10):
            assert f"promise number {number}" in page(stand.screen)
            assert "half a line" in page(stand.screen)
            await stand.press("down")
        await stand.press("escape")
        await _all_but(stand, "half a line")


async def _all_but(stand: Stand, line: str) -> None:
    """Decide everything from the capture line, and find the list at its top each time."""
    await stand.terminal("\x7f" * len(line))
    await stand.enter("-")
    for number in range(10):
        assert f"promise number {number}" in page(stand.screen)
        await stand.press("enter")
    await stand.enter("-")
    assert stand.live.session.next_skipped


@pytest.mark.parametrize(
    ("lang", "ways"),
    [
        ("en", "+7 Tue 1 Dec ⏎ +14 Tue 8 Dec +30 Thu 24 Dec - none"),
        ("id", "+7 Sel 1 Des ⏎ +14 Sel 8 Des +30 Kam 24 Des - belum"),
    ],
)
async def test_the_days_of_the_next_session_are_said(
    make_app: MakeApp, lang: i18n.Language, ways: str
) -> None:
    i18n.activate(lang)
    async with session(make_app(), size=(60, 20)) as stand:
        await stand.press("f6")
        await stand.enter("-")
        assert ways in page(stand.screen)
        await stand.terminal("+30")
        assert "24 De" in stand.below
        await stand.terminal("\x7f\x7f\x7f-")
        assert stand.below == i18n._("no date, on purpose")
        await stand.terminal("\x7f\r")
        assert stand.live.session.next_date == date(2026, 12, 8)


@pytest.mark.parametrize(
    ("cadence", "ways", "day"),
    [
        (Cadence.WEEKLY, "⏎ +7 Tue 1 Dec  +14 Tue 8 Dec  +30 Thu 24 Dec", date(2026, 12, 1)),
        (Cadence.MONTHLY, "+7 Tue 1 Dec  +14 Tue 8 Dec  ⏎ +30 Thu 24 Dec", date(2026, 12, 24)),
        (Cadence.QUARTERLY, "+30 Thu 24 Dec  ⏎ +92 Wed 24 Feb", date(2027, 2, 24)),
    ],
)
def test_the_next_session_is_proposed_by_their_rhythm(
    cadence: Cadence, ways: str, day: date, clock: FakeClock
) -> None:
    live = begin(shipped_bank(), clock, record={"coachee": replace(RINA, cadence=cadence)})
    answer = for_decision(live, Decision(DecisionKind.FOLLOW_UP))
    assert ways in answer.hear("")
    answer.take("")
    assert live.session.next_date == day


@pytest.mark.parametrize(
    ("text", "commitment", "accountable"),
    [
        ("8", 8, ""),
        ("10 Pak Budi, on Friday", 10, "Pak Budi, on Friday"),
        ("#7, by mail", 7, "by mail"),
    ],
)
def test_how_much_they_mean_it_and_who_hears_of_it_is_said_in_a_line(
    text: str, commitment: int, accountable: str, clock: FakeClock
) -> None:
    live = begin(shipped_bank(), clock)
    answer = for_decision(live, Decision(DecisionKind.COMMITMENT))
    assert answer.accepts(text)
    answer.take(text)
    assert (live.session.commitment, live.session.accountable) == (commitment, accountable)
    summary = summary_page(coachee_summary(live.record), "en")
    (block,) = [one for one in summary.blocks if "mean it" in one.heading]
    assert f"{commitment} of 10" in str(block)
    answer.take("-")
    assert live.session.commitment is None
    assert not any(map(answer.accepts, ("11", "0 x", "I do not know", "+ call Budi")))


@pytest.mark.parametrize("from_paper", [False, True])
async def test_the_next_session_counts_from_the_day_of_this_one(
    make_app: MakeApp, *, from_paper: bool
) -> None:
    async with session(make_app()) as stand:
        held = stand.live.session.started_at
        assert held is not None
        long_ago = replace(
            stand.live.session, started_at=held - timedelta(days=9), from_paper=from_paper
        )
        stand.screen.do(stand.live.correct(long_ago))
        await stand.press("f6")
        await stand.enter("-")
        assert "+8 Mon 23 Nov ⏎ +15 Mon 30 Nov" in stand.below
        await stand.enter("+7")
        assert stand.live.session.next_date == date(2026, 11, 22)
        await stand.press("f7", "enter")
        assert stand.live.session.next_date == date(2026, 11, 30)


@pytest.mark.parametrize("size", [NORMAL, SMALL])
async def test_the_time_stays_in_sight_whatever_is_to_be_decided(
    make_app: MakeApp, clock: FakeClock, size: tuple[int, int]
) -> None:
    i18n.activate("id")
    promises = [f"{number} kumpulkan data dari empat kecamatan lewat surat" for number in range(6)]
    async with session(make_app(), size=size, promises=promises) as stand:
        await stand.enter(*[f"!wawasan {number} dengan cukup banyak kata" for number in range(6)])
        clock.advance(40 * 60)
        for stage in ("last_time", "close"):
            await stand.go(stage)
            assert stand.screen.max_scroll_y == 0
            assert "GROW" in rows(stand.screen)[0]
            assert stand.screen.query_one(Lines).size.height >= 2
