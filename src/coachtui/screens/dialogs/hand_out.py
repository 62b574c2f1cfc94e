"""Asks what is to be handed out, in which form and language, and saves it."""

import asyncio
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from textual import on, work
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option
from textual.worker import Worker

from coachtui import kinds
from coachtui.dates import format_day
from coachtui.errors import CoachError
from coachtui.guide import Page
from coachtui.i18n import N_, _, language, resolve_language
from coachtui.reports.period import Period
from coachtui.screens.base import Complains, key, say_saved
from coachtui.screens.dialogs.form import Form
from coachtui.services.desk import Desk
from coachtui.services.handing_out import (
    FORMS,
    OF_A_PERSON,
    OF_A_SESSION,
    OF_ALL,
    READ_FIRST,
    REPORTS,
    Asked,
    Thing,
)
from coachtui.text import visible
from coachtui.views import CoacheeView, SessionRow
from coachtui.widgets.choice import Choice
from coachtui.widgets.row_list import RowList
from coachtui.widgets.thing_words import FOR_THE_COACH, FORM_NAMES, THINGS

SOMEBODY: Final = "somebody"
"""Stands in the list for the things of a person who is still to be chosen."""

LANGUAGE_NAMES: Final = {"id": "Bahasa Indonesia", "en": "English"}


class HandOut(Complains, Form[Thing]):
    """Up and Down choose what, Left and Right how it is written; Enter saves it and says where.

    It stays until something was saved, so that another form can be tried.
    """

    DEFAULT_CSS = """
    HandOut {
        RowList { width: 1fr; height: auto; max-height: 18; margin: 0 0 1 0; }
        #remark { min-height: 2; margin: 0; }
        &.-normal-height RowList { max-height: 11; }
        &.-short RowList { max-height: 8; }
    }
    """

    AUTO_FOCUS = "RowList"

    changes = False

    BINDINGS = [
        key("enter", "keep", N_("Save"), id="hand_out.keep"),
        key("left", "turn(-1)", N_("The form before"), id="hand_out.before"),
        key("right", "turn(1)", N_("The next form"), id="hand_out.next"),
    ]

    def __init__(
        self,
        desk: Desk,
        *,
        coachee: CoacheeView | None = None,
        session_id: str = "",
        first: Thing | None = None,
        period: Period | None = None,
        page: Page | None = None,
    ) -> None:
        """Offer what there is, first of a session or a person; without either, of the last session.

        *first* is selected at the beginning; *period* is what reports are about, and
        *page* the one of the handbook that is being read.
        """
        super().__init__()
        self._desk = desk
        self._coachee = coachee
        self._session_id = session_id
        self._first = first
        self._period = period
        self._page = page
        self._last: SessionRow | None = None
        self._saving: Worker[None] | None = None

    def heading(self) -> str:
        """Ask it."""
        return _("Save a file")

    def keys(self) -> str:
        """Say how to get about."""
        return _("↑↓ what · ←→ form · Tab language · Enter saves")

    def fields(self) -> Iterable[tuple[str, Widget]]:
        """Return the list, and how what is selected in it is to be written."""
        yield "", RowList()
        form = Choice({"": ""}, "", id="form")
        form.can_focus = False  # the list turns it
        yield "", form
        lang = self._desk.config.export_language or language()
        yield "", Choice(LANGUAGE_NAMES, lang, id="lang")

    def take_up(self) -> None:
        """Show what there is."""
        self._show()

    @work(group="load", exclusive=True)
    async def _show(self) -> None:
        """Find the session that is meant, and list what can be saved."""
        if not self._session_id:
            whose = self._coachee.id if self._coachee else ""
            with self.complaining():
                self._last = await asyncio.to_thread(self._desk.hands_out.last_session, whose)
        options = [option for title, rows in self._groups() for option in _group(title, rows)]
        rows = self.query_one(RowList)
        rows.show(options, self._first)
        self.call_after_refresh(rows.scroll_to_highlight)  # it has no height until it is filled

    def remark(self) -> Content:
        """Say what it is, and clearly where it is for the coach alone."""
        thing = self._thing
        if thing is None:
            asked = self._selected == SOMEBODY
            return Content(_("All about one person: choose whom.") if asked else "")
        style = "$warning" if thing in FOR_THE_COACH else "$foreground-muted"
        return Content.styled(_(THINGS[thing][1]), style)

    @on(OptionList.OptionHighlighted)
    def _offer_forms(self) -> None:
        """Offer the forms of what is selected, the usual one first."""
        forms, usual = tuple[str, ...](), ""
        if thing := self._thing:
            forms, usual = FORMS[thing], self._desk.hands_out.usual_form(thing)
        names = {form: _(FORM_NAMES[form]) for form in forms}
        self.query_one("#form", Choice).offer(names or {"": ""}, usual)
        self.say(self.remark())

    def action_turn(self, by: int) -> None:
        """Choose another form, or another language where that has the focus."""
        name = "#lang" if self.query_one("#lang").has_focus else "#form"
        self.query_one(name, Choice).action_move(by)

    def action_keep(self) -> None:
        """Save what is selected, once it is clear whose it is and what belongs in it."""
        if self._saving is None or self._saving.is_finished:  # a second Enter saves nothing twice
            self._keep()

    @work(group="dialog", exclusive=True)
    async def _keep(self) -> None:
        thing = self._thing
        if thing is None:
            if self._selected == SOMEBODY:
                with self.complaining():
                    await self._choose_person()
        elif thing in READ_FIRST:
            from coachtui.screens.review import ReviewScreen

            asked = self._wish(thing)
            review = ReviewScreen(self._desk, asked.session_id, asked.copy)
            if await self.app.push_screen_wait(review):
                self.dismiss(thing)
        elif thing is Thing.COMPETENCE:
            with self.complaining():
                await self._choose_lines()
        else:
            self._saving = self._save(self._wish(thing))

    async def _choose_person(self) -> None:
        from coachtui.screens.dialogs.pick_person import PickPerson

        people = await asyncio.to_thread(self._desk.everybody)
        chosen = await self.app.push_screen_wait(PickPerson(_("Whose?"), people))
        if chosen is not None:
            self._coachee, self._first = chosen, Thing.SHARED
            self._show()

    async def _choose_lines(self) -> None:
        from coachtui.screens.dialogs.pick_lines import PickLines

        proofs = await asyncio.to_thread(self._desk.hands_out.proofs)
        if not proofs:
            words = _(
                "There is nothing to show yet: write something on your own page after a session."
            )
            self.say(Content.styled(words, "$warning"))
            return
        lines = await self.app.push_screen_wait(PickLines(_("What do you want to show?"), proofs))
        if lines is not None:
            self._saving = self._save(self._wish(Thing.COMPETENCE, lines))

    @work(group="save", exclusive=True)
    async def _save(self, asked: Asked) -> None:
        try:
            path = await asyncio.to_thread(self._desk.hands_out.save, asked)
        except CoachError as error:
            self.say(Content.styled(visible(str(error)), "$error"))
            return
        say_saved(self.app, path)
        self.dismiss(asked.thing)

    def _wish(self, thing: Thing, lines: frozenset[str] = frozenset()) -> Asked:
        session = self._last.session.id if self._last else self._session_id
        lang = resolve_language(self.chosen("lang"), None, {})
        coachee = self._coachee.id if self._coachee else ""
        form = kinds.Form(self.chosen("form"))
        topic = self._page.key if self._page else ""
        return Asked(thing, form, lang, session, coachee, self._period, lines, topic)

    def _groups(self) -> Iterator[tuple[str, Sequence[tuple[str, str]]]]:
        """Yield what there is by what it is about; each has a key and a name."""
        if self._page:
            yield visible(self._page.title), _named([Thing.PAGE])
        if self._session_id:
            yield _("This session"), _named(OF_A_SESSION)
        elif self._last and not self._coachee:
            words = _("Last session: {name}, {day}")
            name, day = visible(self._last.coachee.called), format_day(self._last.day, language())
            yield words.format(name=name, day=day), _named(OF_A_SESSION)
        if self._coachee:
            yield visible(self._coachee.called), _named(OF_A_PERSON)
            if self._last:
                day = format_day(self._last.day, language())
                yield _("Last session: {day}").format(day=day), _named(OF_A_SESSION)
        else:
            yield _("A person"), [(SOMEBODY, _("choose whom …"))]
        yield _("Reports"), _named(REPORTS)
        yield _("The practice"), _named(OF_ALL)

    @property
    def _selected(self) -> str | None:
        return self.query_one(RowList).selected

    @property
    def _thing(self) -> Thing | None:
        """What is selected, where it is a thing that can be saved."""
        selected = self._selected
        return Thing(selected) if selected and selected != SOMEBODY else None


def _named(things: Iterable[Thing]) -> list[tuple[str, str]]:
    return [(thing, _(THINGS[thing][0])) for thing in things]


def _group(title: str, rows: Iterable[tuple[str, str]]) -> Iterator[Option]:
    yield Option(Content.styled(title, "bold $primary"), disabled=True)
    for name, words in rows:
        yield Option(Content(f"  {words}"), id=name)
