"""What may be told of coaching to others: numbers of groups, and no way to a person.

The types of this module have no field for a name, an id or a free text. The one word that somebody
typed is the name of a unit, and a unit of fewer than five people cannot be made into a `Unit`.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

from coachtui.kinds import Benefit, Relation, Value
from coachtui.kinds.between import EventKind, MeasureKind, SurveyItem
from coachtui.reports.coverage import Cell, Coverage, covered
from coachtui.reports.facts import Facts, Who
from coachtui.reports.figures import FEWEST, Figures, Marks, Share, added, joined
from coachtui.reports.outcomes import benefits_of, events_of, values_of
from coachtui.reports.period import Period, Quarter

Key = TypeVar("Key", bound=Hashable)
Amount = TypeVar("Amount")
Together = TypeVar("Together")


@dataclass(frozen=True, slots=True)
class Item:
    """The answers to one item of the survey."""

    item: SurveyItem
    marks: Marks


@dataclass(frozen=True, slots=True)
class Numbers:
    """What was counted of a group; what fewer than five of its people had part in is none."""

    people: int
    sessions: int | None
    minutes: int | None
    covered: Share | None
    goals: Share | None
    plans: Share | None
    items: tuple[Item, ...]

    def __post_init__(self) -> None:
        if self.people < FEWEST:
            raise ValueError("A group this small is not shown.")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of five people or more."""

    name: str
    numbers: Numbers


@dataclass(frozen=True, slots=True)
class ByRelation:
    """Those to whom the coach was the same."""

    relation: Relation
    numbers: Numbers


@dataclass(frozen=True, slots=True)
class ByQuarter:
    """One quarter: who was coached of those who count."""

    quarter: Quarter
    covered: Share


@dataclass(frozen=True, slots=True)
class Seen:
    """How often a core value was seen."""

    value: Value
    seen: int
    praised: int


@dataclass(frozen=True, slots=True)
class Named:
    """Goals that name a benefit, and how many of them were reached."""

    benefit: Benefit
    reached: Share


@dataclass(frozen=True, slots=True)
class Events:
    """How often one kind of event happened."""

    kind: EventKind
    number: int


@dataclass(frozen=True, slots=True)
class Stayed:
    """Those whose coaching began in one year, and how many are still where they were."""

    year: int
    here: Share


@dataclass(frozen=True, slots=True)
class Programme:
    """The whole report, about whole quarters."""

    period: Period
    total: Numbers | None
    """None where fewer than five people were coached: then there is nothing else."""
    units: tuple[Unit, ...] = ()
    others: Numbers | None = None
    """Everybody in units that are too small to be shown by themselves."""
    relations: tuple[ByRelation, ...] = ()
    quarters: tuple[ByQuarter, ...] = ()
    values: tuple[Seen, ...] = ()
    benefits: tuple[Named, ...] = ()
    events: tuple[Events, ...] = ()
    faster: Share | None = None
    """Things that took less time at last than at first."""
    stayed: tuple[Stayed, ...] = ()


def programme(facts: Facts, board: Coverage) -> Programme:
    """Put the report together; *board* is the coverage of the same whole quarters."""
    people = frozenset(line.who.id for line in board.lines)
    if len(people) < FEWEST:
        return Programme(board.period, None)
    each = _each(facts, board)
    total = _numbers({None: people}, each)[None]
    units = _numbers(_partition(board, lambda who: who.unit or None), each)
    others = units.pop(None, None)
    relations = _numbers(_partition(board, lambda who: who.relation), each)
    return Programme(
        board.period,
        total,
        tuple(Unit(name, units[name]) for name in sorted(filter(None, units))),
        others if units else None,
        tuple(ByRelation(one, relations[one]) for one in Relation if one in relations),
        _quarters(board),
        _values(facts),
        _benefits(facts),
        _events(facts, board.period),
        _faster(facts),
        _stayed(facts),
    )


def shown(sizes: Mapping[Key, int]) -> frozenset[Key]:
    """Return the groups that others may see, by how many people had part in each.

    Small ones are hidden, and so is what has no name. Where what is hidden could be told from the
    total and the others, the smallest of these is hidden as well, until it cannot.
    """
    seen = {key for key, size in sizes.items() if not 0 < size < FEWEST}
    hidden = sum(size for key, size in sizes.items() if key not in seen)
    for key in sorted(seen, key=lambda one: (sizes[one], str(one))):
        if not 0 < hidden < FEWEST:
            break
        if sizes[key]:
            seen.remove(key)
            hidden += sizes[key]
    return frozenset(seen)


def _partition(
    board: Coverage, key: Callable[[Who], Key | None]
) -> dict[Key | None, frozenset[str]]:
    """Return the groups that may be shown; all others are one group without a name."""
    found: dict[Key | None, set[str]] = defaultdict(set)
    for line in board.lines:
        found[key(line.who)].add(line.who.id)
    named = shown({one: len(members) for one, members in found.items()}) - {None}
    groups = {one: frozenset(found[one]) for one in named}
    if rest := frozenset[str]().union(*(found[one] for one in found if one not in named)):
        groups[None] = rest
    return groups


@dataclass(frozen=True, slots=True)
class _Each:
    """What was counted of each person; it goes no further than this module."""

    held: Mapping[str, Figures]
    goals: Mapping[str, Figures]
    plans: Mapping[str, Figures]
    cells: Mapping[str, tuple[Cell, ...]]
    answers: Mapping[SurveyItem, Mapping[str, list[Marks]]]


def _each(facts: Facts, board: Coverage) -> _Each:
    figures = facts.counted.people
    answers: dict[SurveyItem, dict[str, list[Marks]]] = {
        item: defaultdict(list) for item in SurveyItem
    }
    for one in facts.answered:
        if one.item in answers:
            answers[SurveyItem(one.item)][one.who].append(one.marks)
    return _Each(
        {who: one for who, one in figures.items() if one.sessions},
        {who: one for who, one in figures.items() if one.goals.share.whole},
        {who: one for who, one in figures.items() if one.plans.due},
        {line.who.id: line.cells for line in board.lines},
        answers,
    )


def _numbers(groups: Mapping[Key, frozenset[str]], each: _Each) -> dict[Key, Numbers]:
    """Count for groups of people who are in one of them each; small parts of it are none."""
    held = _of_groups(groups, each.held, added)
    goals = _of_groups(groups, each.goals, added)
    plans = _of_groups(groups, each.plans, added)
    met = _of_groups(groups, each.cells, lambda those: covered(chain.from_iterable(those)))
    items = {
        item: _of_groups(
            groups, each.answers[item], lambda those: joined(chain.from_iterable(those))
        )
        for item in SurveyItem
    }
    return {
        key: Numbers(
            len(members),
            one.sessions if (one := held[key]) else None,
            one.minutes if (one := held[key]) else None,
            met[key],
            one.goals.share if (one := goals[key]) else None,
            one.plans.share if (one := plans[key]) else None,
            tuple(
                Item(item, marks)
                for item in SurveyItem
                if (marks := items[item][key]) and marks.number
            ),
        )
        for key, members in groups.items()
    }


def _of_groups(
    groups: Mapping[Key, frozenset[str]],
    each: Mapping[str, Amount],
    together: Callable[[Iterable[Amount]], Together],
) -> dict[Key, Together | None]:
    """Put amounts of people together by group; none where it could be told whose they are."""
    having = {key: members & each.keys() for key, members in groups.items()}
    seen = shown({key: len(members) for key, members in having.items()})
    return {
        key: together(each[who] for who in members) if key in seen else None
        for key, members in having.items()
    }


def _quarters(board: Coverage) -> tuple[ByQuarter, ...]:
    shares = dict(zip(board.quarters, board.shares, strict=True))
    seen = shown({quarter: share.whole for quarter, share in shares.items()})
    return tuple(ByQuarter(one, share) for one, share in shares.items() if one in seen)


def _values(facts: Facts) -> tuple[Seen, ...]:
    owners = {one.who for one in facts.fed} | {one.who for one in facts.happened if one.value}
    lines = values_of(facts) if len(owners) >= FEWEST else ()
    return tuple(Seen(line.value, line.seen, line.praised) for line in lines)


def _benefits(facts: Facts) -> tuple[Named, ...]:
    lines = benefits_of(facts) if len({one.who for one in facts.aimed}) >= FEWEST else ()
    return tuple(Named(benefit, share) for benefit, share in lines)


def _events(facts: Facts, period: Period) -> tuple[Events, ...]:
    """Count what happened to five people or more, and the meetings of the coaches."""
    owners: dict[EventKind, set[str]] = defaultdict(set)
    for one in facts.happened:
        owners[one.kind] |= {one.who} if one.who else set()
    return tuple(
        Events(kind, sum(numbers))
        for kind, numbers in events_of(facts, period)
        if kind is EventKind.CLUB or len(owners[kind]) >= FEWEST
    )


def _faster(facts: Facts) -> Share | None:
    times = [one for one in facts.changes if one.kind is MeasureKind.DURATION]
    if len({one.who for one in times}) < FEWEST:
        return None
    return Share(sum(one.difference < 0 for one in times), len(times))


def _stayed(facts: Facts) -> tuple[Stayed, ...]:
    seen = shown({one.year: one.people for one in facts.cohorts})
    return tuple(Stayed(one.year, one.stayed) for one in facts.cohorts if one.year in seen)
