"""A drill as it is being done: looked at first, then shown, then on to the next."""

from coachtui import i18n
from coachtui.practice import Exercises, Round, drill_of


def test_an_answer_is_looked_at_then_others_are_shown(exercises: Exercises) -> None:
    i18n.activate("en")
    drill = drill_of(exercises.drills, "questions", "en")
    doing = Round(drill)
    doing.enter("Have you sent it?")
    assert (doing.number, doing.shown) == (0, False)
    assert [note.good for note in doing.notes] == [False]
    doing.enter("What is still missing?")
    assert doing.shown
    assert [note.good for note in doing.notes] == [True]
    doing.enter("What is still missing?")
    assert (doing.number, doing.notes, doing.shown) == (1, (), False)
    doing.enter("")
    assert doing.shown
    doing.enter("")
    assert doing.number == 2


def test_a_choice_shows_all_reasons_at_once_and_other_letters_do_nothing(
    exercises: Exercises,
) -> None:
    doing = Round(drill_of(exercises.drills, "trust", "en"))
    for text in ("", "z", "ab"):
        doing.enter(text)
        assert not doing.shown
    doing.enter("A")
    assert doing.shown
    assert doing.notes[0].text in doing.drill.tasks[0].answers[0]
    doing.enter("")
    assert doing.number == 1


def test_after_the_last_task_there_is_none(exercises: Exercises) -> None:
    doing = Round(drill_of(exercises.drills, "listening", "en"))
    for _task in doing.drill.tasks:
        doing.enter("")
        doing.enter("")
    assert doing.task is None
    doing.enter("more")
    assert doing.task is None


def test_the_question_that_was_given_is_no_answer(exercises: Exercises) -> None:
    i18n.activate("en")
    task = drill_of(exercises.drills, "questions", "en").tasks[0]
    (note,) = task.judge(task.said)
    assert not note.good
    assert "nearly the question" in note.text
