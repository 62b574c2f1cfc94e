"""What is known about a person, to be corrected in one form."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from textual.content import Content
from textual.widget import Widget

from coachtui.i18n import N_, _
from coachtui.kinds import Relation
from coachtui.screens.dialogs.form import Form
from coachtui.screens.dialogs.new_person import doubts
from coachtui.text import MAX_NAME, clean_name, visible
from coachtui.views import CoacheeView
from coachtui.widgets.choice import Choice
from coachtui.widgets.entry import Entry
from coachtui.widgets.words import relation_word

FIELDS: Final = {
    "name": N_("Name"),
    "address": N_("Form of address"),
    "position": N_("Position"),
    "unit": N_("Unit"),
    "sponsor": N_("Sponsor"),
}
"""The lines of the form: the fields of a person that are text."""


class PersonForm(Form[CoacheeView]):
    """Asks for nothing but corrections: every field holds what is known."""

    def __init__(self, coachee: CoacheeView, others: Sequence[CoacheeView]) -> None:
        """Show a person; among the others somebody might be meant who is there already."""
        super().__init__()
        self._coachee = coachee
        self._others = [person for person in others if person.id != coachee.id]

    def heading(self) -> str:
        """Say who it is."""
        return visible(self._coachee.called)

    def fields(self) -> Iterator[tuple[str, Widget]]:
        """Return what is known about the person."""
        for field, name in FIELDS.items():
            text = visible(getattr(self._coachee, field))
            yield _(name), Entry(text, id=field, select_on_focus=False, max_length=MAX_NAME)
        relations = {str(relation): relation_word(relation) for relation in Relation}
        yield _("Relation"), Choice(relations, self._coachee.relation, id="relation")

    def remark(self) -> Content:
        """Say what speaks against this name."""
        changed = self._changed()
        doubt = doubts(changed.name, changed.address, self._others)
        if doubt:
            return Content.styled(doubt, "$warning")
        return Content(_("Enter keeps it, Escape leaves it as it was."))

    def answer(self) -> CoacheeView | None:
        """Return the person as they are now; they need a name."""
        changed = self._changed()
        if not changed.name:
            self.query_one("#name").focus()
            return None
        return changed

    def _changed(self) -> CoacheeView:
        texts = {field: self.text(field) for field in FIELDS}
        texts["name"] = clean_name(texts["name"])
        relation = Relation(self.chosen("relation"))
        return replace(self._coachee, **texts, relation=relation)  # type: ignore[arg-type]
