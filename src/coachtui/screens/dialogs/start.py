"""Before a session: how long, which model, about what, and when; all of it preset."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from coachtui.bank.schema import Bank
from coachtui.dates import DateError, format_day, parse_date
from coachtui.i18n import N_, _, language
from coachtui.kinds import Occasion
from coachtui.screens.base import Dialog
from coachtui.text import clean, visible
from coachtui.views import CoacheeView
from coachtui.widgets.choice import Choice
from coachtui.widgets.entry import Entry
from coachtui.widgets.words import occasion_word

MINUTES = (10, 15, 30, 45, 60, 90)
"""Lengths a session can have."""


class When(StrEnum):
    """When a session takes place."""

    NOW = "now"
    PLANNED = "planned"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Start:
    """What the coach chose for a session."""

    minutes: int
    model: str
    topic: str
    occasion: Occasion
    when: When
    day: date


class StartDialog(Dialog[Start | None]):
    """Enter starts at once; everything else can wait."""

    DEFAULT_CSS = """
    StartDialog {
        align: center middle; background: $background 60%;
        & > Vertical {
            width: 78; max-width: 96%; height: auto; padding: 1 2; background: $surface;
            border: round $primary 40%;
        }
        #who { text-style: bold; margin: 0 0 1 0; }
        .name { color: $text-muted; height: 1; }
        Input, Input:focus { border: none; height: 1; padding: 0; background: $boost; }
        &.-short > Vertical { padding: 0 1; border: none; max-height: 100%; overflow-y: auto; }
        &.-short Choice { margin: 0; }
        #heard { color: $text-muted; height: auto; margin: 1 0 0 0; }
    }
    """

    AUTO_FOCUS = "#topic"

    BINDINGS = [
        Binding("escape", "leave", N_("Cancel"), id="start.cancel"),
        Binding("enter", "start", N_("Start"), id="start.start"),
        Binding("up", "app.focus_previous", show=False, id="start.up"),
        Binding("down", "app.focus_next", show=False, id="start.down"),
    ]

    def __init__(
        self,
        coachee: CoacheeView,
        bank: Bank,
        preset: tuple[str, int],
        today: date,
        topic: str = "",
    ) -> None:
        super().__init__()
        self._coachee = coachee
        self._bank = bank
        self._preset = preset
        self._today = today
        self._topic = topic
        self._model_touched = False

    def compose(self) -> ComposeResult:
        model, minutes = self._preset
        models = {key: item.title(language()) for key, item in self._bank.models.items()}
        lengths = {str(length): str(length) for length in sorted({*MINUTES, minutes})}
        whens = {
            When.NOW: _("now"),
            When.PLANNED: _("plan it"),
            When.PAPER: _("from paper, held on"),
        }
        occasions = {str(item): occasion_word(item) for item in Occasion}
        with Vertical():
            words = _("Session with {name}").format(name=visible(self._coachee.called))
            yield Static(Content(words), id="who")
            yield Static(_("Minutes"), classes="name", markup=False)
            yield Choice(lengths, str(minutes), id="minutes")
            yield Static(_("Model"), classes="name", markup=False)
            yield Choice(models, model if model in models else next(iter(models)), id="model")
            yield Static(_("Topic"), classes="name", markup=False)
            yield Entry(self._topic, id="topic", placeholder=_("may stay empty"))
            yield Static(_("Occasion"), classes="name", markup=False)
            yield Choice(occasions, Occasion.MEETING, id="occasion")
            yield Static(_("When"), classes="name", markup=False)
            yield Choice({str(key): word for key, word in whens.items()}, When.NOW, id="when")
            yield Entry("", id="day")
            yield Static("", id="heard")

    def on_mount(self) -> None:
        """Say what the preset means."""
        self._show()

    @on(Choice.Changed)
    def _choice_changed(self, event: Choice.Changed) -> None:
        if event.choice.id == "model":
            self._model_touched = True
        if event.choice.id == "minutes" and not self._model_touched:
            suited = self._bank.suited(int(event.value))[0].key
            self.query_one("#model", Choice).value = suited
        self._show()

    @on(Input.Changed)
    def _show(self) -> None:
        when = self._when()
        self.query_one("#day").display = when is not When.NOW
        model = self._bank.model(self.query_one("#model", Choice).value)
        words = model.summary.text(language())
        if when is not When.NOW:
            try:
                words = format_day(self._day(), language())
            except DateError as error:
                words = str(error)
        self.query_one("#heard", Static).update(Content(words))

    @on(Input.Submitted)
    def action_start(self) -> None:
        """Answer with what stands here."""
        try:
            day = self._day()
        except DateError:
            self.query_one("#day").focus()
            return
        topic = clean(self.query_one("#topic", Entry).value, single_line=True).strip()
        self.dismiss(
            Start(
                int(self.query_one("#minutes", Choice).value),
                self.query_one("#model", Choice).value,
                topic,
                Occasion(self.query_one("#occasion", Choice).value),
                self._when(),
                day,
            )
        )

    def action_leave(self) -> None:
        """Start nothing."""
        self.dismiss(None)

    def _when(self) -> When:
        return When(self.query_one("#when", Choice).value)

    def _day(self) -> date:
        """Return the day meant; tomorrow for a plan and today for paper when none was written."""
        when, text = self._when(), self.query_one("#day", Entry).value.strip()
        if when is When.NOW:
            return self._today
        if text:
            return parse_date(text, self._today).day
        return self._today + timedelta(days=1) if when is When.PLANNED else self._today
