"""Whether everybody was coached in every quarter: person by quarter."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coachtui.reports.facts import Who
from coachtui.reports.figures import Share
from coachtui.reports.period import Period, Quarter


class State(StrEnum):
    """How it stands with one person in one quarter."""

    SEEN = "seen"
    """There was a session."""
    NOT_YET = "not_yet"
    """There was none, and the quarter is not over."""
    NONE = "none"
    """There was none."""
    OUTSIDE = "outside"
    """The person was not coached yet or no longer, or the quarter has not begun."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One person in one quarter."""

    state: State
    sessions: int = 0


@dataclass(frozen=True, slots=True)
class CoverageLine:
    """One person, quarter by quarter."""

    who: Who
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """The board; it names people and stays with the coach."""

    period: Period
    unit: str
    lines: tuple[CoverageLine, ...]

    @property
    def quarters(self) -> tuple[Quarter, ...]:
        """The quarters of its columns."""
        return self.period.quarters

    @property
    def shares(self) -> tuple[Share, ...]:
        """Quarter by quarter how many of those who count were coached."""
        return tuple(covered(line.cells[at] for line in self.lines) for at in range(self._width))

    @property
    def total(self) -> Share:
        """The same over all quarters."""
        return covered(cell for line in self.lines for cell in line.cells)

    @property
    def _width(self) -> int:
        return len(self.quarters)


def coverage(
    people: Iterable[Who],
    held: Mapping[tuple[str, Quarter], int],
    period: Period,
    today: date,
    unit: str = "",
) -> Coverage:
    """Make the board of everybody who counts in one of the quarters, by name."""
    quarters = [(one, Period(one.first, one.last)) for one in period.quarters]
    lines = (
        CoverageLine(
            who,
            tuple(_cell(who, days, held.get((who.id, one), 0), today) for one, days in quarters),
        )
        for who in people
        if not unit or who.unit == unit
    )
    shown = (line for line in lines if any(cell.state is not State.OUTSIDE for cell in line.cells))
    order = sorted(shown, key=lambda line: (line.who.name.casefold(), line.who.id))
    return Coverage(period, unit, tuple(order))


def covered(cells: Iterable[Cell]) -> Share:
    """Count who was coached among those who count."""
    states = [cell.state for cell in cells if cell.state is not State.OUTSIDE]
    return Share(states.count(State.SEEN), len(states))


def _cell(who: Who, quarter: Period, sessions: int, today: date) -> Cell:
    """Judge one quarter: people count from the one they came in to the one before they left."""
    if sessions:
        return Cell(State.SEEN, sessions)
    there = who.since <= quarter.last and (who.until is None or who.until > quarter.last)
    if not there or quarter.first > today:
        return Cell(State.OUTSIDE)
    return Cell(State.NOT_YET if quarter.last >= today else State.NONE)
