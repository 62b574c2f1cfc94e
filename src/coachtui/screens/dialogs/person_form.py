"""What is known about a person, to be corrected in one form."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from coachtui.i18n import N_, _
from coachtui.kinds import Relation
from coachtui.screens.base import Dialog
from coachtui.screens.dialogs.new_person import doubts
from coachtui.text import MAX_NAME, clean, clean_name, visible
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


class PersonForm(Dialog[CoacheeView | None]):
    """Enter keeps what stands here, from any field."""

    DEFAULT_CSS = """
    PersonForm {
        align: center middle; background: $background 60%;
        & > Vertical {
            width: 76; max-width: 96%; height: auto; max-height: 100%; padding: 1 2;
            background: $surface; border: round $primary 40%;
        }
        #who { text-style: bold; margin: 0 0 1 0; height: auto; }
        Horizontal { height: auto; }
        .name { width: 18; color: $text-muted; height: 1; }
        Input, Input:focus { width: 1fr; border: none; height: 1; padding: 0; background: $boost; }
        Choice { width: 1fr; margin: 0; }
        #heard { color: $text-muted; height: auto; min-height: 1; margin: 1 0 0 0; }
        #heard.-doubtful { color: $warning; }
    }
    PersonForm.-short > Vertical { padding: 0 2; }
    """

    BINDINGS = [
        Binding("escape", "leave", N_("Cancel"), id="person.cancel"),
        Binding("enter", "keep", N_("Keep"), id="person.keep"),
        Binding("up", "app.focus_previous", show=False, id="person.up"),
        Binding("down", "app.focus_next", show=False, id="person.down"),
    ]

    def __init__(self, coachee: CoacheeView, others: Sequence[CoacheeView]) -> None:
        """Show a person; among the others somebody might be meant who is there already."""
        super().__init__()
        self._coachee = coachee
        self._others = [person for person in others if person.id != coachee.id]

    def compose(self) -> ComposeResult:
        relations = {str(relation): relation_word(relation) for relation in Relation}
        with Vertical():
            yield Static(Content(visible(self._coachee.called)), id="who")
            for field, name in FIELDS.items():
                with Horizontal():
                    yield Static(_(name), classes="name", markup=False)
                    text = visible(getattr(self._coachee, field))
                    yield Entry(text, id=field, select_on_focus=False, max_length=MAX_NAME)
            with Horizontal():
                yield Static(_("Relation"), classes="name", markup=False)
                yield Choice(relations, self._coachee.relation, id="relation")
            yield Static("", id="heard")

    @on(Input.Changed)
    @on(Choice.Changed)
    def _say_what_is_heard(self) -> None:
        changed = self._changed()
        doubt = doubts(changed.name, changed.address, self._others)
        heard = self.query_one("#heard", Static)
        heard.set_class(bool(doubt), "-doubtful")
        heard.update(Content(doubt or _("Enter keeps it, Escape leaves it as it was.")))

    @on(Input.Submitted)
    def action_keep(self) -> None:
        """Answer with what stands here."""
        if not self._changed().name:
            self.query_one("#name").focus()
            return
        self.dismiss(self._changed())

    def action_leave(self) -> None:
        """Change nothing."""
        self.dismiss(None)

    def _changed(self) -> CoacheeView:
        texts = {
            field: clean(self.query_one(f"#{field}", Entry).value, single_line=True).strip()
            for field in FIELDS
        }
        texts["name"] = clean_name(texts["name"])
        relation = Relation(self.query_one("#relation", Choice).value)
        return replace(self._coachee, **texts, relation=relation)
