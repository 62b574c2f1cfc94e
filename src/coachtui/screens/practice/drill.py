"""A drill: one task after the other, looked at as it is written."""

from collections.abc import Iterator
from string import ascii_lowercase

from textual import on
from textual.content import Content

from coachtui.config import MOST_HINTS
from coachtui.guide.looks import page_look
from coachtui.i18n import _
from coachtui.practice import Drill, Round, Task
from coachtui.practice.pages import end_of_drill, nothing_kept
from coachtui.screens.practice.sheet import ExerciseScreen
from coachtui.text import visible
from coachtui.widgets.capture_line import CaptureLine
from coachtui.widgets.columns import muted

ENOUGH = 3
"""Words from which on what is being written can be looked at."""


class DrillScreen(ExerciseScreen):
    """Enter looks at the answer, then shows others, then goes on."""

    def __init__(self, drill: Drill, hints: int = MOST_HINTS) -> None:
        super().__init__()
        self._round = Round(drill)
        self._hints = hints

    def on_mount(self) -> None:
        """Begin."""
        self._show()

    @on(CaptureLine.Written)
    def _written(self, event: CaptureLine.Written) -> None:
        text = " ".join(event.lines)
        if self._round.task is None:
            self._round = Round(self._round.drill)
        else:
            number = self._round.number
            self._round.enter(text)
            self.line.text = text if self._round.number == number else ""
        self._show()

    @on(CaptureLine.Typed)
    def _typed(self, event: CaptureLine.Typed) -> None:
        task = self._round.task
        if task is None or self._round.shown:
            return
        if event.text == self._round.written:
            self._say_keys()
            return
        if task.picked(event.text) is not None:
            self._round.enter(event.text)
            self.line.text = ""
            self._show()
        elif self._hints and task.live and len(event.text.split()) >= ENOUGH:
            note = next((one for one in task.judge(event.text) if not one.good), None)
            remark = Content.styled(visible(note.text), "$warning") if note else Content("✓")
            self.line.understood(remark)
        else:
            self._say_keys()

    def _show(self) -> None:
        """Show the task, what was seen in the answer, and other answers."""
        task, drill = self._round.task, self._round.drill
        self.sheet.remove_children()
        if task is None:
            self.say_where(drill.title, nothing_kept())
            self.add(page_look(end_of_drill(drill)))
        else:
            words = _("{n} of {all}")
            place = words.format(n=self._round.number + 1, all=len(drill.tasks))
            self.say_where(drill.title, place, nothing_kept())
            self.add(Content("\n").join([*self._given(task), *self._seen(task)]))
        self._say_keys()

    def _given(self, task: Task) -> Iterator[Content]:
        if not (self._round.number or self._round.notes):
            yield muted(self._round.drill.purpose)
            yield Content("")
        if task.told:
            yield muted(visible(task.told))
            yield Content("")
        yield Content.styled(f"“{visible(task.said)}”", "italic")
        yield Content("")
        yield Content.styled(task.asks, "bold $primary")
        for letter, text in zip(ascii_lowercase, task.choices, strict=False):
            yield Content.assemble((f"{letter}  ", "bold $primary"), visible(text))
        if self._hints == MOST_HINTS and not self._round.notes and not self._round.shown:
            yield muted(task.hint)

    def _seen(self, task: Task) -> Iterator[Content]:
        picked = task.picked(self._round.written)
        if self._round.notes:
            yield Content("")
            said = self._round.written if picked is None else task.choices[picked]
            yield Content.assemble(("▌ ", "$primary"), visible(said))
            for note in self._round.notes:
                mark = ("✓ ", "$success") if note.good else ("· ", "$warning")
                yield Content.assemble(mark, visible(note.text))
        if self._round.shown:
            yield Content("")
            words = _("The others") if task.choices else _("One way to say it")
            yield muted(words)
            for number, answer in enumerate(task.answers):
                if number != picked:
                    yield Content(answer)
            if task.why:
                yield muted(task.why)

    def _say_keys(self) -> None:
        """Say what Enter does now."""
        task = self._round.task
        if task is None:
            words = _("Enter: once more · Escape: back")
        elif self._round.shown:
            words = _("Enter: next · or write it anew")
        elif task.choices:
            words = _("Press a letter")
        elif self._round.notes:
            words = _("Write it anew, or Enter again: one way to say it")
        else:
            words = _("Enter: look at it · Enter on an empty line: one way to say it")
        self.line.understood(Content(words))
