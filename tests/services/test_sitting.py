"""A session at the desk: what other places change meanwhile, and what it remembers."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from coachtui import paths
from coachtui.clock import Clock
from coachtui.config import Config
from coachtui.kinds import GoalStatus, Outcome
from coachtui.services.coachees import NewCoachee
from coachtui.services.desk import Desk, open_desk
from coachtui.services.sitting import Sitting


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """A desk with records of its own."""
    opened = open_desk(tmp_path / "c.db", paths.shipped("prompts.yaml"), None, clock, Config())
    with closing(opened):
        yield opened


@pytest.fixture
def sitting(desk: Desk) -> Sitting:
    """A session with somebody who promised something the last time."""
    rina = desk.services.coachees.add(NewCoachee("Rina", "Bu Rina"))
    desk.services.followups.add(rina.id, "ask Sari", due=desk.clock.now().date())
    return desk.sit_down(desk.services.sessions.begin(rina.id, model="grow", minutes=30))


def test_what_another_place_changed_is_taken_over_and_not_undone(
    desk: Desk, sitting: Sitting
) -> None:
    live, services = sitting.live, desk.services
    sitting.keep(live.write("=the report leaves"))
    sitting.keep(live.write("+ ask Ben Friday"))
    sitting.catch_up()
    sitting.keep(live.write("#4 of 4 weeks"))
    sitting.keep(live.write("a note"))
    assert desk.writer.drain(10)
    changed = replace(live.goals[0], reason="trust", expected="3 of 4 weeks")
    services.goals.change(changed, ("one template",))
    services.followups.review(live.actions[0].id, Outcome.DONE)
    sitting.catch_up()
    assert live.record.goal == changed
    assert {goal.statement for goal in live.goals} == {"the report leaves", "one template"}
    assert not live.actions[0].pending
    sitting.keep(live.write("#5 of 5 weeks"))
    assert live.record.goal.reason == "trust"
    for _once in range(5):
        sitting.undo()
    # What was written since is taken back; what the other place built on stays.
    assert [entry.text for entry in live.entries] == [
        "the report leaves",
        "ask Ben Friday",
        "4 of 4 weeks",
    ]
    assert live.record.goal == changed
    assert desk.writer.drain(10)
    assert set(services.sessions.record(live.session.id).goals) == set(live.goals)


def test_coming_back_without_a_change_leaves_the_way_back(desk: Desk, sitting: Sitting) -> None:
    live = sitting.live
    for line in ("=the report leaves", "!an insight", "+ ask Ben Friday ~ if out, Sari #9"):
        sitting.keep(live.write(line))
    sitting.keep(live.review(live.carried[0].id, Outcome.DONE, evidence="her mail"))
    sitting.keep(sitting.cards.ask_next())
    sitting.keep(live.agree_to_tell(live.insights[0]))
    sitting.catch_up()
    for _once in range(6):
        assert sitting.undo()
    assert (live.entries, live.record.reviews, live.record.asked) == ((), (), ())


def test_a_session_that_is_gone_meanwhile_stays_as_it_was(desk: Desk, sitting: Sitting) -> None:
    sitting.keep(sitting.live.write("=the report leaves"))
    assert desk.writer.drain(10)
    desk.services.sessions.delete(sitting.session_id)
    sitting.catch_up()
    assert sitting.live.goals[0].status is GoalStatus.OPEN


def test_what_was_said_about_leaving_a_stage_is_not_said_again(
    desk: Desk, sitting: Sitting
) -> None:
    sitting.go("reality")
    assert sitting.leaving.reason("options")
    sitting.keep_draft()
    assert desk.writer.drain(10)
    again = desk.sit_down(desk.services.sessions.record(sitting.session_id))
    assert again.leaving.reason("options") is None
    assert again.forms == {}
    again.keep(again.live.finish())
    assert desk.writer.drain(10)
    assert desk.services.sessions.record(sitting.session_id).draft == ""
