"""The form for one step: it makes the record that its line makes, in a session and outside one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from coachtui import i18n
from coachtui.app import CoachApp
from coachtui.capture import read_action, said
from coachtui.i18n import activate
from coachtui.kinds import ActionKind, Doubt, EntryKind
from coachtui.screens.dialogs.step_form import StepForm
from coachtui.screens.session.screen import SessionScreen
from coachtui.services.desk import Desk
from coachtui.widgets.words import doubt_word
from tests.screens.practice import TODAY, add, arrive, press, promise, seen
from tests.screens.stand import SIZES, page, session

MakeApp = Callable[[], CoachApp]

DOWN = "down"


async def test_the_form_makes_the_record_of_its_line(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.terminal("half a line")
        await stand.press("ctrl+g", "d")
        assert isinstance(stand.app.screen, StepForm)
        for text in (
            "ask ~~ Archives",
            "Friday",
            "if Sari is away, I ask Ben",
            "Pak Dedi",
            "opens #5",
            "6",
        ):
            await stand.terminal(text)
            await stand.press(DOWN)
        await stand.press("right", "right", DOWN, DOWN, "right", "enter")
        assert isinstance(stand.app.screen, SessionScreen)
        assert stand.line == "half a line"
        (entry,), (action,) = stand.live.entries, stand.live.actions
        assert entry.kind is EntryKind.ACTION
        assert read_action(entry.text, TODAY) == said(action)
        assert action.text == "ask ~ Archives"
        assert action.due == date(2026, 11, 27)
        assert (action.who, action.support, action.confidence) == ("Pak Dedi", "opens #5", 6)
        assert (action.kind, action.doubt) == (ActionKind.TRAINING, Doubt.CONVICTION)
        assert action.check_in == date(2026, 11, 25)
        await stand.settle()
        assert stand.stored().actions == (action,)
        await stand.press("f7")
        assert (stand.live.entries, stand.live.actions) == ((), ())
        await stand.press("ctrl+g", "r")
        assert stand.live.actions == (action,)


async def test_what_is_known_of_a_step_stands_in_the_form(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter("+ ask for a sample by Friday ~ if she is away I ask Ben #9", "a note")
        await stand.press("up", "up", "ctrl+g", "d")
        form = stand.app.screen
        assert isinstance(form, StepForm)
        assert form.text("what") == "ask for a sample"
        assert form.text("when") == "Fri 27 Nov 2026"
        await stand.press(DOWN, "ctrl+u")
        await stand.terminal("Monday")
        await stand.press("enter")
        (action,) = stand.live.actions
        assert (action.due, action.confidence) == (date(2026, 11, 30), 9)
        assert len(stand.live.entries) == 2
        assert "Mon 30 Nov 2026" in stand.live.entries[0].text
        await stand.press("f7")
        assert stand.live.actions[0].due == date(2026, 11, 27)


async def test_a_gap_becomes_a_training_need(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter("- no time to learn pivot tables", "describing ~ data sets")
        await stand.press("up", "l", "t")
        assert "shared like every action" in stand.below
        await stand.press("t")
        assert "already" in stand.below
        await stand.press("up", "ctrl+g", "d", "enter")
        kinds = [EntryKind.OBSTACLE, EntryKind.GAP, EntryKind.ACTION, EntryKind.ACTION]
        assert [entry.kind for entry in stand.live.entries] == kinds
        assert not stand.live.entries[1].shared
        await stand.settle()
        pending = stand.desk.services.followups.pending(TODAY)
        assert [(row.action.kind, row.action.text) for row in pending] == [
            (ActionKind.TRAINING, "describing ~ data sets"),
            (ActionKind.TRAINING, "no time to learn pivot tables"),
        ]
        await stand.press("f7", "f7")
        assert stand.live.actions == ()


async def test_a_parked_topic_is_referred(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter("&how to write a policy paper", "a note")
        await stand.press("up")
        assert "t Refer" not in page(stand.screen)
        await stand.press("up")
        assert "t Refer" in page(stand.screen)
        await stand.press("t")
        assert "a mentor" in stand.below
        await stand.enter("2")
        (need,) = stand.live.actions
        assert (need.kind, need.text) == (ActionKind.MENTOR, "how to write a policy paper")
        kinds = [EntryKind.PARKED, EntryKind.NOTE, EntryKind.ACTION]
        assert [one.kind for one in stand.live.entries] == kinds


async def test_a_line_that_is_being_typed_goes_on_in_the_form(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.terminal("+ ask Archives for a sample Friday")
        await stand.press("ctrl+g", "d", "escape")
        assert stand.line == "+ ask Archives for a sample Friday"
        await stand.press("ctrl+g", "d", "enter")
        assert stand.line == ""
        assert stand.live.actions[0].due == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (("b", "i", "c", "a", "r", "a"), "“bicara” apa, atau siapa?"),
        ((DOWN, *"Jumat"), "Jum 27 Nov 2026"),
        ((DOWN, *"31/4"), "31/4"),
    ],
)
async def test_the_form_speaks_indonesian(
    make_app: MakeApp, keys: tuple[str, ...], said: str
) -> None:
    activate("id")
    async with session(make_app()) as stand:
        await stand.press("ctrl+g", "d", *keys)
        assert said in page(stand.app.screen)


@pytest.mark.parametrize("size", SIZES)
async def test_every_field_fits(make_app: MakeApp, size: tuple[int, int]) -> None:
    async with session(make_app(), size=size) as stand:
        await stand.press("ctrl+g", "d", *[DOWN] * 5, "6")
        shown = page(stand.app.screen)
        for word in ("What is missing", "Ask on", "Sort", "What would raise it by one?"):
            assert word in shown


async def test_nothing_is_kept_that_cannot_be_read(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.press("ctrl+g", "d", "enter")
        assert "Write what will be done." in page(stand.app.screen)
        await stand.terminal("ask Ben")
        await stand.press(*[DOWN] * 5)
        await stand.terminal("12")
        await stand.press("enter")
        assert isinstance(stand.app.screen, StepForm)
        assert "from 1 to 10" in page(stand.app.screen)


@pytest.mark.parametrize("keys", [("3", "c"), ("2", "enter", "a")])
async def test_outside_a_session_it_is_the_same_form(
    make_app: MakeApp, keys: tuple[str, ...]
) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        desk = await arrive(
            pilot, *keys, seed=lambda desk: promise(desk, add(desk, "Rina"), "read the guide", 9)
        )
        assert isinstance(app.screen, StepForm)
        await press(pilot, *" now", *[DOWN] * 6, *"+2", DOWN, "right", "enter")
        changed = [
            row.action
            for row in desk.services.followups.pending(TODAY)
            if row.action.kind is ActionKind.TRAINING
        ]
        assert [action.text for action in changed] in (["read the guide now"], ["now"])
        await press(pilot, "u")
        assert [row.action.text for row in desk.services.followups.pending(TODAY)] == [
            "read the guide"
        ]
        assert "read the guide" in seen(app)


async def test_a_low_confidence_is_asked_about_once_and_never_in_the_way(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        question = stand.desk.cards.lift.question.text("en")
        await stand.enter("+ ask Archives for a sample Friday #8")
        assert question not in stand.below
        await stand.enter("+ ask Ben for the list Friday #7")
        assert question in stand.below
        await stand.terminal("she looks away")
        assert question not in stand.below
        await stand.press("enter")
        note = stand.live.entries[-1]
        assert (note.kind, note.question) == (EntryKind.NOTE, question)
        await stand.enter("1")
        assert stand.live.entries[-1].text == "1"
        assert stand.live.actions[-1].doubt is None


@pytest.mark.parametrize(
    ("answer", "doubt", "confidence"),
    [("1", Doubt.CLARITY, 6), ("2", Doubt.CONVICTION, 6), ("3", Doubt.COURAGE, 6), ("#9", None, 9)],
)
async def test_a_digit_says_what_holds_it_down(
    make_app: MakeApp, answer: str, doubt: Doubt | None, confidence: int
) -> None:
    async with session(make_app()) as stand:
        await stand.enter("+ ask Ben for the list next Friday #6", answer)
        await stand.settle()
        (action,) = stand.stored().actions
        assert (action.doubt, action.confidence) == (doubt, confidence)
        assert len(stand.live.entries) == 1
        await stand.press("f7")
        assert (stand.live.actions[0].doubt, stand.live.actions[0].confidence) == (None, 6)


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize("size", SIZES)
async def test_the_question_and_its_answers_are_whole(
    make_app: MakeApp, size: tuple[int, int], lang: i18n.Language
) -> None:
    activate(lang)
    async with session(make_app(), size=size) as stand:
        await stand.enter("+ ask Ben for the list Friday #6")
        shown = page(stand.screen)
        assert stand.desk.cards.lift.question.text(lang) in shown
        for number, doubt in enumerate(Doubt, 1):
            assert f"{number} {doubt_word(doubt)}" in shown


async def test_an_insight_is_told_on_only_after_asking(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter("!waiting is work", "a note")
        await stand.press("up", "t")
        assert stand.prompt == "▌"
        await stand.press("up", "t")
        assert "without your name?" in stand.below
        await stand.press("escape")
        assert not stand.live.insights[0].shareable
        await stand.press("up", "up", "t", "enter")
        assert stand.live.insights[0].shareable
        assert stand.live.entries[0].shared
        assert "may be told: waiting is work" in stand.lines
        await stand.press("f7")
        assert not stand.live.insights[0].shareable
        assert not stand.live.entries[0].shared


async def test_an_indonesian_session_with_its_steps(make_app: MakeApp) -> None:
    activate("id")
    async with session(make_app()) as stand:
        await stand.press("ctrl+g", "d")
        assert "Langkah Bu Rina" in page(stand.app.screen)
        await stand.terminal("minta contoh format ke arsip")
        await stand.press(DOWN)
        await stand.terminal("Jumat depan")
        assert "Jum 4 Des 2026" in page(stand.app.screen)
        await stand.press(DOWN)
        await stand.terminal("kalau Sari cuti, saya tanya Ben")
        await stand.press(*[DOWN] * 3)
        await stand.terminal("6")
        await stand.press("enter")
        (action,) = stand.live.actions
        assert (action.text, action.due) == ("minta contoh format ke arsip", date(2026, 12, 4))
        assert action.if_then == "kalau Sari cuti, saya tanya Ben"
        assert action.check_in == date(2026, 11, 27)

        await stand.press("up", "ctrl+g", "d", DOWN, "ctrl+u")
        await stand.terminal("Senin")
        await stand.press("enter")
        assert stand.live.actions[0].due == date(2026, 11, 30)
        assert "Sen 30 Nov 2026" in stand.live.entries[0].text

        await stand.press("escape")
        await stand.enter("-belum bisa membuat tabel pivot")
        await stand.press("up", "ctrl+g", "d", "enter")
        need = stand.live.actions[1]
        assert (need.kind, need.text) == (ActionKind.TRAINING, "belum bisa membuat tabel pivot")
        assert "kebutuhan pelatihan: belum bisa membuat tabel pivot" in stand.lines
        await stand.settle()
        assert stand.stored().actions == stand.live.actions


async def test_indonesian_words_lift_a_step(make_app: MakeApp) -> None:
    activate("id")
    async with session(make_app()) as stand:
        await stand.enter("+ minta daftar ke Ben Jumat #6")
        assert "Apa yang bisa menaikkannya satu angka?" in stand.below
        assert "1 belum jelas 2 belum yakin 3 belum berani" in stand.below
        await stand.terminal("3")
        assert "tinggal beraninya" in stand.below
        await stand.press("enter")
        assert stand.live.actions[0].doubt is Doubt.COURAGE
        await stand.enter("+ telepon Dedi Jumat #5", "#8")
        assert stand.live.actions[1].confidence == 8


@pytest.mark.parametrize("size", SIZES)
async def test_consent_is_asked_for_in_indonesian(make_app: MakeApp, size: tuple[int, int]) -> None:
    activate("id")
    async with session(make_app(), size=size) as stand:
        await stand.enter("!menunggu itu juga kerja")
        await stand.press("up", "t")
        assert stand.prompt == "▌ ceritakan ›"
        shown = page(stand.screen)
        assert "boleh diceritakan ke orang lain, tanpa nama?" in shown
        assert "Enter: setuju; Esc: tidak" in shown
        await stand.press("enter")
        assert "boleh diceritakan: menunggu itu juga kerja" in stand.lines
        await stand.press("up", "t", "enter")
        assert "boleh diceritakan" not in stand.lines
        assert not stand.live.insights[0].shareable


async def test_how_it_goes_is_asked_when_its_day_has_come(make_app: MakeApp) -> None:
    def agreed(desk: Desk) -> None:
        action = promise(desk, add(desk, "Rina"), "read the guide", 9)
        desk.services.followups.change(replace(action, check_in=TODAY))

    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "3", seed=agreed)
        assert "Ask how it goes 1 Rina read the guide" in seen(app)
        assert "Later" not in seen(app)


@pytest.mark.parametrize(("answer", "line"), [("#5", "5"), ("1", "1")])
async def test_nothing_is_asked_of_a_step_that_is_gone(
    make_app: MakeApp, answer: str, line: str
) -> None:
    async with session(make_app()) as stand:
        await stand.enter("+send it #3")
        await stand.press("f7")
        assert "raise it" not in stand.below
        await stand.enter(answer)
        assert stand.texts == [line]
        await stand.enter("+send it #3")
        await stand.press("f8", "f7", "f8")
        await stand.enter(answer)
        assert stand.texts == [line, line]
