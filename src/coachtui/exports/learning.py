"""What a coach has learned, as a page or a table: for a file, or for who asks for proof."""

from collections.abc import Callable, Sequence
from datetime import date

from coachtui.exports.csv import csv_table
from coachtui.exports.measure_words import learning_words
from coachtui.exports.page import Page, Table, filled
from coachtui.exports.words import Voice
from coachtui.i18n import Language
from coachtui.views import LearningView


def learning_page(learned: Sequence[LearningView], lang: Language, *, coach: str = "") -> Page:
    """Return it as a page, the hours added up."""
    voice = Voice(lang)
    _ = voice.say
    rows = tuple(_row(one, voice, voice.day) for one in learned)
    hours = _("{hours} hours together").format(
        hours=voice.number(sum(one.hours for one in learned))
    )
    facts = (hours, *([_("Coach: {name}").format(name=coach)] if coach else []))
    table = Table(_("Trainings and certificates"), _head(voice), rows)
    return Page(_("What I learned"), facts, filled([table]))


def csv_learning(learned: Sequence[LearningView], lang: Language) -> str:
    """Write it for a spreadsheet."""
    voice = Voice(lang)
    rows = (_row(one, voice, date.isoformat) for one in learned)
    return csv_table(_head(voice), rows, lang)


def _head(voice: Voice) -> tuple[str, ...]:
    _ = voice.say
    return (
        _("Day"),
        _("Sort"),
        _("Title"),
        _("From whom"),
        _("Hours"),
        _("Valid until"),
        _("File"),
    )


def _row(one: LearningView, voice: Voice, said: Callable[[date], str]) -> tuple[str, ...]:
    until = said(one.valid_until) if one.valid_until else ""
    kind = learning_words(voice.say)[one.kind]
    return (
        said(one.day),
        kind,
        one.title,
        one.issuer,
        _hours(one.hours, voice.lang) if one.hours else "",
        until,
        one.file,
    )


def _hours(hours: float, lang: Language) -> str:
    text = f"{hours:g}"
    return text.replace(".", ",") if lang == "id" else text
