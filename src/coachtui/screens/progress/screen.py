"""Progress: one question a page, its number, and a chart that is a table by one key."""

import asyncio
from typing import TYPE_CHECKING, ClassVar, Final

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from coachtui.clock import today
from coachtui.exports.reports.words import period_words
from coachtui.exports.words import Voice
from coachtui.i18n import N_, _, language
from coachtui.reports.period import Period, Span, period_of
from coachtui.screens.base import HELP, key
from coachtui.screens.finding import Finds
from coachtui.screens.places import PLACES, PlaceBar
from coachtui.screens.progress.pages import PAGES, Question
from coachtui.widgets.chart import Chart
from coachtui.widgets.footer import KeysFooter
from coachtui.widgets.page_view import PageView

if TYPE_CHECKING:
    from coachtui.services.desk import Desk
    from coachtui.services.reports import Progress

SPANS: Final = (Span.THIS_YEAR, Span.THIS_QUARTER, Span.LAST_QUARTER, Span.LAST_YEAR)
"""The periods, in the order in which a key shows them."""

TOAST_SECONDS: Final = 8

SIDES: Final = 4
"""Cells left and right of the names of the pages."""


class ProgressScreen(Finds):
    """The pages, each read anew whenever one comes here."""

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

    def compose(self) -> ComposeResult:
        yield PlaceBar("progress")
        yield Static(id="questions")
        yield Static(id="headline")
        yield Static(id="caption")
        yield Chart(id="chart")
        with VerticalScroll(id="table"):
            yield PageView()
        yield Static(id="empty")
        yield KeysFooter()

    def on_resize(self) -> None:
        """Name all pages where there is room."""
        self._show()

    @work(group="load", exclusive=True)
    async def load(self) -> None:
        """Read the reports of the period."""
        with self.complaining():
            desk = await self.records_opened()
            state = await asyncio.to_thread(desk.state), self._span
            if state != self._state:
                self._progress = await asyncio.to_thread(desk.progress, self._period(desk))
                self._state, self.shown = state, state[0]
            self._show()

    @property
    def question(self) -> Question:
        """The question that is answered now."""
        return PAGES[self._number]

    def action_turn(self, by: int) -> None:
        """Go to another question."""
        self._number = (self._number + by) % len(PAGES)
        self._show()

    def action_show(self, number: int) -> None:
        """Go to a question that was clicked on."""
        self.action_turn(number - self._number)

    def action_table(self) -> None:
        """Show the chart as a table, or back."""
        self._as_table = not self._tabular
        self._show()

    def action_period(self) -> None:
        """Look at another period."""
        self._span = SPANS[(SPANS.index(self._span) + 1) % len(SPANS)]
        self.load()

    @work(group="save", exclusive=True)
    async def action_save(self) -> None:
        """Save the report of this page among the coach's documents."""
        desk = await self.opened()
        with self.complaining():
            path = await asyncio.to_thread(self._save, desk)
            words = _("Saved as {file}").format(file=path)
            self.notify(words, markup=False, timeout=TOAST_SECONDS)

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
        """Offer a table only where there is a chart, and anything once there are numbers."""
        if action == "table":
            return self._progress is not None and self.question.drawing is not None
        if action in ("save", "turn", "period"):
            return self._progress is not None
        return super().check_action(action, parameters)

    @property
    def _tabular(self) -> bool:
        """Whether the table is wanted; without colours or where nothing is drawn, it is."""
        if self._as_table is None:
            return self.app.no_color
        return self._as_table

    def _save(self, desk: "Desk") -> object:
        from coachtui.services.handing_out import Asked, Thing

        hands_out, thing = desk.hands_out, Thing(self.question.kind)
        lang = desk.config.export_language or language()
        form = hands_out.usual_form(thing)
        return hands_out.save(Asked(thing, form, lang, period=self._period(desk)))

    def _period(self, desk: "Desk") -> Period:
        return period_of(self._span, today(desk.clock))

    def _show(self) -> None:
        """Show the question: its number, then the chart or the table, or what it waits for."""
        progress = self._progress
        if progress is None:
            return
        question, lang = self.question, language()
        voice = Voice(lang)
        page = question.table(progress, lang)
        drawing = question.drawing(progress, voice) if question.drawing else None
        charted = drawing is not None and not drawing.is_empty and not self._tabular
        headline = question.headline(progress, voice)
        period = period_words(progress.outcomes.period, voice)
        self.query_one("#questions", Static).update(self._questions())
        self.query_one("#headline", Static).update(
            Content.assemble(
                (headline.number, "bold $primary"),
                f"  {headline.words}",
                (f"  ·  {period}", "$foreground-muted"),
            )
        )
        waits = bool(page.blocks) and drawing is not None and drawing.is_empty
        words = question.empty if waits else question.caption
        legend = drawing.legend if charted and drawing else Content()
        caption = Content.assemble(legend, "   " if legend else "", _(words))
        self.query_one("#caption", Static).update(caption)
        self.query_one("#empty", Static).update(Content(_(question.empty)))
        if not charted:
            self.query_one(PageView).show(page)
        if drawing is not None:
            self.query_one(Chart).draw(drawing)
        self.query_one("#empty").display = not page.blocks
        self.query_one("#headline").display = bool(page.blocks)
        self.query_one("#table").display = bool(page.blocks) and not charted
        self.query_one("#chart").display = charted
        self.query_one("#caption").display = charted or waits
        self.refresh_bindings()

    def _questions(self) -> Content:
        """Return the names of the pages; only the present one where all have no room."""
        labels = []
        for number, question in enumerate(PAGES):
            style: str | Style = "bold $foreground"
            if number != self._number:
                style = Style.from_meta({"@click": f"screen.show({number})"})
            labels.append(Content.assemble((_(question.name), style)))
        every = Content("  ").join(labels)
        if every.cell_length <= self.size.width - SIDES:
            return every
        place = f"  {self._number + 1}/{len(PAGES)}"
        return Content.assemble("← ", labels[self._number], " →", (place, "$foreground-muted"))
