"""Rows whose columns stand under one another, whatever the width of the terminal."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import zip_longest

from rich.cells import cell_len
from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

GAP = 2
"""Cells between two columns."""

Cell = Content | str
"""What stands in a column; a string is plain text, never markup."""


@dataclass(frozen=True, slots=True)
class Column:
    """How one column stands in its rows."""

    heading: str = ""
    cells: int = 0
    """Its width; none means a share of what the others leave."""
    right: bool = False
    """Whether it ends, rather than begins, at one line: for numbers."""
    room: int = 0
    """Narrower rows leave the column out."""
    until: int = 10_000
    """So do rows of this width and wider, which say more in other columns."""
    cut: bool = False
    """Whether long text ends with an ellipsis instead of going on below."""
    share: int = 1
    """How much of what is left it takes beside others without a width."""

    @property
    def width(self) -> int:
        """Its width in cells: what was asked for, or more where the heading is longer."""
        return max(self.cells, cell_len(self.heading)) if self.cells else 0


class Row(Visual):
    """One row of cells; long text wraps at words inside its own column."""

    def __init__(
        self, columns: Sequence[Column], cells: Sequence[Cell] | Callable[[], Sequence[Cell]]
    ) -> None:
        """Put each cell into the column of its place; those to be called for once it is drawn."""
        self._columns = columns
        self._given = cells

    @cached_property
    def _cells(self) -> Sequence[Content]:
        cells = self._given() if callable(self._given) else self._given
        return tuple(cell if isinstance(cell, Content) else Content(cell) for cell in cells)

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw the cells beside one another."""
        # The place of a selection counts from the row, which a cell knows nothing of.
        options = replace(options, selection=None)
        blank, blocks = style.rich_style, list[list[Strip]]()
        for index, cells in widths(self._columns, width):
            column, lines = self._columns[index], list[Strip]()
            for line in self._cell(index, cells).render_strips(cells, None, style, options):
                left = cells - line.cell_length if column.right else 0
                padded = Strip.join([Strip.blank(max(0, left), blank), line])
                lines.append(padded.extend_cell_length(cells + GAP, blank))
            blocks.append(lines or [Strip.blank(cells + GAP, blank)])
        empty = [Strip.blank(block[0].cell_length, blank) for block in blocks]
        rows = [
            Strip.join([line or gap for line, gap in zip(lines, empty, strict=True)])
            for lines in zip_longest(*blocks)
        ]
        return [row.adjust_cell_length(width, blank) for row in rows][:height]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """A row takes all the width there is."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return the lines of the tallest cell."""
        places = widths(self._columns, width)
        return max((self._lines(rules, n, cells) for n, cells in places), default=1)

    def _lines(self, rules: RulesMap, index: int, cells: int) -> int:
        """Return the lines of a cell; most fit on one, which is seen without wrapping them."""
        text = self._cells[index].plain
        if cell_len(text) <= cells and "\n" not in text:
            return 1
        return self._cell(index, cells).get_height(rules, cells)

    def _cell(self, index: int, cells: int) -> Content:
        cell = self._cells[index]
        return cell.truncate(cells, ellipsis=True) if self._columns[index].cut else cell

    @property
    def plain(self) -> str:
        """The words of the row, for a search or a test."""
        return "  ".join(cell.plain for cell in self._cells)


class Rows(Visual):
    """Rows that are drawn together, one below the other."""

    def __init__(self, rows: Sequence[Row]) -> None:
        """Draw these rows."""
        self._rows = tuple(rows)

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw the rows."""
        drawn = [row.render_strips(width, None, style, options) for row in self._rows]
        return [strip for strips in drawn for strip in strips][:height]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Rows take all the width there is."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return the lines of all rows."""
        return sum(row.get_height(rules, width) for row in self._rows)

    @property
    def plain(self) -> str:
        """The words of the rows."""
        return "\n".join(row.plain for row in self._rows)


def muted(words: str) -> Content:
    """Return words that stand back behind others."""
    return Content.styled(words, "$foreground-muted")


def named_rows(told: Iterable[tuple[str, str]]) -> Rows:
    """Return rows with the name of each beside it; what has nothing to say is left out."""
    columns = (Column(cells=18), Column())
    return Rows([Row(columns, (muted(name), words)) for name, words in told if words])


def headings(columns: Sequence[Column]) -> Row:
    """Return the row of quiet headings that stands above others with the same columns."""
    return Row(columns, [muted(column.heading) for column in columns])


def widths(columns: Sequence[Column], width: int) -> list[tuple[int, int]]:
    """Return which columns a row of this width has, each with its own width."""
    shown = [
        (index, column)
        for index, column in enumerate(columns)
        if column.room <= width < column.until
    ]
    left = width - GAP * (len(shown) - 1) - sum(column.width for _index, column in shown)
    shares = sum(column.share for _index, column in shown if not column.width)
    placed: list[tuple[int, int]] = []
    for index, column in shown:
        cells = column.width
        if not cells:
            cells = max(1, left * column.share // shares)
            left, shares = left - cells, shares - column.share
        placed.append((index, cells))
    return placed
