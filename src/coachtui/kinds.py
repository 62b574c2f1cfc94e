"""The closed vocabularies of coaching that every layer shares."""

from enum import StrEnum
from typing import Final


class EntryKind(StrEnum):
    """What a captured line is."""

    NOTE = "note"
    QUOTE = "quote"
    INSIGHT = "insight"
    ACTION = "action"
    GOAL = "goal"
    MEASURE = "measure"
    OBSTACLE = "obstacle"
    STRENGTH = "strength"
    OPTION = "option"
    FEELING = "feeling"
    OBSERVED = "observed"
    PARKED = "parked"
    QUESTION = "question"


SIGNS: Final[dict[str, EntryKind]] = {
    '"': EntryKind.QUOTE,
    "!": EntryKind.INSIGHT,
    "+": EntryKind.ACTION,
    "=": EntryKind.GOAL,
    "#": EntryKind.MEASURE,
    "-": EntryKind.OBSTACLE,
    "*": EntryKind.STRENGTH,
    ">": EntryKind.OPTION,
    "~": EntryKind.FEELING,
    "@": EntryKind.OBSERVED,
    "&": EntryKind.PARKED,
    "?": EntryKind.QUESTION,
}
"""The first character of a typed line that names its kind."""

LETTERS: Final[dict[str, EntryKind]] = {
    "n": EntryKind.NOTE,
    "q": EntryKind.QUOTE,
    "i": EntryKind.INSIGHT,
    "a": EntryKind.ACTION,
    "g": EntryKind.GOAL,
    "m": EntryKind.MEASURE,
    "b": EntryKind.OBSTACLE,
    "s": EntryKind.STRENGTH,
    "o": EntryKind.OPTION,
    "f": EntryKind.FEELING,
    "v": EntryKind.OBSERVED,
    "k": EntryKind.PARKED,
}
"""The letter that gives a selected line its kind."""

SHARED_BY_NATURE: Final = frozenset({EntryKind.GOAL, EntryKind.MEASURE, EntryKind.ACTION})
"""Kinds that the coachee sees without the coach sharing them line by line."""


class Relation(StrEnum):
    """What the coach is to the coachee at work."""

    PEER = "peer"
    SUPERIOR = "superior"
    PROJECT_LEAD = "project_lead"
    EXTERNAL = "external"


class SessionStatus(StrEnum):
    """Where a session stands in its life."""

    PLANNED = "planned"
    OPEN = "open"
    FINISHED = "finished"
    NO_SHOW = "no_show"


class Occasion(StrEnum):
    """In what setting a session takes place."""

    MEETING = "meeting"
    BRIEFING = "briefing"
    WEEKLY_REVIEW = "weekly_review"
    COFFEE = "coffee"
    CALL = "call"


class GoalStatus(StrEnum):
    """Whether a goal is still being worked on."""

    OPEN = "open"
    REACHED = "reached"
    DROPPED = "dropped"


class ActionStatus(StrEnum):
    """What became of an action so far."""

    OPEN = "open"
    PARTLY = "partly"
    DONE = "done"
    DROPPED = "dropped"


PENDING: Final = frozenset({ActionStatus.OPEN, ActionStatus.PARTLY})
"""Statuses that still ask for a follow-up."""


class Outcome(StrEnum):
    """The answer to "what became of it?" for one action at one review."""

    DONE = "done"
    PARTLY = "partly"
    NOT_YET = "not_yet"
    DROPPED = "dropped"


STATUS_AFTER: Final[dict[Outcome, ActionStatus]] = {
    Outcome.DONE: ActionStatus.DONE,
    Outcome.PARTLY: ActionStatus.PARTLY,
    Outcome.NOT_YET: ActionStatus.OPEN,
    Outcome.DROPPED: ActionStatus.DROPPED,
}
"""How an action stands after each answer."""


class QuestionKind(StrEnum):
    """How a question asks; lint rules and counts depend on it."""

    ASK = "ask"
    REFLECT = "reflect"
    SCALE = "scale"
    PERMIT = "permit"
    ACK = "ack"
    INVITE = "invite"


class QuestionRole(StrEnum):
    """When in a stage a question fits."""

    OPENING = "opening"
    DEEPENING = "deepening"
    CLOSING = "closing"


OPEN: Final = "open"
LAST_TIME: Final = "last_time"
CLOSE: Final = "close"
"""Keys of the stages that wrap every model."""

LANGUAGES: Final = ("en", "id")
"""Languages the product speaks."""

DEFAULT_FOLLOW_UP_DAYS: Final = 14
"""Days after a session on which the next one is proposed."""

CONFIDENCE_THRESHOLD: Final = 8
"""Confidence (1-10) below which one follow-up question is offered."""
