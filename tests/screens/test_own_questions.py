"""A question bank of the coach's own that cannot be used is not left out without a word."""

from pathlib import Path

import pytest

from coachtui import paths
from coachtui.app import CoachApp
from coachtui.config import Config
from coachtui.services.desk import Desk, open_desk
from tests.conftest import FakeClock
from tests.screens.conftest import settle
from tests.screens.practice import toasts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("version: 1\nmodels: {grow: {sumary: {en: x}, nam: {en: x}}}\n", 1),
        ("version: 1\nmodels: {grow: {name: {en: Our way}}}\n", 0),
    ],
)
async def test_the_first_problem_is_told_once(
    tmp_path: Path, clock: FakeClock, text: str, told: int
) -> None:
    own = tmp_path / "prompts [b].yaml"
    own.write_text(text)

    def open_it() -> Desk:
        shipped = paths.shipped("prompts.yaml")
        return open_desk(tmp_path / "coach.db", shipped, own, clock, Config())

    app = CoachApp(open_it)
    async with app.run_test(notifications=True) as pilot:
        await settle(pilot)
        await app.desk()
        said = toasts(app)
    assert len(said) == told
    for words in said:
        assert "Line 2: “" in words
        assert f"“coachtui prompts check {own}” says it all." in words
