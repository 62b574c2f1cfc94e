"""One person: the brief for the next session above, what has happened so far below."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.widgets import OptionList, Static

from coachtui.bank.schema import Model
from coachtui.clock import today
from coachtui.dates import format_day
from coachtui.errors import NotFoundError
from coachtui.i18n import N_, _, language
from coachtui.kinds import SessionStatus
from coachtui.screens.agreeing import Agrees
from coachtui.screens.base import HELP, key
from coachtui.screens.dialogs.cadence import CadenceForm
from coachtui.screens.keeping import KeepsPeople
from coachtui.screens.places import PlaceBar, place_keys
from coachtui.screens.records import UNDO, OnTop, TakeBack
from coachtui.views import CoacheePage, CoacheeView, SessionRow
from coachtui.widgets.brief import PARTS, brief, headline, session_columns
from coachtui.widgets.columns import headings
from coachtui.widgets.footer import KeysFooter
from coachtui.widgets.row_list import RowList, nothing
from coachtui.widgets.timeline import timeline_line


class CoacheeScreen(Agrees, KeepsPeople, OnTop):
    """The page of one person, on top of the place it was opened from."""

    CSS_PATH = "coachee.tcss"
    AUTO_FOCUS = "RowList"
    NEEDS_ROW = frozenset({"delete", "no_show"})
    NEEDS_DESK = frozenset(
        {
            "start",
            "take_up",
            "add_action",
            "goals",
            "edit",
            "agreement",
            "cadence",
            "archive",
            "measures",
            "hand_out",
        }
    )

    BINDINGS = [
        *place_keys("go"),
        key("enter", "open", N_("Open"), id="coachee.open", tooltip=N_("Go on, or read it again")),
        key("s", "start", N_("Session"), id="coachee.start", tooltip=N_("Start or plan one")),
        key(
            "a",
            "add_action",
            N_("Action"),
            id="coachee.action",
            tooltip=N_("Agreed outside a session"),
        ),
        key("g", "goals", N_("Goals"), id="coachee.goals", tooltip=N_("How far they have come")),
        key("e", "edit", N_("Edit"), id="coachee.edit", tooltip=N_("Correct this person")),
        key("d", "delete", N_("Delete"), id="coachee.delete", tooltip=N_("Delete the session")),
        key("y", "no_show", N_("No-show"), id="coachee.no_show", tooltip=N_("They did not come")),
        key(
            "r",
            "cadence",
            N_("Rhythm"),
            show=False,
            id="coachee.cadence",
            tooltip=N_("How often you meet"),
        ),
        Binding(
            "p",
            "take_up",
            N_("Parked"),
            show=False,
            id="coachee.take_up",
            tooltip=N_("Start with a topic put off last time"),
        ),
        key(
            "k",
            "agreement",
            N_("Agreement"),
            show=False,
            id="coachee.agreement",
            tooltip=N_("What the two agreed on, and the consent"),
        ),
        key(
            "z",
            "archive",
            N_("Archive"),
            show=False,
            id="coachee.archive",
            tooltip=N_("The coaching is over, or goes on"),
        ),
        key(
            "m",
            "measures",
            N_("Measures"),
            show=False,
            id="coachee.measures",
            tooltip=N_("Survey, numbers, what was seen"),
        ),
        key(
            "o",
            "hand_out",
            N_("Hand over"),
            show=False,
            id="coachee.hand_out",
            tooltip=N_("For whom, as what, in which language"),
        ),
        UNDO,
        key("escape", "leave", N_("Back"), id="coachee.leave"),
        HELP,
    ]

    def __init__(self, coachee_id: str, place: str = "people") -> None:
        """Show this person; *place* is where the page was opened from."""
        super().__init__()
        self._coachee_id = coachee_id
        self._place = place
        self._page: CoacheePage | None = None

    def compose(self) -> ComposeResult:
        yield PlaceBar(self._place)
        yield Static("", id="who")
        with Vertical():
            with VerticalScroll(id="brief"):
                for part in PARTS:
                    yield Static("", id=part)
            yield Static(headings(session_columns()), id="headings")
            yield RowList()
        yield KeysFooter()

    @work(group="load", exclusive=True)
    async def load(self) -> None:
        """Read what is known about the person."""
        with self.complaining():
            desk = await self.opened()
            day = today(desk.clock)
            try:
                look = partial(desk.services.coachees.page, self._coachee_id, day)
                page = await self.read_now(desk, look)
            except NotFoundError:
                self.dismiss()
                return
            self._page = page
            self._show(page, desk.loaded.bank.models, day)

    def _show(self, page: CoacheePage, models: Mapping[str, Model], day: date) -> None:
        self.query_one("#who", Static).update(headline(page.row.coachee))
        said = brief(page, day, self.desk.survey)
        for part in PARTS:
            block = self.query_one(f"#{part}", Static)
            block.display = part in said
            block.update(said.get(part, ""))
        happened = [timeline_line(one, models) for one in page.timeline]
        words = _("No session yet: {key} begins the first one, or plans it.")
        self.show_rows(happened if page.sessions else [nothing(words, "s"), *happened])

    @property
    def _here(self) -> SessionRow | None:
        """The selected session, where the selected line is one."""
        key, sessions = self.rows.selected, self._page.sessions if self._page else ()
        return next((row for row in sessions if row.session.id == key), None)

    @property
    def _selected(self) -> SessionRow:
        """The selected session; the keys that need one are off while there is none."""
        assert self._here is not None
        return self._here

    @on(OptionList.OptionHighlighted)
    def _another_line(self) -> None:
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer nothing before the page is read, and with a session only what is one."""
        if not super().check_action(action, parameters):
            return False
        if action in self.NEEDS_DESK:
            return self._page is not None
        return action not in self.NEEDS_ROW or self._here is not None

    @property
    def _person(self) -> CoacheeView:
        """Whose page it is; the keys that need it are off until it is known."""
        assert self._page is not None
        return self._page.row.coachee

    async def action_open(self) -> None:
        """Go on with a session where it stands; look at what was agreed or reached."""
        if self._here is None:
            match (self.rows.selected or "").partition(" ")[0]:
                case "agreement":
                    await self.action_agreement()
                case "goal" | "rating":
                    await self.action_goals()
                case "event":
                    await self.action_measures()
            return
        session = self._here.session
        match session.status:
            case SessionStatus.OPEN | SessionStatus.PLANNED:
                self.go_on(self.resume(session.id))
            case SessionStatus.FINISHED:
                self.go_on(self.show_summary(session.id))
            case SessionStatus.NO_SHOW:
                self.go_on(self.start_with(self._coachee_id, session.topic))

    def action_start(self) -> None:
        """Start or plan a session, or enter one from paper."""
        self.go_on(self.start_with(self._coachee_id))

    def action_take_up(self) -> None:
        """Start or plan a session on the topic that was put off last."""
        if self._page and self._page.parked:
            self.go_on(self.start_with(self._coachee_id, self._page.parked[0]))

    async def action_add_action(self) -> None:
        """Add an action that was agreed outside a session."""
        await self.ask_action(self._person)

    async def action_goals(self) -> None:
        """Show the goals of the person, and decide on them."""
        from coachtui.screens.goals import GoalsScreen

        await self.app.push_screen(GoalsScreen(self._person, self._place))

    async def action_measures(self) -> None:
        """Show what is measured of the person."""
        from coachtui.screens.measures import MeasuresScreen

        await self.app.push_screen(MeasuresScreen(self._person, self._place))

    async def action_edit(self) -> None:
        """Correct what is known about the person."""
        await self.ask_changes(self._person)

    async def action_agreement(self) -> None:
        """Show what was agreed, and what can be done with it."""
        if self._page is not None:
            await self.show_agreement(self._person, self._page.agreement)

    async def action_cadence(self) -> None:
        """Choose how often to meet."""
        day, row = today(self.desk.clock), self._page.row if self._page else None
        since = (row.planned_to or row.next_date or row.last_session) if row else None
        form = CadenceForm(self._person, since or day, day)
        await self.ask(form, partial(self.change_person, self._person))

    def action_archive(self) -> None:
        """Put the person aside, or take them up again."""
        self.archive(self._person)

    async def action_hand_out(self) -> None:
        """Save what there is of the person and the last session, for whoever is to have it."""
        from coachtui.screens.dialogs.hand_out import HandOut

        await self.app.push_screen(HandOut(self.desk, coachee=self._person))

    def action_delete(self) -> None:
        """Hide the selected session; what it said of actions is taken back."""
        row, sessions = self._selected, self.desk.services.sessions
        key = row.session.id

        def delete() -> TakeBack:
            sessions.delete(key)
            return partial(sessions.restore, key)

        self.rows.step_off()
        what = _session_of(row)
        self.do(delete, what, _("Deleted: {what}").format(what=what), key=key)

    def action_no_show(self) -> None:
        """Note that the person did not come to the selected session."""
        row, sessions = self._selected, self.desk.services.sessions
        before = row.session

        def note() -> TakeBack:
            sessions.no_show(before.id)
            return partial(sessions.change, before)

        what = _session_of(row)
        self.do(note, what, _("Did not come: {what}").format(what=what), key=before.id)


def _session_of(row: SessionRow) -> str:
    return _("session of {day}").format(day=format_day(row.day, language()))
