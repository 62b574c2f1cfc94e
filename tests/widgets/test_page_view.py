"""The top of a page: as many whole rows as there is room for, and never a heading alone."""

import pytest

from coachtui.exports.page import Block, Lines, Page, Table
from coachtui.widgets.page_view import first_rows

MONTHS = Table("By month", ("Month", "Reached"), tuple((f"month {n}", "1") for n in range(5)))
PEOPLE = Table("By person", ("Person", "Reached"), tuple((f"Bu {n}", "1") for n in range(5000)))
MIND = Lines("Mind", ("A number proves nothing.",))
PAGE = Page("Goals", (), (MONTHS, MIND, PEOPLE))


@pytest.mark.parametrize(
    ("room", "shown"),
    [
        (0, []),
        (3, []),
        (4, [("By month", 1)]),
        (7, [("By month", 4)]),
        (8, [("By month", 5)]),
        (11, [("By month", 5), ("Mind", 1)]),
        (14, [("By month", 5), ("Mind", 1)]),
        (15, [("By month", 5), ("Mind", 1), ("By person", 1)]),
        (25, [("By month", 5), ("Mind", 1), ("By person", 11)]),
    ],
)
def test_whole_rows_as_many_as_there_is_room_for(room: int, shown: list[tuple[str, int]]) -> None:
    first = first_rows(PAGE.blocks, room, height)
    assert [(block.heading, rows(block)) for block in first] == shown


def test_only_rows_that_may_have_room_are_measured() -> None:
    measured = []

    def watched(block: Block) -> int:
        measured.append(rows(block))
        return height(block)

    first_rows((PEOPLE,), 12, watched)
    assert max(measured) < 12


def rows(block: Block) -> int:
    """Return how many rows or lines stand under a heading."""
    assert isinstance(block, Table | Lines)
    return len(block.rows if isinstance(block, Table) else block.texts)


def height(block: Block) -> int:
    """Return the lines of a block: its heading, the names of the columns, the rows."""
    return 1 + isinstance(block, Table) + rows(block)
