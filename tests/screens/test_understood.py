"""What is said of a line before Enter."""

from datetime import timedelta

from coachtui.screens.session.understood import understood
from tests.conftest import START

TODAY = START.date()


def test_a_date_that_is_over_is_taken_but_said_to_be() -> None:
    yesterday, tomorrow = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
    past = understood(f"+call Sari by {yesterday:%d/%m/%Y}", TODAY)
    assert "Mon 23 Nov 2026 (past)" in past.plain
    assert any("$warning" in str(span.style) for span in past.spans)
    for day in (TODAY, tomorrow):
        ahead = understood(f"+call Sari by {day:%d/%m/%Y}", TODAY)
        assert "(past)" not in ahead.plain
        assert not any("$warning" in str(span.style) for span in ahead.spans)


def test_a_goal_shows_its_five_lights_by_shape() -> None:
    said = understood("= the weekly report leaves before Thursday 3 December", TODAY).plain
    assert "goal · S ●  M " in said
    assert said.endswith("T ●")
    assert "S ○  M ○  A ○  R ○  T ○" in understood("=better", TODAY).plain
