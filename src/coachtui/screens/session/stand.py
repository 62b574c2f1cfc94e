"""The conductor's stand: shows the session as it is, and listens to the line that is typed."""

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from coachtui.i18n import _
from coachtui.kinds import LAST_TIME, SessionStatus
from coachtui.live import open_decisions
from coachtui.screens.base import Complains, NoticesAway, Stores
from coachtui.screens.session import answers, pace, steps
from coachtui.screens.session.answers import Answer
from coachtui.screens.session.ending import Ending
from coachtui.screens.session.understood import understood, waiting
from coachtui.services.desk import Desk
from coachtui.services.sitting import Sitting
from coachtui.text import visible
from coachtui.views import AskedView, Step
from coachtui.widgets.aside import Aside
from coachtui.widgets.capture_line import CaptureLine
from coachtui.widgets.close_panel import ClosePanel
from coachtui.widgets.footer import KeysFooter
from coachtui.widgets.goal_strip import GoalStrip
from coachtui.widgets.lines import Lines
from coachtui.widgets.question_card import QuestionCard
from coachtui.widgets.review_panel import ReviewPanel
from coachtui.widgets.silence import Silence
from coachtui.widgets.stage_bar import StageBar, TimeBar

HEARTBEAT_SECONDS = 5
"""How often the time spent is stored while nobody types."""


class Stand(Complains, NoticesAway, Stores[Ending]):
    """Everything of a session in one view; answers how it was left."""

    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "#capture"

    class Saved(Message):
        """A step has been committed."""

    def __init__(self, desk: Desk, sitting: Sitting, at: str = "") -> None:
        """Show a session as it stands, at the line with this id or ready for a new one."""
        super().__init__()
        self._at = at
        self.desk = desk
        self.sitting = sitting
        self.live = sitting.live
        self._stash = ""
        self._offered = self._placed = ""
        self._answer: Answer | None = None
        self._remark = ""
        self.aside: Answer | None = None
        self._called = visible(sitting.live.record.coachee.called)
        # Both are called on the writer's thread; only messages may cross over.
        sitting.on_saved = self._tell_saved
        sitting.on_trouble = self.tell_trouble

    def compose(self) -> ComposeResult:
        yield TimeBar()
        yield StageBar(self.live.stages)
        yield QuestionCard(id="card")
        yield Silence(self.desk.clock)
        yield Aside(id="aside")
        yield ReviewPanel(id="review")
        yield ClosePanel(id="closing")
        yield Lines(id="lines")
        yield Static("", id="trouble", markup=False)
        yield CaptureLine(id="line")
        yield GoalStrip(id="goal")
        yield KeysFooter()

    def on_mount(self) -> None:
        """Show the session as it stands and let the time run on the screen."""
        self.line.text = self.sitting.draft
        self.query_one("#trouble").display = False
        self.set_interval(1, self.show_time)
        self.set_interval(HEARTBEAT_SECONDS, self.sitting.keep_draft)
        self.refresh_all()
        # After the line has told of the text that it begins with.
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        self.do(None, waiting(self.sitting))
        self.query_one(Lines).go_to(self._at)

    @on(events.ScreenResume)
    def _in_sight(self) -> None:
        """Show what was changed in another place meanwhile."""
        if self.was_away():
            self.sitting.catch_up()
            self.refresh_all()

    @property
    def line(self) -> CaptureLine:
        """The capture line."""
        return self.query_one(CaptureLine)

    # What is shown

    def refresh_all(self) -> None:
        """Show the state of the session everywhere."""
        record = self.live.record
        last_time = self.live.stage.key == LAST_TIME
        self.show_time()
        self.show_lines()
        self.set_class(self.live.closing or last_time, "-panel")
        card, cards = self.query_one(QuestionCard), self.sitting.cards
        card.show(cards.shown, asked=cards.large_is_asked)
        card.tick(pace.points(self.live))
        review, closing = self.query_one(ReviewPanel), self.query_one(ClosePanel)
        review.display = last_time
        review.show(record.carried, record.reviews)
        closing.display = self.live.closing
        if self.live.closing:
            closing.show(record, self.sitting.survey)
        self.query_one(GoalStrip).show(record)
        self.show_prompt()

    def show_lines(self) -> None:
        """Show the captured lines and whether they are saved."""
        zone = self.desk.clock.now().tzinfo
        said = steps.sorts(self.live)
        self.query_one(Lines).show(self.live.entries, self.sitting.unsaved, zone, said)

    def show_time(self) -> None:
        """Show the minutes; the widgets redraw only when a shown figure changes."""
        live, session = self.live, self.live.session
        bar = self.query_one(TimeBar)
        model = self.desk.loaded.bank.title_of(session.model, self.desk.lang)
        parts = [Content.styled(model, "bold"), Content(self._called)]
        if partner := live.record.partner:
            parts.append(Content(_("{name} coaches").format(name=visible(partner))))
        if session.topic:
            parts.append(Content(visible(session.topic)))
        bar.who, bar.paused = Content(" · ").join(parts), live.time.paused
        bar.show(live.time.total / 60, session.planned_minutes)
        self.query_one(StageBar).show(
            live.stage.key, live.stage_times(), live.missing(), live.taken_from(), live.lacking
        )

    def show_prompt(self) -> None:
        """Say what Enter answers now and what it understands."""
        answer, text = self.current_answer(), self.line.text.strip()
        self.line.prompt(answer.prompt if answer else "")
        if self._remark:
            self.line.understood(Content.styled(self._remark, "$warning"))
        elif taking := self._taking(text):
            self.line.understood(Content(taking.hear(text)))
        else:
            look = self.sitting.cards.finding
            self.line.understood(
                understood(self.line.text, self.live.today, look, self.live.part_told, self._called)
            )

    # What is typed

    @on(CaptureLine.Typed)
    def _typed(self, event: CaptureLine.Typed) -> None:
        self.sitting.draft = self.unfinished
        if event.text and event.text != self._placed:
            self._remark = ""
            self.query_one(Silence).end()
        self.show_prompt()

    @on(CaptureLine.DraftDue)
    def keep_draft(self) -> None:
        """Store the unfinished line and the time so far."""
        # Under a turned screen it is the line there that is being typed.
        if self.is_active:
            self.sitting.draft = self.unfinished
        self.sitting.keep_draft()

    @property
    def unfinished(self) -> str:
        """All that was typed and not finished; a line that gave way to an answer stands first."""
        return " / ".join(text for text in (self._stash, self.line.text) if text)

    @on(CaptureLine.Written)
    def _written(self, event: CaptureLine.Written) -> None:
        self.sitting.draft = self.unfinished
        text = event.lines[0].strip()
        if len(event.lines) == 1 and (answer := self._taking(text)):
            self._take(answer, event.lines[0] if answer.exact else text)
        elif lines := tuple(line for line in event.lines if line.strip()):
            if self._answer and self._answer.once:
                self._end_answer()
            steps.capture(self, lines)

    def _take(self, answer: Answer, text: str) -> None:
        finished = self.live.session.status is SessionStatus.FINISHED
        self.do(self.sitting.cards.after_answer(answer.take(text)))
        self._end_answer()
        if not finished and self.live.session.status is SessionStatus.FINISHED:
            self.end(Ending.FINISHED)

    # What was asked of the coach

    def _taking(self, text: str) -> Answer | None:
        """What a text would answer, if anything."""
        asked = (self._answer or self.aside, self.current_answer())
        return next((one for one in asked if one and one.accepts(text)), None)

    def current_answer(self) -> Answer | None:
        """What the line answers now: what was just asked, or what the close needs next."""
        if self._answer:
            return self._answer
        if self.live.closing and self.live.session.status is not SessionStatus.FINISHED:
            return answers.for_decision(self.live, open_decisions(self.live.record)[0])
        return None

    def ask_for(self, answer: Answer, text: str = "") -> None:
        """Let the line answer something; what stood there comes back afterwards."""
        if self._answer is None or self.line.text != self._offered:
            self._stash = _joined(self._stash, self.line.text)
        self._answer, self._offered, self._remark = answer, text, ""
        self.place(text)
        self.line.take_focus()
        self.show_prompt()

    def place(self, text: str) -> None:
        """Put text into the line; a remark stands until the coach types."""
        self._placed = self.line.text = text

    def remark(self, words: str) -> None:
        """Say something below the line until something is typed."""
        self._remark = words
        self.show_prompt()

    def complain(self, words: str) -> None:
        """Say below the line what cannot be done."""
        self.remark(words)

    def _end_answer(self) -> None:
        if self._answer:
            self._answer = None
            # Whatever was typed since Enter goes behind what had to wait.
            text, self._stash = _joined(self._stash, self.line.text), ""
            self.place(text)
            self.refresh_all()

    def action_give_up(self) -> None:
        """Leave what was asked unanswered; words of one's own stay in the line."""
        if self._answer and self.line.text == self._offered:
            self.line.text = ""
        self._end_answer()
        self.line.take_focus()

    def _tell_saved(self) -> None:
        self.post_message(self.Saved())

    # What becomes of the session

    def do(self, step: Step | None, remark: str = "", aside: Answer | None = None) -> None:
        """Keep a step and show what it changed, with a remark until something is typed.

        What is asked aside can be answered by the next line, and never has to be.
        """
        self._remark, self.aside = remark or (aside.hear("") if aside else ""), aside
        self.sitting.keep(step)
        if step and any(isinstance(put.after, AskedView) for put in step.puts):
            self.be_silent()
        self.refresh_all()

    def be_silent(self) -> None:
        """Let the dot grow that helps to wait, if the coach wants it."""
        if self.desk.config.silence_aid:
            self.query_one(Silence).begin()

    def end(self, ending: Ending) -> None:
        """Leave the stand; the time stands still from now on."""
        self.live.time.stop()
        self.keep_draft()
        self.dismiss(ending)

    @on(Saved)
    def _saved(self) -> None:
        self.query_one("#trouble").display = False
        self.show_lines()

    def show_trouble(self, words: str) -> None:
        """Say above the line what could not be stored, until all is."""
        trouble = self.query_one("#trouble", Static)
        trouble.update(words)
        trouble.display = True


def _joined(waiting: str, typed: str) -> str:
    gap = " " if waiting and typed and not waiting.endswith(" ") else ""
    return waiting + gap + typed
