"""A goal in all its parts, with five lights that say at once what its words bring."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, TypeVar

from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from coachtui.dates import DateError, parse_date
from coachtui.goals.smart import Letter
from coachtui.goals.values import benefit_word, link_word, value_word
from coachtui.i18n import N_, _
from coachtui.kinds import Benefit, GoalLink, Value
from coachtui.screens.dialogs.ask_day import said_back
from coachtui.screens.dialogs.form import Form
from coachtui.text import visible
from coachtui.views import GoalView
from coachtui.widgets.choice import Choice
from coachtui.widgets.due_words import written_day
from coachtui.widgets.entry import Entry
from coachtui.widgets.lights import letters, lights_of, said

Word = TypeVar("Word", GoalLink, Value, Benefit)

LIT: Final = {
    "statement": Letter.SPECIFIC,
    "measure": Letter.MEASURABLE,
    "support": Letter.ACHIEVABLE,
    "reason": Letter.RELEVANT,
    "due": Letter.TIME_BOUND,
}
"""Which light stands below which field, in the order of their letters."""

NAMES: Final = {
    "statement": N_("Goal"),
    "measure": N_("Measure"),
    "support": N_("Within reach"),
    "reason": N_("Why it matters"),
    "due": N_("Deadline"),
}


@dataclass(frozen=True, slots=True)
class GoalKept:
    """A goal as it stands in the form, and the steps it is to have beside those it has."""

    goal: GoalView
    steps: tuple[str, ...] = ()


class GoalForm(Form[GoalKept]):
    """Asks for one goal; every light stands below the field that turns it on."""

    DEFAULT_CSS = """
    GoalForm {
        .light { padding: 0 0 0 18; height: auto; width: 1fr; }
        &.-narrow .light { padding: 0 0 0 4; }
        &.-normal-height > Vertical { padding: 0 2; }
        &.-normal-height #remark { margin: 0; }
        &.-normal-height .light { max-height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
        &.-normal-height .light.-here { max-height: 3; text-wrap: wrap; }
        & > Vertical { border-title-color: $primary; }
        &.-short .light { display: none; }
        &.-short .light.-here { display: block; }
    }
    """

    AUTO_FOCUS = "#statement"
    about = "smart"
    holds = True

    def __init__(
        self,
        goal: GoalView,
        today: date,
        *,
        whose: str,
        bigger: str = "",
        steps: Sequence[str] = (),
    ) -> None:
        """Show a goal of somebody; *bigger* is the one that it is a step of.

        *steps* are those that were written for it and are not kept yet.
        """
        super().__init__()
        self.goal = goal
        self._today = today
        self._whose = whose
        self._bigger = bigger
        self._steps = "; ".join(steps)

    def heading(self) -> str:
        """Say whose goal it is, and of which one it is a step."""
        if self._bigger:
            return _("Step of: {goal}").format(goal=visible(self._bigger))
        return _("Goal of {name}").format(name=visible(self._whose))

    def fields(self) -> Iterator[tuple[str, Widget]]:
        """Return the parts of a goal, those with a light first."""
        texts = self.first_texts()
        for field, name in NAMES.items():
            yield _(name), Entry(texts[field], id=field, select_on_focus=False)
            yield "", Static("", id=f"light-{field}", classes="light")
        yield _("Part of"), Choice(_chosen(GoalLink, link_word), texts["=link"], id="link")
        yield _("Which one"), Entry(texts["link_to"], id="link_to", select_on_focus=False)
        yield _("Core value"), Choice(_chosen(Value, value_word), texts["=value"], id="value")
        benefits = _chosen(Benefit, benefit_word)
        yield _("Brings"), Choice(benefits, texts["=benefit"], id="benefit")
        if self.goal.parent_id is None:
            yield _("New steps"), Entry(texts["steps"], id="steps", select_on_focus=False)

    def first_texts(self) -> Mapping[str, str]:
        """Return what the fields begin with."""
        return texts_of(self.goal) | {"steps": self._steps}

    def remark(self) -> Content:
        """Show the lights, and say what a step looks like where one can be written."""
        goal = self.written()
        shown = lights_of(goal, self._today)
        for light, field in zip(shown, LIT, strict=True):
            below = self.query_one(f"#light-{field}", Static)
            below.update((field == "due" and self._doubtful_day()) or said(light))
            below.set_class(self._here() == field, "-here")
        self.offer("link_to", goal.link is not None)
        self.query_one(Vertical).border_title = letters(shown).plain
        words = _("A smaller goal, or + an action with its day; a semicolon between several.")
        return Content.styled(words if self._here() == "steps" else "", "$text-muted")

    def keys(self) -> str:
        """Say which keys lead out."""
        return _("Enter keeps it, Escape leaves it as it was.")

    def answer(self) -> GoalKept | None:
        """Return the goal; it needs words, and a day that can be read."""
        goal = self.written()
        unread = self.text("due") and goal.due is None
        if not goal.statement or unread:
            self.query_one("#due" if goal.statement else "#statement").focus()
            return None
        steps = self.text("steps").split(";") if goal.parent_id is None else []
        return GoalKept(goal, tuple(step.strip() for step in steps if step.strip()))

    def on_descendant_focus(self) -> None:
        """Speak of the field that has the focus now."""
        self.say(self.remark())

    def written(self) -> GoalView:
        """Return the goal as it stands here; without a day while none can be read."""
        return filled(self.goal, self.texts(), self._today)

    def _doubtful_day(self) -> Content | None:
        """Say what is doubtful about the day that is written; nothing where it is clear."""
        text = self.text("due")
        try:
            doubtful = text and parse_date(text, self._today).other
        except DateError as error:
            return Content.styled(str(error), "$warning")
        return Content(said_back(text, self._today)) if doubtful else None

    def _here(self) -> str:
        return self.focused.id or "" if self.focused else ""


def texts_of(goal: GoalView) -> dict[str, str]:
    """Return what stands in the fields for a goal."""
    return {
        "statement": goal.statement,
        "measure": goal.measure,
        "support": goal.support,
        "reason": goal.reason,
        "due": written_day(goal.due),
        "=link": goal.link or "",
        "link_to": goal.link_to,
        "=value": goal.value or "",
        "=benefit": goal.benefit or "",
        "steps": "",
    }


def filled(goal: GoalView, texts: Mapping[str, str], today: date) -> GoalView:
    """Return a goal with what stands in its fields."""
    link, value, benefit = texts["=link"], texts["=value"], texts["=benefit"]
    return replace(
        goal,
        statement=texts["statement"],
        measure=texts["measure"],
        support=texts["support"],
        reason=texts["reason"],
        due=_day(texts["due"], today),
        link=GoalLink(link) if link else None,
        link_to=texts["link_to"] if link else "",
        value=Value(value) if value else None,
        benefit=Benefit(benefit) if benefit else None,
    )


def _chosen(words: type[Word], word: Callable[[Word], str]) -> dict[str, str]:
    return {"": _("none"), **{str(one): word(one) for one in words}}


def _day(text: str, today: date) -> date | None:
    try:
        return parse_date(text, today).day if text else None
    except DateError:
        return None
