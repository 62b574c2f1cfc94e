"""The weeks of a calendar, and how steady the practice is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from coachtui.kinds.between import Cadence, MeetingKind
from coachtui.views.measures import EventView
from coachtui.views.parts import SessionView
from coachtui.views.people import CoacheeView


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two people on a day."""

    kind: MeetingKind
    day: date
    coachee: CoacheeView
    session: SessionView | None = None
    """The session itself, or the one at whose end the day was agreed."""

    @property
    def key(self) -> str:
        """What the line of it is found by, wherever it moves."""
        owner = self.session.id if self.session else f"{self.coachee.id} {self.day}"
        return f"{self.kind} {owner}"


class Beat(NamedTuple):
    """What days follow from: how often, and from which day on."""

    cadence: Cadence
    since: date
    already: bool
    """That day is one of them."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often two people mean to meet, and from which day on."""

    coachee: CoacheeView
    cadence: Cadence
    since: date
    already: bool = False
    """They would have met by now, so that day is one of theirs."""
    until: date | None = None
    """The last day of what was agreed."""


@dataclass(frozen=True, slots=True)
class Coming:
    """When the coach meets people from now on, each day known by its own key."""

    meetings: tuple[Meeting, ...] = ()
    rhythms: tuple[Rhythm, ...] = ()
    overtaken: tuple[tuple[CoacheeView, date], ...] = ()
    """Days that were agreed, until a plan took their place."""
    clubs: tuple[EventView, ...] = ()
    """When the coaches meet among themselves."""


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from a Monday on."""

    first: date
    meetings: tuple[Meeting, ...] = ()
    more: int = 0
    """How many others there are after those."""
    due: int = 0
    """How many actions are due in it."""


@dataclass(frozen=True, slots=True)
class Practice:
    """How much was coached lately; no day without is counted."""

    weeks: tuple[int, ...]
    """Sessions held in each of the last weeks, the present one last."""
    quarter: int
    """Sessions held in this quarter."""
    in_a_row: int
    """Weeks with a session without a gap, up to this one or the one before."""


@dataclass(frozen=True, slots=True)
class Habits:
    """What is the same in whichever weeks one looks."""

    expected: Mapping[Beat, Sequence[tuple[str, str]]]
    """Whom one would meet by each beat: names and ids."""
    practice: Practice


@dataclass(frozen=True, slots=True)
class CalendarView:
    """Some weeks in their order."""

    today: date
    weeks: tuple[Week, ...]
    practice: Practice
