"""Numbers side by side, trends, counts, and reading an amount as it is written."""

from datetime import date

import pytest

from coachtui.kinds import Value
from coachtui.kinds.between import EventKind, MeasureKind, Source
from coachtui.measuring import courses, low_marks, means, read_amount, trend, values_seen
from coachtui.views import EventView, MeasurementView, SurveyView

DAY = date(2026, 3, 31)


def number(
    kind: MeasureKind, amount: float, day: date = DAY, name: str = "Report"
) -> MeasurementView:
    """Return one number."""
    return MeasurementView("m", kind, name, amount, day, Source.COACHEE)


def survey(**marks: int) -> SurveyView:
    """Return one survey."""
    return SurveyView("s", "c", DAY, marks=marks)


def test_ten_days_and_seven_are_thirty_percent_less() -> None:
    days = [number(MeasureKind.DURATION, amount) for amount in (10, 9, 7)]
    other = number(MeasureKind.DURATION, 3, name="Letter")
    told = courses([days[0], other, days[1], number(MeasureKind.DURATION, 7, name="report")])
    assert [(one.amounts, one.percent) for one in told] == [((10, 9, 7), -30), ((3,), None)]


def test_performance_stands_at_the_end_of_its_quarter() -> None:
    april = date(2026, 4, 1)
    same = [number(MeasureKind.PERFORMANCE, amount) for amount in (80, 82)]
    (alone,) = courses(same)
    assert (alone.amounts, alone.percent) == ((82,), None)
    (course,) = courses([*same, number(MeasureKind.PERFORMANCE, 90.2, april)])
    assert (course.amounts, course.percent) == ((82, 90.2), 10)
    (none,) = courses(
        [number(MeasureKind.PERFORMANCE, 0), number(MeasureKind.PERFORMANCE, 5, april)]
    )
    assert none.percent is None


def test_quality_is_the_mean_of_a_quarter() -> None:
    marks = [(2, DAY), (3, DAY), (4, date(2026, 12, 31))]
    (course,) = courses([number(MeasureKind.QUALITY, mark, day, "tidy") for mark, day in marks])
    assert course.amounts == (2.5, 4)


def test_a_trend_needs_three_answers() -> None:
    surveys = [survey(heard=3), survey(heard=4, mine=2), survey(mine=4), survey(heard=5)]
    assert trend(surveys, "heard") == (3, 4, 5)
    assert trend(surveys, "mine") == ()
    assert means(surveys) == (3, 3, 4, 5)
    assert means(surveys[:2]) == ()


def test_low_answers_are_those_below_three() -> None:
    assert list(low_marks(survey(a=2, b=3, c=1, d=5)).items()) == [("c", 1), ("a", 2)]
    assert low_marks(None) == {}


def test_behaviours_are_counted_by_their_value() -> None:
    seen = [Value.LOYAL, Value.SERVICE, None, Value.LOYAL]
    events = [
        EventView("e", EventKind.BEHAVIOUR, DAY, Source.SUPERIOR, value=value) for value in seen
    ]
    assert list(values_seen(events).items()) == [(Value.SERVICE, 1), (Value.LOYAL, 2)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("7", (7, "")),
        (" 92,5 % ", (92.5, "%")),
        ("1.250 berkas", (1250, "berkas")),
        ("1,250.5", (1250.5, "")),
        ("-3.5", (-3.5, "")),
        ("0.125", (0.125, "")),
        ("7 hari", (7, "hari")),
        ("", None),
        ("soon", None),
        ("5e400x", (5, "e400x")),
    ],
)
def test_an_amount_is_read_as_it_is_written(text: str, read: tuple[float, str] | None) -> None:
    assert read_amount(text) == read
