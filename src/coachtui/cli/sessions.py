"""`coachtui sessions`: the sessions that were held or planned, newest first."""

from typing import TYPE_CHECKING, Annotated

from typer import Context, Option, Typer

from coachtui.cli.help import command
from coachtui.cli.options import json_option
from coachtui.cli.output import show, show_table, tell
from coachtui.cli.setting import setting_of
from coachtui.i18n import _
from coachtui.kinds import SessionStatus
from coachtui.text import fold

if TYPE_CHECKING:
    from coachtui.bank.schema import Bank
    from coachtui.views import SessionRow

SHORT_ID = 8
"""Characters of an id that are enough to name a session."""


def add_sessions(app: Typer) -> None:
    """Add the command to the command line."""

    @command(
        app,
        help=_("List sessions, the newest first, with the ID that “export session” takes."),
        epilog="coachtui sessions\ncoachtui sessions --limit 5\n"
        "coachtui sessions --project e-SKP\ncoachtui sessions --json",
    )
    def sessions(
        context: Context,
        limit: Annotated[
            int | None,
            Option(min=1, help=_("At most so many."), metavar=_("NUMBER"), show_default=False),
        ] = None,
        project: Annotated[
            str | None, Option(help=_("Only those of one project."), metavar=_("NAME"))
        ] = None,
        as_json: Annotated[bool, json_option()] = False,
    ) -> None:
        from coachtui.services.session_rows import session_rows

        setting = setting_of(context)
        rows: tuple[SessionRow, ...] = ()
        with setting.reading() as tx:
            if tx is None:
                tell(setting.nothing_stored)
            else:
                rows = session_rows(tx, limit=limit if project is None else None)
                if project is not None:
                    wanted = fold(project)
                    rows = tuple(one for one in rows if wanted in fold(one.session.project))[:limit]
                if not rows:
                    tell(_("There is no session yet. Start the first one with “coachtui”."))
        if as_json:
            show(as_document(rows))
        elif rows:
            headings = (
                _("ID"),
                _("Day"),
                _("Person"),
                _("Model"),
                _("Minutes"),
                _("State"),
                _("Topic"),
            )
            from coachtui.bank.load import load_usual

            bank = load_usual().bank
            show_table(headings, [_line(row, bank, setting.lang) for row in rows])


def as_document(rows: "tuple[SessionRow, ...]") -> str:
    """Write the frames of sessions as versioned JSON, without what was said in them."""
    from coachtui.exports.json import versioned, who

    return versioned(
        "sessions",
        sessions=[
            {
                "id": row.session.id,
                "day": row.day,
                "coachee": who(row.coachee),
                "model": row.session.model,
                "minutes": row.minutes,
                "status": row.session.status,
                "topic": row.session.topic,
                "occasion": row.session.occasion,
                "purpose": row.session.purpose,
                "project": row.session.project,
                "planned_for": row.session.planned_for,
                "next_date": row.session.next_date,
            }
            for row in rows
        ],
    )


def _line(row: "SessionRow", bank: "Bank", lang: str) -> tuple[str, ...]:
    from coachtui.dates import format_day

    return (
        row.session.id[:SHORT_ID],
        format_day(row.day, lang),
        row.coachee.called,
        bank.title_of(row.session.model, lang),
        f"{row.minutes:>3}",
        _state(row.session.status),
        row.session.topic,
    )


def _state(status: SessionStatus) -> str:
    return {
        SessionStatus.PLANNED: _("planned"),
        SessionStatus.OPEN: _("not finished"),
        SessionStatus.FINISHED: _("finished"),
        SessionStatus.NO_SHOW: _("did not come"),
    }[status]
