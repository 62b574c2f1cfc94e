"""What stands in the lines of the close: each thing to decide, and how it was decided."""

from collections.abc import Iterator
from dataclasses import dataclass

from coachtui.dates import format_day
from coachtui.exports.summary_page import commitment_words
from coachtui.exports.words import may_use_words
from coachtui.i18n import _, language, ngettext
from coachtui.kinds import Relation
from coachtui.live import Decision, DecisionKind
from coachtui.text import visible
from coachtui.views import ActionView, SessionRecord, SurveyView
from coachtui.widgets.words import action_said


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the close: its state as a shape, its name, what is decided."""

    mark: str
    name: str
    words: str


def decision_rows(record: SessionRecord) -> Iterator[tuple[Decision, Row]]:
    """Yield each thing that is or was to be decided, with its line."""
    yield Decision(DecisionKind.TAKEAWAY), _takeaway(record)
    for action in record.actions:
        yield Decision(DecisionKind.ACTION_DATE, action.id), _action(action)
    for action in record.carried:
        if action.pending:
            yield Decision(DecisionKind.CARRIED, action.id), _carried(action, record)
    yield Decision(DecisionKind.FOLLOW_UP), _follow_up(record)
    yield Decision(DecisionKind.COMMITMENT), _commitment(record)
    if record.session.relation is Relation.SUPERIOR:
        yield Decision(DecisionKind.MAY_USE), _may_use(record)


def _takeaway(record: SessionRecord) -> Row:
    session = record.session
    if session.takeaway:
        return Row("✓", _("Takeaway"), f"“{visible(session.takeaway)}”")
    if session.takeaway_skipped:
        return Row("–", _("Takeaway"), _("none, on purpose"))
    return Row("○", _("Takeaway"), _("In their own words: what do they take along?"))


def _action(action: ActionView) -> Row:
    if action.due:
        mark, when = "✓", format_day(action.due, language())
    elif action.no_date:
        mark, when = "–", _("no date, on purpose")
    else:
        mark, when = "○", _("by when?")
    return Row(mark, _("Action"), f"{action_said(action)} · {when}")


def _carried(action: ActionView, record: SessionRecord) -> Row:
    decided = any(review.action_id == action.id for review in record.reviews)
    day = format_day(action.due, language()) if action.due else _("no date")
    mark = "✓" if decided else "○"
    return Row(mark, _("from last time"), f"{action_said(action)} · {day}")


def _follow_up(record: SessionRecord) -> Row:
    session = record.session
    if session.next_date:
        return Row("✓", _("Next session"), format_day(session.next_date, language()))
    if session.next_skipped:
        return Row("–", _("Next session"), _("none, on purpose"))
    return Row("○", _("Next session"), _("when do you meet again?"))


def _commitment(record: SessionRecord) -> Row:
    if said := commitment_words(record.session, _):
        return Row("✓", _("Commitment"), visible(said[0]))
    return Row("·", _("Commitment"), _("how much do they mean it, and who hears how it went?"))


def _may_use(record: SessionRecord) -> Row:
    may_use = record.session.may_use
    if may_use is None:
        return Row("○", _("Appraisal"), _("what of this may be used?"))
    return Row("✓", _("Appraisal"), may_use_words(_)[may_use])


def survey_row(survey: SurveyView | None) -> Row:
    """Say how far it is filled in; the answers are for a quieter moment."""
    if survey is None:
        return Row("·", _("Survey"), _("they fill it in on this screen: Enter, or Ctrl+G v"))
    words = ngettext("{n} answer is kept", "{n} answers are kept", len(survey.marks))
    return Row("✓", _("Survey"), words.format(n=len(survey.marks)))


def sharing_row(record: SessionRecord) -> Row:
    """Say how much of the session the coachee gets."""
    shared = sum(entry.shared for entry in record.entries)
    words = _("{shared} of {all} lines are in the summary (Up, then x)")
    return Row("·", _("Shared"), words.format(shared=shared, all=len(record.entries)))
