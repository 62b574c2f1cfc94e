"""What coaching came to: numbers against small practices that were worked out by hand."""

from datetime import date, timedelta

import pytest

from coachtui.ids import new_id
from coachtui.kinds import Benefit, EntryKind, GoalStatus, Outcome, Relation, SessionStatus, Value
from coachtui.kinds.between import (
    EventKind,
    EvidenceKind,
    MeasureKind,
    QualityPoint,
    Source,
    Stay,
    SurveyItem,
)
from coachtui.models import Entry, Event, Feedback, Goal, Measurement
from coachtui.models.base import Record
from coachtui.reports.figures import Goals, Marks, Plans, Share
from coachtui.reports.outcomes import Outcomes
from coachtui.reports.period import Period, Quarter
from tests.reports.conftest import TODAY, Book, at

OCTOBER = Period(date(2026, 10, 1), date(2026, 10, 31))
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


def report(book: Book, period: Period = YEAR, unit: str = "") -> Outcomes:
    """Read the report."""
    with book.reports() as reports:
        return reports.outcomes(period, unit)


def test_four_of_five_plans_within_a_month_are_80_percent(book: Book) -> None:
    for number in range(5):
        who = book.person(f"Person {number}", "Mutasi")
        said = [(date(2026, 10, 20), Outcome.DONE)] if number else []
        book.plan(who, date(2026, 10, 15), *said)
    found = report(book, OCTOBER)
    assert found.total.plans.share == Share(4, 5)
    assert found.total.plans.share.percent == 80
    assert [line.figures.plans.share.percent for line in found.people] == [0, 100, 100, 100, 100]
    assert [(line.unit, line.people, line.figures.plans.share.percent) for line in found.units] == [
        ("Mutasi", 5, 80)
    ]


def test_four_of_five_goals_are_80_percent(book: Book) -> None:
    who = book.person("Rina")
    session = book.session(who, date(2026, 9, 1))
    for day in (1, 9, 15, 30):
        book.goal(session, due=date(2026, 10, 31), decided_on=date(2026, 10, day))
    book.goal(session, due=date(2026, 10, 31))
    assert report(book, OCTOBER).total.goals == Goals(reached=4, open=1)
    assert report(book, OCTOBER).total.goals.share.percent == 80


@pytest.mark.parametrize(
    ("due", "said", "plans"),
    [
        # Whoever meets every other week hears of it after its day: that is still in time.
        (date(2026, 10, 15), [(date(2026, 10, 29), Outcome.DONE)], Plans(in_time=1)),
        (date(2026, 10, 15), [(date(2026, 10, 2), Outcome.DONE)], Plans(in_time=1)),
        # Asked before its day it need not be done yet.
        (
            date(2026, 10, 15),
            [(date(2026, 10, 14), Outcome.PARTLY), (date(2026, 10, 20), Outcome.DONE)],
            Plans(in_time=1),
        ),
        # Asked on its day or later, and carried over.
        (
            date(2026, 10, 15),
            [(date(2026, 10, 15), Outcome.NOT_YET), (date(2026, 10, 20), Outcome.DONE)],
            Plans(later=1),
        ),
        (date(2026, 10, 15), [(date(2026, 10, 20), Outcome.PARTLY)], Plans(open=1)),
        (date(2026, 10, 15), [(date(2026, 10, 20), Outcome.DROPPED)], Plans(dropped=1)),
        # Done before its month came: it counts where it was done.
        (date(2026, 11, 15), [(date(2026, 10, 20), Outcome.DONE)], Plans(in_time=1)),
        (date(2026, 10, 15), [(date(2026, 9, 20), Outcome.DONE)], Plans()),
        # Heard of in the next month: it counts where it was due.
        (date(2026, 10, 31), [(date(2026, 11, 3), Outcome.DONE)], Plans(in_time=1)),
        (date(2026, 9, 30), [(date(2026, 10, 3), Outcome.DONE)], Plans()),
        (None, [(date(2026, 10, 20), Outcome.DONE)], Plans(in_time=1)),
        (None, [], Plans()),
    ],
)
def test_when_a_plan_counts(
    book: Book, due: date | None, said: list[tuple[date, Outcome]], plans: Plans
) -> None:
    book.plan(book.person("Rina"), due, *said)
    assert report(book, OCTOBER).total.plans == plans


@pytest.mark.parametrize(
    ("fields", "goals"),
    [
        ({"due": TODAY}, Goals()),
        ({"due": TODAY - timedelta(days=1)}, Goals(open=1)),
        ({}, Goals(undated=1)),
        ({"decided_on": TODAY}, Goals(reached=1)),
        ({"decided_on": TODAY, "due": date(2026, 11, 3)}, Goals(reached=1)),
        ({"decided_on": TODAY, "status": GoalStatus.DROPPED}, Goals(dropped=1)),
        ({"decided_on": TODAY, "parent_id": "bigger"}, Goals()),
        ({"decided_on": TODAY, "deleted_at": at(TODAY)}, Goals()),
    ],
)
def test_when_a_goal_counts(book: Book, fields: dict[str, object], goals: Goals) -> None:
    session = book.session(book.person("Rina"), date(2026, 11, 2))
    book.keep(Goal(id="bigger", session_id=session, statement="x", deleted_at=at(TODAY)))
    book.goal(session, **fields)
    assert report(book, Period(date(2026, 11, 1), date(2026, 11, 30))).total.goals == goals


def test_a_day_is_the_coach_s(book: Book) -> None:
    """At half past midnight in Jakarta it is still the day before in UTC."""
    for day in (date(2026, 10, 1), date(2026, 11, 1)):
        book.plan(book.person("Rina"), None, (day, Outcome.DONE), hour=0)
    assert report(book, OCTOBER).total.plans == Plans(in_time=1)
    assert report(book, Period(date(2026, 9, 1), date(2026, 9, 30))).total.plans == Plans()


def test_sessions_by_relation_and_those_without_a_measure(book: Book) -> None:
    rina, dedi = book.person("Rina", relation=Relation.PEER), book.person("Dedi")
    with_measure = book.session(rina, date(2026, 10, 1), 40, relation=Relation.SUPERIOR)
    book.goal(with_measure, measure="4 weeks", decided_on=date(2026, 10, 9))
    book.goal(book.session(rina, date(2026, 10, 15), 20))
    book.session(dedi, date(2026, 10, 31), 30, relation=Relation.EXTERNAL)
    book.session(dedi, date(2026, 10, 30), status=SessionStatus.PLANNED)
    book.session(dedi, date(2026, 10, 29), status=SessionStatus.NO_SHOW)
    book.session(dedi, date(2026, 10, 28), swapped=True)
    book.session(dedi, date(2026, 10, 27), deleted_at=at(TODAY))
    book.session(dedi, date(2026, 11, 1))
    found = report(book, OCTOBER)
    assert (found.total.sessions, found.total.minutes, found.total.unmeasured) == (3, 90, 2)
    assert found.unmeasured == (("Dedi", date(2026, 10, 31)), ("Rina", date(2026, 10, 15)))
    assert {relation: figures.sessions for relation, figures in found.relations} == {
        Relation.PEER: 1,
        Relation.SUPERIOR: 1,
        Relation.EXTERNAL: 1,
    }
    assert [(line.name, line.figures.minutes) for line in found.people] == [
        ("Dedi", 30),
        ("Rina", 60),
    ]
    assert [figures.sessions for figures in report(book).months] == [0] * 9 + [3, 1, 0]


def test_answers_have_number_mean_and_distribution(book: Book) -> None:
    rina = book.person("Rina", "Mutasi")
    for day, mark in ((1, 3), (8, 4), (15, 5)):
        book.survey(rina, date(2026, 10, day), heard=mark, confidence=mark, zz_own=1)
    book.survey(book.person("Dedi", "Mutasi"), date(2026, 9, 9), heard=2)
    found = report(book)
    heard = next(line for line in found.items if line.item == SurveyItem.HEARD)
    assert (heard.people, heard.marks.number, heard.marks.mean) == (2, 4, 3.5)
    assert heard.marks.counts == (0, 1, 1, 1, 1)
    assert [marks.mean for marks in heard.months[8:10]] == [2, 4]
    assert [line.item for line in found.items] == ["heard", "confidence", "zz_own"]
    assert {line.name: line.heard for line in found.people} == {}
    book.session(rina, date(2026, 10, 1))
    assert {line.name: line.heard for line in report(book).people} == {"Rina": (3, 4, 5)}


@pytest.mark.parametrize("people", [4, 5])
def test_answers_of_a_team_need_five_people(book: Book, people: int) -> None:
    for number in range(6):
        who = book.person(f"P{number}", "Mutasi")
        book.session(who, date(2026, 10, 1))
        if number < people:
            book.survey(who, date(2026, 10, 1), heard=4)
    (line,) = report(book).units
    assert line.answered == people
    assert (line.marks == Marks(four=5)) is (people == 5)
    team = report(book, unit="Mutasi")
    assert team.hidden_answers is (people == 4)
    assert bool(team.items) is (people == 5)


def measured(who: str | None, kind: MeasureKind, name: str, *amounts: float) -> list[Record]:
    """Return the same thing measured in one month after another, from August on."""
    return [
        Measurement(
            id=new_id(),
            coachee_id=who,
            kind=kind,
            name=name,
            amount=amount,
            day=date(2026, month, 10),
            source=Source.APPRAISAL,
            created_at=at(date(2026, month, 10)),
        )
        for month, amount in enumerate(amounts, 8)
    ]


def test_ten_days_become_seven(book: Book) -> None:
    rina = book.person("Rina")
    book.keep(
        *measured(rina, MeasureKind.DURATION, "reply to a letter", 10, 9, 7),
        *measured(rina, MeasureKind.PERFORMANCE, "SKP 1", 80, 100),
        *measured(None, MeasureKind.ORGANISATION, "complaints", 0, 3),
        *measured(rina, MeasureKind.QUALITY, QualityPoint.TIDY, 2, 3, 5),
    )
    found = report(book)
    changes = {one.name: (one.difference, one.percent) for _whose, one in found.changes}
    assert changes == {"reply to a letter": (-3, -30), "SKP 1": (20, 25), "complaints": (3, None)}
    assert [(line.quarter, line.mean, line.number) for line in found.quality] == [
        (Quarter(2026, 3), 2.5, 2),
        (Quarter(2026, 4), 5, 1),
    ]
    # The first amount is the first ever; what was not measured in the period is not told.
    assert {one.name: one.before for _whose, one in report(book, OCTOBER).changes} == {
        "reply to a letter": 10
    }
    assert [whose for whose, _one in found.changes] == ["Rina", "", "Rina"]


def test_values_events_benefits_and_evidence(book: Book) -> None:
    rina = book.person("Rina")
    session = book.session(rina, date(2026, 10, 1))
    book.goal(
        session,
        benefit=Benefit.INDEPENDENCE,
        decided_on=TODAY,
        evidence="r.pdf",
        evidence_kind=EvidenceKind.REPORT,
    )
    book.goal(session, benefit=Benefit.INDEPENDENCE)
    book.goal(session, decided_on=TODAY, evidence_waived=True)
    book.goal(session, decided_on=TODAY)

    def event(kind: EventKind, day: date, **more: object) -> Event:
        fields = {"source": Source.COACH} | more
        return Event(id=new_id(), kind=kind, day=day, created_at=at(day), **fields)

    def feedback(praise: bool) -> Feedback:
        return Feedback(
            id=new_id(),
            session_id=session,
            entry_id="e",
            situation="s",
            behaviour="b",
            praise=praise,
            value=Value.LOYAL,
        )

    kind = EntryKind.FEEDBACK
    loyal = {"coachee_id": rina, "value": Value.LOYAL}
    book.keep(
        event(EventKind.BEHAVIOUR, date(2026, 3, 31), **loyal, source=Source.SUPERIOR),
        event(EventKind.BEHAVIOUR, date(2026, 4, 1), **loyal),
        event(EventKind.FORUM, date(2026, 3, 31), coachee_id=rina),
        event(EventKind.FORUM, date(2026, 4, 1), coachee_id=rina),
        event(EventKind.CLUB, date(2026, 4, 1)),
        Entry(id="e", session_id=session, order=1, kind=kind, text="", stage="goal", at=at(TODAY)),
        feedback(True),
        feedback(False),
    )
    found = report(book)
    (line,) = found.values
    assert (line.value, line.seen, line.by_superior, line.praised, line.raised) == (
        Value.LOYAL,
        2,
        1,
        1,
        1,
    )
    assert found.events == ((EventKind.FORUM, (1, 1, 0, 0)), (EventKind.CLUB, (0, 1, 0, 0)))
    assert found.benefits == ((Benefit.INDEPENDENCE, Share(1, 2)),)
    assert found.evidence == ((EvidenceKind.REPORT, 1), (None, 1))
    assert found.waived == 1


def test_who_stayed_by_the_year_they_began(book: Book) -> None:
    for year, stay, since in (
        (2024, Stay.HERE, None),
        (2024, Stay.MOVED, date(2025, 1, 1)),
        (2025, Stay.LEFT, date(2026, 12, 31)),
        (2026, Stay.LEFT, date(2026, 2, 1)),
    ):
        who = book.person("P", stay=stay, stay_since=since)
        book.session(who, date(year, 1, 15))
    book.person("Not begun")
    found = report(book, Period(date(2026, 1, 1), date(2026, 6, 30))).cohorts
    assert [(one.year, one.people, one.here) for one in found] == [
        (2024, 2, 1),
        (2025, 1, 1),
        (2026, 1, 0),
    ]


def test_archived_people_count_and_deleted_ones_do_not(book: Book) -> None:
    for more in ({"archived_at": at(TODAY)}, {"deleted_at": at(TODAY)}):
        who = book.person("P", **more)
        book.plan(who, date(2026, 10, 2))
        book.survey(who, date(2026, 10, 2), heard=5)
        book.goal(book.session(who, date(2026, 10, 1)), due=date(2026, 10, 2))
    found = report(book)
    assert (found.total.sessions, found.total.plans.due, found.total.goals.open) == (1, 1, 1)
    assert sum(line.marks.number for line in found.items) == 1
