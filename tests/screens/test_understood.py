"""What is said of a line before Enter."""

from datetime import timedelta

import pytest

from coachtui.i18n import activate
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


@pytest.mark.parametrize(
    ("lang", "line", "remark"),
    [
        ("en", "+weekly report", "Begin with what you will do"),
        ("en", "+report", ""),
        ("en", "+ask Friday", "“ask”: what, or whom?"),
        ("en", "+ask Archives for a sample Friday #8", ""),
        ("en", "+ask Archives for a sample Friday ~ if she is away", "And then?"),
        ("en", "+weekly report ~ if she is away", "Begin with what you will do"),
        ("en", "-weekly report", ""),
        ("id", "+laporan mingguan", "contoh dari Seksi Arsip"),
        ("id", "+minta contoh ke Arsip ~ kalau sempat", "kalau sempat"),
        ("id", "+minta contoh ke Arsip ~ kalau macet, Bu Rina telepon Mas Bayu", ""),
    ],
)
def test_one_remark_on_what_a_step_lacks(lang: str, line: str, remark: str) -> None:
    activate(lang)  # type: ignore[arg-type]
    said = understood(line, TODAY, coachee="Bu Rina")
    warned = [
        said.plain[span.start : span.end] for span in said.spans if "$warning" in str(span.style)
    ]
    assert len(warned) == bool(remark)
    assert remark in "".join(warned)
