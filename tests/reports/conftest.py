"""A practice that tests write down row by row, so that its numbers can be worked out by hand."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path

import pytest

from coachtui.db.scope import Database, open_database, refer_in_any_order
from coachtui.ids import new_id
from coachtui.kinds import ActionStatus, GoalStatus, Outcome, SessionStatus
from coachtui.models import (
    ActionItem,
    ActionReview,
    Coachee,
    Goal,
    Session,
    StageTime,
    Survey,
    SurveyMark,
)
from coachtui.models.base import Record
from coachtui.services.reports import Reports
from tests.conftest import START, FakeClock

TODAY = START.date()
"""24 November 2026, in Jakarta."""


class Book:
    """Writes rows as they would stand in the records."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self._rows: list[Record] = []

    def keep(self, *rows: Record) -> None:
        """Store rows before the next report is read."""
        self._rows += rows

    def person(
        self, name: str, unit: str = "", since: date = date(2026, 1, 5), **more: object
    ) -> str:
        """Somebody who is coached."""
        key = new_id()
        self.keep(Coachee(id=key, name=name, unit=unit, created_at=at(since), **more))
        return key

    def session(self, who: str, day: date, minutes: float = 30, **more: object) -> str:
        """A finished session."""
        key = new_id()
        frame = {"status": SessionStatus.FINISHED, "model": "grow", "planned_minutes": 30} | more
        started = at(day)
        self.keep(
            Session(
                id=key, coachee_id=who, day=day, started_at=started, created_at=started, **frame
            ),
            StageTime(session_id=key, stage="open", seconds=60),
            StageTime(session_id=key, stage="goal", seconds=minutes * 60 - 60),
        )
        return key

    def goal(self, session: str, **more: object) -> str:
        """A goal of a session; one that was decided is reached unless it says otherwise."""
        key = new_id()
        status = GoalStatus.REACHED if more.get("decided_on") else GoalStatus.OPEN
        fields = {"statement": "secret goal", "status": status} | more
        self.keep(Goal(id=key, session_id=session, **fields))
        return key

    def plan(
        self, who: str, due: date | None, *said: tuple[date, Outcome], hour: int = 9, **more: object
    ) -> str:
        """An action and what was said of it, day by day; the date stays as it is."""
        key = new_id()
        after = {Outcome.DONE: ActionStatus.DONE, Outcome.DROPPED: ActionStatus.DROPPED}
        status = after.get(said[-1][1], ActionStatus.PARTLY) if said else ActionStatus.OPEN
        self.keep(
            ActionItem(id=key, coachee_id=who, text="secret plan", due=due, status=status, **more),
            *(
                ActionReview(
                    id=new_id(), action_id=key, outcome=outcome, at=at(day, hour), due_before=due
                )
                for day, outcome in said
            ),
        )
        return key

    def survey(self, who: str, day: date, **marks: int) -> None:
        """What somebody answered."""
        key = new_id()
        self.keep(
            Survey(id=key, coachee_id=who, day=day, created_at=at(day), comment="secret comment"),
            *(SurveyMark(survey_id=key, item=item, mark=mark) for item, mark in marks.items()),
        )

    @contextmanager
    def reports(self) -> Iterator[Reports]:
        """Read the reports."""
        if self._rows:
            with self.db.write() as tx:
                refer_in_any_order(tx)
                tx.add_all(self._rows)
            self._rows.clear()
        with self.db.read() as tx:
            yield Reports(tx, FakeClock())


def at(day: date, hour: int = 9) -> datetime:
    """Return an hour of a day in Jakarta."""
    return datetime.combine(day, time(hour), START.tzinfo)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """A practice with nothing in it yet."""
    db = open_database(tmp_path / "coach.db", FakeClock())
    yield Book(db)
    db.close()
