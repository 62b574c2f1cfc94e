"""The sheet that shows that coaching took place, and tells nothing of it."""

import re
from dataclasses import fields, replace
from datetime import date

import pytest

from coachtui.exports.evidence import (
    EvidenceSheet,
    Held,
    csv_evidence,
    evidence_page,
    evidence_sheet,
)
from coachtui.exports.html import html_page
from coachtui.exports.markdown import render_page
from coachtui.exports.page import Table
from coachtui.i18n import Language
from coachtui.kinds import SessionStatus
from coachtui.views import SessionRecord, SessionRow


@pytest.fixture
def row(marked: SessionRecord) -> SessionRow:
    """A session in which all that is private says SECRET."""
    coachee = replace(marked.coachee, name="Rina Kartika")
    return SessionRow(marked.session, coachee, date(2026, 11, 24), 30)


def days(*rows: SessionRow) -> list[tuple[date, int]]:
    return [(one.day, one.quarter) for one in evidence_sheet(rows, 2026).held]


def test_quarters_end_on_their_last_day(row: SessionRow) -> None:
    first, second = date(2026, 3, 31), date(2026, 4, 1)
    assert days(replace(row, day=second), replace(row, day=first)) == [(first, 1), (second, 2)]
    assert days(replace(row, day=date(2025, 12, 31)), replace(row, day=date(2027, 1, 1))) == []


def test_only_sessions_that_were_held_as_a_coach_count(row: SessionRow) -> None:
    for session in (
        replace(row.session, status=SessionStatus.NO_SHOW),
        replace(row.session, status=SessionStatus.OPEN),
        replace(row.session, swapped=True),
    ):
        assert days(replace(row, session=session)) == []


@pytest.mark.parametrize("lang", ["en", "id"])
def test_it_says_days_minutes_and_initials_alone(row: SessionRow, lang: Language) -> None:
    sheet = evidence_sheet([row], 2026, coach="Joko")
    page = evidence_page(sheet, lang)
    assert page.blocks[0].rows[0][1:] == ("R.K.", "30")  # type: ignore[union-attr]
    for text in (render_page(page), html_page(page, lang), csv_evidence(sheet, lang)):
        assert "R.K." in text
        for words in ("SECRET", "Rina", "Kartika", row.session.takeaway):
            assert words not in text


def test_its_type_has_no_place_for_words() -> None:
    assert [one.name for one in fields(Held)] == ["day", "minutes", "who"]
    assert [one.name for one in fields(EvidenceSheet)] == ["year", "held", "coach"]


@pytest.mark.parametrize(("lang", "said"), [("en", "1,801 minutes"), ("id", "1.801 menit")])
def test_many_minutes_are_said_with_their_thousands_apart(lang: Language, said: str) -> None:
    held = (Held(date(2026, 1, 5), 1800, "R.K."), Held(date(2026, 1, 6), 1, "D."))
    page = evidence_page(EvidenceSheet(2026, held), lang)
    assert page.facts[1] == said
    assert "1800" in csv_evidence(EvidenceSheet(2026, held), lang)


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_quarters_stand_under_one_another(lang: Language) -> None:
    held = (Held(date(2026, 5, 1), 5, "D."), Held(date(2026, 9, 30), 120, "R.K.S.W."))
    page = evidence_page(EvidenceSheet(2026, held), lang)
    tables = [block for block in page.blocks if isinstance(block, Table)]
    assert tables[0].widths != tables[1].widths
    assert page.widths(tables[0]) == page.widths(tables[1])
    html = html_page(page, lang)
    assert len(set(re.findall("<colgroup>.*</colgroup>", html))) == 1
