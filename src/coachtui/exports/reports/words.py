"""The words and figures that reports have in common."""

from collections.abc import Mapping

from coachtui.dates import format_day
from coachtui.exports.words import Say, Voice
from coachtui.kinds import Relation
from coachtui.kinds.between import SurveyItem
from coachtui.reports.coverage import Cell, State
from coachtui.reports.figures import Share
from coachtui.reports.period import Period, Quarter

NONE = "–"
"""Stands where there is nothing to count."""

HIDDEN = "*"
"""Stands where fewer than five people had part in it."""

GLYPHS: Mapping[State, str] = {
    State.SEEN: "●",
    State.NOT_YET: "◌",
    State.NONE: "○",
    State.OUTSIDE: " ",
}
"""The shape for each way it stands with a person in a quarter; the word stands beside it."""


def quarter_words(quarter: Quarter, _: Say) -> str:
    """Return a quarter as a heading."""
    return _("Q{number} {year}").format(number=quarter.number, year=quarter.year)


def period_words(period: Period, voice: Voice) -> str:
    """Return a period: a year, quarters where it has whole ones, days otherwise."""
    quarters = period.quarters
    if period == period.whole:
        first, last = quarters[0], quarters[-1]
        if len(quarters) == 4 and first.year == last.year:
            return str(first.year)
        words = (quarter_words(first, voice.say), quarter_words(last, voice.say))
        return words[0] if first == last else f"{words[0]} – {words[1]}"
    days = (format_day(day, voice.lang, weekday=False) for day in (period.first, period.last))
    return " – ".join(days)


def share_words(share: Share | None) -> str:
    """Return a share in percent, with the counts it comes from."""
    if share is None:
        return HIDDEN
    return NONE if share.percent is None else f"{share.percent}% ({share.part}/{share.whole})"


def decimal(value: float | None, voice: Voice, places: int = 1) -> str:
    """Return a number with the signs of the language, without needless zeros."""
    return NONE if value is None else voice.number(value, places)


def hours_words(minutes: int | None, voice: Voice) -> str:
    """Return minutes as hours."""
    return HIDDEN if minutes is None else decimal(minutes / 60, voice, 2)


def cell_words(cell: Cell, _: Say) -> str:
    """Return how it stands with a person in a quarter, by shape and in words."""
    words = {
        State.SEEN: str(cell.sessions),
        State.NOT_YET: _("not yet"),
        State.NONE: _("none"),
        State.OUTSIDE: "",
    }
    return f"{GLYPHS[cell.state]} {words[cell.state]}".strip()


def relation_words(_: Say) -> Mapping[Relation, str]:
    """Return what the coach is to those who are coached."""
    return {
        Relation.PEER: _("as a colleague"),
        Relation.SUPERIOR: _("as their superior"),
        Relation.PROJECT_LEAD: _("as a project lead"),
        Relation.EXTERNAL: _("from outside"),
    }


def item_words(_: Say) -> Mapping[str, str]:
    """Return a few words for each item of the survey."""
    return {
        SurveyItem.HEARD: _("was heard"),
        SurveyItem.MY_TOPIC: _("my topic"),
        SurveyItem.MY_IDEAS: _("my ideas"),
        SurveyItem.OWN_SOLUTION: _("found a way myself"),
        SurveyItem.NEXT_STEP: _("know my next step"),
        SurveyItem.CONFIDENCE: _("more confident"),
        SurveyItem.RECOMMEND: _("would recommend it"),
    }
