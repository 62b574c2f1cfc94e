"""Reports as pages: the words of a share, a change and its caveat, in both languages."""

from dataclasses import replace
from datetime import date

import pytest

from coachtui.exports.markdown import render_page
from coachtui.exports.reports import report_page
from coachtui.exports.reports.data import csv_report
from coachtui.exports.reports.words import cell_words, decimal, period_words, share_words
from coachtui.exports.words import Voice
from coachtui.i18n import Language
from coachtui.kinds import Benefit, Relation
from coachtui.kinds.between import MeasureKind, Source
from coachtui.reports.coverage import Cell, State
from coachtui.reports.facts import Aimed, Change, Cohort, Counted, Facts, Who
from coachtui.reports.figures import Figures, Plans, Share
from coachtui.reports.outcomes import outcomes
from coachtui.reports.period import Period
from coachtui.reports.programme import Programme

MONTH = Period(date(2026, 10, 1), date(2026, 10, 31))
RINA = Who("r", "=Rina|*", "Mutasi", Relation.PEER, date(2026, 1, 1))
CHANGE = Change(
    "r",
    MeasureKind.DURATION,
    "reply",
    "days",
    10,
    7,
    date(2026, 1, 1),
    date(2026, 10, 1),
    Source.SUPERIOR,
)
FIGURES = Figures(4, 90, plans=Plans(in_time=4, open=1))
FACTS = Facts(
    {"r": RINA},
    Counted({"r": FIGURES}, {Relation.PEER: FIGURES}, {MONTH.first: FIGURES}),
    changes=(CHANGE,),
)

PERCENTAGE = replace(
    CHANGE, kind=MeasureKind.PERFORMANCE, name="SKP", unit="%", before=72, after=85.5
)


def test_numbers_are_said_with_what_they_come_from() -> None:
    page = render_page(report_page(outcomes(FACTS, MONTH), "en"))
    assert "1 Oct 2026 – 31 Oct 2026 · 4 sessions · 1.5 hours" in page
    assert "Plans done in time: 80% (4/5)" in page
    assert "| reply (time it takes) | =Rina\\|\\* | 10 days | 7 days | -30% | superior |" in page
    assert "does not prove that coaching changed it" in page
    assert "Goals reached: –" in page


def test_in_indonesian_with_a_decimal_comma() -> None:
    page = render_page(report_page(outcomes(FACTS, MONTH), "id"))
    assert "1,5 jam" in page
    assert "bukan bukti" in page
    voice = Voice("id")
    assert [decimal(value, voice) for value in (None, 4, 3.96, 0.5)] == ["–", "4", "4", "0,5"]


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        (
            "en",
            [
                "| as a colleague | 1 | – | – |",
                "| as their superior | 1 | – | – |",
                "| as a project lead | 1 | – | – |",
                "| from outside | 1 | – | – |",
                "| independence | 50% (1/2) |",
                "| Rina | 3 → 4 → 5 |",
                "| SKP (performance) | Rina | 72% | 85.5% | +13.5 points | superior |",
                "| 2025 | 92% (11/12) |",
            ],
        ),
        (
            "id",
            [
                "| sebagai rekan | 1 | – | – |",
                "| kemandirian | 50% (1/2) |",
                "| 2025 | 92% (11/12) |",
            ],
        ),
    ],
)
def test_each_relation_benefit_trend_and_year_has_its_line(
    lang: Language, lines: list[str]
) -> None:
    facts = Facts(
        {"r": replace(RINA, name="Rina")},
        Counted({"r": Figures(3, 90)}, dict.fromkeys(Relation, Figures(1, 30))),
        heard={"r": (3, 4, 5)},
        changes=(PERCENTAGE,),
        aimed=(Aimed("r", Benefit.INDEPENDENCE, named=2, reached=1),),
        cohorts=(Cohort(2025, people=12, here=11),),
    )
    page = render_page(report_page(outcomes(facts, MONTH), lang))
    assert [line for line in lines if line not in page] == []
    shorter = replace(facts, heard={"r": (3, 4)})
    assert "3 → 4" not in render_page(report_page(outcomes(shorter, MONTH), lang))


def test_periods_shares_and_cells() -> None:
    voice = Voice("en")
    year = Period(date(2026, 1, 1), date(2026, 12, 31))
    assert [period_words(one, voice) for one in (year, MONTH.whole)] == ["2026", "Q4 2026"]
    half = Period(date(2025, 10, 1), date(2026, 3, 31))
    assert period_words(half, voice) == "Q4 2025 – Q1 2026"
    assert [share_words(one) for one in (None, Share(), Share(1, 3))] == ["*", "–", "33% (1/3)"]
    cells = [Cell(State.SEEN, 2), Cell(State.NOT_YET), Cell(State.NONE), Cell(State.OUTSIDE)]
    assert [cell_words(cell, voice.say) for cell in cells] == ["● 2", "◌ not yet", "○ none", ""]


def test_a_name_is_no_formula_and_a_small_programme_says_nothing() -> None:
    assert "'=Rina" in csv_report(outcomes(FACTS, MONTH), "en")
    page = render_page(report_page(Programme(MONTH, None), "en", "Ratna"))
    assert "Fewer than 5 people" in page
    assert "Coach: Ratna" in page
    assert "|" not in page
