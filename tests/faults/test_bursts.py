"""Keys that arrive in one breath, or from a held key, act in their order."""

from typing import Final

import pytest

from coachtui.services.coachees import NewCoachee
from tests.faults.coach import Coach
from tests.faults.conftest import Place
from tests.faults.terminal import KEYS

KEY_REPEAT: Final = 0.03


def breath(*keys: str) -> str:
    """Return what a terminal sends for keys that are pressed without a pause."""
    return "".join(KEYS.get(key, key) for key in keys)


def test_a_line_stays_in_the_stage_it_was_written_in(place: Place) -> None:
    coach = place.sit_down()
    coach.terminal.type(breath("one", "enter", "two", "enter", "f2"))
    coach.terminal.wait_until(lambda: len(place.lines) == 2, what="two lines")
    stages = place.rows("SELECT text, stage FROM entry ORDER BY position")
    assert stages == [("one", "open"), ("two", "open")]


def test_a_slip_of_the_finger_is_mended_where_it_was_made(place: Place) -> None:
    coach = place.sit_down()
    coach.terminal.type(breath("teh", "backspace", "backspace", "he boss", "left", "left", "!"))
    coach.see_written("the bo!ss")


@pytest.mark.parametrize("key", ["f8", "f9"], ids=["turned", "hidden"])
def test_a_cover_hides_no_more_than_itself(key: str, place: Place) -> None:
    coach = place.sit_down()
    coach.write("half a line")
    coach.terminal.type(breath(key, key, key, key))
    coach.see_written("half a line")
    coach.enter(" and its end")
    coach.terminal.wait_until(lambda: place.lines == ["half a line and its end"])


def test_a_held_enter_starts_one_session(place: Place) -> None:
    place.add(NewCoachee("Budi"))
    coach = Coach(place.terminal())
    coach.terminal.wait_for("Start a session with")
    while not coach.stage:
        coach.terminal.press("enter")
        coach.terminal.let_pass(KEY_REPEAT)
    coach.enter("one line")
    coach.quit()
    assert place.lines == ["one line"]
    assert len(place.rows("SELECT id FROM coaching_session")) == 1


def test_a_topic_with_enter_behind_it(place: Place) -> None:
    place.add(NewCoachee("Budi"))
    coach = Coach(place.terminal())
    coach.terminal.wait_for("Start a session with")
    coach.terminal.press("enter")
    coach.terminal.wait_for("Topic")
    coach.terminal.type(breath("the weekly report", "enter"))
    coach.terminal.wait_until(lambda: bool(coach.stage), what="the session")
    assert place.rows("SELECT topic FROM coaching_session") == [("the weekly report",)]


def test_what_follows_the_leader_key_is_no_text(place: Place) -> None:
    coach = place.sit_down()
    first = coach.stage
    coach.terminal.type(breath("half a line", "ctrl+g", "n", "escape"))
    coach.terminal.wait_until(lambda: coach.stage != first, what="the next stage")
    coach.see_written("half a line")
    assert coach.line == "half a line"


def test_a_key_behind_the_answer_of_a_dialog_closes_nothing_below(place: Place) -> None:
    coach = place.sit_down()
    coach.enter("one line")
    coach.terminal.press("ctrl+g")
    coach.terminal.wait_for("u undo")
    coach.terminal.type(breath("u", "up", "escape", "escape"))
    coach.terminal.wait_until(lambda: not place.lines, what="the undo")
    coach.enter("another")
    coach.terminal.wait_until(lambda: place.lines == ["another"])


def test_leaving_right_after_enter_keeps_the_line(place: Place) -> None:
    coach = place.sit_down()
    coach.terminal.type(breath("the last word", "enter", "ctrl+q"))
    assert coach.terminal.wait_exit() == 0
    assert [*place.lines, place.draft] in (["the last word", ""], ["the last word"])
