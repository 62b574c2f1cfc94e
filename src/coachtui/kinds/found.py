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
    EVENT = "event"
    SURVEY = "survey"
    AGREEMENT = "agreement"


Findable = EntryKind | RecordKind
"""A kind that a search can be narrowed to."""

NO_LINES: Final = (
    RecordKind.PERSON,
    RecordKind.SESSION,
    RecordKind.EVENT,
    RecordKind.SURVEY,
    RecordKind.AGREEMENT,
)
"""Those that have no kind of line."""

FINDABLE: Final[tuple[Findable, ...]] = (*EntryKind, *NO_LINES)
