"""What may be told to others: no way to a name, no small group, not even by subtraction."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from types import NoneType
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachtui.kinds import Outcome, Relation
from coachtui.reports.coverage import coverage
from coachtui.reports.facts import Answered, Counted, Facts, Who
from coachtui.reports.figures import FEWEST, Figures, Goals, Marks, Plans, Share
from coachtui.reports.period import Period, Quarter
from coachtui.reports.programme import Numbers, Programme, Unit, programme, shown
from tests.reports.conftest import TODAY, Book

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


def leaves(kind: Any, path: str = "Programme") -> Iterator[tuple[str, Any]]:
    """Walk through a type down to what it is made of."""
    if is_dataclass(kind):
        assert isinstance(kind, type)
        for field in fields(kind):
            yield from leaves(get_type_hints(kind)[field.name], f"{kind.__name__}.{field.name}")
    elif inner := [one for one in get_args(kind) if one is not Ellipsis]:
        for one in inner:
            yield from leaves(one, path)
    else:
        yield path, kind


def test_its_type_has_no_place_for_a_name_or_a_text() -> None:
    found = dict(leaves(Programme))
    texts = {path for path, kind in found.items() if kind is str}
    assert texts == {"Unit.name"}
    for path, kind in found.items():
        allowed = kind in (int, float, date, NoneType, str) or issubclass(kind, Enum)
        assert allowed, (path, kind)
    names = {path.rsplit(".", 1)[-1] for path in found}
    assert not names & {"id", "who", "coachee", "session", "text", "note", "comment", "source"}


def test_a_unit_of_four_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="small"):
        Unit("Mutasi", Numbers(FEWEST - 1, 1, 1, None, None, None, ()))


@pytest.mark.parametrize(
    ("sizes", "seen"),
    [
        ({"a": 5, "b": 9}, {"a", "b"}),
        ({"a": 4}, set()),
        # Four would be what is left of the total: the smaller of the others goes as well.
        ({"a": 4, "b": 6, "c": 9}, {"c"}),
        # Three and two together are five people: nobody can tell them apart.
        ({"a": 3, "b": 2, "c": 6}, {"c"}),
        ({"a": 1, "b": 5}, set()),
        ({"a": 0, "b": 5}, {"a", "b"}),
    ],
)
def test_what_could_be_subtracted_is_hidden(sizes: dict[str, int], seen: set[str]) -> None:
    assert shown(sizes) == seen


@settings(deadline=None)
@given(st.dictionaries(st.integers(), st.integers(0, 12), max_size=8))
def test_what_is_hidden_is_nobody_or_five_people(sizes: dict[int, int]) -> None:
    seen = shown(sizes)
    hidden = sum(size for key, size in sizes.items() if key not in seen)
    assert all(sizes[key] == 0 or sizes[key] >= FEWEST for key in seen)
    assert hidden == 0 or hidden >= FEWEST or sum(sizes.values()) < FEWEST


PEOPLE = st.lists(
    st.tuples(
        st.sampled_from(["", "A", "B", "C"]),
        st.sampled_from([*Relation]),
        st.booleans(),
        st.booleans(),
        st.booleans(),
    ),
    max_size=24,
)


@settings(max_examples=60, deadline=None)
@given(PEOPLE)
def test_each_number_is_of_five_people_and_so_is_what_is_left(
    people: list[tuple[str, Relation, bool, bool, bool]],
) -> None:
    """Each person counts for one in everything, so that each number is a number of people."""
    known = {
        str(n): Who(str(n), f"secret {n}", unit, relation, date(2026, 1, 1))
        for n, (unit, relation, *_had) in enumerate(people)
    }
    counted, answered = {}, []
    for n, (_unit, _relation, met, aimed, asked) in enumerate(people):
        goals = Goals(reached=int(aimed))
        figures = Figures(int(met), int(met), goals=goals, plans=Plans(in_time=int(aimed)))
        counted[str(n)] = figures
        if asked:
            answered.append(Answered(str(n), "heard", date(2026, 2, 1), Marks(four=1)))
    board = coverage(known.values(), {}, Period(TODAY, TODAY), TODAY)
    found = programme(Facts(known, Counted(counted), tuple(answered)), board)
    assert "secret" not in repr(found)
    if found.total is None:
        assert len(people) < FEWEST
        return
    for groups in (
        [*(unit.numbers for unit in found.units), *([found.others] if found.others else [])],
        [one.numbers for one in found.relations],
    ):
        for amount in (sessions, goals_due, answers):
            told, total = [one for one in map(amount, groups) if one], amount(found.total)
            assert all(one >= FEWEST for one in told)
            if groups and total:
                left = total - sum(told)
                assert left == 0 or left >= FEWEST


def sessions(numbers: Numbers) -> int:
    return numbers.sessions or 0


def goals_due(numbers: Numbers) -> int:
    return numbers.goals.whole if numbers.goals else 0


def answers(numbers: Numbers) -> int:
    return sum(item.marks.number for item in numbers.items)


def test_a_programme_worked_out_by_hand(book: Book) -> None:
    """Mutasi has six people, Diklat four and Umum one: the last two are told together."""
    for number in range(11):
        unit = "Mutasi" if number < 6 else "Diklat" if number < 10 else "Umum"
        who = book.person(f"secret name {number}", unit, relation=Relation.SUPERIOR)
        session = book.session(who, date(2026, 10, 1), 30)
        book.plan(who, date(2026, 10, 9), (date(2026, 10, 10), Outcome.DONE))
        if number < 5:
            book.goal(session, decided_on=date(2026, 10, 20))
            book.survey(who, date(2026, 10, 1), heard=4, own_item=1)
    with book.reports() as reports:
        found = reports.programme(Period(date(2026, 10, 15), date(2026, 10, 15)))
    assert "secret" not in repr(found)
    assert "own_item" not in repr(found)
    assert found.period == Period(date(2026, 10, 1), date(2026, 12, 31))
    assert found.total is not None
    assert (found.total.people, found.total.sessions, found.total.minutes) == (11, 11, 330)
    (unit,) = found.units
    assert (unit.name, unit.numbers.people, unit.numbers.plans) == ("Mutasi", 6, Share(6, 6))
    assert found.others is not None
    assert (found.others.people, found.others.sessions, found.others.goals) == (5, 5, Share())
    assert unit.numbers.goals == found.total.goals == Share(5, 5)
    assert [item.marks.mean for item in found.total.items] == [4]
    assert [(one.quarter, one.covered) for one in found.quarters] == [
        (Quarter(2026, 4), Share(11, 11))
    ]
    assert [one.relation for one in found.relations] == [Relation.SUPERIOR]


def test_four_people_are_no_programme(book: Book) -> None:
    for number in range(4):
        book.session(book.person(f"P{number}"), date(2026, 10, 1))
    with book.reports() as reports:
        assert reports.programme(YEAR) == Programme(YEAR, None)
