"""A page of notes in Markdown: a heading for each person, one below it for each session."""

import re
from dataclasses import replace
from datetime import date
from typing import Final

from coachtui.capture import Captured, read_action, read_line
from coachtui.dates import DateError, parse_date
from coachtui.i18n import _
from coachtui.kinds import EntryKind, Outcome
from coachtui.services.checks import clean_line
from coachtui.services.coachees import read_coachee_line
from coachtui.services.intake.brought import (
    Brought,
    BroughtAction,
    BroughtPerson,
    BroughtSession,
    Place,
)

_HEADING: Final = re.compile(r"(#{1,6})\s+(.*[^\s#]|)[\s#]*")
_BOX: Final = re.compile(r"[-*+]\s+\[([ xX])\]\s+(.*)")
_ITEM: Final = re.compile(r"(?:[-*+]|\d+[.)])\s+(.*)")
_ADDRESS: Final = re.compile(r"(?<![^,(])([^,(]+?)\s*\(([^()]*)\)(.*)")
_RULE: Final = re.compile(r"(?:-{3,}|\*{3,}|_{3,})")
_MINUTES: Final = re.compile(r"\(?\b(\d{1,4})\s*(?:menit|mnt|minutes?|mins?)\b\)?", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\s+[·|:–—-]\s+|:\s+")


class _Page:
    """What was read so far."""

    def __init__(self, file: str, today: date) -> None:
        self._file = file
        self._today = today
        self.people: list[BroughtPerson] = []
        self.actions: list[BroughtAction] = []
        self.sessions: list[BroughtSession] = []
        self._in_session = False

    def take(self, number: int, line: str) -> None:
        """Take one line in."""
        at = Place(self._file, number)
        if heading := _heading(line):
            self._head(len(heading[1]), heading[2], at)
        elif box := _BOX.fullmatch(line):
            self._action(box[2], at, done=box[1] != " ")
        elif not _RULE.fullmatch(line):
            item = _ITEM.fullmatch(line)
            self._note(item[1] if item else line, at)

    def _head(self, depth: int, text: str, at: Place) -> None:
        if depth == 1:
            told = read_coachee_line(_ADDRESS.sub(r"\1, \2\3", text))
            if not told.name:
                raise at.wrong(_("The name is missing."))
            self.people.append(BroughtPerson(told, at))
            self._in_session = False
        else:
            self._session(text, at)

    def _session(self, text: str, at: Place) -> None:
        said, topic = [*_BETWEEN.split(text, maxsplit=1), ""][:2]
        minutes = _MINUTES.search(text)
        try:
            day = _day(said, self._today)
        except DateError as error:
            raise at.wrong(str(error)) from None
        session = BroughtSession(
            self._person(at), day, at, topic=" ".join(_MINUTES.sub("", topic).split())
        )
        self.sessions.append(replace(session, minutes=int(minutes[1])) if minutes else session)
        self._in_session = True

    def _action(self, text: str, at: Place, *, done: bool) -> None:
        if self._in_session:
            self._add(Captured(EntryKind.ACTION, text), done=done)
            return
        parts = read_action(text, self._today)
        outcome = Outcome.DONE if done else None
        self.actions.append(BroughtAction(self._person(at), parts, at, outcome=outcome))

    def _note(self, text: str, at: Place) -> None:
        self._person(at)
        if not self._in_session:
            problem = _("A note belongs to a session: write “## {day}” above it.")
            raise at.wrong(problem.format(day=self._today.isoformat()))
        self._add(read_line(text, self._today))

    def _add(self, line: Captured, *, done: bool = False) -> None:
        session = self.sessions[-1]
        number = len(session.lines)
        marked = session.done | ({number} if done else set())
        self.sessions[-1] = replace(session, lines=(*session.lines, line), done=marked)

    def _person(self, at: Place) -> str:
        if not self.people:
            raise at.wrong(_("Say whom it is about: write “# Name” above it."))
        return self.people[-1].told.name


def has_notes(text: str, today: date) -> bool:
    """Say whether there is a session or an action in a page, beside any table."""
    return any(_is_noted(clean_line(line), today) for line in text.split("\n"))


def read_page(text: str, file: str, today: date) -> Brought:
    """Read a page: "# Name (address), position, unit", "## day · topic", lines as typed live."""
    page = _Page(file, today)
    for number, line in enumerate(text.split("\n"), 1):
        if cleaned := clean_line(line):
            page.take(number, cleaned)
    return Brought(tuple(page.people), tuple(page.actions), tuple(page.sessions))


def _heading(line: str) -> re.Match[str] | None:
    return _HEADING.fullmatch(" ".join(line.split()))


def _is_noted(line: str, today: date) -> bool:
    heading = _heading(line)
    if heading is None or len(heading[1]) == 1:
        return _BOX.fullmatch(line) is not None
    try:
        return bool(_day(_BETWEEN.split(heading[2], maxsplit=1)[0], today))
    except DateError:
        return False


def _day(said: str, today: date) -> date:
    return parse_date(_MINUTES.sub("", said), today).day
