"""Actions over all people, in groups by their date."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Final

from textual.content import Content

from coachtui.exports.words import age_words
from coachtui.i18n import _
from coachtui.kinds.between import DueGroup
from coachtui.services.narrowing import due_titles
from coachtui.text import visible
from coachtui.views import FollowUpRow, KnownAction
from coachtui.widgets.brief import action_text
from coachtui.widgets.columns import Cell, Column, muted
from coachtui.widgets.due_words import due_words, near_day
from coachtui.widgets.row_list import Listed, title

WIDE: Final = 100
"""Cells of a row from which on it says both the date and how far off it is."""

AGED: Final = 112
"""Cells of a row from which on how often an action was asked about has a column of its own."""


def action_columns() -> Sequence[Column]:
    """Return the columns: the person, the action in what is left, its age, the date."""
    return (
        Column(_("Person"), cells=16),
        Column(_("Action"), until=AGED),
        Column(_("Action"), room=AGED),
        Column(_("Asked"), cells=9, room=AGED),
        Column(_("Due"), cells=16, until=WIDE),
        Column(_("Due"), cells=15, room=WIDE),
        Column(cells=17, room=WIDE),
    )


def grouped(rows: Sequence[KnownAction]) -> Iterator[Listed]:
    """Yield rows that stand in groups, each below its title."""
    names = due_titles()
    for (to_ask, group), members in groupby(rows, _group):
        found = [row.key for row in members]
        name = _("Ask how it goes") if to_ask else names[group]
        yield title(name, count=len(found), first=found[0] == rows[0].key)
        yield from found


def _group(row: KnownAction) -> tuple[bool, DueGroup]:
    return row.to_ask, DueGroup.NONE if row.to_ask else row.group


def action_cells(row: FollowUpRow, today: date, *, marked: bool) -> Sequence[Cell]:
    """Return the cells of a row."""
    action = row.action
    due = action.due
    near = near_day(due, today)
    far = due_words(due, today) if due else ""
    said, age = action_text(action), age_words(action, _)
    return (
        Content.assemble(
            ("● " if marked else "", "$primary"), (visible(row.coachee.called), "bold")
        ),
        Content.assemble(said, (f"  {age}" if action.reviews else "", "$foreground-muted")),
        said,
        muted(age),
        far if due and due <= today else near,
        near,
        muted(far),
    )
