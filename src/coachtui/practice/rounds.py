"""A drill as it is being done."""

from coachtui.practice.mirror import Note
from coachtui.practice.tasks import Drill, Task


class Round:
    """One task after the other: an answer is looked at first, then others are shown."""

    def __init__(self, drill: Drill) -> None:
        """Begin with the first task."""
        self.drill = drill
        self.number = 0
        self.written = ""
        self.notes: tuple[Note, ...] = ()
        self.shown = False
        """Whether other answers are shown."""

    @property
    def task(self) -> Task | None:
        """The task at hand; none once all are done."""
        return self.drill.tasks[self.number] if self.number < len(self.drill.tasks) else None

    def enter(self, text: str) -> None:
        """Look at an answer; the same again, or none, shows others and then goes on."""
        task, text = self.task, text.strip()
        if task is None:
            return
        again = text in ("", self.written)
        if again and self.shown:
            self.number += 1
            self.written, self.notes, self.shown = "", (), False
        elif again:
            self.shown = not task.choices
        elif not task.choices or task.picked(text) is not None:
            self.written, self.notes = text, task.judge(text)
            self.shown = bool(task.choices) or all(note.good for note in self.notes)
