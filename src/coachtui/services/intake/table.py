"""A table of people, actions or notes, as a spreadsheet or Coachtui itself writes it."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from io import StringIO
from typing import Final

from coachtui.capture import Captured, read_action, read_line
from coachtui.dates import DateError, parse_date
from coachtui.errors import InvalidFileError
from coachtui.exports.csv import FORMULA
from coachtui.exports.words import action_words, kind_words
from coachtui.i18n import N_, _, language
from coachtui.kinds import (
    STATUS_AFTER,
    ActionKind,
    ActionStatus,
    EntryKind,
    Outcome,
    Relation,
)
from coachtui.services.checks import clean_line
from coachtui.services.coachees import NewCoachee
from coachtui.services.intake.brought import (
    Brought,
    BroughtAction,
    BroughtPerson,
    BroughtSession,
    Place,
)
from coachtui.services.intake.words import W, in_every_language, relations, states, words_of
from coachtui.text import MAX_TEXT, clean_name, fold

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "name": (N_("Person"), N_("Name"), "nama", "coachee"),
    "address": (N_("Form of address"), "address", "sapaan"),
    "position": (N_("Position"), "jabatan"),
    "unit": (N_("Unit"), "unit kerja"),
    "relation": (N_("Relation"), "hubungan", "hubungan kerja", "relasi", "relationship"),
    "sponsor": (N_("Sponsor"), "atasan"),
    "contact": (N_("Contact"), "kontak", "email", "surel", "phone", "telepon", "hp"),
    "action": (N_("Step"), N_("Action"), "langkah", "tindakan", "rencana aksi"),
    "due": (N_("By when"), N_("Due"), "due date", "tenggat", "batas waktu"),
    "if_then": (N_("If … then"), "if then", "jika maka", "kalau maka"),
    "support": (N_("Support"), "dukungan"),
    "confidence": (N_("Confidence"), "keyakinan"),
    "state": (N_("State"), "status"),
    "created": (N_("Agreed on"), "disepakati"),
    "decided": (N_("Done on"), "selesai pada"),
    "evidence": (N_("Evidence"), "bukti"),
    "reason": (N_("Reason"), "alasan"),
    "note": (N_("Note"), "catatan", "text", "teks"),
    "kind": (N_("Kind"), "jenis"),
    "day": (N_("Day"), "date", "tanggal", "hari"),
    "topic": (N_("Topic"), "topik"),
    "minutes": (N_("Minutes"), "menit"),
    "shared": (N_("Shared"), "dibagikan"),
}
"""What a column may be called in either language, by what it holds; case does not matter."""

_YES: Final = frozenset({"x", "1", "y", "yes", "true", "ya", "dibagikan", "shared"})

_OUTCOMES: Final = {status: outcome for outcome, status in STATUS_AFTER.items()}


class _Row:
    """One line of the table by what its cells hold."""

    def __init__(self, cells: Mapping[str, str], at: Place, today: date) -> None:
        self._cells = cells
        self._today = today
        self.at = at

    def text(self, column: str) -> str:
        return self._cells.get(column, "")

    def day(self, column: str) -> date | None:
        text = self.text(column)
        try:
            return None if fold(text) in _no_days() else parse_date(text, self._today).day
        except DateError as error:
            raise self.at.wrong(str(error)) from None

    def number(self, column: str, most: int) -> int | None:
        text = self.text(column)
        if not text:
            return None
        if not re.fullmatch(r"[1-9]\d{0,3}", text) or int(text) > most:
            problem = _("“{text}” is no number from 1 to {most}.")
            raise self.at.wrong(problem.format(text=text, most=most))
        return int(text)

    def word(self, column: str, known: Mapping[str, W]) -> W | None:
        text = fold(self.text(column))
        if text and text not in known:
            problem = _("“{text}” is not known here; known are {words}.")
            said: dict[W, str] = {}
            for one, member in known.items():
                said.setdefault(member, one)
            words = ", ".join(said.values())
            raise self.at.wrong(problem.format(text=self.text(column), words=words))
        return known[text] if text else None


def read_table(text: str, file: str, today: date) -> Brought:
    """Read a table as a spreadsheet writes it."""
    return read_rows(_lines(text, file), file, today)


def names_people(head: Iterable[str]) -> bool:
    """Say whether one of the columns has the names of people."""
    return any(_names().get(fold(cell)) == "name" for cell in head)


def read_rows(rows: Iterable[tuple[int, list[str]]], file: str, today: date) -> Brought:
    """Read rows: each is an action, a note, or just a person, by which cells it fills."""
    numbered = iter(rows)
    try:
        first, head = next(numbered)
    except StopIteration:
        raise InvalidFileError(_("{file} is empty.").format(file=file)) from None
    columns = _columns(head, Place(file, first))
    people: list[BroughtPerson] = []
    actions: list[BroughtAction] = []
    sessions: dict[tuple[str, date, str], BroughtSession] = {}
    for number, cells in numbered:
        row = _row(columns, cells, Place(file, number), today)
        people.append(_person(row))
        if row.text("action"):
            actions.append(_action(row, today))
        if row.text("note"):
            _note(row, sessions, today)
    left_out = tuple(cell for cell, column in zip(head, columns, strict=True) if not column)
    return Brought(tuple(people), tuple(actions), tuple(sessions.values()), left_out)


def _lines(text: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """Return the cells of each line that has any, with its number."""
    first = text.partition("\n")[0]
    between = max(",;\t", key=first.count)
    csv.field_size_limit(MAX_TEXT)
    reader = csv.reader(StringIO(text, newline=""), delimiter=between, strict=True)
    number = 1
    try:
        for row in reader:
            cells = [_cell(cell) for cell in row]
            if any(cells):
                yield number, cells
            number = reader.line_num + 1
    except csv.Error as error:
        long = "limit" in str(error)
        problem = _("A cell is too long.") if long else _("A quotation mark is not closed.")
        raise Place(file, number).wrong(problem) from None


def _cell(cell: str) -> str:
    """Return what a cell says, without the apostrophe that kept it from being a formula."""
    cell = cell[1:] if cell.startswith("'") and FORMULA.match(cell[1:]) else cell
    return clean_line(cell)


def _columns(head: list[str], at: Place) -> list[str]:
    """Return what each column holds, nothing for one that is not known."""
    known = _names()
    columns = [known.get(fold(cell), "") for cell in head]
    if "name" not in columns:
        raise at.wrong(_("No column is called “{name}”.").format(name=_("Name")))
    for column in filter(None, columns):
        if columns.count(column) > 1:
            twice = head[columns.index(column)]
            raise at.wrong(_("Two columns say the same: {name}.").format(name=twice))
    return columns


@cache
def _names() -> Mapping[str, str]:
    return {
        fold(name): column for column, names in COLUMNS.items() for name in in_every_language(names)
    }


@cache
def _no_days() -> frozenset[str]:
    return frozenset(fold(word) for word in in_every_language(("", "-", "–", N_("no fixed date"))))


def _row(columns: list[str], cells: list[str], at: Place, today: date) -> _Row:
    if len(cells) > len(columns):
        raise at.wrong(_("There are more cells than columns."))
    row = _Row(dict(zip(columns, cells, strict=False)), at, today)
    if not row.text("name"):
        raise at.wrong(_("The name is missing."))
    return row


def _person(row: _Row) -> BroughtPerson:
    told = NewCoachee(
        clean_name(row.text("name")),
        row.text("address"),
        row.text("position"),
        row.text("unit"),
        row.word("relation", relations(language())) or Relation.PEER,
        row.text("sponsor"),
    )
    return BroughtPerson(told, row.at, contact=row.text("contact"))


def _action(row: _Row, today: date) -> BroughtAction:
    """Read an action: the cells say what its text does not."""
    kind, text = _sort(row.text("action"))
    said = read_action(text, today)
    who, colon, support = row.text("support").partition(": ")
    parts = replace(
        said,
        due=row.day("due") or said.due,
        if_then=row.text("if_then") or said.if_then,
        who=who if colon else said.who,
        support=(support if colon else who) or said.support,
        confidence=row.number("confidence", 10) or said.confidence,
    )
    state = row.word("state", states(language()))
    outcome = None if state in (None, ActionStatus.OPEN) else _OUTCOMES[state]
    if outcome is Outcome.DROPPED and not row.text("reason"):
        raise row.at.wrong(_("Say why the action is dropped."))
    return BroughtAction(
        clean_name(row.text("name")),
        parts,
        row.at,
        kind=kind,
        created=row.day("created"),
        outcome=outcome,
        decided=row.day("decided"),
        evidence=row.text("evidence"),
        reason=row.text("reason"),
    )


def _sort(text: str) -> tuple[ActionKind, str]:
    """Return what sort of action it is, and its text without the word for it."""
    before, colon, after = text.partition(": ")
    sorts = words_of(ActionKind, action_words, language())
    kind = sorts.get(fold(before)) if colon and after else None
    return (kind, after) if kind else (ActionKind.STEP, text)


def _note(row: _Row, sessions: dict[tuple[str, date, str], BroughtSession], today: date) -> None:
    """Add a note to the session of its day."""
    day, name = row.day("day"), clean_name(row.text("name"))
    if day is None:
        raise row.at.wrong(_("A note needs a day, in the column “{name}”.").format(name=_("Day")))
    topic = row.text("topic")
    new = BroughtSession(name, day, row.at, topic)
    if minutes := row.number("minutes", 10_000):
        new = replace(new, minutes=minutes)
    session = sessions.setdefault((fold(name), day, fold(topic)), new)
    kind = row.word("kind", words_of(EntryKind, kind_words, language()))
    line = Captured(kind, row.text("note")) if kind else read_line(row.text("note"), today)
    shared = {len(session.lines)} if fold(row.text("shared")) in _YES else set()
    sessions[fold(name), day, fold(topic)] = replace(
        session, lines=(*session.lines, line), shared=session.shared | shared
    )
