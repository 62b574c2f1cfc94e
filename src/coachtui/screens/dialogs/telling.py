"""The shape of a form for something of a day, which need not be today."""

from datetime import date, timedelta
from typing import TypeVar

from textual.content import Content
from textual.widget import Widget

from coachtui.dates import DateError, format_day, parse_date
from coachtui.i18n import _, language
from coachtui.screens.dialogs.form import Form
from coachtui.text import visible
from coachtui.views import EventView, LearningView, MeasurementView
from coachtui.widgets.entry import Entry

Told = TypeVar("Told", MeasurementView, EventView, LearningView)


class Telling(Form[Told]):
    """A form for something of a day, which need not be today."""

    holds = True
    about = "measuring"

    may_come = False
    """Whether it may be of a day that has not come yet."""

    def __init__(self, told: Told, today: date, *, whose: str) -> None:
        """Show what is told so far, of somebody or something that is called so."""
        super().__init__()
        self._told: Told = told
        self._today = today
        self._whose = whose

    def heading(self) -> str:
        """Say of whom it is told."""
        return visible(self._whose)

    def day_field(self) -> tuple[str, Widget]:
        """Return the field for the day; an empty one is today."""
        day = "" if self._told.day == self._today else format_day(self._told.day, language())
        entry = Entry(day, id="day", placeholder=_("today"), select_on_focus=False)
        return _("Day"), entry

    def day(self) -> date | None:
        """Return the day; none while none can be read."""
        try:
            return self._meant(self.text("day"))
        except DateError:
            return None

    def remark(self) -> Content:
        """Say which day is meant, and what there is to say of the rest."""
        text = self.text("day")
        try:
            day = self._meant(text)
        except DateError as error:
            return Content.styled(str(error), "$warning")
        if day > self._today and not self.may_come:
            return Content.styled(_("This day has not come yet."), "$warning")
        said = format_day(day, language()) if text else ""
        words = "\n".join(filter(None, (said, self.comes_to())))
        return Content(words or _("Enter keeps it, Escape leaves it as it was."))

    def comes_to(self) -> str:
        """Say what stands here comes to, if anything."""
        return ""

    def missing(self, *fields: str) -> bool:
        """Go to the first of these fields that is empty and say so; tell whether there is one."""
        texts = self.texts()
        for field in fields:
            if not (texts.get(field) or texts.get(f"={field}")):
                self.query_one(f"#{field}").focus()
                self.say(Content.styled(_("This is still missing."), "$warning"))
                return True
        return False

    def _meant(self, text: str) -> date:
        """Return the day that is meant: one without its year is the last of that name.

        What may come is of the nearer one.
        """
        if not text:
            return self._today
        day = parse_date(text, self._today).day
        if day > self._today:
            earlier = parse_date(text, self._today - timedelta(days=366)).day
            is_nearer = self.may_come and day - self._today < self._today - earlier
            if (earlier.month, earlier.day) == (day.month, day.day) and not is_nearer:
                return earlier
        return day
