"""The coach's own page: after goodbye, optional, stored line by line, undone, never shared."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest

from coachtui import i18n
from coachtui.app import CoachApp
from coachtui.live import unfinished
from coachtui.screens.own_page import KEY, OwnPage
from coachtui.screens.summary import SummaryScreen
from coachtui.views import SessionView
from coachtui.widgets.capture_line import CaptureLine
from tests.screens.stand import NORMAL, SIZES, Stand, page, session

MakeApp = Callable[[], CoachApp]


@asynccontextmanager
async def over(app: CoachApp, size: tuple[int, int] = NORMAL, *lines: str) -> AsyncIterator[Stand]:
    """Finish a session and look at its summary."""
    async with session(app, size=size) as stand:
        await stand.press("f3", "f3", "ctrl+g", "a")
        await stand.enter(*lines)
        await stand.press("f6")
        await stand.enter("I ask first", "", "")
        await stand.settle()
        await stand.app.push_screen(SummaryScreen(stand.desk, stand.stored()))
        await look_back(stand)
        yield stand


async def look_back(stand: Stand) -> None:
    """Press the one key that leads from the summary to the page."""
    await stand.press("r")
    await stand.arrive(OwnPage)
    await stand.settle()


def kept(stand: Stand) -> SessionView:
    """Read the session from the disk."""
    assert stand.desk.writer.drain(10)
    return stand.stored().session


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize("size", SIZES)
async def test_six_lines_each_stored_at_once(
    make_app: MakeApp, lang: i18n.Language, size: tuple[int, int]
) -> None:
    i18n.activate(lang)
    async with over(make_app(), size) as stand:
        cards = stand.desk.cards
        for number, prompt in enumerate(cards.reflection.prompts):
            assert prompt.text(lang) in page(stand.app.screen)
            await stand.enter(f"line {number}")
            assert f"line {number}" in (
                kept(stand).heard,
                kept(stand).steered,
                kept(stand).own_part,
            )
        assert kept(stand).own_part == "line 2"
        await stand.enter("wait longer")
        await stand.pilot.pause()
        assert cards.comfort.marks[4].text(lang)[:12] in page(stand.app.screen)
        await stand.enter("4")
        await stand.pilot.pause()
        assert i18n._("about the same") in page(stand.app.screen)
        await stand.enter("2")
        session = kept(stand)
        assert session.spoke == 2
        assert (session.try_next, session.comfort) == ("wait longer", 4)
        assert session.edited_at is None
        await stand.press("escape")
        assert isinstance(stand.app.screen, SummaryScreen)
        assert "line 0" not in page(stand.app.screen)


async def test_everything_can_be_skipped_and_taken_back(make_app: MakeApp) -> None:
    async with over(make_app()) as stand:
        await stand.enter("", "", "something", "")
        assert kept(stand).own_part == "something"
        await stand.enter("9")
        assert stand.line == "9"
        assert "from 1 to 5" in stand.below
        assert kept(stand).comfort is None
        await stand.press("f7")
        assert kept(stand).own_part == ""


async def test_what_is_begun_is_kept_however_the_page_is_left(make_app: MakeApp) -> None:
    async with over(make_app()) as stand:
        await stand.terminal("half")
        stand.app.screen.query_one(CaptureLine).post_message(CaptureLine.DraftDue("half"))
        await stand.settle()
        assert unfinished.read(stand.stored().draft) == ("", {KEY: {"heard": "half"}})
        await stand.press("down")
        assert (kept(stand).heard, stand.line) == ("half", "")
        await stand.terminal("other half")
        await stand.press("escape")
        assert (kept(stand).steered, stand.stored().draft) == ("other half", "")
        await look_back(stand)
        await stand.press("up")
        assert stand.line == "other half"
        await stand.terminal("\x7f" * len("other half"))
        await stand.press("up")
        assert (kept(stand).steered, stand.line) == ("", "half")


async def test_an_unfinished_line_is_there_again(make_app: MakeApp) -> None:
    async with over(make_app()) as stand:
        draft = unfinished.written("of the talk", {KEY: {"steered": "half"}})
        stand.desk.services.sessions.save_draft(stand.live.session.id, draft)
        stand.app.screen.dismiss()
        await look_back(stand)
        assert stand.line == "half"
        await stand.press("enter")
        assert (kept(stand).heard, kept(stand).steered) == ("", "half")
        assert stand.stored().draft == "of the talk"


async def test_it_says_how_the_talk_went(make_app: MakeApp) -> None:
    async with over(make_app()) as stand:
        shown = page(stand.app.screen)
        assert "2 questions asked, 1 answer given: about 2 questions to one answer" in shown
        assert "Open: 2, closed or leading: 0" in shown
        assert "Goal 0 of 4" in shown


async def test_undo_leaves_what_is_being_written(make_app: MakeApp) -> None:
    async with over(make_app()) as stand:
        await stand.enter("first")
        await stand.terminal("half of the second")
        await stand.press("f7")
        assert kept(stand).heard == ""
        assert stand.line == "half of the second"


async def test_half_a_correction_comes_back_to_its_question(make_app: MakeApp) -> None:
    async with over(make_app()) as stand:
        await stand.enter("a", "b", "c", "d", "3")
        await stand.press(*["up"] * 4)
        await stand.terminal(" and more")
        page_before = stand.app.screen
        assert isinstance(page_before, OwnPage)
        page_before.keep_draft()
        await stand.settle()
        again = stand.desk.sit_down(stand.stored())
        await stand.app.push_screen(OwnPage(stand.desk, again, stand.desk.cards))
        await stand.settle()
        assert stand.line == "b and more"
        await stand.press("enter")
        assert (kept(stand).heard, kept(stand).steered) == ("a", "b and more")


async def test_it_can_be_hidden(make_app: MakeApp) -> None:
    async with over(make_app()) as stand:
        await stand.terminal("half")
        await stand.press("f9")
        assert page(stand.app.screen) == "09:00 F9 Show again"
        await stand.press("f9")
        assert stand.line == "half"


async def test_a_copy_that_cannot_be_noted_is_said_not_made(make_app: MakeApp) -> None:
    async with over(make_app()) as stand:
        await stand.press("escape")
        await stand.arrive(SummaryScreen)
        stand.desk.services.sessions.delete(stand.live.session.id)
        await stand.press("c")
        await stand.settle()
        assert (stand.app.clipboard, stand.app.return_code) == ("", None)
