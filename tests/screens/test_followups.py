"""All that was agreed: in groups by date, each decided by one key that undo takes back."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from textual.widgets import Input

from coachtui.app import CoachApp
from coachtui.kinds import ActionStatus
from coachtui.screens.coachee import CoacheeScreen
from coachtui.screens.dialogs.ask_day import AskDay
from coachtui.screens.dialogs.ask_line import AskLine
from coachtui.screens.dialogs.pick_person import PickPerson
from coachtui.screens.followups import FollowUpsScreen
from coachtui.screens.people import PeopleScreen
from coachtui.services.desk import Desk
from coachtui.views import ActionView
from tests.screens.practice import (
    HOSTILE,
    SIZES,
    TODAY,
    add,
    arrive,
    enter,
    press,
    press_at_once,
    promise,
    rows,
    seen,
    selected,
    toasts,
)

MakeApp = Callable[[], CoachApp]


def some(desk: Desk) -> None:
    rina, budi = add(desk, "Rina Wulandari", "Bu Rina"), add(desk, "Budi")
    promise(desk, budi, "read the guide", 30)
    promise(desk, rina, "bring the numbers", -3)
    promise(desk, budi, "call the team", -1)
    promise(desk, rina, "ask for the template", 0)
    promise(desk, rina, "draft the agreement", 7)
    promise(desk, budi, "think about it")


def pending(desk: Desk) -> dict[str, ActionView]:
    return {row.action.text: row.action for row in desk.services.followups.pending(TODAY)}


async def test_nothing_open_is_said_in_one_sentence(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await arrive(pilot, "3", seed=lambda desk: None)
        assert rows(app) == ["Nothing is waiting: a adds what was agreed outside a session."]
        await press(pilot, "d", "n", "x", "b", "e", "a")
        assert isinstance(app.screen, FollowUpsScreen)
        assert toasts(app) == ["Nobody is here yet. 2 leads to the people."]


@pytest.mark.parametrize("size", SIZES)
async def test_actions_stand_in_groups_overdue_first(
    make_app: MakeApp, size: tuple[int, int]
) -> None:
    app = make_app()
    async with app.run_test(size=size) as pilot:
        await arrive(pilot, "3", seed=some)
        words = [row.split("  ") for row in rows(app)]
        assert [(row[0], row[1]) for row in words] == [
            ("Overdue", "2"),
            ("Bu Rina", "bring the numbers"),
            ("Budi", "call the team"),
            ("Due within a week", "2"),
            ("Bu Rina", "ask for the template"),
            ("Bu Rina", "draft the agreement"),
            ("Later", "1"),
            ("Budi", "read the guide"),
            ("No date", "1"),
            ("Budi", "think about it"),
        ]
        assert "bring the numbers 1st time Sat 21 Nov due 3 days ago" in seen(app) or size[0] < 120
        for said in ("due 3 days ago", "due 1 day ago", "due today", "Tue 1 Dec"):
            assert said in seen(app)
        assert selected(app).startswith("Bu Rina  bring the numbers")


async def test_done_leaves_the_list_and_undo_brings_it_back(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        desk = await arrive(pilot, "3", "d", seed=some)
        assert "bring the numbers" not in pending(desk)
        assert selected(app).startswith("Budi  call the team")
        assert toasts(app) == ["Done: bring the numbers\nu takes it back."]
        await press(pilot, "u")
        assert selected(app).startswith("Bu Rina  bring the numbers")
        assert toasts(app) == ["Undone: bring the numbers"]
        await press(pilot, "u")
        assert len(pending(desk)) == 6


async def test_two_quick_keys_decide_two_actions(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        desk = await arrive(pilot, "3", seed=some)
        await press_at_once(pilot, "d", "d", "d")
        gone = {"bring the numbers", "call the team", "ask for the template"}
        assert pending(desk).keys().isdisjoint(gone)
        assert len(pending(desk)) == 3
        await press_at_once(pilot, "u", "u", "u")
        assert len(pending(desk)) == 6


async def test_keys_that_arrive_together_act_in_their_order(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        desk = await arrive(pilot, "3", seed=some)
        await press_at_once(pilot, "down", "down", "n", "plus", "3", "enter")
        assert pending(desk)["ask for the template"].due == TODAY + timedelta(days=3)
        await press_at_once(pilot, "home", "down", "d", "d", "u", "1", "2")
        assert isinstance(app.screen, PeopleScreen)
        assert len(pending(desk)) == 5
        assert "call the team" not in pending(desk)


async def test_a_word_typed_ahead_reaches_the_filter(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        desk = await arrive(pilot, "3", seed=some)
        await press_at_once(pilot, "slash", *"dnxu3")
        assert app.screen.query_one(Input).value == "dnxu3"
        assert len(pending(desk)) == 6


async def test_an_action_typed_ahead_reaches_both_questions(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        desk = await arrive(pilot, "3", seed=some)
        await press_at_once(pilot, "a", *"bud", "enter")
        await press_at_once(pilot, *"call", "enter")
        assert "call" in pending(desk)
        assert selected(app).startswith("Budi  call")


async def test_the_last_one_done_leaves_the_one_before(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "3", "end", "d", seed=some)
        assert selected(app).startswith("Budi  read the guide")


async def test_partly_asks_for_a_date_and_shows_its_mark(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        desk = await arrive(pilot, "3", "p", seed=some)
        assert isinstance(app.screen, AskDay)
        assert "Enter: Tue 1 Dec 2026" in seen(app)
        await press(pilot, "enter")
        action = pending(desk)["bring the numbers"]
        assert (action.status, action.due) == (ActionStatus.PARTLY, TODAY + timedelta(days=7))
        assert "◐ bring the numbers" in seen(app)
        assert selected(app).startswith("Budi  call the team")
        await press(pilot, "u")
        action = pending(desk)["bring the numbers"]
        assert (action.status, action.due) == (ActionStatus.OPEN, TODAY - timedelta(days=3))


async def test_not_yet_says_the_day_it_understood(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        desk = await arrive(pilot, "3", "n", seed=some)
        await enter(pilot, "jumat")
        assert "Fri 27 Nov 2026" in seen(app)
        await press(pilot, "enter")
        action = pending(desk)["bring the numbers"]
        assert (action.status, action.due) == (ActionStatus.OPEN, TODAY + timedelta(days=3))
        assert toasts(app) == ["New date Fri 27 Nov 2026: bring the numbers\nu takes it back."]


async def test_what_is_due_far_ahead_is_not_called_back(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        desk = await arrive(pilot, "3", "end", "up", "n", "enter", seed=some)
        assert pending(desk)["read the guide"].due == TODAY + timedelta(days=30)


async def test_what_is_no_date_is_not_taken(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        desk = await arrive(pilot, "3", "n", seed=some)
        await enter(pilot, "31/2", "enter")
        assert isinstance(app.screen, AskDay)
        assert "“31/2” is not in the calendar." in seen(app)
        await press(pilot, "escape")
        assert pending(desk)["bring the numbers"].due == TODAY - timedelta(days=3)


async def test_dropping_needs_a_reason(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        desk = await arrive(pilot, "3", "x", "enter", seed=some)
        assert isinstance(app.screen, AskLine)
        await enter(pilot, "the plan has changed", "enter")
        assert "bring the numbers" not in pending(desk)
        assert toasts(app) == ["Dropped: bring the numbers\nu takes it back."]
        await press(pilot, "u")
        assert pending(desk)["bring the numbers"].reason == ""


async def test_escape_decides_nothing(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        keys = [key for letter in "pnxbea" for key in (letter, "escape")]
        desk = await arrive(pilot, "3", *keys, seed=some)
        assert len(pending(desk)) == 6
        assert toasts(app) == []


async def test_evidence_is_kept_with_what_is_done(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        desk = await arrive(pilot, "3", "e", seed=some)
        before = pending(desk)["bring the numbers"]
        await enter(pilot, "the mail of Monday", "enter")
        assert before.text not in pending(desk)
        await press(pilot, "u")
        assert pending(desk)["bring the numbers"] == before


async def test_another_date_is_no_review(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        desk = await arrive(pilot, "3", "end", "b", seed=some)
        await enter(pilot, "+3", "enter")
        action = pending(desk)["think about it"]
        assert (action.due, action.reviews) == (TODAY + timedelta(days=3), 0)
        await press(pilot, "u")
        assert pending(desk)["think about it"].due is None


async def test_an_action_is_added_for_somebody(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        desk = await arrive(pilot, "3", "a", seed=some)
        assert isinstance(app.screen, PickPerson)
        assert selected(app).startswith("Bu Rina")
        await enter(pilot, "bud", "enter")
        await enter(pilot, "write to the head tomorrow", "enter")
        action = pending(desk)["write to the head"]
        assert action.due == TODAY + timedelta(days=1)
        assert selected(app).startswith("Budi  write to the head")
        await press(pilot, "u")
        assert "write to the head" not in pending(desk)


@pytest.mark.parametrize(
    ("word", "found"),
    [("RINA", 3), ("guide", 1), ("budi tanpa tanggal", 1), ("zzz", 0)],
)
async def test_the_filter_asks_person_text_and_time(
    make_app: MakeApp, word: str, found: int
) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "3", "slash", seed=some)
        await enter(pilot, word, "enter")
        people = [row for row in rows(app) if row.startswith(("Bu Rina  ", "Budi  "))]
        assert len(people) == found
        await press(pilot, "escape")
        assert len(rows(app)) == 10


async def test_several_are_marked_and_get_one_date(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        desk = await arrive(pilot, "3", "slash", seed=some)
        await enter(pilot, "rina lewat minggu ini", "enter")
        assert "Overdue · Due within a week · Bu Rina" in seen(app)
        assert "1st time" in seen(app)
        assert len(rows(app)) == 5
        await press(pilot, "space", "down", "space")
        assert [row for row in rows(app) if "●" in row] == [rows(app)[1], rows(app)[4]]
        before = pending(desk)
        await press(pilot, "b")
        assert "2 actions" in seen(app)
        await enter(pilot, "+20", "enter")
        assert "New date Mon 14 Dec 2026: 2 actions" in toasts(app)[0]
        moved = {text for text, one in pending(desk).items() if one != before[text]}
        assert moved == {"bring the numbers", "draft the agreement"}
        assert len(rows(app)) == 2
        await press(pilot, "u")
        assert pending(desk) == before
        await press(pilot, "escape", "asterisk")
        assert sum("●" in row for row in rows(app)) == 6
        await press(pilot, "asterisk", "end", "space", "space")
        assert [row for row in rows(app) if "●" in row] == []
        await press(pilot, "space")
        assert "●" in rows(app)[-1]
        assert "●" in selected(app)
        await press(pilot, "escape")
        assert not any("●" in row for row in rows(app))


async def test_a_decision_keeps_the_filter(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "3", "slash", seed=some)
        await enter(pilot, "budi", "enter")
        await press(pilot, "d")
        assert [row for row in rows(app) if "  " in row and "Rina" in row] == []
        assert selected(app).startswith("Budi  read the guide")
        assert app.screen.query_one(Input).value == "budi"


async def test_enter_opens_the_person_and_the_digit_leads_back(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "3", "enter", seed=some)
        assert isinstance(app.screen, CoacheeScreen)
        await press(pilot, "3")
        assert isinstance(app.screen, FollowUpsScreen)
        assert selected(app).startswith("Bu Rina  bring the numbers")


@pytest.mark.parametrize("name", HOSTILE)
async def test_nothing_a_person_wrote_is_markup(make_app: MakeApp, name: str) -> None:
    app = make_app()
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await arrive(pilot, "3", seed=lambda desk: promise(desk, add(desk, name), name, -1))
        assert seen(app).count(name) == 2
        for key in "nxea":
            await press(pilot, key)
            assert name in seen(app)
            await press(pilot, "escape")
        await press(pilot, "d")
        assert toasts(app) == [f"Done: {name}\nu takes it back."]
