"""`coachtui calendar`: the weeks to come, without opening the screen."""

from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, Final

from typer import Context, Option, Typer

from coachtui.cli.help import command
from coachtui.cli.options import json_option
from coachtui.cli.output import show, show_table, tell
from coachtui.cli.setting import setting_of
from coachtui.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from coachtui.views import CalendarView, Meeting

MOST_WEEKS: Final = 52


def add_calendar(app: Typer) -> None:
    """Add the command to the command line."""

    @command(
        app,
        help=_("List whom you meet in the weeks to come, and how much is due."),
        epilog="coachtui calendar\ncoachtui calendar --weeks 8\ncoachtui calendar --json",
    )
    def calendar(
        context: Context,
        weeks: Annotated[
            int,
            Option(
                min=1,
                max=MOST_WEEKS,
                help=_("How many weeks; 4 if left out."),
                metavar=_("NUMBER"),
                show_default=False,
            ),
        ] = 4,
        as_json: Annotated[bool, json_option()] = False,
    ) -> None:
        from coachtui.services.calendar import calendar_view, habits, no_weeks
        from coachtui.services.steadiness import practice_words

        setting = setting_of(context)
        now = setting.clock.now()
        view = no_weeks(now.date())
        with setting.reading() as tx:
            if tx is None:
                tell(setting.nothing_stored)
            else:
                today = now.date()
                view = calendar_view(tx, today, today, weeks, habits(tx, now))
        if as_json:
            show(as_document(view))
        elif lines := list(_lines(view, setting.lang)):
            show_table((_("Day"), _("State"), _("Person"), _("Topic")), lines)
        elif view.weeks:
            tell(_("Nothing is planned or due in these weeks."))
        if held := practice_words(view.practice):
            tell(held)


def as_document(view: "CalendarView") -> str:
    """Write the weeks as versioned JSON, without what was said in a session."""
    from coachtui.exports.json import versioned

    practice = view.practice
    return versioned(
        "calendar",
        day=view.today,
        calendar=[
            {
                "first": week.first,
                "last": week.first + timedelta(days=6),
                "due": week.due,
                "meetings": [_meeting(meeting) for meeting in week.meetings],
            }
            for week in view.weeks
        ],
        practice={
            "weeks": practice.weeks,
            "quarter": practice.quarter,
            "weeks_in_a_row": practice.in_a_row,
        },
    )


def _meeting(meeting: "Meeting") -> "Mapping[str, object]":
    from coachtui.exports.json import who

    session, person = meeting.session, meeting.coachee
    return {
        "day": meeting.day,
        "kind": meeting.kind,
        "session": session.id if session else None,
        "topic": session.topic if session else "",
        "project": session.project if session else "",
        "cadence": person.cadence,
        "coachee": who(person),
    }


def _lines(view: "CalendarView", lang: str) -> "Iterator[tuple[str, ...]]":
    """Yield a line for each meeting, and after those of a week what is due in it."""
    from coachtui.dates import format_day
    from coachtui.exports.words import meeting_words
    from coachtui.kinds.between import MeetingKind

    words = meeting_words(_)
    for week in view.weeks:
        for meeting in week.meetings:
            session = meeting.session if meeting.kind is not MeetingKind.AGREED else None
            yield (
                format_day(meeting.day, lang),
                words[meeting.kind],
                meeting.coachee.called,
                session.topic if session else "",
            )
        if week.due:
            until = format_day(week.first + timedelta(days=6), lang, weekday=False)
            due = ngettext("{n} action due", "{n} actions due", week.due).format(n=week.due)
            yield _("until {day}").format(day=until), due, "", ""
