"""What a goal can serve: the core values of the Indonesian civil service, and plans at work."""

from enum import StrEnum

from coachtui.i18n import _


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


def value_word(value: Value) -> str:
    """Return the name of a core value."""
    return {
        Value.SERVICE: _("Service-oriented"),
        Value.ACCOUNTABLE: _("Accountable"),
        Value.COMPETENT: _("Competent"),
        Value.HARMONIOUS: _("Harmonious"),
        Value.LOYAL: _("Loyal"),
        Value.ADAPTIVE: _("Adaptive"),
        Value.COLLABORATIVE: _("Collaborative"),
    }[value]


def link_word(link: GoalLink) -> str:
    """Return the word for what a goal is a part of."""
    return {
        GoalLink.SKP: _("SKP item"),
        GoalLink.PROJECT: _("project output"),
        GoalLink.PERSONAL: _("personal target"),
    }[link]
