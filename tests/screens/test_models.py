"""A talk by each model in each language, from its first stage to the summary."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from coachtui import i18n
from coachtui.app import CoachApp
from coachtui.bank.schema import Stage
from coachtui.kinds import LANGUAGES, EntryKind, SessionStatus
from coachtui.screens.session.ending import Ending
from tests.conftest import FakeClock
from tests.screens.stand import Stand, session

TALKS: Final[dict[str, dict[i18n.Language, dict[str, Any]]]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases/talks/every_model.yaml").read_text(encoding="utf-8")
)

STAGE_SECONDS: Final = 150


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("model", TALKS)
async def test_a_talk_by_each_model(
    model: str, lang: i18n.Language, make_app: Callable[[], CoachApp], clock: FakeClock
) -> None:
    i18n.activate(lang)
    talk = TALKS[model][lang]
    async with session(make_app(), model=model, minutes=45, topic=talk["topic"]) as stand:
        own = stand.desk.loaded.bank.model(model).stages.values()
        for stage in own:
            if not stage.closes:
                await hold(stand, stage, talk[stage.key], clock)
        await stand.press("f6")
        await stand.enter(talk["takeaway"], "", "")
        await stand.settle()
        record = stand.stored()
        assert stand.endings == [Ending.FINISHED]
        assert record.session.status is SessionStatus.FINISHED
        assert record.session.takeaway == talk["takeaway"]
        assert all(action.due for action in record.actions)
        assert len(record.feedback) == (model == "sbi")
        asked = [question.key for question in record.asked]
        assert len(asked) == len(set(asked))
        assert len(asked) >= len(own) - 1


async def hold(stand: Stand, stage: Stage, lines: list[str], clock: FakeClock) -> None:
    """Go on to a stage, ask its key question, and capture what it wants to see."""
    while stand.live.stage.key != stage.key:
        await stand.press("f2")
    assert stage.pinned is not None
    key_question = stage.pinned.text(stand.desk.lang).replace("{sapaan}", "Bu Rina")
    assert stand.screen.sitting.cards.large == key_question
    await stand.press("f3")
    assert stand.screen.sitting.cards.large != key_question
    clock.advance(STAGE_SECONDS)
    await stand.enter(*lines)
    if EntryKind.FEEDBACK in stage.collects:
        await stand.press("f4", "f4")  # the form begins with what was captured
    assert not stand.live.missing()
