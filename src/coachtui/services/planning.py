"""When two people would meet next, by what they agreed on or else after two weeks."""

from datetime import date, timedelta
from typing import Final

from coachtui.dates.cadence import days_by, next_by, working_day
from coachtui.kinds import DEFAULT_FOLLOW_UP_DAYS
from coachtui.kinds.between import Cadence

LONG_AGO: Final = timedelta(days=DEFAULT_FOLLOW_UP_DAYS)
"""After how long without a next date a person is named who has no cadence."""


def next_meeting(cadence: Cadence | None, day: date) -> date:
    """Return the day that is proposed for the session after one on a day; never a weekend."""
    return next_by(cadence, day) if cadence else working_day(day + LONG_AGO)


def is_waiting(cadence: Cadence | None, since: date, today: date) -> bool:
    """Say whether somebody without a next date is to be named, who was seen last on a day."""
    if since >= today:
        return False
    following = next_meeting(cadence, since)
    return following <= today if cadence else following < today


def day_to_plan(cadence: Cadence | None, last: date | None, today: date) -> date:
    """Return the day that is proposed when a session is planned, after the last one there is.

    It is never one that has begun, nor a weekend.
    """
    tomorrow = working_day(today + timedelta(days=1))
    following = next(days_by(cadence, last or today), tomorrow) if cadence else tomorrow
    return max(following, tomorrow)
