"""Weeks as blocks of a list: their name, who meets whom, and how steady the practice is."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from textual.content import Content
from textual.widgets.option_list import Option

from coachtui.bank.schema import Bank
from coachtui.dates import format_day
from coachtui.exports.words import meeting_words
from coachtui.i18n import _, figure, language, ngettext
from coachtui.kinds import Occasion
from coachtui.kinds.between import MeetingKind
from coachtui.services.steadiness import WEEK, monday, practice_words
from coachtui.text import visible
from coachtui.views import CalendarView, Meeting, Practice, Week
from coachtui.widgets.columns import Column, Row
from coachtui.widgets.row_list import Listed
from coachtui.widgets.words import BARS, cadence_word, occasion_word

PER_WEEK: Final = 60
"""How many lines one week has at most."""

NONE: Final = "·"
"""Stands for a week without a session."""

COLUMNS: Final = (Column(cells=10), Column(cells=16), Column(cells=15), Column(cut=True))


def week_rows(view: CalendarView) -> Iterator[Listed]:
    """Yield week by week its title and the ids of its meetings."""
    for number, week in enumerate(view.weeks):
        title = _title(week, view.today)
        yield Option(Content.assemble("\n", title) if number else title, disabled=True)
        yield from (meeting.key for meeting in week.meetings)
        if n := week.more:
            yield _quiet(ngettext("{n} more", "{n} more", n).format(n=figure(n)))
        if not week.meetings:
            yield _quiet(_("no session"))


def practice_line(practice: Practice) -> Content:
    """Return the last weeks as a row of bars, and what was held in this quarter."""
    # From one session in a week to eight and more.
    bars = "".join(BARS[min(n, len(BARS)) - 1] if n else NONE for n in practice.weeks)
    return Content.assemble(
        (bars, "$primary"), (f"  {practice_words(practice)}", "$foreground-muted")
    )


def _title(week: Week, today: date) -> Content:
    names = {-1: _("Last week"), 0: _("This week"), 1: _("Next week")}
    name = names.get((week.first - monday(today)) // WEEK, "")
    last = week.first + WEEK - timedelta(days=1)
    days = f"{_day(week.first, last.year)} – {_day(last, today.year)}"
    due = ngettext("{n} action due", "{n} actions due", week.due).format(n=figure(week.due))
    return Content.assemble(
        ("  ".join(filter(None, (name, days))), "bold $primary"),
        (f"  {due}" if week.due else "", "$foreground-muted"),
    )


def _day(day: date, said: int) -> str:
    """Return a day, with its year where that is another one than is said."""
    return format_day(day, language(), weekday=False, year=day.year != said)


def meeting_row(meeting: Meeting, today: date, bank: Bank) -> Row:
    """Return the line of a meeting."""
    sure = meeting.kind is not MeetingKind.EXPECTED
    ahead = sure and meeting.day >= today
    return Row(
        COLUMNS,
        (
            Content.styled(
                format_day(meeting.day, language(), year=False),
                "bold" if meeting.day == today else "",
            ),
            Content.styled(visible(meeting.coachee.called), "bold" if sure else ""),
            Content.styled(
                meeting_words(_)[meeting.kind], "$primary" if ahead else "$foreground-muted"
            ),
            Content.styled(" · ".join(_about(meeting, bank)), "$foreground-muted"),
        ),
    )


def _about(meeting: Meeting, bank: Bank) -> Sequence[str]:
    """Return what is known of a meeting: of a session its topic first, its length last."""
    session, cadence = meeting.session, meeting.coachee.cadence
    if session is None or meeting.kind is MeetingKind.AGREED:
        return [cadence_word(cadence)] if cadence else []
    n = session.planned_minutes
    known = (
        session.topic,
        session.project,
        "" if session.occasion is Occasion.MEETING else occasion_word(session.occasion),
        bank.title_of(session.model, language()),
        ngettext("{n} minute", "{n} minutes", n).format(n=n),
    )
    return [visible(part) for part in known if part]


def _quiet(words: str) -> Option:
    return Option(Content.styled(words, "$foreground-muted"), disabled=True)
