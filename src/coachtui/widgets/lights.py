"""The five lights of a goal: a full or an empty dot beside each letter, and in words why."""

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from coachtui.goals.smart import Light, lights
from coachtui.i18n import _, language
from coachtui.text import visible
from coachtui.views import GoalView


def lights_of(goal: GoalView, today: date) -> tuple[Light, ...]:
    """Return the five lights of a goal as it is worded now."""
    return lights(
        goal.statement,
        measure=goal.measure,
        due=goal.due,
        relevance=goal.reason,
        support=goal.support,
        link=goal.link,
        lang=language(),
        today=today,
    )


def letters(shown: Sequence[Light]) -> Content:
    """Return the lights as letters in a row."""
    return Content("  ").join(_letter(light) for light in shown)


def said(light: Light) -> Content:
    """Return one light with its name, whether it is on, and the sentence that says why."""
    state = _("yes") if light.on else _("not yet")
    return Content.assemble(
        _letter(light),
        (f" {light.name}, {state}: ", "$text" if light.on else "$text-muted"),
        (visible(light.why), "$text-muted"),
    )


def _letter(light: Light) -> Content:
    if light.on:
        return Content.styled(f"{light.letter} ●", "bold $primary")
    return Content.styled(f"{light.letter} ○", "$text-muted")
