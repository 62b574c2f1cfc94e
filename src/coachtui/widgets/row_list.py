"""A list of records in groups: the selection stays where it was when the records are read again."""

from collections.abc import Iterable, Sequence
from typing import Final

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from coachtui.i18n import ngettext
from coachtui.widgets.columns import Row

PIECE: Final = 200
"""How many rows are drawn at a time; the next come before the last of them is selected."""


class RowList(OptionList):
    """Rows that can be selected, and titles between them that cannot; a long list in pieces."""

    DEFAULT_CSS = """
    RowList {
        height: 1fr; border: none; padding: 0; background: transparent;
        scrollbar-size-vertical: 1;
        & > .option-list--option-highlighted {
            background: $foreground 6%; color: $foreground; text-style: none;
        }
        & > .option-list--option-hover { background: $foreground 4%; }
        &:focus { border: none; background-tint: transparent; }
        &:focus > .option-list--option-highlighted {
            background: $primary 20%; color: $foreground; text-style: none;
        }
    }
    """

    _rows: Sequence[Option] = ()
    """All there are."""

    _drawn = 0
    """How many of them are drawn."""

    @property
    def selected(self) -> str | None:
        """The id of the selected row; none while there is nothing to select."""
        option = self.highlighted_option
        return option.id if option and not option.disabled else None

    def show(self, options: Iterable[Option], select: str | None = None) -> None:
        """Show rows; select the one asked for, the one selected before, or the one in its place."""
        wanted, place, top = select or self.selected, self.highlighted or 0, self.scroll_offset.y
        self.set_options(())
        self._rows, self._drawn = tuple(options), 0
        ids = {row.id: at for at, row in enumerate(self._rows) if not row.disabled}
        after = ids.get(wanted) if wanted else None
        if after is None:
            after = next((at for at in ids.values() if at >= place), max(ids.values(), default=0))
        self._draw(after)
        if ids:
            self.scroll_to(y=top, animate=False, force=True, immediate=True)
            self.highlighted = after

    def action_last(self) -> None:
        """Select the last row of all."""
        self._draw(len(self._rows) - 1)
        super().action_last()

    def action_cursor_up(self) -> None:
        """Select the row above; above the first is the last of all."""
        before = self.highlighted or 0
        super().action_cursor_up()
        if (self.highlighted or 0) > before:
            self.action_last()

    def step_on(self) -> None:
        """Select the next row; the last stays selected."""
        before = self.highlighted or 0
        self.action_cursor_down()
        if (self.highlighted or 0) < before:
            self.highlighted = before

    def step_off(self) -> None:
        """Select the next row, or the one before the last: the selected one is about to go."""
        after = self.highlighted or 0
        self.action_cursor_down()
        if (self.highlighted or 0) <= after:
            self.highlighted = after
            self.action_cursor_up()
            if (self.highlighted or 0) >= after:
                self.highlighted = after

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Keep the title above the first row in sight, and a page drawn below the selected one."""
        super().watch_highlighted(highlighted)
        if highlighted is not None:
            self._draw(highlighted + self.size.height)
        if highlighted and all(option.disabled for option in self.options[:highlighted]):
            self.scroll_home(animate=False, immediate=True)

    def _draw(self, place: int) -> None:
        """Draw as many pieces as it takes to have a row at a place, and say how many follow."""
        before, count = self._drawn, len(self._rows)
        if not before <= min(place, count - 1):
            return
        self._drawn = min(count, (place // PIECE + 1) * PIECE)
        while self._drawn < count and self._rows[self._drawn - 1].disabled:
            self._drawn += 1
        if before < self.option_count:
            self.remove_option_at_index(before)
        self.add_options(self._rows[before : self._drawn])
        if below := self._rows[self._drawn :]:
            self.add_option(_more(sum(not row.disabled for row in below)))


def title(words: str, *, count: int, first: bool) -> Option:
    """Return the title of a group and how many it has; room above it unless it is the first."""
    heading = Content.assemble((words, "bold $primary"), (f"  {count}", "$foreground-muted"))
    return Option(heading if first else Content.assemble("\n", heading), disabled=True)


def line(row: Row, key: str) -> Option:
    """Return a row that can be selected by its id."""
    return Option(row, id=key)


def _more(count: int) -> Option:
    words = ngettext("{n} more below", "{n} more below", count).format(n=count)
    return Option(Content.styled(words, "$foreground-muted"), disabled=True)


def nothing(words: str, key: str, **values: str) -> Option:
    """Return what an empty list says instead of rows: a sentence, its `{key}` standing out."""
    before, _key, after = words.partition("{key}")
    sentence = Content.assemble(
        "\n", before.format(**values), (key, "bold $primary"), after.format(**values)
    )
    return Option(sentence, disabled=True)
