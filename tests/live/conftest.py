"""Live sessions of the tests: the shipped questions, a clock turned by hand, rows in memory."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from coachtui import paths
from coachtui.bank.load import load_bank
from coachtui.bank.schema import Bank
from coachtui.live import LiveSession, plan_of
from coachtui.views import ActionView, CoacheeView, Record, SessionRecord, SessionView, Step
from tests.conftest import START, FakeClock

RINA = CoacheeView("rina", "Rina Kartika", "Bu Rina")


@cache
def shipped_bank() -> Bank:
    """Return the questions that are shipped, read once."""
    return load_bank(paths.shipped("prompts.yaml")).bank


@pytest.fixture
def bank() -> Bank:
    """The questions that are shipped."""
    return shipped_bank()


@pytest.fixture
def live(bank: Bank, clock: FakeClock) -> LiveSession:
    """A session that has just begun."""
    return begin(bank, clock)


def begin(
    bank: Bank,
    clock: FakeClock,
    model: str = "grow",
    minutes: int = 30,
    *,
    record: dict[str, Any] | None = None,
    **frame: Any,
) -> LiveSession:
    """Begin a session with a model; *frame* and *record* say what is special about it."""
    session = SessionView("s", RINA.id, model, minutes, started_at=clock.now())
    whole = SessionRecord(replace(session, **frame), RINA)
    return resumed(bank, clock, replace(whole, **record or {}))


def resumed(bank: Bank, clock: FakeClock, record: SessionRecord) -> LiveSession:
    """Sit down to a session that was stored."""
    return LiveSession(record, plan_of(bank, record.session.model), clock)


def carried(number: int) -> ActionView:
    """An action from an earlier session."""
    due = START.date()
    return ActionView(f"old{number}", RINA.id, f"promise {number}", due=due)


class Rows:
    """What is stored when each step is stored, as the database would hold it."""

    def __init__(self, record: SessionRecord) -> None:
        self.rows = by_id(record)

    def store(self, step: Step | None) -> None:
        """Store a step; it has to begin where the rows are."""
        for put in step.puts if step else ():
            row = put.after or put.before
            assert row is not None
            assert self.rows.get(row.id) == put.before
            if put.after is None:
                del self.rows[row.id]
            else:
                self.rows[row.id] = put.after


def by_id(record: SessionRecord) -> dict[str, Record]:
    """Return every record of a session by its id; of the time it spent nothing."""
    groups: tuple[Iterable[Record], ...] = (
        (record.session,),
        record.entries,
        record.goals,
        record.insights,
        record.feedback,
        record.ratings,
        record.shifts,
        record.settled,
        record.actions,
        record.carried,
        record.reviews,
        record.asked,
    )
    return {item.id: item for group in groups for item in group}
