"""`coachtui followups`: who has promised what, without opening the screen."""

import re
from datetime import date
from typing import TYPE_CHECKING, Annotated

from typer import Context, Option, Typer

from coachtui.cli.help import command, one_of
from coachtui.cli.naming import model_called, people_called
from coachtui.cli.options import json_option
from coachtui.cli.output import show, show_table, tell
from coachtui.cli.setting import setting_of
from coachtui.clock import today
from coachtui.errors import UsageError
from coachtui.i18n import _, ngettext
from coachtui.kinds import ActionKind, ActionStatus
from coachtui.kinds.between import DueGroup
from coachtui.text import fold, visible

if TYPE_CHECKING:
    from coachtui.services.narrowing import Wanted
    from coachtui.views import FollowUpRow


def add_followups(app: Typer) -> None:
    """Add the command to the command line."""

    @command(
        app,
        help=_("List the actions that are still to be done, over all people."),
        epilog=_(
            "coachtui followups\ncoachtui followups --within 7d\n"
            'coachtui followups --person "Bu Rina" --due overdue\n'
            "coachtui followups --model grow --text report\ncoachtui followups --json"
        ),
    )
    def followups(
        context: Context,
        overdue: Annotated[
            bool, Option("--overdue", help=_("Only those whose date has passed."))
        ] = False,
        within: Annotated[
            str | None,
            Option(
                help=_("Only those due within so many days (7d) or weeks (2w)."),
                metavar=_("TIME"),
            ),
        ] = None,
        person: Annotated[
            str | None,
            Option("--person", "--coachee", help=_("Only those of one person."), metavar=_("NAME")),
        ] = None,
        due: Annotated[
            str | None,
            Option(help=_("Only those of one group of dates."), metavar="|".join(DueGroup)),
        ] = None,
        model: Annotated[
            str | None,
            Option(help=_("Only those agreed with one model."), metavar=_("MODEL")),
        ] = None,
        project: Annotated[
            str | None,
            Option(help=_("Only those of one project."), metavar=_("NAME")),
        ] = None,
        text: Annotated[
            str,
            Option(help=_("Only those that have these words."), metavar=_("WORDS")),
        ] = "",
        needs: Annotated[
            bool, Option("--needs", help=_("Only what is to be arranged: training, a mentor."))
        ] = False,
        as_json: Annotated[bool, json_option()] = False,
    ) -> None:
        from coachtui.services.pending import pending_rows

        setting = setting_of(context)
        days = None if within is None else days_within(within)
        wanted = _wanted(due, model, text)
        day = today(setting.clock)
        rows: tuple[FollowUpRow, ...] = ()
        with setting.reading() as tx:
            if tx is None:
                tell(setting.nothing_stored)
            else:
                people = None if person is None else people_called(tx, person)
                rows = pending_rows(
                    tx, day, overdue=overdue, within_days=days, people=people, wanted=wanted
                )
                if needs:
                    rows = tuple(row for row in rows if row.action.kind is not ActionKind.STEP)
                if project is not None:
                    rows = tuple(row for row in rows if fold(project) in fold(row.project))
                if not rows:
                    tell(_("Nothing is waiting for a follow-up here."))
        if as_json:
            from coachtui.exports.followups import json_followups

            show(json_followups(rows, day))
        elif rows:
            headings = (_("By when"), _("State"), _("Person"), _("Action"))
            show_table(headings, [_line(row, day, setting.lang) for row in rows])


def days_within(text: str) -> int:
    """Read a span such as 7d, 2w or 7 as a number of days."""
    span = re.fullmatch(r"(\d{1,4})\s*([dwhm]?)", text.strip().lower())
    if span is None:
        message = _("“{text}” is not a time. Write 7d for seven days or 2w for two weeks.")
        raise UsageError(message.format(text=visible(text)))
    # h and m are hari and minggu
    return int(span[1]) * (7 if span[2] in ("w", "m") and span[2] else 1)


def _wanted(due: str | None, model: str | None, text: str) -> "Wanted":
    """Read what the options ask for."""
    from coachtui.services.narrowing import Wanted

    groups = [] if due is None else [DueGroup(one_of(due, "--due", tuple(DueGroup)))]
    models = [] if model is None else [model_called(model)]
    return Wanted(tuple(fold(text).split()), frozenset(groups), frozenset(models))


def _line(row: "FollowUpRow", day: date, lang: str) -> tuple[str, ...]:
    from coachtui.dates import format_day
    from coachtui.exports.words import age_words, named

    action, due = row.action, row.action.due
    said = named(action.text, action.kind, _)
    return (
        format_day(due, lang) if due else _("no date"),
        _state(row, day),
        row.coachee.called,
        f"{said} · {age_words(action, _)}" if action.reviews else said,
    )


def _state(row: "FollowUpRow", day: date) -> str:
    """Say where an action stands in time, without blame."""
    due = row.action.due
    if row.overdue_days:
        state = ngettext("{count} day past", "{count} days past", row.overdue_days)
        state = state.format(count=row.overdue_days)
    elif due is None:
        state = ""
    elif due == day:
        state = _("today")
    else:
        days = (due - day).days
        state = ngettext("in {count} day", "in {count} days", days).format(count=days)
    if row.action.status is not ActionStatus.PARTLY:
        return state
    return _("{state}, partly done").format(state=state) if state else _("partly done")
