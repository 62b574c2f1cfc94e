"""What a form offers to choose from: every word of its vocabulary, in either language."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from textual.app import App

from coachtui import i18n
from coachtui.kinds import Benefit, GoalLink, Relation, Value
from coachtui.kinds.between import EventKind, MeasureKind, Source, Stay
from coachtui.screens.dialogs.form import Form
from coachtui.screens.dialogs.goal_form import GoalForm
from coachtui.screens.dialogs.measure_forms import EventForm, NumberForm
from coachtui.screens.dialogs.person_form import PersonForm
from coachtui.views import CoacheeView, EventView, GoalView, MeasurementView
from coachtui.widgets.choice import Choice

DAY = date(2026, 11, 24)
RINA = CoacheeView("c", "Rina", relation=Relation.PROJECT_LEAD)
GOAL = GoalView("g", None, "on time", benefit=Benefit.LEARNING)
SEEN = EventView("e", EventKind.FORUM, DAY, Source.SUPERIOR, coachee_id="c")
NUMBER = MeasurementView("m", MeasureKind.DURATION, "", 0, DAY, Source.COACH, coachee_id="c")


def forms() -> Iterator[tuple[Form[Any], str, tuple[str, ...], str]]:
    """Yield a form, one of its fields, what it has to offer, and what it begins with."""
    yield PersonForm(RINA, (), DAY), "relation", (*Relation,), Relation.PROJECT_LEAD
    yield PersonForm(RINA, (), DAY), "stay", (*Stay,), Stay.HERE
    for field, words in (("benefit", Benefit), ("value", Value), ("link", GoalLink)):
        chosen = GOAL.benefit or "" if field == "benefit" else ""
        yield GoalForm(GOAL, DAY, whose="x"), field, ("", *words), chosen
    # What a behaviour shows and where something comes from is open until it is said.
    yield EventForm(SEEN, DAY, whose="x", known=False), "value", ("", *Value), ""
    yield NumberForm(NUMBER, DAY, whose="x"), "source", ("", *Source), ""
    yield EventForm(SEEN, DAY, whose="x", known=False), "source", ("", *Source), ""
    yield EventForm(SEEN, DAY, whose="x", known=True), "source", (*Source,), Source.SUPERIOR


@pytest.mark.parametrize("lang", ["en", "id"])
async def test_every_word_can_be_chosen(lang: i18n.Language) -> None:
    i18n.activate(lang)
    async with App[None]().run_test():
        for form, field, offered, chosen in forms():
            fields = [one for _name, one in form.fields() if isinstance(one, Choice)]
            (found,) = (one for one in fields if one.id == field)
            assert found.value == chosen
            for word in offered:
                found.value = word
                assert found.value == word
