"""One step field by field, for those who do not know the line yet; it makes the same record."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from textual import on
from textual.content import Content
from textual.events import DescendantFocus
from textual.widget import Widget

from coachtui.capture import ActionParts, as_said, read_action, said, settled, write_action
from coachtui.cues import action_remark, cue_remark
from coachtui.dates import DateError, format_day, parse_date
from coachtui.errors import UsageError
from coachtui.i18n import N_, _, language
from coachtui.kinds import SIGNS, ActionKind, Doubt, EntryKind, is_low
from coachtui.screens.dialogs.ask_day import said_back
from coachtui.screens.dialogs.form import NONE_ON_PURPOSE, Form
from coachtui.text import visible
from coachtui.views import ActionView, CoacheeView
from coachtui.widgets.choice import Choice
from coachtui.widgets.columns import muted
from coachtui.widgets.entry import Entry
from coachtui.widgets.words import action_word, doubt_word

FIELDS: Final = {
    "what": N_("What"),
    "when": N_("By when"),
    "if_then": N_("If … then"),
    "who": N_("Who helps"),
    "support": N_("With what"),
    "confidence": N_("How sure, 1–10"),
    "doubt": N_("What is missing"),
    "check_in": N_("Ask on"),
    "kind": N_("Sort"),
}
"""The fields in the order in which a step is thought through."""

SIGN: Final = next(sign for sign, kind in SIGNS.items() if kind is EntryKind.ACTION)
"""The sign that makes a captured line an action; here it may be left out."""

CONFIDENCES: Final = frozenset(str(number) for number in range(1, 11))


class UnreadableError(UsageError):
    """A field says nothing that can be kept; the message says what to write instead."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


class StepForm(Form[ActionView]):
    """Asks what somebody will do, by when, and what if; the line it makes is shown below.

    The first field takes a whole action line as well; what the others say goes before it.
    """

    holds = True

    def __init__(
        self, coachee: CoacheeView, today: date, lift: str, action: ActionView | None = None
    ) -> None:
        """Ask for a step of *coachee*, beginning with what is known of it.

        *lift* is asked where the confidence in it is low.
        """
        super().__init__()
        self._lift = lift
        self._called = visible(coachee.called)
        self._today = today
        self._action = action or ActionView("", coachee.id, "")
        self._proposed = ""

    def heading(self) -> str:
        """Say whose step it is."""
        return _("A step of {name}").format(name=self._called)

    def fields(self) -> Iterator[tuple[str, Widget]]:
        """Return the fields, filled in with what is known."""
        action, hints = self._action, self._hints()
        names = {field: _(name) for field, name in FIELDS.items()}
        for field, text in _texts(action).items():
            entry = Entry(text, placeholder=hints[field], id=field, select_on_focus=False)
            yield names[field], entry
            if field == "confidence":
                doubts = {"": "–", **{str(doubt): doubt_word(doubt) for doubt in Doubt}}
                yield names["doubt"], Choice(doubts, action.doubt or "", id="doubt")
        kinds = {kind: action_word(kind) for kind in ActionKind}
        yield names["kind"], Choice(kinds, action.kind, id="kind")

    @on(DescendantFocus)
    def _another_field(self) -> None:
        self.say(self.remark())

    def remark(self) -> Content:
        """Say what is understood of the field one is in, and the line that the fields make."""
        try:
            step = self._step()
        except UnreadableError as error:
            return Content.styled(str(error), "$warning")
        self.offer("doubt", is_low(step.confidence))
        self._propose_check_in(step.due)
        line = write_action(said(step), language()) if step.text else "…"
        about = Content(self._about(self.focused.id if self.focused else None, step))
        return Content("\n").join([about, muted(f"+ {visible(line)}")])

    def answer(self) -> ActionView | None:
        """Return the step, once every field can be read and something will be done."""
        try:
            step = self._step()
            if not step.text:
                raise UnreadableError("what", _("Write what will be done."))
        except UnreadableError as error:
            self.query_one(f"#{error.field}").focus()
            self.say(Content.styled(str(error), "$warning"))
            return None
        return step

    def begun(self) -> dict[str, str]:
        """Return what the coach has written; a day that is only proposed is not."""
        texts = super().begun()
        if texts.get("check_in") == self._proposed:
            del texts["check_in"]
        return texts

    def _step(self) -> ActionView:
        what = self.text("what")
        line = read_action(
            what if self._action.id else what.removeprefix(SIGN).strip(), self._today
        )
        due = self._day("when")
        parts = settled(
            ActionParts(
                line.text,
                due=None if self.text("when") in NONE_ON_PURPOSE else due or line.due,
                if_then=self.text("if_then") or line.if_then,
                who=self.text("who") or line.who,
                support=self.text("support") or line.support,
                confidence=self._confidence() or line.confidence,
            ),
            self._today,
        )
        doubt = self.chosen("doubt")
        return replace(
            as_said(self._action, parts),
            no_date=parts.due is None and self.text("when") in NONE_ON_PURPOSE,
            doubt=Doubt(doubt) if doubt and is_low(parts.confidence) else None,
            check_in=self._day("check_in"),
            kind=ActionKind(self.chosen("kind")),
        )

    def _day(self, field: str) -> date | None:
        text = self.text(field)
        if not text or text in NONE_ON_PURPOSE:
            return None
        try:
            return parse_date(text, self._today).day
        except DateError as error:
            raise UnreadableError(field, str(error)) from error

    def _confidence(self) -> int | None:
        text = self.text("confidence").removeprefix("#")
        if text and text not in CONFIDENCES:
            raise UnreadableError("confidence", _("How sure is a number from 1 to 10."))
        return int(text) if text else None

    def _propose_check_in(self, due: date | None) -> None:
        """Propose to ask half-way to the date, until the coach writes another day."""
        field = self.query_one("#check_in", Entry)
        if self._action.id or field.value != self._proposed:
            return
        half = self._today + (due - self._today) // 2 if due else self._today
        day = half - timedelta(days=max(0, half.weekday() - 4))  # Friday rather than the weekend
        self._proposed = format_day(day, language()) if day > self._today else ""
        field.value = self._proposed

    def _about(self, field: str | None, step: ActionView) -> str:
        """Say what is to be said of a field; one thing, and nothing that has to be obeyed."""
        lang = language()
        match field:
            case "what" if remark := action_remark(step.text, lang):
                return remark
            case "when" | "check_in" if words := said_back(self.text(field), self._today):
                return words
            case "what" | "when" if step.due:
                return format_day(step.due, lang)
            case "if_then":
                return cue_remark(step.if_then, lang, coachee=self._called)
            case "confidence" | "doubt" if is_low(step.confidence):
                return self._lift
        return ""

    def keys(self) -> str:
        """Say which keys lead on and out."""
        return _("Enter keeps it, Escape leaves it.")

    def _hints(self) -> Mapping[str, str]:
        return {
            "what": _("a verb, and what it is about"),
            "when": _("Friday, 15 Dec, +14; - for none"),
            "if_then": _("if it happens, then I …"),
            "who": _("{name} alone").format(name=self._called),
            "support": _("what it needs: time, access, a sample"),
            "confidence": "",
            "check_in": _("how it goes"),
        }


def _texts(action: ActionView) -> Mapping[str, str]:
    """Return what is written in the fields of an action."""
    lang = language()
    return {
        "what": write_action(ActionParts(action.text), lang),
        "when": format_day(action.due, lang) if action.due else "-" * action.no_date,
        "if_then": action.if_then,
        "who": action.who,
        "support": action.support,
        "confidence": str(action.confidence or ""),
        "check_in": format_day(action.check_in, lang) if action.check_in else "",
    }
