"""The question bank to look through: all questions by stage, the coach's own to write and mend."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coachtui.bank.choose import Found, every
from coachtui.bank.own import OwnQuestions, Worded
from coachtui.bank.own_file import (
    Edit,
    add_question,
    change_question,
    new_question,
    remove_question,
)
from coachtui.bank.schema import Question
from coachtui.bank.words import other_language
from coachtui.errors import InvalidFileError
from coachtui.i18n import N_, _, ngettext
from coachtui.kinds import QuestionRole
from coachtui.screens.base import HELP, key
from coachtui.screens.changing import brief_text
from coachtui.screens.dialogs.question_form import QuestionForm
from coachtui.screens.places import PlaceBar, place_keys
from coachtui.screens.records import UNDO, OnTop, TakeBack
from coachtui.screens.session.understood import looked_at
from coachtui.text import fold, visible
from coachtui.views import QuestionYield
from coachtui.widgets.columns import Column, Row, headings
from coachtui.widgets.filter_line import FilterLine
from coachtui.widgets.footer import KeysFooter
from coachtui.widgets.row_list import Listed, RowList, nothing, title
from coachtui.widgets.words import role_words

Editing = Callable[[Path, Path], Edit]
"""Changes the coach's own file, given where it is and where the shipped one is."""


class QuestionsScreen(OnTop):
    """All questions of the bank; what is known of the selected one stands below the list."""

    CSS_PATH = "questions.tcss"
    AUTO_FOCUS = "RowList"
    NEEDS_ROW = frozenset({"new"})
    BINDINGS = [
        *place_keys("go"),
        key("n", "new", N_("New"), id="questions.new", tooltip=N_("One of your own, here")),
        key("e,enter", "edit", N_("Edit"), id="questions.edit", tooltip=N_("Say it better")),
        key("d", "delete", N_("Delete"), id="questions.delete", tooltip=N_("Take it out")),
        key("slash", "filter", N_("Filter"), id="questions.filter", tooltip=N_("A model, a word")),
        UNDO,
        key("escape", "leave", N_("Back"), id="questions.leave"),
        HELP,
    ]
    _place = "toolkit"

    def __init__(self) -> None:
        super().__init__()
        self._found: dict[str, Found] = {}
        self._asked: dict[str, QuestionYield] = {}

    def compose(self) -> ComposeResult:
        yield PlaceBar(self._place)
        yield FilterLine(_("a word, a model, a stage, or: mine"))
        yield Static(headings(_columns()), id="headings")
        yield RowList()
        yield Static("", id="detail")
        yield KeysFooter()

    @work(group="load", exclusive=True)
    async def load(self) -> None:
        """Read how often each was asked, and list them."""
        with self.complaining():
            desk = await self.opened()
            asked = await asyncio.to_thread(desk.brought)
            self._asked = {one.key: one for one in asked}
            self._found = {one.question.key: one for one in every(desk.loaded.bank)}
            self._show()

    @on(FilterLine.Filtered)
    def _show(self) -> None:
        """List what has the words, under the stages they belong to."""
        fitting = self.query_one(FilterLine).fitting(self._found.values(), self._said)
        rows = list(self._rows_of(fitting))
        words = _("No question has “{sought}”: {key} shows them all.")
        sought = visible(self.query_one(FilterLine).words)
        self.show_rows(rows or [nothing(words, _("Escape"), sought=sought)], self._row)
        self._tell()

    @on(FilterLine.Left)
    def _to_list(self) -> None:
        self.rows.focus()

    def _rows_of(self, fitting: Sequence[Found]) -> Iterator[Listed]:
        first = True
        for place, group in groupby(fitting, lambda one: one.place(self.desk.lang)):
            keys = [one.question.key for one in group]
            yield title(place, count=len(keys), first=first)
            yield from keys
            first = False

    def _row(self, key: str) -> Option:
        asked, role = self._asked.get(key), self._found[key].question.role
        cells = (
            visible(self.desk.loaded.bank.words_of(key, self.desk.lang)),
            Content.styled(_("mine") if self._is_own(key) else "", "$primary"),
            Content.styled(role_words()[role], "$foreground-muted"),
            str(asked.asked) if asked else "",
        )
        return Option(Row(_columns(), cells), id=key)

    @on(OptionList.OptionHighlighted)
    def _tell(self) -> None:
        """Say of the selected one how it reads in the other language, and what it brought."""
        detail, key = self.query_one("#detail", Static), self.rows.selected
        if key is None or key not in self._found:
            detail.display = False
            return
        question, bank = self._found[key].question, self.desk.loaded.bank
        other = other_language(self.desk.lang)
        twin = bank.words_of(key, other) if question.own_text(other) else ""
        lines = [Content.styled(visible(twin), "$foreground-muted"), Content(self._brought(key))]
        if self._is_own(key):
            text = question.text(self.desk.lang)
            known = OwnQuestions(bank, but=key)
            stage = self._found[key].stage.key
            lines.append(
                looked_at(known.finding(text, self.desk.lang, role=question.role, stage=stage))
            )
        said = [line for line in lines if line.plain]
        detail.display = bool(said)
        detail.update(Content("\n").join(said))
        self.refresh_bindings()

    def _brought(self, key: str) -> str:
        asked = self._asked.get(key)
        if asked is None:
            return ""
        times = ngettext("asked {n} time", "asked {n} times", asked.asked).format(n=asked.asked)
        counts = (
            (asked.insights, ngettext("{n} insight", "{n} insights", asked.insights)),
            (asked.actions, ngettext("{n} action", "{n} actions", asked.actions)),
            (asked.goals, ngettext("{n} goal", "{n} goals", asked.goals)),
        )
        return " · ".join([times, *(words.format(n=count) for count, words in counts if count)])

    def _said(self, one: Found) -> str:
        """Return all by which a question is found, folded."""
        question = one.question
        own = _("mine") if self._is_own(question.key) else ""
        parts = (one.place(self.desk.lang), question.en, question.id, own)
        return fold(" ".join((*parts, role_words()[question.role])))

    def _is_own(self, key: str) -> bool:
        return self.desk.is_own_question(key)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to change only what is the coach's own."""
        if action in ("edit", "delete"):
            has_focus = self.has_rows and self.rows.has_focus  # Enter is for the filter, too
            return has_focus and self._is_own(self.rows.selected or "")
        return super().check_action(action, parameters)

    def action_filter(self) -> None:
        """Ask for a word."""
        self.query_one(FilterLine).open()

    # The coach's own questions

    async def action_new(self) -> None:
        """Write one for the stage of the selected one."""
        found = self._found[self.rows.selected or ""]
        await self._ask(found, Worded(QuestionRole.OPENING), partial(self._add, found))

    async def action_edit(self) -> None:
        """Say the selected one better."""
        found = self._found[self.rows.selected or ""]
        question = found.question
        given = Worded(question.role, question.en, question.id)
        await self._ask(found, given, partial(self._change, question), but=question.key)

    def action_delete(self) -> None:
        """Take the selected one out of the coach's own file."""
        key = self.rows.selected or ""
        words = self.desk.loaded.bank.words_of(key, self.desk.lang)
        self.rows.step_off()
        self._edit(partial(remove_question, key=key), _("Deleted: {what}"), words, key)

    async def _ask(
        self, found: Found, given: Worded, then: Callable[[Worded], None], but: str = ""
    ) -> None:
        lang, known = self.desk.lang, OwnQuestions(self.desk.loaded.bank, but)
        await self.ask(QuestionForm(found.place(lang), found.stage.key, given, known, lang), then)

    def _add(self, found: Found, worded: Worded) -> None:
        model = found.model.key if found.model else None
        question = new_question(worded, self.desk.lang, model, found.stage.key)
        self._edit(partial(add_question, question=question), _("Added: {what}"), question.text)

    def _change(self, question: Question, worded: Worded) -> None:
        if fields := worded.differs_from(question):
            edit = partial(change_question, key=question.key, fields=fields)
            said = worded.in_language(self.desk.lang) or worded.en or worded.id
            self._edit(edit, _("Changed: {what}"), said, question.key)

    def _edit(self, edit: Editing, said: str, text: str, key: str | None = None) -> None:
        """Change the coach's own file, and offer what it holds by now."""
        desk, what = self.desk, brief_text(text)

        def kept() -> TakeBack:
            done = edit(desk.own_questions, desk.prompts)
            desk.read_questions_anew(done.file)
            return partial(self._undone, done)

        self.do(kept, what, said.format(what=what), key=key)

    def _undone(self, done: Edit) -> None:
        if not done.take_back():
            words = _("{file} was changed since; change it by hand.")
            raise InvalidFileError(words.format(file=done.file))
        self.desk.read_questions_anew(done.file)


def _columns() -> tuple[Column, ...]:
    """Return the columns of the list."""
    return (
        Column(_("Questions")),
        Column(cells=10, room=60),
        Column(_("Good"), cells=14, room=76),
        Column(_("Asked"), cells=5, right=True, room=60),
    )
