"""Whose records have been kept as long as the coach has set, so that they can be erased."""

from collections.abc import Iterator
from datetime import date, datetime

from coachtui.dates.readings import later
from coachtui.db.reading import Reading
from coachtui.services.people import met
from coachtui.services.queries import IN_THE_FILE, has_key
from coachtui.services.shapes import COACHEE
from coachtui.views import KeptView


def time_over(tx: Reading, now: datetime, months: int) -> tuple[KeptView, ...]:
    """Return whose time is over so many months after the last session, the longest first.

    Where there was none it runs from when they were taken up. Whom one is to meet again stays,
    who was deleted is still in the file, and with no months there is no end.
    """
    days = dict(_days(tx, now, months)) if months else {}
    query = f"SELECT {COACHEE.columns} FROM coachee WHERE {has_key('id')} ORDER BY rowid"
    known = map(COACHEE.read, tx.rows(query, keys=list(days)))
    kept = (KeptView(one, *days[one.id]) for one in known)
    return tuple(sorted(kept, key=lambda one: (one.over, one.coachee.name.casefold())))


def _days(
    tx: Reading, now: datetime, months: int
) -> Iterator[tuple[str, tuple[date | None, date]]]:
    """Yield by the id the last session of each whose time is over, and the day it was over on."""
    today = now.date()
    for one in met(tx, now, IN_THE_FILE):
        if one.next is None and one.since < today:
            over = later(one.since, months, "month").day
            if over <= today:
                yield one.key, (one.last, over)
