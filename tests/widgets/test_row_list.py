"""A list of rows: a long one is drawn piece by piece, and every row of it can be reached."""

from collections.abc import Sequence
from functools import partial

from textual.app import App
from textual.widgets.option_list import Option

from coachtui.widgets.columns import Column, Row
from coachtui.widgets.row_list import PIECE, RowList, line, title

COLUMNS = (Column(),)


class Listing(App[None]):
    """A list of numbers, and which of them were drawn."""

    AUTO_FOCUS = "RowList"

    def __init__(self) -> None:
        super().__init__()
        self.drawn: set[int] = set()

    def compose(self) -> Sequence[RowList]:  # type: ignore[override]
        return [RowList()]

    def show(self, numbers: Sequence[int], select: str | None = None) -> RowList:
        """Show numbers below a title."""
        rows = [line(Row(COLUMNS, partial(self._cells, one)), str(one)) for one in numbers]
        listed = self.query_one(RowList)
        self.drawn.clear()
        listed.show([title("All", count=len(rows), first=True), *rows], select)
        return listed

    def _cells(self, number: int) -> Sequence[str]:
        self.drawn.add(number)
        return (str(number),)


def last(rows: RowList) -> str:
    """Return the words below the rows that are drawn."""
    option: Option = rows.options[-1]
    return str(getattr(option.prompt, "plain", option.prompt))


async def test_a_long_list_is_drawn_in_pieces_and_everybody_is_reached() -> None:
    app, many = Listing(), range(5_000)
    async with app.run_test(size=(40, 20)) as pilot:
        rows = app.show(many)
        assert len(app.drawn) == PIECE - 1
        assert last(rows) == f"{5_001 - PIECE} more below"
        for page in range(1, 40):
            rows.action_page_down()
            assert rows.selected is not None
            assert int(rows.selected) > page * 15
        rows.action_cursor_down()
        assert rows.selected == app.show(many).selected
        assert len(app.drawn) < 5 * PIECE

        assert app.show(many, "1234").selected == "1234"
        assert len(app.drawn) < 3 * PIECE
        assert app.show([1, 1234, 2]).selected == "1234"
        assert last(rows) == "2"
        assert app.show(many, "0").selected == "0"
        await pilot.press("up")
        assert rows.selected == last(rows) == "4999"
        assert len(app.drawn) < 5 * PIECE
        for _page in range(20):
            rows.action_page_up()
        assert str(rows.options[0].prompt).endswith("more above")
        assert 4_500 < int(rows.selected) < 4_750
        rows.step_off()
        assert 4_500 < int(rows.selected) < 4_750
        await pilot.press("home")
        assert rows.selected == "0"
        app.show(many, "0")
        await pilot.press("end")
        assert rows.selected == last(rows) == "4999"
        await pilot.press("down")
        assert rows.selected == "0"


async def test_a_piece_never_ends_with_a_title() -> None:
    app = Listing()
    async with app.run_test(size=(40, 20)):
        rows = app.query_one(RowList)
        before = [line(Row(COLUMNS, ("x",)), f"a{n}") for n in range(PIECE - 1)]
        after = [line(Row(COLUMNS, ("y",)), f"b{n}") for n in range(3)]
        rows.show([*before, title("Later", count=3, first=False), *after])
        assert rows.options[PIECE].id == "b0"
        assert last(rows) == "2 more below"
