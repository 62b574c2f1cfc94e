"""What is looked for, and what a search finds."""

from dataclasses import dataclass
from datetime import date

from coachtui.kinds import Benefit, SessionStatus, Value
from coachtui.kinds.found import Findable, RecordKind
from coachtui.views.people import CoacheeView


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for: words, and what the search is narrowed to; words are only ever text."""

    words: str = ""
    kinds: frozenset[Findable] = frozenset()
    people: frozenset[str] | None = None
    """The ids of those it is about; none where it is about anybody."""
    tags: frozenset[Value | Benefit] = frozenset()
    since: date | None = None
    until: date | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing is looked for yet."""
        return self == Sought(self.words) and not self.words.strip()


@dataclass(frozen=True, slots=True)
class Found:
    """Something a search has found, and where it is."""

    source: RecordKind
    id: str
    """Of the record: for a line the line, for an action the action."""
    kind: Findable
    coachee: CoacheeView
    text: str
    """The part of it that has the words."""
    hits: tuple[tuple[int, int], ...] = ()
    """Where in the text the words begin and end."""
    session_id: str | None = None
    status: SessionStatus | None = None
    """Where its session stands."""
    day: date | None = None

    @property
    def key(self) -> str:
        """What tells it from all else that is found."""
        return f"{self.source} {self.id}"
