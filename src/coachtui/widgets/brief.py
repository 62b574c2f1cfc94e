"""What the coach wants to know about a person before the next session, as words in columns."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from textual.content import Content

from coachtui.bank.schema import Model
from coachtui.dates import format_day
from coachtui.i18n import _, language, ngettext
from coachtui.kinds import ActionStatus, GoalStatus, SessionStatus
from coachtui.text import visible
from coachtui.views import ActionView, CoacheePage, CoacheeView, GoalView, SessionRow
from coachtui.widgets.columns import Cell, Column, Row, Rows
from coachtui.widgets.due_words import due_words, near_day
from coachtui.widgets.words import relation_word

NORMAL: Final = 68
"""Cells of a row from which on it says more."""

WIDE: Final = 100
"""Cells of a row from which on it says everything."""

BLOCKS: Final = ("next", "actions", "takeaway", "goals", "parked")
"""The parts of the brief, in the order in which they are read."""

_NAMED: Final = (Column(cells=10), Column())
_ACTION: Final = (
    *_NAMED,
    Column(cells=15),
    Column(cells=16, room=NORMAL),
    Column(cells=24, room=WIDE),
)


def headline(coachee: CoacheeView) -> Content:
    """Return who it is: how they are called, and what they do."""
    sponsor = _("sponsor: {name}").format(name=coachee.sponsor) if coachee.sponsor else ""
    known = [coachee.name if coachee.address else "", coachee.position, coachee.unit, sponsor]
    words = [visible(part) for part in known if part] + [relation_word(coachee.relation)]
    called = visible(coachee.called)
    return Content.assemble((called, "bold"), "   ", (" · ".join(words), "$foreground-muted"))


def brief(page: CoacheePage, today: date) -> Mapping[str, Rows | None]:
    """Return the parts of the brief; nothing for a part that says nothing."""
    goals = [_goal(goal, today) for goal in page.goals if goal.status is not GoalStatus.DROPPED]
    takeaway = Content(f"“{visible(page.last_takeaway)}”") if page.last_takeaway else None
    return {
        "next": _part(_("Next"), [_next(page.row.next_date, today)]),
        "actions": _actions(page.pending, today),
        "takeaway": _part(_("Takeaway"), [takeaway or _muted(_("none yet"))]),
        "goals": _part(_("Goals"), goals or [_muted(_("none yet"))]),
        "parked": _part(_("Parked"), [visible(topic) for topic in page.parked]),
    }


def session_columns() -> Sequence[Column]:
    """Return the columns of the sessions of a person."""
    return (
        Column(_("Session"), cells=15),
        Column(_("Model"), cells=8, room=NORMAL),
        Column(_("Min"), cells=3, right=True),
        Column(_("Topic")),
        Column(_("Status"), cells=12),
    )


def session_row(row: SessionRow, models: Mapping[str, Model]) -> Row:
    """Return a session as a line: day, model, minutes, topic, status."""
    session = row.session
    model = models.get(session.model)
    planned = session.status is SessionStatus.PLANNED
    words = _status(session.status)
    cells: tuple[Cell, ...] = (
        format_day(row.day, language()),
        _muted(model.title(language()) if model else visible(session.model)),
        str(row.minutes) if row.minutes else "",
        visible(session.topic) or _muted("–"),
        Content.styled(words, "$primary" if planned else "$foreground-muted"),
    )
    return Row(session_columns(), cells)


def action_text(action: ActionView) -> Content:
    """Return what somebody has decided to do, marked when a part of it is done."""
    if action.status is ActionStatus.PARTLY:
        return Content.assemble(("◐ ", "$primary"), visible(action.text))
    return Content(visible(action.text))


def _status(status: SessionStatus) -> str:
    return {
        SessionStatus.PLANNED: _("planned"),
        SessionStatus.OPEN: _("left open"),
        SessionStatus.FINISHED: _("finished"),
        SessionStatus.NO_SHOW: _("did not come"),
    }[status]


def _part(name: str, values: Sequence[Cell]) -> Rows | None:
    """Return a part of the brief: its name beside the first of its lines."""
    names = [_muted(name)] + [Content("")] * len(values)
    rows = [Row(_NAMED, cells) for cells in zip(names, values, strict=False)]
    return Rows(rows) if rows else None


def _next(day: date | None, today: date) -> Content:
    if day is None:
        return _muted(_("not booked"))
    days = day - today
    words = format_day(day, language())
    if days == timedelta(0):
        far = _("today")
    else:
        far = ngettext("in {count} day", "in {count} days", days.days).format(count=days.days)
    return Content.assemble((words, "bold"), "  ", (far, "$foreground-muted"))


def _actions(actions: Sequence[ActionView], today: date) -> Rows | None:
    if not actions:
        return _part(_("Actions"), [_muted(_("nothing is open"))])
    names = [_muted(_("Actions"))] + [Content("")] * len(actions)
    return Rows([_action(name, one, today) for name, one in zip(names, actions, strict=False)])


def _action(name: Content, action: ActionView, today: date) -> Row:
    due = action.due
    cells: tuple[Cell, ...] = (
        name,
        action_text(action),
        near_day(due, today) if due else _muted(_("no date")),
        _muted(due_words(due, today) if due else ""),
        _muted(_age(action, today)),
    )
    return Row(_ACTION, cells)


def _age(action: ActionView, today: date) -> str:
    """Say since when an action is there, and how often it has been looked at."""
    parts = []
    if action.created:
        day = format_day(action.created, language(), weekday=False, year=False)
        parts.append(_("since {day}").format(day=day))
    if action.reviews:
        words = ngettext("asked once", "asked {n} times", action.reviews)
        parts.append(words.format(n=action.reviews))
    return " · ".join(parts)


def _goal(goal: GoalView, today: date) -> Content:
    details = []
    if goal.measure:
        details.append(_("measure: {measure}").format(measure=visible(goal.measure)))
    if goal.due:
        details.append(near_day(goal.due, today))
    reached = goal.status is GoalStatus.REACHED
    return Content.assemble(
        ("✓ " if reached else "", "$success"),
        visible(goal.statement),
        ("".join(f"  {detail}" for detail in details), "$foreground-muted"),
    )


def _muted(words: str) -> Content:
    return Content.styled(words, "$foreground-muted")
