"""A page that is handed over, as it looks on the screen."""

from typing import Final

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text
from textual.widgets import Static

from coachtui.exports.page import Blanks, Block, Lines, Page, Part, Quotes, Table
from coachtui.i18n import figure, ngettext
from coachtui.text import visible

MOST: Final = 100
"""Rows of a table that are drawn; a file has all of them."""

FIRST: Final = 10
"""Cells that the first column of a table keeps, however many others there are."""


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
            parts += [Text(""), Text(visible(block.heading), style="bold"), _body(block)]
        self.update(Group(*parts))


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
            return Padding(Text(visible("\n".join(lines))), (0, 0, 0, 2))
        case Quotes(texts=texts, more=more) | Lines(texts=texts, more=more):
            mark = "“" if isinstance(block, Quotes) else "·"
            grid.add_column(width=1, style="dim")
            grid.add_column()
            for text in texts:
                grid.add_row(mark, Text(visible(text)))
            if more:
                grid.add_row("", Text(more, style="dim"))
    return Padding(grid, (0, 0, 0, 2))
