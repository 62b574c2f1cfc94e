"""What a search has found, as rows: who, when, of which kind, and the words set off."""

from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.widgets.option_list import Option

from coachtui.dates import format_day
from coachtui.i18n import _, language
from coachtui.kinds import EntryKind
from coachtui.services.sought import found_words
from coachtui.text import visible
from coachtui.views import Found
from coachtui.widgets.columns import Column, Row, muted
from coachtui.widgets.row_list import line
from coachtui.widgets.words import GLYPHS

NORMAL = 68
"""Cells of a row from which on it says the day."""

WIDE = 100
"""Cells of a row from which on a glyph comes with its word."""


def found_columns() -> Sequence[Column]:
    """Return the columns: the text in what the others leave."""
    words = found_words().values()
    return (
        Column(_("Person"), cells=14, cut=True),
        Column(_("Day"), cells=11, room=NORMAL),
        Column("", cells=1),
        Column(_("Kind"), cells=max(map(cell_len, words)), room=WIDE),
        Column(_("Text")),
    )


def found_rows(found: Iterable[Found]) -> Iterator[Option]:
    """Yield a row for each thing that was found."""
    columns, words = found_columns(), found_words()
    for one in found:
        cells = (
            Content.styled(visible(one.coachee.called), "bold"),
            muted(format_day(one.day, language(), weekday=False) if one.day else ""),
            Content.styled(GLYPHS[one.kind] if isinstance(one.kind, EntryKind) else "", "bold"),
            muted(words[one.kind]),
            _set_off(one),
        )
        yield line(Row(columns, cells), one.key)


def found_entry(found: Found) -> Content:
    """Return something that was found in two lines: its words, and below what they are."""
    who = visible(found.coachee.called)
    day = format_day(found.day, language(), weekday=False) if found.day else ""
    below = " · ".join(filter(None, (found_words()[found.kind], who, day)))
    return Content.assemble(_set_off(found), "\n", (below, "$foreground-muted not bold"))


def _set_off(found: Found) -> Content:
    """Return the text with the words that were sought standing out."""
    text = Content(visible(found.text))
    for start, end in found.hits:
        text = text.stylize("bold $primary", start, end)
    return text
