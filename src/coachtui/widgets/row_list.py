"""A list of records in groups: the selection stays where it was when the records are read again."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from coachtui.i18n import ngettext
from coachtui.widgets.columns import Row

PIECE: Final = 50
"""How many rows are drawn at a time; the next come before the last of them is selected, and are in
reach before they are drawn."""

PIECES: Final = 6
"""How many pieces are drawn at most; those left behind are drawn again when one comes back."""

Listed = Option | str
"""A row as it is drawn, or its id, by which it is drawn once it is in reach."""


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

    @dataclass
    class Reached(Message):
        """Rows were drawn that were not before; these are in reach now."""

        keys: Sequence[str]

    _rows: Sequence[Listed] = ()
    """All there are."""

    _keys: Sequence[str | None] = ()
    """Their ids; none of what cannot be selected."""

    _first = _after = 0
    """Which of them are drawn: from one place on, before another."""

    _drawn: Callable[[str], Option] = Option
    """How a row is drawn of which only the id is known."""

    @property
    def selected(self) -> str | None:
        """The id of the selected row; none while there is nothing to select."""
        option = self.highlighted_option
        return option.id if option and not option.disabled else None

    def show(
        self,
        rows: Iterable[Listed],
        select: str | None = None,
        drawn: Callable[[str], Option] = Option,
    ) -> None:
        """Show rows; select the one asked for, the one selected before, or the one in its place."""
        rows, top = tuple(rows), self.scroll_offset.y
        keys = _keys(rows)
        place = self._selected_among(keys, select)
        self._rows, self._keys, self._drawn = rows, keys, drawn
        self._fill(*self._around(keys, place))
        if any(keys):
            self.scroll_to(y=top, animate=False, force=True, immediate=True)
            self.highlighted = self._index(place)

    def reach(self, rows: Sequence[Listed], select: str | None = None) -> Sequence[str]:
        """Return the ids of the rows that would be in reach if these were shown."""
        keys = _keys(rows)
        return _ids(keys, *self._around(keys, self._selected_among(keys, select)))

    def redraw(self, keys: Collection[str] | None = None) -> None:
        """Draw again what is drawn, if one of these is: more is known of it by now."""
        if keys is not None and not {*self._keys[self._first : self._after]} & {*keys}:
            return
        place, top = self._place, self.scroll_offset.y
        self._fill(self._first, self._after)
        self.scroll_to(y=top, animate=False, force=True, immediate=True)
        self.highlighted = self._index(place)

    def action_first(self) -> None:
        """Select the first row of all."""
        self._go(0)
        super().action_first()

    def action_last(self) -> None:
        """Select the last row of all."""
        self._go(len(self._rows) - 1)
        super().action_last()

    def action_cursor_up(self) -> None:
        """Select the row above; above the first is the last of all."""
        before = self._place
        super().action_cursor_up()
        if self._place > before:
            self.action_last()

    def action_cursor_down(self) -> None:
        """Select the row below; below the last is the first of all."""
        before = self._place
        super().action_cursor_down()
        if self._place < before:
            self.action_first()

    def step_on(self) -> None:
        """Select the next row; the last stays selected."""
        before = self._place
        self.action_cursor_down()
        if self._place < before:
            self._go(before)

    def step_off(self) -> None:
        """Select the next row, or the one before the last: the selected one is about to go."""
        after = self._place
        self.action_cursor_down()
        if self._place <= after:
            self._go(after)
            self.action_cursor_up()
            if self._place >= after:
                self._go(after)

    def _move_page(self, direction: Literal[-1, 1]) -> None:
        if self.scrollable_content_region:  # a terminal without a row for it has no page
            super()._move_page(direction)

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Keep the title above the first row in sight, and a page drawn around the selected one."""
        super().watch_highlighted(highlighted)
        if highlighted is not None:
            self._go(self._place)
        if self.highlighted and all(one.disabled for one in self.options[: self.highlighted]):
            self.scroll_home(animate=False, immediate=True)

    @property
    def _place(self) -> int:
        """The place of the selected row among all."""
        return self._first + (self.highlighted or 0) - bool(self._first)

    def _index(self, place: int) -> int:
        """Return which of the options a row is: what is above those drawn has one of its own."""
        return place - self._first + bool(self._first)

    def _around(self, keys: Sequence[str | None], place: int) -> tuple[int, int]:
        """Return from where on to before where is drawn when a place is selected.

        That is a page on both sides and more, in whole pieces; no title ends one.
        """
        first = max(0, (place - self.size.height) // PIECE * PIECE)
        after = min(len(keys), ((place + self.size.height) // PIECE + 1) * PIECE)
        while first and keys[first - 1] is None:
            first -= 1
        while after < len(keys) and keys[after - 1] is None:
            after += 1
        return first, after

    def _selected_among(self, keys: Sequence[str | None], select: str | None) -> int:
        """Return the place to select: of the row asked for, or of the one that is there now."""
        wanted, place = select or self.selected, self._place
        if wanted and wanted in keys:
            return keys.index(wanted)
        later = (at for at, key in enumerate(keys[place:], place) if key)
        return next(later, max((at for at, key in enumerate(keys[:place]) if key), default=0))

    def _go(self, place: int) -> None:
        """Select a row, and draw what is missing around it."""
        if not self._rows:
            return
        first, after = self._around(self._keys, place)
        above = first < self._first
        if above or after > self._after:
            if above or after - self._first > PIECE * PIECES:
                self._fill(first, after)
            else:
                self._go_on(after)
            self.post_message(self.Reached(_ids(self._keys, first, after)))
        if self.highlighted != self._index(place):
            self.highlighted = self._index(place)
        if above:
            self.scroll_to_highlight(top=True)

    def _fill(self, first: int, after: int) -> None:
        """Draw some rows and no others, and say how many are above them."""
        self._first = self._after = first
        self.set_options([_above(_count(self._keys[:first]))] if first else [])
        self._go_on(after)

    def _go_on(self, after: int) -> None:
        """Draw the rows below those that are drawn, and say how many follow."""
        if self._first < self._after < len(self._rows):
            self.remove_option_at_index(self.option_count - 1)
        rows = self._rows[self._after : after]
        self._after = after
        self.add_options(row if isinstance(row, Option) else self._drawn(row) for row in rows)
        if below := _count(self._keys[after:]):
            self.add_option(_below(below))


def title(words: str, *, count: int, first: bool) -> Option:
    """Return the title of a group and how many it has; room above it unless it is the first."""
    heading = Content.assemble((words, "bold $primary"), (f"  {count}", "$foreground-muted"))
    return Option(heading if first else Content.assemble("\n", heading), disabled=True)


def line(row: Row, key: str) -> Option:
    """Return a row that can be selected by its id."""
    return Option(row, id=key)


def _keys(rows: Iterable[Listed]) -> Sequence[str | None]:
    """Return the ids of rows; none of what cannot be selected."""
    return [row if isinstance(row, str) else None if row.disabled else row.id for row in rows]


def _ids(keys: Sequence[str | None], first: int, after: int) -> Sequence[str]:
    """Return the ids of what is drawn from one place on, before another, and of a piece around."""
    return [key for key in keys[max(0, first - PIECE) : after + PIECE] if key]


def _count(keys: Sequence[str | None]) -> int:
    """Return how many rows can be selected."""
    return len(keys) - keys.count(None)


def _above(count: int) -> Option:
    return _quiet(ngettext("{n} more above", "{n} more above", count).format(n=count))


def _below(count: int) -> Option:
    return _quiet(ngettext("{n} more below", "{n} more below", count).format(n=count))


def _quiet(words: str) -> Option:
    return Option(Content.styled(words, "$foreground-muted"), disabled=True)


def nothing(words: str, key: str, **values: str) -> Option:
    """Return what an empty list says instead of rows: a sentence, its `{key}` standing out."""
    before, _key, after = words.partition("{key}")
    sentence = Content.assemble(
        "\n", before.format(**values), (key, "bold $primary"), after.format(**values)
    )
    return Option(sentence, disabled=True)
