"""The page of a person: the brief, the sessions so far, what is done from there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from textual.widgets import Input

from coachtui.app import CoachApp
from coachtui.kinds import Outcome, SessionStatus
from coachtui.kinds.between import Cadence
from coachtui.screens.coachee import CoacheeScreen
from coachtui.screens.dialogs.start import StartDialog
from coachtui.screens.dialogs.step_form import StepForm
from coachtui.screens.followups import FollowUpsScreen
from coachtui.screens.people import PeopleScreen
from coachtui.screens.session.screen import SessionScreen
from coachtui.screens.summary import SummaryScreen
from coachtui.services.desk import Desk
from coachtui.views import CoacheePage, CoacheeView, FeedbackView
from tests.screens.practice import (
    HOSTILE,
    SIZES,
    TODAY,
    add,
    arrive,
    enter,
    hold,
    press,
    promise,
    rows,
    seen,
    selected,
    toasts,
)

MakeApp = Callable[[], CoachApp]

OPEN = ("2", "enter")
"""Keys from Today to the page of the only person."""

LINES = (
    "=the report leaves before Thursday noon",
    "#4 weeks in a row",
    "+ask Pak Dedi for the template by friday",
    "&meeting culture",
)


def rina(desk: Desk) -> CoacheeView:
    return add(desk, "Rina Wulandari", "Bu Rina", position="analyst", sponsor="Pak Kepala")


def after_a_session(desk: Desk) -> None:
    hold(desk, rina(desk), LINES, "I can change a template.")


def page(desk: Desk) -> CoacheePage:
    (person,) = desk.services.coachees.find("Rina")
    return desk.services.coachees.page(person.id, TODAY)


def statuses(desk: Desk) -> list[SessionStatus]:
    return [row.session.status for row in page(desk).sessions]


async def test_a_new_person_has_a_page_that_says_what_to_do(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, *OPEN, seed=rina)
        assert "Bu Rina Rina Wulandari · analyst · sponsor: Pak Kepala · colleague" in seen(app)
        assert "Next not booked Agreement none yet: k writes it down Actions" in seen(app)
        assert "Actions nothing is open Takeaway none yet" in seen(app)
        assert rows(app) == ["No session yet: s begins the first one, or plans it."]


@pytest.mark.parametrize("size", SIZES)
async def test_the_brief_says_what_matters_before_a_session(
    make_app: MakeApp, size: tuple[int, int]
) -> None:
    def seed(desk: Desk) -> None:
        after_a_session(desk)
        action = promise(desk, page(desk).row.coachee, "bring the numbers", -3)
        desk.services.followups.review(action.id, Outcome.PARTLY)

    app = make_app()
    async with app.run_test(size=size) as pilot:
        await arrive(pilot, *OPEN, seed=seed)
        words = seen(app)
        assert "◐ bring the numbers Sat 21 Nov" in words
        assert "Takeaway “I can change a template.”" in words
        assert ("due 3 days ago" in words) == (size[0] >= 80)
        assert ("since 24 Nov" in words) == (size[0] >= 120)
        if size[1] >= 24:
            assert "Goals the report leaves before Thursday noon" in words
            assert "measure: 4 weeks in a row" in words
            assert "Parked meeting culture" in words
        assert "finished" in words


async def test_the_feedback_given_stands_newest_first(make_app: MakeApp) -> None:
    def seed(desk: Desk) -> None:
        person = rina(desk)
        for number in range(5):
            sitting = desk.sit_down(
                desk.services.sessions.begin(person.id, model="sbi", minutes=10)
            )
            line, text = f"l{number}", f"moment {number}"
            praise = number == 4
            given = FeedbackView(f"f{number}", line, text, "was done", "it led to", praise=praise)
            sitting.keep(sitting.live.give_feedback(given))
            sitting.keep(sitting.live.finish())
            if number == 2:
                sitting.keep(sitting.live.delete(line))
        assert desk.writer.drain(10)

    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await arrive(pilot, *OPEN, seed=seed)
        words = seen(app)
        assert "Feedback praise moment 4 · was done · it led to correction moment 3" in words
        assert "moment 1" in words
        assert "moment 0" not in words
        assert "moment 2" not in words


async def test_sessions_stand_newest_first(make_app: MakeApp) -> None:
    def seed(desk: Desk) -> None:
        after_a_session(desk)
        key, sessions = page(desk).row.coachee.id, desk.services.sessions
        for days in (-9, 9):
            sessions.plan(key, model="sbi", minutes=10, day=TODAY + timedelta(days=days))

    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await arrive(pilot, *OPEN, seed=seed)
        assert [row.split("  ")[0] for row in rows(app)] == [
            "Thu 3 Dec 2026",
            "Tue 24 Nov 2026",
            "Sun 15 Nov 2026",
        ]
        assert rows(app)[1].split("  ")[1:] == ["GROW", "", "late report", "finished"]
        assert "Thu 3 Dec 2026 in 9 days" in seen(app)


async def test_enter_goes_on_with_a_session_where_it_stands(make_app: MakeApp) -> None:
    def seed(desk: Desk) -> None:
        desk.services.sessions.plan(rina(desk).id, model="grow", minutes=30, topic="report")

    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        desk = await arrive(pilot, *OPEN, "enter", seed=seed)
        assert isinstance(app.screen, SessionScreen)
        assert statuses(desk) == [SessionStatus.OPEN]
        app.screen.action_leave()
        await press(pilot, "enter")
        assert isinstance(app.screen, SessionScreen)
        app.screen.action_leave()
        await press(pilot, "y", "enter")
        assert isinstance(app.screen, StartDialog)
        assert app.screen.query_one("#topic", Input).value == "report"


async def test_enter_on_a_finished_session_shows_its_summary(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await arrive(pilot, *OPEN, "enter", seed=after_a_session)
        assert isinstance(app.screen, SummaryScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, CoacheeScreen)


async def test_an_action_is_added_outside_a_session(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        desk = await arrive(pilot, *OPEN, "a", seed=rina)
        assert isinstance(app.screen, StepForm)
        await enter(pilot, "+ ask the boss by friday ~ if no then I call #6")
        assert "+ ask the boss, Fri 27 Nov 2026 ~ if no then I call #6" in seen(app)
        assert "What is missing [–] not clear yet" in seen(app)
        await press(pilot, "enter")
        (action,) = page(desk).pending
        assert (action.text, action.confidence) == ("ask the boss", 6)
        assert action.due == TODAY + timedelta(days=3)
        assert toasts(app) == ["Added: ask the boss\nu takes it back."]
        assert "ask the boss Fri 27 Nov due in 3 days" in seen(app)
        await press(pilot, "u")
        assert page(desk).pending == ()


async def test_an_action_of_nothing_is_asked_again(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await arrive(pilot, *OPEN, "a", seed=rina)
        await enter(pilot, "+ #7", "enter")
        assert isinstance(app.screen, StepForm)
        assert "Write what will be done." in seen(app)
        assert app.screen.query_one(Input).value == "+ #7"


async def test_a_session_is_deleted_and_brought_back_with_its_actions(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        desk = await arrive(pilot, *OPEN, "d", seed=after_a_session)
        assert (page(desk).sessions, page(desk).pending) == ((), ())
        assert toasts(app) == ["Deleted: session of Tue 24 Nov 2026\nu takes it back."]
        await press(pilot, "u")
        assert (len(page(desk).sessions), len(page(desk).pending)) == (1, 1)
        assert selected(app).startswith("Tue 24 Nov 2026")


async def test_a_session_to_which_nobody_came(make_app: MakeApp) -> None:
    def seed(desk: Desk) -> None:
        desk.services.sessions.plan(rina(desk).id, model="grow", minutes=30, day=TODAY)

    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        desk = await arrive(pilot, *OPEN, "y", seed=seed)
        assert statuses(desk) == [SessionStatus.NO_SHOW]
        assert "did not come" in selected(app)
        await press(pilot, "u")
        assert statuses(desk) == [SessionStatus.PLANNED]


async def test_a_session_that_was_held_is_no_no_show(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        desk = await arrive(pilot, *OPEN, "y", seed=after_a_session)
        assert statuses(desk) == [SessionStatus.FINISHED]
        assert toasts(app) == ["This session was held."]


async def test_the_person_is_corrected(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, *OPEN, "e", seed=rina)
        await enter(pilot, ", SE", "enter")
        assert "Rina Wulandari, SE" in seen(app)
        await press(pilot, "u")
        assert "Rina Wulandari, SE" not in seen(app)


async def test_the_way_back_and_to_other_places(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, *OPEN, "2", seed=rina)
        assert isinstance(app.screen, PeopleScreen)
        await press(pilot, "enter", "3")
        assert isinstance(app.screen, FollowUpsScreen)
        await press(pilot, "2")
        assert isinstance(app.screen, CoacheeScreen)


async def test_the_page_of_somebody_who_is_gone_closes(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        desk = await arrive(pilot, *OPEN, seed=rina)
        desk.services.coachees.delete(page(desk).row.coachee.id)
        await press(pilot, "3", "2")
        assert isinstance(app.screen, PeopleScreen)


@pytest.mark.parametrize("name", HOSTILE)
async def test_nothing_a_person_wrote_is_markup(make_app: MakeApp, name: str) -> None:
    def seed(desk: Desk) -> None:
        person = add(desk, name, unit=name)
        hold(desk, person, [f"={name}", f"#{name}", f"+{name}", f"&{name}"], name)
        desk.services.sessions.plan(person.id, model="grow", minutes=30, topic=name)

    app = make_app()
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await arrive(pilot, *OPEN, seed=seed)
        assert seen(app).count(name) == 8
        await press(pilot, "a")
        await enter(pilot, name)
        assert f"A step of {name}" in seen(app)
        await press(pilot, "enter")
        assert toasts(app) == [f"Added: {name}\nu takes it back."]


async def test_the_brief_brings_what_the_last_session_left(make_app: MakeApp) -> None:
    def seed(desk: Desk) -> None:
        session_id = hold(desk, rina(desk), ["&the archive room"], "I ask first")
        record = desk.services.sessions.record(session_id)
        sitting = desk.sit_down(record)
        sitting.keep(sitting.live.correct(replace(record.session, try_next="wait longer")))
        assert desk.writer.drain(10)

    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, *OPEN, seed=seed)
        assert "To try wait longer" in seen(app)
        await press(pilot, "p")
        assert isinstance(app.screen, StartDialog)
        assert app.screen.query_one("#topic", Input).value == "the archive room"


async def test_how_often_they_meet_says_when(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        desk = await arrive(pilot, *OPEN, seed=after_a_session)
        assert "not booked" in seen(app)
        await press(pilot, "r")
        assert "How often do you meet Bu Rina?" in seen(app)
        await press(pilot, "right", "right", "right")
        assert "Thu 24 Dec, Mon 25 Jan" in seen(app)
        await press(pilot, "enter")
        assert page(desk).row.coachee.cadence is Cadence.MONTHLY
        assert "not booked; about Thu 24 Dec · every month" in seen(app)
        await press(pilot, "s", "down", "right")
        assert "Thu 24 Dec 2026" in seen(app)
        await press(pilot, "enter")
        assert "Thu 24 Dec 2026 in 30 days · every month" in seen(app)
        await press(pilot, "u")
        assert page(desk).row.coachee.cadence is None
