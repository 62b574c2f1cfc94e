"""What is measured of a person, or of the organisation and its coach: noted, looked at, mended."""

import asyncio
from collections.abc import Callable, Sequence
from functools import partial

from textual import work

from coachtui.exports.reports.hours import year_words
from coachtui.exports.words import Voice
from coachtui.i18n import N_, _, language
from coachtui.ids import new_id
from coachtui.kinds.between import EventKind, LearningKind, MeasureKind, Source
from coachtui.reports.hours import Yearly, jp
from coachtui.screens.base import HELP, key
from coachtui.screens.changing import brief_text
from coachtui.screens.dialogs.learning_form import LearningForm
from coachtui.screens.dialogs.measure_forms import EventForm, NumberForm
from coachtui.screens.explained import ExplainedList
from coachtui.screens.places import place_keys
from coachtui.screens.records import UNDO, TakeBack
from coachtui.screens.survey import SurveyScreen
from coachtui.text import visible
from coachtui.views import (
    CoacheeView,
    EventView,
    LearningView,
    Measured,
    MeasurementView,
    SurveyView,
)
from coachtui.widgets.columns import Column, Rows
from coachtui.widgets.measure_rows import (
    One,
    club_words,
    described,
    every_one,
    measure_columns,
    measure_lines,
    named,
)
from coachtui.widgets.row_list import nothing

OF_PERSON = frozenset({"event", "survey"})
OF_COACHES = frozenset({"club", "learning"})
"""What is told of a person alone, or of the coaches alone."""

DRAIN_SECONDS = 5.0
"""How long a survey that was filled in may take to be stored."""


class MeasuresScreen(ExplainedList):
    """All of one person, or without one of the organisation; the selected one is told below."""

    NEEDS_ROW = frozenset({"edit", "delete"})
    NEEDS_DESK = frozenset({"number", *OF_PERSON, *OF_COACHES})
    BINDINGS = [
        *place_keys("go"),
        key("n", "number", N_("Number"), id="measures.number", tooltip=N_("Before, or after")),
        key("o", "event", N_("Seen"), id="measures.event", tooltip=N_("What was seen or done")),
        key(
            "o",
            "club",
            N_("Meeting"),
            id="measures.club",
            tooltip=N_("Of the coaches, held or to come"),
        ),
        key("v", "survey", N_("Survey"), id="measures.survey", tooltip=N_("Later, or from paper")),
        key("t", "learning", N_("Learned"), id="measures.learning", tooltip=N_("By the coach")),
        key("e,enter", "edit", N_("Edit"), id="measures.edit", tooltip=N_("Correct it")),
        key("d", "delete", N_("Delete"), id="measures.delete", tooltip=N_("Take it away")),
        UNDO,
        key("escape", "leave", N_("Back"), id="measures.leave"),
        HELP,
    ]

    def __init__(
        self, person: CoacheeView | None = None, place: str = "people", *, begin: str = ""
    ) -> None:
        """Show what is measured of this person; *begin* is what is asked at once."""
        super().__init__()
        self._person = person
        self._place = place
        self._begin = begin
        self._measured = Measured()
        self._jp = ""

    def columns(self) -> Sequence[Column]:
        """Return what a list says of what is measured."""
        return measure_columns()

    @work(group="load", exclusive=True)
    async def load(self) -> None:
        """Read what is measured."""
        with self.complaining():
            desk = await self.opened()
            measures = desk.services.measures
            self._measured = await self.read_now(desk, partial(measures.of, self._whose_id))
            if (person := self._person) and person.jp_yearly:
                done = await asyncio.to_thread(measures.held_this_year, person.id)
                of_year = Yearly(person.jp_yearly, person.jp_limit)
                self._jp = year_words(jp(done, desk.config.jp_rule), of_year, Voice(language()))
            rows = list(measure_lines(self._measured, self.today))
            words = _(
                "Nothing is noted yet: {key} notes a number, such as how long something takes."
            )
            self.show_rows(rows or [nothing(words, "n")])
            self.explain()
            begin, self._begin = self._begin, ""
            if begin:
                await self.run_action(begin)

    def whose(self) -> tuple[str, str]:
        """Return who it is, and how the hours or the meetings stand."""
        if self._person is None:
            return self._whose, club_words(self._measured, self.today)
        words = _("Kept apart from the notes of sessions; it describes, it does not judge.")
        return self._whose, self._jp or words

    def explained(self) -> Rows:
        """Return all that is known of the selected one."""
        return described(self._selected, self._measured, self.desk.survey)

    @property
    def _whose_id(self) -> str | None:
        return self._person.id if self._person else None

    @property
    def _whose(self) -> str:
        return visible(self._person.called) if self._person else _("Organisation and coach")

    @property
    def _selected(self) -> One:
        """The selected one; the keys that need one are off while there is none."""
        return next(one for one in every_one(self._measured) if one.id == self.rows.selected)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer of a person and of the coaches what can be told of them."""
        if (action in OF_COACHES and self._person) or (action in OF_PERSON and not self._person):
            return False
        return super().check_action(action, parameters)

    async def action_number(self) -> None:
        """Note a number."""
        kind = MeasureKind.DURATION if self._person else MeasureKind.ORGANISATION
        told = MeasurementView(
            new_id(), kind, "", 0.0, self.today, Source.COACH, coachee_id=self._whose_id
        )
        await self._ask(None, told)

    async def action_event(self) -> None:
        """Note what was seen."""
        await self._ask_event(EventKind.BEHAVIOUR)

    async def action_club(self) -> None:
        """Note that the coaches met, or when they will."""
        await self._ask_event(EventKind.CLUB)

    async def _ask_event(self, kind: EventKind) -> None:
        told = EventView(new_id(), kind, self.today, Source.COACH, coachee_id=self._whose_id)
        await self._ask(None, told)

    async def action_learning(self) -> None:
        """Note what the coach has learned."""
        await self._ask(None, LearningView(new_id(), LearningKind.TRAINING, "", self.today))

    async def action_survey(self) -> None:
        """Let the survey be filled in later, or copy it from paper."""
        if self._person is not None:
            survey_for = self.desk.services.measures.survey_for
            with self.complaining():
                self._fill_in(None, await asyncio.to_thread(survey_for, self._person.id))

    async def action_edit(self) -> None:
        """Correct the selected one."""
        await self._ask(self._selected, self._selected)

    def action_delete(self) -> None:
        """Take the selected one away."""
        one, measures = self._selected, self.desk.services.measures

        def delete() -> TakeBack:
            measures.delete(one)
            return partial(measures.keep, one)

        self.rows.step_off()
        what = brief_text(named(one))
        self.do(delete, what, _("Deleted: {what}").format(what=what), key=one.id)

    async def _ask(self, before: One | None, told: One) -> None:
        """Ask for something new or corrected; what cannot be stored is asked again."""
        day, keep = self.today, partial(self._keep, before)
        match told:
            case SurveyView():
                self._fill_in(told, told)
            case MeasurementView():
                known = self._measured.measurements
                await self.ask(NumberForm(told, day, whose=self._whose, known=known), keep)
            case EventView():
                await self.ask(
                    EventForm(told, day, whose=self._whose, known=before is not None), keep
                )
            case LearningView():
                await self.ask(LearningForm(told, day, whose=_("What you learned")), keep)

    def _keep(self, before: One | None, told: One) -> None:
        if told == before:
            return
        measures = self.desk.services.measures

        def keep() -> TakeBack:
            measures.keep(told)
            return partial(measures.keep, before) if before else partial(measures.delete, told)

        self._noted(before, told, keep)

    def _fill_in(self, before: SurveyView | None, survey: SurveyView) -> None:
        """Hand the survey over; it stores each answer itself."""
        desk, measures = self.desk, self.desk.services.measures

        def filled(after: SurveyView | None) -> None:
            told = after or survey

            def stored() -> TakeBack:
                desk.writer.drain(DRAIN_SECONDS)
                return partial(measures.keep, before) if before else partial(measures.delete, told)

            if told != survey:
                self._noted(before, told, stored)

        address = self._person.address if self._person else ""
        self.app.push_screen(SurveyScreen(desk, survey, address), filled)

    def _noted(self, before: One | None, told: One, job: Callable[[], TakeBack]) -> None:
        what = brief_text(named(told))
        said = (_("Changed: {what}") if before else _("Added: {what}")).format(what=what)
        again = partial(self._ask, before, told)
        self.do(job, what, said, key=told.id, select=told.id, otherwise=again)
