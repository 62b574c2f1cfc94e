"""A form over the stand that can be left half-written and waits until the coach comes back."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import events, on
from textual.binding import Binding
from textual.timer import Timer
from textual.widgets import Input

from coachtui.i18n import N_, _
from coachtui.screens.base import NoticesAway
from coachtui.screens.dialogs.form import Form, Result
from coachtui.screens.session.understood import waiting
from coachtui.services.sitting import Sitting
from coachtui.widgets.capture_line import DRAFT_SECONDS
from coachtui.widgets.choice import Choice

if TYPE_CHECKING:
    from coachtui.screens.session.stand import Stand


class Begun(NoticesAway, Form[Result]):
    """A form that keeps each keystroke, and gives way to what the coach wants to do instead."""

    DEFAULT_CSS = "Begun > Vertical { border-subtitle-color: $text-muted; }"

    BINDINGS = [
        Binding("escape", "leave", N_("Leave half-written"), id="form.cancel"),
        Binding("f8", "instead('turn')", N_("Turn"), show=False, id="begun.turn"),
        Binding("f9", "instead('hide')", N_("Hide"), show=False, id="begun.hide"),
    ]

    sitting: Sitting
    """Where what is half-written is kept."""

    key = ""
    """What the form is about, among all that are half-written."""

    instead = ""
    """What the coach wants to do before it is finished."""

    _draft_timer: Timer | None = None

    def keys(self) -> str:
        """Say which keys lead on and out."""
        return _("Enter keep · Esc leave it half-written")

    def take_up(self) -> None:
        """Go on with what is half-written."""
        self.fill(self.sitting.forms.get(self.key, {}))

    @on(Input.Changed)
    @on(Choice.Changed)
    def _half_written(self) -> None:
        """Keep what stands here, so that it is there again after anything that may happen."""
        # The one that was written in last stands last.
        self.sitting.forms.pop(self.key, None)
        if texts := self.begun():
            self.sitting.forms[self.key] = texts
        self._draft_timer = self._draft_timer or self.set_timer(DRAFT_SECONDS, self._draft_due)

    @on(events.ScreenResume)
    def _in_sight(self) -> None:
        """Leave it half-written when what it is about may have changed in another place."""
        if self.was_away():
            self.action_leave()

    def action_instead(self, action: str) -> None:
        """Leave it half-written for something else."""
        self.sitting.keep_draft()
        self.instead = action
        self.dismiss(None)

    def action_leave(self) -> None:
        """Leave it half-written."""
        self.action_instead("")

    def _draft_due(self) -> None:
        self._draft_timer = None
        self.sitting.keep_draft()


def lay_over(stand: "Stand", form: Begun[Result], then: Callable[[Result], object]) -> None:
    """Put a form over the stand, and come back to the same cursor in the same line."""

    async def left(answer: Result | None) -> None:
        stand.line.take_focus()
        if answer is None:
            stand.do(None, waiting(stand.sitting))
        else:
            stand.sitting.forms.pop(form.key, None)
            then(answer)
        if form.instead:
            await stand.run_action(form.instead)

    stand.app.push_screen(form, left)
