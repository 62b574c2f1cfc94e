"""What the screen of Progress shows: each report is counted once somebody looks at it."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property

from coachtui.clock import Clock
from coachtui.db.reading import Readable, Reading, Row
from coachtui.reports.coverage import Coverage
from coachtui.reports.hours import Hours
from coachtui.reports.outcomes import Outcomes
from coachtui.reports.period import Period
from coachtui.reports.programme import Programme
from coachtui.services.reports import Reports
from coachtui.services.reports.counted import Subject


class _Known(Reading):
    """Answers what was asked before, for another page, without looking it up again."""

    def __init__(self, tx: Reading, known: dict[object, list[Row]]) -> None:
        self._tx = tx
        self._known = known

    def rows(self, query: str, /, **values: object) -> list[Row]:
        asked = query, *values.items()
        if asked not in self._known:
            self._known[asked] = self._tx.rows(query, **values)
        return self._known[asked]


class Progress:
    """The reports about one period of whole quarters, counted when they are asked for and kept."""

    def __init__(
        self, records: Readable, clock: Clock, period: Period, jp_rule: float | None
    ) -> None:
        """Count nothing yet."""
        self.period = period
        self._records = records
        self._clock = clock
        self._jp_rule = jp_rule
        self._known: dict[object, list[Row]] = {}

    @cached_property
    def goals(self) -> Outcomes:
        """Which goals were reached."""
        return self._outcomes(Subject.GOALS)

    @cached_property
    def plans(self) -> Outcomes:
        """Which plans were done in time."""
        return self._outcomes(Subject.PLANS)

    @cached_property
    def survey(self) -> Outcomes:
        """What was answered to the survey."""
        # How somebody felt heard is told of those of whom anything was counted.
        return self._outcomes(Subject.GOALS, Subject.PLANS, Subject.SURVEY)

    @cached_property
    def changes(self) -> Outcomes:
        """What was measured and what happened."""
        return self._outcomes(Subject.CHANGES)

    @cached_property
    def coverage(self) -> Coverage:
        """Who was coached in which quarter."""
        with self._reports() as reports:
            return reports.coverage(self.period)

    @cached_property
    def hours(self) -> Hours:
        """How many hours that makes."""
        with self._reports() as reports:
            return reports.hours(self.period, self._jp_rule)

    @cached_property
    def programme(self) -> Programme:
        """What may be told to others."""
        with self._reports() as reports:
            return reports.programme(self.period)

    def _outcomes(self, *about: Subject) -> Outcomes:
        with self._reports() as reports:
            return reports.outcomes(self.period, about=about)

    @contextmanager
    def _reports(self) -> Iterator[Reports]:
        with self._records.read() as tx:
            yield Reports(_Known(tx, self._known), self._clock)
