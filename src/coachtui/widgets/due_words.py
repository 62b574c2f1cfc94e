"""How a due date is said on a screen: plainly, without blame."""

from datetime import date

from coachtui.dates import format_day
from coachtui.i18n import _, language, ngettext


def due_words(due: date, today: date) -> str:
    """Return how far off a due date is."""
    days = (due - today).days
    if days < 0:
        return ngettext("due {n} day ago", "due {n} days ago", -days).format(n=-days)
    if days == 0:
        return _("due today")
    if days == 1:
        return _("due tomorrow")
    return ngettext("due in {n} day", "due in {n} days", days).format(n=days)


def far_words(day: date, today: date) -> str:
    """Return how far off a day to come is."""
    days = (day - today).days
    return (
        ngettext("in {count} day", "in {count} days", days).format(count=days)
        if days
        else _("today")
    )


def near_day(day: date | None, today: date) -> str:
    """Return a day with its weekday, and with the year only where it is another one."""
    return format_day(day, language(), year=day.year != today.year) if day else ""


def written_day(day: date | None) -> str:
    """Return a day as it is written into a field; nothing where there is none."""
    return format_day(day, language()) if day else ""
