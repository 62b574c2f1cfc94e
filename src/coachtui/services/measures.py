"""What shows whether coaching works: kept, corrected and taken away, one transaction each."""

from dataclasses import fields
from math import isfinite
from typing import Any, Final, TypeVar

from sqlmodel import col, delete

from coachtui.clock import Clock, today
from coachtui.db.scope import Database, Transaction
from coachtui.errors import NotFoundError, UsageError
from coachtui.i18n import _
from coachtui.ids import new_id
from coachtui.kinds import SessionStatus
from coachtui.kinds.between import EventKind, MeasureKind, QualityPoint
from coachtui.models import EventBase, LearningBase, MeasurementBase, SurveyMark
from coachtui.reports.hours import Sum
from coachtui.services.agreed import check_open
from coachtui.services.agreements import open_person
from coachtui.services.checks import checked, in_lines
from coachtui.services.measured import read_measured
from coachtui.services.queries import living
from coachtui.services.session_rows import COUNTS, MINUTES, NEWEST_FIRST
from coachtui.services.shapes import EVENT, LEARNING, MEASUREMENT, SURVEY, Shape
from coachtui.services.steps import TABLES, store
from coachtui.views import EventView, LearningView, Measured, MeasurementView, SurveyView

Kept = SurveyView | MeasurementView | EventView | LearningView
"""Everything that is measured."""

One = TypeVar("One", bound=Kept)

SHAPES: Final[tuple[Shape[Any], ...]] = (SURVEY, MEASUREMENT, EVENT, LEARNING)

WORST, BEST = 1, 5
"""Between which marks a survey and the quality of what is delivered lie."""


class Measures:
    """The use cases around what is measured; keeping anew what was deleted brings it back."""

    def __init__(self, db: Database, clock: Clock) -> None:
        """Work on these records, by this clock."""
        self._db = db
        self._clock = clock

    def of(self, coachee_id: str | None) -> Measured:
        """Return all that is measured of a person, or without one of the organisation."""
        with self._db.read() as tx:
            return read_measured(tx, coachee_id)

    def held_this_year(self, coachee_id: str) -> Sum:
        """Return what was held with a person in the year that runs."""
        year = f"{today(self._clock).year}-"
        query = f"""
            SELECT count(*), coalesce(sum({MINUTES}), 0) FROM coaching_session
            WHERE coachee_id = :id AND {COUNTS} AND substr(day, 1, 5) = :year
        """
        with self._db.read() as tx:
            ((sessions, minutes),) = tx.rows(query, id=coachee_id, year=year)
        return Sum(sessions, minutes)

    def survey_for(self, coachee_id: str) -> SurveyView:
        """Return an empty survey of a person, about the last session unless that one has one."""
        last = f"""
            SELECT id, EXISTS (
                SELECT 1 FROM survey WHERE session_id = coaching_session.id AND {living("survey")}
            ) FROM coaching_session
            WHERE coachee_id = :id AND status = :finished AND {living("coaching_session")}
            ORDER BY {NEWEST_FIRST} LIMIT 1
        """
        with self._db.read() as tx:
            check_open(tx, coachee_id)
            rows = tx.rows(last, id=coachee_id, finished=SessionStatus.FINISHED)
        session_id = next((key for key, has_one in rows if not has_one), None)
        return SurveyView(new_id(), coachee_id, self._clock.now().date(), session_id)

    def keep(self, one: One) -> One:
        """Keep something new, or let what is known be as it is given now."""
        one = _cleaned(one)
        _check(one)
        is_club = isinstance(one, EventView) and one.kind is EventKind.CLUB
        if one.day > self._clock.now().date() and not is_club:
            raise UsageError(_("This day has not come yet."))
        with self._db.write() as tx:
            _refuse(tx, one)
            self._store(tx, one)
        return one

    def delete(self, one: Kept) -> None:
        """Hide something; `keep` brings it back."""
        with self._db.write() as tx:
            row: Any = tx.get(TABLES[_shape(one).table], one.id)
            if row is None:
                raise NotFoundError(_("There is no such record."))
            _refuse(tx, one)
            row.deleted_at = row.deleted_at or self._clock.now()

    def _store(self, tx: Transaction, one: Kept) -> None:
        store(tx, _shape(one), one, created_at=self._clock.now())
        if isinstance(one, SurveyView):
            tx.exec(delete(SurveyMark).where(col(SurveyMark.survey_id) == one.id))
            tx.add_all(
                SurveyMark(survey_id=one.id, item=item, mark=mark)
                for item, mark in one.marks.items()
            )


def _shape(one: Kept) -> Shape[Any]:
    return next(shape for shape in SHAPES if isinstance(one, shape.view))


def _refuse(tx: Transaction, one: Kept) -> None:
    """Refuse what belongs to somebody who is not there, or who has paused or withdrawn."""
    if not isinstance(one, LearningView) and one.coachee_id is not None:
        open_person(tx, one.coachee_id)


def _cleaned(one: One) -> One:
    """Return it with every line as it may be stored."""
    names = (field.name for field in fields(one))
    return in_lines(one, *(name for name in names if type(getattr(one, name)) is str))


def _check(one: Kept) -> None:
    match one:
        case SurveyView():
            _check_survey(one)
        case MeasurementView():
            checked(MeasurementBase, MEASUREMENT.values(one))
            _check_amount(one)
        case EventView():
            checked(EventBase, EVENT.values(one))
            if one.kind is EventKind.BEHAVIOUR and one.value is None:
                raise UsageError(_("Say which core value the behaviour shows."))
            _check_whose(one.coachee_id, nobody=one.kind is EventKind.CLUB)
        case LearningView():
            checked(LearningBase, LEARNING.values(one))
            if not isfinite(one.hours):
                raise UsageError(_("Write the hours as a number."))
            if one.valid_until and one.valid_until < one.day:
                raise UsageError(_("It would end before it began: look at the two days."))


def _check_survey(survey: SurveyView) -> None:
    if not (survey.marks or survey.comment):
        raise UsageError(_("Nothing of the survey is answered."))
    if any(not WORST <= mark <= BEST for mark in survey.marks.values()):
        raise UsageError(_("An answer of the survey is a figure from 1 to 5."))


def _check_amount(one: MeasurementView) -> None:
    _check_whose(one.coachee_id, nobody=one.kind is MeasureKind.ORGANISATION)
    if not isfinite(one.amount):
        raise UsageError(_("Write the value as a number."))
    if one.kind is MeasureKind.DURATION and one.amount < 0:
        raise UsageError(_("A time cannot be less than nothing."))
    if one.kind is MeasureKind.QUALITY:
        if one.name not in [*QualityPoint]:
            raise UsageError(_("Choose what the quality is judged by."))
        if one.amount not in range(WORST, BEST + 1):
            raise UsageError(_("Quality is a figure from 1 to 5."))


def _check_whose(coachee_id: str | None, *, nobody: bool) -> None:
    if nobody and coachee_id:
        raise UsageError(_("This belongs to nobody in particular."))
    if not nobody and not coachee_id:
        raise UsageError(_("Say whose it is."))
