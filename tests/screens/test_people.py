"""The place of all people: found, added in one line, corrected, deleted and brought back."""

from collections.abc import Callable

import pytest
from textual.widgets import Footer, Input
from textual.widgets._footer import FooterKey

from coachtui.app import CoachApp
from coachtui.db.reading import Reading, Row
from coachtui.kinds import Relation
from coachtui.screens.coachee import CoacheeScreen
from coachtui.screens.dialogs.ask_line import AskLine
from coachtui.screens.dialogs.keys import KeysHelp
from coachtui.screens.dialogs.new_person import doubts, heard
from coachtui.screens.dialogs.person_form import PersonForm
from coachtui.screens.dialogs.start import StartDialog
from coachtui.screens.followups import FollowUpsScreen
from coachtui.screens.people import PeopleScreen
from coachtui.services.coachees import read_coachee_line
from coachtui.services.desk import Desk
from coachtui.views import CoacheeView
from coachtui.widgets.row_list import PIECE, RowList
from tests.screens.practice import (
    HOSTILE,
    SIZES,
    TODAY,
    add,
    arrive,
    enter,
    picture,
    press,
    press_at_once,
    promise,
    rows,
    seen,
    selected,
    toasts,
)

MakeApp = Callable[[], CoachApp]


def three(desk: Desk) -> None:
    add(desk, "Anton", "Pak Anton", position="auditor", unit="Inspektorat")
    add(desk, "Budi Café")
    add(desk, "Rina Wulandari", "Bu Rina")


def nobody(desk: Desk) -> None:
    """Leave the records empty."""


async def test_an_empty_place_teaches_in_one_sentence_and_one_key(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "2", seed=nobody)
        assert rows(app) == ["Nobody is here yet: n adds the first person you coach."]
        assert footer(app) == ["n New", "F1 Help"]


async def test_a_person_is_added_in_one_line_and_taken_back(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        desk = await arrive(pilot, "2", seed=nobody)
        await press(pilot, "n")
        await enter(pilot, "Rina Wulandari, Bu Rina, analyst, Bureau II")
        assert "Rina Wulandari · Bu Rina · analyst · Bureau II" in seen(app)
        await press(pilot, "enter")
        assert selected(app).startswith("Bu Rina  Rina Wulandari  analyst · Bureau II")
        assert toasts(app) == ["Bu Rina is added.\nu takes it back."]
        await press(pilot, "u")
        assert desk.services.coachees.rows(TODAY) == ()
        assert toasts(app) == ["Undone: Bu Rina"]


async def test_who_was_added_is_selected_among_the_others(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "2", "n", seed=lambda desk: [add(desk, "Agus"), add(desk, "Sari")])
        await enter(pilot, "Rina", "enter")
        assert selected(app).startswith("Rina")


async def test_a_line_without_a_name_is_asked_again_and_not_lost(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await arrive(pilot, "2", "n", seed=nobody)
        await enter(pilot, ", Bu Rina", "enter")
        assert isinstance(app.screen, AskLine)
        assert app.screen.query_one(Input).value == ", Bu Rina"
        assert toasts(app) == ["The name is missing."]


@pytest.mark.parametrize(
    ("line", "doubt"),
    [
        ("rina  WULANDARI", "This looks like Bu Rina (Rina Wulandari), who is here already."),
        ("Bu Rina", "This looks like Bu Rina (Rina Wulandari), who is here already."),
        ("Rinа", "Letters of two alphabets stand in one word of this name."),
        ("Rina W", ""),
        ("Иван", ""),
    ],
)
def test_a_name_that_looks_known_is_said(line: str, doubt: str) -> None:
    known = [CoacheeView("1", "Rina Wulandari", "Bu Rina")]
    new = read_coachee_line(line)
    assert doubts(new.name, new.address, known) == doubt
    assert heard(new, known).splitlines()[1:] == ([doubt] if doubt else [])


async def test_the_page_opens_and_coming_back_keeps_the_selection(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "2", "down", "enter", seed=three)
        assert isinstance(app.screen, CoacheeScreen)
        assert "Budi Café" in seen(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, PeopleScreen)
        assert selected(app).startswith("Budi Café")


async def test_a_person_is_deleted_and_brought_back(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await arrive(pilot, "2", "down", "d", seed=three)
        assert [row.split("  ")[0] for row in rows(app)] == ["Pak Anton", "Bu Rina"]
        assert selected(app).startswith("Bu Rina")
        assert toasts(app) == [
            "Budi Café is deleted, with their sessions and actions.\nu takes it back."
        ]
        await press(pilot, "u")
        assert len(rows(app)) == 3
        assert selected(app).startswith("Budi Café")


async def test_two_quick_deletions_take_two_people(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "2", seed=three)
        await press_at_once(pilot, "d", "d")
        assert [row.split("  ")[0] for row in rows(app)] == ["Bu Rina"]
        await press(pilot, "u", "u")
        assert len(rows(app)) == 3


async def test_a_person_is_corrected_in_a_form(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        desk = await arrive(pilot, "2", "e", seed=three)
        assert isinstance(app.screen, PersonForm)
        await enter(pilot, " S", "down", "down", "down", "down", "down", "right", "enter")
        person = desk.services.coachees.find("Anton S")[0]
        assert (person.name, person.relation) == ("Anton S", Relation.SUPERIOR)
        await press(pilot, "u")
        person = desk.services.coachees.find("Anton")[0]
        assert (person.name, person.relation) == ("Anton", Relation.PEER)


async def test_the_form_needs_a_name_and_escape_changes_nothing(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        desk = await arrive(pilot, "2", "e", "ctrl+u", "enter", seed=three)
        assert isinstance(app.screen, PersonForm)
        await enter(pilot, "Somebody else", "escape")
        assert isinstance(app.screen, PeopleScreen)
        assert desk.services.coachees.find("Somebody") == ()


async def test_the_filter_narrows_and_escape_shows_everybody(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "2", "slash", seed=three)
        await enter(pilot, "CAFE")
        assert len(rows(app)) == 1
        await press(pilot, "enter")
        assert isinstance(app.focused, RowList)
        assert selected(app).startswith("Budi Café")
        await press(pilot, "escape")
        assert len(rows(app)) == 3
        await press(pilot, "slash")
        await enter(pilot, "[/zzz]")
        assert rows(app) == ["Nobody fits “[/zzz]”: Escape shows everybody."]
        await press(pilot, "escape")
        assert len(rows(app)) == 3
        assert isinstance(app.focused, RowList)


async def test_of_many_those_in_reach_are_read(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A screenful, one row after a change, and nothing where nothing was changed."""
    given: list[int] = []
    read = Reading.rows

    def counted(tx: Reading, query: str, /, **values: object) -> list[Row]:
        found = read(tx, query, **values)
        given.append(len(found))
        return found

    async def rows_for(*keys: str) -> int:
        given.clear()
        await press(pilot, *keys)
        return sum(given)

    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        desk = await app.desk()
        for number in range(120):
            add(desk, f"Anton {number:03}")
        monkeypatch.setattr(Reading, "rows", counted)
        assert await rows_for("2") == 120 + 2 * PIECE
        await press(pilot, "1")
        for keys, most in ("2", 0), ("down", 0), ("d", 2), ("u", 3), ("slash 9", PIECE):
            assert await rows_for(*keys.split()) <= most, keys
        await press(pilot, "escape", "end")
        assert selected(app).startswith("Anton 119")
        assert "…" not in " ".join(rows(app))


async def test_letters_in_the_filter_are_text(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        desk = await arrive(pilot, "2", "slash", seed=three)
        await press(pilot, *"dnues123")
        assert isinstance(app.screen, PeopleScreen)
        assert app.screen.query_one(Input).value == "dnues123"
        assert len(desk.services.coachees.rows(TODAY)) == 3


async def test_a_session_starts_with_the_selected_person(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "2", "down", "s", seed=three)
        assert isinstance(app.screen, StartDialog)
        assert "Budi Café" in seen(app)


@pytest.mark.parametrize("name", HOSTILE)
async def test_a_name_is_never_markup(make_app: MakeApp, name: str) -> None:
    app = make_app()
    async with app.run_test(size=(140, 40), notifications=True) as pilot:
        await arrive(pilot, "2", seed=lambda desk: add(desk, name, position=name, unit=name))
        assert seen(app).count(name) == 3
        await press(pilot, "e")
        assert seen(app).count(name) == 7
        await press(pilot, "escape", "d")
        assert toasts(app)[0].startswith(f"{name} is deleted")
        await press(pilot, "u", "n")
        await enter(pilot, name)
        assert f"This looks like {name}" in seen(app)


@pytest.mark.parametrize("size", SIZES)
async def test_numbers_end_under_their_headings(make_app: MakeApp, size: tuple[int, int]) -> None:
    def seed(desk: Desk) -> None:
        person = add(desk, "日本 Sari Melati Kusumaningtyas Prawirodirdjo Hadiningrat")
        for number in range(11):
            promise(desk, person, f"step {number}", -1)

    app = make_app()
    async with app.run_test(size=size) as pilot:
        await arrive(pilot, "2", seed=seed)
        lines = [line for line in picture(app) if "Person" in line or " 11 " in line]
        heading, row = lines
        cells = row.replace("日本", "日本  ")  # two wide characters stand for four cells
        assert cells.index(" 11 ") + 3 == heading.index("Open") + 4
        assert "Hadiningrat" in seen(app)


async def test_the_places_are_one_digit_away_and_one_click(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "2", seed=three)
        assert picture(app)[0].strip() == "1 Today  2 People  3 Follow-ups  4 Progress  5 Toolkit"
        await press(pilot, "3")
        assert isinstance(app.screen, FollowUpsScreen)
        await pilot.click("PlaceBar", offset=(18, 0))
        await press(pilot)
        assert isinstance(app.screen, PeopleScreen)


async def test_every_key_is_in_the_help_and_eight_at_most_below(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "2", "d", "u", seed=three)
        assert footer(app) == [
            "⏎ Open",
            "s Session",
            "n New",
            "e Edit",
            "d Delete",
            "/ Filter",
            "F1 Help",
        ]
        await press(pilot, "d")
        assert footer(app)[-2:] == ["u Undo", "F1 Help"]
        await press(pilot, "f1")
        assert isinstance(app.screen, KeysHelp)
        assert "Add a person in one line" in seen(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, PeopleScreen)
        await press(pilot, "enter")
        ours = ["s Session", "a Action", "g Goals", "e Edit", "esc Back"]
        assert footer(app) == [*ours, "F1 Help"]
        await pilot.resize_terminal(48, 20)
        await press(pilot)
        assert footer(app) == ours
        await pilot.resize_terminal(34, 20)
        await press(pilot)
        assert footer(app) == ["s Session", "a Action", "esc Back"]


@pytest.mark.parametrize("place", [PeopleScreen, FollowUpsScreen, CoacheeScreen])
def test_every_key_can_be_given_another_one(place: type[PeopleScreen]) -> None:
    bindings = [binding for binding in place.BINDINGS if not isinstance(binding, tuple)]
    assert all(binding.id and binding.description for binding in bindings)


def footer(app: CoachApp) -> list[str]:
    """Return the keys in the footer with their words."""
    keys = app.screen.query_one(Footer).query(FooterKey)
    return [f"{key.key_display} {key.description}" for key in keys]
