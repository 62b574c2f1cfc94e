"""What a file says: people, what they agreed to do, and what was noted in sessions."""

from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from typing import Final

from coachtui.capture import ActionParts, Captured
from coachtui.errors import InvalidFileError
from coachtui.i18n import _
from coachtui.kinds import LONGEST_MINUTES, ActionKind, Outcome
from coachtui.services.coachees import NewCoachee

USUAL_MINUTES: Final = 30
"""How long a session is taken to have been where the file does not say."""

MOST_LINES: Final = 50_000
"""Lines of a table or a page that are taken in at once."""


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a file, to tell somebody where to look."""

    file: str
    line: int

    def wrong(self, problem: str) -> InvalidFileError:
        """Return what is wrong here as one sentence."""
        place = _("{file}, line {line}: {problem}")
        return InvalidFileError(place.format(file=self.file, line=self.line, problem=problem))


@dataclass(frozen=True, slots=True)
class BroughtPerson:
    """Somebody the file speaks of; who is here already is found by name or form of address."""

    told: NewCoachee
    at: Place
    contact: str = ""


@dataclass(frozen=True, slots=True)
class BroughtAction:
    """Something somebody has agreed to do, and what became of it."""

    person: str
    parts: ActionParts
    at: Place
    kind: ActionKind = ActionKind.STEP
    created: date | None = None
    outcome: Outcome | None = None
    decided: date | None = None
    """When it was done, where the file says so."""
    evidence: str = ""
    reason: str = ""

    def __post_init__(self) -> None:
        if not self.parts.text:
            raise self.at.wrong(_("The step has no text."))


@dataclass(frozen=True, slots=True)
class BroughtSession:
    """What was noted on one day with one person."""

    person: str
    day: date
    at: Place
    topic: str = ""
    minutes: int = USUAL_MINUTES
    lines: tuple[Captured, ...] = ()
    shared: frozenset[int] = frozenset()
    """Which of the lines the coachee may see beside those that are theirs by nature."""
    done: frozenset[int] = frozenset()
    """Which of the lines are actions that were done since."""

    def __post_init__(self) -> None:
        if not 1 <= self.minutes <= LONGEST_MINUTES:
            problem = _("A session has 1 to {most} minutes.")
            raise self.at.wrong(problem.format(most=LONGEST_MINUTES))


@dataclass(frozen=True, slots=True)
class Brought:
    """All that one file says, in its order."""

    people: tuple[BroughtPerson, ...] = ()
    actions: tuple[BroughtAction, ...] = ()
    sessions: tuple[BroughtSession, ...] = ()
    left_out: tuple[str, ...] = ()
    """Columns that nothing is known about."""


TABLES: Final = (".csv", ".tsv")
PAGES: Final = (".md", ".markdown")


def reads(file: str) -> bool:
    """Say whether a file is a table or a page by its ending."""
    return PurePath(file).suffix.lower() in (*TABLES, *PAGES)


def read_brought(data: bytes, file: str, today: date) -> Brought:
    """Read a table or a page, or say in one sentence where it cannot be understood."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        sentence = _("{file} is not in UTF-8. Save it as “CSV UTF-8”, or as text in UTF-8.")
        raise InvalidFileError(sentence.format(file=file)) from None
    if text.count("\n") > MOST_LINES:
        sentence = _("{file} has more than {most} lines. Split it.")
        raise InvalidFileError(sentence.format(file=file, most=MOST_LINES))
    if PurePath(file).suffix.lower() in PAGES:
        from coachtui.services.intake.page import has_notes, read_page
        from coachtui.services.intake.piped import first_table
        from coachtui.services.intake.table import names_people, read_rows

        rows = tuple(first_table(text))
        if rows and names_people(rows[0][1]) and not has_notes(text, today):
            return read_rows(rows, file, today)
        return read_page(text, file, today)
    from coachtui.services.intake.table import read_table

    return read_table(text, file, today)
