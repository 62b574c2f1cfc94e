"""The list of what is still to be done: for people, for a spreadsheet, for other programs."""

from collections.abc import Callable, Iterable
from datetime import date

from coachtui.exports.csv import csv_table
from coachtui.exports.json import versioned, who
from coachtui.exports.page import Lines, Page, Table, filled
from coachtui.exports.words import Voice, action_words, named, status_words
from coachtui.i18n import Language
from coachtui.views import FollowUpRow


def followups_page(rows: Iterable[FollowUpRow], lang: Language, day: date) -> Page:
    """Return the list as a page."""
    voice = Voice(lang)
    _ = voice.say
    columns = (_("By when"), _("Person"), _("Step"), _("If … then"), _("Support"))
    lines = tuple(
        (
            voice.day(row.action.due) if row.action.due else _("no fixed date"),
            row.coachee.called,
            named(row.action.text, row.action.kind, _),
            row.action.if_then,
            _support(row),
        )
        for row in rows
    )
    table = Table(_("Still to be done"), columns, lines)
    none = Lines("", (_("Nothing is open at the moment."),))
    return Page(_("Follow-ups"), (voice.day(day),), filled([table if lines else none]))


def csv_followups(rows: Iterable[FollowUpRow], lang: Language) -> str:
    """Write the list for a spreadsheet; dates in the one form that every language knows."""
    voice = Voice(lang)
    _ = voice.say
    columns = (
        _("By when"),
        _("Days past"),
        _("Person"),
        _("Step"),
        _("If … then"),
        _("Support"),
        _("Confidence"),
        _("State"),
        _("Agreed on"),
    )
    states = status_words(_)
    return csv_table(
        columns,
        (
            (
                _iso(row.action.due),
                str(row.overdue_days),
                row.coachee.called,
                named(row.action.text, row.action.kind, _),
                row.action.if_then,
                _support(row),
                str(row.action.confidence or ""),
                states[row.action.status],
                _iso(row.action.created),
            )
            for row in rows
        ),
        lang,
    )


def needs_page(rows: Iterable[FollowUpRow], lang: Language, day: date) -> Page:
    """Return what is to be arranged as a page for those who arrange it."""
    voice = Voice(lang)
    _ = voice.say
    no_day = _("no fixed date")
    lines = tuple(_need(row, voice, voice.day, no_day) for row in rows)
    table = Table(_("To be arranged"), _need_columns(voice), lines)
    return Page(_("Needs for training and mentors"), (voice.day(day),), filled([table]))


def csv_needs(rows: Iterable[FollowUpRow], lang: Language) -> str:
    """Write what is to be arranged for a spreadsheet."""
    voice = Voice(lang)
    lines = (_need(row, voice, date.isoformat, "") for row in rows)
    return csv_table(_need_columns(voice), lines, lang)


def json_followups(rows: Iterable[FollowUpRow], day: date) -> str:
    """Write the list as versioned JSON."""
    return versioned(
        "followups",
        day=day,
        followups=[
            {
                "id": row.action.id,
                "action": row.action.text,
                "due": row.action.due,
                "overdue_days": row.overdue_days,
                "status": row.action.status,
                "if_then": row.action.if_then,
                "who": row.action.who,
                "support": row.action.support,
                "confidence": row.action.confidence,
                "kind": row.action.kind,
                "check_in": row.action.check_in,
                "to_ask": row.to_ask,
                "group": row.group,
                "model": row.model,
                "project": row.project,
                "created": row.action.created,
                "reviews": row.action.reviews,
                "coachee": who(row.coachee),
            }
            for row in rows
        ],
    )


def json_needs(rows: Iterable[FollowUpRow], day: date) -> str:
    """Write what is to be arranged as versioned JSON, which says no more than the page."""
    return versioned(
        "needs",
        day=day,
        needs=[
            {
                "person": row.coachee.name,
                "unit": row.coachee.unit,
                "kind": row.action.kind,
                "need": row.action.text,
                "due": row.action.due,
            }
            for row in rows
        ],
    )


def _need_columns(voice: Voice) -> tuple[str, ...]:
    _ = voice.say
    return (_("Person"), _("Unit"), _("Sort"), _("Need"), _("By when"))


def _need(
    row: FollowUpRow, voice: Voice, said: Callable[[date], str], no_day: str
) -> tuple[str, ...]:
    action, person = row.action, row.coachee
    when = said(action.due) if action.due else no_day
    return (person.name, person.unit, action_words(voice.say)[action.kind], action.text, when)


def _support(row: FollowUpRow) -> str:
    return ": ".join(filter(None, (row.action.who, row.action.support)))


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
