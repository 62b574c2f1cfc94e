"""After goodbye: a page for the coach alone, asked line by line, and all of it optional."""

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Any

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coachtui.bank.cards import Cards
from coachtui.exports.looking_back import asked_and_told, given_and_used
from coachtui.exports.words import Voice, spoke_words
from coachtui.i18n import N_, _, language
from coachtui.live import LOOKING_BACK
from coachtui.screens.base import Hides, Stores
from coachtui.services.handover import copy_for_coach
from coachtui.services.sitting import Sitting
from coachtui.text import visible
from coachtui.widgets.capture_line import CaptureLine
from coachtui.widgets.columns import Column, Row, Rows, muted
from coachtui.widgets.footer import KeysFooter
from coachtui.widgets.measure_rows import low_words

if TYPE_CHECKING:
    from coachtui.services.desk import Desk

COMFORT = LOOKING_BACK.index("comfort")
SPOKE = LOOKING_BACK.index("spoke")

COLUMNS = (Column(cells=1), Column())
"""A mark, and a question or what was written to it."""

KEY = "own page"
"""Under which what is half-written here is kept, apart from the unfinished line of the session."""


class OwnPage(Hides, Stores[None]):
    """Three questions, one thing to try, two marks; each line is stored as soon as it is left."""

    DEFAULT_CSS = """
    OwnPage {
        #band { height: auto; padding: 0 2; color: $text-muted; background: $surface; }
        VerticalScroll { padding: 1 4; height: 1fr; scrollbar-size-vertical: 1; }
        Static { height: auto; }
        VerticalScroll Static { max-width: 90; }
        #facts { color: $text-muted; margin: 1 0 0 0; }
        #line { padding: 0 1; background: $surface; }
        &.-short VerticalScroll { padding: 0 2; }
    }
    """

    AUTO_FOCUS = "#capture"

    BINDINGS = [
        Binding("up", "move(-1)", N_("Up"), id="own.up"),
        Binding("down", "move(1)", N_("Down"), id="own.down"),
        Binding("f7", "undo", N_("Undo"), id="own.undo"),
        Binding("escape", "leave", N_("Back"), id="own.leave"),
        Binding("f9", "hide", N_("Hide"), id="own.hide"),
        Binding("f1", "help", N_("Help"), id="own.help"),
    ]

    def __init__(self, desk: "Desk", sitting: Sitting, cards: Cards) -> None:
        super().__init__()
        self._desk = desk
        self._sitting = sitting
        self._cards = cards
        half = sitting.forms.get(KEY, {})
        begun = (n for n, name in enumerate(LOOKING_BACK) if half.get(name))
        empty = (n for n, said in enumerate(self._said) if not said)
        self._at = next(chain(begun, empty), 0)
        sitting.on_trouble = self.tell_trouble

    def compose(self) -> ComposeResult:
        called = visible(self._sitting.live.record.coachee.called)
        words = _("For yourself, after the session with {name}: nobody else sees this page.")
        yield Static(words.format(name=called), id="band", markup=False)
        with VerticalScroll(can_focus=False):
            yield Static("", id="questions")
            yield Static(Content(self._facts()), id="facts")
        yield CaptureLine(id="line")
        yield KeysFooter()

    def on_mount(self) -> None:
        """Begin where nothing is written yet; an unfinished line is still there."""
        self.app.clear_notifications()
        # How high the questions are is known once they are laid out, whenever that is.
        self.watch(self.query_one(VerticalScroll), "virtual_size", self._look_again)
        self._ask(self._at, self._sitting.forms.get(KEY, {}).get(LOOKING_BACK[self._at], ""))

    @property
    def line(self) -> CaptureLine:
        """The line that is written in."""
        return self.query_one(CaptureLine)

    @property
    def _said(self) -> tuple[str, ...]:
        session = self._sitting.live.session
        return tuple(str(getattr(session, name) or "") for name in LOOKING_BACK)

    def keep_draft(self) -> None:
        """Store the unfinished line, with the question that it answers."""
        self._sitting.forms.pop(KEY, None)
        if begun := self._begun:
            self._sitting.forms[KEY] = {LOOKING_BACK[self._at]: begun}
        self._sitting.keep_draft()

    @property
    def _begun(self) -> str:
        """What stands in the line and is not stored as an answer."""
        return self.line.text if self.line.text != self._said[self._at] else ""

    @on(CaptureLine.DraftDue)
    def _draft_due(self) -> None:
        self.keep_draft()

    @on(CaptureLine.Written)
    def _written(self, event: CaptureLine.Written) -> None:
        if self._take(" ".join(event.lines)):
            self._ask(min(self._at + 1, len(LOOKING_BACK) - 1))

    def action_move(self, by: int) -> None:
        """Go to the question above or below; what stands in the line is kept."""
        if self._take(self.line.text):
            self._ask(max(0, min(len(LOOKING_BACK) - 1, self._at + by)))

    def action_undo(self) -> None:
        """Take the last line back."""
        begun = self._begun
        self._sitting.undo()
        self._ask(self._at, begun)

    def action_leave(self) -> None:
        """Go back to the summary; what stands in the line is kept."""
        if self._take(self.line.text):
            self.keep_draft()
            self.dismiss(None)

    def _take(self, text: str) -> bool:
        """Store what is written to the question; a mark that is none stays in the line."""
        text = text.strip()
        marks = self._marks(self._at)
        if marks and text and text not in map(str, range(1, len(marks) + 1)):
            self.line.text = text
            words = _("a figure from 1 to {n}, or nothing").format(n=len(marks))
            self.line.understood(Content.styled(words, "$warning"))
            return False
        value: Any = (int(text) if text else None) if marks else text
        live = self._sitting.live
        self._sitting.forms.pop(KEY, None)
        self._sitting.keep(live.correct(replace(live.session, **{LOOKING_BACK[self._at]: value})))
        return True

    def _ask(self, number: int, draft: str = "") -> None:
        self._at = number
        self.line.text = draft or self._said[number]
        self.line.understood(Content(_("Enter keeps it and goes on, empty too; Escape: back")))
        self.query_one("#questions", Static).update(self._questions())
        self._look_again()

    def _look_again(self) -> None:
        self.call_after_refresh(self._bring_into_sight)

    def _bring_into_sight(self) -> None:
        """Show the last question with all its marks; the others stand at the top anyway."""
        view, questions = self.query_one(VerticalScroll), self.query_one("#questions")
        end = questions.outer_size.height + view.styles.padding.height - view.size.height
        view.scroll_to(y=max(0, end) if self._marks(self._at) else 0, animate=False)

    def _questions(self) -> Rows:
        lang, cards = language(), self._cards
        asked = (*cards.reflection.prompts, cards.reflection.next_time, cards.comfort.question)
        texts = (*(words.text(lang) for words in asked), _("Who spoke more?"))
        rows: list[tuple[str, Content]] = []
        for number, (words, said) in enumerate(zip(texts, self._said, strict=True)):
            here = number == self._at
            style = "bold" if here else "$foreground-muted"
            mark = "▸" if here else ("✓" if said else "○")
            rows.append((mark, Content.styled(words, style)))
            if said and not here:
                rows.append(("", Content(visible(self._worded(number, said)))))
            if here:
                rows += (("", line) for line in self._offered(number))
        marked = ((Content.styled(mark, "bold $primary"), words) for mark, words in rows)
        return Rows([Row(COLUMNS, cells) for cells in marked])

    def _worded(self, number: int, said: str) -> str:
        marks = self._marks(number)
        return f"{said}  {marks[int(said) - 1]}" if marks else said

    def _marks(self, number: int) -> tuple[str, ...]:
        """What each figure means that answers a question; none where one writes."""
        if number == SPOKE:
            return spoke_words(_)
        marks = self._cards.comfort.marks if number == COMFORT else ()
        return tuple(words.text(language()) for words in marks)

    def _offered(self, number: int) -> list[Content]:
        rows = [
            Content.assemble((str(figure), "bold $primary"), "  ", words)
            for figure, words in enumerate(self._marks(number), 1)
        ]
        return [*rows, muted(self._cards.comfort.note.text(language()))] if rows else []

    def _facts(self) -> str:
        record, voice = self._sitting.live.record, Voice(language())
        copy = copy_for_coach(record, self._desk.loaded.bank, language())
        lines = list(low_words(self._sitting.survey, self._desk.survey))
        lines.append(asked_and_told(len(record.asked), record.session.told, voice))
        if copy.open_questions or copy.closed_questions:
            words = _("Open: {open}, closed or leading: {closed}")
            lines.append(words.format(open=copy.open_questions, closed=copy.closed_questions))
        stages = " · ".join(
            _("{stage} {used} of {given}").format(stage=stage, used=used, given=given)
            for stage, given, used in given_and_used(copy)
        )
        lines += [_("Minutes: {stages}").format(stages=stages)] if stages else []
        return "\n".join(lines)
