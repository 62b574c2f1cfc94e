"""What asks for the coach's attention now, read with a handful of queries."""

from datetime import date

from coachtui.clock import Clock
from coachtui.db.reading import Readable
from coachtui.kinds import SessionStatus
from coachtui.services.agreed import IS_COACHED
from coachtui.services.calendar import clubs
from coachtui.services.pending import SOON, pending_rows
from coachtui.services.people import Person, people
from coachtui.services.planning import is_waiting
from coachtui.services.session_rows import session_rows
from coachtui.views import CoacheeRow, TodayView


class Today:
    """The use case of the first screen."""

    def __init__(self, records: Readable, clock: Clock) -> None:
        """Read these records, by this clock."""
        self._records = records
        self._clock = clock

    def view(self, today: date) -> TodayView:
        """Return what is open, planned, to ask about and due, and whom nobody has booked."""
        has_status = "coaching_session.status = :status"
        not_later = "coaching_session.planned_for <= :today"
        with self._records.read() as tx:
            everybody = people(tx, today, IS_COACHED)
            left_open = session_rows(tx, has_status, IS_COACHED, status=SessionStatus.OPEN)
            planned = session_rows(
                tx, has_status, not_later, IS_COACHED, status=SessionStatus.PLANNED, today=today
            )
            soon = pending_rows(tx, today, within_days=SOON.days, to_ask=True)
            next_clubs = clubs(tx, today, today + SOON)
        return TodayView(
            day=today,
            open=left_open,
            planned=planned,
            to_ask=tuple(row for row in soon if row.to_ask),
            overdue=tuple(row for row in soon if row.overdue_days),
            due=tuple(row for row in soon if not (row.to_ask or row.overdue_days)),
            unbooked=self._unbooked(everybody, today),
            clubs=next_clubs,
            people=tuple(sorted((one.row for one in everybody), key=lambda row: _far(row, today))),
        )

    def _unbooked(self, everybody: tuple[Person, ...], today: date) -> tuple[CoacheeRow, ...]:
        """Return those who would have met again by now, whoever waits longest first."""
        zone = self._clock.now().tzinfo
        waiting = [
            (one.row.last_session or one.known_since.astimezone(zone).date(), one.row)
            for one in everybody
            if one.row.next_date is None
        ]
        long_ago = [
            (since, row) for since, row in waiting if is_waiting(row.coachee.cadence, since, today)
        ]
        return tuple(row for _since, row in sorted(long_ago, key=lambda pair: pair[0]))


def _far(row: CoacheeRow, today: date) -> int:
    """Return how many days off somebody was seen last or is seen next."""
    days = [abs((day - today).days) for day in (row.last_session, row.next_date) if day]
    return min(days, default=date.max.toordinal())
