"""What is measured: kept, corrected, taken away and brought back, and what is refused."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coachtui.clock import Clock
from coachtui.config import Config
from coachtui.errors import CoachError, NotFoundError
from coachtui.kinds import Audience, Form, MayUse, Value
from coachtui.kinds.between import EventKind, LearningKind, MeasureKind, Purpose, Source
from coachtui.reports.hours import Sum
from coachtui.services.bundle import Services
from coachtui.services.handover import Handover, Wish
from coachtui.services.measures import Kept
from coachtui.services.papers import Papers
from coachtui.views import (
    CoacheeView,
    EventView,
    LearningView,
    Measured,
    MeasurementView,
    SessionRecord,
    Step,
    SurveyView,
)
from tests.services.conftest import Held

DAY = date(2026, 11, 20)

SURVEY = SurveyView("s1", "rina", DAY, comment=" thanks ", marks={"heard": 5, "mine": 1})
NUMBER = MeasurementView("m1", MeasureKind.DURATION, "report", 10, DAY, Source.COACHEE, "days")
EVENT = EventView("v1", EventKind.BEHAVIOUR, DAY, Source.SUPERIOR, "took the lead", Value.ADAPTIVE)
CLUB = EventView("v2", EventKind.CLUB, DAY, Source.COACH, "first evening")
TRAINING = LearningView("l1", LearningKind.TRAINING, "Coaching skills", DAY, "BPSDM", 16.0)


def of_rina(one: Kept, rina: CoacheeView) -> Kept:
    """Return what is told of Rina."""
    return replace(one, coachee_id=rina.id)  # type: ignore[arg-type]


def test_nothing_is_measured_at_first(services: Services, rina: CoacheeView) -> None:
    assert services.measures.of(rina.id) == services.measures.of(None) == Measured()


def test_a_person_is_measured_apart_from_the_organisation(
    services: Services, rina: CoacheeView, dedi: CoacheeView
) -> None:
    kept = [services.measures.keep(of_rina(one, rina)) for one in (SURVEY, NUMBER, EVENT)]
    alone = replace(NUMBER, id="m2", kind=MeasureKind.ORGANISATION)
    other = [services.measures.keep(one) for one in (alone, CLUB, TRAINING)]
    survey, number, event = kept
    assert services.measures.of(rina.id) == Measured((survey,), (number,), (event,))
    assert survey == replace(of_rina(SURVEY, rina), comment="thanks")  # type: ignore[arg-type]
    assert services.measures.of(None) == Measured((), (other[0],), (other[1],), (other[2],))
    assert services.measures.of(dedi.id) == Measured()


def test_each_change_can_be_taken_back(services: Services, rina: CoacheeView) -> None:
    first = services.measures.keep(replace(SURVEY, coachee_id=rina.id))
    services.measures.keep(replace(first, marks={"heard": 2}, comment=""))
    (changed,) = services.measures.of(rina.id).surveys
    assert changed.marks == {"heard": 2}
    services.measures.keep(first)
    assert services.measures.of(rina.id).surveys == (first,)
    services.measures.delete(first)
    services.measures.delete(first)
    assert services.measures.of(rina.id) == Measured()
    services.measures.keep(first)
    assert services.measures.of(rina.id).surveys == (first,)


def test_a_survey_goes_and_comes_back_with_its_session(
    services: Services, rina: CoacheeView, live: SessionRecord
) -> None:
    kept = services.measures.keep(replace(SURVEY, coachee_id=rina.id, session_id=live.session.id))
    services.sessions.delete(live.session.id)
    assert services.measures.of(rina.id) == Measured()
    services.sessions.restore(live.session.id)
    assert services.measures.of(rina.id).surveys == (kept,)


@pytest.mark.parametrize(
    ("one", "sentence"),
    [
        (replace(SURVEY, marks={"heard": 6}), "from 1 to 5"),
        (replace(SURVEY, marks={}, comment=" "), "Nothing of the survey"),
        (replace(SURVEY, day=DAY + timedelta(days=9)), "not come yet"),
        (replace(NUMBER, name=" "), "The name is missing"),
        (replace(NUMBER, amount=-1), "less than nothing"),
        (replace(NUMBER, amount=float("nan")), "as a number"),
        (replace(NUMBER, kind=MeasureKind.QUALITY), "judged by"),
        (replace(NUMBER, kind=MeasureKind.QUALITY, name="tidy"), "from 1 to 5"),
        (replace(NUMBER, kind=MeasureKind.ORGANISATION), "nobody in particular"),
        (replace(NUMBER, source=None), "The source does not fit"),  # type: ignore[arg-type]
        (replace(EVENT, source=None), "The source does not fit"),  # type: ignore[arg-type]
        (replace(EVENT, value=None), "which core value"),
        (replace(EVENT, kind=EventKind.CLUB), "nobody in particular"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_sentence(
    services: Services, rina: CoacheeView, one: Kept, sentence: str
) -> None:
    with pytest.raises(CoachError, match=sentence):
        services.measures.keep(of_rina(one, rina))
    assert services.measures.of(rina.id) == Measured()


def test_what_was_held_with_somebody_this_year(
    services: Services, rina: CoacheeView, dedi: CoacheeView, held: Held
) -> None:
    for whose, day in ((rina, date(2026, 1, 1)), (rina, date(2025, 12, 31)), (dedi, DAY)):
        held(whose, day)
    assert services.measures.held_this_year(rina.id) == Sum(1, 30)
    assert services.measures.held_this_year("nobody") == Sum()


def test_what_a_superior_saw_is_kept_apart_from_the_notes_of_a_session(
    services: Services, live: SessionRecord, everything: Step, clock: Clock
) -> None:
    services.sessions.save(live.session.id, everything)
    saved = services.sessions.record(live.session.id).session
    services.sessions.change(replace(saved, purpose=Purpose.DIALOGUE, may_use=MayUse.AGREED))
    record = services.sessions.record(live.session.id)
    seen = replace(EVENT, coachee_id=live.coachee.id, text="SEEN", source=Source.SUPERIOR)
    told = replace(NUMBER, coachee_id=live.coachee.id, name="TOLD", source=Source.APPRAISAL)
    for one in (seen, told):
        services.measures.keep(one)
    assert services.sessions.record(live.session.id) == record
    handover = Handover(Papers(services.db, clock, Config()))
    for audience in Audience:
        copy = handover.give(live.session.id, Wish("en", Form.PLAIN, audience)).decode()
        assert not any(word in copy for word in ("SEEN", "TOLD"))
    measured = services.measures.of(live.coachee.id)
    assert (measured.events, measured.measurements) == ((seen,), (told,))


@pytest.mark.parametrize(
    ("one", "sentence"),
    [
        (replace(TRAINING, title=""), "The title is missing"),
        (replace(TRAINING, hours=-1), "at least 0"),
        (replace(TRAINING, valid_until=DAY - timedelta(days=1)), "before it began"),
        (NUMBER, "whose it is"),
        (EVENT, "whose it is"),
    ],
)
def test_so_is_what_belongs_to_nobody(services: Services, one: Kept, sentence: str) -> None:
    with pytest.raises(CoachError, match=sentence):
        services.measures.keep(one)


def test_an_empty_survey_is_about_the_last_session_unless_that_has_one(
    services: Services, rina: CoacheeView, held: Held
) -> None:
    assert services.measures.survey_for(rina.id).session_id is None
    held(rina, DAY - timedelta(days=9))
    last = held(rina, DAY)
    empty = services.measures.survey_for(rina.id)
    assert empty.session_id == last.session.id
    services.measures.keep(replace(empty, marks={"heard": 4}))
    assert services.measures.survey_for(rina.id).session_id is None
    services.measures.delete(empty)
    assert services.measures.survey_for(rina.id).session_id == last.session.id


def test_nobody_and_nothing_can_be_missing(services: Services) -> None:
    with pytest.raises(NotFoundError):
        services.measures.keep(SURVEY)
    with pytest.raises(NotFoundError):
        services.measures.delete(NUMBER)
