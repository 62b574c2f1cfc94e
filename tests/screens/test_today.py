"""From Today into a session, out of it, and back into the day."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual.app import App
from textual.screen import Screen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from coachtui import i18n
from coachtui.app import CoachApp
from coachtui.kinds import LANGUAGES, OPEN, Occasion, Relation, SessionStatus
from coachtui.kinds.between import EventKind, Purpose, Source
from coachtui.screens.dialogs.keys import KeysHelp
from coachtui.screens.dialogs.start import StartDialog
from coachtui.screens.followups import FollowUpsScreen
from coachtui.screens.measures import MeasuresScreen
from coachtui.screens.people import PeopleScreen
from coachtui.screens.practice.case import CaseScreen
from coachtui.screens.session.screen import SessionScreen
from coachtui.screens.summary import SummaryScreen
from coachtui.screens.today import TodayScreen, _few
from coachtui.services.bundle import Services, open_services
from coachtui.services.coachees import NewCoachee
from coachtui.services.desk import Desk
from coachtui.views import CoacheeView, EventView, First
from coachtui.widgets.choice import Choice
from tests.conftest import START, FakeClock
from tests.screens.stand import NORMAL, RINA, SMALL, WIDE, Stand, drawn, key_event, page, rows

MakeApp = Callable[[], CoachApp]

TODAY = START.date()
DEDI = NewCoachee("Dedi Kurniawan", "Pak Dedi", relation=Relation.SUPERIOR)


class Day(Stand):
    """A day at the desk, wherever on it one is."""

    def __init__(self, pilot: Any, desk: Desk) -> None:
        super().__init__(pilot, desk, None, None)  # type: ignore[arg-type]

    @property
    def here(self) -> Screen[Any]:
        """The screen that is on top."""
        return self.app.screen

    @property
    def stand(self) -> Stand:
        """The session that is going on."""
        screen = self.here
        assert isinstance(screen, SessionScreen)
        return Stand(self.pilot, self.desk, screen, screen.live.record.coachee)

    @property
    def agenda(self) -> OptionList:
        """The list of the day."""
        return self.here.query_one("#agenda", OptionList)

    @property
    def chosen(self) -> str:
        """The kind of the row that Enter would take."""
        option = self.agenda.highlighted_option
        return (option.id or "").partition(" ")[0] if option else ""

    @property
    def rows(self) -> list[str]:
        """The kinds of the rows of the day, titles left out."""
        ids = [option.id for option in self.agenda.options if not option.disabled]
        return [(key or "").partition(" ")[0] for key in ids]

    async def do(self, *keys: str) -> None:
        """Press keys and wait for what they begin."""
        for key in keys:
            await self.press(key)
            await self.settle()

    def choice(self, name: str) -> Choice:
        """Return a row of choices of the dialog that is open."""
        return self.here.query_one(f"#{name}", Choice)


@pytest.fixture
def services(tmp_path: Path, clock: FakeClock) -> Callable[[], Services]:
    """A way into the records before the app is started."""
    return lambda: open_services(tmp_path / "coach.db", clock)


@pytest.fixture
def rina(services: Callable[[], Services]) -> CoacheeView:
    """Somebody who is known."""
    return add(services, RINA)[0]


def add(services: Callable[[], Services], *people: NewCoachee) -> list[CoacheeView]:
    """Add people to the records."""
    opened = services()
    added = [opened.coachees.add(person) for person in people]
    opened.close()
    return added


@asynccontextmanager
async def day(
    app: CoachApp, size: tuple[int, int] = NORMAL, notifications: bool = False
) -> AsyncIterator[Day]:
    """Begin a day at the desk."""
    async with app.run_test(size=size, notifications=notifications) as pilot:
        today = Day(pilot, await app.desk())
        await today.settle()
        yield today


def notices(app: App[Any]) -> Sequence[str]:
    """Return what the toasts say."""
    return [notice.message for notice in app._notifications]


# The way in


async def test_an_empty_day_says_what_to_do(make_app: MakeApp) -> None:
    async with day(make_app()) as today:
        shown = page(today.here)
        assert "n add the person you coach" in shown
        assert "coachtui demo" in shown
        await today.do("n")
        await today.terminal("Rina Kartika, Bu Rina, Analis")
        await today.do("enter")
        assert isinstance(today.here, StartDialog)
        await today.do("enter")
        assert today.stand.coachee.called == "Bu Rina"
        assert today.stand.focus == "capture"
        assert "Settle in, build trust" in page(today.here)


async def test_two_keys_lead_who_is_new_into_a_guided_session(make_app: MakeApp) -> None:
    async with day(make_app()) as today:
        await today.do("p")
        assert isinstance(today.here, CaseScreen)
        await today.do("escape", "enter", "escape")
        assert today.desk.services.coachees.find("") == ()
        await today.do("enter", "enter")
        stand = today.stand
        assert stand.live.stage.key == OPEN
        assert (stand.live.session.model, stand.live.session.planned_minutes) == ("grow", 15)
        assert stand.live.session.topic == "Reports keep coming in late"
        assert "Type what you hear, then Enter." in page(today.here)
        for stage, words in (
            ("last_time", "no last time yet: F2 goes on"),
            ("reality", "Begin with a sign: ! insight - obstacle * strength"),
        ):
            await stand.go(stage)
            assert words in page(today.here)
        await stand.press("f6")
        assert "Answer what the line below asks" in page(today.here)
        stand.screen.action_leave()
        await today.settle()
        assert "Practise" not in page(today.here)
        assert today.chosen == "session"


async def test_two_keys_from_today_to_a_running_session(
    make_app: MakeApp, rina: CoacheeView
) -> None:
    async with day(make_app()) as today:
        assert today.chosen == "person"
        await today.do("enter", "enter")
        stand = today.stand
        assert (stand.coachee, stand.focus) == (rina, "capture")
        assert (stand.live.session.model, stand.live.session.planned_minutes) == ("grow", 30)
        assert stand.live.session.started_at == START
        assert stand.stored().session.status is SessionStatus.OPEN


async def test_what_was_chosen_last_time_is_proposed_again(
    make_app: MakeApp, services: Callable[[], Services], rina: CoacheeView
) -> None:
    opened = services()
    opened.sessions.enter_from_paper(rina.id, model="clear", minutes=45, day=TODAY)
    opened.close()
    async with day(make_app()) as today:
        await today.do("down", "enter")
        assert today.choice("model").value == "clear"
        assert today.choice("minutes").value == "45"


async def test_topic_length_and_model_are_chosen_before(
    make_app: MakeApp, rina: CoacheeView
) -> None:
    async with day(make_app()) as today:
        await today.do("enter")
        assert isinstance(today.here.focused, Input)
        await today.terminal("the weekly report")
        await today.press("up", "right", "up", "right")
        await today.do("enter")
        session = today.stand.live.session
        assert session.topic == "the weekly report"
        assert session.planned_minutes == 45
        assert session.model != "grow"


async def test_escape_starts_nothing(make_app: MakeApp, rina: CoacheeView) -> None:
    async with day(make_app()) as today:
        await today.do("enter", "escape")
        assert isinstance(today.here, TodayScreen)
        assert today.rows == ["person"]
        assert today.desk.services.sessions.rows() == ()


async def test_a_planned_session_is_picked_up(
    make_app: MakeApp, services: Callable[[], Services], rina: CoacheeView, clock: FakeClock
) -> None:
    opened = services()
    opened.sessions.plan(rina.id, model="oscar", minutes=45, topic="a plan", day=TODAY)
    opened.close()
    clock.advance(1800)
    async with day(make_app(), notifications=True) as today:
        assert today.chosen == "session"
        assert "45 minutes" in page(today.here)
        await today.do("enter")
        session = today.stand.live.session
        assert (session.model, session.topic, session.planned_minutes) == ("oscar", "a plan", 45)
        assert session.status is SessionStatus.OPEN
        assert session.started_at == clock.now()
        assert notices(today.app) == []


async def test_a_session_is_planned(make_app: MakeApp, rina: CoacheeView) -> None:
    async with day(make_app()) as today:
        await today.do("enter")
        assert "Enter starts · F3 is this coaching? · F2 occasion" in page(today.here)
        assert "Occasion" not in page(today.here)
        await today.press("f2")
        await today.terminal("e-SKP")
        await today.press("up", "right", "up", "right", "up", "right", "down")
        assert "Wed 25 Nov" in page(today.here)
        await today.terminal("friday")
        assert "27 Nov" in page(today.here)
        assert "Enter keeps" in page(today.here)
        await today.do("enter")
        assert isinstance(today.here, TodayScreen)
        (row,) = today.desk.services.sessions.rows()
        assert row.session.status is SessionStatus.PLANNED
        assert row.session.planned_for == TODAY + timedelta(days=3)
        assert (row.session.project, row.session.occasion) == ("e-SKP", Occasion.BRIEFING)
        assert row.session.purpose is Purpose.DIALOGUE


async def test_a_session_from_paper_has_its_own_day_and_no_clock(
    make_app: MakeApp, rina: CoacheeView, clock: FakeClock
) -> None:
    async with day(make_app()) as today:
        await today.do("enter")
        await today.press("down", "right", "right", "down")
        await today.terminal("20/11/2026")
        await today.do("enter")
        stand = today.stand
        assert stand.live.session.from_paper
        clock.advance(600)
        await stand.enter("+call Dedi tomorrow")
        assert stand.live.actions[0].due == TODAY - timedelta(days=3)
        await stand.press("f6")
        await stand.enter("I ask first", "", "")
        await today.settle()
        assert isinstance(today.here, SummaryScreen)
        (row,) = today.desk.services.sessions.rows()
        assert row.day == TODAY - timedelta(days=4)
        assert row.minutes == 30
        assert row.session.next_date == TODAY + timedelta(days=10)


# A session that was left


async def test_a_session_left_open_is_the_first_thing_of_the_day(
    make_app: MakeApp, services: Callable[[], Services], clock: FakeClock
) -> None:
    add(services, RINA, DEDI)
    async with day(make_app()) as today:
        await today.do("down", "enter", "enter")
        stand = today.stand
        who = stand.coachee.called
        clock.advance(12 * 60)
        await stand.terminal("half a line")
        await today.do("ctrl+g", "x")
        assert isinstance(today.here, TodayScreen)
        assert today.rows[0] == "session"
        assert "resume, 12 minutes in" in page(today.here)
    clock.advance(90 * 60)
    async with day(make_app(), notifications=True) as today:
        assert today.chosen == "session"
        await today.do("enter")
        stand = today.stand
        assert (stand.coachee.called, stand.line) == (who, "half a line")
        assert notices(today.app) == ["You were away for 90 minutes; it does not count."] or (
            "90" in notices(today.app)[0]
        )
        clock.advance(60)
        assert stand.live.time.total == 13 * 60


async def test_enter_goes_back_into_the_session_that_was_just_left(
    make_app: MakeApp, services: Callable[[], Services]
) -> None:
    add(services, RINA, DEDI)
    async with day(make_app()) as today:
        await today.do("down", "enter", "enter")
        left = today.stand.live.session.id
        await today.do("ctrl+g", "x")
        assert today.chosen
        await today.do("home", "enter")
        assert today.stand.live.session.id == left


async def test_a_short_way_out_is_not_told(
    make_app: MakeApp, rina: CoacheeView, clock: FakeClock
) -> None:
    async with day(make_app(), notifications=True) as today:
        await today.do("enter", "enter", "ctrl+g", "x")
        clock.advance(30)
        await today.do("home", "enter")
        assert today.stand.live.time.total == 0
        assert notices(today.app) == []


# Another frame


async def reframe(today: Day, field: str, *keys: str) -> None:
    """Open the frame of a session, go to a field, press keys there, and keep it."""
    await today.do("ctrl+g", "w")
    today.here.query_one(f"#{field}").focus()
    await today.press(*keys)
    await today.do("enter")


async def test_another_length_and_topic_are_taken_on_the_spot(
    make_app: MakeApp, rina: CoacheeView
) -> None:
    async with day(make_app()) as today:
        await today.do("enter", "enter")
        await today.stand.enter("one")
        await reframe(today, "minutes", "right")
        stand = today.stand
        assert stand.live.session.planned_minutes == 45
        await reframe(today, "topic", *"late")
        assert stand.live.session.topic == "late"
        assert today.here is stand.screen
        assert stand.stored().session.planned_minutes == 45
        await today.do("f7", "f7")
        assert stand.live.session.planned_minutes == 30
        assert stand.texts == ["one"]


async def test_another_person_takes_over_all_that_was_written(
    make_app: MakeApp, services: Callable[[], Services], clock: FakeClock
) -> None:
    add(services, RINA, DEDI)
    async with day(make_app()) as today:
        await today.do("enter", "enter")
        stand = today.stand
        before = stand.coachee
        await stand.enter("one", "+call tomorrow")
        await stand.terminal("half a line")
        clock.advance(60)
        await reframe(today, "person", "right", "left" if before.name > "R" else "right")
        again = today.stand
        assert again.coachee.id != before.id
        assert (again.texts, again.line) == (["one", "call tomorrow"], "half a line")
        assert again.live.actions[0].coachee_id == again.coachee.id
        assert again.live.session.relation is again.coachee.relation
        assert again.live.time.total == 60
        assert len(today.desk.services.sessions.rows()) == 1


async def test_another_model_keeps_the_lines_and_begins_at_its_first_stage(
    make_app: MakeApp, rina: CoacheeView, clock: FakeClock
) -> None:
    async with day(make_app()) as today:
        await today.do("enter", "enter")
        await today.stand.enter("one")
        await today.do("f2", "f2", "f2")
        clock.advance(60)
        await reframe(today, "model", "right")
        again = today.stand
        assert again.live.session.model != "grow"
        assert again.texts == ["one"]
        clock.advance(60)
        assert again.live.time.total == 120
        shown = {time.key: time.seconds for time in again.live.stage_times()}
        assert shown[again.live.stage.key] == 60


async def test_a_session_by_accident_is_discarded_and_brought_back(
    make_app: MakeApp, rina: CoacheeView
) -> None:
    async with day(make_app(), notifications=True) as today:
        await today.do("enter", "enter")
        await today.stand.enter("one")
        await reframe(today, "way", "right")
        assert isinstance(today.here, TodayScreen)
        assert "session" not in today.rows
        assert any("u brings it back" in notice for notice in notices(today.app))
        await today.do("u")
        assert today.rows[0] == "session"
        await today.do("home", "enter")
        assert today.stand.texts == ["one"]


async def test_nobody_came(make_app: MakeApp, rina: CoacheeView) -> None:
    async with day(make_app()) as today:
        await today.do("enter", "enter")
        await reframe(today, "way", "right", "right")
        assert isinstance(today.here, TodayScreen)
        assert "session" not in today.rows
        (row,) = today.desk.services.sessions.rows()
        assert row.session.status is SessionStatus.NO_SHOW


async def test_escape_keeps_the_frame(make_app: MakeApp, rina: CoacheeView) -> None:
    async with day(make_app()) as today:
        await today.do("enter", "enter", "ctrl+g", "w")
        await today.press("right", "down", "down")
        await today.do("escape")
        assert today.stand.live.session.planned_minutes == 30
        assert today.stand.live.undo() is None


# The end


async def test_after_the_end_comes_the_summary_and_then_the_day(
    make_app: MakeApp, rina: CoacheeView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with day(make_app(), size=(100, 40)) as today:
        await today.do("enter", "enter")
        stand = today.stand
        await stand.enter("=on time", "private thing", "+call Dedi tomorrow")
        view, looks = today.desk.today.view, list[date]()
        monkeypatch.setattr(today.desk.today, "view", lambda at: (looks.append(at), view(at))[1])
        await stand.press("f6")
        await stand.enter("I ask first", "", "")
        await today.settle()
        assert isinstance(today.here, SummaryScreen)
        assert not looks  # the list is not seen before the summary is left
        shown = page(today.here)
        for words in ("on time", "call Dedi", "I ask first"):
            assert words in shown
        assert "private thing" not in shown
        await today.do("s")
        assert [one.suffix for one in sorted((tmp_path / "exports").iterdir())] == [".html", ".ics"]
        await today.do("e")
        await today.stand.enter("!seen later")
        await today.do("f6")
        assert isinstance(today.here, SummaryScreen)
        await today.do("enter")
        assert isinstance(today.here, TodayScreen)
        assert "session" not in today.rows
        assert "followup" in today.rows


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_two_colleagues_change_roles(
    lang: i18n.Language, make_app: MakeApp, rina: CoacheeView
) -> None:
    i18n.activate(lang)
    async with day(make_app(), size=(100, 40)) as today:
        await today.do("enter", "enter")
        stand = today.stand
        await stand.enter("private thing")
        await stand.press("f6")
        await stand.enter("I ask first", "", "")
        await today.settle()
        await today.do("y")
        assert today.desk.cards.swap.title.text(lang) in page(today.here)
        await today.do("y")
        stand = today.stand
        assert stand.live.session.swapped
        assert "private thing" not in page(today.here)
        coaches = {"en": "Bu Rina coaches", "id": "Bu Rina yang meng-coach"}
        assert coaches[lang] in page(today.here)


# Before the desk is ready


async def test_a_key_waits_for_what_the_list_did_not_need(
    make_app: MakeApp, rina: CoacheeView, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready, prepare = Event(), Desk.prepare

    def late(desk: Desk) -> None:
        assert ready.wait(10)
        prepare(desk)

    monkeypatch.setattr(Desk, "prepare", late)
    app = make_app()
    async with app.run_test(size=NORMAL) as pilot:
        today = Day(pilot, await app.records())
        while not today.rows:
            await pilot.pause()
        app.post_message(key_event("enter"))
        await pilot.pause(0)
        assert isinstance(today.here, TodayScreen)
        ready.set()
        await today.settle()
        assert isinstance(today.here, StartDialog)
    app.close_desk()


# What asks for attention


async def test_the_day_is_in_order(
    make_app: MakeApp, services: Callable[[], Services], clock: FakeClock
) -> None:
    rina, dedi = add(services, RINA, DEDI)
    opened = services()
    opened.followups.add(rina.id, "overdue thing", due=TODAY - timedelta(days=3))
    opened.followups.add(dedi.id, "thing of today", due=TODAY)
    opened.followups.add(dedi.id, "far away", due=TODAY + timedelta(days=30))
    opened.sessions.plan(dedi.id, model="grow", minutes=30, day=TODAY)
    opened.sessions.begin(rina.id, model="grow", minutes=30)
    when = TODAY + timedelta(days=7)
    opened.measures.keep(EventView("v", EventKind.CLUB, when, Source.COACH, "a hard case"))
    opened.close()
    async with day(make_app()) as today:
        kinds = ["session", "session", "person", "person", "followup", "followup", "club"]
        assert today.rows == kinds
        shown = page(today.here)
        order = ["Left open", "Planned", "Start a session with", "Overdue", "Due within a week"]
        assert sorted(order, key=shown.index) == order
        assert "due 3 days ago" in shown
        assert "far away" not in shown
        assert "Tue 1 Dec a hard case in 7 days" in shown
        await today.do("end", "enter")
        assert isinstance(today.here, MeasuresScreen)
        await today.do("escape", "up")
        assert today.chosen == "followup"
        await today.do("enter")
        assert isinstance(today.here, FollowUpsScreen)


async def test_it_leads_to_the_action_it_asks_about(
    make_app: MakeApp, services: Callable[[], Services]
) -> None:
    rina, dedi = add(services, RINA, DEDI)
    opened = services()
    opened.followups.add(rina.id, "overdue thing", due=TODAY - timedelta(days=3))
    action = opened.followups.add(dedi.id, "far away", due=TODAY + timedelta(days=30))
    opened.followups.change(replace(action, check_in=TODAY))
    opened.close()
    async with day(make_app()) as today:
        await today.do("3", "slash", *"overdue", "enter", "1")
        shown = page(today.here)
        assert shown.index("Ask how it goes") < shown.index("far away") < shown.index("Overdue")
        await today.do("end", "up", "enter")
        assert isinstance(today.here, FollowUpsScreen)
        assert today.here.rows.selected == action.id
        await today.do("n", "enter", "1")
        assert "Ask how it goes" not in page(today.here)
        await today.do("3", "u", "1")
        assert "Ask how it goes" in page(today.here)


async def test_who_has_no_next_date_for_long_is_named(
    make_app: MakeApp, services: Callable[[], Services], rina: CoacheeView, clock: FakeClock
) -> None:
    clock.advance(20 * 24 * 3600)
    async with day(make_app()) as today:
        assert today.rows == ["person", "unbooked"]
        assert "Nothing booked" in page(today.here)
        await today.do("end", "enter", "enter")
        assert today.stand.coachee == rina


async def test_one_digit_leads_to_each_place(make_app: MakeApp, rina: CoacheeView) -> None:
    async with day(make_app(), notifications=True) as today:
        await today.do("u")
        assert notices(today.app) == ["There is nothing to take back here."]
        for key, place in (("2", PeopleScreen), ("3", FollowUpsScreen), ("1", TodayScreen)):
            await today.do(key)
            assert type(today.here) is place


@pytest.mark.parametrize(("lang", "size"), [("en", WIDE), ("id", NORMAL), ("en", SMALL)])
async def test_the_day_at_every_size(
    make_app: MakeApp, services: Callable[[], Services], lang: i18n.Language, size: tuple[int, int]
) -> None:
    i18n.activate(lang)
    rina, _other = add(services, RINA, NewCoachee("[bold]Budi[/bold]", ""))
    opened = services()
    opened.followups.add(rina.id, "[red]minta contoh[/red]", due=TODAY)
    opened.close()
    async with day(make_app(), size=size) as today:
        shown = drawn(today.agenda)
        assert "Bu Rina" in shown
        assert "[bold]Budi" in shown
        assert "[red]minta contoh[/red]" in shown
        assert i18n._("Due within a week") in shown


async def test_enter_says_what_it_does_and_help_says_it_of_each_key(
    make_app: MakeApp, services: Callable[[], Services]
) -> None:
    (person,) = add(services, RINA)
    opened = services()
    opened.sessions.plan(person.id, model="grow", minutes=1, topic="x", day=TODAY)
    opened.followups.add(person.id, "call Dedi", due=TODAY)
    opened.close()
    async with day(make_app(), size=WIDE) as today:
        assert page(today.here).endswith("⏎ Go on n New person / Search c Calendar F1 Help")
        assert "1 minute " in page(today.here) + " "
        await today.do("down")
        assert page(today.here).endswith("⏎ Start n New person / Search c Calendar F1 Help")
        await today.do("down")
        assert page(today.here).endswith("⏎ Follow-ups n New person / Search c Calendar F1 Help")
        for key in ("f1", "question_mark"):
            await today.do(key)
            assert isinstance(today.here, KeysHelp)
            assert "New person" in page(today.here)
            assert "Everybody you coach" in page(today.here)
            await today.do("escape")
        await today.do("enter")
        assert isinstance(today.here, FollowUpsScreen)


async def test_the_first_title_stands_below_one_blank_row(
    make_app: MakeApp, rina: CoacheeView
) -> None:
    async with day(make_app()) as today:
        assert rows(today.here)[1].strip() == ""
        assert rows(today.here)[2].strip() == "Start a session with"
        assert "no session yet" in page(today.here)


async def test_what_is_below_a_dialog_shows_through_but_its_keys_do_not(
    make_app: MakeApp, rina: CoacheeView
) -> None:
    async with day(make_app(), size=WIDE) as today:
        await today.do("f1")
        assert today.here.styles.background.a < 1
        assert "Bu Rina" in page(today.here)
        assert rows(today.here)[-1].strip() == ""
        await today.do("escape")
        assert "F1 Help" in rows(today.here)[-1]


def test_of_a_long_group_the_beginning_is_drawn() -> None:
    few = ["a", "b", "c"]
    options = _few(First.of(few, 5_000), Option)
    assert [str(option.prompt) for option in options] == [*few, "4,997 more"]
    assert options[-1].disabled
    assert [str(option.prompt) for option in _few(First.of(few, 3), Option)] == few
