"""Reports read the period they are about, however long the coach has been at it."""

from datetime import date

import pytest

from coachtui.db.reading import Reading, Row
from coachtui.reports.figures import Figures
from coachtui.reports.period import Period
from coachtui.services.reports import ReportKind, Reports, Wish
from coachtui.services.reports.progress import Progress
from tests.conftest import FakeClock
from tests.reports.conftest import Book

GROWING = (
    "coaching_session",
    "goal",
    "action_item",
    "action_review",
    "survey",
    "event",
    "feedback",
)
"""What grows with each session; people do not."""


class Planned(Reading):
    """Notes how each query is carried out."""

    def __init__(self, tx: Reading) -> None:
        self._tx = tx
        self.scans: list[str] = []

    def rows(self, query: str, /, **values: object) -> list[Row]:
        plan = self._tx.rows(f"EXPLAIN QUERY PLAN {query}", **values)
        self.scans += [step for *_numbers, step in plan if step.startswith("SCAN")]
        return self._tx.rows(query, **values)


@pytest.mark.parametrize("kind", ReportKind)
def test_nothing_that_grows_is_read_as_a_whole(book: Book, kind: ReportKind) -> None:
    period = Period(date(2026, 10, 1), date(2026, 12, 31))
    with book.db.read() as tx:
        planned = Planned(tx)
        Reports(planned, FakeClock()).report(Wish(kind, period))
    assert not [step for step in planned.scans if step.split()[1] in GROWING]


def test_a_page_of_progress_counts_what_it_shows_and_counts_it_once(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    rows = Reading.rows

    def noted(self: Reading, query: str, /, **values: object) -> list[Row]:
        asked.append(query)
        return rows(self, query, **values)

    monkeypatch.setattr(Reading, "rows", noted)
    year = Period(date(2026, 1, 1), date(2026, 12, 31))
    progress = Progress(book.db, FakeClock(), year, None)
    assert not asked
    assert progress.goals.total == Figures()
    assert not [query for query in asked if "action_item" in query or "survey" in query]
    assert progress.goals.months == (Figures(),) * 12
    for others in (progress.plans, progress.survey, progress.changes, progress.hours):
        assert others.period == year
    assert progress.programme.total is progress.coverage.total.percent is None
    assert len(asked) == len(set(asked))
