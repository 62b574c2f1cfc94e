"""A page of the handbook as it looks on a terminal: on the screen and on the command line alike."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from coachtui.guide.page import Blanks, Block, Item, Page, Prose, Said, Table, without_marks
from coachtui.text import visible

FULL: Final = 68
"""Cells from which on a table of four columns is one."""

_STANDS_OUT: Final = re.compile(r"(\*\*.+?\*\*|`.+?`)")
_SOUGHT: Final = "reverse"


def page_look(page: Page) -> RenderableType:
    """Return a whole page."""
    parts: list[RenderableType] = [Text(visible(page.title), style="bold underline")]
    for section in page.sections:
        parts.append(Text(""))
        if section.heading:
            parts.append(Text(visible(section.heading), style="bold"))
        parts.append(blocks_look(section.blocks))
    return Group(*parts)


def blocks_look(blocks: Sequence[Block], sought: str = "") -> RenderableType:
    """Return what stands under a heading, the words that were looked for standing out."""
    return Group(*_spaced(blocks, sought.split()))


def _spaced(blocks: Sequence[Block], sought: Sequence[str]) -> Iterator[RenderableType]:
    before: Block | None = None
    for block in blocks:
        one_list = isinstance(before, Item) and isinstance(block, Item)
        if before and not one_list:
            yield Text("")
        yield _look(block, sought)
        before = block


def _look(block: Block, sought: Sequence[str]) -> RenderableType:
    match block:
        case Prose(text):
            return _text(text, sought)
        case Item(mark, sign, text):
            shown = sign or ("·" if mark == "-" else mark)
            return _beside(shown, _text(text, sought, "dim" if sign == "✗" else ""))
        case Said(text):
            return Padding(_text(text, sought, "italic"), (0, 0, 0, 2))
        case Table():
            return _TableLook(block, sought)
        case Blanks(lines):
            return Text(visible("\n".join(lines)), no_wrap=True)


def _beside(mark: str, text: Text) -> Grid:
    grid = Grid.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=2, justify="right")
    grid.add_column()
    grid.add_row(Text(mark), text)
    return grid


def _text(marked: str, sought: Sequence[str], style: str = "") -> Text:
    text = Text(style=style)
    for part in _STANDS_OUT.split(visible(marked)):
        text.append(without_marks(part), "bold" if _STANDS_OUT.fullmatch(part) else "")
    if sought:
        text.highlight_words(sought, _SOUGHT, case_sensitive=False)
    return text


class _TableLook:
    """Columns where there is room for them, else each row below its first cell."""

    def __init__(self, table: Table, sought: Sequence[str]) -> None:
        self._table = table
        self._sought = sought

    def __rich_console__(
        self, console: Console, options: ConsoleOptions
    ) -> Iterator[RenderableType]:
        head, *rows = self._table.rows
        if options.max_width >= FULL or len(head) == 2:
            yield self._columns(head, rows)
        else:
            yield from self._stacked(head, rows)

    def _columns(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> Grid:
        grid = Grid.grid(padding=(0, 2, 1, 0), expand=True)
        for number, _cell in enumerate(head):
            grid.add_column(ratio=3 if number else 2)
        grid.add_row(*(Text(visible(cell), style="bold") for cell in head))
        for row in rows:
            first, *rest = row
            cells = (_text(cell, self._sought) for cell in rest)
            grid.add_row(_text(first, self._sought, "bold"), *cells)
        return grid

    def _stacked(
        self, head: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> Iterator[RenderableType]:
        for row in rows:
            yield _text(row[0], self._sought, "bold")
            for name, cell in zip(head[1:], row[1:], strict=True):
                yield Padding(_text(f"**{name}:** {cell}", self._sought), (0, 0, 0, 2))
            yield Text("")
