"""What still needs a decision before a session can be finished, and which lines still may."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from coachtui.kinds import EntryKind
from coachtui.views import EntryView, SessionRecord

FOR_BOTH: Final = frozenset(
    {
        EntryKind.QUOTE,
        EntryKind.INSIGHT,
        EntryKind.OBSTACLE,
        EntryKind.STRENGTH,
        EntryKind.OPTION,
        EntryKind.FEEDBACK,
    }
)
"""Kinds of line that a coachee often wants to keep, although they are not shared by nature."""


class DecisionKind(StrEnum):
    """What has to be decided."""

    CARRIED = "carried"
    TAKEAWAY = "takeaway"
    ACTION_DATE = "action_date"
    FOLLOW_UP = "follow_up"
    MAY_USE = "may_use"
    """Never asked for by itself at the end; it can be decided again."""
    COMMITMENT = "commitment"
    """Not asked for by itself either."""
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
    # What stands in large type when the close begins is answered first.
    said = session.takeaway or session.takeaway_skipped
    decisions = [] if said else [Decision(DecisionKind.TAKEAWAY)]
    decisions += [
        Decision(DecisionKind.CARRIED, action.id)
        for action in record.carried
        if action.id not in reviewed
    ]
    decisions += [
        Decision(DecisionKind.ACTION_DATE, action.id)
        for action in record.actions
        if action.due is None and not action.no_date
    ]
    if session.next_date is None and not session.next_skipped:
        decisions.append(Decision(DecisionKind.FOLLOW_UP))
    decisions.append(Decision(DecisionKind.FINISH))
    return tuple(decisions)


def lines_to_sort(record: SessionRecord) -> tuple[EntryView, ...]:
    """List the lines without a kind, and those of which it is open whether the coachee gets them.

    Nothing waits for them: a session can be finished as they are.
    """
    return tuple(
        entry
        for entry in record.entries
        if not entry.shared and (entry.kind is EntryKind.NOTE or entry.kind in FOR_BOTH)
    )
