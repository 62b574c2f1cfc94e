"""A talk with somebody made up: what is told depends on how one asks, and each thing once."""

from collections.abc import Mapping

import pytest

from coachtui import i18n
from coachtui.bank.schema import Stage
from coachtui.i18n import Language
from coachtui.kinds import LANGUAGES
from coachtui.practice import Talk
from coachtui.practice.looking_back import look_back
from coachtui.practice.moves import Move
from coachtui.practice.pages import end_of_talk
from coachtui.practice.schema import Case

Stages = Mapping[str, Stage]


def test_open_questions_bring_something_new_until_all_is_told(case: Case, stages: Stages) -> None:
    talk = Talk(case, stages, "en")
    replies = [talk.take("What is it you want?") for _number in range(5)]
    scene = case.scenes[0]
    assert [one.reply for one in replies[:3]] == [said.en for said in scene.open]
    assert [one.new for one in replies] == [True, True, True, False, False]
    assert replies[3].reply != replies[4].reply
    assert talk.had_its_time


def test_what_closes_brings_little_and_three_in_a_row_hardly_anything(
    case: Case, stages: Stages
) -> None:
    talk = Talk(case, stages, "en")
    for text, lines in (
        ("Did you send it?", case.anytime.closed),
        ("You should make a list.", case.anytime.telling),
        ("Why is it late?", case.anytime.guarded),
        ("Did you ask?", case.anytime.guarded),
    ):
        turn = talk.take(text)
        assert not turn.new
        assert turn.reply in [line.en for line in lines]
    assert talk.take("What would help?").new
    assert talk.take("Did you ask?").reply in [line.en for line in case.anytime.closed]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_bank_asks_openly_in_every_stage(case: Case, stages: Stages, lang: Language) -> None:
    talk = Talk(case, stages, lang)
    while True:
        offered = [talk.offer() for _number in range(3)]
        assert len(set(offered)) == 3
        for text in offered:
            assert "{" not in text
            talk.take(text)
        if talk.is_last:
            break
        talk.go_on()
    back = look_back(talk)
    assert (back.closed, back.told, back.stages) == (0, 0, 4)
    assert back.shut is None
    assert back.opened


def test_a_turn_can_be_said_another_way(case: Case, stages: Stages) -> None:
    talk = Talk(case, stages, "en")
    assert not talk.can_take_back
    first = talk.take("What do you want?").reply
    talk.take("You should make a list.")
    assert talk.take_back().text == "You should make a list."
    assert talk.take_back().reply == first
    assert talk.take("What do you want?").reply == first
    assert look_back(talk).told == 0
    talk.go_on()
    assert not talk.can_take_back


def test_looking_back_counts_and_names_one_thing_to_try(case: Case, stages: Stages) -> None:
    i18n.activate("en")
    talk = Talk(case, stages, "en")
    assert "Ask one question" in look_back(talk).try_next
    for text in ("What do you want?", "How does it feel?", "Did you send it?", "", "Okay."):
        talk.take(text)
    back = look_back(talk)
    assert (back.open, back.closed, back.told, back.waited, back.stages) == (2, 1, 0, 2, 1)
    assert back.shut
    assert back.shut.text == "Did you send it?"
    assert "“what” or “how”" in back.try_next
    assert [move for move, _line in back.untold] == [Move.MORE, Move.MIRROR]
    talk.take("You should ask Ayu.")
    assert "advice" in look_back(talk).try_next
    said = end_of_talk(talk).words
    for words in ("open questions: 2", "advice or telling: 1", "Goal (1 of 4)", "is kept"):
        assert words in said


def test_a_good_talk_is_told_what_it_left_out(case: Case, stages: Stages) -> None:
    i18n.activate("en")
    talk = Talk(case, stages, "en")
    tries = []
    for text in ("What do you want?", "So that is the end of the month.", "How does it feel?"):
        talk.take(text)
        tries.append(look_back(talk).try_next)
    assert tries[0].startswith("Give back")
    assert tries[1].startswith("Ask once how it feels")
    assert tries[2].startswith("Ask “what else?”")
