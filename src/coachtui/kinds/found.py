"""What a search finds."""

from enum import StrEnum
from typing import Final

from coachtui.kinds import EntryKind


class RecordKind(StrEnum):
    """Which record a search has found."""

    PERSON = "person"
    SESSION = "session"
    ENTRY = "entry"
    GOAL = "goal"
    ACTION = "action"
    INSIGHT = "insight"


Findable = EntryKind | RecordKind
"""A kind that a search can be narrowed to."""

FINDABLE: Final[tuple[Findable, ...]] = (*EntryKind, RecordKind.PERSON, RecordKind.SESSION)
