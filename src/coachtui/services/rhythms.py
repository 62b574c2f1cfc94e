"""By which rhythm people meet, and on which days they would meet by it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import takewhile

from coachtui.dates.cadence import days_by, working_day
from coachtui.db.reading import Reading, moment
from coachtui.kinds.between import Cadence
from coachtui.services.agreed import IS_COACHED
from coachtui.services.people import BOOKED_OR_SEEN, Person
from coachtui.services.queries import living
from coachtui.views import Beat, Rhythm

Who = tuple[str, str]
"""A name and an id."""


def expected(tx: Reading, now: datetime) -> Mapping[Beat, Sequence[Who]]:
    """Return whom one would meet by which beat; many share one, so its days are found once."""
    query = f"""
        SELECT cadence, {BOOKED_OR_SEEN}, created_at, name, id FROM coachee
        WHERE {living("coachee")} AND {IS_COACHED} AND cadence IS NOT NULL ORDER BY name
    """
    today = now.date()
    known = defaultdict[tuple[str, str], list[Who]](list)
    for cadence, since, created, *who in tx.rows(query, today=today):
        known[cadence, since or str(moment(created).astimezone(now.tzinfo).date())].append((*who,))
    found = defaultdict[Beat, list[Who]](list)
    for (cadence, since), people in known.items():
        found[_beat(Cadence(cadence), date.fromisoformat(since), today)] += people
    return found


def days_of(
    expected: Mapping[Beat, Sequence[Who]], first: date, last: date
) -> Mapping[date, Sequence[Who]]:
    """Return whom one would meet on the days from one to another."""
    found = defaultdict[date, list[Who]](list)
    for (cadence, since, already), people in expected.items():
        days = days_by(cadence, since, already=already, first=first)
        for day in takewhile(lambda day: day <= last, days):
            found[day] += people
    return found


def rhythms(known: Iterable[Person], now: datetime) -> Iterator[Rhythm]:
    """Yield how it goes on from the last day booked, or else from the last session."""
    for person in known:
        row = person.row
        if (cadence := row.coachee.cadence) is None:
            continue
        seen = row.last_session or person.known_since.astimezone(now.tzinfo).date()
        beat = _beat(cadence, row.planned_to or row.next_date or seen, now.date())
        yield Rhythm(row.coachee, *beat, row.agreed.ends if row.agreed else None)


def _beat(cadence: Cadence, since: date, today: date) -> Beat:
    """Return how it goes on; whoever would have met by now is expected today."""
    late = next(days_by(cadence, since), today) < today
    return Beat(cadence, working_day(today) if late else since, late)
