"""What a coach's own experience with a question adds to its score."""

from typing import Final

ENOUGH: Final = 3
"""Times a question has to be asked before its experience counts."""

MOST: Final = 1.0
"""What a question gains at most: less than any fit to the moment."""


def habit(asked: int, brought: int) -> float:
    """Return the bonus of a question that was asked so often and led to so many lines."""
    return MOST * min(1.0, brought / asked) if asked >= ENOUGH else 0.0
