"""Week by week: who meets whom when, what is due, and how steady the practice is."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import chain, islice
from typing import Final

from coachtui.clock import Clock
from coachtui.db.reading import Readable, Reading
from coachtui.kinds import SessionStatus
from coachtui.kinds.between import EventKind, MeetingKind
from coachtui.services.agreed import IS_COACHED
from coachtui.services.pending import ASKS
from coachtui.services.people import people
from coachtui.services.queries import has_key, living, parts, read_session, sessions
from coachtui.services.rhythms import days_of, expected, rhythms
from coachtui.services.shapes import COACHEE, EVENT
from coachtui.services.steadiness import PRACTISED, WEEK, monday, practice
from coachtui.views import CalendarView, Coming, EventView, Habits, Meeting, Practice, Week

Line = tuple[int, str, str, str]
"""A meeting before it is read: the place of its kind, the name and the id of the person, and the
id of the session, empty where there is none. Those of a day stand in this order."""

_KINDS: Final = tuple(MeetingKind)
_PLACES: Final = {kind: place for place, kind in enumerate(_KINDS)}

_STANDS: Final = f"""
    coaching_session.status = '{SessionStatus.FINISHED}'
    AND coaching_session.next_date BETWEEN max(:first, :today) AND :last
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

    def view(
        self, first: date, weeks: int, habits: Habits, most: int | None = None
    ) -> CalendarView:
        """Return so many weeks from that of a day on, and the first meetings of each."""
        with self._records.read() as tx:
            return calendar_view(tx, self._clock.now().date(), first, weeks, habits, most)


def habits(tx: Reading, now: datetime) -> Habits:
    """Return how often people mean to meet, and how steady the practice is."""
    return Habits(expected(tx, now), practice(tx, now.date()))


def calendar_view(
    tx: Reading, today: date, first: date, weeks: int, habits: Habits, most: int | None = None
) -> CalendarView:
    """Return so many weeks from that of a day on, seen from today, and the first of each.

    Whatever there is beyond those is counted, and neither put in order nor read.
    """
    starts = [monday(first) + number * WEEK for number in range(weeks)]
    first, last = starts[0], starts[-1] + WEEK - timedelta(days=1)
    lines = _booked(tx, today, first, last)
    for day, who_waits in days_of(habits.expected, max(first, today), last).items():
        kind, booked = _PLACES[MeetingKind.EXPECTED], {who for _kind, _name, who, _id in lines[day]}
        lines[day] += [(kind, name, who, "") for name, who in who_waits if who not in booked]
    due = _due(tx, first, last)
    some = [list(islice(_in_order(lines, start), most)) for start in starts]
    read = defaultdict[date, list[Meeting]](list)
    for meeting in _meetings(tx, list(chain(*some))):
        read[monday(meeting.day)].append(meeting)
    return CalendarView(
        today,
        tuple(
            Week(
                start,
                tuple(read[start]),
                sum(len(lines[day]) for day in _days(start)) - len(shown),
                due[start],
            )
            for start, shown in zip(starts, some, strict=True)
        ),
        habits.practice,
    )


def coming(tx: Reading, now: datetime, coachee_id: str | None = None) -> Coming:
    """Return all that is planned, agreed and to be expected, with everybody or one person."""
    today = now.date()
    known = people(tx, today, IS_COACHED, *_with(coachee_id), whom=coachee_id)
    booked = _booked(tx, today, today, date.max, coachee_id)
    ahead = {_PLACES[MeetingKind.PLANNED], _PLACES[MeetingKind.AGREED]}
    lines = [(day, line) for day in sorted(booked) for line in booked[day] if line[0] in ahead]
    return Coming(
        tuple(_meetings(tx, lines)),
        tuple(rhythms(known, now)),
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


def _booked(
    tx: Reading, today: date, first: date, last: date, whom: str | None = None
) -> dict[date, list[Line]]:
    """Find by day what was held, is planned, or was agreed without anything being planned yet."""
    person = "coachee.name, coachee.id, coaching_session.id"
    source = f"""
        FROM coaching_session JOIN coachee ON coachee.id = coaching_session.coachee_id
        WHERE {" AND ".join((living("coaching_session", "coachee"), *_with(whom)))}
    """
    query = f"""
        SELECT coaching_session.day, coaching_session.status, {person} {source}
            AND coaching_session.day BETWEEN :first AND :last
            AND (coaching_session.status <> '{SessionStatus.PLANNED}' OR {IS_COACHED})
        UNION ALL
        SELECT coaching_session.next_date, '{MeetingKind.AGREED}', {person} {source}
            AND {_STANDS} AND {IS_COACHED}
    """
    found = defaultdict[date, list[Line]](list)
    for day, kind, *line in tx.rows(query, today=today, first=first, last=last, whom=whom):
        found[date.fromisoformat(day)].append((_PLACES[kind], *line))
    return found


def _days(monday: date) -> Iterator[date]:
    return (monday + timedelta(days=number) for number in range(WEEK.days))


def _in_order(lines: Mapping[date, Sequence[Line]], monday: date) -> Iterator[tuple[date, Line]]:
    return ((day, line) for day in _days(monday) for line in sorted(lines[day]))


def _meetings(tx: Reading, lines: Sequence[tuple[date, Line]]) -> Iterator[Meeting]:
    """Read what lines stand for; whoever was deleted since they were found is left out."""
    keys = {key for _day, (*_who, key) in lines if key}
    found = sessions(tx, has_key("coaching_session.id"), order="coachee.id", keys=keys)
    held = {session.id: (session, coachee) for session, coachee in map(read_session, found)}
    keys = {who for _day, (_kind, _name, who, key) in lines if not key}
    known = parts(tx, COACHEE, has_key("coachee.id"), order="coachee.id", keys=keys)
    people = {coachee.id: coachee for coachee in known}
    for day, (kind, _name, who, key) in lines:
        session, coachee = held[key] if key else (None, people.get(who))
        if coachee:
            yield Meeting(_KINDS[kind], day, coachee, session)


def _with(whom: str | None) -> Sequence[str]:
    return ["coachee.id = :whom"] if whom else ()


def _due(tx: Reading, first: date, last: date) -> Counter[date]:
    """Count the pending actions that are due in each week."""
    query = f"""
        SELECT due, count(*) FROM action_item
        WHERE {ASKS} AND due BETWEEN :first AND :last GROUP BY due
    """
    found = Counter[date]()
    for day, number in tx.rows(query, first=first, last=last):
        found[monday(date.fromisoformat(day))] += number
    return found
