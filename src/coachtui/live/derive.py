"""Goals, insights and actions as they follow from the captured lines."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, tzinfo

from coachtui.capture import as_said, read_action
from coachtui.ids import new_id
from coachtui.kinds import EntryKind
from coachtui.live.goal_lines import joined, measure_lines, step_lines
from coachtui.views import ActionView, EntryView, FeedbackView, GoalView, InsightView, SessionView

Derived = GoalView | InsightView | FeedbackView | ActionView


def derive(
    entries: Iterable[EntryView],
    existing: Mapping[str, Derived],
    before: Mapping[str, EntryView | None],
    session: SessionView,
    zone: tzinfo | None,
) -> dict[str, Derived]:
    """Return the record that belongs to each line, by the line's id.

    *before* holds the lines that are being changed, as they were. Any other line keeps its
    record, with all that was decided on it since. Days count from the one a line was said on
    in *zone*: what comes from the disk is in UTC.
    """
    ordered = sorted(entries, key=lambda entry: entry.order)
    measures = measure_lines(ordered, step_lines(existing.values()))
    derived: dict[str, Derived] = {}
    for entry in ordered:
        known = existing.get(entry.id)
        match entry.kind:
            case EntryKind.GOAL:
                derived[entry.id] = _goal(entry, known, joined(measures.get(entry.id, ())))
            case EntryKind.INSIGHT:
                insight = known if isinstance(known, InsightView) else None
                insight = insight or InsightView(new_id(), entry.id, "")
                derived[entry.id] = replace(insight, text=entry.text)
            case EntryKind.FEEDBACK if isinstance(known, FeedbackView):
                derived[entry.id] = known
            case EntryKind.ACTION:
                earlier = before.get(entry.id)
                if isinstance(known, ActionView) and _same_words(entry, earlier):
                    derived[entry.id] = known
                else:
                    derived[entry.id] = action_of(entry, session, zone, known, earlier)
            case _:
                pass
    return derived


def _goal(entry: EntryView, known: Derived | None, measure: str) -> GoalView:
    if isinstance(known, GoalView):
        measure = known.measure if known.parent_id else measure
        return replace(known, statement=entry.text, measure=measure)
    return GoalView(new_id(), entry.id, entry.text, measure)


def _same_words(entry: EntryView, earlier: EntryView | None) -> bool:
    return earlier is None or (earlier.kind, earlier.text) == (entry.kind, entry.text)


def action_of(
    entry: EntryView,
    session: SessionView,
    zone: tzinfo | None,
    known: Derived | None = None,
    earlier: EntryView | None = None,
) -> ActionView:
    """Return the action that a line tells of; what was decided apart from its words stays."""
    day = entry.at.astimezone(zone).date()
    parts = read_action(entry.text, day)
    known_action = known if isinstance(known, ActionView) else None
    base = known_action or ActionView(
        new_id(),
        session.coachee_id,
        "",
        entry_id=entry.id,
        session_id=session.id,
        created=day,
    )
    return replace(
        as_said(base, parts),
        due=parts.due or _decided_apart(known_action, earlier, zone),
        no_date=base.no_date and parts.due is None,
    )


def _decided_apart(
    action: ActionView | None, earlier: EntryView | None, zone: tzinfo | None
) -> date | None:
    """Return the due date of an action if its words did not say it."""
    if action is None or earlier is None:
        return None
    said = read_action(earlier.text, earlier.at.astimezone(zone).date()).due
    return None if action.due == said else action.due
