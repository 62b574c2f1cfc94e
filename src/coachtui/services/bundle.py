"""All services on one database, as the app and the command line use them."""

from dataclasses import dataclass
from pathlib import Path

from coachtui.clock import Clock
from coachtui.db.scope import Database, open_database
from coachtui.errors import CoachError
from coachtui.services.agreements import Agreements
from coachtui.services.coachees import Coachees
from coachtui.services.followups import FollowUps
from coachtui.services.goals import Goals
from coachtui.services.measures import Measures
from coachtui.services.sessions import Sessions


@dataclass(frozen=True, slots=True)
class Services:
    """The use cases of the program, and the database they share."""

    coachees: Coachees
    agreements: Agreements
    sessions: Sessions
    followups: FollowUps
    goals: Goals
    measures: Measures
    db: Database

    def close(self) -> None:
        """Leave the database as one whole file."""
        self.db.close()


def open_services(path: Path, clock: Clock, fixed: CoachError | None = None) -> Services:
    """Open the records of a coach and set up everything that works on them.

    Where there is a reason to leave them *fixed*, that is what every change is answered with.
    """
    db = open_database(path, clock, fixed=fixed)
    return Services(
        Coachees(db, clock),
        Agreements(db, clock),
        Sessions(db, clock),
        FollowUps(db, clock),
        Goals(db, clock),
        Measures(db, clock),
        db,
    )
