"""Reads what is measured: of one person, or of the organisation and its coach."""

from dataclasses import replace

from coachtui.db.reading import Reading
from coachtui.services.queries import living, parts
from coachtui.services.shapes import EVENT, LEARNING, MEASUREMENT, SURVEY
from coachtui.views import Measured, SurveyView

_ITS_SESSION = "LEFT JOIN coaching_session ON coaching_session.id = survey.session_id"


def read_measured(tx: Reading, coachee_id: str | None) -> Measured:
    """Return all that is measured of a person, the oldest first.

    Without one it is what belongs to nobody in particular, and what the coach has learned.
    """
    whose = "coachee_id IS :id"
    return Measured(
        read_surveys(tx, whose="survey.coachee_id IS :id", id=coachee_id),
        parts(tx, MEASUREMENT, whose, order="day, created_at", id=coachee_id),
        parts(tx, EVENT, whose, order="day, created_at", id=coachee_id),
        () if coachee_id else parts(tx, LEARNING, order="day, created_at"),
    )


def read_surveys(tx: Reading, *, whose: str, **values: object) -> tuple[SurveyView, ...]:
    """Return the surveys of sessions that were not deleted, and those of none, oldest first."""
    alive, order = living("survey", "coaching_session"), "survey.day, survey.created_at"
    found = parts(tx, SURVEY, whose, alive, join=_ITS_SESSION, order=order, **values)
    query = f"""
        SELECT survey_id, item, mark FROM survey_mark
        JOIN survey ON survey.id = survey_mark.survey_id {_ITS_SESSION}
        WHERE {whose} AND {alive} ORDER BY survey_mark.rowid
    """
    marks: dict[str, dict[str, int]] = {}
    for survey_id, item, mark in tx.rows(query, **values):
        marks.setdefault(survey_id, {})[item] = mark
    return tuple(replace(one, marks=marks.get(one.id, {})) for one in found)
