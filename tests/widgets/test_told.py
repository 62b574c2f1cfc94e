"""Lines that tell of a person what the next talk should know."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from textual.style import Style
from textual.visual import RenderOptions

from coachtui import i18n
from coachtui.bank.survey import load_usual_survey
from coachtui.exports.words import age_words
from coachtui.i18n import translation
from coachtui.kinds import Outcome, Value
from coachtui.kinds.between import EventKind, MeasureKind, Source
from coachtui.views import (
    ActionView,
    CoacheeView,
    EventView,
    FollowUpRow,
    Measured,
    MeasurementView,
    ReviewView,
    SurveyView,
)
from coachtui.widgets.action_list import action_cells, action_columns
from coachtui.widgets.columns import Row
from coachtui.widgets.measure_rows import club_words, low_words, page_lines
from coachtui.widgets.review_panel import ReviewPanel
from tests.conftest import START

DAY = date(2026, 11, 24)
ACTION = ActionView("a", "c", "ask Sari", due=DAY)


def survey(**marks: int) -> SurveyView:
    """Return what was answered once."""
    return SurveyView("s", "c", DAY, marks=marks)


def number(kind: MeasureKind, amount: float, unit: str, days: int) -> MeasurementView:
    """Return one number."""
    return MeasurementView("m", kind, "SKP", amount, DAY + timedelta(days), Source.APPRAISAL, unit)


def told(measured: Measured) -> list[str]:
    """Return what the page of a person says of what is measured."""
    return [line.plain for line in page_lines(measured, load_usual_survey())]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "1st time, 2nd time, 3rd time, 4th time"),
        ("id", "kali ke-1, kali ke-2, kali ke-3, kali ke-4"),
    ],
)
def test_the_age_of_an_action_is_told_in_sessions(lang: i18n.Language, words: str) -> None:
    say = translation(lang).gettext
    ages = [age_words(replace(ACTION, reviews=number), say) for number in range(4)]
    assert ", ".join(ages) == words


@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_list_of_actions_names_the_age_of_what_comes_again(width: int) -> None:
    columns, rina = action_columns(), CoacheeView("c", "Rina")
    rows = (FollowUpRow(replace(ACTION, reviews=number), rina) for number in (1, 2))
    drawn = (Row(columns, action_cells(row, DAY, marked=False)) for row in rows)
    said = "\n".join(lines(row, width) for row in drawn)
    assert "2nd time" in said
    assert "3rd time" in said


def test_what_was_agreed_before_asks_for_one_decision_each() -> None:
    """The three ages of a step, until it was said what came of it."""
    panel = ReviewPanel()
    actions = tuple(replace(ACTION, id=str(number), reviews=number) for number in range(3))
    said = ReviewView("r", "1", Outcome.DONE, START)
    panel._actions, panel._reviews = actions, {said.action_id: said}
    rows = [panel._row(number, action).plain for number, action in enumerate(actions)]
    assert [row.split("  ")[-1] for row in rows] == ["1st time", "done", "3rd time"]
    assert panel.undecided == 2


def test_a_course_is_told_from_three_answers_on() -> None:
    answers = tuple(survey(heard=mark, confidence=5) for mark in (3, 4, 5))
    assert told(Measured(answers[:2])) == []
    assert told(Measured(answers)) == [
        "I was heard.  ▅▆█  3 → 4 → 5",
        "Survey, mean  ▆▇█  4 → 4.5 → 5",
    ]


def test_the_coaches_know_when_they_met_and_when_they_meet() -> None:
    def met(*days: int) -> str:
        clubs = [
            EventView("v", EventKind.CLUB, DAY + timedelta(number), Source.COACH) for number in days
        ]
        return club_words(Measured(events=tuple(clubs)), DAY)

    assert met() == "The coaches have not met yet."
    assert met(-40) == "The coaches last met on Thu 15 Oct. Time to meet again?"
    assert met(-40, 0) == "The coaches last met on Tue 24 Nov."
    assert met(-40, 9) == "The coaches last met on Thu 15 Oct. The next time is Thu 3 Dec."


@pytest.mark.parametrize(
    ("kind", "unit", "said"),
    [
        (MeasureKind.PERFORMANCE, "%", "SKP  72 → 85% (+13 points)"),
        (MeasureKind.PERFORMANCE, "files", "SKP  72 → 85 files (+18%)"),
        (MeasureKind.DURATION, "", "SKP  72 → 85 days (+18%)"),
    ],
)
def test_before_and_after_come_with_what_they_do_not_prove(
    kind: MeasureKind, unit: str, said: str
) -> None:
    found = told(Measured((), (number(kind, 72, unit, -90), number(kind, 85, unit, 0))))
    assert found[0] == said
    assert "does not prove" in found[1]


def test_a_behaviour_is_counted_by_its_value() -> None:
    seen = EventView("e", EventKind.BEHAVIOUR, DAY, Source.SUPERIOR, value=Value.LOYAL)
    assert told(Measured(events=(seen, seen))) == ["Behaviours seen  Loyal 2"]


def test_a_low_answer_asks_the_coach_about_their_own_part() -> None:
    asked = load_usual_survey()
    assert list(low_words(survey(heard=3, my_ideas=5), asked)) == []
    (words,) = low_words(survey(heard=2, my_ideas=3), asked)
    assert words.startswith("“I was heard.” was answered with 2 of 5.")
    assert words.endswith("on your side?")


def lines(row: Row, width: int) -> str:
    """Draw a row of a list as text."""
    options = RenderOptions(lambda style: Style() if isinstance(style, str) else style, {})
    return "\n".join(strip.text for strip in row.render_strips(width, None, Style(), options))
