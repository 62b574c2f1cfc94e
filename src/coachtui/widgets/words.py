"""The words and glyphs that stand for the vocabularies on every screen."""

from collections.abc import Mapping
from typing import Final

from coachtui.dates import format_day
from coachtui.exports.words import (
    action_words,
    cadence_words,
    doubt_words,
    kind_words,
    named,
    outcome_words,
    relation_words,
)
from coachtui.i18n import _, language
from coachtui.kinds import (
    ActionKind,
    Doubt,
    EntryKind,
    GoalPart,
    Occasion,
    Outcome,
    QuestionRole,
    Relation,
)
from coachtui.kinds.between import Cadence, Stay
from coachtui.live import StageTime
from coachtui.text import visible
from coachtui.views import ActionView, CoacheeView

GLYPHS: Final[Mapping[EntryKind, str]] = {
    EntryKind.NOTE: "·",
    EntryKind.QUOTE: "“",
    EntryKind.INSIGHT: "!",
    EntryKind.ACTION: "+",
    EntryKind.GOAL: "=",
    EntryKind.MEASURE: "#",
    EntryKind.OBSTACLE: "-",
    EntryKind.STRENGTH: "*",
    EntryKind.GAP: "^",
    EntryKind.OPTION: ">",
    EntryKind.FEELING: "~",
    EntryKind.OBSERVED: "@",
    EntryKind.PARKED: "&",
    EntryKind.QUESTION: "?",
    EntryKind.FEEDBACK: "»",
}
"""One narrow character for each kind: the sign that makes it, where one does."""

BARS: Final = "▁▂▃▄▅▆▇█"
"""Heights, the lowest first; the figure is said beside them."""


def kind_word(kind: str) -> str:
    """Return the word for a kind of line, or for what a stage collects."""
    others = {
        "takeaway": _("takeaway"),
        "next_date": _("next date"),
        GoalPart.SUPPORT: _("within reach"),
        GoalPart.REASON: _("why it matters"),
        GoalPart.DUE: _("deadline"),
    }
    return others[kind] if kind in others else kind_words(_)[EntryKind(kind)]


def role_words() -> dict[QuestionRole, str]:
    """Return the words for when in a stage a question fits."""
    return {
        QuestionRole.OPENING: _("to open with"),
        QuestionRole.DEEPENING: _("to go deeper"),
        QuestionRole.CLOSING: _("to round off"),
    }


def relation_word(relation: Relation) -> str:
    """Return the word for what the coach is to the coachee."""
    return relation_words(_)[relation]


def occasion_word(occasion: Occasion) -> str:
    """Return the word for the setting of a session."""
    return {
        Occasion.MEETING: _("meeting"),
        Occasion.BRIEFING: _("briefing"),
        Occasion.WEEKLY_REVIEW: _("weekly review"),
        Occasion.COFFEE: _("over coffee"),
        Occasion.CALL: _("call"),
    }[occasion]


def cadence_word(cadence: Cadence) -> str:
    """Return the words for how often two people meet."""
    return cadence_words(_)[cadence]


def outcome_word(outcome: Outcome) -> str:
    """Return the word for what became of an action."""
    return outcome_words(_)[outcome]


def action_word(kind: ActionKind) -> str:
    """Return the word for a sort of action."""
    return action_words(_)[kind]


def action_said(action: ActionView) -> str:
    """Return what an action says, as a screen may show it, with its sort."""
    return named(visible(action.text), action.kind, _)


def doubt_word(doubt: Doubt) -> str:
    """Return the word for what holds the confidence in a step down."""
    return doubt_words(_)[doubt]


def minutes_used(time: StageTime) -> int:
    """Return whole minutes that a stage has run."""
    return int(time.seconds // 60)


def stay_word(stay: Stay) -> str:
    """Return the word for whether a person still works where they were coached."""
    return {Stay.HERE: _("still here"), Stay.MOVED: _("in another unit"), Stay.LEFT: _("has left")}[
        stay
    ]


def stay_words(coachee: CoacheeView) -> str:
    """Say since when a person is elsewhere, and why."""
    since = coachee.stay_since
    day = _("since {day}").format(day=format_day(since, language(), weekday=False)) if since else ""
    reason = visible(coachee.stay_reason)
    return " ".join(filter(None, (stay_word(coachee.stay), day, f"({reason})" if reason else "")))
