"""What the coach took out of one summary stays out of the next."""

from datetime import timedelta
from pathlib import Path

from coachtui import paths
from coachtui.config import Config
from coachtui.exports.summary import coachee_summary
from coachtui.services.coachees import NewCoachee
from coachtui.services.desk import open_desk
from tests.conftest import FakeClock


def test_an_unshared_action_is_carried_but_never_shown(tmp_path: Path, clock: FakeClock) -> None:
    desk = open_desk(tmp_path / "c.db", paths.shipped("prompts.yaml"), None, clock, Config())
    sessions = desk.services.sessions
    coachee = desk.services.coachees.add(NewCoachee("Rina"))
    first = desk.sit_down(sessions.begin(coachee.id, model="grow", minutes=30))
    first.keep(first.live.write("+private step"))
    first.keep(first.live.write("+open step"))
    first.keep(first.live.share(first.live.entries[0].id))
    first.keep(first.live.finish())
    desk.writer.drain()
    clock.advance(timedelta(days=7).total_seconds())
    second = sessions.begin(coachee.id, model="grow", minutes=30)
    assert {action.text for action in second.carried} == {"private step", "open step"}
    shown = [promise.text for promise in coachee_summary(second).promises]
    assert shown == ["open step"]
    desk.close()
