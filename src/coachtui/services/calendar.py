"""Week by week: who meets whom when, what is due, and how steady the practice is."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import count, takewhile
from typing import Final

from coachtui.clock import Clock
from coachtui.dates.cadence import days_by, working_day
from coachtui.db.reading import Readable, Reading
from coachtui.i18n import _, ngettext
from coachtui.kinds import SessionStatus
from coachtui.kinds.between import EventKind, MeetingKind
from coachtui.services.agreed import IS_COACHED
from coachtui.services.people import Person, people
from coachtui.services.queries import IS_PENDING, living, parts, read_session, sessions
from coachtui.services.shapes import EVENT
from coachtui.views import (
    CalendarView,
    Coming,
    EventView,
    Habits,
    Meeting,
    Practice,
    Rhythm,
    Week,
)

WEEK: Final = timedelta(days=7)

PRACTISED: Final = 13
"""Weeks over which one sees how steady the practice is: about a quarter."""

_COUNTS: Final = f"coaching_session.status = '{SessionStatus.FINISHED}' AND NOT swapped"
"""What counts as coaching that was held: not what the coach received from somebody else."""

_STANDS: Final = f"""
    coaching_session.status = '{SessionStatus.FINISHED}'
    AND coaching_session.next_date BETWEEN :first AND :last
    AND NOT EXISTS (
        SELECT 1 FROM coaching_session AS other
        WHERE other.coachee_id = coaching_session.coachee_id AND {living("other")} AND (
            other.day = coaching_session.next_date
            OR other.status = '{SessionStatus.PLANNED}' AND other.planned_for >= :today
            OR other.status = '{SessionStatus.FINISHED}'
            AND (other.day, other.started_at) > (coaching_session.day, coaching_session.started_at)
        )
    )
"""
"""Keeps the days agreed in the latest session of a person that no other session has taken up."""


class Calendar:
    """The use case of the calendar."""

    def __init__(self, records: Readable, clock: Clock) -> None:
        """Read these records, by this clock."""
        self._records = records
        self._clock = clock

    def habits(self) -> Habits:
        """Return what is read once for all weeks."""
        with self._records.read() as tx:
            return habits(tx, self._clock.now())

    def view(self, first: date, weeks: int, habits: Habits) -> CalendarView:
        """Return so many weeks from that of a day on."""
        with self._records.read() as tx:
            return calendar_view(tx, self._clock.now().date(), first, weeks, habits)


def habits(tx: Reading, now: datetime) -> Habits:
    """Return how often people mean to meet, and how steady the practice is."""
    with_rhythm = people(tx, now.date(), IS_COACHED, "coachee.cadence IS NOT NULL")
    return Habits(tuple(_rhythms(with_rhythm, now)), practice(tx, now.date()))


def calendar_view(
    tx: Reading, today: date, first: date, weeks: int, habits: Habits
) -> CalendarView:
    """Return so many weeks from that of a day on, seen from today."""
    first = monday(first)
    last = first + weeks * WEEK - timedelta(days=1)
    coming = max(first, today)
    booked = [*_sessions(tx, first, last), *_agreed(tx, today, coming, last)]
    meetings = [*booked, *_expected(habits.rhythms, booked, coming, last)]
    due = _due(tx, first, last)
    return CalendarView(
        today,
        tuple(
            Week(
                start,
                tuple(sorted((one for one in meetings if monday(one.day) == start), key=_order)),
                due[start],
            )
            for start in (first + number * WEEK for number in range(weeks))
        ),
        habits.practice,
    )


def coming(tx: Reading, now: datetime, coachee_id: str | None = None) -> Coming:
    """Return all that is planned, agreed and to be expected, with everybody or one person."""
    today = now.date()
    known = people(tx, today, IS_COACHED, *_with(coachee_id), whom=coachee_id)
    sessions = _sessions(tx, today, date.max, coachee_id)
    return Coming(
        (
            *(one for one in sessions if one.kind is MeetingKind.PLANNED),
            *_agreed(tx, today, today, date.max, coachee_id),
        ),
        tuple(_rhythms(known, now)),
        tuple((one.row.coachee, one.overtaken) for one in known if one.overtaken),
        () if coachee_id else clubs(tx, today, date.max),
    )


def clubs(tx: Reading, first: date, last: date) -> tuple[EventView, ...]:
    """Return the meetings of the coaches within some days, the next one first."""
    club, within = f"kind = '{EventKind.CLUB}'", "day BETWEEN :first AND :last"
    return parts(tx, EVENT, club, within, order="day, created_at", first=first, last=last)


def no_weeks(today: date) -> CalendarView:
    """Return the calendar of somebody who has not begun."""
    return CalendarView(today, (), Practice((0,) * PRACTISED, 0, 0))


def monday(day: date) -> date:
    """Return the day on which the week of a day begins."""
    return day - timedelta(days=day.weekday())


def practice(tx: Reading, today: date) -> Practice:
    """Return how many sessions were held lately."""
    query = f"""
        SELECT coaching_session.day, count(*) FROM coaching_session
        JOIN coachee ON coachee.id = coaching_session.coachee_id
        WHERE {living("coaching_session", "coachee")} AND {_COUNTS} AND day <= :today GROUP BY day
    """
    held = {date.fromisoformat(day): number for day, number in tx.rows(query, today=today)}
    quarter = date(today.year, today.month - (today.month - 1) % 3, 1)
    by_week = Counter[date]()
    for day, number in held.items():
        by_week[monday(day)] += number
    this = monday(today)
    latest = this if by_week[this] else this - WEEK
    return Practice(
        weeks=tuple(by_week[this - number * WEEK] for number in reversed(range(PRACTISED))),
        quarter=sum(number for day, number in held.items() if day >= quarter),
        in_a_row=next(number for number in count() if not by_week[latest - number * WEEK]),
    )


def practice_words(practice: Practice) -> str:
    """Say what was held; of what was not there is nothing to say."""
    n, weeks = practice.quarter, practice.in_a_row
    words = ngettext("You held {n} session this quarter.", "You held {n} sessions this quarter.", n)
    said = [words.format(n=n)] if n else []
    said += [_("{n} weeks in a row.").format(n=weeks)] if weeks > 1 else []
    return " ".join(said)


def _sessions(tx: Reading, first: date, last: date, whom: str | None = None) -> Iterator[Meeting]:
    """Yield the sessions that were held or are planned, by the day they count for."""
    within = "coaching_session.day BETWEEN :first AND :last"
    goes_on = f"(coaching_session.status <> '{SessionStatus.PLANNED}' OR {IS_COACHED})"
    found = sessions(
        tx,
        within,
        goes_on,
        *_with(whom),
        more=["coaching_session.day"],
        order="day",
        first=first,
        last=last,
        whom=whom,
    )
    for row in found:
        session, coachee = read_session(row)
        yield Meeting(MeetingKind(session.status), date.fromisoformat(row[-1]), coachee, session)


def _agreed(
    tx: Reading, today: date, first: date, last: date, whom: str | None = None
) -> Iterator[Meeting]:
    """Yield the days that were agreed and for which nothing is planned."""
    found = sessions(
        tx,
        _STANDS,
        IS_COACHED,
        *_with(whom),
        order="next_date",
        first=first,
        last=last,
        today=today,
        whom=whom,
    )
    for session, coachee in map(read_session, found):
        if session.next_date:
            yield Meeting(MeetingKind.AGREED, session.next_date, coachee, session)


def _expected(
    rhythms: Iterable[Rhythm], booked: Sequence[Meeting], first: date, last: date
) -> Iterator[Meeting]:
    """Yield the days on which people would meet by their cadence, after what is booked."""
    latest: dict[str, date] = {}
    for meeting in booked:
        latest[meeting.coachee.id] = max(meeting.day, latest.get(meeting.coachee.id, meeting.day))
    for rhythm in rhythms:
        coachee = rhythm.coachee
        days = days_by(rhythm.cadence, rhythm.since, already=rhythm.already)
        for day in takewhile(lambda day: day <= last, days):
            if day >= first and day > latest.get(coachee.id, date.min):
                yield Meeting(MeetingKind.EXPECTED, day, coachee)


def _rhythms(known: Iterable[Person], now: datetime) -> Iterator[Rhythm]:
    """Yield how it goes on from the last day booked, or else from the last session.

    Whoever would have met by now is expected today.
    """
    today = now.date()
    for person in known:
        row = person.row
        seen = row.last_session or person.known_since.astimezone(now.tzinfo).date()
        since = row.planned_to or row.next_date or seen
        if (cadence := row.coachee.cadence) is None:
            continue
        late = next(days_by(cadence, since), today) < today
        until = row.agreed.ends if row.agreed else None
        yield Rhythm(row.coachee, cadence, working_day(today) if late else since, late, until)


def _with(whom: str | None) -> Sequence[str]:
    return ["coachee.id = :whom"] if whom else ()


def _due(tx: Reading, first: date, last: date) -> Counter[date]:
    """Count the pending actions that are due in each week."""
    query = f"""
        SELECT due, count(*) FROM action_item
        JOIN coachee ON coachee.id = action_item.coachee_id
        LEFT JOIN coaching_session ON coaching_session.id = action_item.session_id
        WHERE {living("action_item", "coachee", "coaching_session")}
          AND {IS_COACHED} AND {IS_PENDING} AND due BETWEEN :first AND :last GROUP BY due
    """
    found = Counter[date]()
    for day, number in tx.rows(query, first=first, last=last):
        found[monday(date.fromisoformat(day))] += number
    return found


def _order(meeting: Meeting) -> tuple[date, int, str]:
    return meeting.day, list(MeetingKind).index(meeting.kind), meeting.coachee.name
