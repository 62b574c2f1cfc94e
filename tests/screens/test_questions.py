"""The question bank: looked through, narrowed, and one of the coach's own written and mended."""

from collections.abc import Callable

from coachtui import paths
from coachtui.app import CoachApp
from coachtui.screens.dialogs.question_form import QuestionForm
from coachtui.screens.questions import QuestionsScreen
from coachtui.screens.toolkit import ToolkitScreen
from tests.screens.practice import begin, enter, press, rows, seen, selected, toasts

MakeApp = Callable[[], CoachApp]


async def test_an_own_question_is_written_mended_and_taken_back(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await begin(pilot, "Question bank")
        assert isinstance(app.screen, QuestionsScreen)
        await press(pilot, "slash", *"grow goal", "enter")
        assert rows(app)[0] == "GROW · Goal  18"
        await press(pilot, "e")
        assert isinstance(app.screen, QuestionsScreen), "only one's own can be changed"
        await press(pilot, "n")
        assert isinstance(app.screen, QuestionForm)
        await enter(pilot, "should you not have planned it", "enter")
        assert "✗ mend" in seen(app)
        await press(pilot, "ctrl+u")
        await enter(pilot, "what would make you proud of it", "enter")
        assert isinstance(app.screen, QuestionsScreen)
        assert paths.own_prompts_file().exists()
        assert "Added: What would make you proud of it?" in toasts(app)[-1]
        await press(pilot, "slash", *" mine", "enter", "e")
        await press(pilot, "end")
        await enter(pilot, "", *["backspace"] * 7, *" this?", "enter")
        assert selected(app).startswith("What would make you proud this?")
        await press(pilot, "d")
        assert rows(app)[0].startswith("No question has")
        await press(pilot, "u", "u")
        assert selected(app).startswith("What would make you proud of it?  mine")
        await press(pilot, "u", "escape")
        assert isinstance(app.screen, ToolkitScreen)
        assert not paths.own_prompts_file().exists()
