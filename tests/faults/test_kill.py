"""Kill -9 in the middle of a line: the next start has every line, and the one that was begun."""

import os
import random
import signal
import time
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest

from coachtui import i18n
from coachtui.capture import read_line
from coachtui.dates import format_long, parse_date
from coachtui.i18n import _
from coachtui.kinds import SIGNS, SessionStatus
from coachtui.live import unfinished
from coachtui.services.planning import next_meeting
from tests.cases.case import QUICK_AND_SLOW, Case, read_case, set_up_before
from tests.faults.coach import Coach
from tests.faults.conftest import Place
from tests.screens.test_cases import check_actions, check_words

SINCE_LAST_KEY: Final = 0.3
"""Seconds after which a key that was seen on the screen must be on the disk."""

KILLS: Final = int(os.environ.get("COACHTUI_KILLS", "100"))
"""How often the long test kills the program."""

OLDEST_LOST: Final = 0.5
"""Seconds before a kill from which on a key may be lost: 0.25 as promised, and a slow machine."""

BETWEEN_KEYS: Final = 0.03


def of_today(case: Case, today: date) -> Case:
    """Return the case as if it were held today: the program runs by the real clock."""
    later = today - case.now.date()
    session = {**case.before["session"]}
    session["date"] = str(date.fromisoformat(session["date"]) + later)
    actions = [
        {**one, "due": str(date.fromisoformat(one["due"]) + later)}
        for one in case.before["actions"]
    ]
    return replace(
        case, before={"session": session, "actions": actions}, expect=_expected(case, today)
    )


def _expected(case: Case, today: date) -> dict[str, Any]:
    """Return what must be true, with the days that the words of the case mean today."""
    typed = [read_line(step.get("type", ""), today).action for step in case.steps]
    days = [action.due for action in typed if action and action.due]
    (moved,) = (step["new_date"] for step in case.steps if "new_date" in step)
    words = case.expect["coachee_summary"]
    has = list(words["has"])
    for action, day in zip(case.expect["actions"], days, strict=True):
        before = format_long(date.fromisoformat(action["due"]), case.language)
        has = [format_long(day, case.language) if one == before else one for one in has]
    return {
        **case.expect,
        "actions": [
            {**action, "due": str(day)}
            for action, day in zip(case.expect["actions"], days, strict=True)
        ],
        "reviewed": {
            **case.expect["reviewed"],
            "new_due": str(parse_date(moved, today).day),
        },
        "coachee_summary": {**words, "has": has},
    }


def stored_lines(steps: list[dict[str, Any]]) -> list[str]:
    """Return the typed lines of some steps as they are stored."""
    typed = [step["type"] for step in steps if "type" in step]
    return [line[1:] if line[0] in SIGNS else line for line in typed]


@pytest.mark.parametrize("path", QUICK_AND_SLOW, ids=lambda path: path.stem)
def test_a_session_survives_being_killed(path: Path, place: Place) -> None:
    """Play a written session with real keys, and kill the program twice in mid-line."""
    case = of_today(read_case(path), place.today)
    i18n.activate(case.language)  # type: ignore[arg-type]
    place.lang = case.language
    with closing(place.desk()) as desk:
        set_up_before(desk, case, place.clock)
    coach = Coach(place.terminal())
    coach.begin(case.session["topic"])
    for number, step in enumerate(case.steps):
        if step["at"] in case.kill_at:
            coach = kill_in(step["type"], coach, place, stored_lines(case.steps[:number]))
        else:
            coach.do(step)
    coach.terminal.wait_for(_("This is what the coachee gets: shared lines only."))
    coach.quit()
    assert place.lines == stored_lines(case.steps)
    check(case, place)


def kill_in(line: str, coach: Coach, place: Place, before: list[str]) -> Coach:
    """Kill the program when half of a line is typed, start it again, and finish the line."""
    half = line[: len(line) // 2].rstrip()
    coach.write(half)
    coach.terminal.let_pass(SINCE_LAST_KEY)
    coach.terminal.kill(signal.SIGKILL)
    assert coach.terminal.wait_exit() == -signal.SIGKILL
    coach = Coach(place.terminal())
    coach.resume()
    coach.see_written(half)
    assert place.lines == before
    assert unfinished.words(place.draft) == (half,)
    coach.terminal.type(line.removeprefix(half))
    coach.see_written(line)
    coach.submit()
    return coach


def test_a_form_that_is_half_written_survives_being_killed(place: Place) -> None:
    """Kill the program in the middle of a word: the line is there again, and so are the forms."""
    coach = place.sit_down()
    coach.lead("d", _("a step, field by field"))
    coach.terminal.type("ask Sari for a sam")
    coach.terminal.wait_for("+ ask Sari for a sam")
    coach.terminal.press("escape")
    coach.terminal.wait_gone(_("How sure, 1–10"))
    coach.write("half a line")
    coach.press("f4")
    coach.terminal.type("In Monday's meeting\ryou let Sari fin")
    coach.terminal.wait_for("you let Sari fin")
    coach.terminal.let_pass(SINCE_LAST_KEY)
    coach.terminal.kill(signal.SIGKILL)
    assert coach.terminal.wait_exit() == -signal.SIGKILL
    assert unfinished.words(place.draft) == (
        "half a line",
        "ask Sari for a sam",
        "In Monday's meeting",
        "you let Sari fin",
    )
    coach = Coach(place.terminal())
    coach.resume()
    coach.see_written("half a line")
    coach.terminal.wait_for("F4 goes on with it")
    coach.press("f4")
    coach.terminal.wait_for("In Monday's meeting")
    coach.terminal.press("down")
    coach.terminal.type("ish")
    coach.terminal.wait_for("you let Sari finish")
    coach.terminal.press("f4")
    coach.terminal.wait_for("In Monday's meeting · you let Sari finish")
    assert coach.line == "half a line"
    coach.lead("d", _("a step, field by field"))
    coach.terminal.type("ple")
    coach.terminal.wait_for("ask Sari for a sample")
    coach.terminal.press("enter")
    coach.terminal.wait_gone(_("How sure, 1–10"))
    assert coach.line == "half a line"
    coach.quit()
    assert place.lines == ["In Monday's meeting · you let Sari finish", "ask Sari for a sample"]
    assert place.draft == "half a line"


def check(case: Case, place: Place) -> None:
    """Compare what is stored with what the case says."""
    with closing(place.desk()) as desk:
        services = desk.services
        record = services.sessions.record(services.sessions.resolve("last"))
        pending = services.followups.pending(place.today)
    assert record.session.status is SessionStatus.FINISHED
    assert record.session.topic == case.session["topic"]
    assert record.session.next_date == next_meeting(None, place.today)
    (goal,) = record.goals
    assert (goal.statement, goal.measure) == tuple(case.expect["goal"].values())
    check_actions(record, case.expect)
    check_words(record, case.expect)
    assert len(pending) == case.expect["followups_pending"]


@pytest.mark.slow
def test_killed_at_any_moment_only_the_last_keys_are_missing(place: Place) -> None:
    """What is stored is always a prefix of what was typed, and it is never old."""
    dice = random.Random(KILLS)
    coach = place.sit_down()
    typed, at = "", [0.0]
    for _kill in range(KILLS):
        end = time.monotonic() + dice.uniform(0.2, 1.2)
        while (now := time.monotonic()) < end:
            key = (
                "\n" if typed[-1:] not in ("", "\n") and dice.random() < 0.1 else dice.choice("abc")
            )
            coach.terminal.type(key.replace("\n", "\r"))
            typed, at = typed + key, [*at, now]
            coach.terminal.let_pass(BETWEEN_KEYS)
        killed = time.monotonic()
        coach.terminal.kill(signal.SIGKILL)
        coach.terminal.wait_exit()
        coach = Coach(place.terminal())
        coach.resume()
        stored = "\n".join([*place.lines, place.draft])
        assert typed.startswith(stored)
        lost = at[len(stored) + 1 :]
        oldest = killed - lost[0] if lost else 0.0
        assert oldest <= OLDEST_LOST, f"{len(lost)} keys of {oldest:.3f} s are lost"
        typed, at = stored, at[: len(stored) + 1]
    coach.quit()
    assert place.rows("PRAGMA integrity_check") == [("ok",)]
