"""The live session as a plain state machine: lines, stages, time, questions, undo; no screen, no database."""

from coachtui.live.closing import Decision, DecisionKind, open_decisions
from coachtui.live.questions import Cards
from coachtui.live.session import LiveSession
from coachtui.live.timekeeper import StageTime, Timekeeper

__all__ = [
    "Cards",
    "Decision",
    "DecisionKind",
    "LiveSession",
    "StageTime",
    "Timekeeper",
    "open_decisions",
]
