"""Before a session: how long, which model, about what, and when; all of it preset."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import cast

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from coachtui.bank.schema import Bank
from coachtui.dates import DateError, format_day, parse_date
from coachtui.exports.words import purpose_words
from coachtui.i18n import N_, _, language
from coachtui.kinds import Occasion
from coachtui.kinds.between import Purpose
from coachtui.screens.base import HasDesk
from coachtui.screens.dialogs.form import Form
from coachtui.text import MAX_NAME, visible
from coachtui.views import CoacheeRow, Preset
from coachtui.widgets.agreement_words import notice
from coachtui.widgets.choice import Choice
from coachtui.widgets.entry import Entry
from coachtui.widgets.words import occasion_word

MINUTES = (10, 15, 30, 45, 60, 90)
"""Lengths a session can have."""

BRIEFING = "briefing"
"""Stands beside the lengths: a short talk with one step as its aim."""

BRIEFING_PRESET = Preset("grow", 10, Occasion.BRIEFING)

USUAL = frozenset({Occasion.MEETING, Occasion.BRIEFING})
"""Occasions that need not be shown: the length says which of them it is."""


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
    purpose: Purpose
    project: str
    when: When
    day: date


class StartDialog(Form[Start]):
    """Enter starts at once; everything else can wait."""

    DEFAULT_CSS = "StartDialog #notice { color: $warning; margin: 0 0 1 0; height: auto; }"

    AUTO_FOCUS = "#topic"

    BINDINGS = [
        Binding("f2,ctrl+g", "more", N_("More"), show=False, id="start.more"),
        Binding("f3", "is_it_coaching", N_("Is this coaching?"), show=False, id="start.chooser"),
    ]

    def __init__(
        self,
        row: CoacheeRow,
        bank: Bank,
        preset: Preset,
        today: date,
        topic: str = "",
        *,
        when: When = When.NOW,
        planned_for: date | None = None,
    ) -> None:
        """Ask about a session with a person; *planned_for* is proposed when it is for later."""
        super().__init__()
        self._coachee = row.coachee
        self._is_first = not row.sessions
        self._notice = notice(row.agreed, today)
        self._bank = bank
        self._preset = preset
        self._today = today
        self._topic = topic
        self._first_when = when
        self._planned_for = planned_for or today + timedelta(days=1)
        self._more = bool(preset.project) or preset.occasion not in USUAL
        self._model_touched = False

    def heading(self) -> str:
        """Say with whom."""
        return _("Session with {name}").format(name=visible(self._coachee.called))

    def fields(self) -> Iterator[tuple[str, Widget]]:
        """Return what can be chosen; all of it is preset."""
        model, minutes, occasion, project = self._preset
        models = {key: item.title(language()) for key, item in self._bank.models.items()}
        brief = {BRIEFING: _("briefing, {n}").format(n=BRIEFING_PRESET.minutes)}
        lengths = brief | {str(length): str(length) for length in sorted({*MINUTES, minutes})}
        length = BRIEFING if (minutes, occasion) == BRIEFING_PRESET[1:3] else str(minutes)
        whens = {
            str(When.NOW): _("now"),
            str(When.PLANNED): _("plan it"),
            str(When.PAPER): _("from paper, held on"),
        }
        occasions = {item: occasion_word(item) for item in Occasion}
        preset = model if model in models else next(iter(models))
        if self._notice:
            yield "", Static(self._notice, id="notice", markup=False)
        yield _("Minutes"), Choice(lengths, length, id="minutes")
        yield _("Model"), Choice(models, preset, id="model")
        yield _("Topic"), Entry(self._topic, id="topic", placeholder=_("may stay empty"))
        yield _("When"), Choice(whens, self._first_when, id="when")
        yield _("Day"), Entry("", id="day")
        yield _("Occasion"), Choice(occasions, occasion, id="occasion")
        yield _("Counts as"), Choice(purpose_words(_), Purpose.NOT_APPRAISAL, id="purpose")
        yield _("Project"), Entry(project, id="project", select_on_focus=False, max_length=MAX_NAME)

    def keys(self) -> str:
        """Say how to go on, before the first session how to get at the chooser, and at the rest."""
        begin = _("Enter starts") if self._when() is When.NOW else _("Enter keeps")
        chooser = _("F3 is this coaching?") if self._is_first else ""
        more = "" if self._more else _("F2 occasion, project and more")
        return " · ".join(filter(None, (begin, chooser, more)))

    async def action_is_it_coaching(self) -> None:
        """Ask five questions, and come back to what stands here."""
        from coachtui.screens.dialogs.chooser import ChooserDialog

        desk = await cast(HasDesk, self.app).desk()
        await self.app.push_screen(ChooserDialog(desk.cards.chooser))

    def action_more(self) -> None:
        """Ask for what few sessions need as well."""
        self._more = True
        self.say(self.remark())
        self.query_one("#project").focus()

    @on(Choice.Changed, "#model")
    def _choose_model(self) -> None:
        self._model_touched = True

    @on(Choice.Changed, "#minutes")
    def _suit(self) -> None:
        """Let model and occasion follow the length."""
        model, occasion = self.query_one("#model", Choice), self.query_one("#occasion", Choice)
        if self.chosen("minutes") == BRIEFING:
            model.value, occasion.value = BRIEFING_PRESET.model, BRIEFING_PRESET.occasion
            return
        if occasion.value == Occasion.BRIEFING:
            occasion.value = Occasion.MEETING
        if not self._model_touched:
            model.value = self._bank.suited(self._minutes())[0].key

    def remark(self) -> Content:
        """Say what the model is good for, or which day is meant."""
        planned = self._when() is not When.NOW
        self.offer("day", planned)
        for field in ("occasion", "purpose", "project"):
            self.offer(field, self._more)
        try:
            words = format_day(self._day(), language())
        except DateError as error:
            return Content(str(error))
        summary = self._bank.model(self.chosen("model")).summary
        if planned:
            return Content(words)
        said = summary.text(language())
        if self.chosen("occasion") == Occasion.BRIEFING:
            said = _("{model}; one step is enough").format(model=said.rstrip("."))
        return Content(said)

    def answer(self) -> Start | None:
        """Return what stands here; an unreadable day is to be written anew."""
        try:
            day = self._day()
        except DateError:
            self.query_one("#day").focus()
            return None
        return Start(
            self._minutes(),
            self.chosen("model"),
            self.text("topic"),
            Occasion(self.chosen("occasion")),
            Purpose(self.chosen("purpose")),
            self.text("project"),
            self._when(),
            day,
        )

    def _minutes(self) -> int:
        length = self.chosen("minutes")
        return BRIEFING_PRESET.minutes if length == BRIEFING else int(length)

    def _when(self) -> When:
        return When(self.chosen("when"))

    def _day(self) -> date:
        """Return the day meant; when none was written, the one proposed, and today for paper."""
        when, text = self._when(), self.text("day")
        if when is When.NOW:
            return self._today
        if text:
            return parse_date(text, self._today).day
        return self._planned_for if when is When.PLANNED else self._today
