"""The one way in which papers leave the program: noted, written in a form, given or saved."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from coachtui import paths
from coachtui.clock import Clock, today
from coachtui.config import Config
from coachtui.db.reading import Reading
from coachtui.db.scope import Database, Transaction, reading
from coachtui.errors import CoachError
from coachtui.exports.file_names import thing_name
from coachtui.exports.forms import page_as
from coachtui.exports.page import Page
from coachtui.files import private_dir, save
from coachtui.i18n import Language
from coachtui.kinds import Form
from coachtui.services.audit import EVERYBODY, audit
from coachtui.services.leaving import leaves
from coachtui.services.records import read_record
from coachtui.text import initials, slug
from coachtui.views import CoacheeView, SessionRecord

if TYPE_CHECKING:
    from coachtui.bank.schema import Bank


def usual_bank() -> "Bank | None":
    """Return the bank that names models and stages, if it can be read."""
    from coachtui.bank.load import load_usual

    try:
        return load_usual().bank
    except CoachError:
        return None


@dataclass(frozen=True, slots=True)
class Source:
    """What a paper is made of: the records, at this moment, as the coach has set it."""

    tx: Reading
    clock: Clock
    config: Config
    lang: Language
    bank: "Callable[[], Bank | None]" = usual_bank
    """Returns the bank, which takes a while to read where nobody has it at hand."""
    _records: dict[str, SessionRecord] = field(default_factory=dict)

    def record(self, session_id: str) -> SessionRecord:
        """Return everything about a session, read once however often it is asked for."""
        if session_id not in self._records:
            self._records[session_id] = read_record(self.tx, session_id)
        return self._records[session_id]

    @property
    def now(self) -> datetime:
        """The moment, in the coach's zone."""
        return self.clock.now()

    @property
    def today(self) -> date:
        """The day at the coach's desk."""
        return today(self.clock)

    @property
    def letterhead(self) -> tuple[str, ...]:
        """What stands at the head of each page."""
        return tuple(self.config.letterhead.splitlines())


class Paper(ABC):
    """Something that can leave the program, as somebody asks for it."""

    @property
    @abstractmethod
    def note(self) -> str:
        """What the audit calls it, and its file, too, where that says no more."""

    def whose(self, source: Source) -> str:
        """Return the id of the person it is about."""
        return EVERYBODY

    @property
    def wide(self) -> bool:
        """Whether its tables need more room than words do."""
        return False

    def name(self, source: Source) -> str:
        """Return the name its file has by itself, without the ending."""
        return f"{source.today.isoformat()}-{thing_name(self.note, source.lang)}"

    @abstractmethod
    def drawn(self, source: Source, form: Form) -> Page | str | bytes:
        """Return the page that people read, or what is written in this form already."""


class Papers:
    """Gives and saves any paper; what cannot be noted in the audit does not leave."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        config: Config,
        bank: "Callable[[], Bank | None]" = usual_bank,
    ) -> None:
        """Work on these records, by this clock, as the coach has set it."""
        self.db = db
        self.clock = clock
        self.config = config
        self._bank = bank

    def source(self, tx: Reading, lang: Language) -> Source:
        """Return what papers are made of."""
        return Source(tx, self.clock, self.config, lang, self._bank)

    def give(self, paper: Paper, lang: Language, form: Form) -> bytes:
        """Return a copy that leaves by a pipe."""
        with self.db.write() as tx:
            return _written(paper, self._noted(tx, paper, lang, form), form)

    def save(
        self,
        paper: Paper,
        lang: Language,
        form: Form,
        target: Path | None = None,
        *,
        force: bool = False,
    ) -> Path:
        """Save a copy under this name, or in this folder, or the usual one, under its own name."""
        place = target or private_dir(paths.exports_dir(self.config.export_dir))
        with self.db.write() as tx:
            source = self._noted(tx, paper, lang, form)
            name = f"{paper.name(source)}.{form}"
            return save(place, name, _written(paper, source, form), force=force)

    def _noted(self, tx: Transaction, paper: Paper, lang: Language, form: Form) -> Source:
        source = self.source(reading(tx), lang)
        what, whose = f"export {paper.note} {form}", paper.whose(source)
        if whose == EVERYBODY:
            audit(tx, what, EVERYBODY, source.now)
            tx.flush()
        else:
            leaves(tx, what, whose, source.now)
        return source


def file_word(coachee: CoacheeView) -> str:
    """Return a person in the name of a file, which gives away no more than how they are called."""
    return slug(coachee.address or initials(coachee.name).replace(".", ""))


def _written(paper: Paper, source: Source, form: Form) -> bytes:
    drawn = paper.drawn(source, form)
    if not isinstance(drawn, Page):
        return drawn.encode() if isinstance(drawn, str) else drawn
    page = replace(drawn, letterhead=source.letterhead)
    return page_as(form, page, source.lang, wide=paper.wide)
