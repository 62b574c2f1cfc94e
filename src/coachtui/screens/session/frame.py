"""Who is here, how long, about what; and the ways out of a session that should not be one."""

from dataclasses import dataclass, replace
from enum import StrEnum

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input, Static

from coachtui.bank.schema import Bank
from coachtui.i18n import N_, _, language
from coachtui.screens.base import Dialog
from coachtui.screens.dialogs.start import MINUTES
from coachtui.text import clean, visible
from coachtui.views import CoacheeView, SessionView
from coachtui.widgets.choice import Choice
from coachtui.widgets.entry import Entry


class Way(StrEnum):
    """What becomes of the session."""

    GO_ON = "go_on"
    DISCARD = "discard"
    NO_SHOW = "no_show"


@dataclass(frozen=True, slots=True)
class Framed:
    """The frame as the coach corrected it."""

    session: SessionView
    way: Way = Way.GO_ON


class Frame(Dialog[Framed | None]):
    """A few fields; Enter keeps them."""

    DEFAULT_CSS = """
    Frame {
        align: center middle; background: $background 60%;
        & > Vertical {
            width: 78; max-width: 96%; height: auto; padding: 1 2; background: $surface;
            border: round $primary 40%;
        }
        .name { color: $text-muted; height: 1; }
        Input, Input:focus { border: none; height: 1; padding: 0; background: $boost; }
        Input { margin: 0 0 1 0; }
        &.-short > Vertical { padding: 0 1; border: none; max-height: 100%; overflow-y: auto; }
        &.-short Choice { margin: 0; }
    }
    """

    BINDINGS = [
        Binding("escape", "leave", N_("Cancel"), id="frame.cancel"),
        Binding("enter", "keep", N_("Keep"), id="frame.keep"),
        Binding("up", "app.focus_previous", show=False, id="frame.up"),
        Binding("down", "app.focus_next", show=False, id="frame.down"),
    ]

    def __init__(self, session: SessionView, people: tuple[CoacheeView, ...], bank: Bank) -> None:
        super().__init__()
        self._session = session
        self._people = people
        self._bank = bank

    def compose(self) -> ComposeResult:
        session = self._session
        lengths = {str(n): str(n) for n in sorted({*MINUTES, session.planned_minutes})}
        models = {key: model.title(language()) for key, model in self._bank.models.items()}
        people = {person.id: visible(person.called) for person in self._people}
        ways = {
            Way.GO_ON: _("goes on"),
            Way.DISCARD: _("was started by accident"),
            Way.NO_SHOW: _("nobody came"),
        }
        fields: tuple[tuple[str, Choice | Entry], ...] = (
            (_("Minutes"), Choice(lengths, str(session.planned_minutes), id="minutes")),
            (_("Topic"), Entry(session.topic, id="topic", select_on_focus=False)),
            (_("Person"), Choice(people, session.coachee_id, id="person")),
            (_("Model"), Choice(models, session.model, id="model")),
            (
                _("This session"),
                Choice({str(way): words for way, words in ways.items()}, Way.GO_ON, id="way"),
            ),
        )
        with Vertical():
            for name, field in fields:
                yield Static(name, classes="name", markup=False)
                yield field

    @on(Input.Submitted)
    def action_keep(self) -> None:
        """Answer with what stands here."""
        topic = clean(self.query_one("#topic", Entry).value, single_line=True).strip()
        self.dismiss(
            Framed(
                replace(
                    self._session,
                    planned_minutes=int(self.query_one("#minutes", Choice).value),
                    topic=topic,
                    coachee_id=self.query_one("#person", Choice).value,
                    model=self.query_one("#model", Choice).value,
                ),
                Way(self.query_one("#way", Choice).value),
            )
        )

    def action_leave(self) -> None:
        """Change nothing."""
        self.dismiss(None)
