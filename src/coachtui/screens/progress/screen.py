"""Progress: one question a page, its number, and a chart that is a table by one key."""

import asyncio
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from coachtui.clock import today
from coachtui.i18n import N_, _, language
from coachtui.reports.period import Period, Span, period_of
from coachtui.screens.base import HELP, key, say_saved
from coachtui.screens.finding import Finds
from coachtui.screens.places import PLACES, PlaceBar
from coachtui.screens.progress.pages import PAGES, Answer, Question
from coachtui.widgets.chart import Chart
from coachtui.widgets.footer import KeysFooter
from coachtui.widgets.page_view import PageTop, PageView

if TYPE_CHECKING:
    from coachtui.services.desk import Desk
    from coachtui.services.reports.progress import Progress

SPANS: Final = (Span.THIS_YEAR, Span.THIS_QUARTER, Span.LAST_QUARTER, Span.LAST_YEAR)
"""The periods, in the order in which a key shows them."""

TALL: Final = 36
"""From how many lines on the first rows of the table stand below the chart."""

SIDES: Final = 4
"""Cells left and right of the names of the pages."""


class ProgressScreen(Finds):
    """The pages, each counted when one looks at it, and anew once anything was changed."""

    CSS_PATH = "progress.tcss"
    AUTO_FOCUS = "#table"

    BINDINGS: ClassVar[list[BindingType]] = [
        *PLACES,
        key("right", "turn(1)", N_("Next"), id="progress.next", tooltip=N_("The next question")),
        key(
            "left",
            "turn(-1)",
            N_("Back"),
            id="progress.back",
            tooltip=N_("The question before"),
            show=False,
        ),
        key("t", "table", N_("Table"), id="progress.table", tooltip=N_("Chart or table")),
        key("p", "period", N_("Period"), id="progress.period", tooltip=N_("Quarter or year")),
        key("s", "save", N_("Save"), id="progress.save", tooltip=N_("The report as a file")),
        key(
            "o",
            "hand_out",
            N_("Hand over"),
            id="progress.hand_out",
            tooltip=N_("Which report, as what, in which language"),
        ),
        key(
            "m",
            "measures",
            N_("Measures"),
            id="progress.measures",
            tooltip=N_("Of the organisation, and what you learned"),
        ),
        HELP,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._number = 0
        self._span = SPANS[0]
        self._as_table: bool | None = None
        self._progress: Progress | None = None
        self._state: object = None
        self._answer: Answer | None = None
        self._answered: object = None

    def compose(self) -> ComposeResult:
        yield PlaceBar("progress")
        yield Static(id="questions")
        yield Static(id="headline")
        yield Static(id="caption")
        yield Chart(id="chart")
        yield PageTop("t", id="below")
        with VerticalScroll(id="table"):
            yield PageView()
        yield Static(id="empty")
        yield KeysFooter()

    def on_resize(self) -> None:
        """Name all pages where there is room, and show the table with the chart."""
        if self._answer is not None:
            self._name_questions()
            self.load()

    @work(group="load", exclusive=True)
    async def load(self) -> None:
        """Answer the question about the period, unless just that is shown."""
        with self.complaining():
            desk = await self.records_opened()
            state = await asyncio.to_thread(desk.state), self._span
            if self._progress is None or state != self._state:
                self._progress = desk.progress(self._period(desk))
                self._state, self.shown = state, state[0]
            question, lang, tabular = self.question, language(), self._tabular
            both = self.size.height >= TALL
            asked = state, question, lang, tabular, both
            if asked != self._answered:
                count = partial(question.answer, self._progress, lang, tabular=tabular, both=both)
                self._answer, self._answered = await asyncio.to_thread(count), asked
                self._show(question, self._answer)

    @property
    def question(self) -> Question:
        """The question that is answered now."""
        return PAGES[self._number]

    def action_turn(self, by: int) -> None:
        """Go to another question."""
        self._number = (self._number + by) % len(PAGES)
        self.load()

    def action_show(self, number: int) -> None:
        """Go to a question that was clicked on."""
        self.action_turn(number - self._number)

    def action_table(self) -> None:
        """Show the chart as a table, or back."""
        self._as_table = not self._tabular
        self.load()

    def action_period(self) -> None:
        """Look at another period."""
        self._span = SPANS[(SPANS.index(self._span) + 1) % len(SPANS)]
        self.load()

    @work(group="save", exclusive=True)
    async def action_save(self) -> None:
        """Save the report of this page among the coach's documents."""
        desk = await self.opened()
        with self.complaining():
            say_saved(self.app, await asyncio.to_thread(self._save, desk))

    async def action_hand_out(self) -> None:
        """Choose which report is saved, and as what."""
        from coachtui.screens.dialogs.hand_out import HandOut
        from coachtui.services.handing_out import Thing

        desk, thing = await self.opened(), Thing(self.question.kind)
        await self.app.push_screen(HandOut(desk, first=thing, period=self._period(desk)))

    async def action_measures(self) -> None:
        """Show what is measured of the organisation, and what the coach has learned."""
        from coachtui.screens.measures import MeasuresScreen

        await self.app.push_screen(MeasuresScreen(place="progress"))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer a table only where there is a chart."""
        if action == "table":
            return self.question.drawing is not None
        return super().check_action(action, parameters)

    @property
    def _tabular(self) -> bool:
        """Whether the table is wanted; without colours or where nothing is drawn, it is."""
        if self._as_table is None:
            return self.app.no_color
        return self._as_table

    def _save(self, desk: "Desk") -> Path:
        from coachtui.services.handing_out import Asked, Thing

        hands_out, thing = desk.hands_out, Thing(self.question.kind)
        lang = desk.config.export_language or language()
        form = hands_out.usual_form(thing)
        return hands_out.save(Asked(thing, form, lang, period=self._period(desk)))

    def _period(self, desk: "Desk") -> Period:
        return period_of(self._span, today(desk.clock))

    def _show(self, question: Question, answer: Answer) -> None:
        """Show the number, then the chart or the table, or what it waits for."""
        headline, drawing, table = answer.headline, answer.drawing, answer.table
        charted = answer.charted
        self._name_questions()
        self.query_one("#headline", Static).update(
            Content.assemble(
                (headline.number, "bold $primary"),
                f"  {headline.words}",
                (f"  ·  {answer.period}", "$foreground-muted"),
            )
        )
        words = question.empty if answer.lacks_numbers else question.caption
        legend = drawing.legend if charted and drawing else Content()
        caption = Content.assemble(legend, "   " if legend else "", _(words))
        self.query_one("#caption", Static).update(caption)
        self.query_one("#empty", Static).update(Content(_(question.empty)))
        if table is not None:
            shown = self.query_one(PageTop) if charted else self.query_one(PageView)
            shown.show(table)
        if drawing is not None:
            self.query_one(Chart).draw(drawing)
        empty = not charted and table is not None and not table.blocks
        self.query_one("#empty").display = empty
        self.query_one("#headline").display = not empty
        self.query_one("#table").display = not charted and not empty
        self.query_one("#chart").display = charted
        self.query_one("#below").display = charted and table is not None
        self.query_one("#caption").display = charted or answer.lacks_numbers
        self.refresh_bindings()

    def _name_questions(self) -> None:
        """Name the pages; only the present one where all have no room."""
        labels = []
        for number, question in enumerate(PAGES):
            style: str | Style = "bold $foreground"
            if number != self._number:
                style = Style.from_meta({"@click": f"screen.show({number})"})
            labels.append(Content.assemble((_(question.name), style)))
        every = Content("  ").join(labels)
        if every.cell_length <= self.size.width - SIDES:
            names = every
        else:
            place = (f"  {self._number + 1}/{len(PAGES)}", "$foreground-muted")
            names = Content.assemble("← ", labels[self._number], " →", place)
        self.query_one("#questions", Static).update(names)
