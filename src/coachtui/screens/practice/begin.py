"""Finds the screen of an exercise by the key of its page."""

from typing import TYPE_CHECKING

from textual.screen import Screen

from coachtui.practice import DRILLS, drill_of
from coachtui.practice.pages import CASE, CHOOSER, DRILL
from coachtui.practice.schema import Case
from coachtui.services.desk import Desk

if TYPE_CHECKING:
    from coachtui.screens.practice.case import CaseScreen


def exercise(desk: Desk, key: str) -> Screen[None] | None:
    """Return the screen of an exercise; none for a page of the handbook."""
    if key == CHOOSER:
        from coachtui.screens.dialogs.chooser import ChooserDialog

        return ChooserDialog(desk.cards.chooser)
    hints, exercises = desk.config.hints, desk.exercises
    for drill in DRILLS:
        if key == DRILL + drill:
            from coachtui.screens.practice.drill import DrillScreen

            return DrillScreen(drill_of(exercises.drills, drill, desk.lang), hints)
    case = exercises.cases.get(key.removeprefix(CASE))
    if case is None or not key.startswith(CASE):
        return None
    return talk_with(desk, case)


def talk_with(desk: Desk, case: Case) -> "CaseScreen":
    """Return a talk with somebody made up."""
    from coachtui.screens.practice.case import CaseScreen

    stages = desk.loaded.bank.model(case.model).stages
    return CaseScreen(case, stages, desk.lang, desk.config.hints)
