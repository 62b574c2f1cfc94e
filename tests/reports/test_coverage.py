"""Who was coached in which quarter, at the edges of quarters and of a person's time."""

from datetime import date

from coachtui.kinds.between import Stay
from coachtui.reports.coverage import Coverage
from coachtui.reports.figures import Share
from coachtui.reports.period import Period
from tests.reports.conftest import Book, at

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


def board(book: Book, period: Period = YEAR, unit: str = "") -> Coverage:
    with book.reports() as reports:
        return reports.coverage(period, unit)


def states(found: Coverage) -> dict[str, str]:
    """Return each line as a word: a figure is sessions, then ? not yet, - none, . outside."""
    marks = {"not_yet": "?", "none": "-", "outside": "."}
    return {
        line.who.name: "".join(marks.get(cell.state, str(cell.sessions)) for cell in line.cells)
        for line in found.lines
    }


def test_31_march_is_q1_and_1_april_q2(book: Book) -> None:
    book.session(book.person("March"), date(2026, 3, 31))
    book.session(book.person("April"), date(2026, 4, 1))
    assert states(board(book)) == {"April": "-1-?", "March": "1--?"}


def test_people_count_while_they_are_coached(book: Book) -> None:
    book.person("New in June", since=date(2026, 6, 30))
    book.person("Gone in May", stay=Stay.LEFT, stay_since=date(2026, 5, 2))
    book.person("Ended in Q3", archived_at=at(date(2026, 9, 30)))
    book.session(book.person("From paper", since=date(2026, 11, 1)), date(2026, 2, 1))
    last = book.person("Came once more", archived_at=at(date(2026, 5, 2)))
    book.session(last, date(2026, 5, 1))
    book.session(last, date(2026, 5, 2))
    book.person("Gone before", stay=Stay.MOVED, stay_since=date(2025, 5, 2), since=date(2025, 1, 1))
    found = board(book)
    assert states(found) == {
        "Came once more": "-2..",
        "Ended in Q3": "--..",
        "From paper": "1--?",
        "Gone in May": "-...",
        "New in June": ".--?",
    }
    assert found.shares == (Share(1, 4), Share(1, 4), Share(0, 2), Share(0, 2))
    assert found.total == Share(2, 12)


def test_quarters_are_whole_and_the_future_is_none_s_fault(book: Book) -> None:
    book.person("Rina", "Mutasi")
    book.person("Dedi", "Diklat")
    period = Period(date(2026, 11, 24), date(2027, 1, 1))
    found = board(book, period, "Mutasi")
    assert [str(one) for one in found.quarters] == ["2026-Q4", "2027-Q1"]
    assert states(found) == {"Rina": "?."}
