"""The keys of a session: what is typed is text, and every other key does one thing anywhere."""

import random
import re
from collections.abc import Callable
from itertools import pairwise
from typing import Final

import pytest
from rich.cells import cell_len
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

from coachtui import i18n
from coachtui.app import CoachApp
from coachtui.kinds import LETTERS
from coachtui.screens.session.frame import Frame
from coachtui.screens.session.help import SessionHelp
from coachtui.screens.session.hidden import HiddenScreen
from coachtui.screens.session.leader import Leader
from coachtui.screens.session.turned import TurnedScreen
from coachtui.widgets.lines import Lines
from coachtui.widgets.stage_bar import StageBar
from tests.live.conftest import by_id
from tests.screens.stand import NORMAL, SIZES, SMALL, WIDE, Stand, drawn, page, rows, session

MakeApp = Callable[[], CoachApp]

PRINTABLE: Final = "".join(map(chr, range(32, 127))) + "éñüłß“”–…×日本語한🙂"
PLACES: Final = {"card": ("tab",), "lines": ("up",)}
"""The keys that lead from the line to each other place."""


# The line


@pytest.mark.parametrize("seed", range(2))
async def test_what_is_printable_is_text_and_nothing_else(make_app: MakeApp, seed: int) -> None:
    typed = "".join(random.Random(seed).choices(PRINTABLE, k=200))
    async with session(make_app(), promises=("call Dedi",)) as stand:
        if seed % 2:
            await stand.go("last_time")
        before = by_id(stand.live.record)
        for start in range(0, 200, 50):
            await stand.terminal(typed[start : start + 50])
            assert stand.line == typed[: start + 50]
        assert by_id(stand.live.record) == before
        assert stand.app.screen is stand.screen
        assert stand.focus == "capture"
        await stand.press("enter")
        (entry,) = stand.live.entries
        assert entry.text
        assert len(stand.live.record.asked) == 0


async def test_what_is_a_key_elsewhere_is_a_letter_here(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        before = by_id(stand.live.record)
        await stand.press(*"?/123enxuqrt")
        assert stand.line == "?/123enxuqrt"
        assert by_id(stand.live.record) == before
        assert stand.app.screen is stand.screen


async def test_the_line_has_the_focus_after_each_key(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        assert stand.focus == "capture"
        for key in ("f2", "f3", "f7", "f6", "f7", "escape", "enter"):
            await stand.press(key)
            assert stand.focus == "capture", key
        for key in ("f8", "f9", "f1"):
            await stand.press(key)
            assert stand.app.screen is not stand.screen
            await stand.press(key)
            assert stand.app.screen is stand.screen
            assert stand.focus == "capture", key


# Places


async def test_tab_goes_to_what_there_is_to_decide_or_to_the_questions(make_app: MakeApp) -> None:
    async with session(make_app(), promises=("one",)) as stand:
        for back in ("tab", "escape", "enter"):
            await stand.press("tab")
            assert stand.focus == "card"
            await stand.press(back)
            assert stand.focus == "capture"
        assert stand.live.record.asked == ()
        await stand.press("f2", "tab")
        assert stand.focus == "review"
        await stand.press("escape", "tab", "d")
        await stand.enter("")
        await stand.press("tab")
        assert stand.focus == "card"
        await stand.press("tab", "f6", "tab")
        assert stand.focus == "closing"
        await stand.press("tab")
        assert stand.focus == "capture"


async def test_the_keys_of_the_questions(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        cards = stand.screen.sitting.cards
        first, second, third = cards.shown
        await stand.press("tab", "3")
        assert cards.large == third
        assert [asked.text for asked in stand.live.record.asked] == [third]
        await _to_card(stand)
        shown = cards.shown
        await stand.press("n")
        assert not set(cards.shown) & set(shown)
        assert len(stand.live.record.asked) == 1
        await _to_card(stand)
        await stand.press("e")
        assert len(stand.live.record.asked) == 2
        assert cards.large_is_asked
        await _to_card(stand)
        await stand.press("1")
        assert len(stand.live.record.asked) == 2
        assert not cards.large_is_asked
        await _to_card(stand)
        await stand.press("1")
        assert len(stand.live.record.asked) == 3
        assert {first, second}.isdisjoint({asked.text for asked in stand.live.record.asked})


async def _to_card(stand: Stand) -> None:
    """Go to the questions, from wherever the last key has led."""
    if stand.focus == "capture":
        await stand.press("tab")
    assert stand.focus == "card"


@pytest.mark.parametrize("key", ["1", "2", "3", "e"])
async def test_a_question_that_was_asked_leaves_the_line_ready(make_app: MakeApp, key: str) -> None:
    async with session(make_app()) as stand:
        await stand.press("tab", key)
        assert len(stand.live.record.asked) == 1
        await stand.terminal("what they say")
        assert (stand.focus, stand.line) == ("capture", "what they say")


async def test_up_on_the_oldest_line_stays_there(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter("one", "two", "three")
        await stand.press("up", "up", "up", "up")
        assert stand.screen.query_one(Lines).highlighted == 0


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("lang", ["en", "id"])
async def test_who_may_see_a_line_stands_in_one_column(
    make_app: MakeApp, size: tuple[int, int], lang: i18n.Language
) -> None:
    i18n.activate(lang)
    async with session(make_app(), size=size) as stand:
        await stand.enter("private", "=shared")
        await stand.settle()
        shown = {mark: _row_with(stand, mark) for mark in "◇◆"}
        assert shown["◇"].index("◇") == shown["◆"].index("◆")
        assert (i18n._("coach only") in shown["◇"]) is (size != SMALL)


def _row_with(stand: Stand, mark: str) -> str:
    return next(row for row in rows(stand.screen) if mark in row)


async def test_up_goes_to_the_lines_and_nowhere_without_lines(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.press("up")
        assert stand.focus == "capture"
        await stand.enter("one", "two", "three")
        lines = stand.screen.query_one(Lines)
        for back in ("tab", "escape", "enter", "down"):
            await stand.press("up")
            assert (stand.focus, lines.highlighted) == ("lines", 2)
            await stand.press(back)
            assert stand.focus == "capture"
        await stand.press("up", "up", "up")
        assert (stand.focus, lines.highlighted) == ("lines", 0)
        await stand.press("down")
        assert lines.highlighted == 1
        assert stand.texts == ["one", "two", "three"]


async def test_other_keys_do_nothing_on_the_lines(make_app: MakeApp) -> None:
    letters = set(LETTERS) | set("xed")
    others = [chr(code) for code in range(33, 127) if chr(code) not in letters]
    async with session(make_app()) as stand:
        await stand.enter("one", "two")
        before = by_id(stand.live.record)
        await stand.press("up")
        await stand.press(*others, "space", "left", "right", "backspace", "delete")
        assert by_id(stand.live.record) == before
        assert (stand.focus, stand.line) == ("lines", "")
        assert stand.app.screen is stand.screen


async def test_a_line_stays_selected_while_its_kind_changes(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter("one", "two", "three")
        await stand.press("up", "up", "q", "i", "a", "g", "x")
        assert (stand.focus, stand.screen.query_one(Lines).highlighted) == ("lines", 1)
        assert [entry.kind for entry in stand.live.entries] == ["note", "goal", "note"]
        assert not stand.live.entries[1].shared


# Function keys


@pytest.mark.parametrize("place", PLACES)
async def test_a_function_key_acts_from_each_place(make_app: MakeApp, place: str) -> None:
    async with session(make_app()) as stand:
        await stand.enter("one")
        there = PLACES[place]
        await stand.press(*there)
        assert stand.focus == place
        await stand.press("f2")
        assert stand.live.stage.key == "last_time"
        await _back_to(stand, place)
        await stand.press("f3")
        assert len(stand.live.record.asked) == 1
        await _back_to(stand, place)
        await stand.press("f7")
        assert len(stand.live.record.asked) == 0
        for key, screen in (("f1", SessionHelp), ("f8", TurnedScreen), ("f9", HiddenScreen)):
            await _back_to(stand, place)
            await stand.press(key)
            await stand.arrive(screen)
            assert type(stand.app.screen) is screen
            await stand.press(key)
            assert stand.app.screen is stand.screen
        await _back_to(stand, place)
        await stand.press("f6")
        assert stand.live.closing
        assert stand.texts == ["one"]


async def _back_to(stand: Stand, place: str) -> None:
    """Go to a place, from it or from the line."""
    if stand.focus != place:
        await stand.press("escape", *PLACES[place])
    assert stand.focus == place


# The leader


async def test_each_stage_comes_with_its_key_question_and_the_close_is_the_last(
    make_app: MakeApp,
) -> None:
    async with session(make_app()) as stand:
        for before, stage in pairwise(stand.live.stages):
            asked_once = before.stay or before.least
            await stand.press("f2", *(["f2"] if asked_once else []))
            assert stand.live.stage.key == stage.key
            assert stage.pinned is not None
            large = drawn(stand.screen.query_one("#large"))
            # Of the last time, a first session asks something else.
            assert (large == stage.pinned.text("en")) is (stage.pinned.first is not False)
        before = by_id(stand.live.record)
        await stand.press("f2")
        assert by_id(stand.live.record) == before


async def test_the_leader_shows_what_follows(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.press("ctrl+g")
        shown = page(stand.app.screen)
        for number, stage in enumerate(stand.live.stages, 1):
            assert f"{number} {stage.title('en')}" in shown
        for words in ("n next stage", "q asked", "c close", "u undo", "r redo", "t turn", "h hide"):
            assert words in shown
        for words in ("p pause", "a I told", "w who and how long"):
            assert words in shown
        await stand.press("escape")
        assert stand.app.screen is stand.screen


async def test_the_leader_does_all_its_keys(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.terminal("half")
        live = stand.live

        async def lead(key: str) -> None:
            await stand.press("ctrl+g", key)
            assert stand.focus == "capture"

        for number in (7, 1, 2):
            await lead(str(number))
            assert live.stage is live.stages[number - 1]
        await lead("n")
        assert live.stage.key == "goal"
        await lead("q")
        assert len(live.record.asked) == 1
        await lead("u")
        assert len(live.record.asked) == 0
        await lead("r")
        assert len(live.record.asked) == 1
        await lead("c")
        assert live.closing
        await lead("p")
        assert live.time.paused
        await lead("p")
        assert not live.time.paused
        await lead("a")
        await lead("a")
        assert live.session.told == 2
        for key, screen, back in (
            ("t", TurnedScreen, "f8"),
            ("h", HiddenScreen, "f9"),
            ("w", Frame, "escape"),
        ):
            await stand.press("ctrl+g", key)
            await stand.arrive(screen)
            assert type(stand.app.screen) is screen
            await stand.press(back)
            assert stand.focus == "capture"
        assert (stand.line, stand.texts) == ("half", [])


async def test_the_leader_does_feedback_and_goal(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        for key in ("f4", "f5"):
            await stand.press(key)
            assert stand.app.screen is not stand.screen, key
            await stand.press("escape")
            assert stand.app.screen is stand.screen
        for key in "fs":
            await stand.press("ctrl+g", key)
            assert stand.app.screen is not stand.screen, key
            await stand.press("escape")
            assert stand.app.screen is stand.screen


async def test_any_other_key_only_leaves_the_leader(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.terminal("half")
        before = by_id(stand.live.record)
        for key in ("z", "f2", "ctrl+g", "enter", "up", "9"):
            await stand.press("ctrl+g", key)
            assert stand.app.screen is stand.screen, key
            assert (stand.focus, stand.line) == ("capture", "half")
        assert by_id(stand.live.record) == before


async def test_the_leader_hears_the_key_however_fast_it_comes(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.terminal("half\x07nmore")
        await stand.settle()
        assert stand.live.stage.key == "last_time"
        assert type(stand.app.screen) is not Leader
        assert stand.line.startswith("half")
        assert "n" not in stand.line


# Help and footer


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_help_shows_this_stage_signs_letters_and_keys(
    make_app: MakeApp, size: tuple[int, int]
) -> None:
    async with session(make_app(), size=size) as stand:
        await stand.go("goal")
        await stand.press("f1")
        shown = page(stand.app.screen)
        assert stand.live.stage.purpose.text("en")[:30] in shown
        assert "own question" in shown
        if size == WIDE:
            for words in ("insight", "obstacle", "Ctrl+G", "F7", "Tab"):
                assert words in shown
        else:
            assert re.search(r'"  q  quote +> ', "\n".join(rows(stand.app.screen)))
        await stand.press("escape")
        assert stand.focus == "capture"


@pytest.mark.parametrize(
    ("lang", "size"), [("en", WIDE), ("id", NORMAL), ("en", SMALL), ("id", SMALL)]
)
async def test_eight_keys_at_most_and_none_cut_off(
    make_app: MakeApp, lang: i18n.Language, size: tuple[int, int]
) -> None:
    i18n.activate(lang)
    async with session(make_app(), size=size) as stand:
        await stand.enter("one")
        for keys in ((), *PLACES.values()):
            await stand.press(*keys)
            await stand.pilot.pause()
            footer = stand.screen.query_one(Footer)
            shown = [key for key in footer.query(FooterKey) if key.display]
            assert 4 <= len(shown) <= 8
            assert all(key.region.right <= size[0] for key in shown)
            await stand.press("escape")


# Sizes


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("lang", ["en", "id"])
async def test_what_matters_is_in_sight_in_every_stage(
    make_app: MakeApp, size: tuple[int, int], lang: i18n.Language
) -> None:
    i18n.activate(lang)
    promises = ("minta contoh format", "bicara dengan Pak Dedi")
    topic = "laporan mingguan selalu terlambat dikirim ke biro"
    async with session(make_app(), size=size, promises=promises, topic=topic) as stand:
        await stand.enter(*[f"baris ke-{number} ini" for number in range(9)])
        await stand.terminal("half a line")
        for stage in stand.live.stages:
            if stage.key not in ("last_time", "goal", "close"):
                continue
            await stand.go(stage.key)
            shown, cards = page(stand.screen), stand.screen.sitting.cards
            assert cards.large in shown
            assert "half a line" in shown
            assert stage.title(lang) in drawn(stand.screen.query_one(StageBar))
            panel = stand.screen.has_class("-panel")
            for number in range(6 if panel and size == SMALL else 4, 9):
                assert f"baris ke-{number} ini" in shown
            for question in () if panel else cards.shown[1:]:
                assert question in shown
            for promise in promises if panel else ():
                assert promise in shown
            assert all(cell_len(row) == size[0] for row in rows(stand.screen))
