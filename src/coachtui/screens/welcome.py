"""The first page of who is new here: what there is to do, each of it one key away."""

from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from coachtui.i18n import _

if TYPE_CHECKING:
    from coachtui.screens.practice.case import CaseScreen
    from coachtui.services.desk import Desk


def welcome() -> RenderableType:
    """Return the keys that lead to a first session."""
    rows = Table.grid(padding=(0, 2, 1, 0))
    rows.add_column(style="bold", no_wrap=True)
    rows.add_column()
    for keys, words in (
        (_("Enter"), _("try it now: 15 minutes with a colleague, about reports that come in late")),
        ("n", _("add the person you coach, and begin the session")),
        ("p", _("practise with somebody made up; nothing is kept")),
        ("coachtui demo", _("in your shell opens a made-up practice to look around in")),
    ):
        rows.add_row(keys, Text(words))
    return Group(Text(_("A quiet desk."), style="bold"), Text(), rows)


def first_case(desk: "Desk") -> "CaseScreen":
    """Return a talk with the first of those who are made up."""
    from coachtui.screens.practice.begin import talk_with

    return talk_with(desk, next(iter(desk.exercises.cases.values())))


def greeting() -> str:
    """Return what the made-up practice says of itself."""
    return _(
        "Everybody here is made up, so try anything. Enter goes on with a session, "
        "F1 names all keys, Ctrl+Q leaves."
    )
