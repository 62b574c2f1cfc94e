"""What the coach has learned, to keep or to show."""

from dataclasses import dataclass

from coachtui.exports.learning import csv_learning, learning_page
from coachtui.exports.page import Page
from coachtui.kinds import Form
from coachtui.services.measured import read_measured
from coachtui.services.papers import Paper, Source


@dataclass(frozen=True, slots=True)
class LearningList(Paper):
    """The coach's trainings and certificates."""

    note = "learning"
    wide = True

    def drawn(self, source: Source, form: Form) -> Page | str:
        """Return the list with its hours."""
        learned = read_measured(source.tx, None).learning
        if form is Form.TABLE:
            return csv_learning(learned, source.lang)
        return learning_page(learned, source.lang, coach=source.config.coach_name)
