"""Thousands of people: keys, changes and visits ask the database for as little as with twenty."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from coachtui.db import search_index
from coachtui.kinds.between import Cadence
from coachtui.services.bundle import Services
from coachtui.services.calendar import Calendar
from coachtui.services.today import FEW
from coachtui.views import CoacheeView
from tests.conftest import START, FakeClock
from tests.services.conftest import Held, asked_of, attention

TODAY = START.date()

WHOLE = re.compile(r"SCAN (?!json_each|CONSTANT)(?!.* USING )")
"""A step of a plan that looks at every row of a table."""


COPIED = {"coachee": "id", "coaching_session": "coachee_id", "action_item": "coachee_id"}
"""What there is of everybody, and where it says of whom."""

IDS = {"id", "coachee_id"}


@dataclass(frozen=True)
class Crowd:
    """Records of many, each of them like those of one."""

    services: Services
    keys: tuple[str, ...]
    """Some of the people."""
    actions: tuple[str, ...]
    """Some of their actions."""

    def grow(self, before: int, people: int) -> None:
        """Let there be so many people, with the sessions and actions of the first."""
        with self.services.db.write() as tx:
            connection = tx.connection()
            search_index.drop(connection)
            for table, person in COPIED.items():
                described = connection.exec_driver_sql(f"PRAGMA table_info({table})")
                names = [name for _number, name, *_more in described]
                values = [f"{name} || '-' || number" if name in IDS else name for name in names]
                connection.exec_driver_sql(
                    f"WITH RECURSIVE many(number) AS (SELECT {before} UNION ALL"
                    f" SELECT number + 1 FROM many WHERE number < {people - 1})"
                    f" INSERT INTO {table} SELECT {', '.join(values)} FROM {table}, many"
                    f" WHERE {person} = '{self.keys[0]}'"
                )

    def work(self, task: Callable[[], object]) -> int:
        """Return how many steps the database takes for something, in hundreds."""
        with self.services.db.write() as tx:
            driver = tx.connection().connection.driver_connection
        steps = [0]

        def count() -> int:
            steps[0] += 1
            return 0

        driver.set_progress_handler(count, 100)  # type: ignore[union-attr]
        task()
        driver.set_progress_handler(None, 0)  # type: ignore[union-attr]
        return steps[0]

    def scanned(self, task: Callable[[], object]) -> list[str]:
        """Return which steps of the plans of its queries look at a whole table."""
        with asked_of(self.services) as asked:
            task()
        with self.services.db.read() as tx:
            return [
                step
                for query in asked
                if query.lstrip().startswith("SELECT")
                for *_ids, step in tx.rows(f"EXPLAIN QUERY PLAN {query}")
                if WHOLE.match(step)
            ]


@pytest.fixture
def crowd(services: Services, rina: CoacheeView, held: Held) -> Crowd:
    """Rina alone, with sessions and actions."""
    for days in (40, 20):
        held(rina, TODAY - timedelta(days=days))
    added = [
        services.followups.add(rina.id, f"step {days}", due=TODAY + timedelta(days=days))
        for days in (-3, -1, 2, 20)
    ]
    return Crowd(services, (rina.id,), tuple(action.id for action in added))


def test_a_key_asks_for_no_more_however_many_there_are(crowd: Crowd) -> None:
    """A row in reach, a row that was changed, a page, a person: by their ids, never by looking."""
    coachees, followups = crowd.services.coachees, crowd.services.followups
    tasks: dict[str, Callable[[], object]] = {
        "rows of people": lambda: coachees.rows(TODAY, crowd.keys),
        "a person who was changed": lambda: coachees.known(crowd.keys),
        "rows of actions": lambda: followups.pending(TODAY, keys=crowd.actions),
        "actions that were changed": lambda: followups.known(TODAY, crowd.actions),
        "a page": lambda: coachees.page(crowd.keys[0], TODAY),
    }
    crowd.grow(1, 20)
    few = {name: crowd.work(task) for name, task in tasks.items()}
    crowd.grow(20, 2_000)
    for name, task in tasks.items():
        assert crowd.work(task) <= few[name] + 1, name
        assert crowd.scanned(task) == [], name


def test_a_visit_knows_all_by_little_and_reads_the_first(crowd: Crowd) -> None:
    """Today reads a screenful of each group, and both lists look at what is pending alone."""
    crowd.grow(1, 500)
    view = attention(crowd.services, TODAY)
    for group, count in ((view.people, 500), (view.unbooked, 500), (view.overdue, 1_000)):
        assert (len(group), group.more) == (FEW, count - FEW)
    assert (len(view.due), view.due.more) == (FEW, 500 - FEW)
    assert len(crowd.services.coachees.known()) == 500
    known = crowd.services.followups.known(TODAY)
    assert [row.key for row in known] == [
        row.action.id for row in crowd.services.followups.pending(TODAY)
    ]
    assert crowd.scanned(lambda: crowd.services.followups.known(TODAY)) == []
    # Who is coached no more is looked for among all, once, instead of for each action.
    whole = {"SCAN coachee", "SCAN agreement"}
    assert set(crowd.scanned(lambda: attention(crowd.services, TODAY))) <= whole
    calendar = Calendar(crowd.services.db, FakeClock())
    assert set(crowd.scanned(lambda: calendar.view(TODAY, 6, calendar.habits(), FEW))) <= whole


def test_weeks_are_counted_and_their_first_lines_read(crowd: Crowd, rina: CoacheeView) -> None:
    """However many would meet in a week, what is not shown is not read."""
    services, calendar = crowd.services, Calendar(crowd.services.db, FakeClock())
    services.coachees.change(replace(rina, cadence=Cadence.WEEKLY))
    services.sessions.plan(rina.id, model="grow", minutes=30, day=TODAY + timedelta(days=9))
    crowd.grow(1, 500)
    habits = calendar.habits()
    (beat,) = habits.expected
    assert beat.since == TODAY + timedelta(days=9)
    assert len(habits.expected[beat]) == 500
    some, whole = calendar.view(TODAY, 4, habits, FEW), calendar.view(TODAY, 4, habits)
    assert [len(week.meetings) for week in whole.weeks] == [0, 500, 500, 500]
    for first, all_of in zip(some.weeks, whole.weeks, strict=True):
        assert first.meetings == all_of.meetings[:FEW]
        assert len(first.meetings) + first.more == len(all_of.meetings)
        assert first.due == all_of.due
