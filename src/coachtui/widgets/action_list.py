"""Actions over all people, in groups by their date."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from textual.content import Content
from textual.widgets.option_list import Option

from coachtui.i18n import _
from coachtui.text import visible
from coachtui.views import FollowUpRow
from coachtui.widgets.brief import action_text
from coachtui.widgets.columns import Column, Row
from coachtui.widgets.due_words import due_words, near_day
from coachtui.widgets.row_list import line, title

WIDE: Final = 100
"""Cells of a row from which on it says both the date and how far off it is."""

SOON: Final = timedelta(days=7)
"""How far ahead a date is near."""


def action_columns() -> Sequence[Column]:
    """Return the columns: the person, the action in what is left, the date."""
    return (
        Column(_("Person"), cells=16),
        Column(_("Action")),
        Column(_("Due"), cells=16, until=WIDE),
        Column(_("Due"), cells=15, room=WIDE),
        Column(cells=17, room=WIDE),
    )


def grouped(
    actions: Sequence[FollowUpRow], today: date, fits: Callable[[str], bool]
) -> Iterator[Option]:
    """Yield the actions that fit, overdue first; person, text and name of the group are asked."""
    first = True
    for name, belongs in _groups(today):
        found = [row for row in actions if belongs(row) and fits(_said(row, name))]
        if found:
            yield title(name, count=len(found), first=first)
            first = False
        for row in found:
            yield line(_row(row, today), row.action.id)


def _groups(today: date) -> tuple[tuple[str, Callable[[FollowUpRow], bool]], ...]:
    soon = today + SOON

    def by_date(belongs: Callable[[date | None], bool]) -> Callable[[FollowUpRow], bool]:
        return lambda row: not row.to_ask and belongs(row.action.due)

    return (
        (_("Ask how it goes"), lambda row: row.to_ask),
        (_("Overdue"), by_date(lambda due: due is not None and due < today)),
        (_("Due within a week"), by_date(lambda due: due is not None and today <= due <= soon)),
        (_("Later"), by_date(lambda due: due is not None and due > soon)),
        (_("No date"), by_date(lambda due: due is None)),
    )


def _said(row: FollowUpRow, group: str) -> str:
    return f"{row.action.text} {row.coachee.name} {row.coachee.address} {group}"


def _row(row: FollowUpRow, today: date) -> Row:
    due = row.action.due
    near = near_day(due, today) if due else ""
    far = due_words(due, today) if due else ""
    cells = (
        Content.styled(visible(row.coachee.called), "bold"),
        action_text(row.action),
        far if due and due <= today else near,
        near,
        Content.styled(far, "$foreground-muted"),
    )
    return Row(action_columns(), cells)
