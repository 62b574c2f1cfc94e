"""What has happened with one person as lines: sessions, agreements, goals, what was seen."""

from collections.abc import Mapping

from textual.widgets.option_list import Option

from coachtui.bank.schema import Model
from coachtui.dates import format_day
from coachtui.exports.measure_words import event_words
from coachtui.goals.gas import level_word, signed
from coachtui.goals.values import value_word
from coachtui.i18n import _, language
from coachtui.kinds import GoalStatus
from coachtui.kinds.between import AgreementState
from coachtui.text import visible
from coachtui.views import AgreementView, Dated, EventView, GoalView, Rated, SessionRow
from coachtui.widgets.brief import session_columns, session_row
from coachtui.widgets.columns import Row, muted
from coachtui.widgets.goal_rows import MARKS
from coachtui.widgets.row_list import line


def timeline_line(one: Dated, models: Mapping[str, Model]) -> Option:
    """Return a line that is found by its id; that of a session is the session's."""
    match one.what:
        case SessionRow(session) as row:
            return line(session_row(row, models), session.id)
        case AgreementView() as agreement:
            return _other(one, f"agreement {agreement.id}", _agreed(agreement), _("agreement"))
        case Rated(goal, rating):
            level = visible(goal.levels[rating.level]) or level_word(rating.level)
            said = f"{visible(goal.statement)}  {signed(rating.level)}  {level}"
            return _other(one, f"rating {rating.id}", said, _("rated"))
        case GoalView() as goal:
            said = f"{MARKS[goal.status]} {visible(goal.statement)}"
            reached = goal.status is GoalStatus.REACHED
            return _other(one, f"goal {goal.id}", said, _("reached") if reached else _("let go"))
        case EventView() as event:
            value = value_word(event.value) if event.value else ""
            parts = (event_words(_)[event.kind], value, visible(event.text))
            said = " · ".join(filter(None, parts))
            return _other(one, f"event {event.id}", said, _("seen"))


def _other(one: Dated, key: str, said: str, kind: str) -> Option:
    """Return a line that is no session: what there is of it stands in the column of the topic."""
    day = format_day(one.day, language())
    return line(Row(session_columns(), (day, "", "", said, muted(kind))), key)


def _agreed(agreement: AgreementView) -> str:
    match agreement.state:
        case AgreementState.PAUSED:
            return _("paused")
        case AgreementState.WITHDRAWN:
            return _("the consent was taken back")
        case _ if agreement.state_since:
            return _("it goes on as agreed")
    return visible(agreement.purpose) or _("agreed on")
