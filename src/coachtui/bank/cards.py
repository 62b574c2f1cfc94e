"""Cards to keep at hand or to print: what to agree first, what to do when stuck, what to recall."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from coachtui.bank.schema import SLOT, Question, Strict, one_line
from coachtui.bank.strict import read_strict
from coachtui.kinds import QuestionRole

FILLED: Final = frozenset({"sapaan"})
"""Slots of a card: it is read out before anything has been said."""


def fillable(text: str) -> str:
    """Refuse a slot that no card can fill."""
    for slot in SLOT.findall(text):
        if slot not in FILLED:
            known = ", ".join(sorted(FILLED))
            raise PydanticCustomError("slot", "unknown slot", {"slot": slot, "known": known})
    return text


Text = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=160),
    AfterValidator(one_line),
    AfterValidator(fillable),
]


class Words(Strict):
    """One text in both languages; neither may be missing."""

    en: Text
    id: Text

    def text(self, lang: str, address: str = "") -> str:
        """Return the text in a language, said to somebody with that form of address."""
        said = self.id if lang == "id" else self.en
        return said.replace("{sapaan}", address or ("Anda" if lang == "id" else "you"))


def as_question(words: Words, key: str) -> Question:
    """Return a text of a card as a question that can be asked in any stage."""
    return Question(key=key, role=QuestionRole.OPENING, en=words.en, id=words.id)


Three = Annotated[tuple[Words, ...], Field(min_length=3, max_length=3)]


class Lines(Strict):
    """A card with a heading and a few lines under it."""

    title: Words
    lines: Annotated[tuple[Words, ...], Field(min_length=1, max_length=8)]

    def texts(self, lang: str, address: str = "") -> tuple[str, ...]:
        """Return the lines in a language."""
        return tuple(line.text(lang, address) for line in self.lines)


class Consent(Lines):
    """What a coachee says yes to when notes are kept; another wording is another edition."""

    edition: Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{0,3}$")]
    lines: Annotated[tuple[Words, ...], Field(min_length=4, max_length=12)]


class Choices(Strict):
    """A few answers, of which one is chosen by its name."""

    def texts(self, lang: str) -> Mapping[str, str]:
        """Return each name with its text in a language, in order."""
        return {name: getattr(self, name).text(lang) for name in type(self).model_fields}


class MayBeUsed(Choices):
    """What of a session may enter an appraisal; what is safest comes first."""

    nothing: Words
    actions: Words
    agreed: Words


class Superior(Lines):
    """What a coach who also appraises the coachee says and settles before the talk."""

    question: Words
    choices: MayBeUsed


class Obstacle(Strict):
    """What gets in the way of coaching: how it shows, what helps, and a sentence to say."""

    name: Words
    signs: Annotated[tuple[Words, ...], Field(min_length=2, max_length=4)]
    remedy: Words
    say: Words


class Resistance(Obstacle):
    """Somebody who would rather not; questions that ask for little."""

    questions: Three


class Obstacles(Strict):
    """The four that coaches at work meet."""

    resistance: Resistance
    time: Obstacle
    skill: Obstacle
    hierarchy: Obstacle

    def each(self) -> Iterator[tuple[str, Obstacle]]:
        """Yield each obstacle with its name, in order."""
        for name in type(self).model_fields:
            yield name, getattr(self, name)


class Reflection(Strict):
    """What a coach asks himself or herself after a session, for nobody else to read."""

    title: Words
    prompts: Three
    next_time: Words


class Comfort(Strict):
    """How to mark how much at ease the coachee was, from one to five, for the coach alone."""

    question: Words
    note: Words
    marks: Annotated[tuple[Words, ...], Field(min_length=5, max_length=5)]


class Reasons(Choices):
    """What holds confidence down: the head, the heart, or the nerve."""

    clarity: Words
    conviction: Words
    courage: Words


class Lift(Strict):
    """The one question to a low confidence, and what the answer may come down to."""

    question: Words
    reasons: Reasons


class Swap(Lines):
    """What two colleagues say when they change roles."""

    action: Words


class Reminder(Strict):
    """One word to glance at, and what it stands for."""

    word: Words
    hint: Words


class Way(Strict):
    """A way to help somebody on: what it is, what speaks for it, and what to do next."""

    name: Words
    reason: Words
    next: Words


class Fork(Way):
    """A question of the chooser, and the way to which yes leads."""

    ask: Words


class Chooser(Strict):
    """Five questions that tell coaching from mentoring, training and instruction."""

    title: Words
    forks: Annotated[tuple[Fork, ...], Field(min_length=5, max_length=5)]
    otherwise: Way
    """Where every answer was no."""


class Cards(Strict):
    """All cards of the product."""

    version: Literal["1"]
    contract: Lines
    consent: Consent
    superior: Superior
    chooser: Chooser
    obstacles: Obstacles
    reflection: Reflection
    comfort: Comfort
    lift: Lift
    swap: Swap
    rasa: Annotated[tuple[Reminder, ...], Field(min_length=4, max_length=4)]


def read_cards(path: Path) -> Cards:
    """Read the file of the cards, all mistakes at once."""
    return read_strict(path, Cards)
