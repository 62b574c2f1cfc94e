"""The close: what needs a decision comes first, what is decided stands quietly below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from coachtui.i18n import N_, _, ngettext
from coachtui.kinds import LETTERS, EntryKind, SessionStatus
from coachtui.live import Decision, lines_to_sort, open_decisions
from coachtui.text import visible
from coachtui.views import EntryView, SessionRecord, SurveyView
from coachtui.widgets import columns
from coachtui.widgets.close_rows import Row, decision_rows, sharing_row, survey_row
from coachtui.widgets.lines import Lines
from coachtui.widgets.words import GLYPHS, kind_word

OFTEN: Final = "iqabsofvkgm"
"""The letters of the kinds, those that are given most often first."""

COLUMNS: Final = (columns.Column(cells=1), columns.Column(cells=15), columns.Column())
"""A mark, what is to be decided, and how it stands."""

SURVEY: Final = "survey"
"""The row that hands the survey over."""


class ClosePanel(OptionList):
    """A list that gets shorter: decisions, then lines to sort; below stands what is settled."""

    DEFAULT_CSS = """
    ClosePanel {
        height: auto; padding: 0 4; border: none; background: transparent;
        scrollbar-size-vertical: 1;
        & > .option-list--option-highlighted {
            background: transparent; color: $foreground; text-style: none;
        }
        & > .option-list--option-disabled { color: $foreground; }
        &:focus { border: none; background-tint: transparent; }
        &:focus > .option-list--option-highlighted {
            background: $primary 20%; color: $foreground; text-style: none;
        }
    }
    """

    BINDINGS = [
        Binding("enter,space", "decide", N_("Decide, or leave it so"), id="closing.decide"),
        Binding("x", "share", N_("Share"), id="closing.share"),
        Binding("escape,tab", "leave", N_("Back to the line"), id="closing.leave"),
    ]

    @dataclass
    class Wanted(Message):
        """The coach wants to decide something, perhaps again."""

        decision: Decision

    @dataclass
    class Pointed(Message):
        """What the keys do with the selected row; nothing once the list is left."""

        hint: str

    class SurveyWanted(Message):
        """The coachee is to say how the session was."""

    class Left(Message):
        """The coach goes back to the capture line."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._record: SessionRecord | None = None
        self._survey: SurveyView | None = None
        self._rows: dict[str, Decision | EntryView | Row] = {}
        self._waiting: Sequence[str] = ()
        self._left_so: set[str] = set()

    def show(self, record: SessionRecord, survey: SurveyView | None) -> None:
        """Show what is open and what is decided; the selection moves on to what comes next."""
        selected, before, sorting = self._selected, self._waiting, bool(self._picked)
        self._record, self._survey = record, survey
        self.set_options(self._drawn_rows(record))
        if not self.has_focus:
            self.scroll_home(animate=False, immediate=True)
        elif sorting and not self._unsorted:
            self.post_message(self.Left())
        else:
            after = before[before.index(selected) :] if selected in before else [selected]
            wanted = next((key for key in after if key in self._rows), next(iter(self._rows)))
            self.highlighted = self.get_option_index(wanted)

    def watch_has_focus(self, has_focus: bool) -> None:
        """Bring out the lines while the keys are for them."""
        super().watch_has_focus(has_focus)
        if self._record:
            self.show(self._record, self._survey)
        if not has_focus:
            self.post_message(self.Pointed(""))

    def on_option_list_option_highlighted(self) -> None:
        """Say what can be done with the row."""
        self._point()

    def on_key(self, event: events.Key) -> None:
        """Turn a letter into the kind of the selected line."""
        letter = event.character or ""
        if (line := self._picked) and (kind := LETTERS.get(letter)):
            event.stop()
            event.prevent_default()
            if kind is line.kind:
                self.action_decide()
            else:
                self.post_message(Lines.KindChosen(line.id, kind))

    def action_cursor_up(self) -> None:
        """Select the row above; the first stays selected."""
        if self.highlighted != next((n for n, row in enumerate(self.options) if row.id), None):
            super().action_cursor_up()

    def action_cursor_down(self) -> None:
        """Select the row below; the last stays selected."""
        if self.highlighted != max((n for n, row in enumerate(self.options) if row.id), default=0):
            super().action_cursor_down()

    def action_decide(self) -> None:
        """Ask for the selected decision, or leave the selected line as it is."""
        match self._row:
            case Decision() as decision:
                self.post_message(self.Wanted(decision))
            case EntryView(id=key) if self._record:
                self._left_so.add(key)
                self.show(self._record, self._survey)
            case Row():
                self.post_message(self.SurveyWanted())
            case _:
                pass

    def action_share(self) -> None:
        """Share the selected line with the coachee."""
        if line := self._picked:
            self.post_message(Lines.DeedChosen(line.id, "share"))

    def action_leave(self) -> None:
        """Go back to the capture line."""
        self.post_message(self.Left())

    @property
    def _unsorted(self) -> Sequence[str]:
        return [key for key in self._waiting if isinstance(self._rows[key], EntryView)]

    @property
    def _selected(self) -> str | None:
        return self.highlighted_option.id if self.highlighted_option else None

    @property
    def _row(self) -> Decision | EntryView | Row | None:
        return self._rows.get(self._selected or "")

    @property
    def _picked(self) -> EntryView | None:
        return row if isinstance(row := self._row, EntryView) else None

    def _point(self) -> None:
        if self.has_focus:
            self.post_message(self.Pointed(_hint(self._row)))

    def _drawn_rows(self, record: SessionRecord) -> Iterator[Option]:
        waiting = open_decisions(record)
        rows = dict(decision_rows(record))
        self._rows, self._waiting = {}, []
        for decision in waiting:
            if decision in rows:
                self._rows[_key(decision)] = decision
                self._waiting.append(_key(decision))
                yield Option(_drawn(rows.pop(decision), now=decision == waiting[0]), _key(decision))
        lines = [line for line in lines_to_sort(record) if line.id not in self._left_so]
        if len(waiting) == 1 and record.session.status is not SessionStatus.FINISHED:
            last = Row("○", _("Finish"), _("Enter on an empty line"))
            yield Option(_drawn(last, now=not self.has_focus), disabled=True)
        for line in lines if self.has_focus else ():
            self._rows[line.id] = line
            self._waiting.append(line.id)
            yield Option(_line(line), line.id)
        if lines and not self.has_focus:
            yield Option(_drawn(_to_sort(len(lines)), now=False), disabled=True)
        for decision, row in rows.items():
            self._rows[_key(decision)] = decision
            yield Option(_drawn(row, now=False), _key(decision))
        self._rows[SURVEY] = survey_row(self._survey)
        yield Option(_drawn(survey_row(self._survey), now=False), SURVEY)
        yield Option(_drawn(sharing_row(record), now=False), disabled=True)


def _key(decision: Decision) -> str:
    return f"{decision.kind} {decision.action_id or ''}"


def _hint(row: Decision | EntryView | Row | None) -> str:
    match row:
        case EntryView(kind=EntryKind.NOTE):
            kinds = "  ".join(f"{letter} {kind_word(LETTERS[letter])}" for letter in OFTEN)
            return _("Enter leaves it a note · {kinds}").format(kinds=kinds)
        case EntryView():
            return _("x shares it, Enter keeps it with you; a letter gives another kind")
        case _:
            return ""


def _drawn(row: Row, *, now: bool) -> columns.Row:
    style = "bold $primary" if now else "$foreground-muted"
    mark, name = (Content.styled(text, style) for text in ("▸" if now else row.mark, row.name))
    return columns.Row(COLUMNS, (mark, name, row.words))


def _to_sort(count: int) -> Row:
    words = ngettext("{n} to sort: Tab", "{n} to sort: Tab", count)
    return Row("○", _("Lines"), words.format(n=count))


def _line(line: EntryView) -> columns.Row:
    asked = _("what is it?") if line.kind is EntryKind.NOTE else _("share it?")
    mark = Content.styled(GLYPHS[line.kind], "bold")
    words = Content.assemble(visible(line.text), (f"  {asked}", "$foreground-muted"))
    return columns.Row(COLUMNS, (mark, kind_word(line.kind), words))
