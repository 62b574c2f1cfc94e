"""What numbers and answers come to side by side; what caused them they do not say."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean
from typing import Final

from coachtui.kinds import Value
from coachtui.kinds.between import MeasureKind
from coachtui.text import fold
from coachtui.views import EventView, MeasurementView, SurveyView

LOW: Final = 3
"""An answer below it is a reason to look at one's own part."""

PERCENT: Final = "%"
"""The unit of which a change is told in points: 72 % that become 85 % are 13 more, not 18."""

TREND: Final = 3
"""From how many answers on they are shown as a trend."""

_NUMBER: Final = re.compile(r"([-−+]?)\s*([1-9]\d{0,2}(?:[.,]\d{3})+|\d+)(?:[.,](\d+))?\s*(.*)")


@dataclass(frozen=True, slots=True)
class Course:
    """One thing that is measured again and again, the oldest first."""

    kind: MeasureKind
    name: str
    unit: str
    amounts: tuple[float, ...]
    last: MeasurementView
    """What was told last."""

    @property
    def percent(self) -> int | None:
        """By how much the last amount differs from the first; none where there is no telling."""
        before, after = self.amounts[0], self.amounts[-1]
        if len(self.amounts) < 2 or not before:
            return None
        return round(100 * (after - before) / abs(before))


def courses(measurements: Iterable[MeasurementView]) -> tuple[Course, ...]:
    """Put together what measures the same thing.

    Quality is the mean of a quarter, a duration each one that was told, all else stands at the end
    of its quarter.
    """
    groups: dict[object, list[MeasurementView]] = {}
    for one in measurements:
        groups.setdefault(_key(one), []).append(one)
    return tuple(_course(group) for group in groups.values())


def course_of(one: MeasurementView, measurements: Iterable[MeasurementView]) -> Course:
    """Return the course that a number is part of, whatever the order of the others."""
    wanted = _key(one)
    return _course(sorted((o for o in measurements if _key(o) == wanted), key=lambda o: o.day))


def trend(surveys: Iterable[SurveyView], item: str) -> tuple[int, ...]:
    """Return what was answered to one item, the oldest first; nothing of too few answers."""
    marks = tuple(survey.marks[item] for survey in surveys if item in survey.marks)
    return marks if len(marks) >= TREND else ()


def means(surveys: Iterable[SurveyView]) -> tuple[float, ...]:
    """Return the mean of each survey, the oldest first; nothing of too few surveys."""
    found = tuple(fmean(survey.marks.values()) for survey in surveys if survey.marks)
    return found if len(found) >= TREND else ()


def low_marks(survey: SurveyView | None) -> Mapping[str, int]:
    """Return the low answers of a survey, the lowest first."""
    marks = survey.marks if survey else {}
    low = [(item, mark) for item, mark in marks.items() if mark < LOW]
    return dict(sorted(low, key=lambda one: one[1]))


def values_seen(events: Iterable[EventView]) -> Mapping[Value, int]:
    """Count the behaviours that were seen by the core value they show."""
    counted = Counter(one.value for one in events if one.value)
    return {value: counted[value] for value in Value if counted[value]}


def read_amount(text: str) -> tuple[float, str] | None:
    """Read a number and what stands behind it, such as "92,5 %" or "7 hari"; none is no number."""
    found = _NUMBER.fullmatch(text.strip())
    if found is None:
        return None
    sign, whole, decimals, unit = found.groups()
    amount = float(f"{re.sub('[.,]', '', whole)}.{decimals or 0}")
    return (-amount if sign in ("-", "−") else amount), unit.strip()


def with_unit(number: str, unit: str) -> str:
    """Return a number with its unit; a percent sign stands close to it."""
    return f"{number}{unit}" if unit == PERCENT else f"{number} {unit}".rstrip()


def _key(one: MeasurementView) -> tuple[MeasureKind, str, str | None]:
    return one.kind, fold(one.name), one.goal_id


def _course(group: Sequence[MeasurementView]) -> Course:
    last = group[-1]
    if last.kind is MeasureKind.DURATION:
        amounts = tuple(one.amount for one in group)
    else:
        quarters: dict[tuple[int, int], list[float]] = {}
        for one in group:
            quarters.setdefault(_quarter(one.day), []).append(one.amount)
        mean = last.kind is MeasureKind.QUALITY
        amounts = tuple(fmean(told) if mean else told[-1] for told in quarters.values())
    return Course(last.kind, last.name, last.unit, amounts, last)


def _quarter(day: date) -> tuple[int, int]:
    return day.year, (day.month + 2) // 3
