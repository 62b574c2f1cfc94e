"""What a coach has learned: from whom, when, and for how long it holds."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from textual.widget import Widget

from coachtui.dates import DateError, parse_date
from coachtui.exports.measure_words import learning_words
from coachtui.i18n import _, figure
from coachtui.kinds.between import LearningKind
from coachtui.measuring import read_amount
from coachtui.screens.dialogs.ask_day import said_back
from coachtui.screens.dialogs.telling import Telling
from coachtui.views import LearningView
from coachtui.widgets.choice import Choice
from coachtui.widgets.due_words import written_day
from coachtui.widgets.entry import Entry


class LearningForm(Telling[LearningView]):
    """Asks what the coach has learned, from whom, and for how long it holds."""

    def fields(self) -> Iterator[tuple[str, Widget]]:
        """Return what it was, who gave it, when, and where the certificate lies."""
        told = self._told
        yield _("Sort"), Choice(learning_words(_), told.kind, id="kind")
        yield _("Title"), Entry(told.title, id="title", select_on_focus=False)
        hint = _("such as BPSDM, LAN, a partner")
        yield _("From whom"), Entry(told.issuer, id="issuer", placeholder=hint)
        hours = figure(told.hours) if told.hours else ""
        yield _("Hours"), Entry(hours, id="hours", select_on_focus=False)
        yield self.day_field()
        until = written_day(told.valid_until)
        yield _("Valid until"), Entry(until, id="until", select_on_focus=False)
        yield _("File"), Entry(told.file, id="file", select_on_focus=False)

    def comes_to(self) -> str:
        """Say what is doubtful about the other fields."""
        try:
            until = said_back(self.text("until"), self._today)
        except DateError as error:
            return str(error)
        file = self.text("file")
        if file and not Path(file).expanduser().is_file():
            return _("There is no such file now; it is noted all the same.")
        return until and _("valid until {day}").format(day=until)

    def answer(self) -> LearningView | None:
        """Return what was learned; it needs a title."""
        if self.missing("title"):
            return None
        day, hours, until = self.day(), self.text("hours"), self.text("until")
        read = read_amount(hours) if hours else (0.0, "")
        try:
            valid = parse_date(until, self._today).day if until else None
        except DateError:
            self.query_one("#until").focus()
            return None
        if read is None or day is None:
            self.query_one("#hours" if read is None else "#day").focus()
            return None
        return replace(
            self._told,
            kind=LearningKind(self.chosen("kind")),
            title=self.text("title"),
            issuer=self.text("issuer"),
            hours=read[0],
            day=day,
            valid_until=valid,
            file=self.text("file"),
        )
