"""The live session on one screen: the question, the lines, and the line that is being typed."""

import asyncio
from enum import StrEnum

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widgets import Footer

from coachtui.i18n import N_, _, ngettext
from coachtui.kinds import LAST_TIME, Outcome, SessionStatus
from coachtui.live import open_decisions
from coachtui.screens.base import PlaceScreen
from coachtui.screens.session import answers
from coachtui.screens.session.answers import Answer
from coachtui.screens.session.frame import Way
from coachtui.screens.session.understood import lift_question, understood
from coachtui.services.desk import Desk
from coachtui.services.sitting import Sitting
from coachtui.text import visible
from coachtui.views import ActionView, Step
from coachtui.widgets.capture_line import CaptureLine
from coachtui.widgets.close_panel import ClosePanel
from coachtui.widgets.goal_strip import GoalStrip
from coachtui.widgets.lines import Lines
from coachtui.widgets.question_card import QuestionCard
from coachtui.widgets.review_panel import ReviewPanel
from coachtui.widgets.stage_bar import StageBar, TimeBar

HEARTBEAT_SECONDS = 5
"""How often the time spent is stored while nobody types."""


class Ending(StrEnum):
    """How a session screen was left."""

    FINISHED = "finished"
    LEFT = "left"
    REOPEN = "reopen"
    """It is another session now: other person or other model."""
    DISCARD = Way.DISCARD
    NO_SHOW = Way.NO_SHOW


class SessionScreen(PlaceScreen[Ending]):
    """The conductor's stand of one session; answers how it was left."""

    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "#capture"

    BINDINGS = [
        # The first six fit the footer of a narrow terminal.
        Binding("f2", "next_stage", N_("Next stage"), id="session.next_stage"),
        Binding("f3", "ask_next", N_("Question"), id="session.next_question"),
        Binding("f6", "close", N_("Close"), id="session.close"),
        Binding("f8", "turn", N_("Turn"), id="session.turn"),
        Binding("f9", "hide", N_("Hide"), id="session.hide"),
        Binding("ctrl+g", "lead", N_("More"), id="session.more"),
        Binding("f7", "undo", N_("Undo"), id="session.undo"),
        Binding("f1", "help", N_("Help"), id="session.help"),
        Binding("tab", "to_panel", show=False, id="session.panel"),
        Binding("up", "to_lines", show=False, id="session.lines"),
        Binding("escape", "give_up", show=False, id="session.give_up"),
    ]

    class Saved(Message):
        """A step has been committed."""

    def __init__(self, desk: Desk, sitting: Sitting) -> None:
        super().__init__()
        self.desk = desk
        self.sitting = sitting
        self.live = sitting.live
        self._stash = ""
        self._answer: Answer | None = None
        self._remark = ""
        sitting.on_saved = self._tell_saved

    def compose(self) -> ComposeResult:
        yield TimeBar()
        yield StageBar(self.live.stages)
        yield QuestionCard(id="card")
        yield ReviewPanel(id="review")
        yield ClosePanel(id="closing")
        yield Lines(id="lines")
        yield CaptureLine(id="line")
        yield GoalStrip(id="goal")
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Show the session as it stands and let the time run on the screen."""
        self.line.text = self.sitting.draft
        self.set_interval(1, self.show_time)
        self.set_interval(HEARTBEAT_SECONDS, self.keep_draft)
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
        review, closing = self.query_one(ReviewPanel), self.query_one(ClosePanel)
        review.display = last_time
        review.show(record.carried, record.reviews, self.live.today)
        closing.display = self.live.closing
        closing.show(record)
        self.query_one(GoalStrip).show(record)
        self.show_prompt()

    def show_lines(self) -> None:
        """Show the captured lines and whether they are saved."""
        zone = self.desk.clock.now().tzinfo
        self.query_one(Lines).show(self.live.entries, self.sitting.unsaved, zone)

    def show_time(self) -> None:
        """Show the minutes; the widgets redraw only when a shown figure changes."""
        live, session = self.live, self.live.session
        bar = self.query_one(TimeBar)
        model = self.desk.loaded.bank.title_of(session.model, self.desk.lang)
        who = visible(live.record.coachee.called)
        bar.who = Content(" · ").join(
            [Content.styled(model, "bold"), Content(who), Content(visible(session.topic))]
        )
        bar.paused = live.time.paused
        bar.planned = session.planned_minutes
        bar.minutes = int(live.time.total // 60)
        bar.filled = live.time.total / 60 / max(1, session.planned_minutes)
        self.query_one(StageBar).show(
            live.stage.key, live.stage_times(), live.missing(), live.taken_from()
        )

    def show_prompt(self) -> None:
        """Say what Enter answers now and what it understands."""
        answer, text = self.current_answer(), self.line.text.strip()
        self.line.prompt(answer.prompt if answer else "")
        if self._remark and not text:
            self.line.understood(Content.styled(self._remark, "$warning"))
        elif answer and answer.accepts(text):
            self.line.understood(Content(answer.hear(text)))
        else:
            self.line.understood(understood(self.line.text, self.live.today))

    # What is typed

    @on(CaptureLine.Typed)
    def _typed(self, event: CaptureLine.Typed) -> None:
        self.sitting.draft = event.text
        if event.text:
            self._remark = ""
        self.show_prompt()

    @on(CaptureLine.DraftDue)
    def keep_draft(self) -> None:
        """Store the unfinished line and the time so far."""
        self.sitting.keep_draft()

    @on(CaptureLine.Written)
    def _written(self, event: CaptureLine.Written) -> None:
        self.sitting.draft = self.line.text
        answer = self.current_answer()
        if answer and len(event.lines) == 1 and answer.accepts(event.lines[0].strip()):
            self._take(answer, event.lines[0].strip())
        elif lines := tuple(line for line in event.lines if line.strip()):
            self._capture(lines)

    def _capture(self, lines: tuple[str, ...]) -> None:
        step = self.live.write_all(lines, self.sitting.cards.large)
        actions = [put.after for put in step.puts if isinstance(put.after, ActionView)]
        self.do(step, lift_question(actions[-1].confidence) if actions else "")

    def _take(self, answer: Answer, text: str) -> None:
        finished = self.live.session.status is SessionStatus.FINISHED
        self.do(answer.take(text))
        self._end_answer()
        if not finished and self.live.session.status is SessionStatus.FINISHED:
            self._end(Ending.FINISHED)

    # What was asked of the coach

    def current_answer(self) -> Answer | None:
        """What the line answers now: what was just asked, or what the close needs next."""
        if self._answer:
            return self._answer
        if self.live.closing and self.live.session.status is not SessionStatus.FINISHED:
            return answers.for_decision(self.live, open_decisions(self.live.record)[0])
        return None

    def ask_for(self, answer: Answer, text: str = "") -> None:
        """Let the line answer something; what stood there comes back afterwards."""
        if self._answer is None:
            self._stash = self.line.text
        self._answer = answer
        self.line.text = text
        self.line.take_focus()
        self.show_prompt()

    def _end_answer(self) -> None:
        if self._answer:
            self._answer = None
            self.line.text, self._stash = self._stash, ""
            self.show_prompt()

    def action_give_up(self) -> None:
        """Leave what was asked unanswered."""
        self._end_answer()
        self.line.take_focus()

    def _tell_saved(self) -> None:
        # Called on the writer's thread; only messages may cross over.
        self.post_message(self.Saved())

    # What the coach does

    def do(self, step: Step | None, remark: str = "") -> None:
        """Keep a step and show what it changed, with a remark until something is typed."""
        self._remark = remark
        self.sitting.keep(step)
        self.refresh_all()

    def action_next_stage(self) -> None:
        """Move to the next stage."""
        self.do(self.sitting.go_on())

    def action_go(self, stage: str) -> None:
        """Move to any stage."""
        self.do(self.sitting.go(stage))

    def action_close(self) -> None:
        """Move to the stage that ends the session; a corrected one is done with it."""
        if self.live.session.status is SessionStatus.FINISHED:
            self._end(Ending.FINISHED)
            return
        self.action_go(self.live.stages[-1].key)

    def action_ask_next(self) -> None:
        """Mark the large question as asked and bring the next."""
        self.do(self.sitting.cards.ask_next())

    def action_undo(self) -> None:
        """Take the last step back."""
        if self.sitting.undo():
            self.notify(_("Undone. Ctrl+G, then r, does it again."), markup=False, timeout=3)
        self.refresh_all()

    def action_redo(self) -> None:
        """Do again what was taken back."""
        if self.sitting.redo():
            self.notify(_("Done again."), markup=False, timeout=3)
        self.refresh_all()

    def action_pause(self) -> None:
        """Stop the time, or let it run again."""
        time = self.live.time
        (time.unpause if time.paused else time.pause)()
        self.keep_draft()
        self.show_time()

    def action_told(self) -> None:
        """Count one answer that the coach gave."""
        self.do(self.live.told())
        words = ngettext("Told once so far.", "Told {n} times so far.", self.live.session.told)
        self.notify(words.format(n=self.live.session.told), markup=False, timeout=2)

    # Where the focus goes

    def action_to_panel(self) -> None:
        """Go to the close, to the actions from last time, or to the questions."""
        review = self.query_one(ReviewPanel)
        if self.live.closing:
            self.query_one(ClosePanel).focus(scroll_visible=False)
        elif review.display and review.undecided:
            review.focus(scroll_visible=False)
        else:
            self.query_one(QuestionCard).focus(scroll_visible=False)

    def action_to_lines(self) -> None:
        """Go to the captured lines."""
        lines = self.query_one(Lines)
        if lines.option_count:
            lines.highlighted = lines.option_count - 1
            lines.focus(scroll_visible=False)

    @on(Lines.Left)
    @on(QuestionCard.Left)
    @on(ReviewPanel.Left)
    @on(ClosePanel.Left)
    def _back_to_line(self) -> None:
        self.line.take_focus()

    # What the parts answer

    @on(Lines.KindChosen)
    def _kind_chosen(self, event: Lines.KindChosen) -> None:
        self.do(self.live.rekind(event.entry_id, event.kind))

    @on(Lines.DeedChosen)
    def _deed_chosen(self, event: Lines.DeedChosen) -> None:
        match event.deed:
            case "share":
                self.do(self.live.share(event.entry_id))
            case "delete":
                self.do(self.live.delete(event.entry_id))
                self.notify(_("Deleted. F7 brings it back."), markup=False, timeout=3)
            case "edit":
                entry = next(item for item in self.live.entries if item.id == event.entry_id)
                self.ask_for(answers.edited(self.live, entry), entry.text)

    @on(QuestionCard.Asked)
    def _asked(self, event: QuestionCard.Asked) -> None:
        cards = self.sitting.cards
        self.do(cards.ask_next() if event.number == 1 else cards.ask_number(event.number))

    @on(QuestionCard.WhatElseAsked)
    def _what_else(self) -> None:
        self.do(self.sitting.cards.ask_what_else())

    @on(QuestionCard.OthersWanted)
    def _others(self) -> None:
        self.sitting.cards.others()
        self.refresh_all()

    @on(ReviewPanel.Decided)
    def _decided(self, event: ReviewPanel.Decided) -> None:
        action = next(item for item in self.live.carried if item.id == event.action_id)
        if event.outcome is Outcome.DONE:
            self.do(self.live.review(action.id, Outcome.DONE))
        self.ask_for(answers.asks_about(action, event.outcome, self.live))

    @on(ClosePanel.Wanted)
    def _decide_again(self, event: ClosePanel.Wanted) -> None:
        self.ask_for(answers.for_decision(self.live, event.decision))

    @on(Saved)
    def _saved(self) -> None:
        self.show_lines()

    # Other screens

    @on(QuestionCard.FindWanted)
    @work(group="dialog", exclusive=True)
    async def _find(self) -> None:
        from coachtui.screens.dialogs.find_question import FindQuestion

        bank, cards = self.desk.loaded.bank, self.sitting.cards
        question = await self.app.push_screen_wait(FindQuestion(bank, self.desk.lang, cards.words))
        if question:
            self.do(cards.ask(question))
        self.line.take_focus()

    @work(group="dialog", exclusive=True)
    async def action_lead(self) -> None:
        """Show what can follow, and do it."""
        from coachtui.screens.session.leader import Leader

        action = await self.app.push_screen_wait(Leader(self.live.stages, self.desk.lang))
        if action:
            await self.run_action(action)

    @work(group="dialog", exclusive=True)
    async def action_frame(self) -> None:
        """Correct who is here and how long, or take the session back."""
        from coachtui.screens.session.frame import Frame

        people = await asyncio.to_thread(self.desk.services.coachees.find, "")
        session = self.live.session
        framed = await self.app.push_screen_wait(Frame(session, people, self.desk.loaded.bank))
        if framed is None:
            return
        if framed.way is not Way.GO_ON:
            self._end(Ending(framed.way))
        elif (framed.session.coachee_id, framed.session.model) == (
            session.coachee_id,
            session.model,
        ):
            self.do(self.live.reframe(framed.session))
        else:
            await asyncio.to_thread(self.desk.writer.drain)
            await asyncio.to_thread(self.desk.services.sessions.change, framed.session)
            self._end(Ending.REOPEN)

    def action_turn(self) -> None:
        """Turn the screen round to the coachee: shared lines only."""
        from coachtui.screens.session.turned import TurnedScreen

        self.keep_draft()
        self.app.push_screen(TurnedScreen(self.sitting), lambda _result: self.refresh_all())

    def action_hide(self) -> None:
        """Show nothing but the clock."""
        from coachtui.screens.session.hidden import HiddenScreen

        self.keep_draft()
        self.app.push_screen(HiddenScreen(self.desk.clock))

    def action_help(self) -> None:
        """Show the keys and signs of this place."""
        from coachtui.screens.session.help import SessionHelp

        self.app.push_screen(SessionHelp(self.live.stage, self.desk.lang))

    def action_leave(self) -> None:
        """Go away for now; the session stays open and its time stands still."""
        self._end(Ending.LEFT)

    def _end(self, ending: Ending) -> None:
        self.live.time.stop()
        self.keep_draft()
        self.dismiss(ending)
