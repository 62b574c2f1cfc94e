"""A list of records in groups: the selection stays where it was when the records are read again."""

from collections.abc import Iterable

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from coachtui.widgets.columns import Row


class RowList(OptionList):
    """Rows that can be selected, and titles between them that cannot."""

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

    @property
    def selected(self) -> str | None:
        """The id of the selected row; none while there is nothing to select."""
        option = self.highlighted_option
        return option.id if option and not option.disabled else None

    def show(self, options: Iterable[Option], select: str | None = None) -> None:
        """Show rows; select the one asked for, the one selected before, or the one in its place."""
        wanted, place, top = select or self.selected, self.highlighted or 0, self.scroll_offset.y
        self.set_options(options)
        ids = [option.id for option in self.options if not option.disabled]
        if not ids:
            return
        self.scroll_to(y=top, animate=False, force=True, immediate=True)
        if wanted in ids and wanted is not None:
            self.highlighted = self.get_option_index(wanted)
        else:
            self.highlighted = self._nearest(place)

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
        """Keep the title above the first row in sight."""
        super().watch_highlighted(highlighted)
        if highlighted and all(option.disabled for option in self.options[:highlighted]):
            self.scroll_home(animate=False, immediate=True)

    def _nearest(self, place: int) -> int:
        """Return the row that stands at a place now, or the last one above it."""
        rows = [index for index, option in enumerate(self.options) if not option.disabled]
        return next((index for index in rows if index >= place), rows[-1])


def title(words: str, *, count: int, first: bool) -> Option:
    """Return the title of a group and how many it has; room above it unless it is the first."""
    heading = Content.assemble((words, "bold $primary"), (f"  {count}", "$foreground-muted"))
    return Option(heading if first else Content.assemble("\n", heading), disabled=True)


def line(row: Row, key: str) -> Option:
    """Return a row that can be selected by its id."""
    return Option(row, id=key)


def nothing(words: str, key: str, **values: str) -> Option:
    """Return what an empty list says instead of rows: a sentence, its `{key}` standing out."""
    before, _key, after = words.partition("{key}")
    sentence = Content.assemble(
        "\n", before.format(**values), (key, "bold $primary"), after.format(**values)
    )
    return Option(sentence, disabled=True)
