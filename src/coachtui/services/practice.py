"""The shape of the demo practice: a made-up coach's people and sessions, told in both languages."""

from datetime import time
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import Field, ValidationError, model_validator

from coachtui.bank.problems import BankError, problem_at
from coachtui.bank.schema import Key, Minutes, Strict
from coachtui.bank.source import read_text
from coachtui.bank.yaml_tree import locate, read_tree
from coachtui.kinds import (
    ActionKind,
    Benefit,
    Doubt,
    EntryKind,
    GoalLink,
    Occasion,
    Outcome,
    Relation,
    SessionStatus,
    Value,
)
from coachtui.kinds.between import (
    Cadence,
    ConsentGiven,
    EventKind,
    LearningKind,
    MeasureKind,
    Purpose,
    QualityPoint,
    Source,
)
from coachtui.services.practice_words import Days, Text, Words

DATE: Final = "{date}"
"""Stands in an action for the day it is due."""


class Whole(Strict):
    """A goal as its panel was filled in."""

    reason: Words | None = None
    support: Words | None = None
    due: Days | None = None
    link: GoalLink | None = None
    link_to: Words | None = None
    value: Value | None = None
    benefit: Benefit | None = None
    steps: tuple[Words, ...] = ()
    """What it was broken down into, each as it is typed."""
    much_less: Words | None = None
    less: Words | None = None
    expected: Words | None = None
    more: Words | None = None
    much_more: Words | None = None

    @property
    def texts(self) -> dict[str, Words]:
        """What was written, by the name of the field."""
        fields = ((name, getattr(self, name)) for name in type(self).model_fields)
        return {name: words for name, words in fields if isinstance(words, Words)}


class Line(Words):
    """One line as it is typed, without its sign."""

    kind: EntryKind = EntryKind.NOTE
    key: Key | None = None
    """What reviews call this action, and ratings this goal."""
    due: Days | None = None
    """The day to be written where the text says so."""
    no_date: bool = False
    sort: ActionKind = ActionKind.STEP
    doubt: Doubt | None = None
    check_in: Days | None = None
    """The day on which to ask how this action goes."""
    shared: bool = False
    told: bool = False
    """Others may hear of this insight."""
    reached: Days | None = None
    """When this goal was reached."""
    evidence: Words | None = None

    @model_validator(mode="after")
    def _says_when(self) -> "Line":
        if any((DATE in text) is (self.due is None) for text in (self.en, self.id)):
            raise ValueError(f"{DATE} and “due” belong together.")
        return self


class Given(Strict):
    """Feedback as its form was filled in."""

    praise: bool
    situation: Words
    behaviour: Words
    impact: Words
    intent_question: Words
    affirmation: Words
    question: Words
    value: Value | None = None
    shared: bool = False

    @property
    def texts(self) -> dict[str, Words]:
        """What was said, by the name of the field."""
        fields = ((name, getattr(self, name)) for name in type(self).model_fields)
        return {name: words for name, words in fields if isinstance(words, Words)}


class Answer(Strict):
    """What became of an action agreed before."""

    action: Key
    outcome: Outcome
    new_due: Days | None = None
    evidence: Words | None = None
    reason: Words | None = None


class Passage(Strict):
    """A stage as it went: how long it ran, and what was said in it."""

    seconds: Annotated[int, Field(ge=1)]
    reviews: tuple[Answer, ...] = ()
    lines: tuple[Line, ...] = ()
    feedback: tuple[Given, ...] = ()
    goal: Whole | None = None
    """The goal that was said in it, as it was filled in at the end."""
    settled: tuple[Key, ...] = ()
    """Points that the two agreed on."""
    ratings: dict[Key, Annotated[int, Field(ge=-2, le=2)]] = Field(default_factory=dict)
    """Which level a goal has reached, by what the story calls it."""


class Meeting(Strict):
    """One session, from its frame to what was taken along."""

    day: Days
    at: time = time(9)
    model: Key
    minutes: Minutes
    topic: Words
    project: Words | None = None
    occasion: Occasion = Occasion.MEETING
    purpose: Purpose = Purpose.NOT_APPRAISAL
    status: SessionStatus = SessionStatus.FINISHED
    told: int = 0
    heard: Words | None = None
    steered: Words | None = None
    own_part: Words | None = None
    try_next: Words | None = None
    comfort: Annotated[int, Field(ge=1, le=5)] | None = None
    spoke: Annotated[int, Field(ge=1, le=3)] | None = None
    """What the coach made of it afterwards."""
    stages: dict[Key, Passage] = Field(default_factory=dict)
    takeaway: Words | None = None
    next: Days | None = None
    survey: dict[Key, Annotated[int, Field(ge=1, le=5)]] = Field(default_factory=dict)
    survey_words: Words | None = None
    """What the coachee said of the session."""
    draft: Words | None = None
    """The line that was being typed when the session was left open."""


class Number(Strict):
    """Something that was measured."""

    kind: MeasureKind
    name: Words | None = None
    point: QualityPoint | None = None
    amount: float
    unit: Words | None = None
    day: Days
    source: Source


class Seen(Strict):
    """Something that happened between sessions."""

    kind: EventKind
    day: Days
    text: Words
    value: Value | None = None
    source: Source = Source.COACH


class Learned(Strict):
    """A training or a certificate of the coach."""

    kind: LearningKind
    title: Words
    issuer: Text
    day: Days
    hours: float = 0.0
    valid: int | None = None
    """For how many days it holds."""


class Agreed(Strict):
    """What was agreed with a person on the day of the first session."""

    purpose: Words
    schedule: Words
    confidentiality: Words
    weeks: Annotated[int, Field(ge=1, le=104)]
    sessions: int | None = None
    consent: ConsentGiven


class Person(Strict):
    """Somebody who is being coached."""

    name: Text
    address: Text
    relation: Relation
    cadence: Cadence | None = None
    position: Words
    unit: Words
    sponsor: Words | None = None
    agreed: Agreed | None = None
    numbers: tuple[Number, ...] = ()
    seen: tuple[Seen, ...] = ()
    sessions: Annotated[tuple[Meeting, ...], Field(min_length=1)]


class Former(Strict):
    """Somebody whose coaching is over: a few sessions that were entered from paper."""

    name: Text
    address: Text
    days: Annotated[tuple[Days, ...], Field(min_length=1)]
    heard: tuple[Annotated[int, Field(ge=1, le=5)], ...]
    """How much they felt heard, time by time."""
    kept: tuple[bool, ...]
    """Whether the step of each session but the last was done by the next."""
    reached: bool = True
    moved: Days | None = None
    in_log: bool = True


class Team(Strict):
    """People of one unit who were coached on the same matter before."""

    unit: Words
    position: Words
    relation: Relation
    topic: Words
    goal: Words
    measure: Words
    evidence: Words
    step: Words
    dropped: Words
    """Why the step was given up where it was not done."""
    takeaway: Words
    minutes: Minutes
    ended: Days
    people: tuple[Former, ...]


class Practice(Strict):
    """All people of the demo."""

    version: Literal["1"]
    people: Annotated[tuple[Person, ...], Field(min_length=1)]
    numbers: tuple[Number, ...] = ()
    """Of the organisation."""
    seen: tuple[Seen, ...] = ()
    """Among the coaches."""
    learned: tuple[Learned, ...] = ()
    earlier: Team | None = None
    """Those whom the coach no longer meets."""


def read_practice(path: Path) -> Practice:
    """Read the file of a practice as strictly as a question bank, all mistakes at once."""
    tree, problems = read_tree(read_text(path), str(path))
    try:
        practice = Practice.model_validate(tree)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            steps = tuple(step for step in detail["loc"] if step != "[key]")
            where = ".".join(map(str, steps))
            problems.append(problem_at(locate(tree, steps), f"{where}: {detail['msg']}", where))
        raise BankError(problems) from error
    if problems:
        raise BankError(problems)
    return practice
