"""Feedback in a session: given from any stage, checked while it is written, never lost."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from textual.screen import Screen

from coachtui import i18n
from coachtui.app import CoachApp
from coachtui.kinds import LETTERS, Value
from coachtui.screens.dialogs.reading import Reading
from coachtui.screens.session.feedback import FeedbackForm
from coachtui.screens.session.hidden import HiddenScreen
from coachtui.screens.session.turned import TurnedScreen
from coachtui.views import FeedbackView
from tests.live.conftest import by_id
from tests.screens.stand import SIZES, Stand, page, session

MakeApp = Callable[[], CoachApp]

SAID = {
    "en": (
        "In Monday's meeting",
        "You let Sari finish before you answered",
        "The team heard all of her figures",
        "What were you trying to achieve just then?",
        "You made room for a colleague",
        "How did you feel once it was over?",
    ),
    "id": (
        "Di rapat Senin pagi",
        "Anda menunggu Sari selesai bicara sebelum menjawab",
        "Tim mendengar semua angkanya",
        "Apa yang waktu itu ingin Bu Rina capai?",
        "Anda memberi ruang untuk rekan",
        "Apa yang Bu Rina rasakan setelah semuanya selesai?",
    ),
}
"""A whole feedback; its questions are those that are offered first."""


async def fill_in(stand: Stand, lang: str = "en") -> None:
    """Write a whole feedback, and take over the questions that are offered."""
    for number, text in enumerate(SAID[lang]):
        if number in (3, 5):
            await stand.press("right", "enter")
        else:
            await stand.enter(text)


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize("open_form", [("f4",), ("ctrl+g", "f")], ids=["f4", "leader"])
async def test_feedback_is_given_and_the_line_stands_as_before(
    make_app: MakeApp, lang: i18n.Language, open_form: tuple[str, ...]
) -> None:
    i18n.activate(lang)
    async with session(make_app()) as stand:
        await stand.terminal("half a line")
        await stand.press("left", "left", *open_form)
        assert type(stand.app.screen) is FeedbackForm
        await fill_in(stand, lang)
        await stand.press("right", "right", "enter")
        assert stand.app.screen is stand.screen
        (given,) = stand.live.record.feedback
        assert (
            given.situation, given.behaviour, given.impact,
            given.intent_question, given.affirmation, given.question,
        ) == SAID[lang]  # fmt: skip
        assert (given.praise, given.value) == (True, Value.ACCOUNTABLE)
        await stand.terminal("XY")
        assert (stand.line, stand.focus) == ("half a liXYne", "capture")
        await stand.settle()
        assert stand.stored().feedback == (given,)
        assert "»" in stand.lines
        assert SAID[lang][0] in stand.lines


async def test_one_step_is_undone_and_done_again(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.press("f4")
        await fill_in(stand)
        await stand.press("f4")
        given = stand.live.record.feedback
        await stand.press("f7")
        assert (stand.live.entries, stand.live.record.feedback) == ((), ())
        await stand.press("ctrl+g", "r")
        assert stand.live.record.feedback == given
        await stand.settle()
        assert stand.stored().feedback == given


@pytest.mark.parametrize("stage", ["open", "last_time", "reality", "close"])
async def test_it_opens_from_any_stage_and_comes_back_to_it(make_app: MakeApp, stage: str) -> None:
    async with session(make_app(), promises=("call Dedi",)) as stand:
        await stand.go(stage)
        asked = stand.prompt
        await stand.press("f4", "escape")
        assert (stand.app.screen, stand.live.stage.key) == (stand.screen, stage)
        await stand.press("f4")
        await stand.enter(*SAID["en"][:2])
        await stand.press("f4")
        assert (stand.live.stage.key, stand.focus, stand.prompt) == (stage, "capture", asked)
        assert [line.stage for line in stand.live.entries] == [stage]


async def test_it_opens_in_a_finished_session_that_is_corrected(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        stand.screen.do(stand.live.finish())
        await stand.press("f4")
        await stand.enter(*SAID["en"][:2])
        await stand.press("f4")
        await stand.settle()
        assert len(stand.stored().feedback) == 1
        assert stand.stored().session.edited_at is not None


@pytest.mark.parametrize(
    ("lang", "words", "missing"),
    [
        ("en", ("! look again · Behaviour: “always”", "“lazy”"), "The behaviour is missing."),
        ("id", ("! cermati lagi · Perilaku: “selalu”", "“malas”"), "Perilakunya belum ada."),
    ],
)
async def test_one_remark_at_a_time_and_only_what_is_empty_is_refused(
    make_app: MakeApp, lang: i18n.Language, words: tuple[str, str], missing: str
) -> None:
    i18n.activate(lang)
    always, lazy = ("always late", "lazy") if lang == "en" else ("selalu telat", "malas")
    async with session(make_app()) as stand:
        await stand.press("f4")
        assert "look again" not in page(stand.app.screen)
        assert "✗" not in page(stand.app.screen)
        await stand.enter(SAID[lang][0])
        await stand.press("f4")
        shown = page(stand.app.screen)
        assert i18n._("✗ mend") in shown
        assert missing in shown
        assert stand.focus == "behaviour"
        await stand.terminal(always)
        shown = page(stand.app.screen)
        assert words[0] in shown
        assert "✗" not in shown
        await stand.press("ctrl+u")
        await stand.terminal(lazy)
        shown = page(stand.app.screen)
        assert words[1] in shown
        assert shown.count(i18n._("! look again")) == 1
        await stand.press("f4")
        (given,) = stand.live.record.feedback
        assert given.behaviour == lazy


async def test_f3_offers_another_question_and_right_takes_it_over(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.press("f4")
        await stand.enter("Monday", "You were there", "We were glad")
        first = page(stand.app.screen)
        await stand.press("f3")
        assert page(stand.app.screen) != first
        await stand.press("right")
        assert "What did you want to take care of?" in page(stand.app.screen)
        await stand.press("left", "backspace", "right", "f3")
        await stand.press("f4")
        (given,) = stand.live.record.feedback
        assert given.intent_question == "What did you want to take care o?"


async def test_what_is_half_written_waits(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.terminal("half a line")
        await stand.press("f4")
        await stand.enter(SAID["en"][0])
        await stand.terminal("You let her")
        await stand.press("f1")
        assert "Leave half-written" in page(stand.app.screen)
        await stand.press("g")
        assert type(stand.app.screen) is Reading
        await stand.press("escape", "f1", "escape")
        assert (stand.line, stand.focus) == ("half a line", "capture")
        assert "F4 goes on with it" in stand.below
        await stand.press("f2")
        await stand.enter("")
        await stand.press("f4")
        shown = page(stand.app.screen)
        assert SAID["en"][0] in shown
        assert "You let her" in shown
        await stand.press("f4")
        assert len(stand.live.record.feedback) == 1
        assert stand.line == ""
        assert stand.screen.sitting.forms == {}
        await stand.settle()
        assert stand.stored().draft == ""


@pytest.mark.parametrize(("key", "screen"), [("f8", TurnedScreen), ("f9", HiddenScreen)])
async def test_a_covered_screen_shows_nothing_of_the_form(
    make_app: MakeApp, key: str, screen: type[Screen[Any]]
) -> None:
    async with session(make_app(), notifications=True) as stand:
        await stand.press("f4")
        await stand.enter("zqsituation")
        await stand.terminal("zqbehaviour")
        await stand.press(key)
        assert type(stand.app.screen) is screen
        assert "zq" not in page(stand.app.screen)
        await stand.press("f4")
        assert type(stand.app.screen) is screen
        await stand.press(key, "f4")
        assert "zqbehaviour" in page(stand.app.screen)


async def given_whole(stand: Stand) -> FeedbackView:
    """Give feedback, and return it."""
    await stand.press("f4")
    await fill_in(stand)
    await stand.press("f4")
    return stand.live.record.feedback[0]


async def test_the_keys_on_its_line(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        given = await given_whole(stand)
        before = by_id(stand.live.record)
        await stand.press("up", *LETTERS)
        assert by_id(stand.live.record) == before
        await stand.press("e")
        assert given.behaviour in page(stand.app.screen)
        await stand.press("down", "down", "down", "down", "down", "end")
        await stand.terminal(" Thank you.")
        await stand.press("escape")
        assert stand.live.record.feedback == (given,)
        assert "e on its line goes on with it" in stand.below
        await stand.press("f4")
        assert given.behaviour not in page(stand.app.screen)
        await stand.press("escape", "up", "e", "f4")
        (corrected,) = stand.live.record.feedback
        assert corrected == replace(given, question=f"{given.question} Thank you.")
        await stand.press("f7")
        assert stand.live.record.feedback == (given,)
        await stand.press("up", "d")
        assert (stand.live.entries, stand.live.record.feedback) == ((), ())
        await stand.press("f7")
        assert stand.live.record.feedback == (given,)
        await stand.settle()
        assert stand.stored().feedback == (given,)


@pytest.mark.parametrize("shared", [False, True])
async def test_the_turned_screen_shows_it_whole_once_it_is_shared(
    make_app: MakeApp, shared: bool
) -> None:
    async with session(make_app(), size=(120, 40)) as stand:
        given = await given_whole(stand)
        if shared:
            await stand.press("up", "x", "escape")
        await stand.press("f8")
        shown = page(stand.app.screen)
        for text in (given.situation, given.impact, given.affirmation, given.question):
            assert (text in shown) is shared


async def test_a_talk_of_sbi_fills_the_form_and_its_close_misses_it(make_app: MakeApp) -> None:
    async with session(make_app(), model="sbi", size=(120, 40)) as stand:
        await stand.go("situation")
        await stand.enter("Monday's meeting")
        await stand.go("behaviour")
        await stand.enter("@you let Sari finish", "!own insight", "@you took notes")
        await stand.go("impact")
        await stand.enter("the figures were heard")
        await stand.go("close")
        assert "● feedback" in page(stand.screen)
        await stand.press("f4", "f4")
        (given,) = stand.live.record.feedback
        assert given.line == (
            "Monday's meeting · you let Sari finish; you took notes · the figures were heard"
        )
        assert "● feedback" not in page(stand.screen)
        await stand.press("f4")
        assert "Monday's meeting" not in page(stand.app.screen)


async def test_a_shared_line_that_judges_gets_one_remark(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter("Dedi is lazy and sick", '"I am lazy', "all is well")
        await stand.terminal("half")
        await stand.press("up", "x", "escape")
        assert "?" not in stand.below
        await stand.press("up", "up", "x", "escape")
        assert "judges" not in stand.below
        await stand.press("up", "up", "up", "x", "escape")
        assert "“lazy” judges" in stand.below
        assert [line.shared for line in stand.live.entries] == [True] * 3
        await stand.terminal("!")
        assert "judges" not in stand.below
        await stand.press("f8")
        await stand.terminal("she is ill")
        assert "“ill” is about health" in stand.below
        await stand.press("enter")
        assert stand.live.entries[-1].shared
        assert "health" not in stand.below


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("lang", ["en", "id"])
async def test_every_field_and_the_remark_are_in_sight(
    make_app: MakeApp, size: tuple[int, int], lang: i18n.Language
) -> None:
    i18n.activate(lang)
    async with session(make_app(), size=size) as stand:
        await stand.press("f4")
        shown = page(stand.app.screen)
        for words in (
            "Situation",
            "Behaviour",
            "Impact",
            "Affirmation",
            "To reflect on",
            "Core value",
        ):
            assert i18n._(words) in shown
        assert i18n._("When and where was it? One moment, not a habit.")[:20] in shown
        assert "F4" in shown
