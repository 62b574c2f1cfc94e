"""Goals as lines: how far each has come, by shape and in words."""

from collections.abc import Iterator, Sequence
from datetime import date, tzinfo
from fractions import Fraction
from typing import Final

from textual.content import Content
from textual.widgets.option_list import Option

from coachtui.goals.gas import level_word, signed
from coachtui.goals.values import benefit_word, evidence_word, link_word, value_word
from coachtui.i18n import _, figure, ngettext
from coachtui.kinds import ActionStatus, GoalStatus
from coachtui.text import visible
from coachtui.views import GoalTree, GoalView, PersonGoals
from coachtui.widgets.columns import Column, Row, Rows, muted, named_rows
from coachtui.widgets.due_words import near_day
from coachtui.widgets.lights import letters, lights_of
from coachtui.widgets.row_list import line

MARKS: Final = {
    GoalStatus.OPEN: "○",
    GoalStatus.REACHED: "✓",
    GoalStatus.DROPPED: "×",
    ActionStatus.OPEN: "○",
    ActionStatus.PARTLY: "◐",
    ActionStatus.DONE: "✓",
    ActionStatus.DROPPED: "×",
}
"""The shape that stands for where a goal or a step stands."""

BAR: Final = 6
"""Cells of the bar that shows how far a goal has come."""

RATINGS: Final = 5
"""How many ratings are told at once; the newest."""

STEP: Final = "  └ "


def goal_columns() -> Sequence[Column]:
    """Return the columns: the goal, its steps, its level, its lights, its day."""
    return (
        Column(_("Goal")),
        Column(_("Steps done"), cells=20),
        Column(_("Level"), cells=5, right=True),
        Column(_("Lights"), cells=23, room=110),
        Column(_("Due"), cells=15, room=76),
    )


def goal_lines(goals: PersonGoals, today: date) -> Iterator[Option]:
    """Yield each goal, then the steps it was broken down into."""
    for tree in goals.trees:
        yield line(_row(tree, today), tree.goal.id)
        for step in tree.steps:
            yield line(_row(step, today, before=STEP), step.goal.id)
            yield from _actions(step, today, before="  " + STEP)
        yield from _actions(tree, today, before=STEP)


def told(tree: GoalTree, today: date) -> Content:
    """Return a goal as a brief tells it: its words, and below them what is known of it."""
    goal = tree.goal
    details = [
        _("measure: {measure}").format(measure=visible(goal.measure)) if goal.measure else "",
        near_day(goal.due, today),
        done_words(tree),
        lights_words(goal, today),
        *serves(goal),
    ]
    mark = f"{MARKS[goal.status]} " if goal.status is not GoalStatus.OPEN else ""
    said = " · ".join(filter(None, details))
    style = "$success" if goal.status is GoalStatus.REACHED else "$foreground-muted"
    words = ("\n" + said, "$foreground-muted")
    return Content.assemble((mark, style), visible(goal.statement), words)


def done_words(tree: GoalTree) -> str:
    """Return how much of a goal is done by its steps; nothing where it has none."""
    statuses = [*(step.goal.status for step in tree.steps), *(one.status for one in tree.actions)]
    counted = [one for one in statuses if one not in (GoalStatus.DROPPED, ActionStatus.DROPPED)]
    if not counted:
        return ""
    done = sum(one in (GoalStatus.REACHED, ActionStatus.DONE) for one in counted)
    words = ngettext("{done} of {n} step", "{done} of {n} steps", len(counted))
    return f"{_bar(tree.done)} {words.format(done=done, n=len(counted))}"


def lights_words(goal: GoalView, today: date) -> str:
    """Return how many of the five lights are on."""
    on = sum(light.on for light in lights_of(goal, today))
    return _("{n} of 5 lights").format(n=on)


def serves(goal: GoalView) -> tuple[str, ...]:
    """Return in words what a goal is part of, which core value it serves, and what it brings."""
    link = link_word(goal.link) if goal.link else ""
    if link and goal.link_to:
        link = f"{link}: {visible(goal.link_to)}"
    value = value_word(goal.value) if goal.value else ""
    return tuple(filter(None, (link, value, benefit_word(goal.benefit) if goal.benefit else "")))


def evidence_words(goal: GoalView) -> str:
    """Return what shows that a goal was reached, or that nothing had to."""
    if goal.evidence_waived:
        return _("none, on purpose")
    kind = f"{evidence_word(goal.evidence_kind)}: " if goal.evidence_kind else ""
    return f"{kind}{visible(goal.evidence)}" if goal.evidence else ""


def score_words(goals: PersonGoals) -> str:
    """Return how far the goals of a person were reached together."""
    if goals.t_score is None:
        return _("T score: n/a")
    words = _("T score: {score} (50 is as expected)")
    return words.format(score=figure(goals.t_score, places=1))


def described(tree: GoalTree, today: date, zone: tzinfo | None) -> Rows:
    """Return all that is known of a goal beside its words, a line each."""
    goal = tree.goal
    named = [
        (_("Measure"), goal.measure),
        (_("Why it matters"), goal.reason),
        (_("Within reach"), goal.support),
        (_("Part of"), " · ".join(serves(goal))),
        (_("Decided"), near_day(goal.decided_on, today)),
        (_("Evidence"), evidence_words(goal)),
        (_("Levels"), "\n".join(list(rated_words(tree, today, zone))[:RATINGS])),
    ]
    return named_rows((name, "\n".join(map(visible, text.split("\n")))) for name, text in named)


def rated_words(tree: GoalTree, today: date, zone: tzinfo | None) -> Iterator[str]:
    """Yield each rating of a goal with its day, the newest first."""
    for rating in reversed(tree.ratings):
        day = near_day(rating.at.astimezone(zone).date(), today)
        described = visible(tree.goal.levels[rating.level]) or level_word(rating.level)
        yield f"{day}  {signed(rating.level)}  {described}"


def _row(tree: GoalTree, today: date, *, before: str = "") -> Row:
    goal = tree.goal
    over = goal.status is not GoalStatus.OPEN
    words = Content.assemble(
        (f"{before}{MARKS[goal.status]} ", "$foreground-muted" if over else "$primary"),
        (visible(goal.statement), "$foreground-muted" if over else ""),
    )
    cells = (
        words,
        done_words(tree),
        signed(tree.ratings[-1].level) if tree.ratings else "",
        letters(lights_of(goal, today)),
        near_day(goal.due, today),
    )
    return Row(goal_columns(), cells)


def _actions(tree: GoalTree, today: date, *, before: str) -> Iterator[Option]:
    for action in tree.actions:
        words = f"{before}{MARKS[action.status]} + {visible(action.text)}"
        due = near_day(action.due, today)
        cells = (muted(words), "", "", "", due)
        yield Option(Row(goal_columns(), cells), disabled=True)


def _bar(done: Fraction) -> str:
    full = int(done * BAR)
    return "▰" * full + "▱" * (BAR - full)
