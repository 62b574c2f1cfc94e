"""A file that is only read, one in which others store something meanwhile, and one of others."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2
from textual.widgets import OptionList

from coachtui.app import CoachApp
from coachtui.db.hold import Hold, hold
from coachtui.errors import LockedError, OtherSchemaError
from coachtui.screens.people import PeopleScreen
from coachtui.services.bundle import open_services
from coachtui.services.coachees import NewCoachee
from coachtui.services.desk import Desk, open_desk
from coachtui.views import KnownPerson
from tests.conftest import FakeClock
from tests.screens.practice import add, press, promise, rows, seen, toasts

MakeApp = Callable[[], CoachApp]

REASON = "Read only: open [b]elsewhere[/b]."


async def test_what_is_only_read_says_so_and_shows_what_others_store(
    make_app: MakeApp, clock: FakeClock, tmp_path: Path
) -> None:
    others = open_services(tmp_path / "coach.db", clock)
    others.coachees.add(NewCoachee("Rina Kartika", "Bu Rina"))
    app = make_app()
    usual = app._open_desk()
    usual.close()
    first = hold(usual.data, clock.now())
    held = Hold(first.sign, others=LockedError(REASON))
    app._open_desk = lambda: open_desk(usual.data, usual.prompts, None, clock, usual.config, held)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "2")
        assert seen(app).startswith(f"1 Today 2 People 3 Follow-ups 4 Progress 5 Toolkit {REASON}")
        # Nobody writes down what cannot be kept, and what needs no words is refused as well.
        await press(pilot, "n")
        assert toasts(app) == [REASON]
        assert isinstance(app.screen, PeopleScreen)
        await press(pilot, "d")
        assert [one.name for one in others.coachees.find("")] == ["Rina Kartika"]
        others.coachees.add(NewCoachee("Dedi Kurniawan", "Pak Dedi"))
        app.look_again(await app.desk())
        await press(pilot)
        assert any("Pak Dedi" in row for row in rows(app))
        # Whoever held them has ended: nothing has to be started again.
        first.close()
        app.clear_notifications()
        app.look_again(await app.desk())
        await press(pilot)
        assert REASON not in seen(app)
        assert toasts(app) == ["Nobody else has these records open now: you can change them."]
        await press(pilot, "d")
        assert len(others.coachees.find("")) == 1
    others.close()


async def test_only_what_others_store_is_read_again(
    make_app: MakeApp, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And neither moves what is selected, nor what is in sight."""
    looks: list[object] = []
    read = PeopleScreen.look

    def look(self: PeopleScreen, desk: Desk, keys: object = None) -> tuple[KnownPerson, ...]:
        looks.append(keys)
        return read(self, desk, keys)  # type: ignore[arg-type]

    monkeypatch.setattr(PeopleScreen, "look", look)
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        desk = await app.desk()
        for number in range(40):
            add(desk, f"Orang {number:02}")
        await press(pilot, "2", "v", *["down"] * 30, "up", "up")
        people = app.screen
        assert isinstance(people, PeopleScreen)
        there = people.rows.selected, people.rows.scroll_offset
        app.look_again(desk)
        await press(pilot)
        looks.clear()
        await press(pilot, "z")
        app.look_again(desk)
        await press(pilot)
        assert looks == [[there[0]]]
        assert "archived" in seen(app)
        others = open_services(desk.data, clock)
        others.coachees.add(NewCoachee("Adi"))
        others.close()
        app.look_again(desk)
        await press(pilot, "u")
        assert looks == [[there[0]], None, [there[0]]]
        assert "archived" not in seen(app)
        assert (people.rows.selected, people.rows.scroll_offset) == there
    # One more look may come back only when the program has ended, and finds no screen there.
    await CoachApp.look_again.__wrapped__(app, desk)  # type: ignore[attr-defined]


async def test_what_others_hold_for_a_moment_is_said_and_no_more(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(*_args: object) -> None:
        raise LockedError("They hold it.")

    app = make_app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        desk = await app.desk()
        rina = add(desk, "Rina Kartika", "Bu Rina")
        await press(pilot, "2")
        for owner, reads, keys in (
            (desk, "everybody", ("n", "escape")),
            (desk.hands_out, "last_session", ("enter", "o", "escape", "escape")),
            (desk, "progress", ("4",)),
            (desk.today, "view", ("1",)),
        ):
            desk.services.coachees.change(replace(rina, unit=reads))
            app.clear_notifications()
            with monkeypatch.context() as patch:
                patch.setattr(owner, reads, held)
                await press(pilot, *keys)
            assert toasts(app) == ["They hold it."], reads
            assert app.return_code is None


async def test_what_cannot_be_read_ends_the_program_in_a_sentence(
    make_app: MakeApp, clock: FakeClock, tmp_path: Path
) -> None:
    """Not as a fault of the program: the first list has nothing to show."""
    open_services(tmp_path / "coach.db", clock).close()
    with closing(dbapi2.connect(str(tmp_path / "coach.db"))) as trial:
        trial.execute("ALTER TABLE agreement RENAME COLUMN ends TO until")
    app = make_app()
    async with app.run_test() as pilot:
        while app.return_code is None:
            await pilot.pause()
    assert app.return_code == OtherSchemaError.exit_code


async def test_the_day_stays_where_it_was_scrolled_to(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        desk = await app.desk()
        rina = add(desk, "Rina Kartika", "Bu Rina")
        for days in (0, -1, 1) * 9:
            promise(desk, rina, f"call {days}", days)
        app.look_again(desk)
        await press(pilot, *["down"] * 26, *["up"] * 4)
        agenda = app.screen.query_one("#agenda", OptionList)
        option, there, count = agenda.highlighted_option, agenda.scroll_offset, len(agenda.options)
        assert option
        assert there.y
        promise(desk, rina, "one more", 2)
        app.look_again(desk)
        await press(pilot)
        assert len(agenda.options) == count + 1
        assert agenda.highlighted_option
        assert agenda.highlighted_option.id == option.id
        assert agenda.scroll_offset == there
