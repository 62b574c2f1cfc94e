"""The live session as a plain state machine that knows no screen and no database."""

from coachtui.live.closing import Decision, DecisionKind, lines_to_sort, open_decisions
from coachtui.live.goal_lines import goal_puts
from coachtui.live.openness import Openness, openness
from coachtui.live.plan import StagePlan, StageTime, plan_of
from coachtui.live.questions import Cards
from coachtui.live.session import LiveSession
from coachtui.live.state import LOOKING_BACK, SessionState
from coachtui.live.timekeeper import Timekeeper

__all__ = [
    "LOOKING_BACK",
    "Cards",
    "Decision",
    "DecisionKind",
    "LiveSession",
    "Openness",
    "SessionState",
    "StagePlan",
    "StageTime",
    "Timekeeper",
    "goal_puts",
    "lines_to_sort",
    "open_decisions",
    "openness",
    "plan_of",
]
