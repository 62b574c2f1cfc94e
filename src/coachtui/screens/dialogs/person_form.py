"""What is known about a person, to be corrected in one form."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from textual.content import Content
from textual.widget import Widget

from coachtui.dates import DateError
from coachtui.dates.past import parse_past
from coachtui.errors import UsageError
from coachtui.i18n import N_, _
from coachtui.kinds import MOST_JP_A_YEAR, Relation
from coachtui.kinds.between import Stay
from coachtui.screens.dialogs.form import Form
from coachtui.screens.dialogs.new_person import doubts
from coachtui.text import MAX_NAME, clean_name, visible
from coachtui.views import CoacheeView
from coachtui.widgets.choice import Choice
from coachtui.widgets.due_words import written_day
from coachtui.widgets.entry import Entry
from coachtui.widgets.words import relation_word, stay_word

FIELDS: Final = {
    "name": N_("Name"),
    "address": N_("Form of address"),
    "position": N_("Position"),
    "unit": N_("Unit"),
    "sponsor": N_("Sponsor"),
}
"""The lines of the form: the fields of a person that are text."""


LEAST: Final = "least"
MOST: Final = "most"
USUAL_JP: Final = {LEAST: 20, MOST: 24}
"""Lesson hours (JP) a year, as many as are asked of civil servants, or as count for others."""


class PersonForm(Form[CoacheeView]):
    """Asks for nothing but corrections: every field holds what is known."""

    DEFAULT_CSS = "PersonForm.-normal-height > Vertical { padding: 0 2; }"

    def __init__(self, coachee: CoacheeView, others: Sequence[CoacheeView], today: date) -> None:
        """Show a person; among the others somebody might be meant who is there already."""
        super().__init__()
        self._coachee = coachee
        self._today = today
        self._others = [person for person in others if person.id != coachee.id]

    def heading(self) -> str:
        """Say who it is."""
        return visible(self._coachee.called)

    def fields(self) -> Iterator[tuple[str, Widget]]:
        """Return what is known about the person."""
        for field, name in FIELDS.items():
            text = visible(getattr(self._coachee, field))
            yield _(name), Entry(text, id=field, select_on_focus=False, max_length=MAX_NAME)
        relations = {relation: relation_word(relation) for relation in Relation}
        yield _("Relation"), Choice(relations, self._coachee.relation, id="relation")
        contact = visible(self._coachee.contact)
        yield _("Contact"), Entry(contact, id="contact", select_on_focus=False, max_length=MAX_NAME)
        logged = {"": _("without the name"), "yes": _("by name, they agreed")}
        yield _("In my log"), Choice(logged, "yes" if self._coachee.in_log else "", id="in_log")
        known = (self._coachee.jp_limit and MOST) or LEAST
        counted = {"": _("not counted"), LEAST: _("at least"), MOST: _("at most")}
        yield _("JP a year"), Choice(counted, known if self._coachee.jp_yearly else "", id="jp")
        number = str(self._coachee.jp_yearly or "")
        yield _("How many"), Entry(number, id="jp_yearly", placeholder="", select_on_focus=False)
        stays = {stay: stay_word(stay) for stay in Stay}
        yield _("Works"), Choice(stays, self._coachee.stay, id="stay")
        since = written_day(self._coachee.stay_since)
        yield _("Since"), Entry(since, id="since", placeholder=_("today"), select_on_focus=False)
        reason = visible(self._coachee.stay_reason)
        yield _("Reason"), Entry(reason, id="reason", select_on_focus=False, max_length=MAX_NAME)

    def remark(self) -> Content:
        """Say what speaks against this name, or what is not understood."""
        elsewhere = self.chosen("stay") != Stay.HERE
        for field in ("since", "reason"):
            self.offer(field, elsewhere)
        kind = self.chosen("jp")
        self.offer("jp_yearly", bool(kind))
        self.query_one("#jp_yearly", Entry).placeholder = str(USUAL_JP.get(kind, ""))
        try:
            changed = self._changed()
        except UsageError as error:
            return Content.styled(str(error), "$warning")
        doubt = doubts(changed.name, changed.address, self._others)
        if doubt:
            return Content.styled(doubt, "$warning")
        return Content(_("Enter keeps it, Escape leaves it as it was."))

    def answer(self) -> CoacheeView | None:
        """Return the person as they are now; they need a name, and a day that can be read."""
        try:
            changed = self._changed()
        except DateError:
            self.query_one("#since").focus()
            return None
        except UsageError:
            self.query_one("#jp_yearly").focus()
            return None
        if not changed.name:
            self.query_one("#name").focus()
            return None
        return changed

    def _changed(self) -> CoacheeView:
        texts = {field: self.text(field) for field in FIELDS}
        texts["name"] = clean_name(texts["name"])
        texts["contact"] = self.text("contact")
        stay = Stay(self.chosen("stay"))
        elsewhere = stay is not Stay.HERE
        since = self.text("since")
        return replace(
            self._coachee,
            **texts,  # type: ignore[arg-type]
            relation=Relation(self.chosen("relation")),
            in_log=bool(self.chosen("in_log")),
            jp_yearly=self._jp_yearly(),
            jp_limit=self.chosen("jp") == MOST,
            stay=stay,
            stay_since=self._day(since) if elsewhere else None,
            stay_reason=self.text("reason") if elsewhere else "",
        )

    def _day(self, text: str) -> date:
        return parse_past(text, self._today) if text else self._today

    def _jp_yearly(self) -> int | None:
        if not (kind := self.chosen("jp")):
            return None
        return read_jp(self.text("jp_yearly") or str(USUAL_JP[kind]))


def read_jp(text: str) -> int:
    """Return the lesson hours a year that somebody has typed."""
    if re.fullmatch(r"[0-9]{1,3}", text) and 0 < int(text) <= MOST_JP_A_YEAR:
        return int(text)
    words = _("Write JP as a whole number from 1 to {most}, such as 20.")
    raise UsageError(words.format(most=MOST_JP_A_YEAR))
