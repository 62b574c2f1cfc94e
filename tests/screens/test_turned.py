"""The screen as the coachee sees it: what is shared, and not a word of anything else."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from textual.app import App

from coachtui import i18n
from coachtui.app import CoachApp
from coachtui.kinds import SIGNS
from coachtui.screens.dialogs.keys import KeysHelp
from coachtui.screens.session.hidden import HiddenScreen
from coachtui.screens.session.leader import Leader
from coachtui.screens.session.turned import TurnedScreen
from coachtui.views import EntryView, FeedbackView
from tests.screens.stand import NORMAL, SMALL, WIDE, Stand, page, rows, session

MakeApp = Callable[[], CoachApp]

PRIVATE = tuple(f"zq{number}x" for number in range(len(SIGNS) + 1))
"""One word for the private line of each kind."""

SECRET = (*PRIVATE, "zqtopic", "zqdraft", "zqreason", "zqevidence", "zqdropped", "zqtold", "zqform")
"""Words that are for the coach alone."""

SHARED = ("ourgoal", "ourmeasure", "ourquote", "oursight", "ourstep", "ournote", "ourpromise")
"""Words that belong to both."""


def said_everywhere(app: App[Any]) -> Iterator[str]:
    """Return every word somebody in front of the terminal could get to see."""
    screen = app.screen
    yield from rows(screen)
    for widget in (screen, *screen.query("*")):
        strips = widget.render_lines(widget.outer_size.region)
        yield "".join(strip.text.strip() for strip in strips)
        yield str(widget.tooltip or "")
        yield str(widget.border_title or "") + str(widget.border_subtitle or "")
    for notification in app._notifications:
        yield f"{notification.title} {notification.message}"
    yield " ".join(map(str, (app.title, app.sub_title, screen.title, screen.sub_title)))
    for active in screen.active_bindings.values():
        yield f"{active.binding.description} {active.binding.tooltip} {active.tooltip}"
    for command in app.get_system_commands(screen):
        yield f"{command.title} {command.help}"


def seen(app: App[Any], words: tuple[str, ...]) -> set[str]:
    """Return those of the words that can be seen."""
    everything = "\n".join(said_everywhere(app))
    return {word for word in words if word in everything}


async def fill(stand: Stand) -> None:
    """Write something private into every field, and something shared into every other."""
    await stand.press("f2", "tab", "x")
    await stand.enter("zqreason")
    await stand.press("tab", "d")
    await stand.enter("zqevidence")
    live, keep = stand.live, stand.screen.sitting.keep
    ours = ("=ourgoal", "#ourmeasure", '"ourquote', "!oursight", "+ourstep", "ournote")
    keep(live.write_all(ours, shared=True))
    lines = [sign + word for sign, word in zip(("", *SIGNS), PRIVATE, strict=True)]
    keep(live.write_all(lines))
    for entry in live.entries:
        if entry.text in PRIVATE and entry.shared:
            keep(live.share(entry.id))
    stand.screen.do(live.give_feedback(FeedbackView("f", "l", *[f"zqtold{n}" for n in range(6)])))
    stand.screen.sitting.forms["feedback"] = {"situation": "zqform"}
    await stand.terminal("zqdraft")
    assert not {entry.text for entry in live.entries if entry.shared} & set(PRIVATE)


@pytest.mark.parametrize(
    ("lang", "size"), [("en", WIDE), ("id", NORMAL), ("en", SMALL), ("id", SMALL)]
)
async def test_nothing_private_can_be_seen(
    make_app: MakeApp, lang: i18n.Language, size: tuple[int, int]
) -> None:
    i18n.activate(lang)
    promises = ("zqdropped", "done already", "ourpromise")
    app = make_app()
    async with session(
        app, size=size, promises=promises, topic="zqtopic", notifications=True
    ) as stand:
        await fill(stand)
        assert seen(app, SECRET)
        await stand.press("f8")
        assert type(app.screen) is TurnedScreen
        assert seen(app, SECRET) == set()
        for key in ("f3", "f2", "f3", "f3", "f2", "f3", "f2", "f3", "f7", "f7", "f7"):
            await stand.press(key)
            shown = page(app.screen)
            assert not any(word in shown for word in SECRET), key
        await stand.enter("ourtyped")
        assert seen(app, SECRET) == set()
        await stand.press("f8")
        assert stand.line == "zqdraft"


async def test_all_that_is_shared_can_be_seen(make_app: MakeApp) -> None:
    promises = ("zqdropped", "done already", "ourpromise")
    app = make_app()
    async with session(app, size=(120, 60), promises=promises) as stand:
        await fill(stand)
        await stand.press("f6")
        await stand.settle()
        stand.screen.do(stand.live.set_takeaway("ourtakeaway"))
        await stand.press("f8")
        shown = (*SHARED, "ourtakeaway")
        assert seen(app, shown) == set(shown)


async def test_a_long_sheet_can_be_scrolled(make_app: MakeApp) -> None:
    async with session(make_app(), size=SMALL) as stand:
        await stand.enter(*[f"+step number {number}" for number in range(12)])
        await stand.press("f8")
        assert "step number 0" in page(stand.app.screen)
        assert "step number 11" not in page(stand.app.screen)
        await stand.press("down", "down", "down", "down", "down", "down")
        assert "step number 11" in page(stand.app.screen)


async def test_nothing_shared_is_said(make_app: MakeApp) -> None:
    async with session(make_app(), size=NORMAL) as stand:
        await stand.enter("private")
        await stand.press("f8")
        shown = page(stand.app.screen)
        assert "Nothing is shared yet." in shown
        assert "private" not in shown
        assert stand.screen.sitting.cards.large in shown


@pytest.mark.parametrize("shared", [False, True])
async def test_a_question_in_their_words_is_shown_only_with_shared_words(
    make_app: MakeApp, shared: bool
) -> None:
    async with session(make_app()) as stand:
        await stand.enter('"it lands on me')
        if shared:
            await stand.press("up", "x", "escape")
        bank = stand.desk.loaded.bank
        question = next(
            question
            for question in bank.model("grow").stages["reality"].questions
            if "quote" in question.slots("en")
        )
        stand.screen.do(stand.screen.sitting.cards.ask(question))
        await stand.press("f8")
        large = stand.screen.sitting.cards.large
        assert "it lands on me" in large
        assert (large in page(stand.app.screen)) is shared
        if not shared:
            assert "lands" not in page(stand.app.screen)
            await stand.enter("because of the template")
            entry = stand.live.entries[-1]
            assert (entry.text, entry.question) == ("because of the template", "")


async def test_the_keys_work_there(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.press("f8", "f2", "f2")
        assert stand.live.stage.key == "goal"
        pinned = stand.live.stage.pinned
        assert pinned is not None
        assert pinned.text("en") in page(stand.app.screen)
        await stand.press("f3")
        assert [asked.key for asked in stand.live.record.asked] == [pinned.key]
        assert pinned.text("en") not in page(stand.app.screen)
        await stand.press("f7")
        assert stand.live.record.asked == ()
        assert pinned.text("en") in page(stand.app.screen)
        await stand.press("f8")
        assert stand.app.screen is stand.screen
        await stand.settle()
        assert stand.stored().session.stage == "goal"


async def test_what_is_typed_there_is_shared(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.terminal("my own draft")
        await stand.press("f8")
        assert (stand.line, stand.focus) == ("", "capture")
        await stand.enter("=on time", "a plain line", "!the template is slow")
        await stand.paste("two\nlines")
        assert "a plain line" in page(stand.app.screen)
        assert "my own draft" not in page(stand.app.screen)
        await stand.press("f8")
        assert (stand.line, stand.focus) == ("my own draft", "capture")
        await stand.settle()
        entries = stand.stored().entries
        assert [entry.text for entry in entries] == [
            "on time", "a plain line", "the template is slow", "two", "lines"
        ]  # fmt: skip
        assert all(entry.shared for entry in entries)
        assert stand.stored().draft == "my own draft"
        assert "the template is slow" in stand.lines


async def test_what_was_begun_there_is_not_lost(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.terminal("my own draft")
        await stand.press("f8")
        await stand.terminal("half a li")
        stand.screen.keep_draft()
        await stand.settle()
        draft = stand.stored().draft
        assert "my own draft" in draft
        assert "half a li" in draft
        await stand.press("f8")
        await stand.settle()
        assert stand.line == "my own draft"
        assert _shared(stand.live.entries) == ["half a li"]
        assert stand.stored().draft == "my own draft"


async def test_letters_are_text_there_too(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.press("f8")
        await stand.terminal("123 neux ?/")
        assert stand.line == "123 neux ?/"
        assert stand.live.record.asked == ()
        assert type(stand.app.screen) is TurnedScreen


async def test_undo_there_takes_the_line_off_the_sheet(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.press("f8")
        await stand.enter("a plain line")
        await stand.press("f7")
        assert "a plain line" not in page(stand.app.screen)
        assert stand.live.entries == ()


async def test_trouble_with_the_disk_names_no_words(make_app: MakeApp) -> None:
    app = make_app()
    async with session(app, notifications=True) as stand:
        await stand.press("f8")
        with stand.held_writer():
            await stand.enter("a plain line")
            stand.screen.tell_trouble(OSError("zqtopic"))
            await stand.pilot.pause()
            assert seen(app, SECRET) == set()


def _shared(entries: tuple[EntryView, ...]) -> list[str]:
    return [entry.text for entry in entries if entry.shared]


@pytest.mark.parametrize(("lang", "size"), [("en", WIDE), ("id", NORMAL), ("id", SMALL)])
async def test_the_other_keys_of_the_coach_work_here_and_give_nothing_away(
    make_app: MakeApp, lang: i18n.Language, size: tuple[int, int]
) -> None:
    i18n.activate(lang)
    app = make_app()
    promises = ("zqdropped", "done already", "ourpromise")
    async with session(
        app, size=size, promises=promises, topic="zqtopic", notifications=True
    ) as stand:
        await fill(stand)
        await stand.press("f8")
        for key, screen in (("f1", KeysHelp), ("ctrl+g", Leader)):
            await stand.press(key)
            assert type(app.screen) is screen
            assert seen(app, SECRET) == set()
            await stand.press("escape")
            assert type(app.screen) is TurnedScreen
        await stand.press("f9")
        assert type(app.screen) is HiddenScreen
        await stand.press("f9")
        assert type(app.screen) is TurnedScreen
        await stand.press("f6")
        assert stand.live.closing
        assert seen(app, SECRET) == set()
        await stand.press("f8")
        assert stand.line == "zqdraft"


async def test_the_leader_offers_here_what_may_be_seen(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.press("f8", "ctrl+g")
        shown = page(stand.app.screen)
        for words in ("next stage", "turn the screen", "hide", "redo", "3 Goal"):
            assert words in shown
        for words in ("who and how long", "I told", "leave for now"):
            assert words not in shown
        await stand.press("w")
        assert type(stand.app.screen) is TurnedScreen
        await stand.press("ctrl+g", "3")
        assert stand.live.stage.key == "goal"
        await stand.press("ctrl+g", "u", "ctrl+g", "r")
        assert stand.live.stage.key == "goal"
        await stand.press("ctrl+g", "t")
        assert stand.app.screen is stand.screen


@pytest.mark.parametrize(("lang", "size"), [("en", NORMAL), ("id", NORMAL)])
async def test_no_key_is_cut_off(
    make_app: MakeApp, lang: i18n.Language, size: tuple[int, int]
) -> None:
    i18n.activate(lang)
    async with session(make_app(), size=size) as stand:
        for _screen in range(2):
            last = rows(stand.app.screen)[-1]
            for words in ("Undo", "Help"):
                assert i18n._(words) in last
            await stand.press("f8")
            await stand.pilot.pause()
