"""Hours, lesson hours and the log, against numbers that were worked out by hand."""

from datetime import date

import pytest

from coachtui.exports.plain import plain_page
from coachtui.exports.reports.data import csv_report
from coachtui.exports.reports.hours import hours_page, year_words
from coachtui.exports.words import Voice
from coachtui.ids import new_id
from coachtui.kinds.between import LearningKind
from coachtui.models import Learning
from coachtui.reports.hours import Hours, LogLine, Person, Sum, Yearly, in_a_row, jp, months_back
from coachtui.reports.period import Period
from tests.reports.conftest import TODAY, Book, at


def hours(book: Book, period: Period | None = None, rule: float | None = None) -> Hours:
    with book.reports() as reports:
        return reports.hours(period, rule)


def test_the_log_names_those_who_agreed_and_counts_everybody(book: Book) -> None:
    rina = book.person("Rina", address="Bu Rina", contact="r@x.id", in_log=True)
    book.session(rina, date(2025, 1, 2), 60, paid=True)
    book.session(rina, date(2026, 3, 4), 30)
    book.session(rina, date(2026, 5, 6), 45, group_size=6)
    book.session(book.person("Dedi"), date(2026, 5, 7), 15, paid=True)
    book.session(book.person("Gone", in_log=True, deleted_at=at(TODAY)), date(2026, 5, 8), 20)
    ended = book.person("Ended", in_log=True, archived_at=at(date(2026, 6, 1)))
    book.session(ended, date(2026, 5, 9), 10, from_paper=True, planned_minutes=50)
    book.session(ended, date(2026, 5, 9), swapped=True)
    found = hours(book)
    assert found.log == (
        LogLine("Bu Rina", "r@x.id", 1, date(2025, 1, 2), None, 60, 30),
        LogLine("Bu Rina", "r@x.id", 6, date(2026, 5, 6), None, 0, 45),
        LogLine("Ended", "", 1, date(2026, 5, 9), date(2026, 6, 1), 0, 50),
    )
    assert (found.unnamed_clients, found.unnamed) == (2, Sum(2, 35))
    assert (found.clients, found.total, found.paid) == (4, Sum(6, 220), 75)
    # 24 May 2025 is eighteen months ago: the session of January 2025 is older.
    assert found.recent == 160
    assert found.years == ((2025, Sum(1, 60)), (2026, Sum(5, 160)))
    assert hours(book, Period(date(2026, 5, 7), date(2026, 5, 8))).total == Sum(2, 35)


def test_the_table_divides_hours_as_its_spreadsheet_does(book: Book) -> None:
    book.session(book.person("Rina", in_log=True), date(2026, 5, 6), 45)
    assert '"0.75"' in csv_report(hours(book), "en")
    assert '"0,75"' in csv_report(hours(book), "id")


def test_lesson_hours_by_minutes_or_by_session(book: Book) -> None:
    rina = book.person("Rina")
    book.session(rina, date(2026, 5, 6), 45)
    book.session(rina, date(2026, 5, 7), 90)
    book.session(rina, date(2025, 5, 7), 45)
    found = hours(book)
    assert found.people == (Person("Rina", Sum(2, 135)),)
    assert found.jp(found.people[0].done) == 3
    assert hours(book, rule=2).jp(found.people[0].done) == 4
    assert jp(Sum(1, 30), None) == pytest.approx(2 / 3)


def test_lesson_hours_stand_beside_those_of_a_year(book: Book) -> None:
    for name, number, limit in (("Bayu", 20, False), ("Sari", 2, True), ("Tono", 3, True)):
        person = book.person(name, jp_yearly=number, jp_limit=limit)
        book.session(person, date(2026, 5, 6), 135)
    found = hours(book)
    assert [one.yearly for one in found.people] == [Yearly(20), Yearly(2, True), Yearly(3, True)]
    said = plain_page(hours_page(found, "en"))
    assert all(f"JP: 3 of {number}" in said for number in (20, 2, 3))
    assert said.count("more than the 2 JP that count in a year") == 1
    quarter = hours(book, Period(date(2026, 4, 1), date(2026, 6, 30)))
    assert {one.yearly for one in quarter.people} == {None}
    assert year_words(6, Yearly(20), Voice("en")) == "6 of 20 JP this year"
    assert year_words(4.5, Yearly(4, True), Voice("id")).startswith("4,5")


def test_what_the_coach_learned(book: Book) -> None:
    for kind, day in ((LearningKind.SUPERVISION, 1), (LearningKind.TRAINING, 10)):
        key = new_id()
        book.keep(
            Learning(
                id=key, kind=kind, title="t", day=date(2026, 3, day), hours=8, created_at=at(TODAY)
            )
        )
    book.session(book.person("Rina"), date(2026, 3, 9), 40)
    book.session(book.person("Dedi"), date(2026, 3, 10), 20)
    found = hours(book)
    assert [one.kind for one in found.learned] == [LearningKind.SUPERVISION, LearningKind.TRAINING]
    assert (found.trained_since, found.untrained) == (date(2026, 3, 10), 40)
    assert hours(book, Period(date(2026, 3, 2), TODAY)).learned == found.learned[1:]


def test_weeks_in_a_row(book: Book) -> None:
    """Monday begins a week; this one may still get its session."""
    rina = book.person("Rina")
    for day in (date(2026, 11, 1), date(2026, 11, 9), date(2026, 11, 22), date(2026, 11, 16)):
        book.session(rina, day)
    found = hours(book)
    assert [number for _monday, number in found.weeks[-5:]] == [1, 0, 1, 2, 0]
    assert found.weeks_in_a_row == 2
    assert sum(number for _monday, number in found.weeks) == found.total.sessions
    assert [in_a_row(weeks) for weeks in ((), (0,), (1, 1), (1, 0, 0), (0, 3, 0))] == [
        0,
        0,
        2,
        0,
        1,
    ]


def test_the_same_day_months_ago() -> None:
    assert months_back(date(2026, 11, 24), 18) == date(2025, 5, 24)
    assert months_back(date(2026, 8, 31), 18) == date(2025, 2, 28)


def test_nothing_yet(book: Book) -> None:
    found = hours(book)
    assert (found.total, found.log, found.weeks_in_a_row) == (Sum(), (), 0)
