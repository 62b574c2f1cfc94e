"""The core values and the links of a goal have their words."""

from coachtui.goals.values import link_word, value_word
from coachtui.kinds import GoalLink, Value


def test_seven_values_in_their_order() -> None:
    assert [value_word(value) for value in Value] == [
        "Service-oriented",
        "Accountable",
        "Competent",
        "Harmonious",
        "Loyal",
        "Adaptive",
        "Collaborative",
    ]


def test_three_links() -> None:
    words = {link.value: link_word(link) for link in GoalLink}
    assert words == {
        "skp": "SKP item",
        "project": "project output",
        "personal": "personal target",
    }
