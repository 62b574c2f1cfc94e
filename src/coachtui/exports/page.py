"""A page as it is said, before it is Markdown or plain text: headings, lines, tables."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, compress
from typing import Final

_MARKED: Final = re.compile(r"\*\*(.+?)\*\*")

ONE_PAGE: Final = 60
"""Lines that fit on a sheet of paper."""

LINE: Final = 96
"""Letters that fit on a line of it."""

SHORT, LONG, GAP = 21, 52, 3
"""Letters of a column that is not broken, of one that takes all it can get, and of the gap."""


@dataclass(frozen=True, slots=True)
class Quotes:
    """What somebody said, word for word."""

    heading: str
    texts: tuple[str, ...]
    more: str = ""
    """Says how many were left out to keep to one page."""


@dataclass(frozen=True, slots=True)
class Lines:
    """A heading with one or more lines under it."""

    heading: str
    texts: tuple[str, ...]
    more: str = ""
    """Says how many were left out to keep to one page."""
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A heading with rows under named columns."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbered: bool = False
    """Rows have numbers where they are no table."""

    @property
    def widths(self) -> tuple[int, ...]:
        """Letters each column gets of a line: short texts all they need, long ones the rest."""
        columns = zip(self.columns, *self.rows, strict=True)
        letters = [max(map(len, column)) + GAP for column in columns]
        long = [one for one in letters if one > SHORT]
        rest = min(sum(long), max(LINE - sum(letters) + sum(long), SHORT * len(long)))
        shared = sum(min(one, LONG) for one in long)
        return tuple(one if one <= SHORT else rest * min(one, LONG) // shared for one in letters)


@dataclass(frozen=True, slots=True)
class Blanks:
    """A heading with lines under it that keep their blanks, to be filled in with a pen."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Begins another part of a book."""

    heading: str
    overleaf: bool = True
    """On a sheet of its own, so that it can be handed out alone."""


Block = Quotes | Lines | Table | Blanks | Part
"""What stands on a page; one without a heading goes on below the last one."""

Written = (Quotes, Lines)
"""Blocks that can be shortened."""


@dataclass(frozen=True, slots=True)
class Page:
    """A titled page; all of it is text, none of it markup."""

    title: str
    facts: tuple[str, ...]
    """What stands under the title: the day, how long, with whom."""
    blocks: tuple[Block, ...]
    letterhead: tuple[str, ...] = ()
    """What stands above the title, such as the name of the office."""
    marked: bool = False
    """Between two pairs of asterisks stands what is to be seen first."""

    def widths(self, table: Table) -> tuple[int, ...]:
        """Return what the columns of a table get, the same as in others with these columns."""
        tables = (block for block in self.blocks if isinstance(block, Table))
        rows = (one.rows for one in tables if one.columns == table.columns)
        return replace(table, rows=tuple(chain(*rows))).widths

    @property
    def height(self) -> int:
        """Lines it takes as Markdown, the tallest of its forms."""
        head = 2 * len(self.letterhead)
        return 3 + head + sum(_height(block) for block in self.blocks)


def fit(page: Page, more: str, height: int = ONE_PAGE) -> Page:
    """Shorten the longest lists until the page fits; tables always stay whole.

    *more* is the sentence that says how many lines are missing, with {count} in it.
    """
    full = page
    while page.height > height:
        lengths = [len(block.texts) if isinstance(block, Written) else 0 for block in page.blocks]
        if max(lengths, default=0) < 2:
            break
        longest = lengths.index(max(lengths))
        page = replace(
            page,
            blocks=tuple(
                _shorter(block, full.blocks[at], more) if at == longest else block
                for at, block in enumerate(page.blocks)
            ),
        )
    return page


def _shorter(block: Block, full: Block, more: str) -> Block:
    if not (isinstance(block, Written) and isinstance(full, Written)):
        return block
    texts = block.texts[:-1]
    return replace(block, texts=texts, more=more.format(count=len(full.texts) - len(texts)))


def _height(block: Block) -> int:
    match block:
        case Table(rows=rows):
            inside = len(rows) + 2
        case Blanks(lines=lines):
            inside = len(lines)
        case Part():
            inside = 0
        case Quotes(texts=texts, more=more):
            inside = 2 * len(texts) - 1 + (2 if more else 0)
        case Lines(texts=texts, more=more):
            inside = len(texts) + (1 if more else 0)
    return 3 + inside


def filled(blocks: Sequence[Block | None]) -> tuple[Block, ...]:
    """Keep the blocks that have something in them, and of tables the columns that have."""
    return tuple(_without_empty(block) for block in blocks if block is not None and _inside(block))


def _without_empty(block: Block) -> Block:
    if not isinstance(block, Table):
        return block
    used = [any(cells) for cells in zip(*block.rows, strict=True)]
    rows = tuple(tuple(compress(row, used)) for row in block.rows)
    return replace(block, columns=tuple(compress(block.columns, used)), rows=rows)


def _inside(block: Block) -> Sequence[object]:
    match block:
        case Table(rows=inside) | Blanks(lines=inside):
            return inside
        case Quotes(texts=inside) | Lines(texts=inside):
            return inside
        case Part(heading=inside):
            return inside


def marks(text: str) -> list[tuple[bool, str]]:
    """Split a marked text into parts, each with whether it is to be seen first."""
    parts = _MARKED.split(text)
    return [(number % 2 == 1, part) for number, part in enumerate(parts) if part]


def without_marks(text: str) -> str:
    """Return a marked text as a text."""
    return "".join(part for _first, part in marks(text))
