"""The survey as the coachee fills it in, with the keyboard turned: one sentence at a time."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from coachtui.i18n import N_, _
from coachtui.ids import new_id
from coachtui.screens.base import Hides, Stores
from coachtui.text import clean, visible
from coachtui.views import SurveyView
from coachtui.widgets.entry import Entry
from coachtui.widgets.footer import KeysFooter

if TYPE_CHECKING:
    from textual.app import App

    from coachtui.services.desk import Desk
    from coachtui.services.sitting import Sitting

FIGURES: Final = "12345"


class SurveyScreen(Hides, Stores[SurveyView]):
    """Each answer is stored at once; only the key that turns the screen leads back to the coach."""

    DEFAULT_CSS = """
    SurveyScreen {
        align: center middle;
        & > Vertical { width: 66; max-width: 100%; height: auto; padding: 0 2; }
        Static { height: auto; }
        #about, #note { color: $text-muted; }
        #sentence { text-style: bold; color: $primary; margin: 2 0 1 0; }
        Entry, Entry:focus { border: none; height: 1; padding: 0 1; background: $boost; }
        #far { color: $text-muted; margin: 1 0 0 0; }
        #note { margin: 1 0 0 0; }
        &.-short #sentence { margin: 1 0 1 0; }
    }
    """

    AUTO_FOCUS = ""

    alone = True

    BINDINGS = [
        Binding("left,up,backspace", "move(-1)", N_("Back"), id="survey.back"),
        Binding("right,down,enter", "move(1)", N_("Next"), id="survey.next"),
        Binding("escape", "end", N_("Done"), id="survey.end"),
        Binding("f8", "turn", N_("Turn back"), id="survey.turn_back"),
        Binding("f9", "hide", N_("Hide"), show=False, id="survey.hide"),
    ]

    def __init__(self, desk: "Desk", survey: SurveyView, address: str = "") -> None:
        """Go on with a survey where it is not answered; *address* is how they are spoken to."""
        super().__init__()
        self._desk = desk
        self._survey = survey
        self._address = address
        self._items = tuple(desk.survey.items(desk.lang).items())
        keys = [key for key, _sentence in self._items]
        open_ones = (number for number, key in enumerate(keys) if key not in survey.marks)
        self._at = next(open_ones, len(keys) + bool(survey.comment))

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static("", id="about")
            yield Static("", id="sentence")
            yield Static("", id="marks")
            yield Entry(self._survey.comment, id="comment", select_on_focus=False)
            yield Static("", id="far")
            yield Static("", id="note")
        yield KeysFooter()

    def on_mount(self) -> None:
        """Show the sentence, and nothing that was said to the coach."""
        self.app.clear_notifications()
        self._show()

    @property
    def _over(self) -> bool:
        return self._at > len(self._items)

    @property
    def _begun(self) -> bool:
        return bool(self._survey.marks or self._survey.comment)

    @property
    def _writing(self) -> bool:
        return self._at == len(self._items)

    def on_key(self, event: events.Key) -> None:
        """Take a figure as the answer and go on."""
        if self._at < len(self._items) and event.character and event.character in FIGURES:
            event.stop()
            key, _sentence = self._items[self._at]
            marks = {**self._survey.marks, key: int(event.character)}
            self._keep(replace(self._survey, marks=marks))
            self.action_move(1)

    @on(Input.Changed)
    def _commented(self, event: Input.Changed) -> None:
        comment = clean(event.value, single_line=True).strip()
        if comment != self._survey.comment:
            self._keep(replace(self._survey, comment=comment))

    @on(Input.Submitted)
    def _comment_done(self) -> None:
        self.action_move(1)

    def action_move(self, by: int) -> None:
        """Go to the sentence before or after this one; there is nothing behind the thanks."""
        self._at = max(0, min(len(self._items) + 1, self._at + by))
        self._show()

    def action_end(self) -> None:
        """Leave the rest unanswered."""
        self._at = len(self._items) + 1
        self._show()

    def action_turn(self) -> None:
        """Give the coach the screen back."""
        self.dismiss(self._survey)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what leads somewhere."""
        if self._over:
            return action != "end" and parameters != (1,)
        return self._at > 0 or parameters != (-1,)

    def _show(self) -> None:
        asked, lang = self._desk.survey.shipped, self._desk.lang
        at, last = self._at, len(self._items)
        about = [asked.title.text(lang, self._address)]
        if at == 0:
            about.append(asked.intro.text(lang, self._address))
        if self._over:
            sentence = asked.thanks.text(lang, self._address)
        else:
            sentence = asked.comment.text(lang) if self._writing else self._items[at][1]
        far = _("{n} of {all}").format(n=at + 1, all=last + 1)
        said = {
            "about": "" if self._over else "\n".join(about),
            "sentence": visible(sentence),
            "far": "" if self._over else far,
            "note": self._note(),
        }
        for name, words in said.items():
            self.query_one(f"#{name}", Static).update(Content(words))
        self.query_one("#marks", Static).update(self._marks())
        comment = self.query_one("#comment", Entry)
        comment.display = self._writing
        self.set_focus(comment if self._writing else None)
        self.refresh_bindings()

    def _note(self) -> str:
        if self._writing:
            return _("It may stay empty; Enter finishes.")
        return self._desk.survey.shipped.note.text(self._desk.lang) if self._at == 0 else ""

    def _marks(self) -> Content:
        asked, lang = self._desk.survey.shipped, self._desk.lang
        if self._over and not self._begun:
            return Content(_("Nothing was answered. Please turn the keyboard back."))
        if self._over:
            return Content(asked.hand_back.text(lang, self._address))
        if self._writing:
            return Content("")
        given = self._survey.marks.get(self._items[self._at][0])
        return Content("\n").join(
            Content.assemble(
                ("▸ " if number == given else "  ", "bold $primary"),
                (f"{number}  ", "bold $primary"),
                (words.text(lang), "bold" if number == given else ""),
            )
            for number, words in enumerate(asked.marks, 1)
        )

    def _keep(self, survey: SurveyView) -> None:
        """Store the answers so far; one that is not stored yet gives way to them."""
        self._survey = survey
        measures = self._desk.services.measures

        def job() -> None:
            measures.keep(survey)

        if self._begun:
            key = f"survey {survey.id}"
            self._desk.writer.put_latest(key, job, on_trouble=self.tell_trouble)


def open_survey(
    app: "App[object]", desk: "Desk", sitting: "Sitting", then: Callable[[], object]
) -> None:
    """Hand the survey of a running session over, as far as it is filled in."""
    live = sitting.live
    begun = SurveyView(new_id(), live.session.coachee_id, live.day, live.session.id)

    def done(survey: SurveyView | None) -> None:
        if survey and (survey.marks or survey.comment):
            sitting.survey = survey
        then()

    address = live.record.coachee.address
    app.push_screen(SurveyScreen(desk, sitting.survey or begun, address), done)
