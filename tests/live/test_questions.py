"""The questions on the stand: the key question first, none twice, and room for the answer."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachtui.bank.choose import choose
from coachtui.bank.schema import Bank, Question
from coachtui.kinds import CLOSE, LAST_TIME, Relation
from coachtui.live import Cards, LiveSession
from coachtui.views import CoacheeView
from tests.conftest import FakeClock
from tests.live.conftest import begin, shipped_bank

MODELS: Final = ("grow", "clear", "oscar", "smart", "sbi", "tirta")
LINES: Final = ("=goal", '"quote', "#measure", "note")


@pytest.fixture
def cards(live: LiveSession, bank: Bank) -> Cards:
    """The cards of a session that has just begun."""
    return Cards(live, bank, "en")


def enter(live: LiveSession, cards: Cards, stage: str) -> None:
    """Go to a stage as the stand does."""
    live.go(stage)
    cards.enter_stage()


def pinned(live: LiveSession) -> Question:
    """Return the key question of the stage that is on."""
    question = live.stage.pinned
    assert question is not None
    return question


def with_slot(bank: Bank, slot: str, stage: str) -> Question:
    """Return a question of a stage that has a slot in English."""
    (found, *_rest) = [
        question
        for _model, one in bank.all_stages()
        for question in one.questions
        if one.key == stage and slot in question.slots("en")
    ]
    return found


def test_a_quiet_stand_holds_only_what_was_asked(live: LiveSession, bank: Bank) -> None:
    cards = Cards(live, bank, "en", quiet=True)
    assert (cards.shown, cards.large_in_public, cards.answered) == ((), "", "")
    assert cards.ask_next() is None
    cards.ask(pinned(live))
    assert cards.shown == (cards.large_in_public,) != ("",)
    cards.ask_next()
    assert (cards.shown, len(live.record.asked)) == ((), 1)


# What is shown


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_key_question_comes_first_in_every_stage(
    bank: Bank, clock: FakeClock, model: str, lang: str
) -> None:
    live = begin(bank, clock, model, record={"earlier_sessions": 1})
    cards = Cards(live, bank, lang)
    for stage in live.stages:
        enter(live, cards, stage.key)
        assert cards.large == cards.words(pinned(live))
        assert len(cards.shown) == 3
        assert len(set(cards.shown)) == 3


def test_a_first_session_asks_of_no_session_before_it(bank: Bank, clock: FakeClock) -> None:
    live = begin(bank, clock)
    enter(live, cards := Cards(live, bank, "en"), LAST_TIME)
    assert cards.large == "What has already begun to change since you agreed to meet?"
    assert len(cards.shown) == 3
    assert not any("step" in words or "last" in words for words in cards.shown)


def test_the_key_question_comes_first_also_on_the_way_back(live: LiveSession, cards: Cards) -> None:
    enter(live, cards, "goal")
    enter(live, cards, "reality")
    cards.others()
    enter(live, cards, "goal")
    assert cards.large == cards.words(pinned(live))


def test_a_new_stage_lets_go_of_the_question_before(live: LiveSession, cards: Cards) -> None:
    cards.ask_number(2)
    held = cards.large
    enter(live, cards, "goal")
    assert cards.large == cards.words(pinned(live))
    assert not cards.large_is_asked
    assert held not in cards.shown


def test_a_key_question_that_was_asked_does_not_come_again(live: LiveSession, cards: Cards) -> None:
    enter(live, cards, "goal")
    key = cards.large
    cards.ask_next()
    enter(live, cards, "reality")
    enter(live, cards, "goal")
    assert key not in cards.shown


def test_nothing_moves_while_one_only_writes(
    live: LiveSession, cards: Cards, clock: FakeClock
) -> None:
    enter(live, cards, "goal")
    before = cards.shown
    live.write_all(("=on time", "#four weeks", "a note"))
    clock.advance(600)
    assert cards.shown == before


# Asking


def test_asking_the_next_marks_the_large_one_and_brings_another(
    live: LiveSession, cards: Cards
) -> None:
    first, second, _third = cards.shown
    step = cards.ask_next()
    assert step is not None
    assert [asked.text for asked in live.record.asked] == [first]
    assert first not in cards.shown
    assert second in cards.shown
    assert not cards.large_is_asked


def test_a_number_marks_its_question_and_keeps_it_large(live: LiveSession, cards: Cards) -> None:
    _first, second, _third = cards.shown
    step = cards.ask_number(2)
    assert step is not None
    assert cards.large == second
    assert cards.large_is_asked
    assert [asked.text for asked in live.record.asked] == [second]
    assert len(set(cards.shown)) == 3


def test_the_one_that_is_being_answered_is_not_marked_again(
    live: LiveSession, cards: Cards
) -> None:
    cards.ask_number(3)
    held = cards.large
    assert cards.ask_number(1) is None
    assert cards.ask_next() is None
    assert not cards.large_is_asked
    assert held not in cards.shown
    assert len(live.record.asked) == 1


@pytest.mark.parametrize("number", [0, 4, -1])
def test_there_is_no_other_number(live: LiveSession, cards: Cards, number: int) -> None:
    before = cards.shown
    assert cards.ask_number(number) is None
    assert cards.shown == before
    assert live.record.asked == ()


def test_what_else_is_asked_in_the_words_of_the_stage(live: LiveSession, cards: Cards) -> None:
    enter(live, cards, "options")
    said = []
    while step := cards.ask_what_else():
        assert step.puts
        said.append(cards.large)
    assert said
    assert len(set(said)) == len(said)
    assert {asked.text for asked in live.record.asked} == set(said)


def test_three_others_and_round_again(live: LiveSession, cards: Cards) -> None:
    first = cards.shown
    seen: list[str] = []
    while not set(cards.shown) & set(seen):
        seen += cards.shown
        cards.others()
    assert set(first) <= set(seen)
    assert len(seen) > 6
    assert live.record.asked == ()


def test_others_let_go_of_the_one_that_is_being_answered(cards: Cards) -> None:
    cards.ask_number(2)
    held = cards.large
    cards.others()
    assert held not in cards.shown
    assert not cards.large_is_asked


def test_any_question_of_the_bank_can_be_asked_anywhere_even_again(
    live: LiveSession, cards: Cards, bank: Bank
) -> None:
    question = bank.model("clear").stages["contract"].questions[0]
    cards.ask(question)
    assert cards.large == cards.words(question)
    cards.ask_next()
    assert cards.large != cards.words(question)
    cards.ask(question)
    assert cards.large == cards.words(question)
    assert [asked.key for asked in live.record.asked] == [question.key] * 2


def test_the_close_asks_for_the_next_date_once_all_else_is_said(
    live: LiveSession, cards: Cards
) -> None:
    live.write("+call Dedi")
    enter(live, cards, CLOSE)
    asked = cards.large
    step = cards.after_answer(live.set_takeaway("I ask first"))
    assert (bool(step), cards.large) == (True, asked)
    cards.after_answer(live.set_due(live.actions[0].id, None))
    assert (cards.large, len(cards.shown)) == ("When would it suit you to meet again?", 3)
    cards.after_answer(live.set_follow_up(None))
    assert cards.large not in (asked, "When would it suit you to meet again?")
    live.undo()
    cards.after_undo()
    live.undo()
    cards.after_undo()
    assert cards.large == asked


def test_who_wants_no_questions_gets_none_at_the_close(live: LiveSession, bank: Bank) -> None:
    cards = Cards(live, bank, "en", quiet=True)
    enter(live, cards, CLOSE)
    cards.after_answer(live.set_takeaway("I ask first"))
    assert cards.shown == ()


# Undo


def test_undo_of_a_mark_lets_the_question_go(live: LiveSession, cards: Cards) -> None:
    before = cards.shown
    cards.ask_number(2)
    live.undo()
    cards.after_undo()
    assert cards.shown == before
    assert not cards.large_is_asked


def test_undo_of_something_else_keeps_it(live: LiveSession, cards: Cards) -> None:
    cards.ask_number(2)
    held = cards.large
    live.write("the answer")
    live.undo()
    cards.after_undo()
    assert cards.large == held
    assert cards.large_is_asked


def test_undo_of_the_next_one_brings_the_question_back(live: LiveSession, cards: Cards) -> None:
    before = cards.shown
    cards.ask_next()
    live.undo()
    cards.after_undo()
    assert cards.shown == before


def test_undo_of_a_move_brings_the_questions_of_that_stage(live: LiveSession, cards: Cards) -> None:
    enter(live, cards, "goal")
    enter(live, cards, "reality")
    cards.ask_number(2)
    live.undo()
    cards.after_undo()
    live.undo()
    cards.after_undo()
    assert live.stage.key == "goal"
    assert cards.large == cards.words(pinned(live))


# Words of this session


@pytest.mark.parametrize(("lang", "called"), [("en", "you"), ("id", "Anda")])
def test_somebody_without_a_form_of_address_is_spoken_to(
    bank: Bank, clock: FakeClock, lang: str, called: str
) -> None:
    nobody = CoacheeView("x", "Rina Kartika")
    live = begin(bank, clock, record={"coachee": nobody})
    cards = Cards(live, bank, lang)
    question = replace_words(bank, "{sapaan}, what now?")
    assert cards.words(question).lower() == f"{called.lower()}, what now?"


def test_the_form_of_address_stands_in_the_questions(bank: Bank, clock: FakeClock) -> None:
    live = begin(bank, clock)
    enter(live, cards := Cards(live, bank, "id"), "goal")
    everything = all_of_stage(cards)
    assert any("Bu Rina" in words for words in everything)
    assert not any("{" in words for words in everything)


def test_a_quote_comes_only_from_this_session(bank: Bank, clock: FakeClock) -> None:
    live = begin(bank, clock)
    cards = Cards(live, bank, "en")
    mirror = with_slot(bank, "quote", "reality")
    assert "{" not in cards.words(mirror)
    assert "…" in cards.words(mirror)
    live.write('"it always lands on me')
    live.write('"on Friday afternoon')
    assert "“on Friday afternoon”" in cards.words(mirror)
    live.undo()
    assert "“it always lands on me”" in cards.words(mirror)


def test_a_question_that_lacks_its_words_is_not_shown(
    bank: Bank, clock: FakeClock, live: LiveSession
) -> None:
    for stage in live.stages:
        enter(live, cards := Cards(live, bank, "en"), stage.key)
        assert not any("{" in words for words in all_of_stage(cards))


def test_the_takeaway_is_that_of_last_time(bank: Bank, clock: FakeClock) -> None:
    past = {"last_takeaway": "I ask first.", "earlier_sessions": 1}
    live = begin(bank, clock, record=past)
    live.set_takeaway("I write less")
    question = with_slot(bank, "takeaway", "open")
    words = Cards(live, bank, "en").words(question)
    assert "I ask first" in words
    assert "I write less" not in words


# What the coachee may see


@pytest.mark.parametrize("shared", [False, True])
def test_a_question_with_a_quote_is_public_only_when_the_quote_is(
    live: LiveSession, cards: Cards, bank: Bank, shared: bool
) -> None:
    live.write('"it always lands on me', shared=shared)
    cards.ask(with_slot(bank, "quote", "reality"))
    assert "lands on me" in cards.large
    assert cards.large_in_public == (cards.large if shared else "")


def test_a_question_with_a_goal_is_public_only_when_the_goal_is(
    live: LiveSession, cards: Cards, bank: Bank
) -> None:
    live.write("=secret aim")
    question = replace_words(bank, "How near is {goal}?")
    cards.ask(question)
    assert cards.large_in_public == "How near is secret aim?"
    live.share(live.entries[0].id)
    assert "secret" not in cards.large_in_public


def test_any_other_question_is_public(cards: Cards) -> None:
    assert cards.large_in_public == cards.large


# Whatever is pressed

Move = Callable[[LiveSession, Cards, int], object]


def write(live: LiveSession, cards: Cards, pick: int) -> None:
    """Write a line, and let the cards know what can be filled in now."""
    live.write(LINES[pick % len(LINES)])
    cards.deal()


def undo(live: LiveSession, cards: Cards, _pick: int) -> None:
    """Take a step back."""
    live.undo()
    cards.after_undo()


def redo(live: LiveSession, cards: Cards, _pick: int) -> None:
    """Do a step again."""
    live.redo()
    cards.after_undo()


MOVES: Final[tuple[Move, ...]] = (
    lambda _live, cards, _pick: cards.ask_next(),
    lambda _live, cards, pick: cards.ask_number(pick % 5),
    lambda _live, cards, _pick: cards.ask_what_else(),
    lambda _live, cards, _pick: cards.others(),
    lambda live, cards, pick: enter(live, cards, live.stages[pick % len(live.stages)].key),
    write,
    undo,
    redo,
)


@settings(max_examples=60, deadline=None)
@given(
    model=st.sampled_from(MODELS),
    lang=st.sampled_from(("en", "id")),
    relation=st.sampled_from(tuple(Relation)),
    moves=st.lists(
        st.tuples(st.sampled_from(MOVES), st.integers(0, 60), st.integers(0, 200)), max_size=60
    ),
)
def test_none_is_shown_twice_and_the_stand_is_never_empty_too_early(
    model: str, lang: str, relation: Relation, moves: list[tuple[Move, int, int]]
) -> None:
    clock = FakeClock()
    live = begin(shipped_bank(), clock, model, relation=relation)
    cards = Cards(live, shipped_bank(), lang)
    for move, pick, seconds in moves:
        move(live, cards, pick)
        clock.advance(seconds)
        shown = [question.key for question in cards._shown]
        asked = live.asked_keys
        if cards.large_is_asked:
            assert shown[0] in asked
        assert not set(shown[cards.large_is_asked :]) & asked
        assert len(set(shown)) == len(shown) <= 3
        left = choose(replace(cards._situation(), skipped=frozenset()), 100)
        assert len(shown) == min(3, len(left) + cards.large_is_asked)


def all_of_stage(cards: Cards) -> set[str]:
    """Return all that a stage would show, three by three."""
    seen: set[str] = set()
    while not set(cards.shown) <= seen:
        seen |= set(cards.shown)
        cards.others()
    return seen


def replace_words(bank: Bank, words: str) -> Question:
    """Return a question of the bank with other words."""
    (question, *_rest) = bank.model("grow").stages["goal"].questions
    return question.model_copy(update={"en": words, "id": words})
