"""What is measured of a person: noted in a form, shown beside what was before, taken back."""

from collections.abc import Callable

import pytest

from coachtui.app import CoachApp
from coachtui.kinds import Value
from coachtui.kinds.between import Source
from coachtui.screens.coachee import CoacheeScreen
from coachtui.screens.dialogs.learning_form import LearningForm
from coachtui.screens.dialogs.measure_forms import EventForm, NumberForm
from coachtui.screens.measures import MeasuresScreen
from coachtui.services.desk import Desk
from coachtui.views import Measured
from tests.screens.practice import (
    add,
    arrive,
    enter,
    hold,
    press,
    press_at_once,
    rows,
    seen,
    toasts,
)

MakeApp = Callable[[], CoachApp]

TO_COACHEE = ("right",) * 3
"""From no source at all to the coachee."""


def some(desk: Desk) -> None:
    """Have one session with one person."""
    hold(desk, add(desk, "Rina Kartika", "Bu Rina"), [], "a takeaway")


def of(desk: Desk) -> Measured:
    """Return what is measured of the one person."""
    (rina,) = desk.services.coachees.find("")
    return desk.services.measures.of(rina.id)


async def test_numbers_stand_side_by_side(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        desk = await arrive(pilot, "2", "enter", "m", "n", seed=some)
        await press_at_once(pilot, "down", *"[/b] report", "down", *"10", "down", *"3 Oct", "enter")
        assert isinstance(app.screen, NumberForm)
        assert "This is still missing" in seen(app)  # where it comes from
        await press_at_once(pilot, *TO_COACHEE, "enter")
        (before,) = of(desk).measurements
        assert (before.amount, before.source) == (10, Source.COACHEE)
        assert before.day.isoformat() == "2026-10-03"
        await press(pilot, "n")
        await press_at_once(pilot, "down", *"[/b] Report", "down", "7")
        assert "10 → 7 days (-30%)" in seen(app)
        assert "does not prove" in seen(app)
        await press_at_once(pilot, "down", "down", *TO_COACHEE, "enter")
        assert [one.name for one in of(desk).measurements] == ["[/b] report"] * 2
        assert isinstance(app.screen, MeasuresScreen)
        assert "10 → 7 days (-30%)" in seen(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, CoacheeScreen)
        assert "[/b] report 10 → 7 days (-30%)" in seen(app)
        await press(pilot, "m", "d")
        assert len(of(desk).measurements) == 1
        await press(pilot, "u")
        assert len(of(desk).measurements) == 2


@pytest.mark.slow
async def test_what_was_seen_is_counted_and_a_survey_comes_later(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        desk = await arrive(pilot, "2", "enter", "m", "o", seed=some)
        await press_at_once(
            pilot, "down", "right", "right", "down", *"said it before being asked", "enter"
        )
        assert isinstance(app.screen, EventForm)  # nor here is it taken for the coach's own
        await press_at_once(pilot, "right", "right", "enter")
        (event,) = of(desk).events
        assert (event.value, event.text) == (Value.ACCOUNTABLE, "said it before being asked")
        assert event.source is Source.SUPERIOR
        await press(pilot, "v")
        await press_at_once(pilot, "2", "f8")
        (survey,) = of(desk).surveys
        assert survey.marks == {"heard": 2}
        assert survey.session_id is not None
        assert any("Added: Survey" in toast for toast in toasts(app))
        await press(pilot, "escape")
        assert "Accountable 1" in seen(app)
        assert "“I was heard.” was answered with 2 of 5" in seen(app)
        await press(pilot, "m", "v", "3", "f8", "u")
        assert of(desk) == Measured((survey,), events=(event,))


@pytest.mark.slow
async def test_the_palette_leads_to_what_the_coach_has_learned(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(60, 20), notifications=True) as pilot:
        desk = await arrive(pilot, "ctrl+p", seed=some)
        await enter(pilot, "learned", "enter")
        assert isinstance(app.screen, LearningForm)
        told = ("down", *"Coaching at work", "down", *"BPSDM", "down", *"16,5", "enter")
        await press_at_once(pilot, *told)
        (learned,) = desk.services.measures.of(None).learning
        assert (learned.title, learned.issuer, learned.hours) == ("Coaching at work", "BPSDM", 16.5)
        assert "training: Coaching at work" in " ".join(rows(app))
        await press(pilot, "o", "enter", "e")
        assert [one.kind for one in desk.services.measures.of(None).events] == ["club"]
        assert "The coaches last met on Tue 24 Nov." in seen(app)
        await press(pilot, "escape", "o", *"a case", "down")
        await enter(pilot, "1 Dec", "enter")
        assert "The next time is Tue 1 Dec" in seen(app)
        await press(pilot, "u", "u", "u", "escape", "4", "m")
        assert isinstance(app.screen, MeasuresScreen)
        assert desk.services.measures.of(None) == Measured()
