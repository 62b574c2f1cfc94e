"""A sheet that shows that coaching took place: days, minutes, initials, nothing that was said."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from coachtui.exports.csv import csv_table
from coachtui.exports.page import Page, Table, filled
from coachtui.exports.words import Voice
from coachtui.i18n import Language
from coachtui.kinds import SessionStatus
from coachtui.text import initials
from coachtui.views import SessionRow


@dataclass(frozen=True, slots=True)
class Held:
    """One session, as somebody may know of it who was not there."""

    day: date
    minutes: int
    who: str
    """Initials of the coachee."""

    @property
    def quarter(self) -> int:
        """The quarter of the year it counts for, 1 to 4."""
        return (self.day.month + 2) // 3


@dataclass(frozen=True, slots=True)
class EvidenceSheet:
    """The sessions of a year, oldest first; it has no place for words."""

    year: int
    held: tuple[Held, ...]
    coach: str = ""


def evidence_sheet(rows: Iterable[SessionRow], year: int, *, coach: str = "") -> EvidenceSheet:
    """Take out of sessions what may be shown as evidence: of those finished, as their coach."""
    held = (
        Held(row.day, row.minutes, initials(row.coachee.name))
        for row in rows
        if row.session.status is SessionStatus.FINISHED
        and row.day.year == year
        and not row.session.swapped
    )
    return EvidenceSheet(year, tuple(sorted(held, key=lambda one: one.day)), coach)


def evidence_page(sheet: EvidenceSheet, lang: Language) -> Page:
    """Say it quarter by quarter, as plans and indicators count."""
    voice = Voice(lang)
    _ = voice.say
    facts = (
        voice.sessions(len(sheet.held)),
        voice.minutes(sum(one.minutes for one in sheet.held)),
        *([_("Coach: {name}").format(name=sheet.coach)] if sheet.coach else []),
    )
    quarters = [
        Table(
            _("Quarter {number}").format(number=quarter),
            (_("Day"), _("With"), _("Minutes")),
            tuple(
                (voice.day(one.day), one.who, voice.number(one.minutes))
                for one in sheet.held
                if one.quarter == quarter
            ),
        )
        for quarter in range(1, 5)
    ]
    return Page(_("Coaching sessions {year}").format(year=sheet.year), facts, filled(quarters))


def csv_evidence(sheet: EvidenceSheet, lang: Language) -> str:
    """Write it for a spreadsheet."""
    _ = Voice(lang).say
    rows = (
        (one.day.isoformat(), str(one.quarter), one.who, str(one.minutes)) for one in sheet.held
    )
    return csv_table((_("Day"), _("Quarter"), _("With"), _("Minutes")), rows, lang)
