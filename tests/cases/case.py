"""A written session: who, what came before, what is typed when, and what must be true after."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from coachtui.clock import Clock
from coachtui.kinds import Relation
from coachtui.services.coachees import NewCoachee
from coachtui.services.desk import Desk
from coachtui.views import CoacheeView

CASES = sorted(Path(__file__).parent.glob("*.yaml"))
"""Every case there is."""

QUICK = "grow-rina"

QUICK_AND_SLOW = [
    pytest.param(path, marks=[] if path.stem == QUICK else [pytest.mark.slow]) for path in CASES
]
"""Every case for a test that plays it whole; one is enough for the quick tests."""


@dataclass(frozen=True)
class Case:
    """One written session."""

    language: str
    now: datetime
    coachee: dict[str, str]
    before: dict[str, Any]
    session: dict[str, Any]
    kill_at: list[str]
    steps: list[dict[str, Any]]
    expect: dict[str, Any]


def read_case(path: Path) -> Case:
    """Read a case from its file."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Case(**{**case, "now": datetime.fromisoformat(case["now"])})


def seconds(at: str) -> int:
    """Return minutes:seconds as seconds."""
    minutes, rest = at.split(":")
    return int(minutes) * 60 + int(rest)


def set_up_before(desk: Desk, case: Case, clock: Clock) -> CoacheeView:
    """Store the person and the earlier session with what it left open."""
    person = case.coachee
    services = desk.services
    coachee = services.coachees.add(
        NewCoachee(
            person["name"],
            person["address"],
            person["position"],
            person["unit"],
            Relation(person["relation"]),
        )
    )
    earlier = services.sessions.enter_from_paper(
        coachee.id,
        model=case.session["model"],
        minutes=30,
        day=date.fromisoformat(case.before["session"]["date"]),
    )
    sitting = desk.sit_down(earlier)
    for action in case.before["actions"]:
        sitting.keep(sitting.live.write(f"+{action['text']} {action['due']}"))
    sitting.keep(sitting.live.set_takeaway(case.before["session"]["takeaway"]))
    sitting.keep(sitting.live.set_follow_up(clock.now().date()))
    sitting.keep(sitting.live.finish())
    assert desk.writer.drain(10)
    return coachee
