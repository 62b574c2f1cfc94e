"""The rows that say where a session stands, at each width."""

from collections.abc import Callable

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult
from textual.widget import Widget

from coachtui import i18n, paths
from coachtui.bank.load import load_bank
from coachtui.bank.schema import Stage
from coachtui.live import StageTime
from coachtui.widgets.goal_strip import GoalStrip
from coachtui.widgets.stage_bar import StageBar


@pytest.fixture(scope="module")
def stages() -> tuple[Stage, ...]:
    """The stages of GROW."""
    return load_bank(paths.shipped("prompts.yaml")).bank.stages_of("grow")


async def drawn(widget: Widget, width: int, show: Callable[[], None]) -> list[str]:
    """Draw a widget as lines of text."""

    class Bar(App[None]):
        def compose(self) -> ComposeResult:
            yield widget

    async with Bar().run_test(size=(width, 5)) as pilot:
        show()
        await pilot.pause()
        lines = widget.render_lines(widget.outer_size.region)
        return [line.text for line in lines]


async def bar(stages: tuple[Stage, ...], now: str, width: int) -> list[str]:
    """Draw the stages of a session that is in one of them."""
    widget = StageBar(stages)
    times = tuple(StageTime(stage.key, 4, 60.0) for stage in stages)
    missing = frozenset({"goal"})
    return await drawn(widget, width, lambda: widget.show(now, times, missing, None))


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize("now", ["open", "goal", "reality", "close"])
async def test_all_stages_are_in_sight_on_a_wide_terminal(
    stages: tuple[Stage, ...], lang: i18n.Language, now: str
) -> None:
    i18n.activate(lang)
    shown = (await bar(stages, now, 120))[0]
    assert all(stage.title(lang) in shown for stage in stages)


async def test_minutes_give_way_to_names_and_names_to_a_number(stages: tuple[Stage, ...]) -> None:
    assert "○ Reality 4  ○ Options 4" in (await bar(stages, "goal", 120))[0]
    assert "○ Reality  ○ Options  ○ Will  ○ Close" in (await bar(stages, "goal", 80))[0]
    assert "3/7   ▶ Goal 1 of 4   then Reality" in (await bar(stages, "goal", 60))[0]


@pytest.mark.parametrize("width", [60, 120])
async def test_what_is_missing_ends_at_the_edge(stages: tuple[Stage, ...], width: int) -> None:
    shown = (await bar(stages, "goal", width))[0]
    assert shown.endswith("missing: ● goal ")
    assert cell_len(shown) == width


@pytest.mark.parametrize("width", [60, 120])
async def test_a_long_goal_hides_neither_actions_nor_date(width: int) -> None:
    strip = GoalStrip()

    def show() -> None:
        strip.goal, strip.brought = "Goal: " + "a long goal " * 20, "3 actions   next session Fri"

    (shown,) = await drawn(strip, width, show)
    assert shown.endswith("…   3 actions   next session Fri ")
    assert cell_len(shown) == width
