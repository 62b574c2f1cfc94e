"""Much text at once: all of it is kept or the program says what is not, and it stays quick."""

import re
from typing import Final

from tests.faults.conftest import Place

LINES: Final = [f"baris {number} dari catatan rapat" for number in range(1, 31)]
MEGABYTE: Final = "kata demi kata " * 70_000
CAP: Final = 200_000


def test_a_paste_of_lines_becomes_lines_and_one_undo(place: Place) -> None:
    coach = place.sit_down()
    coach.enter("before")
    coach.terminal.paste("\n".join(LINES))
    coach.terminal.wait_for(LINES[-1])
    coach.terminal.wait_until(lambda: place.lines == ["before", *LINES], what="30 stored lines")
    coach.terminal.press("f7")
    coach.terminal.wait_gone(LINES[-1])
    coach.terminal.wait_until(lambda: place.lines == ["before"], what="one undo for all")


def test_a_paste_without_brackets_loses_and_joins_nothing(place: Place) -> None:
    """An old terminal sends the pasted text as keys, with Enter between the lines."""
    coach = place.sit_down()
    coach.terminal.type("\r".join([*LINES, "the last one stays"]))
    coach.see_written("the last one stays")
    coach.terminal.wait_until(lambda: place.lines == LINES, what="30 stored lines")


def test_a_megabyte_leaves_it_quick_and_the_cap_is_said(place: Place) -> None:
    coach = place.sit_down()
    coach.terminal.paste(MEGABYTE)
    coach.terminal.wait_until(lambda: bool(coach.line), what="the pasted text")
    coach.terminal.press("backspace", "Z")
    coach.terminal.wait_until(lambda: coach.line.endswith("Z"), 2, "a key shown within 2 s")
    coach.terminal.wait_until(lambda: bool(re.search(r"200[.,]?000", coach.terminal.display)))
    coach.submit()
    coach.terminal.wait_until(lambda: bool(place.lines))
    (line,) = place.lines
    assert line == MEGABYTE[: CAP - 1] + "Z"


def test_too_many_lines_are_not_cut_in_silence(place: Place) -> None:
    many = "\n".join([f"baris {number} " + "dan seterusnya " * 40 for number in range(400)])
    assert len(many) > CAP
    coach = place.sit_down()
    coach.terminal.paste(many)
    coach.terminal.wait_until(lambda: bool(re.search(r"200[.,]?000", coach.terminal.display)))


def test_a_field_of_one_line_takes_all_lines_of_a_paste(place: Place) -> None:
    coach = place.sit_down()
    coach.quit()
    coach.terminal = place.terminal()
    coach.terminal.wait_for("Left open")
    coach.press("n")
    coach.terminal.paste("Rina Kartika,\nBu Rina,\r\nAnalis")
    coach.terminal.wait_for("Rina Kartika · Bu Rina · Analis")
