"""A page that is handed over, as it looks on the screen."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text
from textual.widgets import Static

from coachtui.exports.page import Blanks, Block, Lines, Page, Part, Quotes, Table
from coachtui.i18n import _, figure, ngettext
from coachtui.text import visible

MOST: Final = 100
"""Rows of a table that are drawn; a file has all of them."""

FIRST: Final = 10
"""Cells that the first column of a table keeps, however many others there are."""

INDENT: Final = (0, 0, 0, 2)
"""What stands under a heading begins two cells further right."""


class PageView(Static):
    """Shows a page; every word of it is text."""

    DEFAULT_CSS = "PageView { height: auto; width: 100%; max-width: 84; }"

    def show(self, page: Page) -> None:
        """Show this page."""
        parts: list[RenderableType] = [
            Text(visible(page.title), style="bold"),
            Text(visible(" · ".join(page.facts)), style="dim"),
        ]
        for block in page.blocks:
            parts += [Text(""), _headed(block)]
        self.update(Group(*parts))


class PageTop(Static):
    """Shows the first rows of a page, as many as there is room for, and the key that shows all."""

    DEFAULT_CSS = "PageTop { height: 1fr; width: 100%; max-width: 84; }"

    def __init__(self, key: str, *, id: str | None = None) -> None:
        """Show nothing yet; *key* is the one that shows all."""
        super().__init__(id=id)
        self._key = key
        self._blocks: Sequence[Block] = ()

    def show(self, page: Page) -> None:
        """Show the first rows of this page."""
        self._blocks = page.blocks
        self._fill()

    def on_resize(self) -> None:
        """Show more rows, or fewer."""
        self._fill()

    def _fill(self) -> None:
        shown = first_rows(self._blocks, self.size.height, self._height)
        parts: list[RenderableType] = []
        for block in shown:
            parts += [_headed(block), Text("")]
        if shown and shown != [*self._blocks]:
            words = _("{key} shows all").format(key=self._key)
            parts[-1] = Padding(Text(words, style="dim"), INDENT)
        self.update(Group(*parts))

    def _height(self, block: Block) -> int:
        options = self.app.console_options.update(width=self.size.width)
        return len(self.app.console.render_lines(_headed(block), options))


def first_rows(blocks: Sequence[Block], room: int, height: Callable[[Block], int]) -> list[Block]:
    """Return the blocks that fit, each with a line below it, and of a table the rows that do."""
    shown: list[Block] = []
    for block in blocks:
        fitting = _shortened(block, room - 1, height)
        if fitting is not None:
            shown.append(fitting)
            room -= height(fitting) + 1
        if fitting != block:
            break
    return shown


def _shortened(block: Block, room: int, height: Callable[[Block], int]) -> Block | None:
    if isinstance(block, Table):
        block = replace(block, rows=block.rows[: max(1, room)])
    while height(block) > room:
        if not isinstance(block, Table) or len(block.rows) == 1:
            return None
        block = replace(block, rows=block.rows[:-1])
    return block


def _headed(block: Block) -> RenderableType:
    return Group(Text(visible(block.heading), style="bold"), _body(block))


def _body(block: Block) -> RenderableType:
    grid = Grid.grid(padding=(0, 2, 0, 0))
    match block:
        case Table(columns=columns, rows=rows):
            for number, _name in enumerate(columns):
                if number == 0:
                    grid.add_column(ratio=1, min_width=FIRST)
                else:
                    grid.add_column(no_wrap=True)
            grid.expand = True
            grid.add_row(*[Text(visible(name), style="dim") for name in columns])
            for row in rows[:MOST]:
                grid.add_row(*[Text(visible(cell)) for cell in row])
            if rest := len(rows[MOST:]):
                words = ngettext("{n} more", "{n} more", rest).format(n=figure(rest))
                grid.add_row(Text(words, style="dim"))
        case Part():
            return ""
        case Blanks(lines=lines):
            return Padding(Text(visible("\n".join(lines))), INDENT)
        case Quotes(texts=texts, more=more) | Lines(texts=texts, more=more):
            mark = "“" if isinstance(block, Quotes) else "·"
            grid.add_column(width=1, style="dim")
            grid.add_column()
            for text in texts:
                grid.add_row(mark, Text(visible(text)))
            if more:
                grid.add_row("", Text(more, style="dim"))
    return Padding(grid, INDENT)
