"""The shape of the exercises: what their YAML may say, and what is made of it."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from coachtui.bank.cards import Words, fillable
from coachtui.bank.schema import Key, Strict, one_line
from coachtui.bank.strict import read_strict

Long = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=320),
    AfterValidator(one_line),
    AfterValidator(fillable),
]


class Said(Words):
    """What somebody says, or what is told of them, in both languages."""

    en: Long
    id: Long


One = Annotated[tuple[Said, ...], Field(min_length=1, max_length=8)]
Three = Annotated[tuple[Said, ...], Field(min_length=3, max_length=8)]


class Exercise(Strict):
    """What every drill tells of itself: what it is for, what it cannot see, what to take along."""

    title: Words
    purpose: Said
    limits: Said
    take_along: Said


class Heard(Strict):
    """A sentence to give back."""

    said: Said
    weight: Said
    """The words that weigh most in it, parted by commas; * stands for any ending."""
    answers: One
    why: Said


class Listening(Exercise):
    """Sentences to give back."""

    items: Annotated[tuple[Heard, ...], Field(min_length=5, max_length=10)]


class Closed(Strict):
    """A question that closes a talk, and others that ask for the same."""

    poor: Said
    answers: One


class Questions(Exercise):
    """Questions to ask anew."""

    items: Annotated[tuple[Closed, ...], Field(min_length=5, max_length=10)]


Part = Literal["situation", "behaviour", "impact"]


class Reproach(Strict):
    """A reproach, what really happened, and how it can be said."""

    reproach: Said
    seen: Said
    situation: Said
    behaviour: Said
    impact: Said
    praise: bool = False
    write: Annotated[tuple[Part, ...], Field(min_length=1, max_length=3)]
    """What the coach words; the rest is given."""

    def part(self, name: Part) -> Said:
        """Return how a part can be said."""
        return {"situation": self.situation, "behaviour": self.behaviour}.get(name, self.impact)


class Feedbacks(Exercise):
    """Reproaches to turn into feedback."""

    items: Annotated[tuple[Reproach, ...], Field(min_length=5, max_length=10)]


class Reply(Strict):
    """Something to answer, and what it does."""

    text: Said
    reason: Said
    better: bool = False


class Choice(Strict):
    """A sentence in the first minutes, and answers to choose from."""

    said: Said
    replies: Annotated[tuple[Reply, ...], Field(min_length=3, max_length=4)]


class Trust(Exercise):
    """Answers to choose, then two to write."""

    choices: Annotated[tuple[Choice, ...], Field(min_length=3, max_length=6)]
    replies: Annotated[tuple[Heard, ...], Field(min_length=1, max_length=4)]


class Drills(Strict):
    """The four drills."""

    listening: Listening
    questions: Questions
    feedback: Feedbacks
    trust: Trust


class Scene(Strict):
    """A stage of a made-up talk: what is said in it, by what the coach does. Each answer is one."""

    stage: Key
    begins: Said
    first: Said | None = None
    """What the coachee says before anything is asked."""
    open: Annotated[tuple[Said, ...], Field(min_length=2, max_length=8)]
    feeling: One
    more: One
    """To what else there is."""
    mirror: One
    scale: tuple[Said, ...] = ()
    silence: tuple[Said, ...] = ()


class Anytime(Strict):
    """What is said in any stage: to what closes a talk, and when there is nothing more to say."""

    closed: Three
    leading: Three
    telling: Three
    stacked: Three
    why: Three
    guarded: Three
    """After several of these in a row."""
    spent: Three
    confirmed: Three
    waiting: Three


class Case(Strict):
    """A made-up coachee, whose answers are written and depend on how one asks."""

    title: Words
    who: Said
    name: Annotated[str, StringConstraints(min_length=1, max_length=40)]
    address: Words
    """How the questions of the bank address the coachee."""
    model: Key
    """The model of the bank that has the stages of the scenes."""
    scenes: Annotated[tuple[Scene, ...], Field(min_length=3, max_length=7)]
    anytime: Anytime
    ends: Said


class Exercises(Strict):
    """All exercises of the product."""

    version: Literal["1"]
    drills: Drills
    cases: Annotated[dict[Key, Case], Field(min_length=1)]


def read_exercises(path: Path) -> Exercises:
    """Read the file of the exercises, all mistakes at once."""
    return read_strict(path, Exercises)
