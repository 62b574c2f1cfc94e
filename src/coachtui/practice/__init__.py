"""Exercises for a coach alone at the desk: drills, and made-up people to coach; nothing is kept."""

from coachtui.practice.mirror import Note
from coachtui.practice.rounds import Round
from coachtui.practice.schema import Exercises, read_exercises
from coachtui.practice.talk import Talk, Turn
from coachtui.practice.tasks import DRILLS, Drill, Task, drill_of

__all__ = [
    "DRILLS",
    "Drill",
    "Exercises",
    "Note",
    "Round",
    "Talk",
    "Task",
    "Turn",
    "drill_of",
    "read_exercises",
]
