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
    GAP = "gap"
    """What somebody has yet to learn; named afterwards, so it has a letter alone."""
    OPTION = "option"
    FEELING = "feeling"
    OBSERVED = "observed"
    PARKED = "parked"
    QUESTION = "question"
    FEEDBACK = "feedback"
    """Made by the feedback form, so it has neither sign nor letter."""


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
    "l": EntryKind.GAP,
    "o": EntryKind.OPTION,
    "f": EntryKind.FEELING,
    "v": EntryKind.OBSERVED,
    "k": EntryKind.PARKED,
}
"""The letter that gives a selected line its kind."""

SHARED_BY_NATURE: Final = frozenset({EntryKind.GOAL, EntryKind.MEASURE, EntryKind.ACTION})
"""Kinds that the coachee sees without the coach sharing them line by line."""


MOST_JP_A_YEAR: Final = 999


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


class GoalPart(StrEnum):
    """What makes a goal whole beside its statement and its measure."""

    SUPPORT = "support"
    """What makes it within reach."""
    REASON = "reason"
    """Why it matters."""
    DUE = "due"


class Value(StrEnum):
    """The seven core values of the Indonesian civil service, BerAKHLAK, in their order."""

    SERVICE = "service"
    ACCOUNTABLE = "accountable"
    COMPETENT = "competent"
    HARMONIOUS = "harmonious"
    LOYAL = "loyal"
    ADAPTIVE = "adaptive"
    COLLABORATIVE = "collaborative"


class GoalLink(StrEnum):
    """What a goal is a part of."""

    SKP = "skp"
    """An item of the yearly performance plan (SKP)."""
    PROJECT = "project"
    PERSONAL = "personal"


class Benefit(StrEnum):
    """What coaching is to bring about, beside the goal itself."""

    INDEPENDENCE = "independence"
    COMPETENCE = "competence"
    LEARNING = "learning"
    RELATIONS = "relations"
    PERFORMANCE = "performance"


class ActionKind(StrEnum):
    """What sort of step an action is."""

    STEP = "step"
    TRAINING = "training"
    """A need for training, to be passed on."""
    MENTOR = "mentor"
    """A mentor is to be found."""


class Doubt(StrEnum):
    """What holds the confidence in a step down: the head, the heart, or the nerve."""

    CLARITY = "clarity"
    CONVICTION = "conviction"
    COURAGE = "courage"


class MayUse(StrEnum):
    """What a coach who appraises the coachee may use of a session in the appraisal."""

    NOTHING = "nothing"
    ACTIONS = "actions"
    AGREED = "agreed"


class AgreedBy(StrEnum):
    """Who wanted the aim of a session changed."""

    BOTH = "both"
    COACHEE = "coachee"
    COACH = "coach"


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


class Audience(StrEnum):
    """Whose eyes a copy of a session is for."""

    COACHEE = "coachee"
    COACH = "coach"
    SPONSOR = "sponsor"
    """Days, minutes and counts."""
    CASE = "case"
    """Masked, for colleagues to learn from."""
    STORY = "story"
    """Masked: what was reached, to be told on."""
    PERFORMANCE = "performance"
    """What both agreed on, for the documentation of performance."""


MASKED: Final = frozenset({Audience.CASE, Audience.STORY})
"""Copies that somebody has to read before they leave."""


class Masking(StrEnum):
    """How much of a text is taken out so that nobody knows whom it is about."""

    LIGHT = "light"
    """Names, units, addresses and long numbers."""
    FULL = "full"
    """Every number and every word with a capital inside a sentence as well."""


class Form(StrEnum):
    """What something that leaves is written as; the value is the ending of its file."""

    MARKDOWN = "md"
    HTML = "html"
    PDF = "pdf"
    WORD = "docx"
    PLAIN = "txt"
    JSON = "json"
    TABLE = "csv"
    CALENDAR = "ics"


OPEN: Final = "open"
LAST_TIME: Final = "last_time"
CLOSE: Final = "close"
"""Keys of the stages that wrap every model."""

BINARY: Final = frozenset({Form.PDF, Form.WORD})
"""Forms that are no text."""

LANGUAGES: Final = ("en", "id")
"""Languages the product speaks."""

LONGEST_MINUTES: Final = 480
"""Minutes a session may be planned for."""

DEFAULT_FOLLOW_UP_DAYS: Final = 14
"""Days after a session on which the next one is proposed."""

CONFIDENCE_THRESHOLD: Final = 8
"""Confidence (1-10) below which one follow-up question is offered."""


def is_low(confidence: int | None) -> bool:
    """Say whether somebody is not yet sure; who did not say is not asked."""
    return confidence is not None and confidence < CONFIDENCE_THRESHOLD
