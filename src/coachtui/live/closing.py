"""What still needs a decision before a session can be finished."""

from dataclasses import dataclass
from enum import StrEnum

from coachtui.views import SessionRecord


class DecisionKind(StrEnum):
    """What has to be decided."""

    CARRIED = "carried"
    TAKEAWAY = "takeaway"
    ACTION_DATE = "action_date"
    FOLLOW_UP = "follow_up"
    FINISH = "finish"


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing to decide, and the record it is about."""

    kind: DecisionKind
    action_id: str | None = None


def open_decisions(record: SessionRecord) -> tuple[Decision, ...]:
    """List what is undecided, in the order a close goes best; Finish stands last."""
    session = record.session
    reviewed = {review.action_id for review in record.reviews}
    decisions = [
        Decision(DecisionKind.CARRIED, action.id)
        for action in record.carried
        if action.id not in reviewed
    ]
    if not (session.takeaway or session.takeaway_skipped):
        decisions.append(Decision(DecisionKind.TAKEAWAY))
    decisions += [
        Decision(DecisionKind.ACTION_DATE, action.id)
        for action in record.actions
        if action.due is None and not action.no_date
    ]
    if session.next_date is None and not session.next_skipped:
        decisions.append(Decision(DecisionKind.FOLLOW_UP))
    decisions.append(Decision(DecisionKind.FINISH))
    return tuple(decisions)
