"""A question of the coach's own, written in peace: the rules read along in both languages."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from textual.content import Content
from textual.widget import Widget

from coachtui.bank.own import OwnQuestions, Worded, for_everybody, is_worth_keeping
from coachtui.bank.rules import Finding
from coachtui.bank.words import other_language
from coachtui.i18n import N_, _
from coachtui.kinds import LANGUAGES, QuestionRole
from coachtui.screens.dialogs.form import Form
from coachtui.screens.session.understood import looked_at
from coachtui.widgets.choice import Choice
from coachtui.widgets.entry import Entry
from coachtui.widgets.words import role_words

_IN: Final = {"en": N_("In English"), "id": N_("In Indonesian")}


class QuestionForm(Form[Worded]):
    """Asks how a question is said; one that is closed, leads or is there already is not kept."""

    holds = True
    changes = False

    def __init__(self, place: str, stage: str, given: Worded, known: OwnQuestions, lang: str):
        """Begin with the words there are, for a stage that is called by its place in the bank."""
        super().__init__()
        self._place = place
        self._stage = stage
        self._given = given
        self._known = known
        self._lang = lang

    def heading(self) -> str:
        """Say which stage it is for."""
        return self._place

    def fields(self) -> Iterator[tuple[str, Widget]]:
        """Return its words in both languages, and when it fits."""
        hint = _("{sapaan} stands for how you address people")
        for lang in self._langs:
            text = self._given.in_language(lang)
            entry = Entry(text, id=lang, placeholder=hint, select_on_focus=False)
            yield _(_IN[lang]), entry
            hint = _("may stay empty")
        words = role_words()
        yield _("Good"), Choice(words, self._given.role, id="role")

    def remark(self) -> Content:
        """Say what would help it most, as in a session."""
        worded = self._worded()
        if not (worded.en or worded.id):
            return Content(_("Open, short, one at a time; begin with what or how."))
        return looked_at(self._finding(worded))

    def answer(self) -> Worded | None:
        """Return the question as the bank will have it; nothing while it has a fault."""
        worded = self._worded()
        is_said = worded.en or worded.id
        return worded if is_said and is_worth_keeping(self._finding(worded)) else None

    @property
    def _langs(self) -> tuple[str, str]:
        """The language of the coach, and the other one."""
        return self._lang, other_language(self._lang)

    def _worded(self) -> Worded:
        en, id_ = (for_everybody(self.text(lang), lang) for lang in LANGUAGES)
        return Worded(QuestionRole(self.chosen("role")), en, id_)

    def _finding(self, worded: Worded) -> Finding | None:
        """Return what there is to say of it in either language, a fault above all."""
        texts = [(text, lang) for lang in self._langs if (text := worded.in_language(lang))]
        look = partial(self._known.finding, role=worded.role, stage=self._stage)
        found = [finding for text, lang in texts if (finding := look(text, lang))]
        faults = (one for one in found if not is_worth_keeping(one))
        return next(faults, next(iter(found), None))
