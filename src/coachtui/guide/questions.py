"""What the Toolkit says of the question bank before it is opened."""

from typing import TYPE_CHECKING, Final

from coachtui.bank.choose import place_of
from coachtui.guide.handbook import Chapter
from coachtui.guide.page import Item, Page, Prose, Section
from coachtui.i18n import _, ngettext

if TYPE_CHECKING:
    from coachtui.bank.schema import Bank

QUESTIONS: Final = "questions"
"""The key of the page: Enter on it opens the bank."""


def bank_chapter(bank: "Bank", own: int, lang: str) -> Chapter:
    """Return the page that says how many questions there are, of which *own* are the coach's."""
    why = _(
        "All questions, stage by stage. Look through them before a session, write your own, and "
        "see how often you asked which one."
    )
    mine = ngettext("{n} of your own", "{n} of your own", own).format(n=own)
    items = [Item("-", "", mine)] if own else []
    counts = [(place_of(*one, lang), len(one[1].questions)) for one in bank.all_stages()]
    items += [Item("-", "", f"{place}: {count}") for place, count in counts]
    count = sum(count for _place, count in counts)
    title = _("Question bank")
    counted = ngettext("{n} question", "{n} questions", count).format(n=count)
    page = Page(QUESTIONS, title, (Section("", (Prose(why), Prose(counted), *items)),))
    return Chapter(_("Questions"), (page,))
