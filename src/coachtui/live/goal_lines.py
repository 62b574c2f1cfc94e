"""A goal and the lines that tell of it: what is changed in one is changed in the other."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from coachtui.capture import Captured
from coachtui.dates import find_due
from coachtui.ids import new_id
from coachtui.kinds import EntryKind, GoalPart
from coachtui.views import EntryView, GoalView, Put

TOLD_BY: Final[Mapping[GoalPart, frozenset[EntryKind]]] = {
    GoalPart.SUPPORT: frozenset({EntryKind.NOTE, EntryKind.QUOTE, EntryKind.STRENGTH}),
    GoalPart.REASON: frozenset({EntryKind.NOTE, EntryKind.QUOTE, EntryKind.INSIGHT}),
    GoalPart.DUE: frozenset({EntryKind.NOTE}),
}
"""What kind of line can be an answer to the question for a part of the goal."""

BETWEEN: Final = "; "
"""Stands between the lines of a measure where they are told as one."""


def part_told(
    captured: Captured, asked_for: Collection[str], goal: GoalView | None, today: date
) -> GoalPart | None:
    """Return the part of the goal that a line tells, if the stage asks for it and it is empty."""
    if goal is None or not captured.text.strip():
        return None
    for part, kinds in TOLD_BY.items():
        if part in asked_for and captured.kind in kinds and not getattr(goal, part):
            return None if part is GoalPart.DUE and not find_due(captured.text, today) else part
    return None


def with_part(goal: GoalView, part: GoalPart, text: str, today: date) -> GoalView:
    """Return a goal with what a line tells of it."""
    match part:
        case GoalPart.SUPPORT:
            return replace(goal, support=text)
        case GoalPart.REASON:
            return replace(goal, reason=text)
        case GoalPart.DUE:
            due = find_due(text, today)
            return replace(goal, due=due.day if due else None)


def new_goal(entries: Iterable[EntryView]) -> GoalView:
    """Return a goal that is not worded yet, with the measure that waits for one."""
    entries = tuple(entries)
    told = any(entry.kind is EntryKind.GOAL for entry in entries)
    waiting = [entry for entry in entries if entry.kind is EntryKind.MEASURE and not told]
    return GoalView(new_id(), None, "", joined(waiting))


def step_lines(goals: Iterable[object]) -> frozenset[str | None]:
    """Return the lines of goals that are steps of bigger ones."""
    return frozenset(
        goal.entry_id for goal in goals if isinstance(goal, GoalView) and goal.parent_id
    )


def measure_lines(
    entries: Iterable[EntryView], steps: Collection[str | None] = ()
) -> dict[str, list[EntryView]]:
    """Give each measure line to the goal before it, or to the first goal after it.

    The line of a step never takes one: what is measured is the bigger goal.
    """
    waiting: list[EntryView] = []
    by_goal: dict[str, list[EntryView]] = {}
    latest: str | None = None
    for entry in sorted(entries, key=lambda entry: entry.order):
        if entry.kind is EntryKind.GOAL and entry.id not in steps:
            latest = entry.id
            by_goal[latest] = waiting
            waiting = []
        elif entry.kind is EntryKind.MEASURE:
            (by_goal[latest] if latest else waiting).append(entry)
    return by_goal


def goal_puts(
    entries: Sequence[EntryView],
    goals: Sequence[GoalView],
    goal: GoalView,
    new_line: Callable[[EntryKind, str], EntryView],
) -> list[Put]:
    """Return what makes a goal, new or changed, and its lines say the same."""
    lines, known = list(entries), next((one for one in goals if one.id == goal.id), None)
    if known is None:
        lines.append(new_line(EntryKind.GOAL, goal.statement))
        goal = replace(goal, entry_id=lines[-1].id)
    place = next((n for n, line in enumerate(lines) if line.id == goal.entry_id), None)
    if place is not None:
        lines[place] = replace(lines[place], text=goal.statement)
        measures = measure_lines(lines, step_lines(goals)).get(lines[place].id, [])
        if goal.parent_id is None:
            lines = _measured(lines, place, measures, goal.measure, new_line)
    before = {entry.id: entry for entry in entries}
    after = {line.id: line for line in _in_order(lines)}
    changed = [Put(before.get(key), line) for key, line in after.items() if before.get(key) != line]
    gone = [Put(line, None) for key, line in before.items() if key not in after]
    return [*gone, *changed, *([Put(known, goal)] if known != goal else [])]


def _measured(
    lines: list[EntryView],
    place: int,
    measures: Sequence[EntryView],
    text: str,
    new_line: Callable[[EntryKind, str], EntryView],
) -> list[EntryView]:
    """Return the lines with those of the measure as the text has it; a missing one is added."""
    if text == joined(measures):
        return lines
    if text and not measures:
        return [*lines[: place + 1], new_line(EntryKind.MEASURE, text), *lines[place + 1 :]]
    pieces = text.split(BETWEEN, len(measures) - 1) if text else []
    told = dict(zip((line.id for line in measures), pieces, strict=False))
    others = {line.id for line in measures} - told.keys()
    return [replace(one, text=told.get(one.id, one.text)) for one in lines if one.id not in others]


def joined(measures: Iterable[EntryView]) -> str:
    """Return the lines of a measure as one text."""
    return BETWEEN.join(line.text for line in measures)


def _in_order(lines: Iterable[EntryView]) -> Iterable[EntryView]:
    """Number lines anew from where one was put between others."""
    order = 0
    for line in lines:
        order = max(line.order, order + 1)
        yield replace(line, order=order)
