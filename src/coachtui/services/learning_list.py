"""Hands over what the coach has learned, and notes that."""

from enum import StrEnum
from pathlib import Path

from coachtui.clock import Clock, today
from coachtui.db.scope import Database, reading
from coachtui.exports.learning import csv_learning, markdown_learning
from coachtui.files import save
from coachtui.i18n import Language
from coachtui.services.audit import EVERYBODY, audit
from coachtui.services.measured import read_measured


class LearningForm(StrEnum):
    """What the list is written as; the value is the ending of its file."""

    MARKDOWN = "md"
    TABLE = "csv"


class LearningList:
    """The ways the list leaves the program; what cannot be noted does not leave."""

    def __init__(self, db: Database, clock: Clock, *, coach: str = "") -> None:
        """Work on these records, by this clock, for the coach of this name."""
        self._db = db
        self._clock = clock
        self._coach = coach

    def give(self, lang: Language, form: LearningForm) -> str:
        """Return a copy that leaves by a pipe."""
        with self._db.write() as tx:
            audit(tx, f"export learning {form}", EVERYBODY, self._clock.now())
            learned = read_measured(reading(tx), None).learning
        if form is LearningForm.TABLE:
            return csv_learning(learned, lang)
        return markdown_learning(learned, lang, coach=self._coach)

    def save(
        self, target: Path, lang: Language, form: LearningForm, *, force: bool = False
    ) -> Path:
        """Save a copy under this name, or in this folder under a name of its own."""
        name = f"{today(self._clock).isoformat()}-learning.{form}"
        return save(target, name, self.give(lang, form), force=force)
