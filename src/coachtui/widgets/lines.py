"""The captured lines: one selected, and a letter gives it a kind or does something to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import tzinfo
from types import MappingProxyType

from rich.cells import cell_len
from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from coachtui.i18n import N_, _
from coachtui.kinds import LETTERS, EntryKind
from coachtui.text import visible
from coachtui.views import EntryView
from coachtui.widgets.columns import Column, Row, muted
from coachtui.widgets.words import GLYPHS

PASSED_ON = (
    (EntryKind.PARKED, N_("Refer")),
    (EntryKind.GAP, N_("A training need")),
    (EntryKind.INSIGHT, N_("May be told")),
)
"""The kinds of lines that can be passed on, and what it is called."""

WORDS = 70
"""Cells of a line from which on its mark comes with a word."""


class Lines(OptionList):
    """The lines of the session, newest last."""

    DEFAULT_CSS = """
    Lines {
        height: 1fr; border: none; padding: 0; background: transparent; scrollbar-size-vertical: 1;
        & > .option-list--option-highlighted {
            background: transparent; color: $foreground; text-style: none;
        }
        &:focus { border: none; background-tint: transparent; }
        &:focus > .option-list--option-highlighted {
            background: $primary 20%; color: $foreground; text-style: bold;
        }
    }
    """

    BINDINGS = [
        *(
            Binding("t", f"pass_on('{kind}')", name, id=f"lines.pass_on_{kind}")
            for kind, name in PASSED_ON
        ),
        Binding("escape,tab,enter", "leave", N_("Back to the line"), id="lines.leave"),
    ]

    @dataclass
    class KindChosen(Message):
        """A letter gave the selected line a kind."""

        entry_id: str
        kind: EntryKind

    @dataclass
    class DeedChosen(Message):
        """A letter asked for something to be done with the selected line."""

        entry_id: str
        deed: str
        """One of share, edit, delete, add, tell."""

    class Left(Message):
        """The coach goes back to the capture line."""

    _zone: tzinfo | None = None
    _said: Mapping[str, str] = MappingProxyType({})
    _kinds: Mapping[str, EntryKind] = MappingProxyType({})

    DEEDS = {"x": "share", "e": "edit", "d": "delete", "p": "add"}

    def show(
        self,
        entries: tuple[EntryView, ...],
        unsaved: frozenset[str],
        zone: tzinfo | None,
        said: Mapping[str, str] | None = None,
    ) -> None:
        """Show the lines by the time of *zone*, keeping the selection on the line it was on.

        *said* is what stands before the words of some.
        """
        self._said = said or {}
        self._kinds = {entry.id: entry.kind for entry in entries}
        keep = self.selected
        self._zone = zone
        options = [
            Option(self._row(entry, saved=entry.id not in unsaved), id=entry.id)
            for entry in entries
        ]
        self.set_options(options)
        ids = [entry.id for entry in entries]
        if ids:
            self.highlighted = ids.index(keep) if keep in ids and self.has_focus else len(ids) - 1
            # The room there is may change in the same breath.
            self.call_after_refresh(self.scroll_to_highlight)

    def on_resize(self) -> None:
        """Keep the selected line in sight when a panel takes or leaves room."""
        self.call_after_refresh(self.scroll_to_highlight)

    def on_key(self, event: events.Key) -> None:
        """Turn a letter into a kind or a deed; every other key does nothing here."""
        entry_id = self.selected
        key = event.character or ""
        if event.key == "down" and self.highlighted == self.option_count - 1:
            self.post_message(self.Left())
        elif entry_id and key in LETTERS:
            self.post_message(self.KindChosen(entry_id, LETTERS[key]))
        elif entry_id and key in self.DEEDS:
            self.post_message(self.DeedChosen(entry_id, self.DEEDS[key]))
        else:
            return
        event.stop()
        event.prevent_default()

    def action_cursor_up(self) -> None:
        """Select the line above; the oldest stays selected."""
        if self.highlighted:
            super().action_cursor_up()

    def go_to(self, entry_id: str) -> None:
        """Take the focus to a line and bring it into sight, if it is there."""
        if entry_id in (option.id for option in self.options):
            self.focus(scroll_visible=False)
            self.highlighted = self.get_option_index(entry_id)
            self.call_after_refresh(self.scroll_to_highlight)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to pass a line on by the name that this has for its kind."""
        if action == "pass_on":
            return self._kinds.get(self.selected or "") == parameters[0]
        return super().check_action(action, parameters)

    def action_pass_on(self, _kind: str) -> None:
        """Pass the selected line on: to somebody else, as a need, or to be told."""
        if self.selected:
            self.post_message(self.DeedChosen(self.selected, "tell"))

    def on_option_list_option_highlighted(self) -> None:
        """Offer what can be done with this line."""
        self.screen.refresh_bindings()

    def action_leave(self) -> None:
        """Go back to the capture line."""
        self.post_message(self.Left())

    @property
    def selected(self) -> str | None:
        """The id of the selected line."""
        if self.highlighted is None or self.highlighted >= self.option_count:
            return None
        return self.get_option_at_index(self.highlighted).id

    def _row(self, entry: EntryView, *, saved: bool) -> Row:
        marks = {"◆": _("shared"), "◇": _("coach only"), "…": _("saving")}
        shape = ("◆" if entry.shared else "◇") if saved else "…"
        columns = (
            Column(cells=5),
            Column(cells=1),
            Column(),
            Column(cells=2 + max(map(cell_len, marks.values())), room=WORDS),
            Column(cells=1, until=WORDS),
        )
        cells = (
            muted(f"{entry.at.astimezone(self._zone):%H:%M}"),
            Content.styled(GLYPHS[entry.kind], "bold"),
            Content.assemble((self._said.get(entry.id, ""), "$primary"), visible(entry.text)),
            muted(f"{shape} {marks[shape]}"),
            muted(shape),
        )
        return Row(columns, cells)
