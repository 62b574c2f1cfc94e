"""The line and the forms that are unfinished are stored as one text, and found in it again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.live.unfinished import read, words, written
from coachtui.text import clean

FORM = {"situation": 'di "rapat"\tSenin', "impact": "", "=praise": "praise"}

line = st.text().map(lambda text: clean(text, single_line=True))
forms = st.dictionaries(line, st.dictionaries(line, line))


@given(line, forms)
def test_what_is_written_is_read(text: str, half: dict[str, dict[str, str]]) -> None:
    assert read(written(text, half)) == (text, half)


def test_a_line_alone_is_stored_as_it_is() -> None:
    assert written("half a line", {}) == "half a line"


def test_what_people_wrote_is_told_as_plain_text() -> None:
    stored = written("half a line", {"feedback": FORM, "feedback e1": {"question": "Apa?"}})
    assert words(stored) == ("half a line", 'di "rapat"\tSenin', "Apa?")
    assert words("") == ()


@pytest.mark.parametrize("rest", ["second line", "[1]", '{"a": 1}', '{"a": {"b": 1}}', "{"])
def test_what_is_no_form_stays_in_the_line(rest: str) -> None:
    assert read(f"old\n{rest}") == (f"old\n{rest}", {})
