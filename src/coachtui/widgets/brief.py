"""What the coach wants to know about a person before the next session, as words in columns."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from textual.content import Content

from coachtui.bank.schema import Model
from coachtui.dates import format_day
from coachtui.exports.words import age_words
from coachtui.i18n import _, language
from coachtui.kinds import ActionStatus, GoalStatus, SessionStatus
from coachtui.kinds.between import Stay
from coachtui.services.planning import day_to_plan
from coachtui.text import visible
from coachtui.views import (
    ActionView,
    CoacheePage,
    CoacheeRow,
    CoacheeView,
    FeedbackView,
    SessionRow,
    SessionView,
)
from coachtui.widgets.agreement_words import told as agreement_told
from coachtui.widgets.columns import Cell, Column, Row, Rows, muted
from coachtui.widgets.due_words import due_words, far_words, near_day
from coachtui.widgets.goal_rows import score_words, told
from coachtui.widgets.measure_rows import low_words, page_lines
from coachtui.widgets.words import action_said, cadence_word, relation_word, stay_words

if TYPE_CHECKING:
    from coachtui.bank.survey import Survey

NORMAL: Final = 68
"""Cells of a row from which on it says more."""

WIDE: Final = 100
"""Cells of a row from which on it says everything."""

PARTS: Final = (
    "next",
    "agreement",
    "actions",
    "takeaway",
    "try_next",
    "goals",
    "parked",
    "insights",
    "feedback",
    "measures",
)
"""The parts of the brief, in the order in which they are read."""

LATEST: Final = 3
"""How much of the insights and the feedback is shown."""

_LINE: Final = (Column(),)
_ACTION: Final = (
    Column(),
    Column(cells=15),
    Column(cells=16, room=NORMAL),
    Column(cells=24, room=WIDE),
)


def headline(coachee: CoacheeView) -> Content:
    """Return who it is: how they are called, and what they do."""
    sponsor = _("sponsor: {name}").format(name=coachee.sponsor) if coachee.sponsor else ""
    known = [coachee.name if coachee.address else "", coachee.position, coachee.unit, sponsor]
    words = [visible(part) for part in known if part] + [relation_word(coachee.relation)]
    words += [stay_words(coachee)] if coachee.stay is not Stay.HERE else []
    words += [_("archived")] if coachee.archived_at else []
    called = visible(coachee.called)
    return Content.assemble((called, "bold"), "   ", (" · ".join(words), "$foreground-muted"))


def brief(page: CoacheePage, today: date, survey: "Survey") -> Mapping[str, Rows]:
    """Return the parts of the brief; a part that has nothing to say is left out."""
    trees = [tree for tree in page.goals.trees if tree.goal.status is not GoalStatus.DROPPED]
    goals = [told(tree, today) for tree in trees]
    if page.goals.t_score is not None:
        goals.append(muted(score_words(page.goals)))
    takeaway = Content(f"“{visible(page.last_takeaway)}”") if page.last_takeaway else None
    parts: dict[str, list[list[Cell]]] = {
        "agreement": [[agreement_told(page.row.agreed, page.agreement, today)]],
        "next": [[_next(page.row, today)]],
        "actions": [_action(action, today) for action in page.pending],
        "takeaway": [[takeaway or muted(_("none yet"))]],
        "try_next": [[text] for text in _to_try(page, survey)],
        "goals": [[goal] for goal in goals or [muted(_("none yet"))]],
        "parked": [[visible(topic)] for topic in page.parked],
        "insights": [[visible(one.text)] for one in page.insights[:LATEST]],
        "feedback": [[_given(one)] for one in page.feedback[:LATEST]],
        "measures": [[words] for words in page_lines(page.measured, survey)],
    }
    parts["actions"] = parts["actions"] or [[muted(_("nothing is open"))]]
    return {part: _part(part, lines) for part, lines in parts.items() if lines}


def session_columns() -> Sequence[Column]:
    """Return the columns of the sessions of a person."""
    return (
        Column(_("Day"), cells=15),
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
        muted(model.title(language()) if model else visible(session.model)),
        str(row.minutes) if row.minutes else "",
        _about(session),
        Content.styled(words, "$primary" if planned else "$foreground-muted"),
    )
    return Row(session_columns(), cells)


def action_text(action: ActionView) -> Content:
    """Return what somebody has decided to do, marked when a part of it is done."""
    if action.status is ActionStatus.PARTLY:
        return Content.assemble(("◐ ", "$primary"), action_said(action))
    return Content(action_said(action))


def _about(session: SessionView) -> Content:
    """Return the topic of a session, and quietly the project it is part of."""
    if not session.project:
        return Content(visible(session.topic)) if session.topic else muted("–")
    gap = "  " if session.topic else ""
    project = (gap + visible(session.project), "$foreground-muted")
    return Content.assemble(visible(session.topic), project)


def _status(status: SessionStatus) -> str:
    return {
        SessionStatus.PLANNED: _("planned"),
        SessionStatus.OPEN: _("left open"),
        SessionStatus.FINISHED: _("finished"),
        SessionStatus.NO_SHOW: _("did not come"),
    }[status]


def _part(part: str, lines: Sequence[Sequence[Cell]]) -> Rows:
    """Return a part of the brief: its name stands beside the first of its lines."""
    names = {
        "next": _("Next"),
        "agreement": _("Agreement"),
        "actions": _("Actions"),
        "takeaway": _("Takeaway"),
        "try_next": _("To try"),
        "goals": _("Goals"),
        "parked": _("Parked"),
        "insights": _("Insights"),
        "feedback": _("Feedback"),
        "measures": _("Measured"),
    }
    columns = _ACTION if len(lines[0]) == len(_ACTION) else _LINE
    beside = Column(max(names.values(), key=cell_len), cells=10)
    firsts = [muted(names[part])] + [Content("")] * (len(lines) - 1)
    return Rows(
        [Row((beside, *columns), (first, *line)) for first, line in zip(firsts, lines, strict=True)]
    )


def _to_try(page: CoacheePage, survey: "Survey") -> Iterator[str]:
    """Yield what the coach wanted to try, and what the last survey asks of the coach."""
    if page.last_try_next:
        yield visible(page.last_try_next)
    yield from low_words(next(reversed(page.measured.surveys), None), survey)


def _next(row: CoacheeRow, today: date) -> Content:
    """Say when the two meet next, and how often they mean to."""
    cadence, day = row.coachee.cadence, row.next_date
    often = f" · {cadence_word(cadence)}" if cadence else ""
    if day is None:
        due = day_to_plan(cadence, row.last_session, today) if cadence else None
        about = _("not booked; about {day}").format(day=near_day(due, today)) if due else ""
        return muted((about or _("not booked")) + often)
    words, far = format_day(day, language()), far_words(day, today)
    return Content.assemble((words, "bold"), "  ", (far + often, "$foreground-muted"))


def _action(action: ActionView, today: date) -> list[Cell]:
    due = action.due
    return [
        action_text(action),
        near_day(due, today) if due else muted(_("no date")),
        muted(due_words(due, today) if due else ""),
        muted(_age(action)),
    ]


def _age(action: ActionView) -> str:
    """Say since when an action is there, and which time it will be asked about next."""
    parts = []
    if action.created:
        day = format_day(action.created, language(), weekday=False, year=False)
        parts.append(_("since {day}").format(day=day))
    if action.reviews:
        parts.append(age_words(action, _))
    return " · ".join(parts)


def _given(feedback: FeedbackView) -> Content:
    kind = _("praise") if feedback.praise else _("correction")
    return Content.assemble((f"{kind}  ", "$foreground-muted"), visible(feedback.line))
