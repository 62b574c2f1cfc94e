"""Who was coached in which quarter, as a board."""

from coachtui.exports.page import Lines, Page, Table, filled
from coachtui.exports.reports.words import (
    GLYPHS,
    cell_words,
    period_words,
    quarter_words,
    share_words,
)
from coachtui.exports.words import Voice
from coachtui.i18n import Language
from coachtui.reports.coverage import Coverage, State


def coverage_page(report: Coverage, lang: Language) -> Page:
    """Say it person by person, and how many it makes."""
    voice = Voice(lang)
    _ = voice.say
    quarters = tuple(quarter_words(one, _) for one in report.quarters)
    rows = tuple(
        (line.who.name, *(cell_words(cell, _) for cell in line.cells)) for line in report.lines
    )
    total = (_("coached"), *(f"{share.part}/{share.whole}" for share in report.shares))
    meaning = _("{seen} sessions held · {not_yet} the quarter still runs · {none} none held")
    words = meaning.format(
        seen=GLYPHS[State.SEEN], not_yet=GLYPHS[State.NOT_YET], none=GLYPHS[State.NONE]
    )
    facts = (
        period_words(report.period, voice),
        *([report.unit] if report.unit else []),
        _("Coached each quarter: {share}").format(share=share_words(report.total)),
    )
    blocks = (
        Table(_("Person by quarter"), (_("Person"), *quarters), (*rows, total) if rows else ()),
        Lines(_("What the shapes mean"), (words,) if rows else ()),
    )
    return Page(_("Coaching in every quarter"), facts, filled(blocks))
