"""What asks for the coach's attention now, read with a handful of queries."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, TypeVar

from coachtui.clock import Clock
from coachtui.db.reading import Readable, Reading
from coachtui.kinds import SessionStatus
from coachtui.services.agreed import IS_COACHED
from coachtui.services.calendar import clubs
from coachtui.services.pending import (
    ASKS,
    BY_DATE,
    IS_DUE,
    IS_OVERDUE,
    IS_TO_ASK,
    SOON,
    pending_rows,
)
from coachtui.services.people import Met, met, people
from coachtui.services.planning import is_waiting
from coachtui.services.queries import has_key, living
from coachtui.services.session_rows import TO_HOLD, session_rows
from coachtui.views import CoacheeRow, First, FollowUpRow, TodayView

FEW: Final = 20
"""How many rows of a group are read; Follow-ups, People and the calendar have all of them."""

_BY_NOW: Final = f"""
    (coaching_session.status <> '{SessionStatus.PLANNED}'
        OR coaching_session.planned_for <= :today)
"""
"""Leaves out what is planned for later."""

Row = TypeVar("Row")


class Today:
    """The use case of the first screen."""

    def __init__(self, records: Readable, clock: Clock) -> None:
        """Read these records, by this clock."""
        self._records = records
        self._clock = clock

    def view(self, today: date) -> TodayView:
        """Return what is open, planned, to ask about and due, and whom nobody has booked."""
        with self._records.read() as tx:
            known = met(tx, self._clock.now(), living("coachee"), IS_COACHED)
            near = sorted(known, key=lambda one: _far(one, today))
            waiting = _unbooked(known, today)
            some = _people(tx, today, [one.key for one in (*near[:FEW], *waiting[:FEW])])
            to_hold = session_rows(tx, TO_HOLD, _BY_NOW, IS_COACHED, today=today)
            to_ask = _pending(tx, today, IS_TO_ASK)
            overdue = _pending(tx, today, IS_OVERDUE)
            due = _pending(tx, today, IS_DUE)
            next_clubs = clubs(tx, today, today + SOON)
        return TodayView(
            day=today,
            open=_first(one for one in to_hold if one.session.status is SessionStatus.OPEN),
            planned=_first(one for one in to_hold if one.session.status is SessionStatus.PLANNED),
            to_ask=to_ask,
            overdue=overdue,
            due=due,
            unbooked=First.of((some[one.key] for one in waiting[:FEW]), len(waiting)),
            clubs=_first(next_clubs),
            people=First.of((some[one.key] for one in near[:FEW]), len(near)),
        )


def _unbooked(known: Iterable[Met], today: date) -> Sequence[Met]:
    """Return those who would have met again by now, whoever waits longest first."""
    waiting = (one for one in known if one.next is None)
    long_ago = [one for one in waiting if is_waiting(one.cadence, one.since, today)]
    return sorted(long_ago, key=lambda one: one.since)


def _people(tx: Reading, today: date, keys: Sequence[str]) -> dict[str, CoacheeRow]:
    found = people(tx, today, has_key("coachee.id"), keys=keys)
    return {one.row.coachee.id: one.row for one in found}


def _pending(tx: Reading, today: date, group: str) -> First[FollowUpRow]:
    """Return what of a group comes first; the rest is counted and not read."""
    among, values = f"WHERE {ASKS} AND {group}", {"today": today, "latest": today + SOON}
    ((count,),) = tx.rows(f"SELECT count(*) FROM action_item {among}", **values)
    query = f"""
        SELECT action_item.id FROM action_item
        JOIN coachee ON coachee.id = action_item.coachee_id {among} ORDER BY {BY_DATE} LIMIT {FEW}
    """
    keys = [key for (key,) in tx.rows(query, **values)]
    return First.of(pending_rows(tx, today, keys=keys), count)


def _first(rows: Iterable[Row]) -> First[Row]:
    found = tuple(rows)
    return First.of(found[:FEW], len(found))


def _far(one: Met, today: date) -> int:
    """Return how many days off somebody was seen last or is seen next."""
    days = [abs((day - today).days) for day in (one.last, one.next) if day]
    return min(days, default=date.max.toordinal())
