"""What the program does with its records: use cases, each one transaction, that return views."""

from coachtui.services.bundle import Services, open_services
from coachtui.services.coachees import Coachees, NewCoachee, read_coachee_line
from coachtui.services.followups import FollowUps
from coachtui.services.sessions import Sessions
from coachtui.services.today import Today
from coachtui.services.writer import Writer

__all__ = [
    "Coachees",
    "FollowUps",
    "NewCoachee",
    "Services",
    "Sessions",
    "Today",
    "Writer",
    "open_services",
    "read_coachee_line",
]
