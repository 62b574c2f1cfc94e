"""The drills as one task after the other: what is given, what to write, and what is seen in it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from string import ascii_lowercase
from typing import Final, Literal

from coachtui.bank.own import as_question, kind_of
from coachtui.bank.rules import lint_question
from coachtui.bank.twins import same_words, word_bag
from coachtui.feedback import Feedback, Field, check_field
from coachtui.i18n import N_, _
from coachtui.practice.mirror import Note, judge_mirror
from coachtui.practice.moves import Move, move_of, remarks_on_move
from coachtui.practice.schema import (
    Choice,
    Closed,
    Drills,
    Exercise,
    Heard,
    Part,
    Reproach,
)

DrillKey = Literal["listening", "questions", "feedback", "trust"]
DRILLS: Final[tuple[DrillKey, ...]] = ("listening", "questions", "feedback", "trust")
"""The four, in the order in which one takes them up."""

_PARTS: Final[dict[Part, str]] = {
    "situation": N_("Situation"),
    "behaviour": N_("Behaviour"),
    "impact": N_("Impact"),
}


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to write, or to choose."""

    asks: str
    """What is to be done."""
    said: str
    """What somebody says or asks, which the coach answers."""
    judge: Callable[[str], tuple[Note, ...]]
    """Tells what is seen in an answer."""
    answers: tuple[str, ...]
    """Ways in which it can be said."""
    told: str = ""
    """What is known besides."""
    why: str = ""
    """What there is to see in the ways it can be said."""
    hint: str = ""
    choices: tuple[str, ...] = ()
    """What can be chosen from; the answer is then a letter."""
    live: bool = False
    """Whether it can be looked at while it is being written."""

    def picked(self, letter: str) -> int | None:
        """Return which of the choices a letter stands for."""
        letters = list(ascii_lowercase[: len(self.choices)])
        return letters.index(letter) if (letter := letter.strip().lower()) in letters else None


@dataclass(frozen=True, slots=True)
class Drill:
    """A drill in one language."""

    key: str
    title: str
    purpose: str
    limits: str
    take_along: str
    tasks: tuple[Task, ...]


def drill_of(drills: Drills, key: DrillKey, lang: str) -> Drill:
    """Return a drill in a language."""
    tasks: Iterator[Task]
    exercise: Exercise
    match key:
        case "listening":
            exercise = drills.listening
            tasks = (_give_back(one, lang) for one in drills.listening.items)
        case "questions":
            exercise = drills.questions
            tasks = (_ask_anew(one, lang) for one in drills.questions.items)
        case "feedback":
            exercise = drills.feedback
            tasks = (task for one in drills.feedback.items for task in _say_in_parts(one, lang))
        case "trust":
            exercise = drills.trust
            chosen = [_choose(one, lang) for one in drills.trust.choices]
            written = (_acknowledge(one, lang) for one in drills.trust.replies)
            tasks = iter([*chosen, *written])
    return Drill(
        key,
        exercise.title.text(lang),
        exercise.purpose.text(lang),
        exercise.limits.text(lang),
        exercise.take_along.text(lang),
        tuple(tasks),
    )


def _give_back(item: Heard, lang: str) -> Task:
    said, weight = item.said.text(lang), item.weight.text(lang)
    return Task(
        asks=_("Give it back in your own few words."),
        said=said,
        judge=lambda text: judge_mirror(text, said, weight, lang),
        answers=tuple(one.text(lang) for one in item.answers),
        why=item.why.text(lang),
        hint=_("Which of the words weighs most?"),
    )


def _acknowledge(item: Heard, lang: str) -> Task:
    asks = _("Acknowledge it. No question, no advice.")
    return replace(_give_back(item, lang), asks=asks, hint=_("Name what you see, and no more."))


def _ask_anew(item: Closed, lang: str) -> Task:
    poor = item.poor.text(lang)
    # What is wrong with it is said by the same rules that look at the answer.
    wrong = next(iter(lint_question(poor, kind_of(poor, lang), lang)))
    return Task(
        asks=_("Ask for the same, openly."),
        said=poor,
        judge=lambda text: _judge_question(text, poor, lang),
        answers=tuple(one.text(lang) for one in item.answers),
        why=_("The one that was given: {message}").format(message=wrong.message),
        hint=wrong.proposal,
        live=True,
    )


def _judge_question(text: str, poor: str, lang: str) -> tuple[Note, ...]:
    text = as_question(text)
    if same_words(word_bag(text), word_bag(poor)):
        return (Note(False, _("That is nearly the question that was given.")),)
    move = move_of(text, lang)
    if move in (Move.MIRROR, Move.SILENCE):
        return (Note(False, _("This asks nothing.")),)
    notes = tuple(Note(False, one) for one in remarks_on_move(text, move, lang))
    return notes or (Note(True, _("Open, one thing at a time, short enough.")),)


def _say_in_parts(item: Reproach, lang: str) -> Iterator[Task]:
    """Yield a task for each part that is to be worded; the parts before it are given."""
    for name in item.write:
        given = [
            ": ".join((_(word), item.part(other).text(lang)))
            for other, word in _PARTS.items()
            if other not in item.write or item.write.index(other) < item.write.index(name)
        ]
        yield Task(
            asks=_("Write the part: {part}.").format(part=_(_PARTS[name])),
            said=item.reproach.text(lang),
            judge=_judge_part(item, name, lang),
            answers=(item.part(name).text(lang),),
            told="\n".join([item.seen.text(lang), *given]),
            hint=_part_hint(name),
            live=True,
        )


def _judge_part(item: Reproach, name: Part, lang: str) -> Callable[[str], tuple[Note, ...]]:
    def judge(text: str) -> tuple[Note, ...]:
        texts = {part: item.part(part).text(lang) for part in _PARTS} | {name: text}
        remarks = check_field(Feedback(**texts, praise=item.praise), Field(name), lang)
        notes = tuple(Note(False, f"{one.message} {one.proposal}") for one in remarks)
        return notes or (Note(True, _good_part(name)),)

    return judge


def _part_hint(name: Part) -> str:
    return {
        "situation": _("When and where was it? One moment, not a habit."),
        "behaviour": _("What would a camera have recorded? Words and deeds, no label."),
    }.get(name, _("Who or what was affected, and how?"))


def _good_part(name: Part) -> str:
    return {
        "situation": _("One moment that both can remember."),
        "behaviour": _("Something that could be seen or heard."),
    }.get(name, _("Somebody or something that was affected."))


def _choose(item: Choice, lang: str) -> Task:
    lines = [
        f"{letter}  {reply.reason.text(lang)}"
        for letter, reply in zip(ascii_lowercase, item.replies, strict=False)
    ]
    task = Task(
        asks=_("What do you answer?"),
        said=item.said.text(lang),
        judge=lambda _letter: (),
        answers=tuple(lines),
        choices=tuple(reply.text.text(lang) for reply in item.replies),
        hint=_("Read all of them, then choose."),
    )

    def judge(letter: str) -> tuple[Note, ...]:
        number = task.picked(letter)
        if number is None:
            return ()
        reply = item.replies[number]
        return (Note(reply.better, reply.reason.text(lang)),)

    return replace(task, judge=judge)
