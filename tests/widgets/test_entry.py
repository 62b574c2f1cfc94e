"""One line of text: what has no room in it is left out, and that is said."""

import pytest
from textual.app import App, ComposeResult
from textual.events import Paste

from coachtui.widgets import entry
from coachtui.widgets.entry import Entry


class Full(App[None]):
    """One field without room for more."""

    def compose(self) -> ComposeResult:
        yield Entry("0123456789", select_on_focus=False)


async def test_what_stands_in_a_full_field_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entry, "MAX_TEXT", 12)
    app = Full()
    async with app.run_test() as pilot:
        field = app.query_one(Entry)
        field.cursor_position = 5
        field.post_message(Paste("abc"))
        await pilot.pause()
        assert (field.value, field.cursor_position) == ("01234ab56789", 7)
        await pilot.press("x")
        assert field.value == "01234ab56789"
        app.copy_to_clipboard("yz")
        await pilot.press("home", "shift+right", "ctrl+v")
        assert field.value == "y1234ab56789"
        said = [one.message for one in app._notifications]
        assert said == ["There is room for 12 characters; what is more is left out."] * 3
