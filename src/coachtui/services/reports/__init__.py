"""What the records say, read and counted for each report."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from coachtui.clock import Clock, today
from coachtui.config import Config
from coachtui.db.reading import Reading
from coachtui.reports import Report
from coachtui.reports.coverage import Coverage, coverage
from coachtui.reports.facts import Facts
from coachtui.reports.hours import Hours
from coachtui.reports.outcomes import Outcomes, outcomes
from coachtui.reports.period import Period, Quarter, Span, period_of
from coachtui.reports.programme import Programme, programme
from coachtui.services.queries import living
from coachtui.services.reports import measured
from coachtui.services.reports.counted import Subject, counted, unmeasured
from coachtui.services.reports.hours import hours
from coachtui.services.reports.people import cohorts, everybody
from coachtui.services.session_rows import COUNTS


class ReportKind(StrEnum):
    """What can be reported."""

    OUTCOMES = "outcomes"
    COVERAGE = "coverage"
    HOURS = "hours"
    PROGRAMME = "programme"


USUAL: Final = {
    ReportKind.OUTCOMES: Span.THIS_QUARTER,
    ReportKind.COVERAGE: Span.THIS_YEAR,
    ReportKind.HOURS: Span.THIS_YEAR,
    ReportKind.PROGRAMME: Span.THIS_QUARTER,
}
"""Which period a report is about where none is asked for."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A report as somebody asks for it."""

    kind: ReportKind
    period: Period | None = None
    unit: str = ""
    jp_rule: float | None = None


class Reports:
    """Reads one state of the records; nothing is changed, and only a period is looked at."""

    def __init__(self, tx: Reading, clock: Clock) -> None:
        """Read by the calendar of the coach's desk."""
        self._tx = tx
        self._today = today(clock)
        offset = clock.now().utcoffset()
        assert offset is not None
        self._shift = f"{offset.total_seconds() / 60:+.0f} minutes"

    def outcomes(
        self, period: Period, unit: str = "", about: Collection[Subject] = tuple(Subject)
    ) -> Outcomes:
        """Report what coaching came to, for everybody or one unit; what it is not about is none."""
        return outcomes(self._facts(period, unit, about), period, unit)

    def coverage(self, period: Period, unit: str = "") -> Coverage:
        """Report who was coached in which quarter; the quarters are whole."""
        people = everybody(self._tx, shift=self._shift, unit=unit)
        whole = period.whole
        query = f"""
            SELECT coachee_id, substr(day, 1, 4), (substr(day, 6, 2) + 2) / 3, count(*)
            FROM coaching_session JOIN coachee ON coachee.id = coachee_id
            WHERE {COUNTS} AND {living("coachee")} AND day BETWEEN :first AND :last
            GROUP BY 1, 2, 3
        """
        held = {
            (who, Quarter(int(year), number)): count
            for who, year, number, count in self._tx.rows(query, first=whole.first, last=whole.last)
        }
        return coverage(people.values(), held, whole, self._today, unit)

    def hours(self, period: Period | None, jp_rule: float | None) -> Hours:
        """Report the hours of a period, or all of them."""
        return hours(self._tx, period, self._today, self._shift, jp_rule)

    def programme(self, period: Period) -> Programme:
        """Report what may be told to others, about whole quarters."""
        about = {*Subject} - {Subject.UNMEASURED}
        return programme(self._facts(period.whole, "", about), self.coverage(period))

    def report(self, wish: Wish) -> Report:
        """Return whatever report somebody wishes for."""
        usual = period_of(USUAL[wish.kind], self._today)
        match wish.kind:
            case ReportKind.OUTCOMES:
                return self.outcomes(wish.period or usual, wish.unit)
            case ReportKind.COVERAGE:
                return self.coverage(wish.period or usual, wish.unit)
            case ReportKind.PROGRAMME:
                return self.programme(wish.period or usual)
            case ReportKind.HOURS:
                return self.hours(wish.period, wish.jp_rule)

    def units(self) -> tuple[str, ...]:
        """Return the units people work in."""
        query = f"SELECT DISTINCT unit FROM coachee WHERE unit <> '' AND {living('coachee')}"
        return tuple(sorted(unit for (unit,) in self._tx.rows(query)))

    def _facts(self, period: Period, unit: str, about: Collection[Subject]) -> Facts:
        tx = self._tx
        when: dict[str, object] = {
            "first": period.first,
            "last": period.last,
            "today": self._today,
            "shift": self._shift,
            "unit": unit,
        }
        people = everybody(tx, shift=self._shift, unit=unit)
        facts = Facts(people, counted(tx, about, **when))
        if Subject.GOALS in about:
            aimed, proven = measured.aimed(tx, **when), measured.proven(tx, **when)
            facts = replace(facts, aimed=aimed, proven=proven)
        if Subject.SURVEY in about:
            answered, heard = measured.answered(tx, **when), measured.heard(tx, **when)
            facts = replace(facts, answered=answered, heard=heard)
        if Subject.CHANGES in about:
            facts = replace(
                facts,
                changes=measured.changes(tx, **when),
                graded=measured.graded(tx, **when),
                happened=measured.happened(tx, **when),
                fed=measured.fed(tx, **when),
                cohorts=cohorts(tx, period.last),
            )
        if Subject.UNMEASURED in about:
            facts = replace(facts, unmeasured=unmeasured(tx, **when))
        return facts


def roster_of(config: Config) -> str:
    """Return the coach, if they agreed to be named to others."""
    return config.coach_name if config.in_roster else ""
