"""What is measured as lines: of a list, of a person's page, and all about one of them."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets.option_list import Option

from coachtui.exports.measure_words import event_words, learning_words, point_words, source_words
from coachtui.goals.values import value_word
from coachtui.i18n import _, figure, language, ngettext
from coachtui.kinds.between import EventKind, MeasureKind, QualityPoint
from coachtui.measuring import (
    PERCENT,
    Course,
    course_of,
    courses,
    low_marks,
    means,
    trend,
    values_seen,
    with_unit,
)
from coachtui.text import visible
from coachtui.views import EventView, LearningView, Measured, MeasurementView, SurveyView
from coachtui.widgets.columns import Cell, Column, Row, Rows, muted, named_rows
from coachtui.widgets.due_words import near_day, written_day
from coachtui.widgets.row_list import line
from coachtui.widgets.words import BARS

if TYPE_CHECKING:
    from coachtui.bank.survey import Survey

One = SurveyView | MeasurementView | EventView | LearningView

HEARD = "heard"
"""The sentence of the survey whose course says most about the two."""

MONTH = timedelta(days=31)
"""How long the coaches may go without a meeting before it is said."""

TOLD = 3
"""How many courses of numbers stand on the page of a person."""


def measure_columns() -> Sequence[Column]:
    """Return the columns: the day, what it is, its value, where it comes from."""
    return (
        Column(_("Day"), cells=16),
        Column(_("What")),
        Column(_("Value"), cells=14, right=True),
        Column(_("Source"), cells=15, room=76),
    )


def every_one(measured: Measured) -> tuple[One, ...]:
    """Return all that is measured in one row, the newest first."""
    every: list[One] = [*measured.surveys, *measured.measurements, *measured.events]
    return tuple(sorted([*every, *measured.learning], key=lambda one: one.day, reverse=True))


def measure_lines(measured: Measured, today: date) -> Iterator[Option]:
    """Yield a line for each thing that is measured."""
    for one in every_one(measured):
        what, value, source = _said(one)
        cells: tuple[Cell, ...] = (near_day(one.day, today), what, value, muted(source))
        yield line(Row(measure_columns(), cells), one.id)


def named(one: One) -> str:
    """Return what one thing is called in a toast."""
    return _said(one)[0]


def described(one: One, measured: Measured, survey: "Survey") -> Rows:
    """Return all that is known of one thing, a line each."""
    match one:
        case SurveyView():
            lines = _answers(one, survey)
        case MeasurementView():
            lines = _measured(one, measured)
        case EventView():
            lines = [(_("Core value"), value_word(one.value) if one.value else "")]
        case LearningView():
            lines = _learned(one)
    return named_rows(lines)


def beside(course: Course) -> str:
    """Return the amounts of a course side by side, and by how much the last differs."""
    amounts = " → ".join(figure(amount) for amount in course.amounts)
    return f"{with_unit(amounts, _unit(course))} {_change(course)}".rstrip()


def caveat() -> str:
    """Say what numbers side by side do not say."""
    return _("Before and after side by side: that does not prove that coaching was the cause.")


def page_lines(measured: Measured, survey: "Survey") -> Iterator[Content]:
    """Yield what the page of a person says of it: trends, numbers, counts; no mark of a person."""
    lang = language()
    if marks := trend(measured.surveys, HEARD):
        yield _trend(survey.item(HEARD, lang), marks)
    if found := means(measured.surveys):
        yield _trend(_("Survey, mean"), found)
    told = [one for one in courses(measured.measurements) if len(one.amounts) > 1]
    for course in told[-TOLD:]:
        yield _line(_name(course.last), beside(course))
    if told:
        yield muted(caveat())
    if values := values_seen(measured.events):
        counts = " · ".join(f"{value_word(value)} {n}" for value, n in values.items())
        yield _line(_("Behaviours seen"), counts)


def club_words(measured: Measured, today: date) -> str:
    """Say when the coaches last met and meet next, and after a month that it may be time to."""
    days = [one.day for one in measured.events if one.kind is EventKind.CLUB]
    gone, coming = [day for day in days if day <= today], [day for day in days if day > today]
    words = _("The coaches have not met yet.")
    if gone:
        words = _("The coaches last met on {day}.").format(day=near_day(max(gone), today))
    if coming:
        again = _("The next time is {day}.").format(day=near_day(min(coming), today))
    else:
        again = _("Time to meet again?") if gone and today - max(gone) > MONTH else ""
    return f"{words} {again}".strip()


def low_words(survey: SurveyView | None, asked: "Survey") -> Iterator[str]:
    """Yield what a coach may look at in one's own part, for each low answer."""
    words = _("“{sentence}” was answered with {n} of 5. What could be different on your side?")
    for item, mark in low_marks(survey).items():
        yield words.format(sentence=visible(asked.item(item, language())), n=mark)


def _said(one: One) -> tuple[str, str, str]:
    """Return what one thing is, its value and its source."""
    match one:
        case SurveyView():
            answers = ngettext("{n} answer", "{n} answers", len(one.marks))
            return _("Survey"), answers.format(n=len(one.marks)), _("coachee")
        case MeasurementView():
            value = with_unit(figure(one.amount), _unit(one))
            return _name(one), value, source_words(_)[one.source]
        case EventView():
            kind = event_words(_)[one.kind]
            text = f"{kind}: {visible(one.text)}" if one.text else kind
            return text, value_word(one.value) if one.value else "", source_words(_)[one.source]
        case LearningView():
            hours = ngettext("{n} hour", "{n} hours", round(one.hours))
            return (
                f"{learning_words(_)[one.kind]}: {visible(one.title)}",
                hours.format(n=figure(one.hours)) if one.hours else "",
                visible(one.issuer),
            )


def _unit(one: MeasurementView | Course) -> str:
    """Return the unit, that of a duration in the language that is on."""
    return _("days") if one.kind is MeasureKind.DURATION else visible(one.unit)


def _name(one: MeasurementView) -> str:
    if one.kind is MeasureKind.QUALITY and one.name in [*QualityPoint]:
        return _("quality: {point}").format(point=point_words(_)[QualityPoint(one.name)])
    return visible(one.name)


def _change(course: Course) -> str:
    """Return by how much the last amount differs from the first, where there is any telling."""
    if course.percent is None:
        return ""
    if course.unit != PERCENT:
        return f"({course.percent:+d}%)"
    points = course.amounts[-1] - course.amounts[0]
    sign = "+" if points > 0 else ""
    return _("({difference} points)").format(difference=f"{sign}{figure(points)}")


def _answers(one: SurveyView, survey: "Survey") -> list[tuple[str, str]]:
    known = survey.items(language())
    keys = [*(key for key in known if key in one.marks), *(one.marks.keys() - known.keys())]
    marks = [f"{one.marks[key]}  {visible(known.get(key, key))}" for key in keys]
    return [(_("Answers"), "\n".join(marks)), (_("Own words"), visible(one.comment))]


def _measured(one: MeasurementView, measured: Measured) -> list[tuple[str, str]]:
    whole = course_of(one, measured.measurements)
    several = len(whole.amounts) > 1
    return [
        (_("Side by side"), beside(whole) if several else ""),
        ("", caveat() if several else ""),
        (_("Note"), visible(one.note)),
    ]


def _learned(one: LearningView) -> list[tuple[str, str]]:
    return [(_("Valid until"), written_day(one.valid_until)), (_("File"), visible(one.file))]


def _trend(name: str, marks: Sequence[float]) -> Content:
    """Draw marks from 1 to 5 as they followed one another, with the numbers for any font."""
    bars = "".join(BARS[round((mark - 1) / 4 * (len(BARS) - 1))] for mark in marks)
    numbers = " → ".join(map(figure, marks))
    return Content.assemble(
        visible(name), "  ", (bars, "$primary"), "  ", (numbers, "$foreground-muted")
    )


def _line(name: str, words: str) -> Content:
    return Content.assemble(visible(name), "  ", (words, "$foreground-muted"))
