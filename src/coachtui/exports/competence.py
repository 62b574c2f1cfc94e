"""What a coach shows of coaching where leading people is assessed: chosen lines, without names."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coachtui.exports.csv import csv_table
from coachtui.exports.page import Page, Table, filled
from coachtui.exports.words import Say, Voice
from coachtui.i18n import Language


class Behaviour(StrEnum):
    """What a line shows of the coach."""

    LISTENED = "listened"
    STEERED = "steered"
    REFLECTED = "reflected"
    TRIED = "tried"
    FEEDBACK = "feedback"
    LEARNED = "learned"


@dataclass(frozen=True, slots=True)
class Proof:
    """One line that a coach may show; nobody's name is in it."""

    key: str
    """By which it is chosen."""
    day: date
    behaviour: Behaviour
    text: str


def behaviour_words(_: Say) -> dict[Behaviour, str]:
    """Return the words for what a line shows."""
    return {
        Behaviour.LISTENED: _("listened"),
        Behaviour.STEERED: _("noticed where I steered"),
        Behaviour.REFLECTED: _("looked at the own part"),
        Behaviour.TRIED: _("wants to try"),
        Behaviour.FEEDBACK: _("gave feedback"),
        Behaviour.LEARNED: _("learned"),
    }


def competence_page(proofs: Iterable[Proof], lang: Language, *, coach: str = "") -> Page:
    """Return the chosen lines as a page."""
    voice = Voice(lang)
    _ = voice.say
    words = behaviour_words(_)
    rows = tuple((voice.day(one.day), words[one.behaviour], one.text) for one in proofs)
    table = Table(_("What I did as a coach"), (_("Day"), _("Behaviour"), _("Line")), rows)
    facts = (_("Coach: {name}").format(name=coach),) if coach else ()
    return Page(_("Evidence of coaching"), facts, filled([table]))


def csv_competence(proofs: Iterable[Proof], lang: Language) -> str:
    """Write the chosen lines for a spreadsheet."""
    _ = Voice(lang).say
    words = behaviour_words(_)
    rows = ((one.day.isoformat(), words[one.behaviour], one.text) for one in proofs)
    return csv_table((_("Day"), _("Behaviour"), _("Line")), rows, lang)
