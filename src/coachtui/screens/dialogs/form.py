"""The one shape of a dialog with fields: their names beside them, one remark below them all."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import ClassVar, TypeVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from coachtui.i18n import N_, _
from coachtui.screens.base import Dialog, HasDesk
from coachtui.screens.file_state import KnowsFile
from coachtui.text import clean
from coachtui.widgets.choice import Choice
from coachtui.widgets.entry import Entry

Result = TypeVar("Result")

NONE_ON_PURPOSE = ("-", "–")
"""Typed alone, it says that there is none and that this is meant."""


class Form(Dialog[Result | None]):
    """Enter keeps what stands here, from any field; Escape leaves everything as it was.

    One in which much is written asks for a second Escape (`holds`) once something was.

    A form says what it asks (`heading`), with what (`fields`), what it makes of what stands
    there (`remark`, after each change), and what that comes to (`answer`, on Enter).
    """

    DEFAULT_CSS = """
    Form {
        & > Vertical {
            width: 78; max-height: 100%; overflow-y: auto;
            border-subtitle-color: $text-muted; scrollbar-size-vertical: 1;
        }
        #heading { text-style: bold; margin: 0 0 1 0; height: auto; }
        .field { height: auto; }
        .name { width: 18; padding: 0 1 0 0; color: $text-muted; height: auto; }
        Input, Input:focus { width: 1fr; border: none; height: 1; padding: 0; background: $boost; }
        Choice { width: 1fr; margin: 0; }
        #remark { color: $text-muted; height: auto; min-height: 1; margin: 1 0 0 0; }
        &.-short > Vertical { padding: 0 2; }
    }
    """

    BINDINGS = [
        Binding("escape", "leave", N_("Cancel"), id="form.cancel"),
        Binding("enter", "keep", N_("Keep"), id="form.keep"),
        Binding("up", "app.focus_previous", N_("Up"), show=False, id="form.up"),
        Binding("down", "app.focus_next", N_("Down"), show=False, id="form.down"),
        Binding("f1", "help", N_("Help"), show=False, id="form.help"),
    ]

    holds: ClassVar[bool] = False
    """Whether it is left only by a second Escape once something was written."""

    changes: ClassVar[bool] = True
    """Whether what it asks for is kept in the records."""

    about: ClassVar[str] = ""
    """The page of the handbook that says more."""

    given: Mapping[str, str] = MappingProxyType({})
    """What the fields began with."""

    _asked = False

    def heading(self) -> str:
        """Say what is asked."""
        raise NotImplementedError

    def fields(self) -> Iterable[tuple[str, Widget]]:
        """Return the fields in their order, each with its name; one without has the whole width."""
        raise NotImplementedError

    def remark(self) -> Content:
        """Say what is made of what stands in the fields now."""
        raise NotImplementedError

    def answer(self) -> Result | None:
        """Return what stands here; nothing as long as it cannot be kept."""
        raise NotImplementedError

    def keys(self) -> str:
        """Say which keys lead on and out; nothing where the remark says it."""
        return ""

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(Content(self.heading()), id="heading")
            for name, field in self.fields():
                with Horizontal(classes="field"):
                    if name:
                        yield Static(name, classes="name", markup=False)
                    yield field
            yield Static("", id="remark")

    def on_mount(self) -> None:
        """Say what is made of what stands here from the beginning, and how to leave."""
        self.given = self.texts()
        self.take_up()
        self.say(self.remark())
        if self.changes and isinstance(self.app, KnowsFile) and self.app.notice:
            # Nobody is to write down what cannot be kept.
            self.notify(self.app.notice, severity="warning", markup=False)
            self.dismiss(None)

    def take_up(self) -> None:
        """Go on with what was begun before; here is nothing."""

    @on(Input.Changed)
    @on(Choice.Changed)
    def _field_changed(self) -> None:
        self._asked = False
        self.say(self.remark())

    @on(Input.Submitted)
    def action_keep(self) -> None:
        """Answer with what stands here, if it can be kept."""
        answer = self.answer()
        if answer is not None:
            self.dismiss(answer)

    def action_leave(self) -> None:
        """Answer nothing, once it is clear that what was written is not to be kept."""
        if self.holds and self.begun() and not self._asked:
            self._asked = True
            words = _("Escape once more leaves it; Enter keeps it.")
            self.say(Content.styled(words, "$warning"))
        else:
            self.dismiss(None)

    async def action_help(self) -> None:
        """Show the keys of this form, and the way to its page in the handbook."""
        from coachtui.screens.dialogs.keys import KeysHelp, keys_of

        desk = await cast(HasDesk, self.app).desk()
        page = desk.handbook.page(self.about) if self.about else None
        self.app.push_screen(KeysHelp(keys_of(self), page))

    def say(self, words: Content) -> None:
        """Put a remark below the fields, and the keys under it."""
        self.query_one("#remark", Static).update(words)
        self.query_one(Vertical).border_subtitle = self.keys()

    def text(self, field: str) -> str:
        """Return what is written in a field."""
        return clean(self.query_one(f"#{field}", Entry).value, single_line=True).strip()

    def chosen(self, field: str) -> str:
        """Return the word that is chosen in a field."""
        return self.query_one(f"#{field}", Choice).value

    def texts(self) -> dict[str, str]:
        """Return what stands in every field by its name; that of a choice begins with `=`."""
        entries = {entry.id or "": self.text(entry.id or "") for entry in self.query(Entry)}
        return entries | {f"={choice.id}": choice.value for choice in self.query(Choice)}

    def begun(self) -> dict[str, str]:
        """Return what stands here and was not given, field by field."""
        texts = self.texts()
        return {name: text for name, text in texts.items() if text != self.given.get(name, text)}

    def fill(self, texts: Mapping[str, str]) -> None:
        """Let the fields that are named say what is given, as `texts` has it."""
        for entry in self.query(Entry):
            if (text := texts.get(entry.id or "")) is not None:
                with entry.prevent(Input.Changed):
                    entry.value = text
                # Words that were begun are gone on with, not typed over.
                entry.select_on_focus = False
                entry.cursor_position = len(text)
        for choice in self.query(Choice):
            choice.value = texts.get(f"={choice.id}", choice.value)

    def offer(self, field: str, offered: bool) -> None:
        """Show a field, or leave it out together with its name."""
        row = self.query_one(f"#{field}").parent
        assert isinstance(row, Widget)
        row.display = offered
        if not offered and self.focused in row.children:
            self.focus_next()
