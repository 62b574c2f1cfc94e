"""Mirrors and acknowledgements: the quote byte by byte, and nothing counted that asks nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.bank.schema import Bank, Question
from coachtui.kinds import EntryKind, QuestionKind
from coachtui.live import Cards, LiveSession
from coachtui.text import clean
from tests.conftest import FakeClock
from tests.live.conftest import begin, shipped_bank

ODD = '  it  "always" lands … on ME, {goal} {quote} [b]!? '


def of_kind(bank: Bank, kind: QuestionKind) -> Question:
    """Return a question of the bank that asks in this way."""
    stages = [stage for _model, stage in bank.all_stages()]
    return next(one for stage in stages for one in stage.questions if one.kind is kind)


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_last_quote_comes_back_word_for_word(bank: Bank, clock: FakeClock, lang: str) -> None:
    live = begin(bank, clock)
    cards = Cards(live, bank, lang)
    for stage in live.stages:
        live.go(stage.key)
        live.write('"earlier')
        live.write(f'"{ODD}')
        mirror = cards.mirror()
        assert mirror is not None
        assert mirror.question.kind is QuestionKind.REFLECT
        assert mirror.quote.text == ODD
        assert ODD in mirror.words
        assert mirror.question in stage.questions


@given(st.text(min_size=1))
def test_every_quote_comes_back_byte_by_byte(text: str) -> None:
    live = begin(shipped_bank(), FakeClock())
    live.write(f'"x{clean(text, single_line=True)}x')
    mirror = Cards(live, shipped_bank(), "id").mirror()
    assert mirror is not None
    assert live.entries[0].text.encode() in mirror.words.encode()


def test_without_a_quote_there_is_nothing_to_mirror(live: LiveSession, bank: Bank) -> None:
    cards = Cards(live, bank, "en")
    assert cards.mirror() is None
    live.write('"   ')
    assert cards.mirror() is None


def test_another_mirror_of_the_stage_comes_first_the_next_time(
    live: LiveSession, bank: Bank
) -> None:
    cards = Cards(live, bank, "en")
    live.write('"always me')
    said = set()
    for _time in range(2):
        mirror = cards.mirror()
        assert mirror is not None
        cards.ask(mirror.question, mirror.words)
        said.add(mirror.question.key)
    assert len(said) == 2


def test_a_mirror_that_was_said_keeps_its_words_and_is_what_lines_answer(
    live: LiveSession, bank: Bank
) -> None:
    cards = Cards(live, bank, "en")
    live.write('"always me')
    mirror = cards.mirror()
    assert mirror is not None
    cards.ask(mirror.question, mirror.words)
    live.write('"well, nearly always')
    assert cards.large == cards.answered == mirror.words
    assert live.record.asked[-1].text == mirror.words


def test_words_the_coach_has_changed_stay_off_the_turned_screen(
    live: LiveSession, bank: Bank
) -> None:
    cards = Cards(live, bank, "en")
    live.write('"always me', shared=True)
    mirror = cards.mirror()
    assert mirror is not None
    cards.ask(mirror.question, f"{mirror.words} (private)")
    assert cards.large_in_public == ""


def test_what_is_said_with_a_quote_goes_with_it(live: LiveSession, bank: Bank) -> None:
    cards = Cards(live, bank, "en")
    live.write('"a secret')
    cards.ask(of_kind(bank, QuestionKind.REFLECT))
    live.write('"a shared one', shared=True)
    assert "a secret" in cards.large
    assert cards.large_in_public == ""
    live.share(live.entries[0].id)
    assert cards.large_in_public == cards.large


@pytest.mark.parametrize("lang", ["en", "id"])
def test_an_acknowledgement_is_no_question(bank: Bank, clock: FakeClock, lang: str) -> None:
    live = begin(bank, clock)
    cards = Cards(live, bank, lang)
    live.write('"always me')
    cards.ask_number(2)
    asked = cards.large
    assert cards.ask(of_kind(bank, QuestionKind.ACK)) is None
    assert cards.large != asked
    assert cards.answered == asked
    assert len(live.record.asked) == 1
    assert cards.ask_next() is None
    assert len(live.record.asked) == 1


def test_the_stand_never_proposes_a_mirror_or_an_acknowledgement(
    live: LiveSession, bank: Bank
) -> None:
    cards = Cards(live, bank, "en")
    live.write('"always me')
    for stage in live.stages:
        live.go(stage.key)
        cards.enter_stage()
        while cards.ask_next():
            pass
    assert not any(
        question.is_stem
        for asked in live.record.asked
        if (question := bank.question(asked.key)) is not None
    )


def test_an_own_question_is_looked_at_in_its_stage(live: LiveSession, bank: Bank) -> None:
    cards = Cards(live, bank, "en")
    finding = cards.finding("who knows")
    assert finding is not None
    assert finding.rule == "Q007"
    assert cards.finding("what stands out") is None
    assert live.write("?what stands out").puts[0].after is not None
    assert live.entries[-1].kind is EntryKind.QUESTION
