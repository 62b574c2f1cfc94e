"""The words that say what a question of the bank is about."""

from typing import Final

TAGS: Final = frozenset(
    {
        "feeling",
        "thinking",
        "future",
        "else",
        "learning",
        "challenge",
        "outcome",
        "start",
        "strength",
        "obstacle",
        "values",
        "resource",
        "support",
        "resistance",
        "consequence",
        "mirror",
        "commitment",
        "measure",
        "celebrate",
        "independence",
    }
)
"""What a question may be about."""
