"""Rows in columns: every width is used up, words wrap in their column, numbers end together."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.content import Content
from textual.style import Style
from textual.visual import RenderOptions

from coachtui.widgets.columns import GAP, Column, Row, Rows, headings, widths

COLUMNS = (Column("Person"), Column("Open", cells=2, right=True), Column("Wide", 6, room=40))


def drawn(row: Row | Rows, width: int) -> list[str]:
    """Draw a row as lines of text."""
    options = RenderOptions(lambda style: Style() if isinstance(style, str) else style, {})
    strips = row.render_strips(width, None, Style(), options)
    assert len(strips) == row.get_height({}, width)
    return [strip.text for strip in strips]


def test_a_column_is_as_wide_as_its_heading() -> None:
    assert widths(COLUMNS, 30) == [(0, 24), (1, 4)]
    assert widths(COLUMNS, 40) == [(0, 26), (1, 4), (2, 6)]


def test_a_column_can_give_way_to_others() -> None:
    columns = (Column(), Column(cells=4, until=40), Column(cells=9, room=40))
    assert widths(columns, 39) == [(0, 33), (1, 4)]
    assert widths(columns, 40) == [(0, 29), (2, 9)]


def test_what_is_left_is_shared() -> None:
    assert widths((Column(share=2), Column()), 32) == [(0, 20), (1, 10)]


def test_numbers_end_under_their_heading() -> None:
    assert drawn(headings(COLUMNS), 20) == ["Person          Open"]
    assert drawn(Row(COLUMNS, ("Rina", "7", "")), 20) == ["Rina               7"]


def test_words_wrap_in_their_column() -> None:
    row = Row(COLUMNS, ("ask Pak Dedi for it", "12", ""))
    assert drawn(row, 18) == ["ask Pak Dedi    12", "for it            "]


def test_a_long_text_can_be_cut_instead() -> None:
    row = Row((Column(cut=True), Column(cells=2)), ("ask Pak Dedi for it", "12"))
    assert drawn(row, 16) == ["ask Pak Ded…  12"]
    assert drawn(row, 30)[0].startswith("ask Pak Dedi for it ")


def test_wide_characters_take_their_cells() -> None:
    row = Row(COLUMNS, ("日本", "3", ""))
    (line,) = drawn(row, 20)
    assert cell_len(line) == 20
    assert line.endswith("3")


def test_plain_text_is_never_markup() -> None:
    assert drawn(Row((Column(),), ("[b]x[/] [@click=app.quit]",)), 30)[0].startswith("[b]x[/] [@")


def test_rows_stand_below_one_another() -> None:
    rows = Rows([Row(COLUMNS, ("a", "1", "")), Row(COLUMNS, (Content("b\nc"), "2", ""))])
    assert drawn(rows, 18) == ["a                1", "b                2", "c                 "]


@given(
    st.integers(20, 200),
    st.text(st.characters(blacklist_categories=("Cc", "Cs")), max_size=80),
)
def test_every_line_is_exactly_as_wide_as_asked(width: int, text: str) -> None:
    row = Row(COLUMNS, (text, "1", "x"))
    assert {cell_len(line) for line in drawn(row, width)} == {width}


@given(st.integers(60, 300), st.lists(st.integers(0, 9), min_size=1, max_size=4))
def test_the_columns_and_their_gaps_use_up_the_width(width: int, cells: list[int]) -> None:
    places = widths((Column(), *(Column(cells=count) for count in cells)), width)
    assert sum(wide for _index, wide in places) + GAP * (len(places) - 1) == width
