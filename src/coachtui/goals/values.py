"""What a goal can serve: the core values of the Indonesian civil service, and plans at work."""

from collections.abc import Callable, Mapping

from coachtui.i18n import _
from coachtui.kinds import Benefit, GoalLink, Value
from coachtui.kinds.between import EvidenceKind


def value_word(value: Value) -> str:
    """Return the name of a core value."""
    return value_words(_)[value]


def value_words(_: Callable[[str], str]) -> Mapping[Value, str]:
    """Return the name of each core value in a language of one's choice."""
    return {
        Value.SERVICE: _("Service-oriented"),
        Value.ACCOUNTABLE: _("Accountable"),
        Value.COMPETENT: _("Competent"),
        Value.HARMONIOUS: _("Harmonious"),
        Value.LOYAL: _("Loyal"),
        Value.ADAPTIVE: _("Adaptive"),
        Value.COLLABORATIVE: _("Collaborative"),
    }


def link_word(link: GoalLink) -> str:
    """Return the word for what a goal is a part of."""
    return link_words(_)[link]


def link_words(_: Callable[[str], str]) -> Mapping[GoalLink, str]:
    """Return each word for what a goal is a part of, in a language of one's choice."""
    return {
        GoalLink.SKP: _("SKP item"),
        GoalLink.PROJECT: _("project output"),
        GoalLink.PERSONAL: _("personal target"),
    }


def benefit_word(benefit: Benefit) -> str:
    """Return the word for what a goal brings beside itself."""
    return benefit_words(_)[benefit]


def benefit_words(_: Callable[[str], str]) -> Mapping[Benefit, str]:
    """Return each word for what a goal brings, in a language of one's choice."""
    return {
        Benefit.INDEPENDENCE: _("independence"),
        Benefit.COMPETENCE: _("competence"),
        Benefit.LEARNING: _("learning together"),
        Benefit.RELATIONS: _("relations"),
        Benefit.PERFORMANCE: _("performance"),
    }


def evidence_word(kind: EvidenceKind) -> str:
    """Return the word for what shows that a goal was reached."""
    return evidence_words(_)[kind]


def evidence_words(_: Callable[[str], str]) -> Mapping[EvidenceKind, str]:
    """Return each word for what shows that a goal was reached, in a language of one's choice."""
    return {
        EvidenceKind.REPORT: _("report in time"),
        EvidenceKind.PROCEDURE: _("better procedure"),
        EvidenceKind.INNOVATION: _("small innovation"),
        EvidenceKind.OTHER: _("something else"),
    }
