"""What a goal can serve: the core values of the Indonesian civil service, and plans at work."""

from coachtui.i18n import _
from coachtui.kinds import GoalLink, Value


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
