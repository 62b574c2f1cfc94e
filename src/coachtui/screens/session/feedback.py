"""The form for feedback: what happened when, what it led to, and the questions that open a talk."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from coachtui.bank.advice import Level
from coachtui.bank.schema import Bank
from coachtui.feedback import Feedback, Field, Remark, check
from coachtui.feedback.begin import begin, offers
from coachtui.goals.values import value_word
from coachtui.i18n import N_, _, language
from coachtui.kinds import Value
from coachtui.live.unfinished import name_of
from coachtui.screens.session.begun import Begun, lay_over
from coachtui.screens.session.understood import level_words
from coachtui.services.sitting import Sitting
from coachtui.text import visible
from coachtui.views import FeedbackView
from coachtui.widgets.choice import Choice
from coachtui.widgets.entry import Entry
from coachtui.widgets.offered import OfferedEntry

if TYPE_CHECKING:
    from coachtui.screens.session.stand import Stand

ASKED: Final = (Field.INTENT_QUESTION, Field.QUESTION)
"""Fields for which the bank has questions to offer."""

PRAISE, CORRECTION = "praise", "correction"


class FeedbackForm(Begun[FeedbackView]):
    """Enter goes from field to field; what makes it feedback has to be there before it is kept."""

    DEFAULT_CSS = """
    FeedbackForm {
        #remark { min-height: 3; }
        &.-short #heading { margin: 0; }
    }
    """

    AUTO_FOCUS = "#situation"
    about = "feedback"

    BINDINGS = [
        Binding("enter", "next_field", N_("Next field"), id="feedback.next"),
        Binding("f4", "keep", N_("Keep"), id="feedback.keep"),
        Binding("f3", "other_offer", N_("Another question"), id="feedback.other"),
    ]

    def __init__(self, sitting: Sitting, bank: Bank, entry_id: str = "") -> None:
        super().__init__()
        live = sitting.live
        known = (one for one in live.record.feedback if one.entry_id == entry_id)
        self._given = next(known, None) or begin(live)
        self.sitting = sitting
        self._bank = bank
        lines = {entry.id for entry in live.entries}
        self.key = name_of("feedback", entry_id, lines, sitting.forms)
        self._refused: Field | None = None
        self._offer = 0

    def heading(self) -> str:
        """Say for whom it is."""
        called = visible(self.sitting.live.record.coachee.called)
        return _("Feedback for {name}").format(name=called)

    def fields(self) -> Iterable[tuple[str, Widget]]:
        """Return the fields in the order in which feedback is said."""
        given = self._given
        kinds = {PRAISE: _("to keep it up"), CORRECTION: _("to change it")}
        yield _("What for"), Choice(kinds, PRAISE if given.praise else CORRECTION, id="praise")
        for field, name in _names().items():
            kind = OfferedEntry if field in ASKED else Entry
            yield name, kind(getattr(given, field), id=field, select_on_focus=False)
        values = {"": _("none"), **{str(value): value_word(value) for value in Value}}
        yield _("Core value"), Choice(values, given.value or "", id="value")

    def remark(self) -> Content:
        """Say one thing about the field that has the focus, or else about another."""
        feedback = self._feedback()
        remarks = [
            remark
            for remark in check(feedback, language())
            if feedback.text(remark.field).strip() or remark.field is self._refused
        ]
        here = self._here()
        found = [remark for remark in remarks if remark.field is here]
        if not found and here and not feedback.text(here).strip():
            return Content.styled(self._hint(here), "$text-muted")
        return _said((found or remarks)[0]) if remarks else Content("")

    def answer(self) -> FeedbackView | None:
        """Return the feedback, unless it lacks what makes it one; then go there."""
        remarks = check(self._feedback(), language())
        refused = next((one.field for one in remarks if one.level is Level.ERROR), None)
        self._refused = refused
        if refused:
            self.query_one(f"#{refused}").focus()
            self.say(self.remark())
            return None
        return filled(self._given, self.texts())

    def keys(self) -> str:
        """Say which keys lead on and out."""
        return _("Enter next · F4 keep · Esc leave it half-written")

    def on_descendant_focus(self) -> None:
        """Speak of the field that has the focus now."""
        self._offer = 0
        self.say(self.remark())

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.prevent_default()
        self.action_next_field()

    @on(OfferedEntry.Wanted)
    def _offer_wanted(self, event: OfferedEntry.Wanted) -> None:
        if offered := self._offers(Field(event.entry.id or "")):
            event.entry.value = offered[self._offer % len(offered)]
            event.entry.cursor_position = len(event.entry.value)

    def action_next_field(self) -> None:
        """Go to the next field; after the last one keep what stands here."""
        if self.focused is self.query_one("#value"):
            self.action_keep()
        else:
            self.focus_next()

    def action_other_offer(self) -> None:
        """Offer another question."""
        self._offer += 1
        self.say(self.remark())

    def _here(self) -> Field | None:
        focused = self.focused
        return Field(focused.id or "") if isinstance(focused, Entry) else None

    def _hint(self, field: Field) -> str:
        offered = self._offers(field)
        if not offered:
            return _hints()[field]
        words = _("Right takes over: {question} F3 offers another.")
        return words.format(question=offered[self._offer % len(offered)])

    def _offers(self, field: Field) -> tuple[str, ...]:
        praise = self.chosen("praise") == PRAISE
        address = self.sitting.cards.address
        return offers(self._bank, field, {"sapaan": address}, language(), praise=praise)

    def _feedback(self) -> Feedback:
        texts = {field.value: self.text(field) for field in Field}
        return Feedback(**texts, praise=self.chosen("praise") == PRAISE)


def filled(given: FeedbackView, texts: Mapping[str, str]) -> FeedbackView:
    """Return feedback as it stands in the fields of its form."""
    value = texts.get("=value", "")
    return replace(
        given,
        **{field.value: texts.get(field, "") for field in Field},
        praise=texts.get("=praise") == PRAISE,
        value=Value(value) if value in [*Value] else None,
    )


def open_form(stand: "Stand", entry_id: str = "") -> None:
    """Let feedback be given, or that of a line be corrected, and come back to the same cursor."""
    asked = stand.sitting.cards.answered
    form = FeedbackForm(stand.sitting, stand.desk.loaded.bank, entry_id)
    lay_over(stand, form, lambda given: stand.do(stand.live.give_feedback(given, asked)))


def _said(remark: Remark) -> Content:
    """Say a remark: how much it matters, of which field it is, and what would help."""
    words = f"{_names()[remark.field]}: {remark.message} {remark.proposal}"
    return Content(" · ").join([level_words(remark.level), Content(words)])


def _names() -> Mapping[Field, str]:
    return {
        Field.SITUATION: _("Situation"),
        Field.BEHAVIOUR: _("Behaviour"),
        Field.IMPACT: _("Impact"),
        Field.INTENT_QUESTION: _("Intent"),
        Field.AFFIRMATION: _("Affirmation"),
        Field.QUESTION: _("To reflect on"),
    }


def _hints() -> Mapping[Field, str]:
    return {
        Field.SITUATION: _("When and where was it? One moment, not a habit."),
        Field.BEHAVIOUR: _("What would a camera have recorded? Words and deeds, no label."),
        Field.IMPACT: _("Who or what was affected, and how?"),
        Field.INTENT_QUESTION: _("Ask what they wanted to reach."),
        Field.AFFIRMATION: _("What do you value in it? End before any but."),
        Field.QUESTION: _("Ask what they make of it: a feeling, a next time."),
    }
