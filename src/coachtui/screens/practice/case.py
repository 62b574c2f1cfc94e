"""A talk with somebody made up: what is told depends on how one asks."""

from collections.abc import Mapping

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from coachtui.bank.schema import Stage
from coachtui.config import MOST_HINTS
from coachtui.guide.looks import page_look
from coachtui.i18n import N_, _
from coachtui.practice import Talk, Turn
from coachtui.practice.moves import SHUTS, move_word, remark_on_move
from coachtui.practice.pages import end_of_talk, nothing_kept
from coachtui.practice.schema import Case
from coachtui.screens.practice.sheet import ExerciseScreen
from coachtui.text import visible
from coachtui.widgets.capture_line import CaptureLine
from coachtui.widgets.columns import muted


class CaseScreen(ExerciseScreen):
    """Enter says the line, and on an empty line says nothing; what was said stands above."""

    BINDINGS = [
        Binding("f2", "next_stage", N_("Next stage"), id="practice.next_stage"),
        Binding("f3", "offer", N_("Question"), id="practice.offer", tooltip=N_("From the bank")),
        Binding("f6", "end", N_("Look back"), id="practice.end"),
        Binding(
            "f7", "take_back", N_("Undo"), id="practice.take_back", tooltip=N_("Say it another way")
        ),
    ]

    def __init__(
        self, case: Case, stages: Mapping[str, Stage], lang: str, hints: int = MOST_HINTS
    ) -> None:
        super().__init__()
        self._case = case
        self._stages = stages
        self._talk = Talk(case, stages, lang)
        self._hints = hints
        self._ended = False

    def on_mount(self) -> None:
        """Meet the coachee."""
        self._meet()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer nothing of a talk after its end."""
        if action == "take_back":
            return not self._ended and self._talk.can_take_back
        if action in ("next_stage", "offer", "end"):
            return not self._ended
        return super().check_action(action, parameters)

    @on(CaptureLine.Written)
    def _written(self, event: CaptureLine.Written) -> None:
        if self._ended:
            self._ended = False
            self._talk = Talk(self._case, self._stages, self._talk.lang)
            self.sheet.remove_children()
            self._meet()
            self.refresh_bindings()
        else:
            self._show_turn(self._talk.take(" ".join(event.lines).strip()))

    def action_next_stage(self) -> None:
        """Move to the next stage; after the last one, look back."""
        if self._talk.is_last:
            self.action_end()
        else:
            self._talk.go_on()
            self._show_scene()

    def action_offer(self) -> None:
        """Put a question of the bank into the line, another one each time."""
        if offered := self._talk.offer():
            self.line.text = offered

    def action_take_back(self) -> None:
        """Make the last turn unsaid; its words stand in the line again."""
        self.line.text = self._talk.take_back().text
        self.sheet.query(Static).last().remove()
        self._say_keys()

    def action_leave(self) -> None:
        """Look back on a talk before it is gone; then go back."""
        if self._talk.turns and not self._ended:
            self.action_end()
        else:
            super().action_leave()

    def action_end(self) -> None:
        """End the talk and look back on it."""
        self._ended = True
        self.sheet.remove_children()
        self.add(page_look(end_of_talk(self._talk)))
        self.call_after_refresh(self.sheet.scroll_home, animate=False)
        self.say_where(self._case.title.text(self._talk.lang), nothing_kept())
        self.line.text = ""
        self.line.understood(Content(_("Enter: once more · Escape: back")))
        self.refresh_bindings()

    def _meet(self) -> None:
        lang = self._talk.lang
        self.add(muted(self._case.who.text(lang)))
        self._show_scene()

    def _show_scene(self) -> None:
        scene, lang = self._talk.scene, self._talk.lang
        title = self._talk.stage.title(lang)
        self.say_where(self._case.title.text(lang), title, nothing_kept())
        heading = Content.assemble("\n", (visible(title), "bold $primary"))
        self.add(heading, muted(scene.begins.text(lang)))
        if scene.first:
            self.add(self._spoken(scene.first.text(lang)))
        self._say_keys()

    def _show_turn(self, turn: Turn) -> None:
        parts = [Content.assemble("\n", ("▌ ", "$primary"), visible(turn.text) or "…")]
        if self._hints:
            style = "$warning" if turn.move in SHUTS else "$foreground-muted"
            remark = remark_on_move(turn.text, turn.move, self._talk.lang)
            words = " · ".join(part for part in (move_word(turn.move), remark) if part)
            parts.append(Content.styled(f"  {words}", style))
        self.add(Content("\n").join([*parts, self._spoken(turn.reply)]))
        self._say_keys()

    def _spoken(self, text: str) -> Content:
        name = self._case.name
        return Content.assemble((f"{name}  ", "bold"), visible(text))

    def _say_keys(self) -> None:
        if self._hints and self._talk.had_its_time:
            words = _("Enough here? F2 goes on · F6 looks back")
        else:
            words = _("Say something · F3: a question from the bank · Enter alone: silence")
        self.line.understood(Content(words))
        self.refresh_bindings()
