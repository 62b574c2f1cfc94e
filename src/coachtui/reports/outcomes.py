"""What coaching came to in a period, for the coach: by person, unit, relation and month."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from coachtui.kinds import Benefit, Relation, Value
from coachtui.kinds.between import EventKind, EvidenceKind, QualityPoint, Source, SurveyItem
from coachtui.reports.facts import Answered, Change, Cohort, Facts, Who
from coachtui.reports.figures import FEWEST, Figures, Marks, Share, added, joined
from coachtui.reports.period import Period, Quarter

TREND: Final = 3
"""From how many answers on a trend is told."""


@dataclass(frozen=True, slots=True)
class PersonLine:
    """What was counted of one person."""

    who: str
    name: str
    unit: str
    figures: Figures
    heard: tuple[int, ...] = ()
    """How much they felt heard, time by time; nothing until there are three answers."""


@dataclass(frozen=True, slots=True)
class UnitLine:
    """What was counted of the people of one unit together."""

    unit: str
    people: int
    figures: Figures
    answered: int
    """How many of them answered a survey."""
    marks: Marks | None
    """All their answers; none where fewer than five of them answered."""


@dataclass(frozen=True, slots=True)
class ItemLine:
    """The answers to one item of the survey, together and month by month."""

    item: str
    people: int
    marks: Marks
    months: tuple[Marks, ...]


@dataclass(frozen=True, slots=True)
class QualityLine:
    """The mean of what deliverables were given in one quarter for one point."""

    quarter: Quarter
    point: QualityPoint
    mean: float
    number: int


@dataclass(frozen=True, slots=True)
class ValueLine:
    """How often one core value was seen, and how often feedback was given on it."""

    value: Value
    seen: int
    by_superior: int
    """Those of them that a superior has observed."""
    praised: int
    raised: int
    """Feedback on it that was no praise."""


@dataclass(frozen=True, slots=True)
class Outcomes:
    """The whole report; it names people and stays with the coach."""

    period: Period
    unit: str
    """The unit it was asked for; empty where it is about all of them."""
    total: Figures
    months: tuple[Figures, ...]
    """Month by month, as the period has them."""
    people: tuple[PersonLine, ...]
    units: tuple[UnitLine, ...]
    relations: tuple[tuple[Relation, Figures], ...]
    unmeasured: tuple[tuple[str, date], ...]
    """Sessions without a measure: with whom, and when."""
    items: tuple[ItemLine, ...]
    hidden_answers: bool
    """Fewer than five people of the unit answered: their answers are not shown."""
    evidence: tuple[tuple[EvidenceKind | None, int], ...]
    """Goals reached by what shows it; none where nothing does."""
    waived: int
    """Goals reached of which nothing had to show it."""
    benefits: tuple[tuple[Benefit, Share], ...]
    """Goals that name a benefit, and how many of them were reached."""
    changes: tuple[tuple[str, Change], ...]
    """With the name of whose they are; empty for the organisation."""
    quality: tuple[QualityLine, ...]
    values: tuple[ValueLine, ...]
    events: tuple[tuple[EventKind, tuple[int, ...]], ...]
    """How often each kind of event happened, quarter by quarter."""
    cohorts: tuple[Cohort, ...]


def outcomes(facts: Facts, period: Period, unit: str = "") -> Outcomes:
    """Put the report together; *unit* is the one that the facts are about, if it is one."""
    counted = facts.counted
    answered = {one.who for one in facts.answered}
    hidden = bool(unit) and 0 < len(answered) < FEWEST
    return Outcomes(
        period=period,
        unit=unit,
        total=added(counted.months.values()),
        months=tuple(counted.months.get(month, Figures()) for month in period.months),
        people=_people(facts),
        units=_units(facts),
        relations=tuple(sorted(counted.relations.items())),
        unmeasured=tuple((facts.people[who].name, day) for who, day in facts.unmeasured),
        items=() if hidden else _items(facts, period),
        hidden_answers=hidden,
        evidence=_evidence(facts),
        waived=sum(one.number for one in facts.proven if one.waived),
        benefits=benefits_of(facts),
        changes=tuple(
            sorted(
                ((facts.people[one.who].name if one.who else "", one) for one in facts.changes),
                key=lambda pair: (pair[1].kind, pair[0].casefold(), pair[1].name),
            )
        ),
        quality=_quality(facts),
        values=values_of(facts),
        events=events_of(facts, period),
        cohorts=() if unit else facts.cohorts,
    )


def values_of(facts: Facts) -> tuple[ValueLine, ...]:
    """Count what was seen and said of each core value, in their order, where there is any."""
    lines = []
    for value in Value:
        seen = [one for one in facts.happened if one.value is value]
        fed = [one for one in facts.fed if one.value is value]
        line = ValueLine(
            value,
            sum(one.number for one in seen),
            sum(one.number for one in seen if one.source is Source.SUPERIOR),
            sum(one.number for one in fed if one.praise),
            sum(one.number for one in fed if not one.praise),
        )
        if seen or fed:
            lines.append(line)
    return tuple(lines)


def events_of(facts: Facts, period: Period) -> tuple[tuple[EventKind, tuple[int, ...]], ...]:
    """Count each kind of event quarter by quarter, behaviours apart."""
    found: dict[EventKind, dict[Quarter, int]] = defaultdict(lambda: defaultdict(int))
    for one in facts.happened:
        if one.kind is not EventKind.BEHAVIOUR:
            found[one.kind][one.quarter] += one.number
    return tuple(
        (kind, tuple(found[kind][quarter] for quarter in period.quarters))
        for kind in EventKind
        if kind in found
    )


def benefits_of(facts: Facts) -> tuple[tuple[Benefit, Share], ...]:
    """Count the goals that name each benefit, and those of them that were reached."""
    found: dict[Benefit, list[int]] = defaultdict(lambda: [0, 0])
    for one in facts.aimed:
        found[one.benefit][0] += one.reached
        found[one.benefit][1] += one.named
    return tuple((benefit, Share(*found[benefit])) for benefit in Benefit if benefit in found)


def item_order(item: str) -> tuple[int, str]:
    """Return where an item of the survey stands: ours first, then the coach's own by name."""
    ours = [*SurveyItem]
    return (ours.index(SurveyItem(item)) if item in ours else len(ours), item)


def _people(facts: Facts) -> tuple[PersonLine, ...]:
    lines = (
        PersonLine(who.id, who.name, who.unit, figures, _trend(facts.heard.get(who.id, ())))
        for who, figures in _each(facts)
    )
    return tuple(sorted(lines, key=lambda line: (line.name.casefold(), line.who)))


def _trend(marks: tuple[int, ...]) -> tuple[int, ...]:
    return marks if len(marks) >= TREND else ()


def _units(facts: Facts) -> tuple[UnitLine, ...]:
    """Put people of one unit together; who has no unit is in no line."""
    people, answers = defaultdict[str, list[Figures]](list), defaultdict[str, list[Answered]](list)
    for who, figures in _each(facts):
        people[who.unit].append(figures)
    for one in facts.answered:
        answers[facts.people[one.who].unit].append(one)
    lines = []
    for unit in sorted(people.keys() - {""}):
        answered = len({one.who for one in answers[unit]})
        marks = joined(one.marks for one in answers[unit]) if answered >= FEWEST else None
        lines.append(UnitLine(unit, len(people[unit]), added(people[unit]), answered, marks))
    return tuple(lines)


def _each(facts: Facts) -> Iterable[tuple[Who, Figures]]:
    """Return of whom anything was counted, and what."""
    return ((facts.people[key], figures) for key, figures in facts.counted.people.items())


def _items(facts: Facts, period: Period) -> tuple[ItemLine, ...]:
    people: dict[str, set[str]] = defaultdict(set)
    marks: dict[tuple[str, date], list[Marks]] = defaultdict(list)
    for one in facts.answered:
        people[one.item].add(one.who)
        marks[one.item, one.month].append(one.marks)
    lines = []
    for item in sorted(people, key=item_order):
        months = tuple(joined(marks[item, month]) for month in period.months)
        lines.append(ItemLine(item, len(people[item]), joined(months), months))
    return tuple(lines)


def _evidence(facts: Facts) -> tuple[tuple[EvidenceKind | None, int], ...]:
    found: dict[EvidenceKind | None, int] = defaultdict(int)
    for one in facts.proven:
        if not one.waived:
            found[one.kind] += one.number
    return tuple((kind, found[kind]) for kind in (*EvidenceKind, None) if kind in found)


def _quality(facts: Facts) -> tuple[QualityLine, ...]:
    found: dict[tuple[Quarter, QualityPoint], list[float]] = defaultdict(lambda: [0.0, 0])
    for one in facts.graded:
        sums = found[one.quarter, QualityPoint(one.point)]
        sums[0] += one.total
        sums[1] += one.number
    order = [*QualityPoint]
    return tuple(
        QualityLine(quarter, point, total / number, int(number))
        for (quarter, point), (total, number) in sorted(
            found.items(), key=lambda pair: (pair[0][0], order.index(pair[0][1]))
        )
    )
