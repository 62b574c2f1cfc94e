"""How a session is left, and what becomes of it."""

from enum import StrEnum


class Way(StrEnum):
    """What becomes of a session that may not be one."""

    GO_ON = "go_on"
    DISCARD = "discard"
    NO_SHOW = "no_show"


class Ending(StrEnum):
    """How a session screen was left."""

    FINISHED = "finished"
    LEFT = "left"
    REOPEN = "reopen"
    """It is another session now: other person or other model."""
    DISCARD = Way.DISCARD
    NO_SHOW = Way.NO_SHOW
