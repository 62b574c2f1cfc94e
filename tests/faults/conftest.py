"""A coach's desk that lies outside the test, and a terminal to sit down at."""

from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from coachtui import paths
from coachtui.clock import SystemClock
from coachtui.config import Config
from coachtui.services.coachees import NewCoachee
from coachtui.services.desk import Desk, open_desk
from tests.faults.coach import Coach
from tests.faults.terminal import Terminal


class MiddayClock(SystemClock):
    """The machine's clock in the zone where it is about noon, so that no day ends in a test."""

    def __init__(self) -> None:
        hours = 12 - super().now().astimezone(UTC).hour
        self.zone = timezone(timedelta(hours=hours))
        self.variable = f"<noon>{-hours}"
        """The zone as the variable TZ names it."""

    def now(self) -> datetime:
        """Return the present moment in that zone."""
        return super().now().astimezone(self.zone)


@dataclass
class Place:
    """A home with the records of one coach, and the terminals opened in it."""

    home: Path
    clock: MiddayClock
    open: ExitStack
    lang: str = "en"

    @property
    def data(self) -> Path:
        """The database."""
        return self.home / "coach" / "coach.db"

    @property
    def today(self) -> date:
        """The day at the coach's desk."""
        return self.clock.now().date()

    def desk(self) -> Desk:
        """Open the records from inside the test; to be closed before the program is started."""
        return open_desk(self.data, paths.shipped("prompts.yaml"), None, self.clock, Config())

    def add(self, person: NewCoachee) -> None:
        """Add somebody to start a session with."""
        with closing(self.desk()) as desk:
            desk.services.coachees.add(person)

    def terminal(self, *arguments: str, **options: Any) -> Terminal:
        """Start the program on a new terminal."""
        environ = {"TZ": self.clock.variable, **options.pop("environ", {})}
        return self.open.enter_context(
            Terminal(self.home, arguments, lang=self.lang, environ=environ, **options)
        )

    def sit_down(self) -> Coach:
        """Add somebody, start the program, and begin a session with them."""
        self.add(NewCoachee("Budi Santoso", "Pak Budi", "Arsiparis"))
        coach = Coach(self.terminal())
        coach.begin()
        return coach

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Ask the database past the program, which may be running."""
        with closing(dbapi2.connect(f"{self.data.as_uri()}?mode=ro", uri=True)) as connection:
            return list(connection.execute(sql))

    def change(self, sql: str, *values: object) -> None:
        """Change the database past the program, as an older version may have left it."""
        with closing(dbapi2.connect(str(self.data))) as connection, connection:
            connection.execute(sql, values)

    @property
    def lines(self) -> list[str]:
        """The stored lines, in order."""
        return [
            text
            for (text,) in self.rows(
                "SELECT entry.text FROM entry JOIN coaching_session s ON s.id = session_id"
                " WHERE entry.deleted_at IS NULL AND NOT from_paper ORDER BY entry.position"
            )
        ]

    @property
    def draft(self) -> str:
        """The stored line that is not finished."""
        ((draft,),) = self.rows("SELECT draft FROM coaching_session WHERE NOT from_paper")
        return str(draft)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    """A home where nothing was ever stored."""
    with ExitStack() as opened:
        yield Place(tmp_path, MiddayClock(), opened)
