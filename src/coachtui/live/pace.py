"""When to go on: what a stage still wants before it is left, and how many steps are enough."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from coachtui.kinds import EntryKind, Occasion, SessionStatus
from coachtui.live.session import LiveSession
from coachtui.live.unfinished import Texts
from coachtui.views import SessionView

STEPS: Final = (2, 3)
"""How many actions a session is to end with, at least and at most."""

ONE_STEP: Final = (1, 1)
"""The same for a talk between two other things."""


class Why(StrEnum):
    """What speaks for staying in a stage a little longer."""

    EARLY = "early"
    ONE_SIDED = "one_sided"
    """Obstacles were named, but no strength."""
    FEW = "few"
    UNSETTLED = "unsettled"
    """A point that the two are to agree on was not."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why to stay: minutes used of those given, or lines of a kind of those that are wanted."""

    why: Why
    there: int = 0
    wanted: int = 0
    kind: EntryKind | None = None


class Leaving:
    """Asks once before a stage is left too soon; whoever goes on all the same is let go."""

    def __init__(self, live: LiveSession, told: Texts | None = None) -> None:
        """Watch over a session in which some reasons may have been told before."""
        self._live = live
        self.told: Texts = told or {}
        """The reasons told so far, as a form keeps what is chosen."""
        self._asked_in = ""

    def reason(self, to: str) -> Reason | None:
        """Return what to think of before going to a later stage, each thing once in a session."""
        live = self._live
        order, here = [stage.key for stage in live.stages], live.stage.key
        asked_here, self._asked_in = self._asked_in == here, ""
        if asked_here or order.index(to) <= order.index(here):
            return None
        reason = next((one for one in reasons(live) if f"={one.why}" not in self.told), None)
        if reason:
            self.told[f"={reason.why}"] = ""
            self._asked_in = here
        return reason


def reasons(live: LiveSession) -> tuple[Reason, ...]:
    """Return all that speaks for staying in this stage, the weightiest first."""
    session, stage = live.session, live.stage
    if session.from_paper or session.status is SessionStatus.FINISHED:
        return ()
    kinds = [entry.kind for entry in live.entries]
    found = []
    times = live.stage_times()
    at = [one.key for one in times].index(stage.key)
    time, planned = times[at], sum(one.minutes for one in times[: at + 1])
    # Who should have left by now anyway is right to hurry.
    late = live.time.total >= planned * 60
    if time.share < stage.stay and not late:
        found.append(Reason(Why.EARLY, int(time.seconds // 60), time.minutes))
    obstacles = EntryKind.OBSTACLE in stage.collects and EntryKind.OBSTACLE in kinds
    if obstacles and EntryKind.STRENGTH not in kinds:
        found.append(Reason(Why.ONE_SIDED, kind=EntryKind.STRENGTH))
    for kind, least in stage.least.items():
        if kinds.count(kind) < least:
            found.append(Reason(Why.FEW, kinds.count(kind), least, kind))
    if live.unsettled:
        found.append(Reason(Why.UNSETTLED))
    return tuple(found)


def steps_wanted(session: SessionView) -> tuple[int, int]:
    """Return how many actions a session is to end with, at least and at most."""
    return ONE_STEP if session.occasion is Occasion.BRIEFING else STEPS


def few_steps(live: LiveSession, to: str) -> bool:
    """Tell whether the stage that agrees on steps is left for the close with hardly any."""
    leaves = EntryKind.ACTION in live.stage.collects and to == live.stages[-1].key
    steps = len(live.actions)
    return leaves and not live.closing and steps < steps_wanted(live.session)[0]


def many_steps(live: LiveSession, added: int) -> bool:
    """Tell whether the actions just written are more than people keep."""
    steps, most = len(live.actions), steps_wanted(live.session)[1]
    return steps - added <= most < steps
