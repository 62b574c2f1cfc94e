"""The second way to every key of the session, for keyboards without function keys."""

from collections.abc import Collection, Sequence

from rich.columns import Columns
from rich.console import Group
from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.widgets import Static

from coachtui.bank.schema import Stage
from coachtui.i18n import _
from coachtui.screens.base import Dialog


class Leader(Dialog[str | None]):
    """Shows what can follow the leader key; answers the action of the key that is pressed."""

    DEFAULT_CSS = """
    Leader { align: center bottom; background: $background 40%; }
    Leader Static {
        width: 100%; height: auto; padding: 1 2; background: $surface;
        border-top: solid $primary 60%;
    }
    """

    def __init__(
        self, stages: Sequence[Stage], lang: str, only: Collection[str] | None = None
    ) -> None:
        """Offer the stages and all keys, or *only* those of some actions."""
        super().__init__()
        self._only = only
        self._stages = stages
        self._lang = lang

    def compose(self) -> ComposeResult:
        yield Static(self._menu())

    def on_key(self, event: events.Key) -> None:
        """Answer the action of this key; any other key leaves the menu."""
        event.stop()
        self.dismiss(self._actions().get(event.character or ""))

    def _actions(self) -> dict[str, str]:
        jumps = {str(n): f"go('{stage.key}')" for n, stage in enumerate(self._stages, 1)}
        return jumps | {key: action for key, action, _words in self._offered()}

    def _offered(self) -> tuple[tuple[str, str, str], ...]:
        keys = self._keys()
        return keys if self._only is None else tuple(key for key in keys if key[1] in self._only)

    def _keys(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("n", "next_stage", _("next stage")),
            ("q", "ask_next", _("asked, next question")),
            ("f", "feedback", _("feedback")),
            ("s", "goal", _("goal (SMART)")),
            ("g", "rate", _("how far the goals are")),
            ("c", "close", _("close")),
            ("v", "survey", _("survey")),
            ("u", "undo", _("undo")),
            ("r", "redo", _("redo")),
            ("t", "turn", _("turn the screen")),
            ("h", "hide", _("hide")),
            ("p", "pause", _("pause, go on")),
            ("a", "told", _("I told")),
            ("m", "mirror", _("mirror")),
            ("e", "more_time", _("five more minutes")),
            ("d", "step", _("a step, field by field")),
            ("i", "another_aim", _("another aim")),
            ("k", "agree", _("what we agree")),
            ("y", "settle", _("agreed: the next point")),
            ("o", "obstacles", _("what gets in the way")),
            ("w", "frame", _("who and how long")),
            ("x", "leave", _("leave for now")),
        )

    def _menu(self) -> Group:
        stages = [
            _key(str(number), stage.title(self._lang))
            for number, stage in enumerate(self._stages, 1)
        ]
        keys = [_key(key, words) for key, _action, words in self._offered()]
        return Group(Columns(stages, padding=(0, 3)), "", Columns(keys, padding=(0, 3)))


def _key(key: str, words: str) -> Text:
    return Text.assemble((key, "bold"), " ", words)
